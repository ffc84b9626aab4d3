//! Cache: what a build highlighted, kept for the next build of the same root in the user's own cache folder.

use std::env;
use std::path::{Path, PathBuf};

use crate::report::formats::html::highlight::Highlighter;
use crate::shell::open::read_up_to;
use crate::shell::replace;

/// A build that highlighted less code than this for the first time, in bytes, has nothing worth keeping.
const LEAST: usize = 256 << 10;

/// The largest file that is taken over.
const LARGEST: u64 = 256 << 20;

/// A highlighter that remembers the last build of this root.
pub fn highlighter(root: &Path) -> Highlighter {
    let highlighter = Highlighter::new();
    if let Some(kept) = file(root).and_then(|file| read_up_to(&file, LARGEST).ok()) {
        highlighter.remember(&kept);
    }
    highlighter
}

/// Keeps what was highlighted, where that saves something. A cache that cannot be written is no failure.
pub fn keep(root: &Path, highlighter: &Highlighter) {
    if let Some(file) = file(root).filter(|_| highlighter.learnt() >= LEAST) {
        let made = file
            .parent()
            .is_none_or(|folder| std::fs::create_dir_all(folder).is_ok());
        let _ = made.then(|| replace::replace(&file, &highlighter.kept()));
    }
}

/// `$XDG_CACHE_HOME/holdpoint/code-…`, or below `~/.cache`; one file for each root and version.
fn file(root: &Path) -> Option<PathBuf> {
    let named = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute());
    let folder = named.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))?;
    let root = blake3::hash(root.as_os_str().as_encoded_bytes()).to_hex();
    Some(folder.join("holdpoint").join(format!(
        "code-{}-{}",
        env!("CARGO_PKG_VERSION"),
        root.get(..16)?
    )))
}
