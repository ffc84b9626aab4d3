//! The walk: one pass over history that finds for many paths the commit which `git log -1 -- PATH` would name.
//!
//! Git walks commits by committer time, newest first. It leaves out a commit whose path is as in its parent, and follows
//! of a merge only the first parent that has the path as the merge has it, or all where none has. A merge that only puts lines of its
//! parents together is passed over; one that has a line of its own has changed the path: somebody mended a conflict. Here every commit
//! carries the paths whose walk has come to it, so that all of them share one pass. Source: `git help log`,
//! section "History Simplification", default mode.

mod merges;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};
use std::mem;
use std::ops::Bound;
use std::rc::Rc;

use gix::ObjectId;

use super::objects::{Commit, Objects};
use super::trees::{Difference, Entry, Interest, compare};

/// A path from the top of the repository, as git writes it.
pub type GitPath = Rc<[u8]>;

/// How the walk of one path ended.
#[derive(Clone, Debug)]
pub enum Ending {
    /// At this commit.
    At(Rc<Commit>),
    /// Where a shallow clone ends.
    Boundary,
    /// Where something could not be read.
    Unread,
    /// At the beginning of history, without any change.
    Never,
    /// At this commit, of which the answer for this path is known from before.
    Known(ObjectId, GitPath),
}

/// What was found for one path.
#[derive(Clone, Debug)]
pub struct Answer {
    /// How its walk ended.
    pub ending: Ending,
    /// The newest commit that touched it, whatever it did.
    pub touched: Option<Rc<Commit>>,
}

/// A change of a path, by a commit that is not a merge.
pub struct Change<'a> {
    /// The path.
    pub path: &'a GitPath,
    /// The commit.
    pub commit: &'a Commit,
    /// Its parent; none for the first commit.
    pub parent: Option<&'a Commit>,
    /// What is at the path after it.
    pub new: Option<Entry>,
    /// What lay there before.
    pub old: Option<Entry>,
}

/// What to do about a change.
pub enum Next {
    /// This is the commit that was looked for.
    Stop,
    /// The change does not count: go on from the parent with this path.
    Follow(GitPath),
    /// What would tell cannot be read.
    Unread,
}

/// Commits of which some answers are known, so that nothing below them needs to be walked.
pub struct Known<'a> {
    /// The commits.
    pub commits: &'a [ObjectId],
    /// Is the answer for a path known at one of them?
    pub is_known: &'a dyn Fn(ObjectId, &[u8]) -> bool,
}

/// Paths by name, with the tracks that are at them.
type Alive = BTreeMap<GitPath, Vec<usize>>;

/// The way of one asked path through history under one name.
struct Track {
    asked: usize,
    path: GitPath,
}

/// What is known of an asked path so far.
#[derive(Clone)]
struct Asked {
    track: usize,
    ending: Option<Ending>,
    touched: Option<Rc<Commit>>,
}

struct Walk<'a> {
    objects: &'a Objects<'a>,
    boundary: &'a HashSet<ObjectId>,
    known: &'a Known<'a>,
    tracks: Vec<Track>,
    asked: Vec<Asked>,
    open: usize,
    alive: HashMap<ObjectId, Alive>,
    queue: BinaryHeap<(i64, Reverse<usize>, ObjectId)>,
    pushed: usize,
    /// Tracks that a merge sent to several parents, and where they have been.
    split: HashSet<usize>,
    been: HashSet<(usize, ObjectId)>,
}

/// Asks history below `start` about `paths`; the answers are in their order. `boundary` are the commits where a
/// shallow clone ends; `known` where the way of a path ends because the rest was walked before; `judge` says of each
/// change whether it counts.
pub fn walk(
    objects: &Objects<'_>,
    start: ObjectId,
    boundary: &HashSet<ObjectId>,
    known: &Known<'_>,
    paths: &[GitPath],
    judge: &mut dyn FnMut(&Change<'_>) -> Next,
) -> Vec<Answer> {
    let asked = (0..paths.len())
        .map(|track| Asked {
            track,
            ending: None,
            touched: None,
        })
        .collect();
    let tracks = paths
        .iter()
        .enumerate()
        .map(|(asked, path)| Track {
            asked,
            path: path.clone(),
        })
        .collect();
    let mut walk = Walk {
        objects,
        boundary,
        known,
        tracks,
        asked,
        open: paths.len(),
        alive: HashMap::new(),
        queue: BinaryHeap::new(),
        pushed: 0,
        split: HashSet::new(),
        been: HashSet::new(),
    };
    let mut alive = Alive::new();
    for (track, path) in paths.iter().enumerate() {
        alive.entry(path.clone()).or_default().push(track);
    }
    match objects.commit(start) {
        Ok(commit) => walk.send(&commit, alive),
        Err(_) => walk.end(&alive, &Ending::Unread),
    }
    walk.run(judge);
    let answer = |asked: Asked| Answer {
        ending: asked.ending.unwrap_or(Ending::Never),
        touched: asked.touched,
    };
    walk.asked.into_iter().map(answer).collect()
}

impl Walk<'_> {
    fn run(&mut self, judge: &mut dyn FnMut(&Change<'_>) -> Next) {
        while self.open > 0
            && let Some((_, _, id)) = self.queue.pop()
        {
            let alive = self.alive.remove(&id).unwrap_or_default();
            let alive = self.end_known(id, alive);
            self.remember(id, &alive);
            match self.objects.commit(id) {
                Err(_) => self.end(&alive, &Ending::Unread),
                Ok(_) if self.boundary.contains(&id) => self.end(&alive, &Ending::Boundary),
                Ok(commit) => match commit.parents[..] {
                    [] => self.pass(&commit, None, alive, judge),
                    [parent] => match self.objects.commit(parent) {
                        Ok(parent) => self.pass(&commit, Some(&parent), alive, judge),
                        Err(_) => self.end(&alive, &Ending::Unread),
                    },
                    _ => self.pass_merge(&commit, alive, judge),
                },
            }
            self.objects.forget(id);
        }
    }

    /// Ends the ways of which the rest is known. A path that goes several ways takes the newest change of them all, so that it
    /// has to be walked.
    fn end_known(&mut self, id: ObjectId, alive: Alive) -> Alive {
        if !self.known.commits.contains(&id) {
            return alive;
        }
        let mut onward = Alive::new();
        for (path, tracks) in alive {
            let known = (self.known.is_known)(id, &path);
            let (known, unknown): (Vec<usize>, Vec<usize>) = tracks
                .into_iter()
                .partition(|track| known && !self.split.contains(track));
            for track in known
                .into_iter()
                .filter(|&track| self.is_open(track))
                .collect::<Vec<_>>()
            {
                self.close(track, Ending::Known(id, path.clone()));
            }
            if !unknown.is_empty() {
                onward.insert(path, unknown);
            }
        }
        onward
    }

    /// Lets paths pass a commit with one parent or none: those that it changed are judged, the others go on.
    fn pass(
        &mut self,
        commit: &Rc<Commit>,
        parent: Option<&Rc<Commit>>,
        mut alive: Alive,
        judge: &mut dyn FnMut(&Change<'_>) -> Next,
    ) {
        let changes = self.changes(commit, parent.map(|parent| parent.tree), &mut alive);
        let mut onward = Alive::new();
        for (path, (new, old)) in changes {
            let tracks = alive.remove(&path).unwrap_or_default();
            if !tracks.iter().any(|&track| self.is_open(track)) {
                continue;
            }
            let next = judge(&Change {
                path: &path,
                commit,
                parent: parent.map(|parent| &**parent),
                new,
                old,
            });
            for track in tracks
                .into_iter()
                .filter(|&track| self.is_open(track))
                .collect::<Vec<_>>()
            {
                let asked = &mut self.asked[self.tracks[track].asked];
                asked.touched.get_or_insert_with(|| commit.clone());
                match &next {
                    Next::Follow(path) if parent.is_some() => onward
                        .entry(path.clone())
                        .or_default()
                        .push(self.renew(track, path)),
                    next => self.close(track, ending(next, commit)),
                }
            }
        }
        if let Some(parent) = parent {
            self.send(parent, alive);
            self.send(parent, onward);
        }
    }

    /// Which of these paths a commit has otherwise than `old`; paths of which nobody can say it end here.
    fn changes(&mut self, commit: &Commit, old: Option<ObjectId>, alive: &mut Alive) -> Changed {
        let mut looking = Looking {
            alive,
            changed: Changed::new(),
            unread: Vec::new(),
        };
        compare(self.objects, Some(commit.tree), old, &mut looking);
        let Looking {
            changed, unread, ..
        } = looking;
        for folder in unread {
            let lost: Vec<GitPath> = below(alive, &folder)
                .map(|(path, _)| path.clone())
                .collect();
            let lost: Alive = lost
                .into_iter()
                .filter_map(|path| alive.remove_entry(&path))
                .collect();
            self.end(&lost, &Ending::Unread);
        }
        changed
    }

    /// Brings paths to a commit. A path that a merge sent two ways comes to no commit twice.
    fn send(&mut self, to: &Commit, mut paths: Alive) {
        for &track in self
            .split
            .iter()
            .filter(|&&track| self.been.contains(&(track, to.id)))
        {
            if let Some(tracks) = paths.get_mut(&self.tracks[track].path) {
                tracks.retain(|&other| other != track);
            }
        }
        if paths.is_empty() {
            return;
        }
        let waiting = self.alive.entry(to.id).or_default();
        if waiting.is_empty() {
            self.queue.push((to.seconds, Reverse(self.pushed), to.id));
            self.pushed += 1;
        }
        if waiting.len() < paths.len() {
            mem::swap(waiting, &mut paths);
        }
        for (path, tracks) in paths {
            let there = waiting.entry(path).or_default();
            there.extend(
                tracks
                    .into_iter()
                    .filter(|track| !there.contains(track))
                    .collect::<Vec<_>>(),
            );
        }
    }

    fn remember(&mut self, id: ObjectId, alive: &Alive) {
        let here = self.split.iter().filter(|&&track| {
            alive
                .get(&self.tracks[track].path)
                .is_some_and(|tracks| tracks.contains(&track))
        });
        self.been.extend(here.map(|&track| (track, id)));
    }

    fn is_open(&self, track: usize) -> bool {
        let asked = &self.asked[self.tracks[track].asked];
        asked.track == track && asked.ending.is_none()
    }

    /// Goes on with a path under another name; whatever still goes its old ways no longer counts.
    fn renew(&mut self, track: usize, path: &GitPath) -> usize {
        let asked = self.tracks[track].asked;
        self.split.remove(&track);
        self.tracks.push(Track {
            asked,
            path: path.clone(),
        });
        self.asked[asked].track = self.tracks.len() - 1;
        self.asked[asked].track
    }

    fn end(&mut self, alive: &Alive, ending: &Ending) {
        for &track in alive.values().flatten() {
            if self.is_open(track) {
                self.close(track, ending.clone());
            }
        }
    }

    fn close(&mut self, track: usize, ending: Ending) {
        self.asked[self.tracks[track].asked].ending = Some(ending);
        self.split.remove(&track);
        self.open -= 1;
    }
}

/// What is at a changed path, and what lay there.
type Changed = BTreeMap<GitPath, (Option<Entry>, Option<Entry>)>;

/// Looks for changes of the paths that are alive, and nowhere else.
struct Looking<'a> {
    alive: &'a Alive,
    changed: Changed,
    unread: Vec<Vec<u8>>,
}

impl Interest for Looking<'_> {
    fn below(&mut self, folder: &[u8]) -> bool {
        below(self.alive, folder).next().is_some()
    }

    fn differs(&mut self, difference: Difference<'_>) {
        if let Some((path, _)) = self.alive.get_key_value(difference.path) {
            // A file that takes the place of a folder is told as two differences.
            let (new, old) = self.changed.entry(path.clone()).or_default();
            *new = new.or(difference.new);
            *old = old.or(difference.old);
        }
    }

    fn unread(&mut self, folder: &[u8]) {
        self.unread.push(folder.to_vec());
    }
}

/// The paths below a folder, whose path is empty or ends with a slash.
fn below<'a>(
    alive: &'a Alive,
    folder: &'a [u8],
) -> impl Iterator<Item = (&'a GitPath, &'a Vec<usize>)> {
    let from = (Bound::Included(folder), Bound::Unbounded);
    alive
        .range::<[u8], _>(from)
        .take_while(move |(path, _)| path.starts_with(folder))
}

/// How a track ends at a commit.
fn ending(next: &Next, commit: &Rc<Commit>) -> Ending {
    match next {
        Next::Unread => Ending::Unread,
        Next::Follow(_) | Next::Stop => Ending::At(commit.clone()),
    }
}
