//! Taking the place: how a finished portal replaces the one that is there.
//!
//! Where the two folders can be swapped, it happens in one step. A folder that is a mount point, or that is in a folder that may not be
//! written to, cannot be moved: it is filled file by file. Readers may then see pages of both portals for a moment. The mark is the
//! journal of that: before the first file moves it lists what was there and what will be, and the next build goes on from there whenever
//! this one is cut short.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::mark::{MARKER, Mark};
use super::scratch::{self, Scratch};
use crate::shell::Failure;

/// The folder in which a portal is to be written: beside its place, or within it where the place cannot be moved.
///
/// # Errors
///
/// Fails if neither can be written to.
pub fn scratch(target: &Path) -> Result<Scratch, Failure> {
    let (parent, name) = place(target);
    if !target.exists() {
        fs::create_dir_all(parent).map_err(|error| Failure::io("make", parent, &error))?;
    }
    for folder in [parent, target] {
        scratch::tidy(folder, &name, target);
    }
    if is_mount_point(target) {
        return make(target, &name);
    }
    match Scratch::make(parent, &name) {
        Err(error) if is_refused(&error) && target.is_dir() => make(target, &name),
        made => made.map_err(|error| Failure::io("write to", parent, &error)),
    }
}

fn make(folder: &Path, name: &str) -> Result<Scratch, Failure> {
    Scratch::make(folder, name).map_err(|error| Failure::io("write to", folder, &error))
}

fn is_refused(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}

/// The folder that contains the portal, and the portal's name in it.
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

#[cfg(target_os = "linux")]
fn is_mount_point(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::empty(), StatxFlags::empty())
        .is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// This system does not say so.
#[cfg(not(target_os = "linux"))]
fn is_mount_point(_: &Path) -> bool {
    false
}

/// Waits until no other build changes the portal in `target`, and keeps others from it until the file is dropped. `None` where there
/// is no portal, or no locks.
pub fn hold(target: &Path) -> Option<File> {
    let path = target.join(MARKER);
    loop {
        let marker = File::open(&path).ok()?;
        marker.lock().ok()?;
        // Another portal may have come into this place while this build waited.
        if is_same(&marker, &path) {
            return Some(marker);
        }
    }
}

#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let ends = (file.metadata(), fs::metadata(path));
    let (Ok(opened), Ok(there)) = ends else {
        return false;
    };
    (opened.dev(), opened.ino()) == (there.dev(), there.ino())
}

/// This system does not let an open file be replaced.
#[cfg(not(unix))]
fn is_same(_: &File, _: &Path) -> bool {
    true
}

/// Puts the mark into a folder in one step. The file is locked for as long as it is held.
pub fn put_mark(mark: &Mark, scratch: &Scratch, folder: &Path) -> io::Result<File> {
    let written = scratch.path().join(".holdpoint-next");
    fs::write(&written, mark.text())?;
    let file = File::open(&written)?;
    let _ = file.try_lock();
    fs::rename(&written, folder.join(MARKER))?;
    Ok(file)
}

/// Links a file of a portal that was opened, wherever another build may have moved it since.
#[cfg(target_os = "linux")]
pub fn link_from(portal: &File, _: &Path, path: &str, to: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    Ok(linkat(portal, path, CWD, to, AtFlags::empty())?)
}

/// The same by its path: this system has no other way.
#[cfg(not(target_os = "linux"))]
pub fn link_from(_: &File, target: &Path, path: &str, to: &Path) -> io::Result<()> {
    fs::hard_link(target.join(path), to)
}

/// Swaps a finished portal with the one in `target`, if there is one.
///
/// # Errors
///
/// Fails if that is not possible; then the old portal is in place.
pub fn swap(scratch: &Scratch, target: &Path) -> Result<(), Failure> {
    let failed = |error: &io::Error| Failure::io("replace", target, error);
    if !target.exists() {
        match fs::rename(scratch.path(), target) {
            // Another build has put its portal there just now.
            Err(_) if target.exists() => {}
            renamed => return renamed.map_err(|error| failed(&error)),
        }
    }
    if exchange(scratch.path(), target).is_ok() {
        return Ok(());
    }
    let swapped = swap_in_two_steps(scratch.path(), target, &scratch.aside());
    swapped.map_err(|error| {
        failed(&error).with_help("name another folder with --out, such as one within this folder")
    })
}

/// Whenever this is cut short, a whole portal is in place or lies aside to be put back.
fn swap_in_two_steps(staging: &Path, target: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(target, aside)?;
    if let Err(error) = fs::rename(staging, target) {
        fs::rename(aside, target)?;
        return Err(error);
    }
    // The portal is in place; an old one that cannot be removed is not a reason to fail.
    let _ = scratch::remove(aside);
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
    Err(ErrorKind::Unsupported.into())
}

/// Moves a finished portal, which `after` lists, into the folder that contains the one that `before` lists.
///
/// # Errors
///
/// Fails if a file cannot be moved; then the mark lists the files of both.
pub fn fill(scratch: &Scratch, target: &Path, before: &Mark, after: &Mark) -> Result<(), Failure> {
    let failed = |error| Failure::io("write to", target, &error);
    let both = before.clone().with(after.clone());
    let _held = put_mark(&both, scratch, target).map_err(failed)?;
    for path in after.paths() {
        let is_there = before.has_same(after, path) && target.join(path).exists();
        if !is_there {
            move_in(&scratch.path().join(path), target, path).map_err(failed)?;
        }
    }
    remove_files(target, before.paths().filter(|path| !after.lists(path)));
    put_mark(after, scratch, target).map_err(failed)?;
    Ok(())
}

/// Moves a file to its path in a portal. A file that was kept is there already.
fn move_in(from: &Path, target: &Path, path: &str) -> io::Result<()> {
    let to = target.join(path);
    if !from.exists() {
        return Ok(());
    }
    make_room(target, path)?;
    if to.is_dir() {
        fs::remove_dir_all(&to)?;
    }
    fs::rename(from, &to)
}

/// Makes the folders above a path. An old page may have been where a folder is to be.
fn make_room(target: &Path, path: &str) -> io::Result<()> {
    let folders: Vec<&Path> = Path::new(path).ancestors().skip(1).collect();
    let above: Vec<PathBuf> = folders.iter().rev().map(|at| target.join(at)).collect();
    for folder in above.iter().skip(1).filter(|folder| !folder.is_dir()) {
        match fs::remove_file(folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => fs::create_dir(folder)?,
        }
    }
    Ok(())
}

/// Removes files of an old portal, and the folders that are empty without them. What cannot be removed is not a reason to fail.
fn remove_files<'p>(target: &Path, paths: impl Iterator<Item = &'p String>) {
    for path in paths {
        let _ = fs::remove_file(target.join(path));
        let above = Path::new(path).ancestors().skip(1);
        // A folder that holds something else stays, and those above it.
        above
            .filter(|folder| !folder.as_os_str().is_empty())
            .take_while(|folder| fs::remove_dir(target.join(folder)).is_ok())
            .for_each(drop);
    }
}
