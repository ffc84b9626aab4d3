//! Scratch folders: where a portal is written before it is in place, and how builds tidy up what killed ones have left.
//!
//! A scratch folder belongs to the build that holds the lock on the mark in it. The mark is the first file to be made there and the last
//! to be removed, so that a kill at any moment leaves a folder that is empty or has a mark that nobody locks.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;

use super::mark::{FIRST_LINE, MARKER, is_ours};
use crate::shell::open::read_up_to;

/// Between the name of the portal and the number of a folder in which it is written.
const STAGING: &str = ".holdpoint-staging-";

/// The same for an old portal that is on its way out.
const OLD: &str = ".holdpoint-old-";

/// Is this the name of a folder that exists only while a portal is being written?
pub fn is_scratch(name: &str) -> bool {
    name.starts_with('.') && (name.contains(STAGING) || name.contains(OLD))
}

/// A folder of this build, removed when it is dropped.
pub struct Scratch {
    path: PathBuf,
    marker: File,
}

impl Scratch {
    /// Makes a folder for a portal of this name, with a mark that lists nothing yet.
    ///
    /// # Errors
    ///
    /// Fails if `parent` cannot be written to.
    pub fn make(parent: &Path, name: &str) -> io::Result<Self> {
        // Containers that share a folder have processes of the same number.
        for number in process::id().. {
            let path = parent.join(format!(".{name}{STAGING}{number}"));
            if let Some(marker) = claim(&path)? {
                let mut scratch = Scratch { path, marker };
                scratch.write_mark(FIRST_LINE)?;
                return Ok(scratch);
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds to the mark of the folder.
    pub fn write_mark(&mut self, text: &str) -> io::Result<()> {
        self.marker.write_all(text.as_bytes())
    }

    /// Where an old portal is put while the new one takes its place.
    pub fn aside(&self) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().replacen(STAGING, OLD, 1);
        self.path.with_file_name(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left over, a failed portal or the old one, is of no use to anybody; the next build tries again.
        let _ = remove(&self.path);
    }
}

/// Makes a folder and locks its mark; `None` where the name is taken, or another build has tidied the folder away already.
fn claim(folder: &Path) -> io::Result<Option<File>> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(None),
        made => made?,
    }
    let path = folder.join(MARKER);
    let marker = match File::create_new(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        made => made?,
    };
    // A file system without locks only loses the tidying up of killed builds.
    let is_taken = matches!(marker.try_lock(), Err(TryLockError::WouldBlock));
    Ok((!is_taken && path.exists()).then_some(marker))
}

/// Removes a folder, its mark last.
pub fn remove(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == MARKER {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    match fs::remove_file(folder.join(MARKER)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::remove_dir(folder),
    }
}

/// Removes what killed builds of a portal have left in a folder, and puts back a portal that one of them had moved aside.
pub fn tidy(parent: &Path, name: &str, target: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let (staging, old) = (format!(".{name}{STAGING}"), format!(".{name}{OLD}"));
    // A link that is called like a scratch folder leads to what is not ours.
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    for entry in entries.filter(is_folder) {
        let found = entry.file_name().to_string_lossy().into_owned();
        let is_old = found.starts_with(&old);
        if is_old && is_ours(&entry.path()) && !target.exists() {
            let _ = fs::rename(entry.path(), target);
        } else if is_old || found.starts_with(&staging) {
            remove_abandoned(&entry.path());
        }
    }
}

/// Removes a folder whose build is gone. One without a mark goes only if it is empty: then its build was killed before it could
/// write the mark, or has not yet done so and takes another folder.
fn remove_abandoned(folder: &Path) {
    let Ok(marker) = File::open(folder.join(MARKER)) else {
        let _ = fs::remove_dir(folder);
        return;
    };
    if marker.try_lock().is_ok() && (is_ours(folder) || is_begun(folder)) {
        let _ = remove(folder);
    }
}

/// Is there nothing in a folder but the beginning of a mark?
pub fn is_begun(folder: &Path) -> bool {
    let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let begun = read_up_to(&folder.join(MARKER), FIRST_LINE.len() as u64);
    begun.is_ok_and(|begun| FIRST_LINE.as_bytes().starts_with(&begun))
        && entries.all(|entry| entry.file_name() == MARKER)
}
