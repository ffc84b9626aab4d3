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

/// The Chromium of this machine: `$CHROMIUM`, else the first that is in the `PATH`.
pub fn find() -> Result<PathBuf, Failure> {
    let folders = || {
        env::var_os("PATH")
            .map(|path| env::split_paths(&path).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let in_path = |name: &OsStr| {
        folders()
            .into_iter()
            .map(|folder| folder.join(name))
            .find(|path| path.is_file())
    };
    let help =
        "install Chromium or Chrome, name one in CHROMIUM, or take `--format html` and print that";
    if let Some(named) = env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        let path = PathBuf::from(&named);
        let found = if path.is_file() {
            Some(path)
        } else {
            in_path(&named)
        };
        return found.ok_or_else(|| {
            Failure::new(format!(
                "CHROMIUM is `{}`, which is no program",
                named.display()
            ))
            .with_help(help)
        });
    }
    let found = NAMES.iter().find_map(|name| in_path(OsStr::new(name)));
    found.ok_or_else(|| {
        Failure::new("a PDF is printed by Chromium, and none is in the PATH").with_help(help)
    })
}

/// Prints a page on paper of this size.
pub fn print(chromium: &Path, page: &str, size: &str) -> Result<Vec<u8>, Failure> {
    let folder = Scratch::new()?;
    let (html, pdf) = (
        folder.0.join("snapshot.html"),
        folder.0.join("snapshot.pdf"),
    );
    let sized = page.replacen("</style>", &format!("@page {{ size: {size}; }}</style>"), 1);
    fs::write(&html, sized).map_err(|error| Failure::io("write", &html, &error))?;
    let log = fs::File::create(folder.0.join("log"))
        .map_err(|error| Failure::io("write", &folder.0.join("log"), &error))?;
    let mut command = Command::new(chromium);
    command
        .args(FLAGS)
        .arg(option("--user-data-dir=", &folder.0.join("profile")))
        .arg(option("--print-to-pdf=", &pdf))
        .arg(&html);
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn();
    let child = child.map_err(|error| Failure::io("start", chromium, &error))?;
    let ended = wait(child, PATIENCE).map_err(|why| failed(chromium, &why, &folder.0))?;
    let bytes = fs::read(&pdf)
        .ok()
        .filter(|bytes| bytes.starts_with(b"%PDF"));
    bytes.ok_or_else(|| {
        failed(
            chromium,
            &format!("made no PDF, and ended with {ended}"),
            &folder.0,
        )
    })
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
    let last = log
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .map(|line| line.chars().take(200).collect::<String>());
    let said = last.map_or(String::new(), |line| format!("; it said: {line}"));
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
