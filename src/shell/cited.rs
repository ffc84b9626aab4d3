//! Cited files: a bounded look at the paths that records cite, without ever leaving the root.

use std::fs::{self, Metadata};
use std::path::Path;

use rayon::prelude::*;

use crate::base::RelPath;
use crate::records::Wanted;
use crate::shell::read::{NEVER_READ, is_executable, read_up_to};
use crate::shell::stage;
use crate::source::{Cited, Found, decode};

/// How much of a cited file is read.
const READ_BYTES: u64 = 256 << 10;

/// Looks at every wanted path below `root`, a canonical path. What lies in `out` is not there: it would be, after a build.
pub fn look(root: &Path, out: Option<&Path>, wanted: &Wanted) -> Cited {
    let paths: Vec<&RelPath> = wanted.paths.iter().collect();
    let found = paths.par_iter().filter_map(|path| Some(((*path).clone(), look_at(root, out, path)?)));
    Cited { found: found.collect::<Vec<_>>().into_iter().collect() }
}

fn look_at(root: &Path, out: Option<&Path>, path: &RelPath) -> Option<Found> {
    if path.parts().any(|part| NEVER_READ.contains(&part)) {
        return None;
    }
    let real = fs::canonicalize(root.join(path.as_str())).ok()?;
    if !real.starts_with(root) {
        return Some(Found { directory: false, executable: false, leads_out: true, size: 0, text: None });
    }
    let portal = |folder: &Path| Some(folder) == out || (folder != root && stage::is_ours(folder));
    if real.ancestors().take_while(|folder| folder.starts_with(root)).any(portal) {
        return None;
    }
    fs::metadata(&real).ok().map(|metadata| describe(&real, &metadata))
}

fn describe(real: &Path, metadata: &Metadata) -> Found {
    let text = if metadata.is_file() { beginning(real) } else { None };
    Found { directory: metadata.is_dir(), executable: is_executable(metadata), leads_out: false, size: metadata.len(), text }
}

/// The beginning of a file as text, cut between two characters; `None` for a binary file or one that cannot be read.
fn beginning(path: &Path) -> Option<String> {
    let mut bytes = read_up_to(path, READ_BYTES).ok()?;
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
