//! Documents: which came, went, moved or can no longer be read; a folder that moved is one move.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Comparison, DocumentChanges, Move, Unreadable};
use crate::base::RelPath;
use crate::link::Model;

/// What differs in the documents as such.
pub fn changes(comparison: &Comparison) -> DocumentChanges {
    let (before, after) = (comparison.before.model, comparison.after.model);
    let pairs = &comparison.pairs;
    let readable = before.unread.keys();
    let readable = readable.filter(|path| after.documents.contains_key(*path));
    let edited = pairs.documents.iter();
    let edited = edited.filter(|(from, to)| before.text(from) != after.text(to));
    DocumentChanges {
        unreadable: unreadable(before, after),
        readable: readable.cloned().collect(),
        removed: unpaired(before, &pairs.documents, after),
        added: unpaired(after, &pairs.documents_back, before),
        moved: moves(comparison),
        edited: edited.map(|(_, to)| to.clone()).collect(),
    }
}

/// Documents that can no longer be read, with what was read of them.
fn unreadable(before: &Model, after: &Model) -> Vec<Unreadable> {
    let unread = after.unread.iter();
    let new = unread.filter(|(path, _)| !before.unread.contains_key(*path));
    new.map(|(path, why)| Unreadable {
        path: path.clone(),
        why: why.clone(),
        records: before.records_of(path).len(),
    })
    .collect()
}

/// The documents of one tree that are none of the other's, and not one that it cannot read.
fn unpaired(model: &Model, pairs: &BTreeMap<RelPath, RelPath>, other: &Model) -> Vec<RelPath> {
    let is_there = |path: &RelPath| pairs.contains_key(path) || other.unread.contains_key(path);
    let paths = model.documents.keys();
    paths.filter(|path| !is_there(path)).cloned().collect()
}

/// Documents that moved, by the folders that differ: `old/a/x.md` to `new/a/x.md` is a move from `old` to `new`.
fn moves(comparison: &Comparison) -> Vec<Move> {
    let mut groups: BTreeMap<(RelPath, RelPath), Vec<(RelPath, RelPath)>> = BTreeMap::new();
    for (from, to) in &comparison.pairs.documents {
        if from != to {
            let group = groups.entry(ends(from, to)).or_default();
            group.push((from.clone(), to.clone()));
        }
    }
    let groups = groups.into_iter();
    let mut moved: Vec<Move> = groups
        .map(|(folders, documents)| one_move(comparison, folders, documents))
        .collect();
    moved.sort_by_key(|one| (Reverse(one.documents.len()), one.from.clone()));
    moved
}

/// A move of several documents is one of their folders; that of a single one is its own.
fn one_move(
    comparison: &Comparison,
    folders: (RelPath, RelPath),
    documents: Vec<(RelPath, RelPath)>,
) -> Move {
    let count = |path: &RelPath| comparison.after.model.records_of(path).len();
    let records = documents.iter().map(|(_, to)| count(to)).sum();
    let (from, to) = match &documents[..] {
        [only] => only.clone(),
        _ => folders,
    };
    Move {
        from,
        to,
        documents,
        records,
    }
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
