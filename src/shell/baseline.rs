//! The baseline on disk: the diagnostics that are known, as `check` and `build` read them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::RelPath;
use crate::report::formats::check::Baseline;
use crate::shell::Failure;
use crate::shell::site::Site;

/// A larger file is not a baseline.
const LARGEST_BASELINE: u64 = 256 << 20;

/// What to do about a baseline that cannot be read.
const ADVICE: &str = "write it with --write-baseline, or correct its name";

/// The baseline that was asked for, or that the settings name. One that cannot be read fails the run: it would hide nothing,
/// or everything.
pub fn load(site: &Site, named: Option<&Path>) -> Result<Option<Baseline>, Failure> {
    let Some(path) = path(site, named)? else {
        return Ok(None);
    };
    let too_large = fs::metadata(&path).is_ok_and(|metadata| metadata.len() > LARGEST_BASELINE);
    if too_large {
        return Err(Failure::new(format!(
            "the baseline `{}` is too large to be one",
            path.display()
        ))
        .with_help(ADVICE));
    }
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::io("read the baseline", &path, &error).with_help(ADVICE))?;
    let read = Baseline::parse(&text);
    read.map(Some).map_err(|why| {
        Failure::new(format!("`{}` is not a baseline: {why}", path.display())).with_help(ADVICE)
    })
}

/// Where the baseline is: as asked for, else as the settings say. The settings cannot lead out of the root.
pub fn path(site: &Site, named: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
    if let Some(path) = named {
        return Ok(Some(path.to_owned()));
    }
    let Some(named) = &site.settings.baseline else {
        return Ok(None);
    };
    let path = site.root.join(named.as_str());
    let real = fs::canonicalize(&path)
        .or_else(|_| fs::canonicalize(site.root.join(named.parent().as_str())));
    if real.is_ok_and(|real| !real.starts_with(&site.root)) {
        return Err(Failure::new(format!(
            "the baseline `{named}` of site.toml is a link that leads out of the root"
        ))
        .with_help("put the file itself there, or name one with --baseline"));
    }
    refuse_device(&path, named)?;
    Ok(Some(path))
}

/// A pipe or device that settings name would be waited for without an end.
fn refuse_device(path: &Path, named: &RelPath) -> Result<(), Failure> {
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return Err(Failure::new(format!(
            "the baseline `{named}` of site.toml is not a regular file"
        ))
        .with_help(ADVICE));
    }
    Ok(())
}
