//! The mark of a portal: the file that lists, with its digest, every file that this program wrote into a folder.
//!
//! Anybody can commit such a file, so that it is no leave to delete a folder. What it lists may be replaced or deleted while it is
//! still what was written; anything else in the folder is somebody's own.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::shell::Failure;
use crate::shell::open::{read_up_to, read_whole};
use crate::shell::replace::replace;

/// The name of the mark.
pub const MARKER: &str = ".holdpoint";

/// How it begins, so that somebody's own file of that name does not count.
pub const FIRST_LINE: &str =
    "This folder was written by holdpoint, which may replace the files that are listed here.\n";

/// A larger file is no mark.
const LARGEST: u64 = 256 << 20;

/// Was this folder written by this program, as far as its mark says?
pub fn is_ours(folder: &Path) -> bool {
    let marker = folder.join(MARKER);
    let is_file = fs::symlink_metadata(&marker).is_ok_and(|metadata| metadata.is_file());
    is_file
        && read_up_to(&marker, FIRST_LINE.len() as u64)
            .is_ok_and(|bytes| bytes == FIRST_LINE.as_bytes())
}

/// The files of a portal by path, each with the digest of what was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    files: BTreeMap<String, String>,
}

impl Mark {
    /// Lists a file.
    pub fn add(&mut self, path: String, digest: String) {
        self.files.insert(path, digest);
    }

    /// How many files it lists.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Is a file listed with this digest?
    pub fn lists_as(&self, path: &str, digest: &str) -> bool {
        self.files.get(path).is_some_and(|listed| listed == digest)
    }

    /// The mark that lies in a folder; one that lists nothing where there is none.
    pub fn read(folder: &Path) -> Self {
        let text = is_ours(folder)
            .then(|| read_up_to(&folder.join(MARKER), LARGEST).ok())
            .flatten()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let lines = text.iter().flat_map(|text| text.lines().skip(1));
        Mark {
            files: lines.filter_map(listed).collect(),
        }
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
        self.files.extend(other.files);
        self
    }

    /// The mark as it is written.
    pub fn text(&self) -> String {
        format!("{FIRST_LINE}{}", self.lines())
    }

    /// The same without its first line.
    pub fn lines(&self) -> String {
        let line = |(path, digest): (&String, &String)| {
            format!("{digest} {}\n", serde_json::Value::from(path.as_str()))
        };
        self.files.iter().map(line).collect()
    }

    /// Writes the mark in the place of the one that a folder has.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written; then the old one is still there.
    pub fn put_into(&self, folder: &Path) -> Result<(), Failure> {
        replace(&folder.join(MARKER), self.text().as_bytes())
    }

    /// The first file of a folder that is not listed, or no longer what was written; `None` where all of them may be deleted.
    pub fn find_foreign(&self, folder: &Path) -> io::Result<Option<PathBuf>> {
        let mut found = files_below(folder)?;
        found.sort();
        let foreign = found
            .into_par_iter()
            .find_first(|path| !self.lists(folder, path));
        Ok(foreign)
    }

    fn lists(&self, folder: &Path, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(folder) else {
            return false;
        };
        let name = below.to_string_lossy().replace('\\', "/");
        let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
        let written = self.files.get(&name).filter(|_| is_file);
        let is_as_written = |written: &String| match read_whole(path) {
            Ok(bytes) => digest(&bytes) == *written,
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        name == MARKER && is_file || written.is_some_and(is_as_written)
    }
}

/// Path and digest of a line.
fn listed(line: &str) -> Option<(String, String)> {
    let (digest, path) = line.split_once(' ')?;
    Some((serde_json::from_str(path).ok()?, digest.to_owned()))
}

/// The digest of what a file holds.
pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Everything below a folder that is no folder itself; links are not followed.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files.push(entry.path());
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
        let read: BTreeMap<_, _> = mark.text().lines().skip(1).filter_map(listed).collect();
        assert_eq!(read, mark.files);
        assert_eq!(mark.below(&["a b"]).files.len(), 1);
    }
}
