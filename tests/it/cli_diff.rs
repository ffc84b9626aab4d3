//! `holdpoint diff`: its formats and policies, and what it says where there is nothing to compare with.

use std::fs;

use crate::support::pulls::{base, diff};
use crate::support::repository::Repository;
use indoc::indoc;

/// The base, and a branch that is checked out on which `edit` was made.
fn changed(edit: impl FnOnce(&Repository)) -> Repository {
    let repository = base();
    repository.git(&["checkout", "-q", "-b", "pull"]);
    edit(&repository);
    repository.commit("2025-11-09", "change");
    repository
}

fn replace(repository: &Repository, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(repository.root.join(path)).expect("the base has this file");
    assert!(text.contains(from), "{from}");
    repository.write(path, &text.replace(from, to));
}

/// A change that takes a proof away, and ticks a box.
fn bad() -> Repository {
    changed(|repository| {
        fs::remove_file(repository.root.join("docs/evidence/restore.md"))
            .expect("the base has this file");
        replace(
            repository,
            "docs/launch.md",
            "- [ ] Processors",
            "- [x] Processors",
        );
    })
}

#[test]
fn the_working_tree_is_compared_where_no_head_is_named() {
    let repository = base();
    replace(&repository, "docs/waivers.md", "2025-11-30", "2026-02-28");
    let (code, found, _) = diff(&repository, &["HEAD"]);
    assert_eq!(code, 0, "{found}");
    assert!(
        found.contains("extended to 2026-02-28, was 2025-11-30"),
        "{found}"
    );
    assert!(found.contains("the working tree"), "{found}");
}

#[test]
fn what_cannot_be_compared_is_said_with_the_command_that_helps() {
    let repository = base();
    let (code, _, why) = diff(&repository, &["no-such-branch"]);
    assert_eq!(code, 2);
    assert!(
        why.contains("`no-such-branch`") && why.contains("help"),
        "{why}"
    );

    let folder = Repository::folder();
    folder.write("a.md", "# A\n");
    let (code, _, why) = diff(&folder, &["main"]);
    assert_eq!(code, 2);
    assert!(
        why.contains("not in a git repository") && why.contains("git init"),
        "{why}"
    );

    repository.git(&["checkout", "-q", "--orphan", "other"]);
    repository.commit("2025-11-09", "begin again");
    let (code, _, why) = diff(&repository, &["main", "other"]);
    assert_eq!(code, 2);
    assert!(
        why.contains("`main` and `other` have no commit in common"),
        "{why}"
    );
}

#[test]
fn a_shallow_clone_without_the_base_names_the_fetch() {
    let repository = changed(|repository| repository.write("docs/new.md", "# New\n"));
    let clone = repository.beside("clone");
    let (from, to) = (
        format!("file://{}", repository.root.display()),
        clone.display().to_string(),
    );
    repository.git(&[
        "clone", "-q", "--depth", "1", "--branch", "pull", &from, &to,
    ]);
    for name in ["main", "HEAD~1", "origin/main"] {
        let run = repository.holdpoint(&["diff", "-C", &to, name]);
        let why = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(2), "{why}");
        assert!(why.contains("git fetch"), "{name}: {why}");
    }
}

#[test]
fn a_shallow_clone_with_both_revisions_compares_them_and_warns() {
    let repository = bad();
    let clone = repository.beside("clone");
    let (from, to) = (
        format!("file://{}", repository.root.display()),
        clone.display().to_string(),
    );
    repository.git(&[
        "clone", "-q", "--depth", "1", "--branch", "pull", &from, &to,
    ]);
    repository.git(&["-C", &to, "fetch", "-q", "--depth", "1", "origin", "main"]);
    let run = repository.holdpoint(&[
        "diff",
        "-C",
        &to,
        "FETCH_HEAD",
        "HEAD",
        "--as-of",
        "2025-11-10",
    ]);
    let (said, why) = (
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr),
    );
    assert_eq!(run.status.code(), Some(1), "{why}");
    assert!(
        why.contains("warning") && why.contains("git fetch --unshallow"),
        "{why}"
    );
    assert!(said.contains("What got worse"), "{said}");
}

#[test]
fn the_policy_decides_what_fails() {
    let repository = bad();
    let code = |policy: &str| diff(&repository, &["main", "pull", "--fail-on", policy]).0;
    assert_eq!(
        (
            code("regression"),
            code("new-error"),
            code("any-error"),
            code("never")
        ),
        (1, 1, 1, 0)
    );
    let repository = changed(|repository| replace(repository, "docs/waivers.md", "Ada Lang", ""));
    repository.git(&["checkout", "-q", "-b", "later"]);
    repository.write("docs/note.md", "# Note\n\nNothing more.\n");
    repository.commit("2025-11-09", "a note");
    let code = |policy: &str| diff(&repository, &["pull", "later", "--fail-on", policy]).0;
    assert_eq!(
        (
            code("regression"),
            code("new-error"),
            code("regression,new-error"),
            code("any-error")
        ),
        (0, 0, 0, 1)
    );
}

#[test]
fn a_comment_begins_with_its_marker_and_the_verdict() {
    let repository = bad();
    let (_, found, _) = diff(&repository, &["main", "pull", "--format", "md"]);
    assert!(
        found.starts_with("<!-- holdpoint-diff -->\n### Readiness: "),
        "{found}"
    );
    let order = [
        "What got worse",
        "Claims that rose",
        "#### Gates",
        "#### Evidence",
        "#### New errors",
        "<details><summary>Records",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|title| {
            found
                .find(title)
                .unwrap_or_else(|| panic!("{title} in {found}"))
        })
        .collect();
    assert!(places.is_sorted(), "{found}");
    let (_, other, _) = diff(
        &repository,
        &["main", "pull", "--format", "md", "--marker", "ops --> site"],
    );
    assert!(
        other.starts_with("<!-- holdpoint-diff ops---site -->\n")
            || other.starts_with("<!-- holdpoint-diff ops-"),
        "{other}"
    );
    assert_eq!(other.lines().next().unwrap_or("").matches("-->").count(), 1);
}

#[test]
fn a_comment_is_never_too_long_and_says_what_is_missing() {
    let repository = changed(|repository| {
        let item = |at: usize| {
            format!(
                "- [x] Item {at} | `x` <b>@everyone</b> #{at} {}\n",
                "of a long list ".repeat(6)
            )
        };
        let items: String = (0..900).map(item).collect();
        repository.write("docs/list.md", &format!("# Release checklist\n\n{items}"));
    });
    let summary = repository.beside("summary.md");
    let to = summary.to_str().expect("a plain name");
    let link = "https://ci.example/run/7";
    let (_, found, _) = diff(
        &repository,
        &[
            "main",
            "pull",
            "--format",
            "md",
            "--full-report",
            link,
            "--summary",
            to,
            "--fail-on",
            "never",
        ],
    );
    assert!(
        found.len() <= 60_000 && found.len() > 40_000,
        "{}",
        found.len()
    );
    assert!(
        found
            .contains("more** changes are not shown here: [full report](https://ci.example/run/7)"),
        "{}",
        &found[found.len() - 600..]
    );
    assert_eq!(
        found.matches("<details>").count(),
        found.matches("</details>").count()
    );
    assert!(
        !found.contains("@everyone") && !found.contains("<b>") && !found.contains("#12 "),
        "{}",
        &found[..2000]
    );
    let whole = fs::read_to_string(summary).expect("a summary was written");
    assert!(whole.len() < 1 << 20 && whole.len() > found.len());
    assert!(whole.starts_with("### "));
}

#[test]
fn json_follows_its_schema() {
    let repository = bad();
    replace(&repository, "docs/waivers.md", "2025-11-30", "2025-11-05");
    fs::rename(
        repository.root.join("docs/runbooks"),
        repository.root.join("runbooks"),
    )
    .expect("a folder can be renamed");
    repository.commit("2025-11-09", "more");
    let (_, found, _) = diff(&repository, &["main", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&found).expect("it is JSON");
    let schema = repository.holdpoint(&["schema", "diff"]);
    let schema: serde_json::Value =
        serde_json::from_slice(&schema.stdout).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(value["schema"], "holdpoint.diff/1");
    assert_eq!(
        value["changes"]["documents"]["moved"][0]["from"],
        "docs/runbooks"
    );
    assert_eq!(value["changes"]["waivers"][0]["what"][0], "expired");
    let mut broken = value.clone();
    broken["changes"]["waivers"][0]["what"][0] = "forgotten".into();
    assert!(!validator.is_valid(&broken));
}

#[test]
fn annotations_stand_on_touched_lines_alone() {
    let repository = bad();
    let (_, found, _) = diff(&repository, &["main", "pull", "--format", "github"]);
    let lines: Vec<&str> = found.lines().collect();
    let ticked = lines.iter().filter(|line| {
        line.starts_with("::warning file=docs/launch.md,line=45,endLine=45,title=risen")
    });
    assert_eq!(ticked.count(), 1, "{found}");
    assert!(
        !lines.iter().any(|line| line.starts_with("::error")),
        "the line that cites the lost file is not touched: {found}"
    );
    let last = lines.last().expect("there is a last line");
    assert!(
        last.starts_with("::notice title=holdpoint diff::Readiness")
            && last.contains("does not touch"),
        "{last}"
    );

    let many = changed(|repository| {
        let items: String = (0..40)
            .map(|at| format!("- [x] Item: {at}, 100 %\n"))
            .collect();
        repository.write("docs/a, b.md", &format!("# Release checklist\n\n{items}"));
    });
    let (_, found, _) = diff(
        &many,
        &["main", "pull", "--format", "github", "--fail-on", "never"],
    );
    assert_eq!(
        found
            .lines()
            .filter(|line| line.starts_with("::warning "))
            .count(),
        10,
        "{found}"
    );
    assert!(
        found.contains("file=docs/a%2C b.md,") && found.contains("100 %25"),
        "{found}"
    );
    assert!(
        found.contains("30 findings more than a step can show"),
        "{found}"
    );
}

#[test]
fn a_page_says_the_same_and_nothing_in_it_is_markup() {
    let repository = changed(|repository| {
        repository.write(
            "docs/list.md",
            indoc! {r#"
                # Release checklist

                - [x] A <script>alert(1)</script> "quoted" & 'so'
            "#},
        );
    });
    let out = repository.beside("diff.html");
    let to = out.to_str().expect("a plain name");
    let (code, printed, _) = diff(
        &repository,
        &["main", "pull", "--format", "html", "--output", to],
    );
    let page = fs::read_to_string(out).expect("a page was written");
    assert_eq!((code, printed.as_str()), (0, ""));
    assert!(
        page.starts_with("<!DOCTYPE html>")
            && page.contains("noindex")
            && !page.contains("<script"),
        "{page}"
    );
    assert!(
        page.contains("&quot;quoted&quot; &amp; &#39;so&#39;"),
        "{page}"
    );
}
