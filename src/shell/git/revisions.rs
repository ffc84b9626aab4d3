//! Revisions: commits by the names that people give them, and by the day on which they were the latest.

use std::collections::{BTreeSet, BinaryHeap, HashMap};

use gix::ObjectId;
use gix::bstr::ByteSlice;

use super::objects::Objects;
use super::{Checkout, Head, boundary, trees};
use crate::base::Date;
use crate::report::compare::trend::Gap;
use crate::shell::Failure;
use crate::source::Revision;

/// A commit of the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rev {
    /// Its full id.
    pub id: String,
    /// What somebody called it: `main~3`, a tag, a day.
    pub name: String,
    /// UTC day of its committer time.
    pub committed: Date,
    commit: ObjectId,
}

impl Rev {
    /// The beginning of its id, as people write it.
    pub fn short(&self) -> &str {
        self.id.get(..12).unwrap_or(&self.id)
    }
}

/// How two commits relate to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// They have a commit in common.
    Related,
    /// They have none, and the whole of history is there.
    Unrelated,
    /// None is in sight, and history ends before its beginning.
    OutOfSight,
}

/// The first-parent line of a repository, newest first: what was the latest, day by day.
pub struct MainLine {
    commits: Vec<(Date, ObjectId)>,
    /// Why it goes no further back.
    end: Gap,
}

impl Checkout {
    /// The commit that somebody calls by a branch, a tag, an id, or a way from one of them such as `main~3`.
    pub fn resolve(&self, name: &str) -> Result<Rev, Failure> {
        let repository = self.repository.to_thread_local();
        // What begins with a dash would be an option to git, and to nobody a revision.
        let asked = format!("{name}^{{commit}}");
        let found = if name.starts_with('-') || name.is_empty() {
            None
        } else {
            repository.rev_parse_single(asked.as_str()).ok()
        };
        let id = found
            .map(gix::Id::detach)
            .ok_or_else(|| self.unknown(name))?;
        self.rev(id, name).map_err(|why| {
            Failure::new(format!("cannot read the revision `{name}`: {why}"))
                .with_help(self.way_to_more())
        })
    }

    /// The latest commits of each day, as the branch that is checked out has them.
    pub fn main_line(&self) -> MainLine {
        let repository = self.repository.to_thread_local();
        let objects = Objects::new(&repository);
        let ends = boundary(&repository);
        let mut line = MainLine {
            commits: Vec::new(),
            end: Gap::BeforeFirst,
        };
        let mut next = self.head.as_ref().map(|head| head.id);
        while let Some(id) = next {
            let Ok(commit) = objects.commit(id) else {
                line.end = Gap::Unread(objects.unread().unwrap_or_default());
                return line;
            };
            objects.forget(id);
            line.commits
                .extend(Date::of_unix_seconds(commit.seconds).map(|day| (day, id)));
            next = commit.parents.first().copied();
            if ends.contains(&id) {
                line.end = Gap::BeforeClone;
                return line;
            }
        }
        line
    }

    /// The commit that was the latest at the end of a day, in UTC.
    pub fn on(&self, day: Date, line: &MainLine) -> Result<Rev, Gap> {
        let latest = line.commits.iter().find(|(committed, _)| *committed <= day);
        let (_, id) = latest.ok_or_else(|| line.end.clone())?;
        self.rev(*id, &day.to_string()).map_err(Gap::Unread)
    }

    /// The same working tree, as if this commit were checked out.
    pub fn at(&self, rev: &Rev) -> Result<Checkout, String> {
        let repository = self.repository.to_thread_local();
        let objects = Objects::new(&repository);
        let unread = |_| objects.unread().unwrap_or_default();
        let commit = objects.commit(rev.commit).map_err(unread)?;
        let listing = trees::list(&objects, commit.tree, &self.prefix).map_err(unread)?;
        let head = Some(Head {
            id: rev.commit,
            tree: commit.tree,
            seconds: commit.seconds,
            listing,
        });
        Ok(Checkout {
            repository: self.repository.clone(),
            top: self.top.clone(),
            prefix: self.prefix.clone(),
            head,
        })
    }

    /// Have two commits a past in common?
    pub fn kinship(&self, a: &Rev, b: &Rev) -> Kinship {
        let repository = self.repository.to_thread_local();
        let objects = Objects::new(&repository);
        let ends = boundary(&repository);
        // Both pasts are walked at once, newest first: what both have come to is common.
        let mut seen: HashMap<ObjectId, BTreeSet<ObjectId>> = HashMap::new();
        let mut queue = BinaryHeap::from([
            (i64::MAX, a.commit, a.commit),
            (i64::MAX, b.commit, b.commit),
        ]);
        let mut out_of_sight = false;
        while let Some((_, id, from)) = queue.pop() {
            let descendants = seen.entry(id).or_default();
            if !descendants.insert(from) {
                continue;
            }
            if descendants.len() > 1 || a.commit == b.commit {
                return Kinship::Related;
            }
            match objects.commit(id) {
                Ok(commit) if !ends.contains(&id) => queue.extend(
                    commit
                        .parents
                        .iter()
                        .map(|parent| (commit.seconds, *parent, from)),
                ),
                _ => out_of_sight = true,
            }
        }
        if out_of_sight {
            Kinship::OutOfSight
        } else {
            Kinship::Unrelated
        }
    }

    /// What is said of the revision by itself, as if nothing in the working tree differed from it.
    pub fn revision_itself(&self) -> Option<Revision> {
        let head = self.head.as_ref()?;
        let committed = Date::of_unix_seconds(head.seconds)?;
        Some(Revision {
            commit: head.id.to_string(),
            committed,
            dirty: false,
            shallow: self.is_shallow(),
        })
    }

    /// The commit that is checked out; `None` where there is none yet.
    pub fn head(&self) -> Option<Rev> {
        self.head
            .as_ref()
            .and_then(|head| self.rev(head.id, "HEAD").ok())
    }

    /// Does history end before its beginning?
    pub fn is_shallow(&self) -> bool {
        !boundary(&self.repository.to_thread_local()).is_empty()
    }

    fn rev(&self, commit: ObjectId, name: &str) -> Result<Rev, String> {
        let repository = self.repository.to_thread_local();
        let objects = Objects::new(&repository);
        let read = objects
            .commit(commit)
            .map_err(|_| objects.unread().unwrap_or_default())?;
        let committed =
            Date::of_unix_seconds(read.seconds).ok_or("its time is outside the calendar")?;
        Ok(Rev {
            id: commit.to_string(),
            name: name.to_owned(),
            committed,
            commit,
        })
    }

    fn unknown(&self, name: &str) -> Failure {
        let failure = Failure::new(format!("there is no revision `{name}` in this repository"));
        if self.is_shallow() {
            return failure.with_help(self.way_to_more());
        }
        let names = self.names();
        let mut near: Vec<(f64, &String)> = names
            .iter()
            .map(|known| (strsim::jaro_winkler(name, known), known))
            .collect();
        near.retain(|(like, _)| *like >= 0.7);
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let near: Vec<String> = near
            .iter()
            .take(3)
            .map(|(_, known)| format!("`{known}`"))
            .collect();
        failure.with_help(match near.is_empty() {
            false => format!("did you mean {}?", near.join(" or ")),
            true => "`git branch --all` and `git tag` list the names; `git fetch origin BRANCH` gets one that is not here yet".to_owned(),
        })
    }

    fn way_to_more(&self) -> String {
        if self.is_shallow() {
            return "this clone is shallow, so most of the history is missing: `git fetch --unshallow` gets it \
                    (in a pipeline: check out with `fetch-depth: 0`)"
                .to_owned();
        }
        "`git fsck` says what is wrong with it".to_owned()
    }

    /// Branches and tags, as people write them.
    fn names(&self) -> Vec<String> {
        let repository = self.repository.to_thread_local();
        let Ok(platform) = repository.references() else {
            return Vec::new();
        };
        let Ok(all) = platform.all() else {
            return Vec::new();
        };
        all.flatten()
            .map(|reference| reference.name().shorten().to_str_lossy().into_owned())
            .collect()
    }
}
