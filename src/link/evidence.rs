//! States of evidence: what can be said of one citation by looking at the tree and at what the shell found.

use super::{Model, State};
use crate::base::RelPath;
use crate::records::{Citation, ReferenceKind};
use crate::source::Cited;

/// What a citation leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The file or folder.
    pub path: Option<RelPath>,
    /// What can be said of it.
    pub state: State,
    /// Where the only file of the same name lies, when it is missing.
    pub moved_to: Option<RelPath>,
}

/// Resolves one citation of a document. `model` has its documents and tree, and no evidence yet.
pub fn resolve(citation: &Citation, from: &RelPath, model: &Model, cited: &Cited) -> Resolution {
    let _ = cited;
    let path = [RelPath::root(), from.parent()].iter().filter_map(|base| base.join(&citation.text)).find(|path| model.tree.has_file(path));
    let state = match (citation.kind, citation.pending, &path) {
        (ReferenceKind::Prose, ..) => State::Prose,
        (ReferenceKind::Pending, ..) | (_, true, None) => State::Pending,
        (ReferenceKind::Url | ReferenceKind::Issue, ..) => State::Unchecked,
        (_, _, Some(_)) => State::Ok,
        (_, false, None) => State::Missing,
    };
    Resolution { path, state, moved_to: None }
}
