//! History, held against the git program on scripted repositories.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use holdpoint::base::RelPath;
use holdpoint::shell::git;
use holdpoint::source::history::LastChange;
use indoc::indoc;

use serde_json::Value;

use crate::support::readiness::{document, rules, state, track};
use crate::support::repository::{Repository, day, history};
use crate::support::scripted;

/// What `git log` says of a path, going on where the last change was a pure rename or a listed commit.
struct Oracle<'a> {
    repository: &'a Repository,
    /// Later name to earlier name, by commit.
    renames: BTreeMap<String, BTreeMap<String, String>>,
    ignored: Vec<String>,
}

impl<'a> Oracle<'a> {
    fn new(repository: &'a Repository, ignored: &[String]) -> Self {
        let text = repository.git(&[
            "log",
            "--no-merges",
            "-M100%",
            "-l0",
            "--diff-filter=R",
            "--name-status",
            "--format=%H",
        ]);
        let mut renames: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let mut commit = String::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            match line.split('\t').collect::<Vec<_>>()[..] {
                [_, from, to] => drop(
                    renames
                        .entry(commit.clone())
                        .or_default()
                        .insert(to.to_owned(), from.to_owned()),
                ),
                _ => line.clone_into(&mut commit),
            }
        }
        Oracle {
            repository,
            renames,
            ignored: ignored.to_vec(),
        }
    }

    /// The commit and its time.
    fn last_change(&self, path: &str) -> (String, i64) {
        let (mut from, mut path) = ("HEAD".to_owned(), path.to_owned());
        loop {
            let (commit, seconds) = self.newest(&from, &path);
            if let Some(earlier) = self
                .renames
                .get(&commit)
                .and_then(|renames| renames.get(&path))
            {
                path.clone_from(earlier);
            } else if !self.ignored.contains(&commit) && !self.is_mode_alone(&commit, &path) {
                return (commit, seconds);
            }
            from = format!("{commit}^");
        }
    }

    /// The newest commit that `git log` names of a path, merges left out that have no line of their own.
    fn newest(&self, from: &str, path: &str) -> (String, i64) {
        let args = ["log", "--format=%H %ct %P", from, "--", path];
        let lines = self.repository.git(&args);
        let counts = |line: &&str| {
            let all: Vec<&str> = line.split(' ').collect();
            all.len() <= 3 || self.has_own_line(all[0], &all[2..], path)
        };
        let line = lines.lines().find(counts);
        let line = line.unwrap_or_else(|| panic!("git knows nothing of {path} at {from}"));
        let mut parts = line.split(' ');
        let commit = parts.next().expect("git writes an id").to_owned();
        let seconds = parts.next().and_then(|seconds| seconds.parse().ok());
        (commit, seconds.expect("git writes numbers"))
    }

    fn has_own_line(&self, merge: &str, parents: &[&str], path: &str) -> bool {
        let olds: Vec<String> = parents
            .iter()
            .filter_map(|parent| self.text_at(parent, path))
            .collect();
        let new = self.text_at(merge, path).unwrap_or_default();
        let known = |line: &str| {
            olds.iter()
                .any(|old| old.split('\n').any(|own| own == line))
        };
        new.split('\n').any(|line| !known(line))
    }

    fn text_at(&self, revision: &str, path: &str) -> Option<String> {
        let listed = self.repository.git(&["ls-tree", revision, "--", path]);
        let place = format!("{revision}:{path}");
        (!listed.is_empty()).then(|| self.repository.git(&["show", &place]))
    }

    /// Did a commit only change the run bit of a path?
    fn is_mode_alone(&self, commit: &str, path: &str) -> bool {
        let args = [
            "diff-tree",
            "--no-commit-id",
            "-r",
            "--raw",
            commit,
            "--",
            path,
        ];
        let raw = self.repository.git(&args);
        let parts: Vec<&str> = raw.split([' ', '\t']).collect();
        parts.len() > 4 && parts[2] == parts[3]
    }

    /// Every path of the revision has the day that git says; gives how many there are.
    fn check(&self) -> usize {
        let history = self.repository.history();
        let listed = self
            .repository
            .git(&["ls-tree", "-r", "--name-only", "HEAD"]);
        let mut wrong = Vec::new();
        for path in listed.lines() {
            let (commit, seconds) = self.last_change(path);
            let expected = holdpoint::base::Date::of_unix_seconds(seconds);
            let past = &history.paths[&RelPath::new(path).expect("a path below the root")];
            let LastChange::By(found) = &past.changed else {
                wrong.push(format!("{path}: {past:?}, not {commit}"));
                continue;
            };
            if Some(found.date) != expected {
                wrong.push(format!(
                    "{path}: {} {}, not {commit} {expected:?}",
                    found.id, found.date
                ));
            }
        }
        assert!(
            wrong.is_empty(),
            "{} of {}:\n{}",
            wrong.len(),
            listed.lines().count(),
            wrong.join("\n")
        );
        assert_eq!(listed.lines().count(), history.paths.len());
        listed.lines().count()
    }
}

#[test]
fn every_path_of_a_long_history_has_the_day_that_git_says() {
    let repository = Repository::new();
    repository.import(scripted::stream(7, 3_000).as_bytes());
    let paths = Oracle::new(&repository, &[]).check();
    assert!(paths > 40, "{paths} paths are too few to say much");
}

#[test]
fn histories_of_every_shape_have_the_days_that_git_says() {
    for seed in [1, 2] {
        let repository = Repository::new();
        repository.import(scripted::stream(seed, 150).as_bytes());
        Oracle::new(&repository, &[]).check();
    }
}

#[test]
fn listed_commits_and_pure_renames_are_looked_through() {
    let repository = Repository::new();
    repository.write("docs/a.md", "# A\n\ntext\n");
    repository.write("docs/deep/b.md", "# B\n");
    repository.write("docs/c.md", "# C\n");
    repository.commit("2024-01-01", "write");
    repository.write("docs/c.md", "# C\n\nmore\n");
    repository.commit("2024-02-01", "change one");
    repository.git(&["mv", "docs", "handbook"]);
    repository.commit("2024-03-01", "rename the folder");
    repository.write("handbook/a.md", "# A\n\nTEXT\n");
    repository.write("handbook/c.md", "# C\n\nMORE\n");
    repository.write("handbook/d.md", "# D\n");
    let reformat = repository.commit("2024-04-01", "reformat");
    repository.write("handbook/d.md", "# D\n\nwords\n");
    repository.write(
        ".git-blame-ignore-revs",
        &format!("# bulk reformat\n{reformat} # see the discussion\n"),
    );
    repository.commit("2024-05-01", "list it");
    repository.git(&["mv", "handbook/a.md", "handbook/z.md"]);
    repository.git(&["update-index", "--chmod=+x", "handbook/deep/b.md"]);
    repository.git_on(
        "2024-06-01T12:00:00Z",
        &["commit", "-qm", "rename one, and give another a run bit"],
    );
    let history = repository.history();
    assert_eq!(
        day(&history, "handbook/z.md"),
        "2024-01-01",
        "renamed, reformatted, moved with its folder"
    );
    assert_eq!(
        day(&history, "handbook/c.md"),
        "2024-02-01",
        "reformatted after a change"
    );
    assert_eq!(day(&history, "handbook/d.md"), "2024-05-01");
    assert_eq!(
        day(&history, "handbook/deep/b.md"),
        "2024-01-01",
        "renamed with its folder, and a run bit says nothing of what it holds"
    );
    let touched = history.paths[&path("handbook/z.md")].touched;
    assert_eq!(
        touched.map(|day| day.to_string()).as_deref(),
        Some("2024-06-01")
    );
    assert_eq!(Oracle::new(&repository, &[reformat]).check(), 5);
}

#[test]
fn authors_are_called_as_the_mailmap_says() {
    let repository = Repository::new();
    repository.write("a.md", "one\n");
    repository.commit("2024-01-01", "begin");
    let author = repository.git(&["log", "-1", "--format=%ae"]);
    let map = format!("Ida Holm <ida@a.example> <{author}>\n");
    repository.write(".mailmap", &map);
    repository.commit("2024-02-01", "call her by her name");
    let history = repository.history();
    let changed = history.last_change(&path("a.md"));
    assert_eq!(
        changed.map(|commit| commit.author.as_str()),
        Some("Ida Holm")
    );
}

#[test]
fn a_path_that_two_branches_changed_has_the_newer_change() {
    let repository = Repository::new();
    repository.write("a.md", "one\n");
    repository.commit("2024-01-01", "begin");
    repository.git(&["checkout", "-qb", "side"]);
    repository.write("a.md", "side\n");
    repository.write("b.md", "side\n");
    repository.commit("2024-03-01", "side");
    repository.git(&["checkout", "-q", "main"]);
    repository.write("a.md", "main\n");
    repository.commit("2024-02-01", "main");
    repository.git_on(
        "2024-04-01T12:00:00Z",
        &["merge", "-q", "-X", "ours", "--no-edit", "side"],
    );
    let history = repository.history();
    assert_eq!(
        (day(&history, "a.md"), day(&history, "b.md")),
        ("2024-02-01".to_owned(), "2024-03-01".to_owned())
    );
    // A merge with words of its own: neither branch has them, so that somebody wrote them.
    repository.git(&["reset", "-q", "--hard", "HEAD^"]);
    repository.git(&["merge", "-q", "--no-commit", "-X", "ours", "side"]);
    repository.write("a.md", "both\n");
    repository.commit("2024-05-01", "merge by hand");
    assert_eq!(day(&repository.history(), "a.md"), "2024-05-01");
    Oracle::new(&repository, &[]).check();
}

#[test]
fn a_shallow_clone_tells_only_what_it_can_see() {
    let origin = Repository::new();
    origin.write("old.md", "---\nkind: runbook\n---\n# Old\n");
    origin.write("new.md", "# New\n");
    origin.commit("2024-01-01", "one");
    origin.commit("2024-02-01", "two");
    origin.write("new.md", "# New\n\nmore\n");
    origin.commit("2024-03-01", "three");
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
    let seen = history(&clone);
    assert_eq!(
        (day(&seen, "old.md"), day(&seen, "new.md")),
        ("boundary".to_owned(), "2024-03-01".to_owned())
    );
    assert_eq!(
        seen.unread, None,
        "what lies beyond the boundary is not looked for"
    );
    let json = origin.readiness_of(&clone, "2024-03-10");
    assert_eq!(json["revision"]["shallow"], true);
    assert_eq!(
        document(&json, "old.md"),
        (Value::Null, Value::Null, "unknown".into())
    );
    assert_eq!(document(&json, "new.md").0, "2024-03-01");
    assert_eq!(
        rules(&json)
            .iter()
            .filter(|rule| **rule == "history-shallow")
            .count(),
        1
    );
    // With all of history the diagnostic goes and the date comes.
    origin.git(&[
        "-C",
        clone.to_str().expect("a plain name"),
        "fetch",
        "-q",
        "--unshallow",
    ]);
    let json = origin.readiness_of(&clone, "2024-03-10");
    assert_eq!(
        document(&json, "old.md"),
        ("2024-01-01".into(), "git".into(), "stale".into())
    );
    assert!(!rules(&json).contains(&"history-shallow"));
}

#[test]
fn only_what_is_committed_is_evidence() {
    let repository = Repository::new();
    let cites = [
        "kept.txt",
        "loose.txt",
        "ignored.txt",
        "forced.txt",
        "lib/part.txt",
        "gone.txt",
        "folder/",
        "mixed/",
    ];
    let references = cites.map(|cite| format!("`docs/{cite}`"));
    repository.write(
        "docs/track.md",
        &track(&references.each_ref().map(String::as_str)),
    );
    repository.write(".gitignore", "ignored.txt\nforced.txt\n");
    for kept in ["kept.txt", "forced.txt", "mixed/kept.txt"] {
        repository.write(&format!("docs/{kept}"), "Seen on call.\n");
    }
    repository.git(&["add", "-f", "docs/forced.txt"]);
    let library = Repository::new();
    library.write("part.txt", "Seen elsewhere.\n");
    library.commit("2024-01-01", "part");
    repository.git(&[
        "submodule",
        "--quiet",
        "add",
        library.root.to_str().expect("a plain name"),
        "docs/lib",
    ]);
    repository.commit("2024-02-01", "write");
    for loose in [
        "loose.txt",
        "ignored.txt",
        "folder/loose.txt",
        "mixed/loose.txt",
    ] {
        repository.write(&format!("docs/{loose}"), "Seen on call.\n");
    }
    let json = repository.readiness("2024-02-10");
    let states: Vec<&str> = cites
        .iter()
        .map(|cite| state(&json, &format!("docs/{cite}")))
        .collect();
    assert_eq!(
        states,
        [
            "ok",
            "untracked",
            "untracked",
            "ok",
            "unchecked",
            "missing",
            "untracked",
            "ok"
        ]
    );
    assert_eq!(json["records"][0]["verdict"], "unmet");
    assert_eq!(json["revision"]["dirty"], true);
    assert_eq!(json["revision"]["committed"], "2024-02-01");
    repository.commit("2024-02-02", "the rest");
    let json = repository.readiness("2024-02-10");
    assert_eq!(json["revision"]["dirty"], false);
    assert_eq!(state(&json, "docs/loose.txt"), "ok");
    repository.write("docs/kept.txt", "Seen again.\n");
    assert_eq!(
        repository.readiness("2024-02-10")["revision"]["dirty"],
        true
    );
}

#[cfg(unix)]
#[test]
fn a_committed_link_to_what_is_not_committed_is_no_evidence() {
    let repository = Repository::new();
    repository.write(
        "docs/track.md",
        &track(&["`docs/loose.md`", "`docs/sound.md`"]),
    );
    repository.write("kept/a.md", "Seen on call.\n");
    for (name, target) in [("loose.md", "../local/a.md"), ("sound.md", "../kept/a.md")] {
        std::os::unix::fs::symlink(target, repository.root.join("docs").join(name))
            .expect("a link can be made");
    }
    repository.commit("2024-01-01", "write");
    repository.write("local/a.md", "Seen on call.\n");
    let json = repository.readiness("2024-01-10");
    assert_eq!(
        (state(&json, "docs/loose.md"), state(&json, "docs/sound.md")),
        ("untracked", "ok")
    );
}

#[test]
fn a_ticked_runbook_criterion_goes_by_the_commit_of_the_runbook() {
    for (committed, verdict, freshness) in [
        ("10-31", "met", "fresh"),
        ("10-11", "met", "due_soon"),
        ("10-10", "unmet", "stale"),
    ] {
        let repository = Repository::new();
        let gate = "# Launch\n\nSee the [runbook](runbook.md).\n\n## Go / No-Go\n\nAll PASS required:\n\n\
            - [x] Runbook updated within last 30 days\n";
        repository.write("docs/launch.md", gate);
        repository.write(
            "docs/runbook.md",
            indoc! {"
                # Runbook

                Promote the replica, then move the alias.
            "},
        );
        repository.commit(&format!("2025-{committed}"), "write");
        let json = repository.readiness("2025-11-10");
        assert_eq!(
            json["gates"][0]["criteria"][0]["verdict"], verdict,
            "{committed}"
        );
        assert_eq!(
            document(&json, "docs/runbook.md").2,
            freshness,
            "{committed}"
        );
    }
}

#[test]
fn worktrees_and_folders_below_the_top_are_read_like_the_whole() {
    let repository = Repository::new();
    repository.write("ops/a.md", "# A\n");
    repository.write("README.md", "# Top\n");
    let first = repository.commit("2024-01-01", "one");
    repository.write("ops/a.md", "# A\n\nmore\n");
    repository.commit("2024-02-01", "two");
    let worktree = repository.beside("tree");
    repository.git(&[
        "worktree",
        "add",
        "-q",
        "--detach",
        worktree.to_str().expect("a plain name"),
        &first,
    ]);
    assert_eq!(day(&history(&worktree), "ops/a.md"), "2024-01-01");
    let below = history(&repository.root.join("ops"));
    assert_eq!(below.paths.len(), 1);
    assert_eq!(day(&below, "a.md"), "2024-02-01");
    let json = repository.readiness_of(&worktree, "2024-03-01");
    assert_eq!(
        (&json["revision"]["commit"], &json["revision"]["dirty"]),
        (&Value::from(first), &Value::from(false))
    );
}

#[test]
fn a_folder_that_the_repository_ignores_is_not_a_part_of_it() {
    let repository = Repository::new();
    repository.write(".gitignore", "/scratch/\n");
    repository.commit("2024-01-01", "one");
    repository.write("scratch/deep/a.md", "# A\n");
    repository.write("new/a.md", "# A\n");
    let open = |folder: &str| {
        git::open(&repository.root.join(folder)).expect("the repository can be read")
    };
    assert!(open("scratch/deep").is_none() && open("scratch").is_none());
    let new = open("new").expect("it is a part");
    assert!(git::Memory::default().history(&new).paths.is_empty());
}

#[test]
fn a_repository_without_commits_and_a_folder_without_repository_have_declared_dates_only() {
    let text = indoc! {"
        ---
        kind: runbook
        last_reviewed: 2024-01-01
        ---
        # A
    "};
    for repository in [Repository::new(), Repository::folder()] {
        repository.write("a.md", text);
        repository.write("b.md", "---\nkind: runbook\n---\n# B\n");
        let json = repository.readiness("2024-01-10");
        assert_eq!(json["revision"]["commit"], Value::Null);
        assert_eq!(
            document(&json, "a.md"),
            ("2024-01-01".into(), "front_matter".into(), "fresh".into())
        );
        assert_eq!(
            document(&json, "b.md"),
            (Value::Null, Value::Null, "unknown".into())
        );
        let without_commits = repository.root.join(".git").exists();
        assert_eq!(rules(&json).contains(&"history-unread"), without_commits);
    }
}

#[test]
fn a_bare_repository_has_nothing_to_read() {
    let repository = Repository::folder();
    repository.git(&["init", "-q", "--bare", "."]);
    let run = repository.holdpoint(&["build", "in", "--out", "out"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("bare repository"));
}

#[test]
fn a_repository_that_lost_its_head_is_no_folder_without_repository() {
    let repository = Repository::new();
    repository.write("a.md", "# A\n");
    repository.commit("2024-01-01", "one");
    fs::remove_file(repository.root.join(".git/HEAD")).expect("a file can be taken away");
    assert_eq!(
        repository
            .holdpoint(&["build", "in", "--out", "out"])
            .status
            .code(),
        Some(2)
    );
    fs::remove_dir_all(repository.root.join(".git")).expect("a folder can be taken away");
    fs::create_dir(repository.root.join(".git")).expect("a folder can be made");
    assert_eq!(
        repository
            .holdpoint(&["build", "in", "--out", "out"])
            .status
            .code(),
        Some(0)
    );
}

#[test]
fn dates_that_history_or_the_day_contradict_are_not_used() {
    let repository = Repository::new();
    repository.write(
        "ahead.md",
        indoc! {"
            ---
            kind: runbook
            ---
            # Ahead

            Last reviewed: 2024-03-09
        "},
    );
    repository.write(
        "near.md",
        indoc! {"
            ---
            kind: runbook
            ---
            # Near

            Last reviewed: 2024-03-02
        "},
    );
    repository.write("plain.md", "---\nkind: runbook\n---\n# Plain\n");
    repository.commit("2024-03-01", "write");
    let json = repository.readiness("2024-03-10");
    assert_eq!(
        document(&json, "ahead.md"),
        (Value::Null, Value::Null, "unknown".into())
    );
    assert_eq!(
        document(&json, "near.md"),
        ("2024-03-02".into(), "text".into(), "fresh".into())
    );
    assert_eq!(
        document(&json, "plain.md"),
        ("2024-03-01".into(), "git".into(), "fresh".into())
    );
    assert!(rules(&json).contains(&"date-after-history"));
    // On a day before the commit, nobody can say when it was changed.
    let json = repository.readiness("2024-02-20");
    assert_eq!(
        document(&json, "plain.md"),
        (Value::Null, Value::Null, "unknown".into())
    );
}

#[test]
fn a_damaged_repository_gives_no_date_that_the_whole_one_does_not_give() {
    let repository = Repository::new();
    repository.import(scripted::stream(5, 60).as_bytes());
    repository.git(&["gc", "-q"]);
    let whole = repository.history();
    let pack = fs::read_dir(repository.root.join(".git/objects/pack"))
        .expect("there are packs")
        .map(|entry| entry.expect("a folder can be listed").path())
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "pack")
        })
        .expect("one of them is a pack");
    let bytes = fs::read(&pack).expect("a pack can be read");
    let writable = |path: &Path| {
        drop(fs::remove_file(path));
    };
    let mut unread = 0;
    for step in 0..40 {
        let at = 12 + step * (bytes.len() - 40) / 40;
        let mut broken = bytes.clone();
        broken[at] ^= 0x55;
        broken[at + 1] ^= 0xFF;
        writable(&pack);
        fs::write(&pack, &broken).expect("a pack can be written");
        let Ok(Some(checkout)) = git::open(&repository.root) else {
            continue;
        };
        let damaged = git::Memory::default().history(&checkout);
        for (path, past) in &damaged.paths {
            let same = whole.paths.get(path) == Some(past);
            assert!(
                same || past.changed == LastChange::Unread,
                "byte {at}: {path} is {past:?}, not {:?}",
                whole.paths.get(path)
            );
            unread += usize::from(past.changed == LastChange::Unread);
        }
    }
    assert!(unread > 0, "no damage was noticed");
    writable(&pack);
    fs::write(&pack, &bytes[..bytes.len() / 2]).expect("a pack can be written");
    let run = repository.holdpoint(&["build", "in", "--out", "out"]);
    assert!(
        matches!(run.status.code(), Some(0 | 2)),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

#[test]
fn a_missing_object_makes_unknown_what_lies_behind_it() {
    let repository = Repository::new();
    repository.write("old.md", "---\nkind: runbook\n---\n# Old\n");
    repository.write("deep/old.md", "# Deep\n");
    repository.write("new.md", "# New\n");
    repository.commit("2024-01-01", "one");
    repository.write("deep/old.md", "# Deep\n\nmore\n");
    let second = repository.commit("2024-02-01", "two");
    repository.write("new.md", "# New\n\nmore\n");
    repository.commit("2024-03-01", "three");
    let object = |id: &str| {
        repository
            .root
            .join(".git/objects")
            .join(&id[..2])
            .join(&id[2..])
    };
    // The tree of one folder, one commit back: only what lies in that folder cannot be told.
    let tree = repository.git(&["rev-parse", "HEAD~2:deep"]);
    fs::rename(object(&tree), repository.beside("kept")).expect("an object can be taken away");
    let seen = repository.history();
    assert_eq!(
        (
            day(&seen, "old.md"),
            day(&seen, "deep/old.md"),
            day(&seen, "new.md")
        ),
        told("2024-01-01", "unread", "2024-03-01")
    );
    fs::rename(repository.beside("kept"), object(&tree)).expect("an object can be put back");
    fs::remove_file(object(&second)).expect("an object can be taken away");
    let seen = repository.history();
    assert_eq!(
        (
            day(&seen, "old.md"),
            day(&seen, "deep/old.md"),
            day(&seen, "new.md")
        ),
        told("unread", "unread", "unread")
    );
    let json = repository.readiness("2024-03-10");
    assert_eq!(
        document(&json, "old.md"),
        (Value::Null, Value::Null, "unknown".into())
    );
    assert_eq!(
        rules(&json)
            .iter()
            .filter(|rule| **rule == "history-unread")
            .count(),
        1
    );
}

fn told(a: &str, b: &str, c: &str) -> (String, String, String) {
    (a.to_owned(), b.to_owned(), c.to_owned())
}

fn path(text: &str) -> RelPath {
    RelPath::new(text).expect("a path below the root")
}
