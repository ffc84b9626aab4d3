//! Floor 1: the tree of files as a plain value, so that nothing above needs a disk.

pub mod decode;
pub mod history;
pub mod links_lock;

use std::collections::BTreeMap;

use crate::base::{Date, RelPath};
pub use decode::{Encoding, Text};
pub use history::History;
pub use links_lock::LinksLock;

/// Every path below the root, and the text of the documents. Made by the shell or by a test, never changed.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    /// Every file that ignore rules leave in, by path.
    pub files: BTreeMap<RelPath, File>,
    /// The documents, decoded. A document that could not be read is in `unread` instead.
    pub texts: BTreeMap<RelPath, Text>,
    /// The files of waivers that settings name, decoded. One that could not be read, or is absent, is in `unread` instead.
    pub registers: BTreeMap<RelPath, Text>,
    /// Documents that exist and could not be read, with the reason in the reader's words.
    pub unread: BTreeMap<RelPath, String>,
    /// How many committed documents lie in folders that are never read, such as `node_modules`.
    pub never_read: usize,
    /// The text of the first `CODEOWNERS` in `.github/`, the root or `docs/`.
    pub codeowners: Option<String>,
    /// What web servers said when they were last asked.
    pub links: LinksLock,
    /// The state of the repository, where there is one.
    pub revision: Option<Revision>,
    /// What git says of the paths; `None` where there is no repository, so that on disk counts as in the revision.
    pub history: Option<History>,
    /// Why there is a repository that cannot be read at all: what is on disk may be in no revision.
    pub unread_repository: Option<String>,
}

/// What is known of one file without opening it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Size in bytes.
    pub size: u64,
    /// Has it a run bit? Always false where the system has none.
    pub executable: bool,
}

/// The revision that a tree was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Full commit id.
    pub commit: String,
    /// UTC day of the commit.
    pub committed: Date,
    /// Does the working tree differ from the commit?
    pub dirty: bool,
    /// Does history end before its beginning?
    pub shallow: bool,
}

/// The few files that records cite, as the shell found them: looked up by path, bounded in size.
#[derive(Clone, Debug, Default)]
pub struct Cited {
    /// What was found of each wanted path; a path that is nowhere is absent.
    pub found: BTreeMap<RelPath, Found>,
    /// How those that are nowhere left the revision, as far as history tells.
    pub departed: BTreeMap<RelPath, history::Departure>,
    /// Who last changed the wanted lines; empty where there is no repository.
    pub origins: history::Origins,
}

/// A cited path on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Is it a directory?
    pub directory: bool,
    /// Has it a run bit?
    pub executable: bool,
    /// Is it a link that leads out of the root? Such a path is never opened.
    pub leads_out: bool,
    /// Size in bytes.
    pub size: u64,
    /// Its beginning as text (at most 256 KiB); `None` where it is binary or was not opened.
    pub text: Option<String>,
}

impl SourceTree {
    /// The text of a document; empty for what is none.
    pub fn text(&self, path: &RelPath) -> &str {
        self.texts.get(path).map_or("", |text| text.text.as_str())
    }

    /// Would a reader of the revision have a file at `path`? Without a repository, on disk counts as in the revision.
    pub fn is_committed(&self, path: &RelPath) -> bool {
        self.history
            .as_ref()
            .is_none_or(|history| history.has_file(path))
    }

    /// Is there a file at `path`?
    pub fn has_file(&self, path: &RelPath) -> bool {
        self.files.contains_key(path)
    }

    /// The files below `folder`, in byte order; the root holds all.
    pub fn files_within<'a>(&'a self, folder: &'a RelPath) -> impl Iterator<Item = &'a RelPath> {
        let start = folder.clone();
        self.files
            .range(start..)
            .map(|(path, _)| path)
            .take_while(move |path| {
                folder.as_str().is_empty() || path.as_str().starts_with(folder.as_str())
            })
            .filter(move |path| path.is_within(folder))
    }

    /// Is there a folder at `path`? A folder exists where a file is below it.
    pub fn has_folder(&self, path: &RelPath) -> bool {
        path.as_str().is_empty() || self.files_within(path).any(|file| file != path)
    }
}
