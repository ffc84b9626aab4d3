//! Staging: a portal is written beside its place and swapped in whole; a folder that is not ours is never touched.

mod mark;
mod place;
mod scratch;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::prelude::*;

use crate::base::RelPath;
use crate::base::generations::lock;
use crate::report::{Output, Sink};
use crate::shell::Failure;
pub use mark::is_ours;
use mark::{MARKER, Mark, digest};
use place::{fill, hold, link_from, put_mark, swap};
use scratch::Scratch;
pub use scratch::is_scratch;

/// The full path of the output folder, after making sure that it may be replaced.
pub fn target(out: &Path, root: &Path) -> Result<PathBuf, Failure> {
    // A slash at the end would be followed.
    if out.components().collect::<PathBuf>().is_symlink() {
        let why = format!("the output folder `{}` is a link", out.display());
        return Err(Failure::new(why).with_help("name the folder itself with --out"));
    }
    let target = resolve(out).map_err(|error| Failure::io("find", out, &error))?;
    if root.starts_with(&target) {
        return Err(Failure::new(format!(
            "the output folder `{}` contains the documents",
            out.display()
        ))
        .with_help("name another folder with --out"));
    }
    refuse_foreign(&target)?;
    Ok(target)
}

/// The full path of a folder that contains a portal of ours; `None` where there is none.
pub fn portal_at(out: &Path) -> Option<PathBuf> {
    resolve(out).ok().filter(|target| is_ours(target))
}

/// The mark of a portal as a path below the root, where `committed` files may hold it.
///
/// # Errors
///
/// Fails if it is one of them: whoever proposes a change could write it, so that only a user who names the folder may have it
/// replaced.
pub fn refuse_committed(
    target: &Path,
    root: &Path,
    committed: &BTreeSet<RelPath>,
) -> Result<(), Failure> {
    let mark = target.join(MARKER);
    let below = mark.strip_prefix(root).ok().and_then(Path::to_str);
    let is_committed = below
        .and_then(RelPath::new)
        .is_some_and(|mark| committed.contains(&mark));
    if !is_committed {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` is committed, and would be replaced",
        target.display()
    ))
    .with_help("name it with --out if that is meant, or take it out of the repository"))
}

/// A portal that is being written beside its place, file by file as they are made.
pub struct Staging<'a> {
    target: &'a Path,
    scratch: Scratch,
    /// The portal that it is to replace, and its mark.
    old: Option<File>,
    before: Mark,
    written: Mutex<Written>,
}

/// What has been written of a portal.
#[derive(Default)]
struct Written {
    mark: Mark,
    folders: BTreeSet<RelPath>,
    /// The first file that could not be written, by its path.
    failure: Option<(String, Failure)>,
}

impl<'a> Staging<'a> {
    /// Begins a portal for `target`.
    pub fn begin(target: &'a Path) -> Result<Self, Failure> {
        let scratch = place::scratch(target)?;
        let _held = hold(target);
        Ok(Staging {
            target,
            scratch,
            old: File::open(target).ok(),
            before: Mark::read(target),
            written: Mutex::default(),
        })
    }

    /// Puts it in the place of the old portal, with those folders of that one that still hold.
    pub fn finish(mut self, kept: &[&str]) -> Result<Portal<'a>, Failure> {
        let written = self.mark()?;
        let files = written.len();
        let target = self.target;
        let _held = hold(target);
        refuse_foreign(target)?;
        let now = Mark::read(target);
        // What another build has put there meanwhile holds for that one.
        let kept = if now == self.before { kept } else { &[] };
        let mark = written.with(mem::take(&mut self.before).below(kept));
        if self.is_within() {
            fill(&self.scratch, target, &now, &mark)?;
        } else {
            self.swap_in(&mark, kept)?;
        }
        // The old portal goes before any other build may look for what is left over.
        drop(self);
        Ok(Portal {
            target,
            mark,
            files,
            has_kept: !kept.is_empty(),
        })
    }

    /// Is it written within the folder that it is for?
    fn is_within(&self) -> bool {
        self.scratch.path().starts_with(self.target)
    }

    fn swap_in(&mut self, mark: &Mark, kept: &[&str]) -> Result<(), Failure> {
        let staging = self.scratch.path();
        kept.iter()
            .try_for_each(|folder| link_folder(&self.target.join(folder), &staging.join(folder)))?;
        self.scratch
            .write_mark(&mark.lines())
            .map_err(|error| Failure::io("write to", self.scratch.path(), &error))?;
        swap(&self.scratch, self.target)
    }

    /// The mark of what was written.
    ///
    /// # Errors
    ///
    /// Fails if a file could not be written.
    fn mark(&self) -> Result<Mark, Failure> {
        let written = mem::take(&mut *lock(&self.written));
        match written.failure {
            Some((_, failure)) => Err(failure),
            None => Ok(written.mark),
        }
    }

    fn keep(&self, path: &str, bytes: &[u8]) {
        let Err(failure) = self.try_put(path, bytes) else {
            return;
        };
        let mut written = lock(&self.written);
        let first = written.failure.as_ref();
        if first.is_none_or(|(first, _)| path < first.as_str()) {
            written.failure = Some((path.to_owned(), failure));
        }
    }

    fn try_put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let below = checked(path)?;
        self.make_folder(below.parent())?;
        let digest = digest(bytes);
        let new = self.scratch.path().join(path);
        if !self.link_unchanged(path, &digest, &new) {
            fs::write(&new, bytes).map_err(|error| Failure::io("write", &new, &error))?;
        }
        lock(&self.written).mark.add(path.to_owned(), digest);
        Ok(())
    }

    /// Links an unchanged file in, so that its time and its copies elsewhere stay. Within the folder itself it is not moved at all.
    fn link_unchanged(&self, path: &str, digest: &str, new: &Path) -> bool {
        let is_unchanged = !self.is_within() && self.before.lists_as(path, digest);
        let old = self.old.as_ref().filter(|_| is_unchanged);
        old.is_some_and(|old| link_from(old, self.target, path, new).is_ok())
    }

    fn make_folder(&self, below: RelPath) -> Result<(), Failure> {
        if below.as_str().is_empty() || lock(&self.written).folders.contains(&below) {
            return Ok(());
        }
        let path = self.scratch.path().join(below.as_str());
        fs::create_dir_all(&path).map_err(|error| Failure::io("make", &path, &error))?;
        lock(&self.written).folders.insert(below);
        Ok(())
    }
}

impl Sink for Staging<'_> {
    fn put(&self, path: String, bytes: Vec<u8>) {
        self.keep(&path, &bytes);
    }
}

/// A portal that is in place.
pub struct Portal<'a> {
    target: &'a Path,
    mark: Mark,
    /// How many files were written.
    pub files: usize,
    /// Does it have the folders that were to be kept?
    pub has_kept: bool,
}

impl Portal<'_> {
    /// Adds one folder: its files are written aside, and appear all at once. The mark lists them before, so that they are known as
    /// ours whenever this is cut short. Where another build has put its own portal there, that one adds what belongs to it.
    pub fn add(&self, folder: &str, output: &Output) -> Result<(), Failure> {
        let staging = Staging::begin(self.target)?;
        output
            .par_iter()
            .for_each(|(path, bytes)| staging.keep(path, bytes));
        let mark = self.mark.clone().with(staging.mark()?);
        let (from, to) = (
            staging.scratch.path().join(folder),
            self.target.join(folder),
        );

        let _held = hold(self.target);
        if Mark::read(self.target) != self.mark {
            return Ok(());
        }
        put_mark(&mark, &staging.scratch, self.target)
            .and_then(|_held| fs::rename(&from, &to))
            .map_err(|error| Failure::io("put into its place", &to, &error))
    }
}

/// Links the files of a folder of ours into a new one, or copies them where links cannot be made.
fn link_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    let read = |error| Failure::io("read", from, &error);
    fs::create_dir(to).map_err(|error| Failure::io("make", to, &error))?;
    for entry in fs::read_dir(from).map_err(read)? {
        let entry = entry.map_err(read)?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().map_err(read)?;
        if kind.is_dir() {
            link_folder(&old, &new)?;
        } else if kind.is_file() && fs::hard_link(&old, &new).is_err() {
            fs::copy(&old, &new).map_err(|error| Failure::io("copy", &old, &error))?;
        }
    }
    Ok(())
}

/// An absolute path without links, of a folder that need not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut rest = Vec::new();
    let mut known = path.as_path();
    loop {
        match (fs::canonicalize(known), known.parent(), known.file_name()) {
            (Ok(real), _, _) => {
                return Ok(rest.iter().rev().fold(real, |path, name| path.join(name)));
            }
            (Err(error), Some(parent), Some(name))
                if error.kind() == io::ErrorKind::NotFound && !known.is_symlink() =>
            {
                rest.push(name.to_owned());
                known = parent;
            }
            (Err(error), _, _) => return Err(error),
        }
    }
}

/// Fails if the folder holds anything but what a mark of ours lists.
fn refuse_foreign(target: &Path) -> Result<(), Failure> {
    let mut mark = Mark::read(target);
    let foreign = loop {
        let foreign = match mark.find_foreign(target) {
            Ok(None) => return Ok(()),
            Ok(Some(foreign)) => foreign,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Failure::io("write to", target, &error)),
        };
        // Another build may have put its portal there in between.
        let now = Mark::read(target);
        if now == mark {
            break foreign;
        }
        mark = now;
    };
    let name = foreign.strip_prefix(target).unwrap_or(&foreign);
    let why = if is_ours(target) {
        "was not written by holdpoint, or has changed since"
    } else {
        "was not written by holdpoint"
    };
    Err(Failure::new(format!(
        "`{}` is not empty, and `{}` in it {why}",
        target.display(),
        name.display()
    ))
    .with_help("name another folder with --out, or empty this one yourself"))
}

/// Paths of outputs come from titles and documents: none may leave the folder.
fn checked(path: &str) -> Result<RelPath, Failure> {
    let below = RelPath::new(path).filter(|below| below.as_str() == path && !path.is_empty());
    let why = || format!("a page would be written to `{path}`, outside the portal");
    below.ok_or_else(|| Failure::new(why()))
}
