//! Patterns: what can be said of `reports/*.json`.

use crate::base::RelPath;
use crate::link::evidence::{Names, Resolution, content, in_submodule, said};
use crate::link::{Model, State};
use crate::records::assembly::wanted::{candidates, matches};
use crate::records::{Citation, Role};
use crate::source::{Cited, SourceTree};

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

/// A pattern in passing that matches nothing and names no folder (`*.test.ts`), or is of what git leaves out, is of no place that anybody
/// could tell. One that is to prove something is missing.
pub(super) fn matched(
    citation: &Citation,
    from: &RelPath,
    model: &Model,
    cited: &Cited,
    names: &Names,
) -> Resolution {
    let found = pattern(citation, from, &model.tree, cited);
    let is_left_out = || {
        let mut places = candidates(citation, from).into_iter();
        places.any(|place| names.generated.holds(&place))
    };
    let is_lost_in_passing = found.state == State::Missing && citation.role == Role::Mention;
    if is_lost_in_passing && (is_bare(&citation.text) || is_left_out()) {
        said(State::Unchecked)
    } else {
        found
    }
}

/// Does a path or pattern name no folder?
pub fn is_bare(path: &str) -> bool {
    !path.trim_start_matches("./").contains('/')
}
