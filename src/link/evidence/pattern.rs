//! Patterns: what can be said of `reports/*.json`.

use crate::base::RelPath;
use crate::link::State;
use crate::link::evidence::{Names, Resolution, content, in_submodule, said};
use crate::records::Citation;
use crate::records::assembly::wanted::{candidates, matches};
use crate::source::{Cited, SourceTree};

/// A pattern: it needs one match that is not hollow. A folder that matches stands for its files.
pub(super) fn pattern(
    citation: &Citation,
    from: &RelPath,
    tree: &SourceTree,
    cited: &Cited,
    names: &Names,
) -> Resolution {
    let patterns = candidates(citation, from);
    // Of a folder that git leaves out nobody else can know.
    let is_built = |path: &RelPath| names.generated.holds(&path.parent());
    let mut state = match patterns.iter().any(is_built) {
        true => State::Unchecked,
        false => State::Missing,
    };
    for path in patterns {
        for file in matches(&path, tree) {
            let of_file = state_of(file, tree, cited);
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

/// The state of one file that matches.
fn state_of(file: &RelPath, tree: &SourceTree, cited: &Cited) -> State {
    match file {
        file if in_submodule(file, tree) => State::Unchecked,
        file if !tree.is_committed(file) => State::Untracked,
        file => content(file, tree, cited),
    }
}

/// Does a path or pattern name no folder?
pub fn is_bare(path: &str) -> bool {
    !path.trim_start_matches("./").contains('/')
}
