//! Machine paths: absolute paths on somebody's machine, such as `/home/ann/shop/docs/plan.md`, that end in a file of the tree.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::records::assembly::machine;
use crate::rules::quote;
use crate::source::SourceTree;

/// The file or folder of the tree in whose path an absolute path ends, without the number of a line behind it.
pub fn file_of(text: &str, tree: &SourceTree) -> Option<RelPath> {
    let is_there = |tail: &RelPath| tree.has_file(tail) || tree.has_folder(tail);
    machine::tails(text).into_iter().find(is_there)
}

/// What is said of one.
pub fn message(text: &str) -> String {
    format!("{} is a path on one machine", quote(text))
}

/// Who writes one of them writes many: the first of a document is a warning.
pub fn severity(told: &mut BTreeSet<RelPath>, path: &RelPath) -> Severity {
    match told.insert(path.clone()) {
        true => Severity::Warning,
        false => Severity::Info,
    }
}
