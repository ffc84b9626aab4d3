//! States of evidence: what can be said of one citation by looking at the tree and at what the shell found.

mod generated;
mod hollow;
pub mod lacking;
mod missing;
pub mod part;
pub mod pattern;
pub mod result;
mod runner;
pub mod shortened;
pub mod subject;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::{LinkTo, Model, Moved, State};
use crate::base::RelPath;
use crate::base::slug::{anchor, names_anchor};
use crate::parse::{Document, Section};
use crate::records::assembly::wanted::{candidates, leaves};
use crate::records::words::tail;
use crate::records::{Citation, ReferenceKind, Role};
use crate::source::{Cited, Found, SourceTree};
use generated::Generated;
use missing::Missing;

/// What a citation leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The file or folder.
    pub path: Option<RelPath>,
    /// What can be said of it.
    pub state: State,
    /// Where it may have gone, when it is missing.
    pub moved: Option<Moved>,
}

/// The files of a tree by their last name and by their folded path, so that no citation searches the whole tree.
#[derive(Debug, Default)]
pub struct Names {
    by_name: BTreeMap<String, Vec<RelPath>>,
    by_folded: BTreeMap<String, RelPath>,
    folders: BTreeSet<RelPath>,
    submodules: Vec<RelPath>,
    generated: Generated,
}

impl Names {
    /// The names of a tree.
    pub fn of(tree: &SourceTree, cited: &Cited) -> Self {
        let mut names = Names {
            submodules: submodules(cited),
            generated: Generated::of(tree, cited),
            ..Names::default()
        };
        for path in tree.files.keys().filter(|path| tree.is_committed(path)) {
            names
                .by_name
                .entry(path.name().to_owned())
                .or_default()
                .push(path.clone());
            names
                .by_folded
                .entry(path.folded())
                .or_insert_with(|| path.clone());
            names.folders.insert(path.parent());
        }
        names
    }

    fn is_in_submodule(&self, path: &RelPath) -> bool {
        let mut folders = self.submodules.iter();
        folders.any(|folder| path.is_within(folder))
    }
}

/// Resolves one citation of a document. `model` has its documents and tree, and no evidence yet.
pub fn resolve(
    citation: &Citation,
    from: &RelPath,
    model: &Model,
    cited: &Cited,
    names: &Names,
) -> Resolution {
    match citation.kind {
        ReferenceKind::Prose => said(State::Prose),
        ReferenceKind::Pending => said(State::Pending),
        ReferenceKind::Url | ReferenceKind::Issue => said(if citation.pending {
            State::Pending
        } else {
            State::Unchecked
        }),
        ReferenceKind::Command if citation.pending => said(State::Pending),
        ReferenceKind::Command => committed(
            runner::resolve(&citation.text, from, &model.tree, cited, names),
            &model.tree,
        ),
        ReferenceKind::Glob => announced(
            citation,
            pattern::pattern(citation, from, &model.tree, cited, names),
        ),
        ReferenceKind::Path | ReferenceKind::Script | ReferenceKind::Directory => {
            announced(citation, place(citation, from, model, cited, names))
        }
    }
}

/// A state without a path.
fn said(state: State) -> Resolution {
    Resolution {
        path: None,
        state,
        moved: None,
    }
}

/// A runner whose own file is not committed is nothing that a reader could call.
fn committed(found: Resolution, tree: &SourceTree) -> Resolution {
    let strange = found
        .path
        .as_ref()
        .is_some_and(|path| tree.has_file(path) && !tree.is_committed(path));
    if strange && found.state < State::Untracked {
        Resolution {
            state: State::Untracked,
            ..found
        }
    } else {
        found
    }
}

/// What the writer announces as yet to come is pending until it is there; as proof it stays pending, for the writer says so.
fn announced(citation: &Citation, found: Resolution) -> Resolution {
    let there = found.state == State::Ok && citation.role == Role::Mention;
    if citation.pending && !there && found.state != State::Outside {
        return Resolution {
            state: State::Pending,
            moved: None,
            ..found
        };
    }
    found
}

/// A file or folder.
fn place(
    citation: &Citation,
    from: &RelPath,
    model: &Model,
    cited: &Cited,
    names: &Names,
) -> Resolution {
    let tree = &model.tree;
    let candidates = candidates(citation, from);
    if candidates.is_empty() {
        return said(State::Outside);
    }
    let there = |path: &&RelPath| tree.has_file(path) || tree.has_folder(path);
    let kept = |path: &&RelPath| tree.files_within(path).any(|file| tree.is_committed(file));
    if let Some(path) = candidates
        .iter()
        .find(kept)
        .or_else(|| candidates.iter().find(there))
    {
        let state = state_of(path, citation, model, cited);
        return Resolution {
            path: Some(path.clone()),
            ..said(state)
        };
    }
    if leaves(&citation.text) {
        return said(State::Outside);
    }
    let beside = uncommitted(&candidates, cited);
    if let Some(found) = beside.or_else(|| labelled(citation, from, model, cited)) {
        return found;
    }
    let missing = Missing {
        citation,
        from,
        candidates: &candidates,
    };
    missing.elsewhere(model, cited, names)
}

/// The file on disk that no commit has.
fn uncommitted(candidates: &[RelPath], cited: &Cited) -> Option<Resolution> {
    let mut found = candidates.iter();
    let (path, found) = found.find_map(|path| Some((path, cited.found.get(path)?)))?;
    let state = if found.leads_out {
        State::Outside
    } else {
        State::Untracked
    };
    Some(Resolution {
        path: Some(path.clone()),
        ..said(state)
    })
}

/// The document to which the link of a citation leads by a label, such as MyST has. What looks like a path is one, and has to be there.
fn labelled(
    citation: &Citation,
    from: &RelPath,
    model: &Model,
    cited: &Cited,
) -> Option<Resolution> {
    let links = &model.documents.get(from)?.links;
    let is_label = !citation.text.contains(['/', '.']);
    let mut around = links
        .iter()
        .filter(|link| link.span.contains(citation.span));
    let link = around.find(|link| is_label && link.destination.trim() == citation.text)?;
    let LinkTo::Document(document, _) = &link.to else {
        return None;
    };
    Some(Resolution {
        path: Some(document.clone()),
        ..said(content(document, &model.tree, cited))
    })
}

/// The state of a path that is in the tree.
fn state_of(path: &RelPath, citation: &Citation, model: &Model, cited: &Cited) -> State {
    let tree = &model.tree;
    if cited.found.get(path).is_some_and(|found| found.leads_out) {
        return State::Outside;
    }
    if in_submodule(path, tree) {
        return State::Unchecked;
    }
    let mut kept = tree
        .files_within(path)
        .filter(|file| tree.is_committed(file))
        .peekable();
    if kept.peek().is_none() {
        return State::Untracked;
    }
    if !tree.has_file(path) {
        // One file that says something is enough. Where none of those that were looked at does, the others may.
        return kept
            .map(|file| content(file, tree, cited))
            .min()
            .unwrap_or(State::Hollow);
    }
    let said = content(path, tree, cited);
    if said != State::Ok {
        return said;
    }
    match (
        &citation.fragment,
        &citation.decoration,
        text_of(path, tree, cited),
    ) {
        (Some(fragment), _, _) => section_state(path, fragment, model),
        (None, Some(decoration), Some(text)) if citation.role == Role::Proof => {
            part::state(decoration, text)
        }
        (None, _, _) => State::Ok,
    }
}

/// The whole text of a file, where it was read.
fn text_of<'a>(path: &RelPath, tree: &'a SourceTree, cited: &'a Cited) -> Option<&'a str> {
    let whole = |found: &'a Found| {
        found
            .text
            .as_deref()
            .filter(|text| text.len() as u64 >= found.size)
    };
    tree.texts
        .get(path)
        .map(|text| text.text.as_str())
        .or_else(|| cited.found.get(path).and_then(whole))
}

/// Does the path lie in a folder that belongs to another repository?
fn in_submodule(path: &RelPath, tree: &SourceTree) -> bool {
    tree.history
        .as_ref()
        .is_some_and(|history| history.in_submodule(path))
}

/// Does the named section exist? A file that is no document has no sections that could be checked.
fn section_state(path: &RelPath, fragment: &str, model: &Model) -> State {
    match model.documents.get(path) {
        None => State::Unchecked,
        Some(page) => {
            let slug = anchor(fragment);
            let there = page.document.anchors.iter().any(|known| {
                names_anchor(&known.name, fragment) || names_anchor(&known.name, &slug)
            });
            match there {
                false => State::Missing,
                true if is_empty_section(&page.document, fragment) => State::Hollow,
                true => State::Ok,
            }
        }
    }
}

/// Is there nothing under the heading that a fragment names, nor under those below it?
fn is_empty_section(document: &Document, fragment: &str) -> bool {
    let slug = anchor(fragment);
    let mut sections = document.sections.iter();
    let named = |section: &Section| {
        section.level > 0
            && (names_anchor(&section.anchor, fragment) || names_anchor(&section.anchor, &slug))
    };
    let Some(at) = sections.position(named) else {
        return false;
    };
    let under = |other: usize| document.ancestry(other).contains(&at);
    let mut all = document.sections.iter().enumerate();
    !all.any(|(other, section)| (other == at || under(other)) && !section.blocks.is_empty())
}

/// Does a file say something? What nobody has looked at is unchecked; what is no text, such as a picture, says something.
fn content(path: &RelPath, tree: &SourceTree, cited: &Cited) -> State {
    if tree.files.get(path).is_some_and(|file| file.size == 0) {
        return of_empty(path);
    }
    let text = tree.texts.get(path).map(|text| text.text.as_str());
    let found = || cited.found.get(path).map(|found| found.text.as_deref());
    match text.map(Some).or_else(found) {
        Some(Some(text)) if hollow::is_list_of_nothing(text, &path.extension()) => of_empty(path),
        Some(Some(text)) if hollow::is_hollow(text, &path.extension()) => State::Hollow,
        Some(_) => State::Ok,
        None => State::Unchecked,
    }
}

/// An empty list of what is wrong, `routes-missing.txt`, says that there is nothing of it; any other empty file says nothing.
fn of_empty(path: &RelPath) -> State {
    let name = path.stem().replace(['-', '_', '.'], " ");
    match tail::names_trouble(&name) {
        true => State::Ok,
        false => State::Hollow,
    }
}

/// The folders that `.gitmodules` names.
fn submodules(cited: &Cited) -> Vec<RelPath> {
    let text = RelPath::new(".gitmodules")
        .and_then(|path| cited.found.get(&path))
        .and_then(|found| found.text.as_deref())
        .unwrap_or("");
    let named = text.lines().filter_map(|line| {
        line.trim()
            .strip_prefix("path")?
            .trim_start()
            .strip_prefix('=')
    });
    named
        .filter_map(|path| RelPath::new(path.trim()))
        .filter(|path| !path.as_str().is_empty())
        .collect()
}
