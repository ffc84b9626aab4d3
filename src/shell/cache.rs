//! Cache: what a run found that the next run on the same root would find again, kept in the user's own cache folder.
//!
//! A cache is a file for each root. It is replaced whole, so that runs at the same time may both write it, and it begins with a digest:
//! what is damaged, and what another program wrote, is as good as nothing. Nothing is lost with it but time.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::report::formats::html::highlight::Highlighter;
use crate::shell::open::read_up_to;
use crate::shell::replace;

/// What is kept, as the names of files begin.
const KINDS: [&str; 3] = [CODE, PAST, HISTORY];

/// What was coloured.
const CODE: &str = "code";

/// How past days stood.
pub const PAST: &str = "past";

/// What history said of the revision that is checked out.
pub const HISTORY: &str = "history";

/// A build that highlighted less code than this for the first time, in bytes, has nothing worth keeping.
const LEAST_CODE: usize = 256 << 10;

/// So many files are kept, the newest of all roots.
const MOST_FILES: usize = 64;

/// The largest file that is taken over.
const LARGEST: u64 = 256 << 20;

/// A highlighter that remembers the last build of this root.
pub fn highlighter(root: &Path) -> Highlighter {
    let highlighter = Highlighter::new();
    if let Some(kept) = read(root, CODE) {
        highlighter.remember(&kept);
    }
    highlighter
}

/// Keeps what was highlighted, where that saves something.
pub fn keep_code(root: &Path, highlighter: &Highlighter) {
    if highlighter.learnt() >= LEAST_CODE {
        put(root, CODE, &highlighter.kept());
    }
}

/// What this very program kept for this root.
pub fn recall(root: &Path, kind: &str) -> Option<Vec<u8>> {
    let mut kept = read(root, kind)?;
    let (sum, bytes) = kept.split_first_chunk::<{ blake3::OUT_LEN }>()?;
    if digest(bytes) != *sum {
        return None;
    }
    kept.drain(..blake3::OUT_LEN);
    Some(kept)
}

/// Keeps bytes for the next run of this very program on this root.
pub fn keep(root: &Path, kind: &str, bytes: &[u8]) {
    put(root, kind, &[digest(bytes).as_bytes(), bytes].concat());
}

/// A digest of bytes and of the program, which judges by other rules after each change of it.
fn digest(bytes: &[u8]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(program().as_bytes()).update(bytes);
    hasher.finalize()
}

/// What tells this program from others of the same version: the length and the time of its file.
fn program() -> String {
    let file = env::current_exe().and_then(fs::metadata).ok();
    let told = file.map(|file| {
        let changed = file.modified().ok();
        let since = changed.and_then(|changed| changed.duration_since(UNIX_EPOCH).ok());
        (file.len(), since)
    });
    format!("{told:?}")
}

fn read(root: &Path, kind: &str) -> Option<Vec<u8>> {
    read_up_to(&file(root, kind)?, LARGEST).ok()
}

/// Writes a file of the cache. Failing to write or to remove one is not an error.
fn put(root: &Path, kind: &str, bytes: &[u8]) {
    let Some(file) = file(root, kind) else { return };
    let Some(folder) = file.parent() else { return };
    if fs::create_dir_all(folder).is_ok() {
        let _ = replace::replace(&file, bytes);
        forget_oldest(folder);
    }
}

/// Removes what is left of roots that nobody has built for long.
fn forget_oldest(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<(SystemTime, PathBuf)> = entries.filter_map(own_file).collect();
    files.sort();
    for (_, file) in files.iter().rev().skip(MOST_FILES) {
        let _ = fs::remove_file(file);
    }
}

/// A file of the cache, with the time at which it was written.
fn own_file(entry: fs::DirEntry) -> Option<(SystemTime, PathBuf)> {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    let is_own = KINDS.iter().any(|kind| name.starts_with(kind));
    let changed = entry.metadata().ok()?.modified().ok()?;
    is_own.then(|| (changed, entry.path()))
}

/// `$XDG_CACHE_HOME/holdpoint/code-…`, or below `~/.cache`; one file for each kind, version and root.
fn file(root: &Path, kind: &str) -> Option<PathBuf> {
    let named = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute());
    let folder = named.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))?;
    let root = blake3::hash(root.as_os_str().as_encoded_bytes()).to_hex();
    Some(folder.join("holdpoint").join(format!(
        "{kind}-{}-{}",
        env!("CARGO_PKG_VERSION"),
        root.get(..16)?
    )))
}
