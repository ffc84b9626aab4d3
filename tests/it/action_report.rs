//! The judging step of the action, with the program itself, on pull requests and pushes of a scripted repository.

use std::fs;
use std::path::Path;

use indoc::indoc;
use serde_json::Value;

use crate::action::{Step, run};
use crate::support::repository::Repository;

const LAUNCH: &str = indoc! {"
    # Launch

    Last Updated: 2025-11-01

    ## ::error::Go / No-Go

    All PASS required:

    - [x] Restore rehearsed: `docs/proof.txt`
"};

/// A repository on main, whose gate goes.
fn repository() -> Repository {
    let repository = Repository::new();
    repository.write("docs/launch.md", LAUNCH);
    repository.write("docs/proof.txt", "restored 12 files on 2025-10-30\n");
    // A name that a runner takes for a command where a line begins with it.
    repository.write(
        "::error::hello.md",
        &LAUNCH.replace("::error::Go / No-Go", "Go / No-Go: second"),
    );
    repository.commit("2025-11-01", "write");
    repository
}

/// Makes a change on a branch, goes on with main, and checks out the merge of both, as a forge does for a pull request.
fn pull_request(repository: &Repository, change: impl Fn()) -> (String, String) {
    let base = repository.git(&["rev-parse", "HEAD"]);
    repository.git(&["checkout", "-q", "-b", "change"]);
    change();
    let head = repository.commit("2025-11-02", "change");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(
        "docs/lost.md",
        indoc! {"
        # Lost

        - [x] Done: `docs/nowhere.txt`
    "},
    );
    repository.commit("2025-11-03", "meanwhile, something else goes wrong on main");
    repository.git(&["checkout", "-q", "--detach"]);
    repository.git(&["merge", "-q", "--no-ff", "-m", "merge", "change"]);
    (base, head)
}

fn report(repository: &Repository, variables: &[(&str, &str)]) -> Step {
    let usual = [
        ("PROGRAM", env!("CARGO_BIN_EXE_holdpoint")),
        ("AS_OF", "2025-11-10"),
        ("DENY", "none"),
        ("GITHUB_REPOSITORY", "we/ours"),
    ];
    run(
        repository,
        "action/report.sh",
        &[&usual, variables].concat(),
    )
}

fn text(step: &Step, output: &str) -> String {
    fs::read_to_string(step.output(output))
        .unwrap_or_else(|error| panic!("{output}: {error}: {}", step.said))
}

/// What the runner would take for commands.
fn commands(said: &str) -> Vec<&str> {
    let (mut found, mut stopped) = (Vec::new(), None);
    for line in said
        .lines()
        .map(str::trim_start)
        .filter(|line| line.starts_with("::"))
    {
        match (stopped, line.strip_prefix("::stop-commands::")) {
            (None, Some(token)) => stopped = Some(token),
            (None, None) => found.push(line),
            (Some(token), _) if line == format!("::{token}::") => stopped = None,
            (Some(_), _) => {}
        }
    }
    assert!(stopped.is_none(), "commands stay stopped:\n{said}");
    found
}

#[test]
fn a_pull_request_that_takes_proof_away_is_told_and_falls_short_at_the_end() {
    let repository = repository();
    let remove = || drop(repository.git(&["rm", "-q", "docs/proof.txt"]));
    let (base, head) = pull_request(&repository, remove);
    let merge = repository.git(&["rev-parse", "HEAD"]);
    let event = [
        ("NUMBER", "7"),
        ("TARGET_SHA", base.as_str()),
        ("CHANGE_SHA", head.as_str()),
        ("GITHUB_SHA", merge.as_str()),
    ];
    let step = report(&repository, &[&event[..], &[("GATE", "true")]].concat());
    assert_eq!(step.code, Some(0), "{}", step.said);
    assert_eq!(
        (step.output("verdict"), step.output("failed")),
        ("no_go", "regression (fail-on: regression), gate"),
        "{}",
        step.said
    );
    let comment = text(&step, "comment");
    assert!(
        comment.starts_with("<!-- holdpoint-diff -->\n") && comment.contains("proof"),
        "{comment}"
    );
    // What went wrong on main meanwhile is not of this change.
    assert!(!comment.contains("nowhere"), "{comment}");
    let diff: Value = serde_json::from_str(&text(&step, "diff")).expect("the changes are JSON");
    assert_eq!(diff["schema"], "holdpoint.diff/1");
    let sarif: Value = serde_json::from_str(&text(&step, "sarif")).expect("SARIF is JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let kept = Path::new(step.output("report"));
    let kept = |name: &str| {
        fs::read_to_string(kept.join(name))
            .expect("the report is whole")
            .trim()
            .to_owned()
    };
    assert_eq!(
        (kept("number"), kept("commit")),
        ("7".to_owned(), head.clone())
    );
    let told = commands(&step.said);
    assert!(
        step.said.contains("  ::error::hello.md:5")
            && !told.iter().any(|line| line.contains("hello.md:5")),
        "{told:?}"
    );
    let summary = fs::read_to_string(repository.beside("temp/holdpoint/summary.md"))
        .expect("a summary was written");
    assert!(summary.contains("proof"), "{summary}");
    // Without the merge of the forge it is what came since the branch left main.
    repository.git(&["checkout", "-q", "change"]);
    let step = report(&repository, &event);
    assert_eq!(
        (step.code, step.output("failed")),
        (Some(0), "regression (fail-on: regression)"),
        "{}",
        step.said
    );
    let step = report(&repository, &[&event[..], &[("FAIL_ON", "never")]].concat());
    assert_eq!(
        (step.code, step.output("failed")),
        (Some(0), ""),
        "{}",
        step.said
    );
}

#[test]
fn a_typo_changes_nothing_and_fails_nothing() {
    let repository = repository();
    let mend = || {
        repository.write(
            "docs/launch.md",
            &LAUNCH.replace("## ", "We launch soon.\n\n## "),
        )
    };
    let (base, head) = pull_request(&repository, mend);
    let merge = repository.git(&["rev-parse", "HEAD"]);
    let event = [
        ("NUMBER", "7"),
        ("TARGET_SHA", base.as_str()),
        ("CHANGE_SHA", head.as_str()),
        ("GITHUB_SHA", merge.as_str()),
    ];
    let step = report(&repository, &event);
    assert_eq!(
        (step.code, step.output("failed"), step.output("verdict")),
        (Some(0), "", "go"),
        "{}",
        step.said
    );
    assert!(
        text(&step, "comment").contains("no change in readiness")
            || text(&step, "comment").contains("No change in readiness")
    );
}

#[test]
fn a_push_is_held_against_what_was_there_and_a_first_one_against_nothing() {
    let repository = repository();
    let before = repository.git(&["rev-parse", "HEAD"]);
    repository.git(&["rm", "-q", "docs/proof.txt"]);
    repository.commit("2025-11-02", "tidy up");
    let step = report(&repository, &[("BEFORE", &before)]);
    assert_eq!(
        (step.code, step.output("failed")),
        (Some(0), "regression (fail-on: regression)"),
        "{}",
        step.said
    );
    let first = report(
        &repository,
        &[
            ("BEFORE", &"0".repeat(40)),
            ("PORTAL", "true"),
            ("BASE_URL", "https://ready.example"),
        ],
    );
    assert_eq!(
        (first.code, first.output("failed"), first.output("comment")),
        (Some(0), "", ""),
        "{}",
        first.said
    );
    assert!(
        first.said.contains("::error file=docs/launch.md"),
        "{}",
        first.said
    );
    assert!(
        Path::new(first.output("portal"))
            .join("sitemap.xml")
            .is_file()
    );
    let forced = report(&repository, &[("BEFORE", &"1".repeat(40))]);
    assert!(
        forced.code == Some(0) && forced.said.contains("nothing is compared"),
        "{}",
        forced.said
    );
    let denied = report(
        &repository,
        &[("DENY", "error"), ("GATE", "::error::Go / No-Go")],
    );
    assert_eq!(
        (denied.code, denied.output("failed")),
        (Some(0), "diagnostics (deny: error), gate"),
        "{}",
        denied.said
    );
}

#[test]
fn what_cannot_be_run_ends_the_job_at_once() {
    let repository = repository();
    for wrong in [
        ("BASE", "no-such-branch"),
        ("BASE", "--output=/tmp/x"),
        ("GATE", "No such gate"),
        ("DENY", "x"),
        ("FAIL_ON", "x"),
        ("AS_OF", "x"),
    ] {
        let step = report(&repository, &[("BASE", "HEAD"), wrong]);
        assert!(
            step.code == Some(2) && step.output("failed").is_empty(),
            "{wrong:?}: {:?} {}",
            step.code,
            step.said
        );
    }
    // A pull request whose base is not in the clone is no pull request without changes.
    let step = report(
        &repository,
        &[("NUMBER", "7"), ("TARGET_SHA", &"1".repeat(40))],
    );
    assert_eq!(step.code, Some(2), "{}", step.said);
}

#[test]
fn what_an_audience_is_not_meant_to_see_is_in_nothing_that_a_run_leaves() {
    let repository = repository();
    repository.write(
        "site.toml",
        indoc! {r#"
            title = "A"
            [audience.board]
            leave_out = { folders = ["internal"] }
        "#},
    );
    repository.write(
        "internal/risk.md",
        indoc! {"
            # Xanthous weakness

            - [x] Mended: `docs/absent-xanthous.txt`
        "},
    );
    let before = repository.commit("2025-11-02", "settings");
    repository.write(
        "internal/more.md",
        indoc! {"
            # Xanthous, again

            - [x] Mended: `docs/gone-xanthous.txt`
        "},
    );
    repository.commit("2025-11-03", "more");
    let event = [
        ("BEFORE", before.as_str()),
        ("PORTAL", "true"),
        ("PREVIEW", "true"),
        ("GATE", "true"),
    ];
    let everything = |step: &Step| {
        let mut text = step.said.clone();
        for (path, bytes) in crate::support::place::files(&repository.beside("temp/holdpoint")) {
            text.push_str(&path.display().to_string());
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
        text.to_lowercase()
    };
    let whole = report(&repository, &event);
    assert!(
        whole.code == Some(0) && everything(&whole).contains("xanthous"),
        "{}",
        whole.said
    );
    let copy = report(
        &repository,
        &[&event[..], &[("AUDIENCE", "board")]].concat(),
    );
    assert_eq!(copy.code, Some(0), "{}", copy.said);
    let said = everything(&copy);
    let at = said.find("xanthous").map(|at| {
        said[at.saturating_sub(200)..]
            .chars()
            .take(300)
            .collect::<String>()
    });
    assert_eq!(at, None);
    assert_eq!(
        report(&repository, &[&event[..], &[("AUDIENCE", "bord")]].concat()).code,
        Some(2)
    );
}

#[test]
fn a_preview_says_what_changes_and_is_not_for_search_engines() {
    let repository = repository();
    let remove = || drop(repository.git(&["rm", "-q", "docs/proof.txt"]));
    let (base, head) = pull_request(&repository, remove);
    let merge = repository.git(&["rev-parse", "HEAD"]);
    let event = [
        ("NUMBER", "7"),
        ("TARGET_SHA", base.as_str()),
        ("CHANGE_SHA", head.as_str()),
        ("GITHUB_SHA", merge.as_str()),
    ];
    let step = report(&repository, &[&event[..], &[("PREVIEW", "true")]].concat());
    assert_eq!(step.code, Some(0), "{}", step.said);
    let page = |path: &str| {
        fs::read_to_string(Path::new(step.output("preview")).join(path))
            .expect("a preview was built")
    };
    assert!(
        page("index.html").contains("noindex") && page("changes/index.html").contains("proof.txt")
    );
    assert!(
        !page("changes/index.html").contains("nowhere.txt"),
        "what went wrong on main is not of this change"
    );
}

#[test]
fn a_statement_is_about_the_commit_and_its_predicate_stands_alone() {
    let repository = repository();
    let head = repository.git(&["rev-parse", "HEAD"]);
    let step = report(&repository, &[("STATEMENT", "true")]);
    assert_eq!(step.code, Some(0), "{}", step.said);
    let read = |output: &str| -> Value {
        serde_json::from_str(&text(&step, output)).expect("what is written is JSON")
    };
    let (statement, predicate) = (read("statement"), read("predicate"));
    assert_eq!(statement["subject"][0]["digest"]["gitCommit"], head);
    assert_eq!(statement["predicate"], predicate);
    assert_eq!(predicate["verificationResult"], "PASSED");
}
