//! States: one repository with everything that happens to evidence and dates, built by script, and exactly what is made of it.

use indoc::indoc;
use serde_json::Value;

use crate::support::readiness::track;
use crate::support::repository::Repository;

const CITED: [&str; 15] = [
    "`evidence/kept.txt`",
    "`evidence/old-name.txt`",
    "`evidence/copied.txt`",
    "`evidence/twice.txt`",
    "`evidence/gone.txt`",
    "`evidence/never.txt`",
    "`local/ignored.txt`",
    "`loose.txt`",
    "`lib/part.txt`",
    "`evidence/hollow.md`",
    "`evidence/`",
    "`evidence/*.txt`",
    "`reports/`",
    "`../elsewhere.txt`",
    "Pending: second run",
];

const GATE: &str = indoc! {"
    # Launch

    See the [runbook](runbook.md).

    ## Go / No-Go

    All PASS required:

    * [x] The pager rings
    * [ ] The replica follows
"};

/// The repository, and its commits by message.
pub fn scripted() -> Repository {
    let repository = Repository::new();
    repository.write(".gitignore", "/local/\n");
    repository.write("work.md", &track(&CITED));
    repository.write("launch.md", GATE);
    repository.write("runbook.md", "# Runbook\n\n* Promote the replica.\n");
    repository.write(
        "handbook/old.md",
        indoc! {"
            ---
            kind: runbook
            ---
            # Old

            * Move the alias.
        "},
    );
    for (name, text) in [
        ("kept", "kept"),
        ("old-name", "renamed"),
        ("copied", "same"),
        ("twice", "two"),
        ("gone", "gone"),
    ] {
        repository.write(
            &format!("evidence/{name}.txt"),
            &format!("Seen on call: {text}.\n"),
        );
    }
    repository.write("evidence/hollow.md", "# Report\n\nTODO\n");
    repository.write("reports/a.txt", "Seen on call: a.\n");
    repository.commit("2025-01-10", "write");
    let library = Repository::new();
    library.write("part.txt", "Seen elsewhere.\n");
    library.commit("2025-01-01", "part");
    repository.git(&[
        "submodule",
        "--quiet",
        "add",
        library.root.to_str().expect("a plain name"),
        "lib",
    ]);
    repository.commit("2025-02-01", "take in a library");
    repository.write("launch.md", &GATE.replace("[ ]", "[x]"));
    repository.commit("2025-03-01", "tick");
    repository.git(&["mv", "evidence/old-name.txt", "evidence/new-name.txt"]);
    repository.git(&["mv", "handbook", "runbooks"]);
    repository.git(&["mv", "reports", "results"]);
    repository.commit("2025-04-01", "rename");
    repository.write("archive/copy.txt", "Seen on call: same.\n");
    repository.write("archive/one.txt", "Seen on call: two.\n");
    repository.write("archive/two.txt", "Seen on call: two.\n");
    repository.commit("2025-05-01", "archive");
    repository.git(&[
        "rm",
        "-q",
        "evidence/copied.txt",
        "evidence/twice.txt",
        "evidence/gone.txt",
    ]);
    repository.commit("2025-06-01", "tidy up");
    repository.write("launch.md", &GATE.replace("[ ]", "[x]").replace("* ", "- "));
    repository.write("runbook.md", "# Runbook\n\n- Promote the replica.\n");
    repository.write(
        "runbooks/old.md",
        indoc! {"
            ---
            kind: runbook
            ---
            # Old

            - Move the alias.
        "},
    );
    let reformat = repository.commit("2025-07-01", "reformat all lists");
    repository.write(".git-blame-ignore-revs", &format!("{reformat}\n"));
    repository.commit("2025-07-02", "list the reformat");
    repository.write("local/ignored.txt", "Seen on call.\n");
    repository.write("loose.txt", "Seen on call.\n");
    repository
}

/// Everything that is said of dates, claims and evidence, one line each.
fn said(json: &Value) -> Vec<String> {
    let list = |name: &str| json[name].as_array().expect("a list").clone();
    let word = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let mut lines = Vec::new();
    for document in list("documents") {
        let [path, updated, from, state] =
            ["path", "updated", "updated_from", "freshness"].map(|field| word(&document[field]));
        lines.push(format!("{path}: {updated} {from} {state}"));
    }
    for criterion in json["gates"][0]["criteria"].as_array().expect("a list") {
        let age = &criterion["claim_age"];
        lines.push(format!(
            "{}: {} {}",
            word(&criterion["text"]),
            word(&age["state"]),
            word(&age["date"])
        ));
    }
    for entry in list("evidence") {
        let moved = entry["moved_to"]
            .as_str()
            .map_or(String::new(), |to| format!(" -> {to}"));
        let updated = entry["updated"]
            .as_str()
            .map_or(String::new(), |day| format!(" {day}"));
        lines.push(format!(
            "{} {}: {}{moved}{updated}",
            word(&entry["kind"]),
            word(&entry["text"]),
            word(&entry["state"])
        ));
    }
    lines
}

#[track_caller]
fn check(json: &Value, expected: &str) {
    let expected: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let said = said(json);
    assert_eq!(said, expected, "\n{}\n", said.join("\n"));
}

#[test]
fn everything_that_happens_to_evidence_and_dates_has_its_state() {
    let repository = scripted();
    check(
        &repository.readiness("2025-07-20"),
        "
        evidence/hollow.md: 2025-01-10 git null
        launch.md: 2025-03-01 git stale
        runbook.md: 2025-01-10 git stale
        runbooks/old.md: 2025-01-10 git stale
        work.md: 2025-01-10 git null
        The pager rings: committed 2025-01-10
        The replica follows: committed 2025-03-01
        glob evidence/*.txt: ok
        path ../elsewhere.txt: outside
        directory evidence/: ok 2025-01-10
        path evidence/copied.txt: missing -> archive/copy.txt
        path evidence/gone.txt: missing
        path evidence/hollow.md: hollow 2025-01-10
        path evidence/kept.txt: ok 2025-01-10
        path evidence/never.txt: missing
        path evidence/old-name.txt: missing -> evidence/new-name.txt
        path evidence/twice.txt: missing
        path lib/part.txt: unchecked
        path local/ignored.txt: untracked
        path loose.txt: untracked
        directory reports/: missing -> results
        pending second run: pending
        ",
    );
}

#[test]
fn a_shallow_clone_says_unknown_where_the_whole_has_a_date() {
    let repository = scripted();
    let clone = repository.beside("clone");
    let address = format!("file://{}", repository.root.display());
    repository.git(&[
        "clone",
        "-q",
        "--depth",
        "3",
        &address,
        clone.to_str().expect("a plain name"),
    ]);
    check(
        &repository.readiness_of(&clone, "2025-07-20"),
        "
        evidence/hollow.md: null null null
        launch.md: null null unknown
        runbook.md: null null unknown
        runbooks/old.md: null null unknown
        work.md: null null null
        The pager rings: before_clone null
        The replica follows: before_clone null
        glob evidence/*.txt: ok
        path ../elsewhere.txt: outside
        directory evidence/: ok
        path evidence/copied.txt: missing
        path evidence/gone.txt: missing
        path evidence/hollow.md: hollow
        path evidence/kept.txt: ok
        path evidence/never.txt: missing
        path evidence/old-name.txt: missing
        path evidence/twice.txt: missing
        path lib/part.txt: unchecked
        path local/ignored.txt: unchecked
        path loose.txt: missing
        directory reports/: missing
        pending second run: pending
        ",
    );
}
