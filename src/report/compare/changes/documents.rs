//! Documents: which came, went, moved or can no longer be read; a folder that moved is one move.

use std::collections::BTreeMap;

use super::{Comparison, DocumentChanges, Move, Unreadable};
use crate::base::RelPath;

/// What differs in the documents as such.
pub fn changes(comparison: &Comparison) -> DocumentChanges {
    let (before, after) = (comparison.before.model, comparison.after.model);
    let pairs = &comparison.pairs;
    let known = |path: &&RelPath| !before.unread.contains_key(*path);
    let unreadable = after.unread.iter().filter(|(path, _)| known(path));
    let edited = pairs
        .documents
        .iter()
        .filter(|(from, to)| before.text(from) != after.text(to));
    DocumentChanges {
        unreadable: unreadable
            .map(|(path, why)| Unreadable {
                path: path.clone(),
                why: why.clone(),
                records: before.records_of(path).len(),
            })
            .collect(),
        readable: before
            .unread
            .keys()
            .filter(|path| after.documents.contains_key(*path))
            .cloned()
            .collect(),
        removed: before
            .documents
            .keys()
            .filter(|path| {
                !pairs.documents.contains_key(*path) && !after.unread.contains_key(*path)
            })
            .cloned()
            .collect(),
        added: after
            .documents
            .keys()
            .filter(|path| {
                !pairs.documents_back.contains_key(*path) && !before.unread.contains_key(*path)
            })
            .cloned()
            .collect(),
        moved: moves(comparison),
        edited: edited.map(|(_, to)| to.clone()).collect(),
    }
}

/// Documents that moved, by the folders that differ: `old/a/x.md` to `new/a/x.md` is a move from `old` to `new`.
fn moves(comparison: &Comparison) -> Vec<Move> {
    let mut groups: BTreeMap<(RelPath, RelPath), Vec<(RelPath, RelPath)>> = BTreeMap::new();
    for (from, to) in comparison
        .pairs
        .documents
        .iter()
        .filter(|(from, to)| from != to)
    {
        groups
            .entry(ends(from, to))
            .or_default()
            .push((from.clone(), to.clone()));
    }
    let count = |path: &RelPath| comparison.after.model.records_of(path).len();
    let moved = groups.into_iter().map(|((from, to), documents)| {
        let records = documents.iter().map(|(_, to)| count(to)).sum();
        match &documents[..] {
            [(was, is)] => Move {
                from: was.clone(),
                to: is.clone(),
                documents,
                records,
            },
            _ => Move {
                from,
                to,
                documents,
                records,
            },
        }
    });
    let mut moved: Vec<Move> = moved.collect();
    moved.sort_by(|a, b| {
        b.documents
            .len()
            .cmp(&a.documents.len())
            .then_with(|| a.from.cmp(&b.from))
    });
    moved
}

/// What is left of two paths without the names that both end in. A folder that went into another is named itself, and not as the move
/// of what is around it.
fn ends(from: &RelPath, to: &RelPath) -> (RelPath, RelPath) {
    if from.name() != to.name() {
        return (from.clone(), to.clone());
    }
    let (mut from, mut to) = (from.parent(), to.parent());
    while from.name() == to.name() && !from.as_str().is_empty() {
        let (outer, into) = (from.parent(), to.parent());
        if outer.is_within(&into) || into.is_within(&outer) {
            break;
        }
        (from, to) = (outer, into);
    }
    (from, to)
}
