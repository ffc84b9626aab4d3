//! Opening: regular files alone, and no more of them than was asked for.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

/// All bytes of a regular file; see `read_up_to`.
pub fn read_whole(path: &Path) -> io::Result<Vec<u8>> {
    read_up_to(path, u64::MAX)
}

/// The first `limit` bytes of a regular file.
///
/// What was a file a moment ago may be a pipe or a device by now: it is asked again once it is open, and opening waits for nobody.
///
/// # Errors
///
/// Fails if it cannot be opened or read, and with `InvalidInput` if it is not a regular file.
pub fn read_up_to(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open_without_waiting(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is not a regular file",
        ));
    }
    let mut bytes = Vec::new();
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(target_os = "linux")]
fn open_without_waiting(path: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    fs::OpenOptions::new()
        .read(true)
        .custom_flags(flags)
        .open(path)
}

#[cfg(not(target_os = "linux"))]
fn open_without_waiting(path: &Path) -> io::Result<fs::File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    fs::File::open(path)
}
