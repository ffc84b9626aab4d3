//! Bulk: commits that changed many documents in the same few lines each, such as a new footer or another line ending. Nobody has read
//! the documents for that, so that such a change is not a review of them.
//!
//! A commit is one where it changed at least `FEWEST` documents, and half of those that there are, by white space alone or by the same
//! lines added or taken away. A document that the same commit changed in another way was looked at; one that it added is as old as it.
//! Where texts of such a commit cannot be read, as in a partial clone, nobody can say whether it is one.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use gix::ObjectId;

use super::objects::{Commit, Objects, Unread};
use super::trees::{Difference, Entry, Interest, compare};

/// A commit that changes fewer documents is none.
const FEWEST: usize = 20;

/// A change of more lines, added and taken away, is one of its own.
const MOST_LINES: u64 = 16;

/// The endings of documents.
const ENDINGS: [&str; 6] = [".md", ".mdx", ".markdown", ".mdown", ".mkd", ".md.erb"];

/// What is known of commits so far.
pub struct Bulk<'a> {
    objects: &'a Objects<'a>,
    /// The folder that is read; empty, or with a slash at its end.
    prefix: &'a [u8],
    /// The documents that each commit changed in bulk.
    known: HashMap<ObjectId, Result<HashSet<Vec<u8>>, Unread>>,
}

impl<'a> Bulk<'a> {
    /// Nothing known yet.
    pub fn new(objects: &'a Objects<'a>, prefix: &'a [u8]) -> Self {
        Bulk {
            objects,
            prefix,
            known: HashMap::new(),
        }
    }

    /// Did a commit change many documents in the same few lines?
    pub fn is_one(&mut self, commit: &Commit) -> Result<bool, Unread> {
        Ok(!self.of(commit)?.is_empty())
    }

    /// Did it change this document so?
    pub fn holds(&mut self, commit: &Commit, path: &[u8]) -> Result<bool, Unread> {
        Ok(self.of(commit)?.contains(path))
    }

    fn of(&mut self, commit: &Commit) -> Result<&HashSet<Vec<u8>>, Unread> {
        if !self.known.contains_key(&commit.id) {
            let changed = self.changed_in_bulk(commit);
            self.known.insert(commit.id, changed);
        }
        self.known[&commit.id].as_ref().map_err(|unread| *unread)
    }

    fn changed_in_bulk(&self, commit: &Commit) -> Result<HashSet<Vec<u8>>, Unread> {
        let [parent] = commit.parents[..] else {
            return Ok(HashSet::new());
        };
        let parent = self.objects.commit(parent)?;
        let changed = self.documents(Some(commit.tree), Some(parent.tree))?;
        if changed.len() < FEWEST {
            return Ok(HashSet::new());
        }
        let all = self.documents(Some(commit.tree), None)?.len();
        let is_many = |documents| documents >= FEWEST && 2 * documents >= all;
        if !is_many(changed.len()) {
            return Ok(HashSet::new());
        }
        let mut alike = self.alike(changed)?;
        if !is_many(alike.len()) {
            alike.clear();
        }
        Ok(alike)
    }

    /// The documents in which two trees differ.
    fn documents(
        &self,
        new: Option<ObjectId>,
        old: Option<ObjectId>,
    ) -> Result<Vec<Changed>, Unread> {
        let mut changes = Changes {
            prefix: self.prefix,
            found: Vec::new(),
            is_partly_unread: false,
        };
        compare(self.objects, new, old, &mut changes);
        match changes.is_partly_unread {
            true => Err(Unread),
            false => Ok(changes.found),
        }
    }

    /// The documents that were changed by white space alone, or by the lines that most others were changed by.
    fn alike(&self, changed: Vec<Changed>) -> Result<HashSet<Vec<u8>>, Unread> {
        let changes = self.line_changes(changed)?;
        let added = most_common(changes.iter().map(|(_, change)| &change.added)).cloned();
        let taken = most_common(changes.iter().map(|(_, change)| &change.taken)).cloned();
        let alike = changes
            .into_iter()
            .filter(|(_, change)| change.is_form() || change.is_of(&added, &taken));
        Ok(alike.map(|(path, _)| path).collect())
    }

    /// What changed in the lines of documents, each with its path.
    fn line_changes(&self, changed: Vec<Changed>) -> Result<Vec<(Vec<u8>, LineChange)>, Unread> {
        let mut changes = Vec::new();
        for one in changed {
            let change = self.lines(&one)?;
            changes.extend(change.map(|change| (one.path, change)));
        }
        Ok(changes)
    }

    /// What changed in the lines of a document; `None` where it is new, or where more than a few changed.
    fn lines(&self, one: &Changed) -> Result<Option<LineChange>, Unread> {
        let Some(old) = one.old else {
            return Ok(None);
        };
        let (old, new) = (self.objects.blob(old.id)?, self.objects.blob(one.new.id)?);
        Ok(LineChange::between(&old, &new))
    }
}

/// A document that a commit changed or added.
struct Changed {
    path: Vec<u8>,
    new: Entry,
    old: Option<Entry>,
}

/// The documents below a folder in which two trees differ.
struct Changes<'a> {
    prefix: &'a [u8],
    found: Vec<Changed>,
    is_partly_unread: bool,
}

impl Interest for Changes<'_> {
    fn below(&mut self, folder: &[u8]) -> bool {
        folder.starts_with(self.prefix) || self.prefix.starts_with(folder)
    }

    fn differs(&mut self, difference: Difference<'_>) {
        let Difference { path, new, old } = difference;
        let is_ours = path.starts_with(self.prefix) && is_document(path);
        if let Some(new) = new.filter(|entry| entry.mode.is_blob() && is_ours) {
            self.found.push(Changed {
                path: path.to_vec(),
                new,
                old: old.filter(|entry| entry.mode.is_blob()),
            });
        }
    }

    fn unread(&mut self, _: &[u8]) {
        self.is_partly_unread = true;
    }
}

fn is_document(path: &[u8]) -> bool {
    let name = path.to_ascii_lowercase();
    ENDINGS
        .iter()
        .any(|ending| name.ends_with(ending.as_bytes()))
}

/// The lines that a change added and took away, without their white space.
#[derive(Debug, Default, PartialEq, Eq)]
struct LineChange {
    added: Lines,
    taken: Lines,
}

impl LineChange {
    /// What changed between two texts; `None` where that is more than a few lines.
    fn between(old: &[u8], new: &[u8]) -> Option<LineChange> {
        let mut counts: BTreeMap<Vec<u8>, i64> = BTreeMap::new();
        for (text, step) in [(new, 1), (old, -1)] {
            for line in text.split(|byte| *byte == b'\n') {
                *counts.entry(without_space(line)).or_default() += step;
            }
        }
        counts.remove(&Vec::new());
        counts.retain(|_, count| *count != 0);
        let lines: u64 = counts.values().map(|count| count.unsigned_abs()).sum();
        (lines <= MOST_LINES).then(|| LineChange::of(counts))
    }

    /// The lines that there are more of than before, and fewer.
    fn of(counts: BTreeMap<Vec<u8>, i64>) -> LineChange {
        let (added, taken): (Vec<_>, Vec<_>) =
            counts.into_iter().partition(|(_, count)| *count > 0);
        let lines = |counts: Vec<(Vec<u8>, i64)>| counts.into_iter().map(|(line, _)| line);
        LineChange {
            added: lines(added).collect(),
            taken: lines(taken).collect(),
        }
    }

    /// Was nothing changed but white space?
    fn is_form(&self) -> bool {
        self.added.is_empty() && self.taken.is_empty()
    }

    /// Are these the lines that were added, or those that were taken away?
    fn is_of(&self, added: &Option<Lines>, taken: &Option<Lines>) -> bool {
        added.as_ref() == Some(&self.added) || taken.as_ref() == Some(&self.taken)
    }
}

/// Lines without their white space.
type Lines = BTreeSet<Vec<u8>>;

fn without_space(line: &[u8]) -> Vec<u8> {
    let written = line.iter().filter(|byte| !byte.is_ascii_whitespace());
    written.copied().collect()
}

/// The set of lines that comes up most often; of several the first in order.
fn most_common<'a>(sets: impl Iterator<Item = &'a Lines>) -> Option<&'a Lines> {
    let mut counts: BTreeMap<&Lines, usize> = BTreeMap::new();
    for set in sets.filter(|set| !set.is_empty()) {
        *counts.entry(set).or_default() += 1;
    }
    let (set, _) = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    Some(set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_by_its_lines_without_white_space() {
        let change = LineChange::between(b"# A\r\n\r\nold\n", b"# A\n\nnew\n").expect("few lines");
        assert_eq!(change.added, BTreeSet::from([b"new".to_vec()]));
        assert_eq!(change.taken, BTreeSet::from([b"old".to_vec()]));
        let form = LineChange::between(b"# A\r\na  b\n", b"# A\n\na b\n");
        assert_eq!(form, Some(LineChange::default()));
        let many: String = (0..20).map(|line| format!("{line}\n")).collect();
        assert_eq!(LineChange::between(b"", many.as_bytes()), None);
    }

    #[test]
    fn documents_are_known_by_their_endings() {
        assert!(is_document(b"a/b.md") && is_document(b"x.HTML.MD.erb"));
        assert!(!is_document(b"a/b.rs") && !is_document(b"md"));
    }
}
