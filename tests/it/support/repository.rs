//! Repository: a scripted git repository in a folder of its own, made and asked with the git program.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use holdpoint::base::RelPath;
use holdpoint::shell::git;
use holdpoint::source::history::{LastChange, Origins};
use holdpoint::source::{Encoding, History, Text};

/// A folder for repositories, removed when the test ends.
pub struct Repository {
    place: PathBuf,
    /// The working tree.
    pub root: PathBuf,
}

impl Repository {
    /// An empty repository.
    pub fn new() -> Self {
        let repository = Repository::folder();
        repository.git(&["init", "-q", "-b", "main"]);
        repository
    }

    /// A folder that is no repository.
    pub fn folder() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "holdpoint-git-{}-{}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed)
        );
        let place = std::env::temp_dir().join(name);
        fs::create_dir_all(place.join("in"))
            .expect("the folder for temporary files can be written");
        let place = place.canonicalize().expect("the folder was just made");
        Repository {
            root: place.join("in"),
            place,
        }
    }

    /// A folder beside the working tree.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.place.join(name)
    }

    /// A clone beside the working tree that left out what `filter` says; what its checkout needs was fetched.
    pub fn partial_clone(&self, filter: &str) -> PathBuf {
        let clone = self.beside("partial");
        let (from, to) = (
            format!("file://{}", self.root.display()),
            clone.display().to_string(),
        );
        self.git(&["config", "uploadpack.allowFilter", "true"]);
        self.git(&["clone", "-q", "--filter", filter, &from, &to]);
        clone
    }

    /// Runs git in the working tree; its output without the last line end.
    pub fn git(&self, args: &[&str]) -> String {
        self.git_on("2025-01-01T12:00:00Z", args)
    }

    /// Runs git as if at `when`.
    pub fn git_on(&self, when: &str, args: &[&str]) -> String {
        let output = command(&self.root, when, args)
            .output()
            .expect("git can be started");
        said(&output, args)
    }

    /// Runs git in the working tree, whether it succeeds or not.
    pub fn run(&self, args: &[&str]) -> Output {
        let mut git = command(&self.root, "2025-11-09T12:00:00Z", args);
        git.output().expect("git can be started")
    }

    /// Feeds a stream to `git fast-import`, and checks out what it made.
    pub fn import(&self, stream: &[u8]) {
        let args = ["fast-import", "--quiet", "--done", "--force"];
        let mut child = command(&self.root, "2025-01-01T12:00:00Z", &args)
            .stdin(Stdio::piped())
            .spawn()
            .expect("git can be started");
        child
            .stdin
            .take()
            .expect("it was asked for")
            .write_all(stream)
            .expect("git reads its input");
        assert!(
            child.wait().expect("git ends").success(),
            "git fast-import failed"
        );
        self.git(&["reset", "-q", "--hard", "main"]);
    }

    /// Writes a file of the working tree.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// Commits everything on a day, and gives the id.
    pub fn commit(&self, day: &str, message: &str) -> String {
        self.git(&["add", "-A"]);
        self.git_on(
            &format!("{day}T12:00:00Z"),
            &["commit", "-q", "--allow-empty", "-m", message],
        );
        self.git(&["rev-parse", "HEAD"])
    }

    /// The history of the whole working tree.
    pub fn history(&self) -> History {
        history(&self.root)
    }

    /// The program, run in the folder of all repositories.
    pub fn holdpoint(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_holdpoint"));
        command
            .args(args)
            .current_dir(&self.place)
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .expect("the program can be started")
    }

    /// Builds the working tree as of a day, and gives its `readiness.json`.
    pub fn readiness(&self, as_of: &str) -> serde_json::Value {
        self.readiness_of(&self.root, as_of)
    }

    /// The same of another working tree.
    pub fn readiness_of(&self, root: &Path, as_of: &str) -> serde_json::Value {
        let root = root.to_str().expect("a temporary folder has a plain name");
        let out = self.beside("out");
        let run = self.holdpoint(&[
            "build",
            root,
            "--out",
            out.to_str().expect("a plain name"),
            "--as-of",
            as_of,
        ]);
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        let bytes = fs::read(out.join("readiness.json")).expect("a portal was written");
        serde_json::from_slice(&bytes).expect("readiness.json is JSON")
    }
}

impl Repository {
    /// A page of the portal that was built last.
    pub fn page(&self, path: &str) -> String {
        let path = self.beside("out").join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.place);
    }
}

/// The history of a working tree.
pub fn history(root: &Path) -> History {
    let checkout = git::open(root)
        .expect("the repository can be read")
        .expect("there is a repository");
    git::Memory::default().history(&checkout)
}

/// Who last changed each line of these files of a working tree, as the program says it.
pub fn origins(root: &Path, files: &[&str]) -> Origins {
    let checkout = git::open(root)
        .expect("the repository can be read")
        .expect("there is a repository");
    let read = |file: &&str| {
        let text = fs::read_to_string(root.join(file)).expect("a file of the tree can be read");
        (
            RelPath::new(file).expect("a path below the root"),
            Text {
                text,
                encoding: Encoding::Utf8,
            },
        )
    };
    let texts: BTreeMap<RelPath, Text> = files.iter().map(read).collect();
    let lines = texts
        .iter()
        .map(|(path, text)| (path.clone(), (1..=text.text.lines().count()).collect()));
    git::Memory::default().origins(&checkout, &lines.collect(), &texts)
}

/// The day of the last change of a path, or why there is none.
pub fn day(history: &History, path: &str) -> String {
    let path = RelPath::new(path).expect("a path below the root");
    match history.paths.get(&path).map(|past| &past.changed) {
        None => "not committed".to_owned(),
        Some(LastChange::By(commit)) => commit.date.to_string(),
        Some(LastChange::Boundary) => "boundary".to_owned(),
        Some(LastChange::Unread) => "unread".to_owned(),
    }
}

fn command(folder: &Path, when: &str, args: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args([
            "--literal-pathspecs",
            "-c",
            "protocol.file.allow=always",
            "-c",
            "core.quotePath=false",
        ])
        .args(args)
        .current_dir(folder);
    for (name, value) in [
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_AUTHOR_NAME", "Ada"),
        ("GIT_AUTHOR_EMAIL", "ada@example.com"),
        ("GIT_COMMITTER_NAME", "Ben"),
        ("GIT_COMMITTER_EMAIL", "ben@example.com"),
        ("GIT_AUTHOR_DATE", "2020-01-01T12:00:00Z"),
        ("GIT_COMMITTER_DATE", when),
    ] {
        command.env(name, value);
    }
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command
}

fn said(output: &Output, args: &[&str]) -> String {
    assert!(
        output.status.success(),
        "git {args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout)
        .trim_end()
        .to_owned()
}
