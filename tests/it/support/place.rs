//! Places: a folder of its own for one test, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// A folder of its own for one test, removed when the test ends.
pub struct Place {
    /// The folder.
    pub path: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "holdpoint-cli-{}-{}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("the folder for temporary files can be written");
        Place { path }
    }

    /// The place with a root `in` that holds one document.
    pub fn with_document(bytes: impl AsRef<[u8]>) -> Self {
        let place = Place::new();
        place.write("in/docs/a.md", bytes);
        place
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a temporary folder can be made");
        fs::write(path, bytes).expect("a temporary file can be written");
    }

    pub fn run(&self, args: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_holdpoint"))
            .args(args)
            .current_dir(&self.path)
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .expect("the program can be started");
        Run::of(&output)
    }

    /// Builds `in` into `out`.
    pub fn build(&self) -> Run {
        self.build_with(&[])
    }

    /// Builds `in` into `out`, with more arguments.
    pub fn build_with(&self, more: &[&str]) -> Run {
        let build = ["build", "in", "--out", "out", "--as-of", "2025-11-10"];
        self.run(&[&build, more].concat())
    }

    pub fn readiness(&self) -> Value {
        let bytes = fs::read(self.path.join("out/readiness.json")).expect("a portal was written");
        serde_json::from_slice(&bytes).expect("readiness.json is JSON")
    }

    /// The rules that speak, and of which file.
    pub fn findings(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let json = self.readiness();
        let all = json["diagnostics"]
            .as_array()
            .expect("diagnostics are a list");
        all.iter()
            .map(|found| (text(&found["rule"]), text(&found["at"]["file"])))
            .collect()
    }

    pub fn finds(&self, rule: &str, file: &str) -> bool {
        self.findings()
            .contains(&(rule.to_owned(), file.to_owned()))
    }

    /// The titles of the documents that could be read.
    pub fn titles(&self) -> Vec<String> {
        let json = self.readiness();
        let all = json["documents"].as_array().expect("documents are a list");
        all.iter()
            .filter_map(|document| Some(document["title"].as_str()?.to_owned()))
            .collect()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// What a run said.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run {
            code: output.status.code(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    pub fn ends(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        for word in words {
            assert!(
                self.err.contains(word) || self.out.contains(word),
                "`{word}` is not said:\n{}{}",
                self.out,
                self.err
            );
        }
    }
}

/// Every file below a folder with its bytes.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(&path).expect("a file can be read")));
        }
    }
    found.sort();
    found
}
