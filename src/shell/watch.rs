//! Watching a root: says when its documents may have changed.

use std::collections::BTreeSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, SystemTime};

use notify::RecursiveMode;
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt,
};

use crate::shell::ignored::walker;
use crate::shell::read::NEVER_READ;
use crate::shell::{Failure, stage};

/// How long a root has to be quiet before it is read again.
const QUIET: Duration = Duration::from_millis(120);

/// How often the root is looked at, to see whether it is still the same folder.
const LOOK: Duration = Duration::from_secs(1);

/// What tells a folder from another one of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Identity {
    made: Option<SystemTime>,
    number: u64,
}

impl Identity {
    /// `None` where there is no folder.
    fn of(folder: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(folder).ok()?;
        Some(Identity {
            made: metadata.created().ok(),
            number: number(&metadata),
        })
    }
}

#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

/// A watch on a root. It ends when this value goes.
pub struct Watch {
    debouncer: Debouncer<notify::RecommendedWatcher, NoCache>,
    changes: Receiver<()>,
    root: PathBuf,
    /// What the root was when it was last watched.
    identity: Option<Identity>,
    out: PathBuf,
    /// The folders that are watched.
    folders: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches everything below `root` but `out`, the insides of repositories, what tools write and what ignore files name.
    pub fn start(root: &Path, out: PathBuf) -> Result<Watch, Failure> {
        let (tell, changes) = channel();
        let heard = listener(root.to_owned(), out.clone(), tell);
        let refused = |error: notify::Error| {
            Failure::new(format!("cannot watch `{}`: {error}", root.display()))
        };
        let debouncer = new_debouncer_opt(
            QUIET,
            None,
            heard,
            NoCache::new(),
            notify::Config::default(),
        )
        .map_err(refused)?;
        let mut watch = Watch {
            debouncer,
            changes,
            root: root.to_owned(),
            identity: Identity::of(root),
            out,
            folders: BTreeSet::new(),
        };
        watch.debouncer.watch(root, MODE).map_err(refused)?;
        watch.follow();
        Ok(watch)
    }

    /// Waits for the next change; changes that came together count once. `false` when there will be none.
    pub fn wait(&mut self) -> bool {
        let woken = self.wait_for_news();
        while self.changes.try_recv().is_ok() {}
        self.renew();
        // Before the root is read again, so that nothing falls between.
        self.follow();
        woken
    }

    /// Waits for an event, or for another folder in the place of the root: the watch went with the old one.
    fn wait_for_news(&self) -> bool {
        loop {
            match self.changes.recv_timeout(LOOK) {
                Ok(()) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
                Err(RecvTimeoutError::Timeout) => {
                    let now = Identity::of(&self.root);
                    if now.is_some() && now != self.identity {
                        return true;
                    }
                }
            }
        }
    }

    /// Watches the root again where it was deleted and made anew.
    fn renew(&mut self) {
        let now = Identity::of(&self.root);
        if now == self.identity {
            return;
        }
        let _ = self.debouncer.unwatch(&self.root);
        if now.is_some() && self.debouncer.watch(&self.root, MODE).is_err() {
            // Tried again at the next look.
            return;
        }
        self.folders.clear();
        self.identity = now;
    }

    /// Watches the folders that have come, and lets go of those that are gone. One that cannot be watched is left out: a change
    /// in it shows with the next one elsewhere.
    fn follow(&mut self) {
        if MODE == RecursiveMode::Recursive {
            return;
        }
        let now = folders(&self.root, &self.out);
        for gone in self.folders.difference(&now) {
            let _ = self.debouncer.unwatch(gone);
        }
        for new in now.difference(&self.folders) {
            let _ = self.debouncer.watch(new, RecursiveMode::NonRecursive);
        }
        self.folders = now;
    }
}

/// Linux keeps a watch for every folder, of which a system allows only so many: there those are left out that hold no documents.
const MODE: RecursiveMode = if cfg!(target_os = "linux") {
    RecursiveMode::NonRecursive
} else {
    RecursiveMode::Recursive
};

/// The folders below a root, without it, that may hold documents.
fn folders(root: &Path, out: &Path) -> BTreeSet<PathBuf> {
    let (below, kept_out) = (root.to_owned(), out.to_owned());
    let walk = walker(root, move |entry| !is_idle(entry.path(), &below, &kept_out));
    let entries = walk.build().flatten().filter(|entry| entry.depth() > 0);
    entries
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_dir()))
        .map(|entry| entry.into_path())
        .collect()
}

/// Tells of events that matter.
fn listener(root: PathBuf, out: PathBuf, tell: Sender<()>) -> impl FnMut(DebounceEventResult) {
    move |result: DebounceEventResult| {
        let matters = match result {
            Ok(events) => events.iter().any(|event| is_change(event, &root, &out)),
            // What was missed cannot be known: read everything again.
            Err(_) => true,
        };
        if matters {
            let _ = tell.send(());
        }
    }
}

/// The program reads the documents itself: only what is written, made, moved or removed counts.
fn is_change(event: &DebouncedEvent, root: &Path, out: &Path) -> bool {
    !event.kind.is_access() && event.paths.iter().any(|path| !is_idle(path, root, out))
}

fn is_idle(path: &Path, root: &Path, out: &Path) -> bool {
    let below = path.strip_prefix(root).unwrap_or(path);
    let skipped =
        |name: &str| NEVER_READ.contains(&name) || name == "target" || stage::is_scratch(name);
    path.starts_with(out)
        || below
            .components()
            .any(|part| skipped(&part.as_os_str().to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_write_is_no_change_of_a_document() {
        let idle = |path: &str| {
            is_idle(
                &Path::new("/r/target").join(path),
                Path::new("/r/target"),
                Path::new("/r/target/public"),
            )
        };
        assert!(
            idle("public/index.html")
                && idle(".git/index")
                && idle("target/debug/x")
                && idle(".public.holdpoint-staging-7/a")
        );
        assert!(!idle("docs/a.md") && !idle("site.toml") && !idle(".github/CODEOWNERS"));
    }

    #[test]
    fn only_folders_that_may_hold_documents_are_watched() {
        let root = std::env::temp_dir().join(format!("holdpoint-watch-{}", std::process::id()));
        for folder in [
            "docs/deep",
            "node_modules/x/y",
            "target/debug",
            "local/notes",
            "public/gates",
            ".git/objects",
        ] {
            std::fs::create_dir_all(root.join(folder)).expect("a temporary folder can be made");
        }
        std::fs::write(root.join(".gitignore"), "/local/\n")
            .expect("a temporary file can be written");
        let found = folders(&root, &root.join("public"));
        let found: Vec<_> = found
            .iter()
            .map(|folder| {
                folder
                    .strip_prefix(&root)
                    .expect("it lies below")
                    .display()
                    .to_string()
            })
            .collect();
        let _ = std::fs::remove_dir_all(&root);
        assert_eq!(found, ["docs", "docs/deep"]);
    }

    #[test]
    fn a_change_in_a_folder_that_came_later_is_noticed() {
        let root =
            std::env::temp_dir().join(format!("holdpoint-watch-later-{}", std::process::id()));
        std::fs::create_dir_all(&root).expect("a temporary folder can be made");
        let root = root.canonicalize().expect("it was just made");
        let mut watch = Watch::start(&root, root.join("public")).expect("a folder can be watched");
        std::fs::create_dir_all(root.join("docs/deep")).expect("a folder can be made");
        assert!(watch.wait());
        std::fs::write(root.join("docs/deep/a.md"), "# A\n").expect("a file can be written");
        assert!(watch.wait());
        let _ = std::fs::remove_dir_all(&root);
    }

    #[test]
    fn a_root_that_is_made_again_is_watched_again() {
        let root = std::env::temp_dir().join(format!("holdpoint-again-{}", std::process::id()));
        let make = || std::fs::create_dir(&root).expect("a temporary folder can be made");
        make();
        let mut watch = Watch::start(&root, root.join("public")).expect("it can be watched");
        let (tell, told) = channel();
        std::thread::spawn(move || while watch.wait() && tell.send(()).is_ok() {});
        let wait = || {
            told.recv_timeout(Duration::from_secs(30))
                .expect("a change is heard")
        };
        std::fs::remove_dir(&root).expect("it is empty");
        make();
        wait();
        std::thread::sleep(LOOK * 2);
        while told.try_recv().is_ok() {}
        std::fs::write(root.join("a.md"), "# A\n").expect("a temporary file can be written");
        wait();
        std::fs::remove_dir_all(&root).expect("it is ours");
    }
}
