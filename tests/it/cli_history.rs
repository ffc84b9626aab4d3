//! `holdpoint history` as its users meet it: each day is what a build of that day says, a gap is no zero, and wrong questions are answered.

use serde_json::{Value, json};

use crate::support::repository::Repository;

const TRACK: &str = "# Launch\n\n## 1) Alarms\n\n- Status: open\n- Owner: Ada\n- Target: 2025-03-01\n- Evidence: `proof.txt`\n\n\
    ## Launch gating\n\n- Launch requires items 1-1 to be `done`.\n";

/// Six weeks: open, done, put off, moved to another folder, settings that cannot be read, mended.
fn six_weeks() -> Repository {
    let repository = Repository::new();
    repository.write("proof.txt", "Rang at 12:00.\n");
    repository.write("ops/launch.md", TRACK);
    repository.commit("2025-01-07", "write");
    repository.write("ops/launch.md", &TRACK.replace("2025-03-01", "2025-03-20"));
    repository.commit("2025-01-14", "put off");
    repository.git(&["mv", "ops", "operations"]);
    repository.commit("2025-01-21", "move");
    repository.write(
        "operations/launch.md",
        &TRACK
            .replace("open", "done")
            .replace("2025-03-01", "2025-03-20"),
    );
    repository.commit("2025-01-28", "done");
    repository.write("site.toml", "title = [\n");
    repository.commit("2025-02-04", "break the settings");
    repository.write("site.toml", "title = \"Launch\"\n");
    repository.commit("2025-02-11", "mend the settings");
    repository
}

fn told(repository: &Repository, args: &[&str]) -> Value {
    let run = repository.holdpoint(&[&["-C", "in", "history"], args].concat());
    assert_eq!(
        run.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    serde_json::from_slice(&run.stdout).expect("it is JSON")
}

/// What is wrong with a run that cannot be done.
fn wrong(repository: &Repository, args: &[&str]) -> String {
    let run = repository.holdpoint(&[&["-C", "in", "history"], args].concat());
    assert_eq!(run.status.code(), Some(2));
    String::from_utf8(run.stderr).expect("messages are UTF-8")
}

#[test]
fn six_weeks_are_told_with_spells_slips_and_a_gap() {
    let repository = six_weeks();
    let history = told(&repository, &["--as-of", "2025-02-12"]);
    let points = history["points"].as_array().expect("a list");
    let days: Vec<&str> = points
        .iter()
        .filter_map(|point| point["day"].as_str())
        .collect();
    assert_eq!(
        days,
        [
            "2025-01-08",
            "2025-01-15",
            "2025-01-22",
            "2025-01-29",
            "2025-02-05",
            "2025-02-12"
        ],
        "from the first commit on"
    );
    assert_eq!(points[4]["stand"], Value::Null);
    assert_eq!(points[4]["gap"]["reason"], "unread");
    let gates = history["gates"].as_array().expect("a list");
    assert_eq!(
        gates.len(),
        1,
        "a gate that moves with its document is one gate"
    );
    assert_eq!(gates[0]["key"], "operations/launch/launch-gating");
    let spells: Vec<(&Value, &Value, &Value)> = gates[0]["spells"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|spell| (&spell["seen"], &spell["verdict"], &spell["days"]))
        .collect();
    let known = |verdict, days| (json!("known"), json!(verdict), json!(days));
    let expected = [
        known("no_go", 21),
        known("go", 7),
        (json!("gap"), Value::Null, json!(7)),
        known("go", 0),
    ];
    assert_eq!(
        spells,
        expected
            .iter()
            .map(|(seen, verdict, days)| (seen, verdict, days))
            .collect::<Vec<_>>()
    );
    assert_eq!(
        gates[0]["days"],
        json!({ "go": 7, "go_with_waivers": 0, "no_go": 21, "unknown": 0 })
    );
    let target = &history["targets"][0];
    assert_eq!(
        (&target["slipped_days"], &target["settled"]),
        (&json!(19), &json!(true))
    );
    assert_eq!(
        target["moves"],
        json!([{ "seen_on": "2025-01-15", "from": "2025-03-01", "to": "2025-03-20" }])
    );
}

#[test]
fn each_day_is_what_a_build_of_that_day_says() {
    let repository = six_weeks();
    let history = told(&repository, &["--as-of", "2025-01-29", "--every", "1d"]);
    for point in history["points"].as_array().expect("a list") {
        let (day, commit) = (
            point["day"].as_str().expect("a day"),
            point["stand"]["commit"].as_str().expect("a commit"),
        );
        repository.git(&["checkout", "-q", commit]);
        let built = repository.readiness(day);
        assert_eq!(point["stand"]["verdict"], built["verdict"], "{day}");
        let states = built["evidence"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|entry| entry["state"] == "ok")
            .count();
        assert_eq!(point["stand"]["evidence"]["ok"], json!(states), "{day}");
        let count = |severity: &str| {
            built["diagnostics"]
                .as_array()
                .expect("a list")
                .iter()
                .filter(|found| found["severity"] == severity)
                .count()
        };
        for severity in ["error", "warning", "info"] {
            assert_eq!(
                point["stand"]["diagnostics"][severity],
                json!(count(severity)),
                "{day} {severity}"
            );
        }
    }
}

#[test]
fn the_json_is_as_its_schema_says_and_the_table_has_the_same_verdicts() {
    let repository = six_weeks();
    let history = told(&repository, &["--as-of", "2025-02-12"]);
    let schema = repository.holdpoint(&["schema", "history"]);
    let schema: Value = serde_json::from_slice(&schema.stdout).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let errors: Vec<String> = validator
        .iter_errors(&history)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    let table =
        repository.holdpoint(&["history", "in", "--as-of", "2025-02-12", "--format", "csv"]);
    let table = String::from_utf8(table.stdout).expect("a table is UTF-8");
    let overall: Vec<&str> = table
        .lines()
        .filter(|line| line.contains(",,verdict,") || line.ends_with(",unread,,,,"))
        .collect();
    assert_eq!(overall.len(), 6, "{table}");
    assert!(
        overall[0].starts_with("2025-01-08,,verdict,") && overall[4] == "2025-02-05,unread,,,,",
        "{overall:?}"
    );
}

#[test]
fn a_title_breaks_no_row_of_the_table_and_is_no_formula() {
    let repository = Repository::new();
    repository.write(
        "ops/launch.md",
        &TRACK.replace("Alarms", "=SUM(1,2), \"loud\""),
    );
    repository.commit("2025-01-07", "write");
    let table =
        repository.holdpoint(&["history", "in", "--as-of", "2025-01-08", "--format", "csv"]);
    let mut read = csv::ReaderBuilder::new().from_reader(&table.stdout[..]);
    let rows: Vec<csv::StringRecord> = read
        .records()
        .map(|row| row.expect("a row has as many cells as the header"))
        .collect();
    let claim = rows
        .iter()
        .find(|row| &row[2] == "track_claim")
        .expect("the track is told");
    assert!(
        claim[4].contains("SUM(1,2), \"loud\"") && !claim[4].starts_with('='),
        "{claim:?}"
    );
}

#[test]
fn a_shallow_clone_has_gaps_and_says_how_to_fill_them() {
    let repository = six_weeks();
    let clone = repository.beside("shallow");
    let from = format!("file://{}", repository.root.display());
    repository.git(&[
        "clone",
        "-q",
        "--depth",
        "3",
        &from,
        clone.to_str().expect("a plain name"),
    ]);
    let run = repository.holdpoint(&["-C", "shallow", "history", "--as-of", "2025-02-12"]);
    assert!(String::from_utf8_lossy(&run.stderr).contains("git fetch --unshallow"));
    let history: Value = serde_json::from_slice(&run.stdout).expect("it is JSON");
    let points = history["points"].as_array().expect("a list");
    assert_eq!(points.len(), 53, "nobody can say when the first commit was");
    assert!(
        points[..50]
            .iter()
            .all(|point| point["stand"].is_null() && point["gap"]["reason"] == "before_clone")
    );
}

#[test]
fn wrong_questions_are_answered_with_a_way_out() {
    let repository = six_weeks();
    assert!(
        wrong(&repository, &["--since", "noday"])
            .contains("there is no revision `noday` in this repository")
    );
    assert!(
        wrong(&repository, &["--every", "0d"])
            .contains("is not a number of days or weeks such as 7d or 2w")
    );
    assert!(
        wrong(&repository, &["--as-of", "2024-12-31"]).contains("name a later day with --as-of")
    );
    let folder = Repository::folder();
    folder.write("a.md", "# A\n");
    assert!(wrong(&folder, &[]).contains("is not in a git repository, so it has no history"));
    let since = told(&repository, &["--as-of", "2025-02-12", "--since", "HEAD~3"]);
    assert_eq!(since["points"][0]["day"], "2025-01-22");
}
