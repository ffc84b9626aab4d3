//! Vendored documents: somebody else writes them, so nobody here can act on what is wrong in them.

use std::collections::BTreeSet;

use crate::base::RelPath;
use crate::records::reference;
use crate::source::SourceTree;

/// What folders of third-party code are called. `node_modules` is never read at all.
const FOLDERS: [&str; 6] = [
    "vendor",
    "vendored",
    "third_party",
    "third-party",
    "site-packages",
    "bower_components",
];

/// The folders of third-party code in a tree: they are called so and hold a licence or programs. Contracts with vendors in
/// `docs/vendor` are a team's own. Found once for all diagnostics, as each folder may hold many files.
pub fn folders(tree: &SourceTree) -> BTreeSet<RelPath> {
    let code = tree.files.keys().filter(|file| comes_with_code(file));
    let around = code.flat_map(RelPath::folders);
    around
        .filter(|folder| FOLDERS.contains(&folder.name()))
        .collect()
}

/// Is a document in one of the `folders` of third-party code?
pub fn is_vendored(path: &RelPath, folders: &BTreeSet<RelPath>) -> bool {
    !folders.is_empty() && path.folders().any(|folder| folders.contains(&folder))
}

fn comes_with_code(file: &RelPath) -> bool {
    let stem = file.stem().to_lowercase();
    let is_licence = matches!(stem.as_str(), "license" | "licence" | "copying");
    is_licence || reference::is_source(file)
}
