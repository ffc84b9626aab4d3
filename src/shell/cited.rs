//! Cited files: a bounded look at the paths that records cite, without ever leaving the root.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::base::RelPath;
use crate::records::Wanted;
use crate::shell::open::read_up_to;
use crate::shell::read::{NEVER_READ, is_executable};
use crate::shell::stage;
use crate::source::{Cited, Found, decode};

/// How much of a cited file is read.
const READ_BYTES: u64 = 256 << 10;

/// How much is read of all of them together. What comes later, in path order, is read as far as `LITTLE`.
const READ_IN_ALL: u64 = 256 << 20;

/// Enough to see that a file is not hollow.
const LITTLE: u64 = 4 << 10;

/// Looks at every wanted path below `root`, a canonical path. What is in `out` is not there: it would be, after a build.
pub fn look(root: &Path, out: Option<&Path>, wanted: &Wanted) -> Cited {
    let paths: Vec<&RelPath> = wanted.paths.iter().collect();
    let seen: Vec<_> = paths
        .par_iter()
        .map(|path| (*path, look_at(root, out, path)))
        .collect();
    let seen = seen
        .into_iter()
        .filter_map(|(path, seen)| Some((path, seen?)))
        .collect();
    let found = bounded(seen).into_par_iter().map(|(path, seen, limit)| {
        let text = seen
            .opens
            .and_then(|file| text(read_up_to(&file, limit).ok()?));
        (path.clone(), Found { text, ..seen.found })
    });
    Cited {
        found: found.collect::<Vec<_>>().into_iter().collect(),
        ..Cited::default()
    }
}

/// How many bytes are read of each file, in the order given.
pub fn bounded<P>(seen: Vec<(&RelPath, Seen<P>)>) -> Vec<(&RelPath, Seen<P>, u64)> {
    let mut read = 0;
    let mut allowed = |seen: &Seen<P>| {
        let size = seen.found.size.min(READ_BYTES);
        read += size;
        if read > READ_IN_ALL {
            size.min(LITTLE)
        } else {
            size
        }
    };
    let bounded = seen.into_iter().map(|(path, seen)| {
        let limit = allowed(&seen);
        (path, seen, limit)
    });
    bounded.collect()
}

/// What is at a path, before it is opened.
pub struct Seen<P> {
    /// What is known of it.
    pub found: Found,
    /// What opens the file; `None` for a folder and for what leads out of the root.
    pub opens: Option<P>,
}

fn look_at(root: &Path, out: Option<&Path>, path: &RelPath) -> Option<Seen<PathBuf>> {
    if path.parts().any(|part| NEVER_READ.contains(&part)) {
        return None;
    }
    let real = fs::canonicalize(root.join(path.as_str())).ok()?;
    if !real.starts_with(root) {
        let found = Found {
            directory: false,
            executable: false,
            leads_out: true,
            size: 0,
            text: None,
        };
        return Some(Seen { found, opens: None });
    }
    let portal = |folder: &Path| Some(folder) == out || (folder != root && stage::is_ours(folder));
    if real
        .ancestors()
        .take_while(|folder| folder.starts_with(root))
        .any(portal)
    {
        return None;
    }
    let metadata = fs::metadata(&real).ok()?;
    let found = Found {
        directory: metadata.is_dir(),
        executable: is_executable(&metadata),
        leads_out: false,
        size: if metadata.is_file() {
            metadata.len()
        } else {
            0
        },
        text: None,
    };
    Some(Seen {
        found,
        opens: metadata.is_file().then_some(real),
    })
}

/// The beginning of a file as text, cut between two characters; `None` for a binary file.
pub fn text(mut bytes: Vec<u8>) -> Option<String> {
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if !marked && bytes.contains(&0) {
        return None;
    }
    if let Err(error) = std::str::from_utf8(&bytes)
        && error.error_len().is_none()
    {
        bytes.truncate(error.valid_up_to());
    }
    Some(decode::decode(&bytes).text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_cut_between_letters_and_binary_is_no_text() {
        assert_eq!(text("aäb".as_bytes()[..2].to_vec()).as_deref(), Some("a"));
        assert_eq!(text("aäb".as_bytes().to_vec()).as_deref(), Some("aäb"));
        assert_eq!(text(b"\x7fELF\0\0".to_vec()), None);
    }
}
