//! Lines: who last changed each of them, held against `git blame` on scripted repositories.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use holdpoint::base::RelPath;
use holdpoint::shell::git;
use holdpoint::source::history::Origin;
use holdpoint::source::{Encoding, Text};
use indoc::indoc;

use crate::support::repository::{Repository, day, origins};
use crate::support::scripted;

/// A text that many files have is renamed from and to nobody knows where.
const SHARED: &str = "a text that comes again\n";

/// The commit of each line of a file, in order, as `git blame` says it.
fn blame(repository: &Repository, options: &[&str], file: &str) -> Vec<String> {
    let args = [
        &["blame", "--line-porcelain"],
        options,
        &["HEAD", "--", file],
    ]
    .concat();
    let text = repository.git(&args);
    let mut commits = Vec::new();
    let mut commit = "";
    for line in text.lines() {
        if line.starts_with('\t') {
            commits.push(commit.to_owned());
        } else if let Some((id, _)) = line.split_once(' ').filter(|(id, _)| id.len() == 40) {
            commit = id;
        }
    }
    commits
}

/// The same as the program says it, or why it says nothing.
fn told(origin: &Origin) -> String {
    match origin {
        Origin::By { commit, .. } => commit.id.clone(),
        Origin::Uncommitted { .. } => "uncommitted".to_owned(),
        Origin::Boundary => "boundary".to_owned(),
        Origin::Unread => "unread".to_owned(),
    }
}

/// The origins of the lines of one file of a working tree.
fn of_file(repository: &Repository, file: &str) -> Vec<Origin> {
    let found = origins(&repository.root, &[file]);
    found[&RelPath::new(file).expect("a path below the root")]
        .values()
        .cloned()
        .collect()
}

/// Holds every line of every file against git; gives how many there are.
fn check(repository: &Repository, options: &[&str]) -> usize {
    let listed = repository.git(&["ls-files"]);
    let text = |file: &str| {
        fs::read_to_string(repository.root.join(file)).expect("a file of the tree can be read")
    };
    let files: Vec<&str> = listed.lines().filter(|file| text(file) != SHARED).collect();
    let found = origins(&repository.root, &files);
    let mut wrong = Vec::new();
    let mut lines = 0;
    for (path, origins) in &found {
        for (expected, (line, origin)) in blame(repository, options, path.as_str())
            .iter()
            .zip(origins)
        {
            lines += 1;
            if told(origin) != *expected {
                wrong.push(format!("{path}:{line}: {}, not {expected}", told(origin)));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {lines}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    lines
}

#[test]
fn every_line_of_long_histories_has_the_commit_that_git_says() {
    for (seed, commits) in [(7, 3_000), (1, 150), (2, 150), (3, 400)] {
        let repository = Repository::new();
        repository.import(scripted::stream(seed, commits).as_bytes());
        let lines = check(&repository, &[]);
        assert!(lines > 200, "{lines} lines are too few to say much");
    }
}

#[test]
fn a_listed_commit_and_a_rename_change_no_line() {
    let repository = Repository::new();
    repository.write(
        "docs/gate.md",
        indoc! {"
            # Gate

            * [x] Runbook kept
            * [ ] Alerts set
            * [ ] Drill held
        "},
    );
    let first = repository.commit("2024-01-01", "write");
    repository.write(
        "docs/gate.md",
        indoc! {"
            # Gate

            * [x] Runbook kept
            * [x] Alerts set
            * [ ] Drill held
        "},
    );
    let second = repository.commit("2024-02-01", "tick");
    repository.write(
        "docs/gate.md",
        indoc! {"
            # Gate

            - [x] Runbook kept

            - [x] Alerts set

            - [ ] Drill held
        "},
    );
    let reformat = repository.commit("2024-03-01", "reformat");
    repository.write(".git-blame-ignore-revs", &format!("{reformat}\n"));
    repository.git(&["mv", "docs/gate.md", "docs/launch.md"]);
    repository.write(
        "docs/launch.md",
        indoc! {"
            # Launch

            - [x] Runbook kept

            - [x] Alerts set

            - [ ] Drill held
        "},
    );
    let renamed = repository.commit("2024-04-01", "rename, with another title");
    let told: Vec<String> = of_file(&repository, "docs/launch.md")
        .iter()
        .map(told)
        .collect();
    assert_eq!(
        [&told[0], &told[2], &told[4], &told[6]],
        [&renamed, &first, &second, &first]
    );
    assert_eq!(told[3], reformat, "it added this line, and none became it");
}

#[test]
fn what_is_not_committed_has_no_commit_and_line_ends_are_no_change() {
    let repository = Repository::new();
    repository.write("a.md", "one\ntwo\nthree\n");
    let first = repository.commit("2024-01-01", "write");
    repository.write("a.md", "zero\r\none\r\n2\r\nthree\r\n");
    let told: Vec<String> = of_file(&repository, "a.md").iter().map(told).collect();
    assert_eq!(told, ["uncommitted", &first, "uncommitted", &first]);
    repository.write("b.md", "new\n");
    assert_eq!(
        of_file(&repository, "b.md"),
        [Origin::Uncommitted { only_dates: false }]
    );
}

#[test]
fn a_shallow_clone_and_a_lost_object_tell_no_commit_beyond_them() {
    let origin = Repository::new();
    origin.write("a.md", "one\ntwo\n");
    let first = origin.commit("2024-01-01", "one");
    origin.write("a.md", "one\n2\n");
    origin.commit("2024-02-01", "two");
    origin.write("a.md", "one\n2\nthree\n");
    let last = origin.commit("2024-03-01", "three");
    let clone = origin.beside("clone");
    let address = format!("file://{}", origin.root.display());
    origin.git(&[
        "clone",
        "-q",
        "--depth",
        "2",
        &address,
        clone.to_str().expect("a plain name"),
    ]);
    let seen = &origins(&clone, &["a.md"])[&RelPath::new("a.md").expect("a path below the root")];
    assert_eq!(
        seen.values().map(told).collect::<Vec<_>>(),
        ["boundary", "boundary", &last]
    );
    let blob = origin.git(&["rev-parse", &format!("{first}:a.md")]);
    fs::remove_file(
        origin
            .root
            .join(".git/objects")
            .join(&blob[..2])
            .join(&blob[2..]),
    )
    .expect("an object can be taken away");
    let told: Vec<String> = of_file(&origin, "a.md").iter().map(told).collect();
    assert_eq!(
        told,
        ["unread", "unread", &last],
        "nobody can say what the second commit changed"
    );
}

#[test]
fn a_commit_that_changed_nothing_but_dates_is_known_as_such() {
    let repository = Repository::new();
    repository.write(
        "a.md",
        indoc! {"
            # A

            Last reviewed: 2024-01-01

            Stop the pump.
        "},
    );
    repository.commit("2024-01-01", "write");
    repository.write(
        "a.md",
        indoc! {"
            # A

            Last reviewed: 2024-02-01

            Stop the pump.
        "},
    );
    let bumped = repository.commit("2024-02-01", "review");
    let by = |only_dates: bool, origin: &Origin| matches!(origin, Origin::By { commit, only_dates: only } if commit.id == bumped && *only == only_dates);
    assert!(by(true, &of_file(&repository, "a.md")[2]));
    repository.write(
        "a.md",
        indoc! {"
            # A

            Last reviewed: 3 March 2024

            Stop the pump.
        "},
    );
    assert_eq!(
        of_file(&repository, "a.md")[2],
        Origin::Uncommitted { only_dates: true }
    );
    repository.write(
        "a.md",
        indoc! {"
            # A

            Last reviewed: 2024-03-01

            Stop the pump first.
        "},
    );
    assert_eq!(
        of_file(&repository, "a.md")[2],
        Origin::Uncommitted { only_dates: false }
    );
}

#[test]
fn what_history_said_is_kept_while_the_same_commit_is_checked_out() {
    let repository = Repository::new();
    repository.write("a.md", "one\n");
    let first = repository.commit("2024-01-01", "one");
    repository.write("a.md", "one\ntwo\n");
    repository.commit("2024-02-01", "two");
    let path = RelPath::new("a.md").expect("a path below the root");
    let memory = git::Memory::default();
    let ask = |memory: &git::Memory| {
        let checkout = git::open(&repository.root)
            .expect("the repository can be read")
            .expect("there is a repository");
        let text = fs::read_to_string(repository.root.join("a.md"))
            .expect("a file of the tree can be read");
        let texts = BTreeMap::from([(
            path.clone(),
            Text {
                text,
                encoding: Encoding::Utf8,
            },
        )]);
        let wanted = BTreeMap::from([(path.clone(), BTreeSet::from([1]))]);
        (
            told(&memory.origins(&checkout, &wanted, &texts)[&path][&1]),
            day(&memory.history(&checkout), "a.md"),
        )
    };
    assert_eq!(ask(&memory), (first.clone(), "2024-02-01".to_owned()));
    let object = repository
        .root
        .join(".git/objects")
        .join(&first[..2])
        .join(&first[2..]);
    let aside = repository.beside("aside");
    fs::rename(&object, &aside).expect("an object can be taken away");
    assert_eq!(ask(&memory).0, first, "nothing was read again");
    assert_eq!(ask(&git::Memory::default()).0, "unread");
    fs::rename(&aside, &object).expect("an object can be put back");
    repository.write("a.md", "zero\none\n");
    let third = repository.commit("2024-03-01", "three");
    assert_eq!(ask(&memory), (third, "2024-03-01".to_owned()));
}
