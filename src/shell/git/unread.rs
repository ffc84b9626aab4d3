//! Repositories that cannot be read at all: those of a format that this program does not know, and one that only the environment names.
//!
//! Without a revision nobody can say what a reader of it has. The documents are read as they are on disk; evidence stays unchecked, and
//! one warning says why.

use std::env;
use std::path::Path;

use crate::shell::open::read_up_to;

/// A longer file is not a list of settings.
const LARGEST: u64 = 1 << 20;

/// Why the repository around `root`, a canonical path, or the one that `GIT_DIR` names, is not read; `None` where it is, or where there
/// is none.
pub fn unread(root: &Path) -> Option<String> {
    match gix::discover::upwards(root) {
        Ok((found, _)) => {
            let (git_dir, _) = found.into_repository_and_work_tree_directories();
            unknown_format(&git_dir)
        }
        Err(_) => env::var_os("GIT_DIR")
            .filter(|named| Path::new(named).join("HEAD").is_file())
            .map(|_| {
                "`GIT_DIR` names it, and only a `.git` in the root or above it is read".to_owned()
            }),
    }
}

/// What a repository is made of that this program cannot read.
fn unknown_format(git_dir: &Path) -> Option<String> {
    // A linked worktree has its settings where its repository is.
    let common = text_of(&git_dir.join("commondir")).unwrap_or_default();
    let settings = text_of(&git_dir.join(common.trim()).join("config"))?;
    let differs = |name: &str, known: &str| {
        extension(&settings, name).filter(|value| !value.eq_ignore_ascii_case(known))
    };
    let objects =
        differs("objectformat", "sha1").map(|format| format!("its objects are named by {format}"));
    objects.or_else(|| {
        differs("refstorage", "files").map(|format| format!("its branches are kept as {format}"))
    })
}

fn text_of(path: &Path) -> Option<String> {
    let bytes = read_up_to(path, LARGEST).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// What a repository's own settings say of an extension: `objectformat = sha256` below `[extensions]`.
fn extension<'t>(settings: &'t str, name: &str) -> Option<&'t str> {
    let mut is_within = false;
    let mut value = None;
    for line in settings.lines().map(str::trim) {
        if line.starts_with('[') {
            is_within = line.to_ascii_lowercase().starts_with("[extensions]");
        } else if let Some((key, written)) = line.split_once('=')
            && is_within
            && key.trim().eq_ignore_ascii_case(name)
        {
            value = Some(written.trim().trim_matches('"'));
        }
    }
    value
}
