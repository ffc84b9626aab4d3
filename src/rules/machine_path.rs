//! Machine paths: absolute paths on somebody's machine, such as `/home/ann/shop/docs/plan.md`, that end in a file of the tree.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::rules::quote;
use crate::source::SourceTree;

/// So many folders of the machine at least are around a checkout: `/home/ann/shop`.
const OWN_FOLDERS: usize = 3;

/// The file or folder of the tree in whose path an absolute path ends, without the number of a line behind it.
pub fn file_of(text: &str, tree: &SourceTree) -> Option<RelPath> {
    let path = text.strip_prefix("file://").unwrap_or(text);
    let path = path.split(['#', '?']).next().unwrap_or(path);
    let slashed = path.replace('\\', "/");
    let is_absolute = slashed.starts_with('/') || is_drive(&slashed);
    let bare = without_line(&slashed).trim_matches('/');
    // `/docs/plan.md` is counted from the root of the site: a machine has a few folders more.
    let tails = bare.match_indices('/').skip(OWN_FOLDERS - 1);
    let mut tails = tails.map(|(at, _)| &bare[at + 1..]);
    let is_there = |tail: &RelPath| tree.has_file(tail) || tree.has_folder(tail);
    let mut found = || tails.find_map(|tail| RelPath::new(tail).filter(is_there));
    is_absolute.then(&mut found).flatten()
}

/// `C:/`.
fn is_drive(path: &str) -> bool {
    let mut letters = path.chars();
    letters
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic())
        && letters.as_str().starts_with(":/")
}

/// `plan.md` of `plan.md:17`.
fn without_line(path: &str) -> &str {
    let is_line = |line: &str| line.chars().all(|c| c.is_ascii_digit() || c == '-');
    match path.rsplit_once(':') {
        Some((path, line)) if is_line(line) => path,
        Some(_) | None => path,
    }
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
