//! Gates of settings: the clock against a full evaluation of every day, and expressions that mean harm.

use std::collections::BTreeMap;

use holdpoint::Compiled;
use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::evaluate::GateVerdict;
use holdpoint::source::{Cited, File, Found, SourceTree, Text};
use indoc::indoc;

use crate::support::shared::compile;

const SETTINGS: &str = r#"
waiver_approvers = ["Marit"]

[[gate]]
title = "Fresh"
[[gate.criterion]]
text = "Runbooks are fresh"
kind = "runbook"
at_least = 2
fresh = true
[[gate.criterion]]
text = "Runbooks are young"
kind = "runbook"
max_age_days = 100

[[gate]]
title = "Excused"
[[gate.criterion]]
text = "Actions are done"
kind = "action"
at_least_percent = 100

[[gate]]
title = "In time"
[[gate.criterion]]
text = "It is winter"
expression = 'as_of < "2026-01-15" or as_of >= "2026-03-01"'
[[gate.criterion]]
text = "No document is stale"
expression = 'documents | selectattr("kind", "eq", "runbook") | rejectattr("freshness", "in", ["fresh", "due_soon"]) | list | length <= 1'
[[gate.criterion]]
text = "Nothing is open"
expression = 'not (of_kind("action") | selectattr("open") | list)  == true or of_kind("action") | selectattr("open") | list | length == 0'

[[gate]]
title = "Last"
needs = ["Fresh", "Excused", "In time"]
"#;

fn tree() -> SourceTree {
    let files = [
        (
            "runbooks/a.md",
            indoc! {"
                # Runbook: a

                Last reviewed: 2025-10-20

                1. Turn.
            "},
        ),
        (
            "runbooks/b.md",
            indoc! {"
                # Runbook: b

                Last reviewed: 2025-11-25

                1. Turn.
            "},
        ),
        (
            "runbooks/c.md",
            indoc! {"
                # Runbook: c

                Last reviewed: 2025-12-30

                1. Turn.
            "},
        ),
        (
            "actions.md",
            indoc! {"
                # Actions

                | ID | Action | Owner | Target | Status |
                |---|---|---|---|---|
                | A1 | Oil the hinge | Ann | 2025-12-04 | Open |
                | A2 | Oil the lock | Ann | 2025-12-04 | Done |
            "},
        ),
        (
            "waivers.md",
            indoc! {"
                # Waivers

                | ID | Waives | Approver | Starts | Expires |
                |---|---|---|---|---|
                | W1 | A1 | Marit | 2025-12-01 | 2026-01-31 |
            "},
        ),
    ];
    let mut tree = SourceTree::default();
    for (path, text) in files {
        let path = RelPath::new(path).expect("a path below the root");
        tree.files.insert(
            path.clone(),
            File {
                size: text.len() as u64,
                executable: false,
            },
        );
        tree.texts.insert(
            path,
            Text {
                text: text.to_owned(),
                ..Text::default()
            },
        );
    }
    tree
}

fn compiled(settings: &Settings, as_of: Date) -> Compiled {
    compile(&tree(), settings, as_of, |_| Cited::default())
}

fn settings(text: &str) -> Settings {
    let rules: Vec<&str> = holdpoint::rules::RULES
        .iter()
        .map(|rule| rule.name)
        .collect();
    Settings::parse(text, &rules).unwrap_or_else(|error| panic!("{error:?}"))
}

fn verdicts(compiled: &Compiled) -> BTreeMap<String, GateVerdict> {
    compiled
        .assessment
        .gates
        .iter()
        .map(|gate| (gate.title.clone(), gate.verdict))
        .collect()
}

#[test]
fn the_clock_of_every_gate_says_what_each_day_will_say() {
    let settings = settings(SETTINGS);
    let first = Date::new(2025, 11, 10).expect("a day");
    let start = compiled(&settings, first);
    let mut told = verdicts(&start);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for ahead in 1..=200 {
        let day = first.plus_days(ahead);
        for gate in &start.assessment.gates {
            if let Some(change) = gate.changes_on.iter().find(|change| change.date == day) {
                told.insert(gate.title.clone(), change.to);
                *seen.entry(gate.title.clone()).or_default() += 1;
            }
        }
        assert_eq!(told, verdicts(&compiled(&settings, day)), "on {day}");
    }
    assert!(
        ["Fresh", "Excused", "In time", "Last"]
            .iter()
            .all(|gate| seen.contains_key(*gate)),
        "{seen:?}"
    );
}

#[test]
fn an_expression_that_does_not_end_is_unknown() {
    let long = vec!["as_of"; 600].join("~");
    let text = format!(
        "[[gate]]\ntitle = \"G\"\n[[gate.criterion]]\ntext = \"T\"\nexpression = '{long} == 1'\n"
    );
    let compiled = compiled(&settings(&text), Date::new(2025, 11, 10).expect("a day"));
    let gate = &compiled.assessment.gates[0];
    let judgement = &compiled.assessment.records[&gate.criteria[0]];
    assert_eq!(
        (gate.verdict, judgement.blockers[0].why.as_str()),
        (
            GateVerdict::Unknown,
            "the expression did not end within 1000 steps"
        )
    );
}

#[test]
fn no_expression_can_harm_the_run() {
    let hostile = [
        format!("{}1{}", "(".repeat(1_900), ")".repeat(1_900)),
        format!("{}1", "-".repeat(3_900)),
        format!("{}true", "not ".repeat(901)),
        format!("1{}", "+1".repeat(1_900)),
        "'a' * 1000000000000 == 'b'".to_owned(),
        "9 ** 9 ** 9 ** 9 == 1".to_owned(),
        "[1] * 100000000 == 2".to_owned(),
        "records.x.y.z".to_owned(),
        "records[0:100000000] | map('x') | list".to_owned(),
        "1 // 0 == 1".to_owned(),
        "of_kind(1)".to_owned(),
        "of_kind".to_owned(),
        "records | map(attribute='a.b.c.d') | list".to_owned(),
        "days_since(as_of ~ as_of) == 1".to_owned(),
        "(records | first)['ver' ~ 'dict'] == 'met'".to_owned(),
    ];
    for expression in hostile {
        let text = format!(
            "[[gate]]\ntitle = \"G\"\n[[gate.criterion]]\ntext = \"T\"\nexpression = \"\"\"{expression}\"\"\"\n"
        );
        let Ok(settings) = Settings::parse(&text, &[]) else {
            continue;
        };
        let compiled = compiled(&settings, Date::new(2025, 11, 10).expect("a day"));
        assert_ne!(compiled.assessment.verdict, GateVerdict::Go, "{expression}");
    }
}

/// A tree whose one gate goes, by choices and expressions of every sort.
fn sound() -> (BTreeMap<&'static str, String>, String) {
    let files = BTreeMap::from([
        (
            "runbooks/a.md",
            indoc! {"
            # Runbook: a

            Last reviewed: 2025-11-01

            1. Turn the key.
        "}
            .to_owned(),
        ),
        (
            "runbooks/README.md",
            indoc! {"
            # Runbooks

            Last reviewed: 2025-11-05

            | Runbook | Owner |
            |---|---|
            | [a](a.md) | Ann |
        "}
            .to_owned(),
        ),
        (
            "tracks.md",
            indoc! {"
                # Tracks

                Last Updated: 2025-11-01

                ## 1. Backups

                - Status: done
                - Owner: Ann
                - Target: 2025-12-01
                - Evidence: `proof/a.txt` (staging)
            "}
            .to_owned(),
        ),
        (
            "risks.md",
            indoc! {"
                # Risks

                Last Updated: 2025-11-01

                | ID | Risk | Likelihood | Impact | Mitigation | Owner | Status |
                |---|---|---|---|---|---|---|
                | R1 | The pump stalls | Low | High | Second pump | Bo | Closed |
            "}
            .to_owned(),
        ),
        ("proof/a.txt", "restored in 41 minutes\n".to_owned()),
    ]);
    let criterion = |rest: &str| format!("[[gate.criterion]]\ntext = '{}'\n{rest}\n", rest.len());
    let settings = "[[gate]]\ntitle = \"G\"\n".to_owned()
        + &criterion("kind = \"runbook\"\nfresh = true")
        + &criterion("kind = \"runbook\"\nmax_age_days = 20")
        + &criterion(indoc! {r#"
                kind = "track"
                status = "done"
                with = ["owners", "timeline", "evidence"]
                evidence_strength = "staging""#})
        + &criterion(indoc! {r#"
            kind = "risk"
            level = "high"
            open = true
            none = true"#})
        + &criterion(
            "expression = 'of_kind(\"risk\") | selectattr(\"open\") | list | length == 0'",
        )
        + &criterion(
            "expression = '(documents | map(attribute=\"updated\") | min) >= \"2025-11-01\"'",
        );
    (files, settings)
}

fn judged(
    files: &BTreeMap<&'static str, String>,
    unread: Option<&str>,
    settings: &str,
) -> GateVerdict {
    let mut tree = SourceTree::default();
    for (name, text) in files {
        let path = RelPath::new(name).expect("a path below the root");
        tree.files.insert(
            path.clone(),
            File {
                size: text.len() as u64,
                executable: false,
            },
        );
        if unread == Some(*name) {
            tree.unread.insert(path, "it cannot be opened".to_owned());
        } else if name.ends_with(".md") {
            tree.texts.insert(
                path,
                Text {
                    text: text.clone(),
                    ..Text::default()
                },
            );
        }
    }
    let found = |path: &RelPath| {
        files.get(path.as_str()).map(|text| {
            (
                path.clone(),
                Found {
                    directory: false,
                    executable: false,
                    leads_out: false,
                    size: text.len() as u64,
                    text: Some(text.clone()),
                },
            )
        })
    };
    let compiled = compile(
        &tree,
        &self::settings(settings),
        Date::new(2025, 11, 10).expect("a day"),
        |wanted| Cited {
            found: wanted.paths.iter().filter_map(found).collect(),
            ..Cited::default()
        },
    );
    compiled.assessment.verdict
}

#[test]
fn no_corruption_leaves_a_gate_of_settings_open() {
    let (files, settings) = sound();
    assert_eq!(judged(&files, None, &settings), GateVerdict::Go);
    let mut tried = 0;
    let mut survivors = Vec::new();
    let mut attempt = |what: String,
                       files: &BTreeMap<&'static str, String>,
                       unread: Option<&str>,
                       settings: &str| {
        tried += 1;
        if matches!(
            judged(files, unread, settings),
            GateVerdict::Go | GateVerdict::GoWithWaivers
        ) {
            survivors.push(what);
        }
    };
    for name in files.keys().copied() {
        let without = files
            .iter()
            .filter(|(path, _)| **path != name)
            .map(|(path, text)| (*path, text.clone()))
            .collect();
        // Without its index, a runbook still speaks for itself.
        if !name.ends_with("README.md") {
            attempt(format!("{name} is deleted"), &without, None, &settings);
        }
        let emptied = BTreeMap::from_iter(files.iter().map(|(path, text)| {
            (
                *path,
                if *path == name {
                    String::new()
                } else {
                    text.clone()
                },
            )
        }));
        attempt(format!("{name} is emptied"), &emptied, None, &settings);
        if name.ends_with(".md") {
            attempt(
                format!("{name} cannot be read"),
                &files,
                Some(name),
                &settings,
            );
            for (what, text) in [("a fence", "\n```text\n"), ("a comment", "\n<!-- \n")] {
                let torn = BTreeMap::from_iter(files.iter().map(|(path, held)| {
                    (
                        *path,
                        if *path == name {
                            format!("{held}{text}")
                        } else {
                            held.clone()
                        },
                    )
                }));
                attempt(
                    format!("{what} is left open in {name}"),
                    &torn,
                    None,
                    &settings,
                );
            }
            let torn = BTreeMap::from_iter(files.iter().map(|(path, held)| {
                (
                    *path,
                    if *path == name {
                        format!("---\na: [\n---\n{held}")
                    } else {
                        held.clone()
                    },
                )
            }));
            attempt(
                format!("the metadata of {name} is broken"),
                &torn,
                None,
                &settings,
            );
        }
    }
    let edits = [
        ("2025-11-01", "2025-09-01"),
        ("2025-11-01", "2025-12-31"),
        ("2025-11-01", "soon"),
        ("Last reviewed: 2025-11-01", ""),
        ("Status: done", "Status: doen"),
        ("Status: done", "Status: in progress"),
        ("Status: done", "Status: TBD"),
        ("- Status: done\n", ""),
        ("Owner: Ann", "Owner: TBD"),
        ("Target: 2025-12-01", "Target: TBD"),
        ("(staging)", "(local)"),
        ("proof/a.txt", "proof/b.txt"),
        ("(a.md)", "(b.md)"),
        ("Closed", "Open"),
        ("Closed", "Clsoed"),
        ("| Closed |", "| |"),
        ("Status |", "Stauts |"),
    ];
    for (from, to) in edits {
        let mut spoilt = files.clone();
        let mut found = false;
        for text in spoilt
            .iter_mut()
            .filter(|(path, _)| path.ends_with(".md"))
            .map(|(_, text)| text)
        {
            found |= text.contains(from);
            *text = text.replace(from, to);
        }
        assert!(found, "{from}");
        attempt(format!("`{from}` becomes `{to}`"), &spoilt, None, &settings);
    }
    for (from, to) in [
        ("\"risk\") |", "\"slo\") |"),
        ("kind = \"track\"", "kind = \"drill\""),
        ("length == 0", "length"),
        ("\"open\"", "\"opne\""),
    ] {
        assert!(settings.contains(from), "{from}");
        attempt(
            format!("settings: `{from}` becomes `{to}`"),
            &files,
            None,
            &settings.replace(from, to),
        );
    }
    println!("{tried} corruptions, {} survivors", survivors.len());
    assert!(survivors.is_empty(), "{survivors:#?}");
}
