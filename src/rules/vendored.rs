//! Vendored documents: somebody else writes them, so nobody here can act on what is wrong in them.

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

/// Is a document in a folder of third-party code? The folder is called so and holds a licence or programs: contracts with vendors
/// in `docs/vendor` are a team's own.
pub fn is_vendored(path: &RelPath, tree: &SourceTree) -> bool {
    let above = std::iter::successors(Some(path.parent()), |folder| {
        (!folder.as_str().is_empty()).then(|| folder.parent())
    });
    let mut named = above.filter(|folder| FOLDERS.contains(&folder.name()));
    named.any(|folder| tree.files_within(&folder).any(comes_with_code))
}

fn comes_with_code(file: &RelPath) -> bool {
    let stem = file.stem().to_lowercase();
    let is_licence = matches!(stem.as_str(), "license" | "licence" | "copying");
    is_licence || reference::is_source(file)
}
