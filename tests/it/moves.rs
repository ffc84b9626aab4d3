//! Moves: where missing evidence went, as history and the revision tell it, and the fixes that follow.

use serde_json::Value;

use crate::support::readiness::{entry, track};
use crate::support::repository::Repository;

/// A repository whose track cites these references, one bullet each.
fn citing(references: &[&str]) -> Repository {
    let repository = Repository::new();
    repository.write("docs/track.md", &track(references));
    repository
}

/// The help of each missing piece, in order, with what the fix puts there.
fn helps(json: &Value) -> Vec<(String, Value)> {
    let all = json["diagnostics"].as_array().expect("a list").iter();
    let missing = all.filter(|found| found["rule"] == "evidence-missing");
    missing
        .map(|found| {
            (
                found["help"].as_str().unwrap_or_default().to_owned(),
                found["fix"]["insert"].clone(),
            )
        })
        .collect()
}

#[test]
fn a_rename_is_followed_through_history_to_the_name_of_today() {
    let repository = citing(&[
        "`reports/load.txt`",
        "[drill](../reports/drill.txt)",
        "`reports/edited.txt` v2",
        "`old/`",
    ]);
    repository.write("reports/load.txt", "Ten thousand users.\n");
    repository.write("reports/drill.txt", "The replica took over.\n");
    repository.write("reports/edited.txt", "one\ntwo\nthree\nfour\nfive\n");
    repository.write("old/a.txt", "a\n");
    repository.write("old/deep/b.txt", "b\n");
    repository.commit("2024-01-01", "write");
    repository.git(&["mv", "reports", "results"]);
    let first = repository.commit("2024-02-01", "rename the folder");
    repository.git(&["mv", "results/load.txt", "results/load-test.txt"]);
    repository.git(&["mv", "results/edited.txt", "results/changed.txt"]);
    repository.write("results/changed.txt", "one\ntwo\nthree\nfour\nsix\n");
    repository.git(&["mv", "old", "archive"]);
    repository.commit("2024-03-01", "rename again");
    repository.write("results/load-test.txt", "Twenty thousand users.\n");
    repository.commit("2024-04-01", "edit");
    let json = repository.readiness("2024-04-10");
    assert_eq!(
        entry(&json, "reports/load.txt")["moved_to"],
        "results/load-test.txt"
    );
    assert_eq!(entry(&json, "reports/load.txt")["state"], "missing");
    let fixes: Vec<Value> = helps(&json).into_iter().map(|(_, fix)| fix).collect();
    assert_eq!(
        fixes,
        [
            "results/load-test.txt",
            "../results/drill.txt",
            "results/changed.txt",
            "archive/"
        ]
    );
    assert_eq!(
        helps(&json)[0].0,
        format!(
            "commit {} of 2024-02-01 renamed it to `results/load-test.txt`: cite that",
            &first[..12]
        )
    );
}

#[test]
fn what_was_not_renamed_is_looked_for_by_content_and_by_name() {
    let repository = citing(&[
        "`a/one.txt`",
        "`a/two.txt`",
        "`a/three.txt`",
        "`a/four.txt`",
        "`a/five.txt`",
        "`a/Kept.txt`",
    ]);
    repository.write("a/one.txt", "the first\n");
    repository.write("copies/first.txt", "the first\n");
    repository.write("a/two.txt", "the second\n");
    repository.write("copies/x.txt", "the second\n");
    repository.write("copies/y.txt", "the second\n");
    repository.write("a/four.txt", "the fourth\n");
    repository.write("a/kept.txt", "kept\n");
    repository.write("b/three.txt", "the third\n");
    repository.commit("2024-01-01", "write");
    repository.git(&["rm", "-q", "a/one.txt", "a/two.txt", "a/four.txt"]);
    let taken = repository.commit("2024-02-01", "take away");
    repository.write("c/five.txt", "never committed\n");
    let json = repository.readiness("2024-02-10");
    let moved = |text: &str| entry(&json, text)["moved_to"].clone();
    assert_eq!(moved("a/one.txt"), "copies/first.txt");
    assert_eq!(
        moved("a/two.txt"),
        Value::Null,
        "two files have its content"
    );
    assert_eq!(moved("a/three.txt"), "b/three.txt");
    assert_eq!(moved("a/four.txt"), Value::Null);
    assert_eq!(
        moved("a/five.txt"),
        Value::Null,
        "what is not committed is nowhere to go to"
    );
    assert_eq!(moved("a/Kept.txt"), "a/kept.txt");
    let helps = helps(&json);
    assert_eq!(
        helps[1],
        (
            "`copies/x.txt`, `copies/y.txt` have the same content: cite the one that is meant"
                .to_owned(),
            Value::Null
        )
    );
    let short = &taken[..12];
    assert_eq!(
        helps[0].0,
        format!(
            "commit {short} of 2024-02-01 removed it, and `copies/first.txt` has the same content: cite that"
        )
    );
    let gone = format!(
        "commit {short} of 2024-02-01 took it away: name what took its place, or open the item again"
    );
    assert_eq!(helps[3], (gone, Value::Null));
}

#[test]
fn fifty_moved_files_have_fifty_fixes() {
    let names: Vec<String> = (0..50)
        .map(|number| format!("`reports/r{number}.txt`"))
        .collect();
    let repository = citing(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for number in 0..50 {
        repository.write(
            &format!("reports/r{number}.txt"),
            &format!("report {number}\n"),
        );
    }
    repository.commit("2024-01-01", "write");
    repository.git(&["mv", "reports", "results"]);
    repository.commit("2024-02-01", "rename");
    let json = repository.readiness("2024-02-10");
    let fixes = helps(&json)
        .into_iter()
        .filter(|(_, fix)| fix.as_str().is_some_and(|fix| fix.starts_with("results/r")));
    assert_eq!(fixes.count(), 50);
}

#[test]
fn what_is_gone_is_counted_for_each_document_outside_of_records() {
    let repository = Repository::new();
    let names = "The hoses are set in `config/hoses.toml`, the bells in `config/bells.toml`.\n";
    repository.write("docs/plan.md", &format!("# Pumps\n\n{names}"));
    repository.write("docs/2024-01-05-review.md", &format!("# Review\n\n{names}"));
    for file in [
        "config/hoses.toml",
        "config/bells.toml",
        "config/valves.toml",
    ] {
        repository.write(file, &format!("name = \"{file}\"\n"));
    }
    repository.commit("2024-01-01", "write");
    repository.git(&["rm", "-q", "config/hoses.toml", "config/bells.toml"]);
    repository.commit("2024-02-01", "take away");
    let json = repository.readiness("2024-02-10");
    let all = json["diagnostics"].as_array().expect("a list").iter();
    let lost: Vec<_> = all
        .filter(|found| found["rule"] == "reference-lost")
        .map(|found| (&found["at"]["path"], &found["message"]))
        .collect();
    assert_eq!(lost.len(), 1, "{lost:?}");
    assert_eq!(
        *lost[0].1,
        "`config/hoses.toml`, `config/bells.toml` were here, and nowhere now"
    );
}
