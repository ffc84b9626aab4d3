//! Pulls: a repository with one branch for each pull request of `tests/data/pulls.md`, and what `holdpoint diff` says of it.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::support::repository::Repository;

/// The day that everything is judged on.
const DAY: &str = "2025-11-10";

/// One step of a pull request.
#[derive(Debug)]
enum Step {
    /// Write a file.
    Write(String, String),
    /// Put one text of a file in the place of another.
    Replace(String, String, String),
    /// Move a file or folder.
    Move(String, String),
    /// Take a file away.
    Delete(String),
    /// Make a file one that no decoder reads.
    Break(String),
}

/// One pull request, with the lines of the file between which its summary stands.
#[derive(Debug, Default)]
pub struct Pull {
    pub name: String,
    /// What `diff` prints of it, without the line of revisions.
    pub expected: String,
    steps: Vec<Step>,
    lines: Range<usize>,
}

fn place() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pulls.md")
}

fn text() -> String {
    fs::read_to_string(place()).expect("the file of the pull requests is part of the tests")
}

/// The pull requests, the base first. `In`, a fence, `becomes` and a fence replace; other words say what they do.
fn pulls(text: &str) -> Vec<Pull> {
    let lines: Vec<&str> = text.lines().collect();
    let mut pulls: Vec<Pull> = Vec::new();
    let (mut words, mut path, mut replaced) = (String::new(), String::new(), None);
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if line.starts_with("````") || line.starts_with("```summary") {
            let fence: String = line.chars().take_while(|c| *c == '`').collect();
            let end = at
                + lines[at..]
                    .iter()
                    .position(|line| *line == fence)
                    .expect("a fence is closed");
            let held = lines[at..end].join("\n");
            let pull = pulls.last_mut().expect("a fence stands under a heading");
            match words.as_str() {
                _ if line == "```summary" => (pull.expected, pull.lines) = (held, at..end),
                "In" => replaced = Some(held),
                "becomes" => {
                    let from = replaced.take().expect("`becomes` stands behind `In`");
                    pull.steps.push(Step::Replace(path.clone(), from, held));
                }
                _ => pull.steps.push(Step::Write(path.clone(), held + "\n")),
            }
            at = end + 1;
        } else if let Some(name) = line.strip_prefix("# ") {
            pulls.push(Pull {
                name: name.to_owned(),
                ..Pull::default()
            });
        } else if let Some(pull) = pulls.last_mut().filter(|_| !line.is_empty()) {
            let parts: Vec<&str> = line.split('`').collect();
            words = parts[0].trim().to_owned();
            path = parts.get(1).map_or(path, |path| (*path).to_owned());
            match words.as_str() {
                "Move" => pull
                    .steps
                    .push(Step::Move(path.clone(), parts[3].to_owned())),
                "Delete" => pull.steps.push(Step::Delete(path.clone())),
                "Break" => pull.steps.push(Step::Break(path.clone())),
                _ => {}
            }
        }
    }
    pulls
        .into_iter()
        .filter(|pull| !pull.steps.is_empty())
        .collect()
}

fn take(repository: &Repository, step: &Step) {
    let read = |path: &String| {
        fs::read_to_string(repository.root.join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    match step {
        Step::Write(path, text) => repository.write(path, text),
        Step::Replace(path, from, to) => {
            let text = read(path);
            assert_eq!(text.matches(from.as_str()).count(), 1, "{path}: {from}");
            repository.write(path, &text.replace(from.as_str(), to));
        }
        Step::Move(from, to) => {
            let to = repository.root.join(to);
            fs::create_dir_all(to.parent().expect("a path lies in a folder"))
                .expect("a folder can be made");
            fs::rename(repository.root.join(from), to)
                .unwrap_or_else(|error| panic!("{from}: {error}"));
        }
        Step::Delete(path) => fs::remove_file(repository.root.join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}")),
        Step::Break(path) => fs::write(repository.root.join(path), [0, 1, 2, 0, 0, 3, 255, 0])
            .expect("a file can be written"),
    }
}

/// The repository with its base on `main`.
pub fn base() -> Repository {
    let repository = Repository::new();
    for step in &pulls(&text())[0].steps {
        take(&repository, step);
    }
    repository.commit("2025-11-01", "base");
    repository
}

/// Runs `diff` in the repository: exit code, standard output, standard error.
pub fn diff(repository: &Repository, args: &[&str]) -> (i32, String, String) {
    let root = repository.root.to_str().expect("a plain name");
    let run = repository.holdpoint(&[&["diff", "-C", root, "--as-of", DAY], args].concat());
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        run.status.code().expect("the program ended by itself"),
        text(&run.stdout),
        text(&run.stderr),
    )
}

/// The pull requests of the file, without the base.
pub fn all() -> Vec<Pull> {
    let mut pulls = pulls(&text());
    pulls.remove(0);
    pulls
}

/// Commits a pull request on a branch of its own: what `diff` prints of it, without the line of revisions.
pub fn summary(repository: &Repository, pull: &Pull) -> String {
    repository.git(&["checkout", "-q", "-f", "-B", "pull", "main"]);
    for step in &pull.steps {
        take(repository, step);
    }
    repository.commit("2025-11-09", &pull.name);

    let (code, found, errors) = diff(repository, &["main", "pull"]);
    // The third line holds the ids of the two revisions.
    let lines = found.lines().enumerate();
    let told: Vec<&str> = lines
        .filter(|(at, _)| *at != 2)
        .map(|(_, line)| line)
        .collect();
    let summary = format!("exit {code}\n{errors}{}", told.join("\n"));
    summary.trim_end().to_owned()
}

/// Writes the summaries, one for each pull request in order, where they were expected.
pub fn rewrite(summaries: &[String]) {
    let text = text();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (pull, summary) in all().iter().zip(summaries).rev() {
        lines.splice(pull.lines.clone(), summary.lines().map(str::to_owned));
    }
    fs::write(place(), lines.join("\n") + "\n").expect("the file can be written");
}
