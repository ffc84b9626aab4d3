//! Pasts: when the files that are left last changed.

use std::collections::BTreeMap;

use crate::base::RelPath;
use crate::report::audience::model::commit;
use crate::report::audience::view::View;
use crate::source::history::{History, LastChange, Past};

/// The history of the files that are left.
pub fn history(history: &History, view: &View) -> History {
    let History {
        paths,
        submodules,
        unread,
        staged,
        before_bulk,
    } = history;
    let stays = |path: &&RelPath| !view.choice.paths.leave_out(path);
    History {
        paths: of_kept(paths, of_path, view),
        before_bulk: of_kept(before_bulk, last, view),
        submodules: submodules.iter().filter(stays).cloned().collect(),
        unread: unread.as_deref().map(|why| view.said(why)),
        staged: staged.iter().filter(stays).cloned().collect(),
    }
}

/// What is said of the paths that are left.
fn of_kept<T>(
    said: &BTreeMap<RelPath, T>,
    project: fn(&T, &View) -> T,
    view: &View,
) -> BTreeMap<RelPath, T> {
    let kept = said
        .iter()
        .filter(|(path, _)| !view.choice.paths.leave_out(path));
    kept.map(|(path, one)| (path.clone(), project(one, view)))
        .collect()
}

fn of_path(past: &Past, view: &View) -> Past {
    let Past { changed, touched } = past;
    Past {
        changed: last(changed, view),
        touched: *touched,
    }
}

fn last(change: &LastChange, view: &View) -> LastChange {
    match change {
        LastChange::By(by) => LastChange::By(commit(by, view)),
        LastChange::Boundary => LastChange::Boundary,
        LastChange::Unread => LastChange::Unread,
    }
}
