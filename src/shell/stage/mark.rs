//! The mark of a portal: the file that lists, with its digest, every file that this program wrote into a folder.
//!
//! Anybody can commit such a file, so it gives no leave to delete a folder. What it lists may be replaced or deleted while it is
//! still what was written; anything else in the folder is somebody's own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::scratch::{is_begun, is_scratch};
use crate::base::RelPath;
use crate::shell::open::{read_up_to, read_whole};

/// The name of the mark.
pub const MARKER: &str = ".holdpoint";

/// How it begins, so that somebody's own file of that name does not count.
pub const FIRST_LINE: &str =
    "This folder was written by holdpoint, which may replace the files that are listed here.\n";

/// A larger file is not a mark.
const LARGEST: u64 = 256 << 20;

/// Was this folder written by this program, as far as its mark says?
pub fn is_ours(folder: &Path) -> bool {
    let marker = folder.join(MARKER);
    let is_file = fs::symlink_metadata(&marker).is_ok_and(|metadata| metadata.is_file());
    is_file
        && read_up_to(&marker, FIRST_LINE.len() as u64)
            .is_ok_and(|bytes| bytes == FIRST_LINE.as_bytes())
}

/// The files of a portal by path, each with the digest of what was written. A file that a build was about to replace has two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    files: BTreeMap<String, BTreeSet<String>>,
}

impl Mark {
    /// Lists a file.
    pub fn add(&mut self, path: String, digest: String) {
        self.files.entry(path).or_default().insert(digest);
    }

    /// How many files it lists.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// The paths of the files.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }

    /// Is a file of this path listed?
    pub fn lists(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Is a file listed with this digest and no other?
    pub fn lists_as(&self, path: &str, digest: &str) -> bool {
        let listed = self.files.get(path);
        listed.is_some_and(|listed| listed.len() == 1 && listed.contains(digest))
    }

    /// Do two marks list a file with the same one digest?
    pub fn has_same(&self, other: &Mark, path: &str) -> bool {
        let digests = other.files.get(path).into_iter().flatten();
        digests.clone().count() == 1
            && digests
                .into_iter()
                .all(|digest| self.lists_as(path, digest))
    }

    /// The mark that is in a folder; one that lists nothing where there is none.
    pub fn read(folder: &Path) -> Self {
        let text = is_ours(folder)
            .then(|| read_up_to(&folder.join(MARKER), LARGEST).ok())
            .flatten()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let mut mark = Mark::default();
        let lines = text.iter().flat_map(|text| text.lines().skip(1));
        for (path, digest) in lines.filter_map(listed) {
            mark.add(path, digest);
        }
        mark
    }

    /// The part that lists the files of some folders.
    pub fn below(mut self, folders: &[&str]) -> Self {
        let lies_in = |path: &str, folder: &str| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.files
            .retain(|path, _| folders.iter().any(|folder| lies_in(path, folder)));
        self
    }

    /// Adds what another mark lists.
    pub fn with(mut self, other: Mark) -> Self {
        for (path, digests) in other.files {
            self.files.entry(path).or_default().extend(digests);
        }
        self
    }

    /// The mark as it is written.
    pub fn text(&self) -> String {
        format!("{FIRST_LINE}{}", self.lines())
    }

    /// The same without its first line.
    pub fn lines(&self) -> String {
        let mut lines = String::new();
        for (path, digests) in &self.files {
            let path = serde_json::Value::from(path.as_str());
            digests
                .iter()
                .for_each(|digest| lines.push_str(&format!("{digest} {path}\n")));
        }
        lines
    }

    /// The first file of a folder that is not listed, or no longer what was written; `None` where all of them may be deleted.
    pub fn find_foreign(&self, folder: &Path) -> io::Result<Option<PathBuf>> {
        let mut found = files_below(folder)?;
        found.sort();
        let foreign = found
            .into_par_iter()
            .find_first(|path| !self.allows(folder, path));
        Ok(foreign)
    }

    /// May a file be replaced or deleted?
    fn allows(&self, folder: &Path, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(folder) else {
            return false;
        };
        let name = below.to_string_lossy().replace('\\', "/");
        let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
        let written = self.files.get(&name).filter(|_| is_file);
        let is_as_written = |written: &BTreeSet<String>| match read_whole(path) {
            Ok(bytes) => written.contains(&digest(&bytes)),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        name == MARKER && is_file || written.is_some_and(is_as_written)
    }
}

/// Path and digest of a line.
fn listed(line: &str) -> Option<(String, String)> {
    let (digest, path) = line.split_once(' ')?;
    let path: String = serde_json::from_str(path).ok()?;
    // What a mark lists may be deleted: nothing outside of the portal is its own.
    let below = RelPath::new(&path).filter(|below| below.as_str() == path);
    let is_below = below.is_some() && !path.is_empty();
    is_below.then(|| (path, digest.to_owned()))
}

/// The digest of what a file holds.
pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Is this a folder within a portal in which a build writes its successor?
fn is_scratch_within(portal: &Path, folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.parent() == Some(portal) && is_scratch(&name) && (is_ours(folder) || is_begun(folder))
}

/// Everything below a portal that is not a folder itself; links are not followed.
fn files_below(portal: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![portal.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if !entry.file_type()?.is_dir() {
                files.push(entry.path());
            } else if !is_scratch_within(portal, &entry.path()) {
                folders.push(entry.path());
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written_whatever_a_path_holds() {
        let mut mark = Mark::default();
        mark.add("a b/index.html".to_owned(), digest(b"x"));
        mark.add("line\nbreak \"q\".html".to_owned(), digest(b""));
        let mut read = Mark::default();
        let lines = mark.text();
        for (path, digest) in lines.lines().skip(1).filter_map(listed) {
            read.add(path, digest);
        }
        assert_eq!(read, mark);
        assert_eq!(mark.below(&["a b"]).files.len(), 1);
    }

    #[test]
    fn a_mark_lists_nothing_outside_of_its_portal() {
        for path in ["../other.txt", "/etc/passwd", "a/../../b", ""] {
            let line = format!("{} {path:?}", digest(b""));
            assert_eq!(listed(&line), None, "{path}");
        }
    }
}
