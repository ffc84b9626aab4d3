//! Watching a root: says when its documents may have changed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::RecursiveMode;
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt};

use crate::shell::read::NEVER_READ;
use crate::shell::{Failure, stage};

/// How long a root has to be quiet before it is read again.
const QUIET: Duration = Duration::from_millis(120);

/// A watch on a root. It ends when this value goes.
pub struct Watch {
    _debouncer: Debouncer<notify::RecommendedWatcher, NoCache>,
    changes: Receiver<()>,
}

impl Watch {
    /// Watches everything below `root` but `out`, the insides of repositories and what tools write.
    pub fn start(root: &Path, out: PathBuf) -> Result<Watch, Failure> {
        let (tell, changes) = channel();
        let below = root.to_owned();
        let heard = move |result: DebounceEventResult| {
            let matters = match result {
                Ok(events) => events.iter().any(|event| is_change(event, &below, &out)),
                // What was missed cannot be known: read everything again.
                Err(_) => true,
            };
            if matters {
                let _ = tell.send(());
            }
        };
        let refused = |error: notify::Error| Failure::new(format!("cannot watch `{}`: {error}", root.display()));
        let mut debouncer = new_debouncer_opt(QUIET, None, heard, NoCache::new(), notify::Config::default()).map_err(refused)?;
        debouncer.watch(root, RecursiveMode::Recursive).map_err(refused)?;
        Ok(Watch { _debouncer: debouncer, changes })
    }

    /// Waits for the next change; changes that came together count once. `false` when there will be none.
    pub fn wait(&self) -> bool {
        let woken = self.changes.recv().is_ok();
        while self.changes.try_recv().is_ok() {}
        woken
    }
}

/// The program reads the documents itself: only what is written, made, moved or removed counts.
fn is_change(event: &DebouncedEvent, root: &Path, out: &Path) -> bool {
    !event.kind.is_access() && event.paths.iter().any(|path| !is_idle(path, root, out))
}

fn is_idle(path: &Path, root: &Path, out: &Path) -> bool {
    let below = path.strip_prefix(root).unwrap_or(path);
    let skipped = |name: &str| NEVER_READ.contains(&name) || name == "target" || stage::is_scratch(name);
    path.starts_with(out) || below.components().any(|part| skipped(&part.as_os_str().to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_write_is_no_change_of_a_document() {
        let idle = |path: &str| is_idle(&Path::new("/r/target").join(path), Path::new("/r/target"), Path::new("/r/target/public"));
        assert!(idle("public/index.html") && idle(".git/index") && idle("target/debug/x") && idle(".public.holdpoint-staging-7/a"));
        assert!(!idle("docs/a.md") && !idle("site.toml") && !idle(".github/CODEOWNERS"));
    }
}
