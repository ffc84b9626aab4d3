//! PDF: the page of a snapshot printed by a Chromium that is found on the machine.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::shell::Failure;

/// What a Chromium may be called.
const NAMES: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "chrome-headless-shell",
    "microsoft-edge",
];

/// How long one page may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Without these it asks the network, opens windows, or stops in a container.
const FLAGS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
];

/// What to do where there is no Chromium.
const INSTALL: &str =
    "install Chromium or Chrome, name one in CHROMIUM, or take `--format html` and print that";

/// The Chromium of this machine: `$CHROMIUM`, else the first that is in the `PATH`.
pub fn find() -> Result<PathBuf, Failure> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        return find_named(&named);
    }
    let found = NAMES.iter().find_map(|name| in_path(OsStr::new(name)));
    found.ok_or_else(|| {
        Failure::new("a PDF is printed by Chromium, and none is in the PATH").with_help(INSTALL)
    })
}

/// A program by its path or its name.
fn find_named(named: &OsStr) -> Result<PathBuf, Failure> {
    let path = PathBuf::from(named);
    if path.is_file() {
        return Ok(path);
    }
    in_path(named).ok_or_else(|| {
        let message = format!("CHROMIUM is `{}`, which is not a program", named.display());
        Failure::new(message).with_help(INSTALL)
    })
}

fn in_path(name: &OsStr) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let mut paths = env::split_paths(&folders).map(|folder| folder.join(name));
    paths.find(|path| path.is_file())
}

/// Prints a page on paper of this size.
pub fn print(chromium: &Path, page: &str, size: &str) -> Result<Vec<u8>, Failure> {
    let folder = Scratch::new()?;
    let html = folder.0.join("snapshot.html");
    let sized = page.replacen("</style>", &format!("@page {{ size: {size}; }}</style>"), 1);
    fs::write(&html, sized).map_err(|error| Failure::io("write", &html, &error))?;

    let pdf = folder.0.join("snapshot.pdf");
    let child = start(chromium, &folder.0, &html, &pdf)?;
    let ended = wait(child, PATIENCE).map_err(|why| failed(chromium, &why, &folder.0))?;
    match fs::read(&pdf) {
        Ok(bytes) if bytes.starts_with(b"%PDF") => Ok(bytes),
        Ok(_) | Err(_) => {
            let what = format!("made no PDF, and ended with {ended}");
            Err(failed(chromium, &what, &folder.0))
        }
    }
}

/// Starts a Chromium that prints a page. What it says goes to a log, for the message of a failure.
fn start(
    chromium: &Path,
    folder: &Path,
    html: &Path,
    pdf: &Path,
) -> Result<process::Child, Failure> {
    let log = folder.join("log");
    let log = fs::File::create(&log).map_err(|error| Failure::io("write", &log, &error))?;
    Command::new(chromium)
        .args(FLAGS)
        .arg(option("--user-data-dir=", &folder.join("profile")))
        .arg(option("--print-to-pdf=", pdf))
        .arg(html)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .map_err(|error| Failure::io("start", chromium, &error))
}

fn option(name: &str, path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from(name);
    option.push(path);
    option
}

/// Waits for the end of a process; one that takes too long is killed.
fn wait(mut child: process::Child, patience: Duration) -> Result<process::ExitStatus, String> {
    let end = Instant::now() + patience;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if Instant::now() < end => thread::sleep(Duration::from_millis(20)),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("did not end within {} seconds", patience.as_secs()));
            }
            Err(error) => return Err(format!("cannot be waited for: {error}")),
        }
    }
}

/// What a Chromium did, with the last line that it said.
fn failed(chromium: &Path, what: &str, folder: &Path) -> Failure {
    let log = fs::read(folder.join("log")).unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    let mut lines = log.lines().rev().map(str::trim);
    let said = match lines.find(|line| !line.is_empty()) {
        Some(line) => format!("; it said: {}", line.chars().take(200).collect::<String>()),
        None => String::new(),
    };
    Failure::new(format!("`{}` {what}{said}", chromium.display()))
        .with_help("take `--format html` and print that, or name another Chromium in CHROMIUM")
}

/// A folder of its own, removed in the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, Failure> {
        let free =
            |number: u32| env::temp_dir().join(format!("holdpoint-pdf-{}-{number}", process::id()));
        for number in 0..100 {
            let path = free(number);
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Scratch(path)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(Failure::io("make", &path, &error)),
            }
        }
        Err(
            Failure::new("there is no free name in the folder for temporary files")
                .with_help("empty it"),
        )
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A process that was just killed may still write for a moment.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_process_that_does_not_end_is_killed() {
        let endless = Command::new("sleep")
            .arg("600")
            .spawn()
            .expect("a system has this program");
        let id = endless.id();
        let why = wait(endless, Duration::from_millis(30)).expect_err("it does not end");
        assert!(why.starts_with("did not end"), "{why}");
        // It was waited for, so that nothing of it is left.
        assert!(!Path::new(&format!("/proc/{id}")).exists());
    }
}
