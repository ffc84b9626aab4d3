//! Shortened: folders, patterns and endings that people write without what is around them: `src/test/` for `app/src/test/`.

use crate::base::RelPath;
use crate::link::Evidence;
use crate::records::ReferenceKind;
use crate::records::assembly::wanted::matches;
use crate::source::SourceTree;

/// Can what is cited be short for something deeper in the tree, or the ending of its names? It may be another thing of that name all the same.
pub fn may_be_short(evidence: &Evidence, tree: &SourceTree) -> bool {
    let written = evidence.text.trim_start_matches("./").trim_end_matches('/');
    if written.is_empty() || written.contains("..") {
        return false;
    }
    match evidence.kind {
        ReferenceKind::Glob => fits_deeper(written, tree),
        ReferenceKind::Directory | ReferenceKind::Path => {
            is_folder_deeper(written, tree) || is_ending(written, tree) || is_package(written, tree)
        }
        ReferenceKind::Script
        | ReferenceKind::Command
        | ReferenceKind::Url
        | ReferenceKind::Issue
        | ReferenceKind::Prose
        | ReferenceKind::Pending => false,
    }
}

/// `routes/*.ts` for `app/routes/*.ts`.
fn fits_deeper(written: &str, tree: &SourceTree) -> bool {
    let pattern = RelPath::new(&format!("**/{written}"));
    pattern.is_some_and(|pattern| !matches(&pattern, tree).is_empty())
}

/// `src/test` for `app/src/test`.
fn is_folder_deeper(written: &str, tree: &SourceTree) -> bool {
    let part = format!("/{written}/");
    tree.files.keys().any(|path| path.as_str().contains(&part))
}

/// `net.py` for the package `net/__init__.py`, `router.ts` for `router/index.ts`: a module that has become a folder.
fn is_package(written: &str, tree: &SourceTree) -> bool {
    let Some((module, extension)) = written.rsplit_once('.') else {
        return false;
    };
    let mains = ["__init__", "index", "mod"];
    let package = mains.map(|main| format!("{module}/{main}.{extension}"));
    let is_main = |path: &RelPath| {
        let mut mains = package.iter();
        mains.any(|main| {
            let rest = path.as_str().strip_suffix(main.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
        })
    };
    !module.is_empty() && tree.files.keys().any(is_main)
}

/// `.test.ts`, with which names of files end.
fn is_ending(written: &str, tree: &SourceTree) -> bool {
    let is_longer = |name: &str| name.len() > written.len() && name.ends_with(written);
    let is_bare = written.starts_with('.') && !written.contains('/');
    is_bare && tree.files.keys().any(|path| is_longer(path.name()))
}
