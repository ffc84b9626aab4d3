//! Archive: a revision compiled from objects says what a clone says in which it is checked out, and no revision says less for another.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use holdpoint::base::Date;
use holdpoint::report::compare::trend::Gap;
use holdpoint::report::present::json;
use holdpoint::shell::archive::Archive;
use holdpoint::shell::cli::Root;
use holdpoint::shell::git::{self, Kinship};
use holdpoint::shell::site::Site;
use indoc::indoc;

use crate::states;
use crate::support::repository::Repository;
use crate::support::scripted;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn site(root: &Path) -> Site {
    let root = Root {
        path: root.to_owned(),
        audience: None,
    };
    Site::open(&root, None).expect("the root can be opened")
}

/// `readiness.json` of a revision, by an archive that may have compiled others.
fn by_archive(archive: &Archive<'_>, rev: &str, as_of: Date) -> String {
    let past = archive
        .compile(&archive.resolve(rev).expect("the revision is there"), as_of)
        .expect("it can be compiled");
    String::from_utf8(json::readiness(&past.evaluated())).expect("JSON is UTF-8")
}

/// The same of a clone in which the revision is checked out.
fn by_checkout(repository: &Repository, rev: &str, as_of: Date) -> String {
    let clone = repository.beside("clone");
    drop(fs::remove_dir_all(&clone));
    let place = clone.to_str().expect("a plain name");
    repository.git(&[
        "clone",
        "-q",
        repository.root.to_str().expect("a plain name"),
        place,
    ]);
    repository.git(&["-C", place, "checkout", "-q", rev]);
    let site = site(&clone);
    let compiled = site
        .compile(as_of, None)
        .expect("the clone can be compiled");
    String::from_utf8(json::readiness(&compiled.evaluated(&site.settings, as_of)))
        .expect("JSON is UTF-8")
}

fn commits(repository: &Repository) -> Vec<String> {
    repository
        .git(&["rev-list", "HEAD"])
        .lines()
        .map(str::to_owned)
        .collect()
}

/// Compiles every commit both ways, oldest first and then newest first by one archive.
fn check(repository: &Repository, as_of: Date) {
    let site = site(&repository.root);
    let archive = Archive::open(&site).expect("there is a past");
    let newest_first = commits(repository);
    assert!(newest_first.len() > 3, "a past of a few commits");
    let expected: Vec<String> = newest_first
        .iter()
        .map(|rev| by_checkout(repository, rev, as_of))
        .collect();
    for (rev, expected) in newest_first
        .iter()
        .zip(&expected)
        .rev()
        .chain(newest_first.iter().zip(&expected))
    {
        similar(&by_archive(&archive, rev, as_of), expected, rev);
    }
}

fn similar(found: &str, expected: &str, rev: &str) {
    let differs = found
        .lines()
        .zip(expected.lines())
        .position(|(found, expected)| found != expected);
    let around = |text: &str| {
        text.lines()
            .skip(differs.unwrap_or(0).saturating_sub(12))
            .take(16)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(
        found == expected,
        "{rev}:\n{}\n--- but a checkout says\n{}",
        around(found),
        around(expected)
    );
}

#[test]
fn a_revision_from_objects_says_what_a_checkout_says() {
    check(&states::scripted(), day("2025-07-01"));
}

/// Everything that a tree is read from: settings, registers, owners, answers, links, scripts, texts of every encoding.
fn odd() -> Repository {
    let repository = Repository::new();
    let link = |target: &str, path: &str| {
        let path = repository.root.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::os::unix::fs::symlink(target, path).expect("a link can be made");
    };
    repository.write("ops/site.toml", "required_gates = [\"Launch\"]\n");
    repository.write(
        "ops/launch.md",
        "# Launch\n\n## 1) Alarms\n\n- Status: done\n- Owner: Ada\n- Evidence: `proof.txt`, `real/log.txt`, `way/log.txt`, `run.sh`, \
         `out.txt`, `empty.md`, `make ring`, https://example.com/board\n\n## Launch gating\n\n- Launch requires items 1-1 to be `done`.\n",
    );
    repository.write("ops/real/log.txt", "Rang at 12:00.\n");
    repository.write("ops/Makefile", "ring:\n\techo ring\n");
    repository.write("ops/empty.md", "# Proof\n\nTBD\n");
    repository.write("ops/run.sh", "echo\n");
    repository.write("elsewhere.txt", "not below the root\n");
    link("real", "ops/way");
    link("real/log.txt", "ops/proof.txt");
    link("../elsewhere.txt", "ops/out.txt");
    link("launch.md", "ops/again.md");
    link("nowhere.md", "ops/lost.md");
    repository.commit("2025-01-01", "write");
    fs::write(
        repository.root.join("ops/latin.md"),
        b"# Caf\xe9\n\n- [x] Served\n",
    )
    .expect("a file can be written");
    repository.write("ops/CODEOWNERS", "*.md @night-shift\n");
    repository.write("ops/links.lock", "# answers\n");
    repository.commit("2025-02-01", "latin");
    repository.write(
        "ops/waivers.yaml",
        indoc! {"
            waivers:
              - id: W1
                waives: Alarms
                approver: Ada
                expires: 2025-12-01
        "},
    );
    repository.write(
        "ops/site.toml",
        "waiver_registers = [\"waivers.yaml\"]\nexclude = [\"latin.md\"]\n",
    );
    repository.commit("2025-03-01", "waive");
    repository.write("ops/portal/.holdpoint", "not the mark\n");
    repository.write("ops/portal/page.md", "# A page\n\n- [ ] Read\n");
    fs::remove_file(repository.root.join("ops/real/log.txt")).expect("it is there");
    repository.commit("2025-04-01", "lose the log");
    repository.git(&["update-index", "--chmod=+x", "ops/run.sh"]);
    repository.git_on("2025-04-02T12:00:00Z", &["commit", "-q", "-m", "run"]);
    repository.git(&["checkout", "-q", "--", "."]);
    repository
}

#[test]
fn links_registers_settings_and_odd_texts_are_read_as_a_checkout_has_them() {
    check(&odd(), day("2025-05-01"));
}

#[test]
fn a_root_below_the_top_is_read_like_the_whole() {
    let repository = odd();
    let below = site(&repository.root.join("ops"));
    let archive = Archive::open(&below).expect("there is a past");
    for rev in commits(&repository).iter().rev() {
        let clone = repository.beside("clone");
        drop(by_checkout(&repository, rev, day("2025-05-01")));
        let site = site(&clone.join("ops"));
        let compiled = site
            .compile(day("2025-05-01"), None)
            .expect("the clone can be compiled");
        let expected = String::from_utf8(json::readiness(
            &compiled.evaluated(&site.settings, day("2025-05-01")),
        ))
        .expect("JSON is UTF-8");
        similar(
            &by_archive(&archive, rev, day("2025-05-01")),
            &expected,
            rev,
        );
    }
}

#[test]
fn what_was_told_of_one_revision_changes_no_answer_about_another() {
    for seed in [11, 12, 13] {
        let repository = Repository::new();
        repository.import(scripted::stream(seed, 150).as_bytes());
        let checkout = git::open(&repository.root)
            .expect("it can be read")
            .expect("there is a repository");
        let all = commits(&repository);
        // Here and there in the past, and not in order: a walk meets what is known from above, from below and from beside.
        let asked: Vec<&String> = all
            .iter()
            .step_by(17)
            .chain(all.iter().skip(5).step_by(29))
            .collect();
        let memory = git::Memory::default();
        let mut met = BTreeSet::new();
        for rev in asked {
            let past = checkout
                .at(&checkout.resolve(rev).expect("it is there"))
                .expect("it can be read");
            let fresh = git::Memory::default();
            let history = memory.history(&past);
            assert_eq!(
                history,
                fresh.history(&past),
                "seed {seed}: the history of {rev}"
            );
            let gone = met
                .iter()
                .filter(|path| !history.paths.contains_key(*path))
                .cloned()
                .collect();
            assert_eq!(
                memory.departures(&past, &gone),
                fresh.departures(&past, &gone),
                "seed {seed}: what left {rev}"
            );
            met.extend(history.paths.keys().cloned());
            let (texts, lines) = texts_and_lines(&repository, rev);
            assert_eq!(
                memory.origins(&past, &lines, &texts),
                fresh.origins(&past, &lines, &texts),
                "seed {seed}: the lines of {rev}"
            );
        }
    }
}

#[test]
fn a_merge_that_is_like_no_parent_has_the_newest_change_of_all_though_one_parent_was_asked_before()
{
    let repository = Repository::new();
    repository.write("a.md", "# A\n\none\n\ntwo\n");
    repository.commit("2025-01-01", "begin");
    repository.git(&["checkout", "-q", "-b", "side"]);
    repository.write("a.md", "# A\n\none\n\nTWO\n");
    repository.commit("2025-01-05", "the newer change");
    repository.git(&["checkout", "-q", "main"]);
    repository.write("a.md", "# A\n\nONE\n\ntwo\n");
    repository.commit("2025-01-02", "the older change");
    repository.write("b.md", "# B\n");
    repository.commit("2025-01-10", "something else, later");
    repository.git_on(
        "2025-01-11T12:00:00Z",
        &["merge", "-q", "--no-edit", "side"],
    );
    let checkout = git::open(&repository.root)
        .expect("it can be read")
        .expect("there is a repository");
    let memory = git::Memory::default();
    let day_at = |rev: &str| {
        let past = checkout
            .at(&checkout.resolve(rev).expect("it is there"))
            .expect("it can be read");
        crate::support::repository::day(&memory.history(&past), "a.md")
    };
    assert_eq!(
        [day_at("main~1"), day_at("main")],
        ["2025-01-02", "2025-01-05"]
    );
}

type Asked = (
    std::collections::BTreeMap<holdpoint::base::RelPath, holdpoint::source::Text>,
    std::collections::BTreeMap<holdpoint::base::RelPath, BTreeSet<usize>>,
);

/// Some files of a revision, and half of their lines.
fn texts_and_lines(repository: &Repository, rev: &str) -> Asked {
    let mut asked = Asked::default();
    for name in repository
        .git(&["ls-tree", "-r", "--name-only", rev])
        .lines()
        .filter(|name| name.ends_with(".md"))
        .step_by(4)
    {
        let text = repository.git(&["show", &format!("{rev}:{name}")]) + "\n";
        let path = holdpoint::base::RelPath::new(name).expect("a path below the root");
        let lines = (1..=text.lines().count()).step_by(2).collect();
        asked.0.insert(
            path.clone(),
            holdpoint::source::decode::decode(text.as_bytes()),
        );
        asked.1.insert(path, lines);
    }
    asked
}

#[test]
fn a_day_has_the_commit_that_was_the_latest_when_it_ended() {
    let repository = Repository::new();
    repository.write("a.md", "# A\n");
    let first = repository.commit("2025-01-10", "one");
    let second = repository.commit("2025-01-12", "two");
    let site = site(&repository.root);
    let archive = Archive::open(&site).expect("there is a past");
    let on = |text: &str| archive.on(day(text)).map(|rev| rev.id);
    assert_eq!(on("2025-01-09"), Err(Gap::BeforeFirst));
    assert_eq!(
        [on("2025-01-10"), on("2025-01-11")],
        [Ok(first.clone()), Ok(first)]
    );
    assert_eq!(
        [on("2025-01-12"), on("2026-01-01")],
        [Ok(second.clone()), Ok(second)]
    );
}

#[test]
fn a_shallow_clone_has_no_past_beyond_its_end_and_says_how_to_get_it() {
    let repository = Repository::new();
    for at in 1..=6 {
        repository.write("a.md", &format!("# A\n\n{at}\n"));
        repository.commit(&format!("2025-01-0{at}"), "write");
    }
    let clone = repository.beside("shallow");
    let from = format!("file://{}", repository.root.display());
    repository.git(&[
        "clone",
        "-q",
        "--depth",
        "2",
        &from,
        clone.to_str().expect("a plain name"),
    ]);
    let site = site(&clone);
    let archive = Archive::open(&site).expect("there is a past");
    assert_eq!(archive.on(day("2025-01-03")), Err(Gap::BeforeClone));
    assert!(archive.on(day("2025-01-05")).is_ok() && archive.is_shallow());
    for name in ["HEAD~4", "no-such-branch"] {
        let failure = archive.resolve(name).expect_err("it is not there");
        assert_eq!(
            failure.message,
            format!("there is no revision `{name}` in this repository")
        );
        assert!(
            failure
                .help
                .unwrap_or_default()
                .contains("git fetch --unshallow")
        );
    }
}

#[test]
fn a_name_that_nobody_gave_and_a_folder_without_past_are_told_plainly() {
    let repository = Repository::new();
    repository.write("a.md", "# A\n");
    let message = |root: &Path| {
        Archive::open(&site(root))
            .map(|_| ())
            .expect_err("there is no past")
            .message
    };
    assert_eq!(
        message(&repository.root),
        "the repository has no commit yet, so it has no history"
    );
    let folder = Repository::folder();
    assert!(message(&folder.root).ends_with("is not in a git repository, so it has no history"));
    repository.commit("2025-01-01", "one");
    repository.git(&["branch", "release"]);
    repository.git(&["checkout", "-q", "--orphan", "other"]);
    repository.commit("2025-01-02", "elsewhere");
    let site = site(&repository.root);
    let archive = Archive::open(&site).expect("there is a past");
    let failure = archive.resolve("relase").expect_err("nobody is called so");
    assert_eq!(failure.help.as_deref(), Some("did you mean `release`?"));
    for hostile in [
        "",
        "--help",
        "-n1",
        "HEAD^{tree}:a.md",
        "release..other",
        "a\0b",
    ] {
        assert!(archive.resolve(hostile).is_err(), "{hostile:?}");
    }
    let (a, b) = (
        archive.resolve("release").expect("a branch"),
        archive.resolve("HEAD").expect("a commit"),
    );
    assert_eq!(
        [archive.kinship(&a, &b), archive.kinship(&a, &a)],
        [Kinship::Unrelated, Kinship::Related]
    );
}

#[test]
fn a_revision_whose_objects_are_lost_is_not_known_in_part() {
    let repository = Repository::new();
    repository.write("a.md", "# A\n\n- [x] Done\n");
    repository.write("b.md", "# B\n");
    repository.commit("2025-01-01", "one");
    let lost = repository.git(&["rev-parse", "HEAD:a.md"]);
    repository.write("a.md", "# A\n");
    repository.commit("2025-01-02", "two");
    fs::remove_file(
        repository
            .root
            .join(".git/objects")
            .join(&lost[..2])
            .join(&lost[2..]),
    )
    .expect("a loose object");
    let site = site(&repository.root);
    let archive = Archive::open(&site).expect("there is a past");
    assert!(
        archive
            .compile(
                &archive.resolve("HEAD").expect("a commit"),
                day("2025-02-01")
            )
            .is_ok()
    );
    let failure = archive
        .compile(
            &archive.resolve("HEAD~1").expect("a commit"),
            day("2025-02-01"),
        )
        .map(|_| ())
        .expect_err("a text is lost");
    assert_eq!(
        failure.message,
        "cannot read the revision `HEAD~1`: the content of `a.md` is not there"
    );
}
