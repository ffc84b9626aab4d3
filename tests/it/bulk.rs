//! Commits that change many documents in the same few lines each: no review of them, unless settings say so.

use serde_json::Value;

use crate::support::readiness::document;
use crate::support::repository::Repository;

const MANY: usize = 24;

/// Many runbooks, of which one was edited by itself; then a footer for all, while one more is added and one is rewritten.
fn repository() -> Repository {
    let repository = Repository::new();
    for at in 0..MANY {
        repository.write(&path(at), &body(at));
    }
    repository.commit("2026-01-05", "add runbooks");
    repository.write(&path(1), &format!("{}Check the gauge.\n", body(1)));
    repository.commit("2026-02-03", "check the gauge");
    for at in 0..MANY {
        let text = format!("{}\nSee the [board](https://board.example).\n", written(at));
        repository.write(&path(at), &text);
    }
    repository.write(&path(MANY), &body(MANY));
    repository.commit("2026-03-02", "add a footer");
    repository
}

fn path(at: usize) -> String {
    format!("runbooks/pump-{at:02}.md")
}

fn body(at: usize) -> String {
    format!("# Runbook: pump {at}\n\nOpen valve {at}.\n")
}

/// What a runbook says before its footer.
fn written(at: usize) -> String {
    match at {
        1 => format!("{}Check the gauge.\n", body(1)),
        2 => (0..20)
            .map(|step| format!("Step {step} of the new way.\n"))
            .collect(),
        _ => body(at),
    }
}

/// The day of a runbook, and where it comes from.
fn dated(json: &Value, at: usize) -> (Value, Value) {
    let (updated, from, _) = document(json, &path(at));
    (updated, from)
}

#[test]
fn a_commit_that_changes_many_documents_alike_is_no_review_of_them() {
    let json = repository().readiness("2026-03-10");
    assert_eq!(dated(&json, 0), ("2026-01-05".into(), "bulk".into()));
    assert_eq!(dated(&json, 1), ("2026-02-03".into(), "bulk".into()));
    // It was rewritten, and the last one was added.
    assert_eq!(dated(&json, 2), ("2026-03-02".into(), "git".into()));
    assert_eq!(dated(&json, MANY), ("2026-03-02".into(), "git".into()));
}

#[test]
fn settings_count_such_a_commit() {
    let repository = repository();
    repository.write("site.toml", "[history]\nbulk_commits = \"count\"\n");
    let json = repository.readiness("2026-03-10");
    assert_eq!(dated(&json, 0), ("2026-03-02".into(), "git".into()));
}

#[test]
fn a_partial_clone_does_not_take_such_a_commit_for_a_review() {
    let repository = repository();
    let clone = repository.partial_clone("blob:none");
    let json = repository.readiness_of(&clone, "2026-03-10");
    assert_eq!(dated(&json, 0), (Value::Null, Value::Null));
    assert_eq!(dated(&json, MANY), ("2026-03-02".into(), "git".into()));
}

#[test]
fn what_fewer_documents_share_is_a_change_of_each() {
    let repository = Repository::new();
    for at in 0..8 {
        repository.write(&path(at), &body(at));
    }
    repository.commit("2026-01-05", "add runbooks");
    for at in 0..8 {
        repository.write(&path(at), &format!("{}\nSee the board.\n", body(at)));
    }
    repository.commit("2026-03-02", "add a footer");
    let json = repository.readiness("2026-03-10");
    assert_eq!(dated(&json, 0), ("2026-03-02".into(), "git".into()));
}
