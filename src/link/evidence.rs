//! States of evidence: what can be said of one citation by looking at the tree and at what the shell found.

mod generated;
mod hollow;
pub mod lacking;
pub mod part;
pub mod result;
mod runner;
pub mod subject;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::{Model, Moved, State, Trace};
use crate::base::RelPath;
use crate::base::kind::DocumentRole;
use crate::base::slug::{anchor, names_anchor};
use crate::parse::{Document, Section};
use crate::records::assembly::wanted::{candidates, leaves, matches};
use crate::records::reference::is_file_name;
use crate::records::{Citation, ReferenceKind, Role};
use crate::source::{Cited, Found, SourceTree};
use generated::Generated;

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
        ReferenceKind::Glob => announced(citation, pattern(citation, from, &model.tree, cited)),
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
    let may_be_there = citation.role == Role::Mention || citation.is_new;
    let there = found.state == State::Ok && may_be_there;
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
    if candidates.is_empty() || leaves(&citation.text) {
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
    if let Some((path, found)) = candidates
        .iter()
        .find_map(|path| Some((path, cited.found.get(path)?)))
    {
        let state = if found.leads_out {
            State::Outside
        } else {
            State::Untracked
        };
        return Resolution {
            path: Some(path.clone()),
            ..said(state)
        };
    }
    let missing = Missing {
        citation,
        from,
        candidates: &candidates,
    };
    missing.elsewhere(model, cited, names)
}

/// A citation that leads nowhere as it is written.
struct Missing<'a> {
    citation: &'a Citation,
    from: &'a RelPath,
    candidates: &'a [RelPath],
}

impl Missing<'_> {
    /// The only file that it can be short for.
    fn only_one<'n>(&self, model: &Model, cited: &Cited, names: &'n Names) -> Option<&'n RelPath> {
        match self.shortened(model, cited, names)[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Several files are called so, and nobody can say which is meant; or it lies in a folder that is built when it is needed.
    fn is_nobodys_to_know(&self, model: &Model, cited: &Cited, names: &Names) -> bool {
        let is_built = |path: &RelPath| names.generated.holds(path);
        let was_there = || self.was_there(cited);
        !self.shortened(model, cited, names).is_empty()
            || self.candidates.iter().any(is_built) && !was_there()
    }

    /// The files that it can be short for. Where its folder is there, the file was meant to be in it, and one of this name elsewhere is
    /// another, or has moved; a bare name says nothing of a folder, unless there was a file of it.
    fn shortened<'n>(&self, model: &Model, cited: &Cited, names: &'n Names) -> Vec<&'n RelPath> {
        let names_folder = self.citation.base.is_some()
            || self.citation.text.trim_start_matches("./").contains('/');
        let mut folders = self.candidates.iter().map(RelPath::parent);
        let is_in_folder = names_folder && folders.any(|folder| names.folders.contains(&folder));
        if is_in_folder || self.was_there(cited) {
            return Vec::new();
        }
        with_ending(self.citation, model, names)
    }

    /// Does history tell that there was such a file?
    fn was_there(&self, cited: &Cited) -> bool {
        let mut candidates = self.candidates.iter();
        candidates.any(|path| cited.departed.contains_key(path))
    }

    /// What can be said of it all the same: it lies in another repository, is shortened, or names what was never here.
    fn elsewhere(&self, model: &Model, cited: &Cited, names: &Names) -> Resolution {
        let mut candidates = self.candidates.iter();
        if let Some(path) = candidates.find(|path| names.is_in_submodule(path)) {
            return at_path(path, State::Unchecked);
        }
        if let Some(path) = self.only_one(model, cited, names) {
            return at_path(path, state_of(path, self.citation, model, cited));
        }
        if self.is_nobodys_to_know(model, cited, names) {
            return said(State::Unchecked);
        }
        // A proposal or the minutes of a meeting name files of other trees and other times.
        if self.citation.role == Role::Mention && !is_of_operations(self.from, model) {
            return said(State::Unchecked);
        }
        Resolution {
            moved: moved(self.citation, self.candidates, cited, names),
            ..said(State::Missing)
        }
    }
}

/// A state with the path that it is of.
fn at_path(path: &RelPath, state: State) -> Resolution {
    Resolution {
        path: Some(path.clone()),
        ..said(state)
    }
}

fn is_of_operations(path: &RelPath, model: &Model) -> bool {
    let page = model.documents.get(path);
    page.is_none_or(|page| page.role == DocumentRole::Operations)
}

/// The files whose paths end in a cited one, as people shorten paths: `policy.ts`, `release/gate.md`. A link is never shortened, and
/// archives and templates are not meant.
fn with_ending<'a>(citation: &Citation, model: &Model, names: &'a Names) -> Vec<&'a RelPath> {
    let text = citation.text.trim_start_matches("./");
    let name = text.rsplit('/').next().unwrap_or(text);
    let is_file = name.contains('.') || is_file_name(name);
    let is_whole = citation.linked || text.contains("..") || citation.fragment.is_some();
    if !is_file || is_whole {
        return Vec::new();
    }
    let ending = format!("/{text}");
    let named = names.by_name.get(name).into_iter().flatten();
    named
        .filter(|path| path.as_str().ends_with(&ending) && is_in_use(path, model))
        .collect()
}

fn is_in_use(path: &RelPath, model: &Model) -> bool {
    let page = model.documents.get(path);
    page.is_none_or(|page| page.role.is_in_use())
}

/// Where a missing path may have gone. What is surest comes first: the same path in other letter case, a rename that
/// history shows, the same content elsewhere, the same name elsewhere.
fn moved(
    citation: &Citation,
    candidates: &[RelPath],
    cited: &Cited,
    names: &Names,
) -> Option<Moved> {
    let moved = |to: &[RelPath], trace| {
        Some(Moved {
            to: to.to_vec(),
            trace,
        })
    };
    if let Some(near) = candidates
        .iter()
        .find_map(|path| names.by_folded.get(&path.folded()))
    {
        return moved(std::slice::from_ref(near), Trace::LetterCase);
    }
    let departed = candidates.iter().find_map(|path| cited.departed.get(path));
    if let Some((to, departure)) =
        departed.and_then(|departure| Some((departure.renamed.as_ref()?, departure)))
    {
        return moved(
            std::slice::from_ref(to),
            Trace::Renamed(departure.commit.clone()),
        );
    }
    if let Some(departure) = departed.filter(|departure| !departure.same_content.is_empty()) {
        return moved(
            &departure.same_content,
            Trace::SameContent(departure.commit.clone()),
        );
    }
    let file = citation.kind != ReferenceKind::Directory;
    let name = citation
        .text
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or("");
    match names.by_name.get(name).filter(|_| file) {
        Some(paths) => moved(paths, Trace::SameName),
        None => departed.and_then(|departure| moved(&[], Trace::Deleted(departure.commit.clone()))),
    }
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
        return State::Hollow;
    }
    let text = tree.texts.get(path).map(|text| text.text.as_str());
    let found = || cited.found.get(path).map(|found| found.text.as_deref());
    match text.map(Some).or_else(found) {
        Some(Some(text)) if hollow::is_hollow(text, &path.extension()) => State::Hollow,
        Some(_) => State::Ok,
        None => State::Unchecked,
    }
}

/// A pattern: it needs one match that is not hollow. A folder that matches stands for its files.
fn pattern(citation: &Citation, from: &RelPath, tree: &SourceTree, cited: &Cited) -> Resolution {
    let mut state = State::Missing;
    for path in candidates(citation, from) {
        for file in matches(&path, tree) {
            let of_file = match file {
                file if in_submodule(file, tree) => State::Unchecked,
                file if !tree.is_committed(file) => State::Untracked,
                file => content(file, tree, cited),
            };
            if of_file == State::Ok {
                return Resolution {
                    path: Some(file.parent()).filter(|folder| !folder.as_str().is_empty()),
                    ..said(State::Ok)
                };
            }
            state = state.min(of_file);
        }
    }
    said(state)
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
