//! Ignored: what the ignore files of git leave out, from files that we open ourselves.
//!
//! Anybody can commit an ignore file, in any folder, so that it may be a link to a device or a pipe that nobody writes to.
//! Only regular files count, and of each only so many bytes; git itself passes over an ignore file that is a link.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use ignore::{DirEntry, WalkBuilder};

use crate::shell::open::read_up_to;

/// No more than this is read of an ignore file.
const LARGEST: u64 = 1 << 20;

/// A walk through what ignore files leave in, and of that only through what `belongs`.
pub fn walker(
    root: &Path,
    belongs: impl Fn(&DirEntry) -> bool + Send + Sync + 'static,
) -> WalkBuilder {
    let mut builder = WalkBuilder::new(root);
    let ignored = Ignored::around(root);
    // The user's own ignore file is left out too: it would make the portal differ from machine to machine.
    builder
        .standard_filters(false)
        .follow_links(false)
        .filter_entry(move |entry| {
            entry.depth() == 0 || belongs(entry) && !ignored.leaves_out(entry)
        });
    builder
}

/// The rules of one ignore file for what is below `base`; none where it is not a regular file.
pub fn rules(base: &Path, file: &Path) -> Gitignore {
    let mut builder = GitignoreBuilder::new(base);
    for line in text_of(file).lines() {
        // A line that is not a pattern is passed over, as git does.
        let _ = builder.add_line(None, line);
    }
    builder.build().unwrap_or_else(|_| Gitignore::empty())
}

/// The ignore files around the entries of a walk, each read once.
struct Ignored {
    /// Nothing above this folder is asked: what lies there is somebody else's.
    top: PathBuf,
    known: Mutex<BTreeMap<PathBuf, Arc<Folder>>>,
}

/// What one folder says of all that is below it.
struct Folder {
    /// In the order in which they are asked.
    rules: Vec<Gitignore>,
    /// Does it hold a repository? Then the folders around it have no say.
    is_repository: bool,
}

impl Ignored {
    fn around(root: &Path) -> Self {
        let repository = root.ancestors().find(|folder| folder.join(".git").exists());
        Ignored {
            top: repository.unwrap_or(root).to_owned(),
            known: Mutex::default(),
        }
    }

    fn leaves_out(&self, entry: &DirEntry) -> bool {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        for around in entry.path().ancestors().skip(1) {
            let folder = self.folder(around);
            let verdicts = folder.rules.iter();
            let said = verdicts
                .map(|rules| rules.matched(entry.path(), is_folder))
                .find(|said| !said.is_none());
            if let Some(said) = said {
                return said.is_ignore();
            }
            if folder.is_repository || around == self.top {
                break;
            }
        }
        false
    }

    fn folder(&self, path: &Path) -> Arc<Folder> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .entry(path.to_owned())
            .or_insert_with(|| Arc::new(Folder::read(path)))
            .clone()
    }
}

impl Folder {
    fn read(path: &Path) -> Self {
        let is_repository = path.join(".git").exists();
        let exclude =
            is_repository.then(|| rules(path, &common_git_dir(path).join("info/exclude")));
        Folder {
            rules: [rules(path, &path.join(".gitignore"))]
                .into_iter()
                .chain(exclude)
                .collect(),
            is_repository,
        }
    }
}

/// Where git keeps what all working trees of a repository share: `.git`, or where the file of that name leads.
fn common_git_dir(top: &Path) -> PathBuf {
    let led = text_of(&top.join(".git"));
    let git_dir = top.join(led.strip_prefix("gitdir:").map_or(".git", str::trim));
    let common = text_of(&git_dir.join("commondir"));
    git_dir.join(common.trim())
}

/// The text of a regular file that is not a link, up to the last whole line that fits; nothing where it is none.
fn text_of(file: &Path) -> String {
    let is_regular = fs::symlink_metadata(file).is_ok_and(|metadata| metadata.is_file());
    if !is_regular {
        return String::new();
    }
    let mut bytes = read_up_to(file, LARGEST).unwrap_or_default();
    if bytes.len() as u64 == LARGEST {
        let whole = bytes.iter().rposition(|byte| *byte == b'\n');
        bytes.truncate(whole.map_or(0, |at| at + 1));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
