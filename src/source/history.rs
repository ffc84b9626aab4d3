//! History: what git says of the paths of a tree, as a plain value: their last change, and whether a reader would have them at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::settings::BulkCommits;
use crate::base::{Date, RelPath};

/// What git says of every path of the revision below the root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Every path of the revision, with its past. A path on disk that is not here was not committed.
    pub paths: BTreeMap<RelPath, Past>,
    /// Of documents whose last change was one of many in the same few lines: what changed them before.
    pub before_bulk: BTreeMap<RelPath, LastChange>,
    /// Paths that are in no revision yet, and count as if they were: those that the next commit adds, where that was asked for.
    pub staged: BTreeSet<RelPath>,
    /// Folders that belong to another repository: the revision holds their names, and nothing below them.
    pub submodules: BTreeSet<RelPath>,
    /// The first reason why a part of history could not be read, in the words of the reader.
    pub unread: Option<String>,
}

/// What is known of the past of one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The last change of its content.
    pub changed: LastChange,
    /// UTC day of the newest commit that touched it at all, renames and listed reformats included.
    pub touched: Option<Date>,
}

/// The last change of a content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LastChange {
    /// It was made by this commit.
    By(Commit),
    /// It is at or before the commit where a shallow clone ends: nobody can say when.
    Boundary,
    /// A commit or folder that would tell could not be read.
    Unread,
}

/// A commit, as far as readers want to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its full id.
    pub id: String,
    /// UTC day of its committer time.
    pub date: Date,
    /// Who wrote it.
    pub author: String,
}

/// What history says of a line: who changed it last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// This commit did.
    By {
        /// The commit.
        commit: Commit,
        /// Did it change nothing in the file but dates?
        only_dates: bool,
    },
    /// Nobody yet: the line is not in the revision.
    Uncommitted {
        /// Does the file differ from the revision in nothing but dates?
        only_dates: bool,
    },
    /// The change is at or before the commit where a shallow clone ends.
    Boundary,
    /// What would tell could not be read.
    Unread,
}

/// What history says of some lines of documents, by line from 1.
pub type Origins = BTreeMap<RelPath, BTreeMap<usize, Origin>>;

/// The origin of several lines as one: the newest change, and nothing where one of them cannot be told.
pub fn newest<'a>(origins: impl Iterator<Item = &'a Origin>) -> Option<&'a Origin> {
    let rank = |origin: &Origin| match origin {
        Origin::Unread => (3, None),
        Origin::Uncommitted { .. } => (2, None),
        Origin::By { commit, .. } => (1, Some(commit.date)),
        Origin::Boundary => (0, None),
    };
    origins.max_by_key(|origin| rank(origin))
}

impl Commit {
    /// The beginning of its id, as people write it.
    pub fn short(&self) -> &str {
        self.id.get(..12).unwrap_or(&self.id)
    }
}

/// How a path left the revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// The commit that took it away.
    pub commit: Commit,
    /// The name that it has now, where history shows the rename.
    pub renamed: Option<RelPath>,
    /// Where it was not renamed: the files of the revision with the content that it had last, in order.
    pub same_content: Vec<RelPath>,
}

impl History {
    /// Is there a file of this path in the revision, or in what counts as one?
    pub fn has_file(&self, path: &RelPath) -> bool {
        self.paths.contains_key(path) || self.staged.contains(path)
    }

    /// Lets what the next commit holds count as the revision. When a file that it adds last changed nobody can say yet.
    pub fn look_ahead(&mut self, next: &BTreeSet<RelPath>) {
        self.paths.retain(|path, _| next.contains(path));
        self.staged = next
            .iter()
            .filter(|path| !self.paths.contains_key(*path))
            .cloned()
            .collect();
    }

    /// The same where commits that changed many documents in the same few lines count as any others.
    pub fn with_bulk_commits(self, count: BulkCommits) -> Self {
        match count {
            BulkCommits::Skip => self,
            BulkCommits::Count => History {
                before_bulk: BTreeMap::new(),
                ..self
            },
        }
    }

    /// Does this path lie in a folder that belongs to another repository?
    pub fn in_submodule(&self, path: &RelPath) -> bool {
        self.submodules.iter().any(|folder| path.is_within(folder))
    }

    /// The commit that last changed the content of a path, where history tells it.
    pub fn last_change(&self, path: &RelPath) -> Option<&Commit> {
        match &self.paths.get(path)?.changed {
            LastChange::By(commit) => Some(commit),
            LastChange::Boundary | LastChange::Unread => None,
        }
    }

    /// What changed a document before a commit that changed many in the same few lines; `None` where no such commit was its last.
    pub fn before_bulk(&self, path: &RelPath) -> Option<&LastChange> {
        self.before_bulk.get(path)
    }

    /// The paths whose last change cannot be told for this reason, in order.
    pub fn untold<'a>(&'a self, reason: &'a LastChange) -> impl Iterator<Item = &'a RelPath> {
        self.paths
            .iter()
            .filter(move |(_, past)| past.changed == *reason)
            .map(|(path, _)| path)
    }
}
