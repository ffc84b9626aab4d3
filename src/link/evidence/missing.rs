//! Missing: what can be said of a citation that leads nowhere as it is written: it is short for a file, is of another tree, has moved or is gone.

use crate::base::RelPath;
use crate::base::kind::DocumentRole;
use crate::link::evidence::{Names, Resolution, said, state_of};
use crate::link::{Model, Moved, State, Trace};
use crate::records::reference::is_file_name;
use crate::records::{Citation, ReferenceKind, Role};
use crate::source::Cited;
use crate::source::history::Departure;

/// A citation that leads nowhere as it is written.
pub(super) struct Missing<'a> {
    pub citation: &'a Citation,
    pub from: &'a RelPath,
    pub candidates: &'a [RelPath],
}

impl Missing<'_> {
    /// The only file that it can be short for.
    fn only_one<'n>(&self, model: &Model, cited: &Cited, names: &'n Names) -> Option<&'n RelPath> {
        match self.shortened(model, cited, names)[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Several files are called so, and nobody can say which is meant; or it is built when it is needed.
    fn is_nobodys_to_know(&self, model: &Model, cited: &Cited, names: &Names) -> bool {
        // A log that git leaves out is no proof, for no reader has it.
        let is_folder = self.citation.kind == ReferenceKind::Directory;
        let is_built = |path: &RelPath| {
            let lies_in_one = || names.generated.holds(&path.parent());
            is_folder && names.generated.holds(path) || lies_in_one()
        };
        let was_there = || self.was_there(cited);
        !self.shortened(model, cited, names).is_empty()
            || self.candidates.iter().any(is_built) && !was_there()
    }

    /// The files that it can be short for. Where its folder is there, the file was meant to be in it, and one of this name elsewhere is
    /// another, or has moved, unless the document lies in the project that it lies in; a bare name says nothing of a folder, unless
    /// there was a file of it that is to prove something.
    fn shortened<'n>(&self, model: &Model, cited: &Cited, names: &'n Names) -> Vec<&'n RelPath> {
        let names_folder = self.names_folder();
        let is_bare_mention = self.citation.role == Role::Mention && !names_folder;
        if self.was_there(cited) && !is_bare_mention {
            return Vec::new();
        }
        let mut folders = self.candidates.iter().map(RelPath::parent);
        let is_in_folder = names_folder && folders.any(|folder| names.folders.contains(&folder));
        let mut found = with_ending(self.citation, model, names);
        found.retain(|path| !is_in_folder || self.is_of_project_around(path));
        found
    }

    /// Does it say which folder the file is in, by itself or with its row?
    fn names_folder(&self) -> bool {
        self.citation.base.is_some() || self.written().contains('/')
    }

    /// The path as it is written.
    fn written(&self) -> &str {
        self.citation.text.trim_start_matches("./")
    }

    /// Does the document lie in the project that a path lies in? `ai/scripts/x.py` for `scripts/x.py` in a page of `ai/`.
    fn is_of_project_around(&self, path: &RelPath) -> bool {
        let project = path.as_str().strip_suffix(self.written()).unwrap_or("");
        let is_around = project.len() > 1 && self.from.as_str().starts_with(project);
        self.citation.base.is_none() && is_around
    }

    /// The file that it is short for.
    fn meant(&self, model: &Model, cited: &Cited, names: &Names) -> Option<RelPath> {
        let only_one = || self.only_one(model, cited, names).cloned();
        self.without_ending(model).or_else(only_one)
    }

    /// `e2e/README` for `e2e/README.md`.
    fn without_ending(&self, model: &Model) -> Option<RelPath> {
        let has_ending = |path: &RelPath| path.name().contains('.');
        let mut bare = self.candidates.iter().filter(|path| !has_ending(path));
        bare.find_map(|path| {
            let document = RelPath::new(&format!("{path}.md"))?;
            model.documents.contains_key(&document).then_some(document)
        })
    }

    /// Does history tell that there was such a file?
    fn was_there(&self, cited: &Cited) -> bool {
        let mut candidates = self.candidates.iter();
        candidates.any(|path| cited.departed.contains_key(path))
    }

    /// What can be said of it all the same: it lies in another repository, is shortened, or names what was never here.
    pub fn elsewhere(&self, model: &Model, cited: &Cited, names: &Names) -> Resolution {
        let mut candidates = self.candidates.iter();
        if let Some(path) = candidates.find(|path| names.is_in_submodule(path)) {
            return at_path(path, State::Unchecked);
        }
        if let Some(path) = self.meant(model, cited, names) {
            return at_path(&path, state_of(&path, self.citation, model, cited));
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
    let departed = candidates.iter().find_map(|path| cited.departed.get(path));
    let deleted = |departure: &Departure| Moved {
        to: Vec::new(),
        trace: Trace::Deleted(departure.commit.clone()),
    };
    in_other_letters(candidates, names)
        .or_else(|| followed(departed?))
        .or_else(|| of_the_same_name(citation, names))
        .or_else(|| departed.map(deleted))
}

fn in_other_letters(candidates: &[RelPath], names: &Names) -> Option<Moved> {
    let mut candidates = candidates.iter();
    let near = candidates.find_map(|path| names.by_folded.get(&path.folded()))?;
    Some(Moved {
        to: vec![near.clone()],
        trace: Trace::LetterCase,
    })
}

/// Where history tells that it went, by a rename or by its content.
fn followed(departure: &Departure) -> Option<Moved> {
    let commit = departure.commit.clone();
    if let Some(to) = &departure.renamed {
        return Some(Moved {
            to: vec![to.clone()],
            trace: Trace::Renamed(commit),
        });
    }
    let same = departure.same_content.clone();
    (!same.is_empty()).then_some(Moved {
        to: same,
        trace: Trace::SameContent(commit),
    })
}

fn of_the_same_name(citation: &Citation, names: &Names) -> Option<Moved> {
    if citation.kind == ReferenceKind::Directory {
        return None;
    }
    let name = citation.text.trim_end_matches('/').rsplit('/').next()?;
    let named = names.by_name.get(name)?;
    Some(Moved {
        to: named.clone(),
        trace: Trace::SameName,
    })
}
