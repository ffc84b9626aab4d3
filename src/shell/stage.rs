//! Staging: a portal is written beside its place and swapped in whole; a folder that is not ours is never touched.

mod mark;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use crate::base::RelPath;
use crate::report::Output;
use crate::shell::Failure;
use crate::shell::open::read_up_to;
pub use mark::is_ours;
use mark::{FIRST_LINE, MARKER, Mark};

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

/// Writes all files beside `target` and swaps them in, with those folders of the old portal that still hold. Gives how many
/// files were written.
pub fn write(target: &Path, output: &Output, kept: &[&str]) -> Result<usize, Failure> {
    let (parent, name) = place(target);
    fs::create_dir_all(parent).map_err(|error| Failure::io("make", parent, &error))?;
    clean(parent, &name, target);
    let staging = parent.join(format!(".{name}{STAGING}{}", process::id()));
    let mark = Mark::of(output).with(Mark::read(target).below(kept));
    let written =
        fill(&staging, target, output, &mark).and_then(|()| take_place(&staging, target, kept));
    // What is left over, a failed portal or the old one, is of no use to anybody; the next build tries again.
    let _ = fs::remove_dir_all(&staging);
    written.map(|()| output.len())
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
    let (parent, name) = place(target);
    let staging = parent.join(format!(".{name}{STAGING}{}", process::id()));
    let (from, to) = (staging.join(folder), target.join(folder));
    let mark = Mark::of(output);
    let added = fill(&staging, target, output, &mark).and_then(|()| {
        Mark::read(target).with(mark).put_into(target)?;
        fs::rename(&from, &to).map_err(|error| Failure::io("put into its place", &to, &error))
    });
    let _ = fs::remove_dir_all(&staging);
    added
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

fn fill(staging: &Path, target: &Path, output: &Output, mark: &Mark) -> Result<(), Failure> {
    // Held until all is written.
    let _marker = begin(staging, mark).map_err(|error| Failure::io("write to", staging, &error))?;
    let files = checked(output)?;
    let folders: BTreeSet<RelPath> = files.iter().map(|(path, _)| path.parent()).collect();
    for folder in folders.iter().filter(|folder| !folder.as_str().is_empty()) {
        let path = staging.join(folder.as_str());
        fs::create_dir_all(&path).map_err(|error| Failure::io("make", &path, &error))?;
    }
    files.par_iter().try_for_each(|(path, bytes)| {
        put(
            &staging.join(path.as_str()),
            &target.join(path.as_str()),
            bytes,
        )
    })
}

/// Makes the folder, with its mark before everything else, and locks the mark.
fn begin(staging: &Path, mark: &Mark) -> io::Result<File> {
    if is_ours(staging) {
        fs::remove_dir_all(staging)?;
    }
    fs::create_dir(staging)?;
    let mut marker = File::create_new(staging.join(MARKER))?;
    // A file system without locks only loses the tidying up of killed builds.
    let _ = marker.try_lock();
    marker.write_all(mark.text().as_bytes())?;
    Ok(marker)
}

/// Paths of outputs come from titles and documents: none may leave the folder.
fn checked(output: &Output) -> Result<Vec<(RelPath, &[u8])>, Failure> {
    let check = |(path, bytes): (&String, &'_ Vec<u8>)| {
        RelPath::new(path)
            .filter(|found| found.as_str() == path)
            .map(|found| (found, bytes.len()))
    };
    if let Some(bad) = output
        .iter()
        .find(|&entry| check(entry).is_none_or(|(path, _)| path.as_str().is_empty()))
    {
        return Err(Failure::new(format!(
            "a page would be written to `{}`, outside the portal",
            bad.0
        )));
    }
    Ok(output
        .iter()
        .filter_map(|(path, bytes)| Some((RelPath::new(path)?, bytes.as_slice())))
        .collect())
}

/// Writes one file, or links the old one in where it says the same, so that its time and its copies elsewhere stay.
fn put(path: &Path, old: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let same_size = fs::symlink_metadata(old)
        .is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64);
    if same_size
        && read_up_to(old, bytes.len() as u64 + 1).is_ok_and(|before| before == bytes)
        && fs::hard_link(old, path).is_ok()
    {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|error| Failure::io("write", path, &error))
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
