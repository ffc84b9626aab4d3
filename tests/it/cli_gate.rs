//! `holdpoint gate` and `holdpoint why` as their users meet them: exit codes, words, JSON, and the page of a job.

use std::fs;

use indoc::indoc;
use serde_json::Value;

use crate::honesty::tree::{AS_OF, Tree};
use crate::support::place::{Place, Run};

/// A place whose root `in` holds the tree in which every gate goes, after some edits.
fn launch(edits: &[(&str, &str, &str)]) -> Place {
    let place = Place::new();
    let mut tree = Tree::read();
    for (path, from, to) in edits {
        let text = tree.text(path);
        assert!(text.contains(from), "{path} has no `{from}`");
        let new = text.replacen(from, to, 1).into_bytes();
        tree.files.insert((*path).to_owned(), new);
    }
    tree.write(&place.path.join("in"));
    place
}

fn gate(place: &Place, args: &[&str]) -> Run {
    place.run(&[&["-C", "in", "gate", "--as-of", AS_OF], args].concat())
}

fn why(place: &Place, args: &[&str]) -> Run {
    place.run(&[&["-C", "in", "why", "--as-of", AS_OF], args].concat())
}

#[test]
fn a_release_that_goes_exits_with_0_and_waivers_pass_unless_told_otherwise() {
    let place = launch(&[]);
    gate(&place, &[]).ends(
        0,
        &[
            "go with waivers as of 2027-03-15",
            "by waiver",
            "through 2027-04-30",
            "on 2027-05-01 it becomes no-go",
        ],
    );
    gate(&place, &["--strict"]).ends(1, &["waivers do not pass"]);
    gate(&place, &["--strict", "Sign-off"])
        .ends(0, &["go as of 2027-03-15", "3 of 3 criteria met"]);
    gate(
        &place,
        &["boarding-cutover-gates", "launch/tracks/launch-gating"],
    )
    .ends(0, &["Boarding cutover gates", "Launch gating"]);
    gate(&place, &["--as-of", "2027-05-01"]).ends(2, &["cannot be used multiple times"]);
    place
        .run(&[
            "-C",
            "in",
            "gate",
            "--as-of",
            "2027-05-01",
            "Ticket hall readiness gate",
        ])
        .ends(1, &["no-go as of 2027-05-01"]);
}

#[test]
fn an_unknown_name_names_the_nearest_and_no_gate_at_all_is_no_go() {
    let place = launch(&[]);
    gate(&place, &["boarding-cutover-gate"]).ends(
        2,
        &[
            "there is no gate",
            "`launch/boarding/boarding-cutover-gates`",
        ],
    );
    gate(&place, &["Zzz"]).ends(2, &["known are `launch/"]);
    why(&place, &["Launch gatin"]).ends(2, &["did you mean `launch/tracks/launch-gating`"]);
    let empty = Place::with_document("# Nothing\n");
    gate(&empty, &[]).ends(1, &["no document has a gate"]);
    gate(&empty, &["x"]).ends(2, &["no document has one"]);
}

#[test]
fn a_handful_of_corruptions_close_the_release_for_a_pipeline() {
    let edits = [
        ("launch/spring.md", "[x] Fare", "[ ] Fare", "unmet"),
        (
            "launch/spring.md",
            "evidence/fare_comparison.csv",
            "evidence/fare_compare.csv",
            "is missing",
        ),
        (
            "launch/boarding.md",
            "| Done |",
            "| Donne |",
            "not understood",
        ),
        (
            "launch/tracks.md",
            "Items 4-5 must",
            "Items 4-5 ought",
            "not understood",
        ),
        (
            "launch/tracks.md",
            "## Launch gating",
            "## Notes",
            "in no document",
        ),
        ("launch/exceptions.md", "2027-04-30", "2027-03-14", "no-go"),
        (
            "launch/harbour-office.md",
            "**Decision:** GO",
            "**Decision:** NO-GO",
            "no-go",
        ),
        (
            "runbooks/terminal-offline.md",
            "2027-03-02",
            "2027-01-02",
            "72 days ago",
        ),
        ("launch/sign-off.md", "T. Aalto", "", "nobody has signed"),
        (
            "launch/depot.md",
            "# Winter depot",
            "```\n# Winter depot",
            "in no document",
        ),
    ];
    for (path, from, to, words) in edits {
        let run = gate(&launch(&[(path, from, to)]), &[]);
        assert_eq!(
            run.code,
            Some(1),
            "{path}: {from} → {to}\n{}{}",
            run.out,
            run.err
        );
        assert!(
            run.out.contains(words),
            "{path}: `{words}` is not said\n{}",
            run.out
        );
    }
    let place = launch(&[]);
    place.write(
        "in/launch/sign-off.md",
        b"# Papers\n\n## Sign-off\n\n| Role | Name | Signature | Date |\n|-|-|-|-|\n| \xE9 | A B | A | 2027-03-11 |\n",
    );
    gate(&place, &["Sign-off"]).ends(1, &["could not be read whole"]);
}

#[test]
fn json_has_the_gates_of_readiness_json() {
    let place = launch(&[("launch/spring.md", "[x] Fare", "[ ] F\u{9b}31m\u{202e}are")]);
    place
        .run(&["build", "in", "--out", "out", "--as-of", AS_OF])
        .ends(0, &[]);
    let built: Value = serde_json::from_str(
        &fs::read_to_string(place.path.join("out/readiness.json")).expect("a portal"),
    )
    .expect("it is JSON");
    let run = gate(&place, &["--format", "json"]);
    assert!(!run.out.contains(['\u{9b}', '\u{202e}']), "{}", run.out);
    let json: Value = serde_json::from_str(&run.out).expect("the answer is JSON");
    assert_eq!(
        (run.code, &json["schema"], &json["passes"], &json["verdict"]),
        (
            Some(1),
            &"holdpoint.gate/1".into(),
            &false.into(),
            &"no_go".into()
        )
    );
    let gates = json["gates"].as_array().expect("gates are a list");
    let all = built["gates"].as_array().expect("gates are a list");
    assert!(gates.len() == 8 && gates.iter().all(|gate| all.contains(gate)));
    assert_eq!(gates[0]["verdict"], "no_go", "the worst comes first");
}

#[test]
fn the_summary_is_appended_and_says_nothing_but_words() {
    let place = launch(&[(
        "launch/spring.md",
        "[x] Fare tables",
        "[ ] Fare <b>|`tables @all",
    )]);
    fs::write(place.path.join("job.md"), "before\n").expect("a temporary file can be written");
    gate(&place, &["--summary", "job.md"]).ends(1, &[]);
    let text = fs::read_to_string(place.path.join("job.md")).expect("the summary was written");
    assert!(
        text.starts_with("before\n## Release gates: no-go\n"),
        "{text}"
    );
    assert!(
        text.contains("| **no-go** |") && text.contains("2027-05-01 to no-go"),
        "{text}"
    );
    assert!(!text.contains("<b>") && !text.contains("@all"), "{text}");
    gate(&place, &["--summary", "nowhere/job.md"]).ends(2, &["cannot write the summary"]);
}

#[test]
fn why_tells_how_a_verdict_came_about() {
    let place = launch(&[(
        "launch/tracks.md",
        "evidence/import_dry_run.txt",
        "evidence/import.txt",
    )]);
    let run = why(&place, &["Launch gating"]);
    run.ends(
        0,
        &[
            "no-go: Launch gating  launch/tracks.md:",
            "  unmet: criterion Launch requires items 1-3 to be done.",
            "    asks items 1-3 to be at least `done`",
            "    unmet: track Timetable import  launch/tracks.md:5",
            "      proof `evidence/import.txt`: missing  launch/tracks.md:",
        ],
    );
    why(&place, &["Runbook reviewed within last 30 days"]).ends(
        0,
        &[
            "updated 2027-03-02 (its front matter), 13 days ago",
            "terminal-offline.md:3",
        ],
    );
    why(&place, &["Ticket hall readiness gate"])
        .ends(0, &["waiver ", "in force for `Braille labels"]);
    why(&place, &["runbooks/terminal-offline.md"])
        .ends(0, &["runbook `runbooks/terminal-offline.md`"]);
    why(&place, &["Timetable import"]).ends(
        0,
        &[
            "claimed `done`",
            "in the way: evidence `evidence/import.txt` is missing",
        ],
    );
    let json: Value =
        serde_json::from_str(&why(&place, &["launch-gating", "--format", "json"]).out)
            .expect("the answer is JSON");
    assert_eq!(
        (&json["schema"], &json["why"]["about"]),
        (
            &"holdpoint.why/1".into(),
            &"launch/tracks/launch-gating".into()
        )
    );
    assert!(
        json["why"]["because"]
            .as_array()
            .is_some_and(|steps| steps.len() >= 2)
    );
}

#[test]
fn a_shared_title_asks_which_and_no_word_of_a_document_steers_the_terminal() {
    let place = Place::with_document(
        "# A\n\n## Go / No-Go \u{7}\n\nAll PASS required:\n\n- [ ] B\u{1b}[2J\u{202e}c\n\n## Next gate\n\n- [ ] Same\n- [ ] Same\n",
    );
    why(&place, &["Same"]).ends(2, &["could mean 2 things", "say which: `docs/a/"]);
    for run in [
        gate(&place, &[]),
        why(&place, &["docs/a.md"]),
        gate(&place, &["--format", "json"]),
    ] {
        assert!(
            !run.out.contains(['\u{1b}', '\u{7}', '\u{202e}']),
            "{}",
            run.out
        );
    }
}

/// A place with one document and these settings.
fn settled(document: &str, settings: &str) -> Place {
    let place = Place::with_document(document);
    place.write("in/site.toml", settings);
    place
}

#[test]
fn an_expression_that_does_not_end_shuts_the_gate_and_is_told() {
    let long = vec!["as_of"; 600].join("~");
    let settings = format!(
        "[[gate]]\ntitle = \"G\"\n[[gate.criterion]]\ntext = \"T\"\nexpression = '{long} == 1'\n"
    );
    let place = settled("# A\n\nLast Updated: 2027-03-01\n", &settings);
    gate(&place, &[]).ends(
        1,
        &[
            "unknown as of",
            "the expression did not end within 1000 steps",
            "site.toml:3",
        ],
    );
    gate(&place, &["--format", "json"])
        .ends(1, &["\"passes\": false", "did not end within 1000 steps"]);
}

#[test]
fn a_mistake_in_an_expression_or_a_cycle_stops_the_run_with_its_place() {
    let wrong = indoc! {r#"
        [[gate]]
        title = "G"
        [[gate.criterion]]
        text = "T"
        expression = 'counts.risk < '
    "#};
    gate(&settled("# A\n", wrong), &[]).ends(2, &["site.toml:5:", "the expression cannot be read"]);
    let unknown = wrong.replace("counts.risk < ", "count.risk < 3");
    gate(&settled("# A\n", &unknown), &[]).ends(
        2,
        &[
            "site.toml:5:15",
            "unknown value `count`",
            "did you mean `counts`?",
        ],
    );
    let round = indoc! {r#"
        [[gate]]
        title = "Canary"
        needs = ["GA"]
        [[gate]]
        title = "GA"
        needs = ["Canary"]
    "#};
    gate(&settled("# A\n", round), &[]).ends(
        2,
        &[
            "site.toml:",
            "gates need each other: `Canary` → `GA` → `Canary`",
        ],
    );
}

#[test]
fn gates_of_a_document_that_wait_for_each_other_are_unknown_and_named() {
    let document = indoc! {"
        # A

        Last Updated: 2027-03-01

        ## Gate A

        - Gate B must pass.

        ## Gate B

        - Gate A must pass.
    "};
    gate(&Place::with_document(document), &[]).ends(
        1,
        &[
            "unknown as of",
            "gates need each other: `Gate A` → `Gate B` → `Gate A`",
        ],
    );
}

#[test]
fn ten_thousand_criteria_are_counted() {
    let document = |open: usize| {
        let boxes = (0..10_000).map(|at| {
            format!(
                "- [{}] Bollard {at} holds\n",
                if at == open { ' ' } else { 'x' }
            )
        });
        format!(
            "# A\n\nLast Updated: 2027-03-01\n\n## Launch gate\n\n{}",
            boxes.collect::<String>()
        )
    };
    gate(&Place::with_document(document(10_000)), &[]).ends(0, &["10000 of 10000 criteria met"]);
    gate(&Place::with_document(document(7_777)), &[])
        .ends(1, &["Bollard 7777 holds", "9999 of 10000 criteria met"]);
}

#[test]
fn what_gate_and_why_print_for_machines_has_the_published_shape() {
    let place = launch(&[
        ("launch/spring.md", "[x] Fare", "[ ] Fare"),
        ("launch/sign-off.md", "## Sign-off", "## Notes"),
    ]);
    let shape = |name: &str| {
        let schema: Value =
            serde_json::from_str(&place.run(&["schema", name]).out).expect("the schema is JSON");
        jsonschema::validator_for(&schema).expect("the schema is one")
    };
    let (gates, derivation) = (shape("gate"), shape("why"));
    let answer =
        |run: Run| -> Value { serde_json::from_str(&run.out).expect("the answer is JSON") };
    for args in [
        &["--format", "json"][..],
        &["--format", "json", "--strict", "Depot gating"],
    ] {
        let told = answer(gate(&place, args));
        let errors: Vec<String> = gates
            .iter_errors(&told)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(
            errors.is_empty() && told["schema"] == "holdpoint.gate/1",
            "{errors:#?}"
        );
        let mut wrong = told.clone();
        wrong["gates"][0]["verdict"] = Value::from("maybe");
        assert!(!gates.is_valid(&wrong) && !derivation.is_valid(&told));
    }
    let told = answer(why(&place, &["Launch gating", "--format", "json"]));
    let errors: Vec<String> = derivation
        .iter_errors(&told)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty() && !gates.is_valid(&told), "{errors:#?}");
    let mut wrong = told;
    wrong["why"]["because"][0]["says"] = Value::Null;
    assert!(!derivation.is_valid(&wrong));
    place
        .run(&["schema", "gates"])
        .ends(2, &["readiness, gate, why"]);
}
