//! Staging: a portal is written beside its place and swapped in whole; a folder that is not ours is never touched.

mod mark;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use crate::base::RelPath;
use crate::base::generations::lock;
use crate::report::{Output, Sink};
use crate::shell::Failure;
use crate::shell::open::read_up_to;
pub use mark::is_ours;
use mark::{FIRST_LINE, MARKER, Mark, digest};

/// Between the name of the portal and the number of the process that writes it.
const STAGING: &str = ".holdpoint-staging-";

/// The same for an old portal that is on its way out.
const OLD: &str = ".holdpoint-old-";

/// A folder without a mark is left alone for so long: a build may be about to write it.
const SETTLED: Duration = Duration::from_secs(60);

/// Is this the name of a folder that exists only while a portal is being written?
pub fn is_scratch(name: &str) -> bool {
    name.starts_with('.') && (name.contains(STAGING) || name.contains(OLD))
}

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
            "the output folder `{}` holds the documents",
            out.display()
        ))
        .with_help("name another folder with --out"));
    }
    refuse_foreign(&target)?;
    Ok(target)
}

/// The full path of a folder that holds a portal of ours; `None` where there is none.
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
    folder: PathBuf,
    /// Held until all is written.
    marker: File,
    /// The mark of the portal that it is to replace.
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
    /// Begins a portal beside `target`.
    pub fn begin(target: &'a Path) -> Result<Self, Failure> {
        let (parent, name) = place(target);
        fs::create_dir_all(parent).map_err(|error| Failure::io("make", parent, &error))?;
        clean(parent, &name, target);
        let folder = parent.join(format!(".{name}{STAGING}{}", process::id()));
        let marker = begin(&folder).map_err(|error| Failure::io("write to", &folder, &error))?;
        Ok(Staging {
            target,
            folder,
            marker,
            before: Mark::read(target),
            written: Mutex::default(),
        })
    }

    /// Swaps it in, with those folders of the old portal that still hold. Gives how many files were written.
    pub fn finish(mut self, kept: &[&str]) -> Result<usize, Failure> {
        let mark = self.mark()?;
        let files = mark.len();
        let mark = mark.with(mem::take(&mut self.before).below(kept));
        self.marker
            .write_all(mark.lines().as_bytes())
            .map_err(|error| Failure::io("write to", &self.folder, &error))?;
        take_place(&self.folder, self.target, kept)?;
        Ok(files)
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
        let (new, old) = (self.folder.join(path), self.target.join(path));
        let is_known = self.before.lists_as(path, &digest);
        // An unchanged file is linked in, so that its time and its copies elsewhere stay.
        if !(is_known && fs::hard_link(&old, &new).is_ok()) {
            fs::write(&new, bytes).map_err(|error| Failure::io("write", &new, &error))?;
        }
        lock(&self.written).mark.add(path.to_owned(), digest);
        Ok(())
    }

    fn make_folder(&self, below: RelPath) -> Result<(), Failure> {
        if below.as_str().is_empty() || lock(&self.written).folders.contains(&below) {
            return Ok(());
        }
        let path = self.folder.join(below.as_str());
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

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        // What is left over, a failed portal or the old one, is of no use to anybody; the next build tries again.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Puts a finished portal in the place of the old one, with those folders of the old one that still hold.
fn take_place(staging: &Path, target: &Path, kept: &[&str]) -> Result<(), Failure> {
    kept.iter()
        .try_for_each(|folder| link_folder(&target.join(folder), &staging.join(folder)))?;
    refuse_foreign(target)?;
    let (parent, name) = place(target);
    let aside = parent.join(format!(".{name}{OLD}{}", process::id()));
    swap(staging, target, &aside).map_err(|error| Failure::io("replace", target, &error))
}

/// Adds one folder to a portal that is in place: its files are written aside, and appear all at once. The mark lists them before,
/// so that they are known as ours whenever this is cut short.
pub fn add(target: &Path, folder: &str, output: &Output) -> Result<(), Failure> {
    let staging = Staging::begin(target)?;
    output
        .par_iter()
        .for_each(|(path, bytes)| staging.keep(path, bytes));
    let mark = Mark::read(target).with(staging.mark()?);
    mark.put_into(target)?;
    let (from, to) = (staging.folder.join(folder), target.join(folder));
    fs::rename(&from, &to).map_err(|error| Failure::io("put into its place", &to, &error))
}

/// The folder that holds the portal, and the portal's name in it.
fn place(target: &Path) -> (&Path, String) {
    let parent = target
        .parent()
        .expect("an output folder that holds no root has a parent");
    let name = target
        .file_name()
        .expect("an output folder that holds no root has a name")
        .to_string_lossy()
        .into_owned();
    (parent, name)
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

/// Removes what killed builds have left, and puts back a portal that one of them had moved aside.
fn clean(parent: &Path, name: &str, target: &Path) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    let (staging, old) = (format!(".{name}{STAGING}"), format!(".{name}{OLD}"));
    for entry in entries.flatten() {
        let found = entry.file_name().to_string_lossy().into_owned();
        if found.starts_with(&old) && is_ours(&entry.path()) && !target.exists() {
            let _ = fs::rename(entry.path(), target);
        } else if (found.starts_with(&staging) || found.starts_with(&old))
            && is_abandoned(&entry.path())
        {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Is the build that made the folder gone? Then nobody holds the lock on the mark. One that was killed before it could write the
/// mark has left nothing else, and some time ago.
fn is_abandoned(folder: &Path) -> bool {
    let marker = folder.join(MARKER);
    let is_free = || File::open(&marker).is_ok_and(|marker| marker.try_lock().is_ok());
    if is_ours(folder) {
        return is_free();
    }
    let is_old = fs::metadata(folder)
        .and_then(|metadata| metadata.modified())
        .is_ok_and(|changed| {
            SystemTime::now()
                .duration_since(changed)
                .unwrap_or_default()
                > SETTLED
        });
    let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_begun = read_up_to(&marker, FIRST_LINE.len() as u64)
        .is_ok_and(|begun| FIRST_LINE.as_bytes().starts_with(&begun));
    is_old && entries.all(|entry| entry.file_name() == MARKER && is_begun && is_free())
}

/// Makes the folder, with its mark before everything else, and locks the mark.
fn begin(staging: &Path) -> io::Result<File> {
    if is_ours(staging) {
        fs::remove_dir_all(staging)?;
    }
    fs::create_dir(staging)?;
    let mut marker = File::create_new(staging.join(MARKER))?;
    // A file system without locks only loses the tidying up of killed builds.
    let _ = marker.try_lock();
    marker.write_all(FIRST_LINE.as_bytes())?;
    Ok(marker)
}

/// Paths of outputs come from titles and documents: none may leave the folder.
fn checked(path: &str) -> Result<RelPath, Failure> {
    let below = RelPath::new(path).filter(|below| below.as_str() == path && !path.is_empty());
    let why = || format!("a page would be written to `{path}`, outside the portal");
    below.ok_or_else(|| Failure::new(why()))
}

/// Puts the new portal in its place. Whenever this is cut short, a whole portal is in place or lies aside to be put back.
fn swap(staging: &Path, target: &Path, aside: &Path) -> io::Result<()> {
    if !target.exists() {
        return fs::rename(staging, target);
    }
    if exchange(staging, target).is_ok() {
        return Ok(());
    }
    fs::rename(target, aside)?;
    if let Err(error) = fs::rename(staging, target) {
        fs::rename(aside, target)?;
        return Err(error);
    }
    // The portal stands; an old one that cannot be removed is no reason to fail.
    let _ = fs::remove_dir_all(aside);
    Ok(())
}

/// Swaps two folders in one step.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// This system cannot swap two folders in one step.
#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
