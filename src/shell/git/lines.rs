//! Lines: the commit that last changed each asked line of many files, in one walk: what `git blame` says of those lines.
//!
//! Every commit carries the lines that have come to it. It hands those that a parent has as well on to that parent, the
//! first that has them, and keeps the others: they are its own. A commit of the list of ignored ones keeps only what it
//! added. Files are followed through renames, with changes too. Source: `git help blame`.

use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};
use std::mem;
use std::ops::Bound;
use std::rc::Rc;

use gix::ObjectId;

use super::compare_lines::{Comparison, lines};
use super::moves::{LIKENESS_FILES, most_alike};
use super::objects::{Commit, Objects, Unread};
use super::renames::Renames;
use super::trees::{Difference, Entry, Interest, compare};
use super::walk::GitPath;
use crate::source::history::Origin;

/// So many bytes of texts are compared in all. What is not told by then is unknown.
const MOST_BYTES: u64 = 4 << 30;

/// So many times a new file is held against one that is gone. What was renamed beyond that has lines of unknown age.
const MOST_LIKENED: usize = 100_000;

/// How many bytes of texts are kept: the older text of one comparison is the newer of the next.
const KEPT_BYTES: usize = 32 << 20;

/// Lines of one file that are asked about, from 0, as they lie in the commit where the walk begins.
pub struct AskedLines {
    /// The file.
    pub path: GitPath,
    /// Its content there.
    pub entry: Entry,
    /// The lines.
    pub lines: Vec<u32>,
}

/// Who last changed a line.
#[derive(Clone, Debug)]
pub enum Author {
    /// This commit, and whether it changed nothing in the file but dates.
    By(Rc<Commit>, bool),
    /// Somebody at or before the commit where a shallow clone ends.
    Boundary,
    /// Nobody can say.
    Unread,
    /// What was found when an earlier revision was asked.
    Known(Origin),
}

/// Lines, from 0, of files of earlier revisions, whose origins are known.
pub struct KnownLines<'a> {
    /// The revisions.
    pub commits: &'a [ObjectId],
    /// The lines of a file of one of them.
    pub lines: &'a LinesOf<'a>,
}

/// What is known of the lines of a file.
pub type LinesOf<'a> = dyn Fn(ObjectId, &[u8]) -> Option<&'a BTreeMap<u32, Origin>> + 'a;

/// Lines of a file that have come to one commit.
#[derive(Clone)]
struct Part {
    asked: usize,
    entry: Entry,
    /// The line here, and the line that was asked about.
    lines: Vec<(u32, u32)>,
}

type Parts = BTreeMap<GitPath, Vec<Part>>;

/// The files of a parent that changed files were, with what lay there.
type Earlier = BTreeMap<GitPath, (GitPath, Entry)>;

struct Walk<'a> {
    objects: &'a Objects<'a>,
    boundary: &'a HashSet<ObjectId>,
    ignored: &'a HashSet<ObjectId>,
    known: &'a KnownLines<'a>,
    texts: Texts<'a>,
    renames: Renames,
    waiting: HashMap<ObjectId, Parts>,
    queue: BinaryHeap<(i64, Reverse<usize>, ObjectId)>,
    pushed: usize,
    found: Vec<BTreeMap<u32, Author>>,
    /// How many files were held against others to see what they had been.
    likened: usize,
}

/// Asks history below `start` about lines; the answers are in their order, by asked line. Every asked line has one.
pub fn authors<'a>(
    objects: &'a Objects<'a>,
    start: ObjectId,
    boundary: &'a HashSet<ObjectId>,
    ignored: &'a HashSet<ObjectId>,
    known: &'a KnownLines<'a>,
    asked: &[AskedLines],
) -> Vec<BTreeMap<u32, Author>> {
    let mut walk = Walk {
        objects,
        boundary,
        ignored,
        known,
        texts: Texts {
            objects,
            kept: RefCell::default(),
            bytes: Cell::default(),
            read: Cell::default(),
        },
        renames: Renames::default(),
        waiting: HashMap::new(),
        queue: BinaryHeap::new(),
        pushed: 0,
        found: vec![BTreeMap::new(); asked.len()],
        likened: 0,
    };
    let mut parts = Parts::new();
    for (at, asked) in asked
        .iter()
        .enumerate()
        .filter(|(_, asked)| !asked.lines.is_empty())
    {
        let lines = asked.lines.iter().map(|&line| (line, line)).collect();
        parts.entry(asked.path.clone()).or_default().push(Part {
            asked: at,
            entry: asked.entry,
            lines,
        });
    }
    match objects.commit(start) {
        Ok(commit) => walk.send(&commit, parts),
        Err(Unread) => walk.end(parts, &Author::Unread),
    }
    walk.run();
    walk.found
}

impl Walk<'_> {
    fn run(&mut self) {
        while let Some((_, _, id)) = self.queue.pop() {
            let mut parts = self.waiting.remove(&id).unwrap_or_default();
            if self.known.commits.contains(&id) {
                self.end_known(id, &mut parts);
            }
            match self.objects.commit(id) {
                _ if self.boundary.contains(&id) => self.end(parts, &Author::Boundary),
                Ok(commit) => self.pass(&commit, parts),
                Err(Unread) => self.end(parts, &Author::Unread),
            }
            self.objects.forget(id);
        }
    }

    /// Ends the ways of the lines that were asked about here before.
    fn end_known(&mut self, id: ObjectId, parts: &mut Parts) {
        for (path, held) in parts.iter_mut() {
            let Some(known) = (self.known.lines)(id, path) else {
                continue;
            };
            for part in held.iter_mut() {
                let found = &mut self.found[part.asked];
                part.lines.retain(|(line, asked)| {
                    let told = known.get(line).filter(|origin| **origin != Origin::Unread);
                    found.extend(told.map(|origin| (*asked, Author::Known(origin.clone()))));
                    told.is_none()
                });
            }
            held.retain(|part| !part.lines.is_empty());
        }
        parts.retain(|_, held| !held.is_empty());
    }

    /// Hands lines on to the parents that have them. First to one that has the file as it is, under any name.
    fn pass(&mut self, commit: &Rc<Commit>, mut parts: Parts) {
        let mut origins: Vec<(Rc<Commit>, Earlier)> = Vec::new();
        for &id in &commit.parents {
            let Ok(parent) = self.objects.commit(id) else {
                return self.end(parts, &Author::Unread);
            };
            let changed = self.changed(commit, &parent, &mut parts);
            let (mut renamed, mut left) = (Parts::new(), Parts::new());
            let mut earlier = BTreeMap::new();
            for (path, old) in changed {
                let Some(held) = parts.remove(&path) else {
                    continue;
                };
                let Some(entry) = held.first().map(|part| part.entry) else {
                    continue;
                };
                let Ok(origin) = self.origin(commit, &parent, &path, entry, old) else {
                    self.end_file(held, &Author::Unread);
                    continue;
                };
                match origin {
                    Some((from, old)) if old.id == entry.id => {
                        renamed.entry(from).or_default().extend(held)
                    }
                    Some(origin) => drop((
                        earlier.insert(path.clone(), origin),
                        left.insert(path, held),
                    )),
                    None => drop(left.insert(path, held)),
                }
            }
            self.send(&parent, mem::replace(&mut parts, left));
            self.send(&parent, renamed);
            origins.push((parent, earlier));
        }
        self.divide(commit, parts, &origins);
    }

    /// Hands the lines of changed files on, one by one; what no parent has is the commit's own.
    fn divide(&mut self, commit: &Rc<Commit>, mut parts: Parts, origins: &[(Rc<Commit>, Earlier)]) {
        let mut own: BTreeMap<GitPath, bool> = BTreeMap::new();
        // What a listed commit changed in form alone is looked for after all lines that are as they were.
        let ignored = self.ignored.contains(&commit.id);
        for reformed in if ignored {
            &[false, true][..]
        } else {
            &[false][..]
        } {
            for (parent, earlier) in origins {
                let mut onward = Parts::new();
                for (path, held) in &mut parts {
                    let (Some((from, old)), Some(entry)) =
                        (earlier.get(path), held.first().map(|part| part.entry))
                    else {
                        continue;
                    };
                    let Some((new_text, old_text)) = self.texts.pair(entry.id, old.id) else {
                        self.end_file(mem::take(held), &Author::Unread);
                        continue;
                    };
                    let compared = Comparison::of(&old_text, &new_text);
                    let (olds, news) = (lines(&old_text), lines(&new_text));
                    let earlier = |line: u32| {
                        if *reformed {
                            compared.reformed(line, &olds, &news)
                        } else {
                            compared.earlier(line)
                        }
                    };
                    let moved: Vec<Part> = held
                        .iter_mut()
                        .filter_map(|part| take(part, *old, &earlier))
                        .collect();
                    let kept = held.iter().any(|part| !part.lines.is_empty());
                    own.insert(
                        path.clone(),
                        kept && origins.len() == 1 && compared.only_dates(&olds, &news),
                    );
                    if !moved.is_empty() {
                        onward.entry(from.clone()).or_default().extend(moved);
                    }
                }
                self.send(parent, onward);
            }
        }
        for (path, held) in parts {
            let only_dates = own.get(&path).copied().unwrap_or(false);
            self.end_file(held, &Author::By(commit.clone(), only_dates));
        }
    }

    /// The files among these that a parent has otherwise, with what it has. Where nobody can say, the way of a file ends.
    fn changed(
        &mut self,
        commit: &Commit,
        parent: &Commit,
        parts: &mut Parts,
    ) -> BTreeMap<GitPath, Option<Entry>> {
        let mut looking = Looking {
            parts,
            old: BTreeMap::new(),
            unread: Vec::new(),
        };
        compare(
            self.objects,
            Some(commit.tree),
            Some(parent.tree),
            &mut looking,
        );
        let Looking { old, unread, .. } = looking;
        let is_lost = |path: &GitPath| unread.iter().any(|folder| path.starts_with(folder));
        let lost: Vec<GitPath> = parts.keys().filter(|path| is_lost(path)).cloned().collect();
        for path in lost {
            self.end_file(parts.remove(&path).unwrap_or_default(), &Author::Unread);
        }
        old
    }

    /// The file of a parent that a changed file was, and what lay there. `old` is what lay there under the same name.
    fn origin(
        &mut self,
        commit: &Commit,
        parent: &Commit,
        path: &GitPath,
        entry: Entry,
        old: Option<Entry>,
    ) -> Result<Option<(GitPath, Entry)>, Unread> {
        if let Some(old) = old.filter(|old| old.mode.is_blob()) {
            return Ok(Some((path.clone(), old)));
        }
        if let Some(from) = self.renames.source(self.objects, commit, parent, path)? {
            return Ok(Some((from.into(), entry)));
        }
        let gone = self.renames.gone();
        self.likened += gone.len().min(LIKENESS_FILES);
        if self.likened > MOST_LIKENED {
            return Err(Unread);
        }
        let alike = most_alike(&|id| self.texts.text(id), path, entry, gone)?;
        Ok(alike.map(|(from, old)| (from.as_slice().into(), *old)))
    }

    fn send(&mut self, to: &Commit, mut parts: Parts) {
        if parts.is_empty() {
            return;
        }
        let waiting = self.waiting.entry(to.id).or_default();
        if waiting.is_empty() {
            self.queue.push((to.seconds, Reverse(self.pushed), to.id));
            self.pushed += 1;
        }
        if waiting.len() < parts.len() {
            mem::swap(waiting, &mut parts);
        }
        for (path, held) in parts {
            waiting.entry(path).or_default().extend(held);
        }
    }

    fn end(&mut self, parts: Parts, author: &Author) {
        for held in parts.into_values() {
            self.end_file(held, author);
        }
    }

    fn end_file(&mut self, held: Vec<Part>, author: &Author) {
        for part in held {
            self.found[part.asked].extend(
                part.lines
                    .into_iter()
                    .map(|(_, asked)| (asked, author.clone())),
            );
        }
    }
}

/// Takes the lines out of a part that an older text has, as a part of that text.
fn take(part: &mut Part, old: Entry, earlier: &dyn Fn(u32) -> Option<u32>) -> Option<Part> {
    let (mut moved, mut kept) = (Vec::new(), Vec::new());
    for (line, asked) in mem::take(&mut part.lines) {
        match earlier(line) {
            Some(before) => moved.push((before, asked)),
            None => kept.push((line, asked)),
        }
    }
    part.lines = kept;
    (!moved.is_empty()).then_some(Part {
        asked: part.asked,
        entry: old,
        lines: moved,
    })
}

/// Looks for changes of the files that lines are asked of.
struct Looking<'a> {
    parts: &'a Parts,
    old: BTreeMap<GitPath, Option<Entry>>,
    unread: Vec<Vec<u8>>,
}

impl Interest for Looking<'_> {
    fn below(&mut self, folder: &[u8]) -> bool {
        let from = (Bound::Included(folder), Bound::Unbounded);
        self.parts
            .range::<[u8], _>(from)
            .next()
            .is_some_and(|(path, _)| path.starts_with(folder))
    }

    fn differs(&mut self, difference: Difference<'_>) {
        if let Some((path, _)) = self.parts.get_key_value(difference.path) {
            let old = self.old.entry(path.clone()).or_default();
            *old = old.or(difference.old.filter(|old| !old.mode.is_tree()));
        }
    }

    fn unread(&mut self, folder: &[u8]) {
        self.unread.push(folder.to_vec());
    }
}

/// The text of a file.
type Bytes = Rc<Vec<u8>>;

/// The texts of files, as far as they can be read and are not too much.
struct Texts<'a> {
    objects: &'a Objects<'a>,
    kept: RefCell<HashMap<ObjectId, Bytes>>,
    bytes: Cell<usize>,
    read: Cell<u64>,
}

impl Texts<'_> {
    /// Two texts to compare.
    fn pair(&self, new: ObjectId, old: ObjectId) -> Option<(Bytes, Bytes)> {
        let (new, old) = (self.text(new).ok()?, self.text(old).ok()?);
        self.read
            .set(self.read.get() + (new.len() + old.len()) as u64);
        (self.read.get() <= MOST_BYTES).then_some((new, old))
    }

    fn text(&self, id: ObjectId) -> Result<Bytes, Unread> {
        if let Some(known) = self.kept.borrow().get(&id) {
            return Ok(known.clone());
        }
        let text = Rc::new(self.objects.blob(id)?);
        if self.bytes.get() > KEPT_BYTES {
            self.kept.borrow_mut().clear();
            self.bytes.set(0);
        }
        self.bytes.set(self.bytes.get() + text.len());
        self.kept.borrow_mut().insert(id, text.clone());
        Ok(text)
    }
}
