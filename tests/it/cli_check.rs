//! `holdpoint check` as its users meet it: exit codes, every format, and the baseline.

use std::fs;
use std::process::Command;

use indoc::indoc;
use serde_json::Value;

use crate::support::place::{Place, Run};

/// An error, a warning and something to know.
const LAUNCH: &str = "# Launch\n\nLast Updated: 2025-11-01\n\n## Go / No-Go\n\nAll PASS required:\n\n\
    - [x] Backups: `docs/gone, 100%.md`\n- [x] Restore: `docs/lost.md`\n\nSee [the plan](plan.md) and `a]\u{1b}[2J(b)`.\n";

fn check(place: &Place, args: &[&str]) -> Run {
    place.run(&[&["check", "in", "--as-of", "2025-11-10"], args].concat())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in\n{text}"))
}

fn list(value: &Value) -> &Vec<Value> {
    value
        .as_array()
        .unwrap_or_else(|| panic!("{value} is no list"))
}

#[test]
fn what_is_denied_decides_the_exit_code() {
    let place = Place::with_document(LAUNCH);
    check(&place, &[]).ends(
        1,
        &[
            "error[evidence-missing]",
            "docs/a.md:10:",
            "1 document; ",
            " for information",
        ],
    );
    check(&place, &["--deny", "none"]).ends(0, &["error[evidence-missing]"]);
    check(&place, &["--deny", "never"]).ends(0, &[]);
    check(&place, &["--deny", "all"]).ends(2, &[]);
    place.write("in/docs/a.md", "# Launch\n\nSee [the plan](plan.md).\n");
    check(&place, &[]).ends(0, &["warning[link-broken]"]);
    check(&place, &["--deny", "warning"]).ends(1, &["warning[link-broken]"]);
    place.write("in/docs/a.md", "# Launch\n");
    check(&place, &["--deny", "warning"]).ends(0, &["0 errors, 0 warnings, 1 for information"]);
    check(&place, &["--deny", "info"]).ends(1, &["document-orphan"]);
    place.write("in/site.toml", "titel = 1\n");
    check(&place, &[]).ends(2, &["did you mean `title`?"]);
    assert!(!place.path.join("in/public").exists());
}

#[test]
fn json_has_the_diagnostics_of_readiness_json() {
    let place = Place::with_document(LAUNCH);
    place
        .run(&["build", "in", "--out", "out", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    let built = json(
        &fs::read_to_string(place.path.join("out/readiness.json")).expect("a portal was written"),
    );
    let run = check(&place, &["--format", "json"]);
    let mut report = json(&run.out);
    assert_eq!(
        (run.code, &report["schema"], &report["falls_short"]),
        (Some(1), &"holdpoint.diagnostics/1".into(), &true.into())
    );
    for found in report["diagnostics"]
        .as_array_mut()
        .expect("diagnostics are a list")
    {
        let found = found.as_object_mut().expect("a diagnostic is an object");
        assert_eq!(found.remove("known"), Some(false.into()));
        assert_eq!(
            found
                .remove("fingerprint")
                .and_then(|print| Some(print.as_str()?.len())),
            Some(16)
        );
    }
    assert_eq!(report["diagnostics"], built["diagnostics"]);
    let same = check(&place, &["--format", "json", "--output", "report.json"]);
    assert_eq!((same.code, same.out.as_str()), (Some(1), ""));
    assert_eq!(
        fs::read_to_string(place.path.join("report.json")).ok(),
        Some(run.out)
    );
}

/// The places of a SARIF file: path, first line and column, last line and column.
fn places(sarif: &Value) -> Vec<(String, [u64; 4])> {
    let place = |result: &Value| {
        let location = &result["locations"][0]["physicalLocation"];
        let region = ["startLine", "startColumn", "endLine", "endColumn"]
            .map(|name| location["region"][name].as_u64().unwrap_or(0));
        (
            location["artifactLocation"]["uri"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            region,
        )
    };
    list(&sarif["runs"][0]["results"])
        .iter()
        .map(place)
        .collect()
}

#[test]
fn sarif_keeps_its_schema_and_every_result_has_a_place() {
    let place = Place::with_document(LAUNCH);
    place.write(
        "in/docs/My Größe, 2.md",
        "# Größe\r\n\r\nSee \u{1f600} [the plan](plan.md).\r\n",
    );
    place.write("in/docs/bad.md", b"# A\0\n```\nnever closed");
    place.write("in/site.toml", "required_gates = [\"Opening day\"]\n");
    let sarif = json(&check(&place, &["--format", "sarif"]).out);
    // As published, the pattern of a language has a bracket too many, and is none.
    let schema = include_str!("../data/sarif-2.1.0-rtm.5.schema.json")
        .replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema = json(&schema);
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let errors: Vec<String> = validator
        .iter_errors(&sarif)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let found = places(&sarif);
    assert!(
        found.len() > 5
            && found
                .iter()
                .all(|(uri, region)| !uri.is_empty() && region.iter().all(|&number| number > 0)),
        "{found:?}"
    );
    assert!(
        found.contains(&(
            "docs/My%20Gr%C3%B6%C3%9Fe%2C%202.md".to_owned(),
            [3, 7, 3, 26]
        )),
        "{found:?}"
    );
    assert!(
        found.contains(&("site.toml".to_owned(), [1, 1, 1, 1])),
        "{found:?}"
    );
    let run = &sarif["runs"][0];
    for result in list(&run["results"]) {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"]
            .as_u64()
            .expect("a result names its rule")
            as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(
            rule["help"]["markdown"]
                .as_str()
                .is_some_and(|page| page.starts_with("# "))
        );
    }
    let levels: Vec<&str> = list(&run["results"])
        .iter()
        .filter_map(|result| result["level"].as_str())
        .collect();
    assert!(
        levels.is_sorted_by_key(|level| ["error", "warning", "note"]
            .iter()
            .position(|known| known == level)),
        "{levels:?}"
    );
}

#[test]
fn sarif_fingerprints_are_unique_and_follow_their_text() {
    let place = Place::with_document(LAUNCH);
    let prints = || -> Vec<String> {
        let sarif = json(&check(&place, &["--format", "sarif"]).out);
        let of = |result: &Value| {
            format!(
                "{} {}",
                result["ruleId"], result["partialFingerprints"]["primaryLocationLineHash"]
            )
        };
        let mut prints: Vec<String> = list(&sarif["runs"][0]["results"]).iter().map(of).collect();
        prints.sort();
        prints
    };
    place.write(
        "in/docs/a.md",
        format!("{LAUNCH}\nSee [the plan](plan.md) and `a]\u{1b}[2J(b)`.\n"),
    );
    let first = prints();
    assert!(first.windows(2).all(|pair| pair[0] != pair[1]), "{first:?}");
    place.write(
        "in/docs/a.md",
        format!(
            "{}\nSee [the plan](plan.md) and `a]\u{1b}[2J(b)`.\n",
            LAUNCH.replace("# Launch\n", "# Launch\n\nMore.\n\n")
        ),
    );
    assert_eq!(first, prints());
}

#[test]
fn sarif_stays_within_the_limits_and_says_what_it_leaves_out() {
    let place = Place::with_document("# Launch\n");
    let lines: String = (0..26_000)
        .map(|number| format!("[a](gone-{number}.md)\n"))
        .collect();
    place.write("in/docs/a.md", format!("# Launch\n\n{lines}"));
    place.write("in/docs/b.md", LAUNCH);
    let text = check(&place, &["--format", "sarif"]).out;
    let sarif = json(&text);
    let run = &sarif["runs"][0];
    assert_eq!(list(&run["results"]).len(), 25_000);
    assert_eq!(run["results"][0]["level"], "error");
    let notice = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert!(
        notice.starts_with("1")
            && notice.contains("results left out")
            && notice.contains("warnings"),
        "{notice}"
    );
}

#[test]
fn code_quality_has_the_shape_that_gitlab_documents() {
    let place = Place::with_document(LAUNCH);
    Command::new("git")
        .args(["init", "-q"])
        .current_dir(&place.path)
        .status()
        .expect("git can be started");
    let issues = || json(&check(&place, &["--format", "codequality"]).out);
    let found = issues();
    let first = list(&found)
        .iter()
        .find(|issue| issue["check_name"] == "evidence-missing")
        .expect("an error is an issue");
    let keys: Vec<&String> = first
        .as_object()
        .expect("an issue is an object")
        .keys()
        .collect();
    assert_eq!(
        keys,
        [
            "description",
            "check_name",
            "fingerprint",
            "severity",
            "location"
        ]
    );
    assert_eq!(
        first["location"],
        serde_json::json!({"path": "in/docs/a.md", "lines": {"begin": 9, "end": 9}})
    );
    assert_eq!(first["severity"], "critical");
    let description = first["description"].as_str().unwrap_or_default();
    assert!(
        description.contains("`docs/gone` is not in this tree; ") && !description.contains('\n'),
        "{description}"
    );
    let words = ["info", "minor", "major", "critical", "blocker"];
    assert!(
        list(&found)
            .iter()
            .all(|issue| words.iter().any(|word| issue["severity"] == *word))
    );
    let prints = |issues: &Value| -> Vec<String> {
        list(issues)
            .iter()
            .map(|issue| issue["fingerprint"].to_string())
            .collect()
    };
    let before = prints(&found);
    let mut unique = before.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(
        (unique.len(), before.iter().all(|print| print.len() == 34)),
        (before.len(), true),
        "{before:?}"
    );
    // Text that moves down stays known, and what the baseline knows is left out.
    place.write(
        "in/docs/a.md",
        LAUNCH.replace("# Launch\n", "# Launch\n\nMore.\n\n"),
    );
    assert_eq!(prints(&issues()), before);
    check(&place, &["--write-baseline", "--baseline", "known.json"]).ends(0, &[]);
    assert_eq!(
        check(
            &place,
            &["--format", "codequality", "--baseline", "known.json"]
        )
        .out,
        "[]\n"
    );
}

#[test]
fn a_build_minds_what_a_check_minds() {
    let place = Place::with_document(LAUNCH);
    place.build_with(&["--deny", "error"]).ends(1, &[]);
    place.write("in/site.toml", "[check]\nbaseline = \"known.json\"\n");
    place
        .run(&["build", "in", "--out", "out", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    place
        .build_with(&["--deny", "error"])
        .ends(2, &["read the baseline"]);
    check(&place, &["--write-baseline"]).ends(0, &[]);
    place.build_with(&["--deny", "error"]).ends(0, &[]);
    place.write(
        "in/docs/b.md",
        indoc! {"
        # More

        - [x] Proven, evidence: `docs/absent.txt`

        ## Go / No-Go

        All PASS required:

        - [x] Proven, evidence: `docs/gone.txt`
    "},
    );
    place.build_with(&["--deny", "error"]).ends(1, &[]);
}

#[test]
fn the_help_gives_declared_states_as_they_are_written() {
    for list in [
        "Status values:\n- `open`\n- `in_progress`: begun\n- `Done`",
        "Status values: open / in_progress / Done.",
        "Status values:\n\n| State | Meaning |\n|---|---|\n| open | |\n| `in_progress` | begun |\n| **Done** | |",
    ] {
        let place = Place::with_document(format!(
            "# Parallel work\n\n{list}\n\n## 1) Alert pack\n\n- Status: shipped\n- Owner: SRE\n\n## 2) Restore drill\n\n- Status: In progress\n- Owner: SRE\n"
        ));
        let help = "write one of `Done`, `in_progress`, `open`, or add it to that list";
        check(&place, &[]).ends(0, &[help]);
    }
}

#[test]
fn annotations_are_escaped_and_start_from_the_top_of_the_repository() {
    let place = Place::with_document(LAUNCH);
    assert!(
        Command::new("git")
            .args(["init", "-q"])
            .current_dir(&place.path)
            .status()
            .is_ok_and(|status| status.success())
    );
    place.write("in/a,b: 5%.md", "# Größe\n\nSee [the plan](plan.md).\n");
    let run = check(&place, &["--format", "github"]);
    run.ends(1, &["::error file=in/docs/a.md,line=10,endLine=10,col=17,endColumn=29,title=evidence-missing::`docs/lost.md` is not in this tree%0Ahelp: "]);
    run.ends(1, &["::warning file=in/a%2Cb%3A 5%25.md,line=3,endLine=3,col=5,endColumn=24,title=link-broken::"]);
    run.ends(1, &["::notice file=in/docs/a.md,line=1,"]);
    let sarif = json(&check(&place, &["--format", "sarif"]).out);
    assert!(places(&sarif).iter().all(|(uri, _)| uri.starts_with("in/")));
}

#[test]
fn annotations_are_as_many_as_a_step_shows_and_the_rest_is_counted() {
    let place = Place::with_document(LAUNCH);
    let lines: String = (0..30)
        .map(|number| format!("See [a](gone-{number}.md).\n"))
        .collect();
    place.write("in/docs/b.md", format!("# B\n\n{lines}"));
    (0..20).for_each(|number| place.write(&format!("in/docs/c{number}.md"), "# C\n"));
    let run = check(&place, &["--format", "github"]);
    let of = |command: &str| {
        run.out
            .lines()
            .filter(|line| line.starts_with(command))
            .count()
    };
    assert!(of("::error ") <= 10);
    assert_eq!((of("::warning "), of("::notice ")), (10, 10), "{}", run.out);
    run.ends(
        1,
        &[
            "::notice title=holdpoint::",
            " for information more than a step can show",
        ],
    );
    assert!(
        run.out.find("::error") < run.out.find("::warning")
            && run.out.find("::warning") < run.out.find("::notice")
    );
}

#[test]
fn junit_has_a_suite_for_each_document() {
    let place = Place::with_document(LAUNCH);
    place.write("in/README.md", "# Home\n\nSee [launch](docs/a.md).\n");
    let run = check(&place, &["--format", "junit"]);
    run.ends(
        1,
        &[
            "<testsuite name=\"README.md\" tests=\"1\" skipped=\"0\" errors=\"0\" failures=\"0\"",
            "name=\"nothing to report\"",
            "<testsuite name=\"docs/a.md\"",
            "<testcase name=\"evidence-missing at 10:17\" classname=\"docs/a.md\">",
            "<failure message=\"`docs/lost.md` is not in this tree\" type=\"error\">docs/a.md:10:17: ",
            "<system-out>info: docs/a.md:",
        ],
    );
    assert!(!run.out.contains('\u{1b}'));
    let count = |word: &str| run.out.matches(word).count();
    assert_eq!(
        (
            count("<testsuite "),
            count("</testsuite>"),
            count("<testcase "),
            count("</testcase>")
        ),
        (2, 2, count("<testcase "), count("<testcase ") - 1)
    );
    assert!(run.out.contains(&format!(
        "<testsuites name=\"holdpoint\" tests=\"{}\" skipped=\"0\" failures=\"{}\" errors=\"0\"",
        count("<testcase "),
        count("<failure ")
    )));
}

#[test]
fn a_baseline_lets_an_old_tree_in_and_nothing_new() {
    let place = Place::with_document(LAUNCH);
    check(&place, &["--write-baseline"]).ends(
        0,
        &[
            "known diagnostics to holdpoint-baseline.json",
            "[check]",
            "baseline = \"holdpoint-baseline.json\"",
        ],
    );
    let written =
        fs::read(place.path.join("in/holdpoint-baseline.json")).expect("a baseline was written");
    check(&place, &[]).ends(1, &[]);
    place.write(
        "in/site.toml",
        "[check]\nbaseline = \"holdpoint-baseline.json\"\n",
    );
    let known = check(&place, &["--deny", "info"]);
    known.ends(0, &["0 errors, 0 warnings, 0 for information", " known"]);
    assert!(!known.out.contains("error["), "{}", known.out);
    check(&place, &["--write-baseline"]).ends(0, &["known diagnostics to holdpoint-baseline.json"]);
    assert_eq!(
        fs::read(place.path.join("in/holdpoint-baseline.json")).ok(),
        Some(written)
    );
    place.write(
        "in/docs/a.md",
        LAUNCH.replace("# Launch\n", "# Launch\n\nMoved down.\n\n\n"),
    );
    check(&place, &["--deny", "info"]).ends(0, &[" known"]);
    place.write(
        "in/docs/a.md",
        LAUNCH.replace(
            "- [x] Restore: `docs/lost.md`\n",
            "- [x] Restore: `docs/other.md`\n",
        ),
    );
    let run = check(&place, &[]);
    run.ends(
        1,
        &[
            "`docs/other.md` is not in this tree",
            "fixed",
            "--write-baseline",
        ],
    );
    assert!(!run.out.contains("`docs/gone"), "{}", run.out);
    let report = json(&check(&place, &["--format", "json"]).out);
    assert!(
        list(&report["fixed"])
            .iter()
            .any(|entry| entry["text"] == "docs/lost.md" && entry["count"] == 1),
        "{}",
        report["fixed"]
    );
    assert!(
        list(&report["diagnostics"])
            .iter()
            .any(|found| found["known"] == true)
    );
    check(&place, &["--format", "junit"])
        .ends(1, &["<skipped message=\"known in the baseline\"/>"]);
    let sarif = json(&check(&place, &["--format", "sarif"]).out);
    let states: Vec<&str> = list(&sarif["runs"][0]["results"])
        .iter()
        .filter_map(|result| result["baselineState"].as_str())
        .collect();
    assert!(
        states.contains(&"new") && states.contains(&"unchanged"),
        "{states:?}"
    );
}

#[test]
fn a_baseline_changes_no_verdict() {
    let place = Place::with_document(LAUNCH);
    let build = || place.run(&["build", "in", "--out", "out", "--as-of", "2025-11-10"]);
    build().ends(0, &["no-go as of 2025-11-10"]);
    check(&place, &["--write-baseline"]).ends(0, &[]);
    place.write(
        "in/site.toml",
        "[check]\nbaseline = \"holdpoint-baseline.json\"\n",
    );
    build().ends(0, &["no-go as of 2025-11-10"]);
}

#[test]
fn a_baseline_that_cannot_be_read_fails_the_run() {
    let place = Place::with_document(LAUNCH);
    check(&place, &["--baseline", "none.json"]).ends(
        2,
        &["cannot read the baseline `none.json`", "--write-baseline"],
    );
    place.write("known.json", "{\"schema\": \"x\", \"entries\": []}");
    check(&place, &["--baseline", "known.json"])
        .ends(2, &["`known.json` is not a baseline: its schema is `x`"]);
    place.write("in/site.toml", "[check]\nbaseline = \"../known.json\"\n");
    check(&place, &[]).ends(
        2,
        &["`baseline` is not a path below the root", "site.toml:2:"],
    );
}
