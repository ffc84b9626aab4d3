//! Merges: a merge is passed over, unless it has a line that none of its parents has: then somebody wrote it, to mend a conflict.

use std::collections::{BTreeMap, HashSet};
use std::mem;
use std::rc::Rc;

use super::{Alive, Change, Commit, Ending, Entry, GitPath, Next, Objects, Walk};
use crate::shell::git::objects::Unread;

/// What a merge has at a path, and what those of its parents have that have something else there.
#[derive(Default)]
struct Merged {
    new: Option<Entry>,
    olds: Vec<Option<Entry>>,
}

/// Says of a change whether it counts.
type Judge<'j> = dyn FnMut(&Change<'_>) -> Next + 'j;

impl Walk<'_> {
    /// Lets paths pass a merge: to the first parent that has them as the merge has them, else to all.
    pub(super) fn pass_merge(
        &mut self,
        commit: &Rc<Commit>,
        mut alive: Alive,
        judge: &mut Judge<'_>,
    ) {
        let mut parents = Vec::new();
        let mut merged: BTreeMap<GitPath, Merged> = BTreeMap::new();
        for &parent in &commit.parents {
            if alive.is_empty() {
                return;
            }
            let Ok(parent) = self.objects.commit(parent) else {
                return self.end(&alive, &Ending::Unread);
            };
            let changed = self.changed_from(commit, &parent, &mut alive, &mut merged);
            self.send(&parent, mem::replace(&mut alive, changed));
            parents.push(parent);
        }
        self.end_written(commit, &parents, &merged, &mut alive, judge);
        self.send_to_all(&parents, &alive);
    }

    /// Brings paths to all parents of a merge.
    fn send_to_all(&mut self, parents: &[Rc<Commit>], alive: &Alive) {
        self.split.extend(alive.values().flatten());
        for parent in parents {
            self.send(parent, alive.clone());
        }
    }

    /// Takes the paths out of `alive` that a merge has otherwise than a parent, and notes what each of the two has.
    fn changed_from(
        &mut self,
        commit: &Commit,
        parent: &Commit,
        alive: &mut Alive,
        merged: &mut BTreeMap<GitPath, Merged>,
    ) -> Alive {
        let mut changed = Alive::new();
        for (path, (new, old)) in self.changes(commit, Some(parent.tree), alive) {
            changed.extend(alive.remove_entry(&path));
            let merged = merged.entry(path).or_default();
            merged.new = new;
            merged.olds.push(old);
        }
        changed
    }

    /// Ends the ways of paths that a merge wrote itself, and of those of which nobody can say it.
    fn end_written(
        &mut self,
        commit: &Rc<Commit>,
        parents: &[Rc<Commit>],
        merged: &BTreeMap<GitPath, Merged>,
        alive: &mut Alive,
        judge: &mut Judge<'_>,
    ) {
        let paths: Vec<GitPath> = alive.keys().cloned().collect();
        for path in paths {
            let merged = merged.get(&path);
            let ending = merged.and_then(|merged| {
                let change = merged.change(&path, commit, parents);
                self.ending_at(commit, merged, &change, judge)
            });
            if let Some(ending) = ending {
                let tracks = alive.remove(&path).unwrap_or_default();
                self.end_tracks(&tracks, commit, &ending);
            }
        }
    }

    /// How the way of a path ends at a merge; `None` where it goes on.
    fn ending_at(
        &self,
        commit: &Rc<Commit>,
        merged: &Merged,
        change: &Change<'_>,
        judge: &mut Judge<'_>,
    ) -> Option<Ending> {
        match merged.has_own_line(self.objects) {
            Ok(true) => match judge(change) {
                Next::Stop => Some(Ending::At(commit.clone())),
                Next::Follow(_) => None,
                Next::Unread => Some(Ending::Unread),
            },
            Ok(false) => None,
            Err(Unread) => Some(Ending::Unread),
        }
    }

    /// Ends the ways of tracks at a merge that are still open.
    fn end_tracks(&mut self, tracks: &[usize], commit: &Rc<Commit>, ending: &Ending) {
        for &track in tracks {
            if self.is_open(track) {
                let asked = &mut self.asked[self.tracks[track].asked];
                asked.touched.get_or_insert_with(|| commit.clone());
                self.close(track, ending.clone());
            }
        }
    }
}

impl Merged {
    /// The change from the first parent.
    fn change<'a>(
        &self,
        path: &'a GitPath,
        commit: &'a Commit,
        parents: &'a [Rc<Commit>],
    ) -> Change<'a> {
        Change {
            path,
            commit,
            parent: parents.first().map(|parent| &**parent),
            new: self.new,
            old: self.olds.first().copied().flatten(),
        }
    }

    /// Has the merge a line that none of its parents has?
    fn has_own_line(&self, objects: &Objects<'_>) -> Result<bool, Unread> {
        let is_file = |entry: &&Entry| entry.mode.is_blob();
        let read = |entry: &Entry| objects.blob(entry.id);
        let Some(new) = self.new.iter().find(is_file) else {
            return Ok(false);
        };
        let new = read(new)?;
        let olds = self.olds.iter().flatten().filter(is_file).map(read);
        let olds = olds.collect::<Result<Vec<_>, _>>()?;
        let known: HashSet<&[u8]> = olds.iter().flat_map(|old| old.split(is_line_end)).collect();
        Ok(new.split(is_line_end).any(|line| !known.contains(line)))
    }
}

fn is_line_end(byte: &u8) -> bool {
    *byte == b'\n'
}
