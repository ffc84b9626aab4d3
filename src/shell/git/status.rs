//! Status: does a working tree differ from its commit? Files are compared by size and time first, and read only where those differ.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, Metadata};
use std::path::Path;

use gix::Repository;
use gix::index::entry::stat::Options;
use gix::index::entry::{Flags, Stat};
use gix::objs::{Kind, compute_hash};
use rayon::prelude::*;

use super::trees::Entry;
use crate::base::RelPath;
use crate::source::SourceTree;

/// Does the tree hold a file that is not committed? What is in another repository is not asked about.
pub fn has_untracked(
    tree: &SourceTree,
    committed: &BTreeSet<RelPath>,
    submodules: &BTreeSet<RelPath>,
) -> bool {
    let elsewhere = |path: &RelPath| submodules.iter().any(|folder| path.is_within(folder));
    tree.files
        .keys()
        .any(|path| !committed.contains(path) && !elsewhere(path))
}

/// Is a committed file absent or other than committed? Nothing at or below `out` is looked at.
pub fn is_changed(
    repository: &Repository,
    top: &Path,
    listing: &BTreeMap<Vec<u8>, Entry>,
    out: Option<&Path>,
) -> bool {
    let known = Known::of(repository);
    let modes = repository
        .config_snapshot()
        .boolean("core.fileMode")
        .unwrap_or(true);
    listing
        .par_iter()
        .filter(|(_, entry)| entry.mode.is_blob_or_symlink())
        .any(|(path, entry)| {
            let Ok(path_below_top) = gix::path::from_byte_slice(path) else {
                return true;
            };
            let on_disk = top.join(path_below_top);
            let apart = out.is_some_and(|out| on_disk.starts_with(out)) || known.is_left_out(path);
            !apart
                && (differs(&on_disk, entry, known.stat(path, entry))
                    || (modes && has_other_mode(&on_disk, entry)))
        })
}

/// What the index remembers of files at the time when they were equal to their blobs.
struct Known {
    stats: HashMap<Vec<u8>, (gix::ObjectId, Stat)>,
    left_out: BTreeSet<Vec<u8>>,
}

impl Known {
    /// An index that is absent, or cannot be read, remembers nothing: then every file is read.
    fn of(repository: &Repository) -> Self {
        let mut known = Known {
            stats: HashMap::new(),
            left_out: BTreeSet::new(),
        };
        let Ok(index) = repository.open_index() else {
            return known;
        };
        for entry in index.entries() {
            let path = entry.path(&index).to_vec();
            if entry.flags.contains(Flags::SKIP_WORKTREE) {
                known.left_out.insert(path);
            } else if !entry.stat.is_racy(index.timestamp(), Options::default()) {
                known.stats.insert(path, (entry.id, entry.stat));
            }
        }
        known
    }

    /// Is the file left out of a sparse working tree?
    fn is_left_out(&self, path: &[u8]) -> bool {
        self.left_out.contains(path)
    }

    fn stat(&self, path: &[u8], entry: &Entry) -> Option<&Stat> {
        self.stats
            .get(path)
            .filter(|(id, _)| *id == entry.id)
            .map(|(_, stat)| stat)
    }
}

fn differs(path: &Path, entry: &Entry, known: Option<&Stat>) -> bool {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return true;
    };
    if metadata.is_symlink() != entry.mode.is_link() || metadata.is_dir() {
        return true;
    }
    if known.is_some_and(|stat| is_as_known(path, stat)) {
        return false;
    }
    let Some(bytes) = content(path, &metadata) else {
        return true;
    };
    let is = |bytes: &[u8]| {
        compute_hash(entry.id.kind(), Kind::Blob, bytes).is_ok_and(|id| id == entry.id)
    };
    // A checkout may have turned line ends into those of its system.
    let same = is(&bytes) || metadata.is_file() && is(&without_carriage_returns(&bytes));
    !same
}

fn is_as_known(path: &Path, known: &Stat) -> bool {
    let metadata = gix::index::fs::Metadata::from_path_no_follow(path).ok();
    let stat = metadata.and_then(|metadata| Stat::from_fs(&metadata).ok());
    stat.is_some_and(|stat| known.matches(&stat, Options::default()))
}

fn content(path: &Path, metadata: &Metadata) -> Option<Vec<u8>> {
    if metadata.is_symlink() {
        let target = fs::read_link(path).ok()?;
        return gix::path::into_bstr(target)
            .ok()
            .map(|target| target.to_vec());
    }
    // A pipe in the place of a file would keep us waiting.
    metadata.is_file().then(|| fs::read(path).ok())?
}

fn without_carriage_returns(bytes: &[u8]) -> Vec<u8> {
    let pairs = bytes
        .iter()
        .zip(bytes.iter().skip(1).map(Some).chain([None]));
    pairs
        .filter(|(byte, next)| !(**byte == b'\r' && *next == Some(&b'\n')))
        .map(|(byte, _)| *byte)
        .collect()
}

#[cfg(unix)]
fn has_other_mode(path: &Path, entry: &Entry) -> bool {
    let runs = fs::symlink_metadata(path)
        .ok()
        .filter(Metadata::is_file)
        .map(|metadata| crate::shell::read::is_executable(&metadata));
    runs.is_some_and(|runs| runs != entry.mode.is_executable())
}

#[cfg(not(unix))]
fn has_other_mode(_: &Path, _: &Entry) -> bool {
    false
}
