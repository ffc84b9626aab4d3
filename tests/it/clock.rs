//! The clock against the calendar: on trees made at random, what the clock tells today is what every later day will say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use holdpoint::Compiled;
use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::evaluate::{Assessment, FreshnessState, GateVerdict, assess};
use holdpoint::link::Model;
use holdpoint::records::{Kind, Value};
use holdpoint::source::history::{Commit, Origin};
use holdpoint::source::links_lock::{Answer, Answered};
use holdpoint::source::{Cited, File, Found, SourceTree, Text};
use indoc::{indoc, writedoc};
use proptest::prelude::*;

use crate::support::shared::compile;

/// How many days are looked at, one by one.
const DAYS: i64 = 45;

/// What a day says: by subject and aspect.
type State = BTreeMap<(String, &'static str), String>;

/// A tree in which many things end on days of their own.
#[derive(Clone, Debug)]
struct Plan {
    /// What each track claims, and which runbook it cites as proof.
    tracks: Vec<(&'static str, usize)>,
    /// Whether each box of the gate is ticked.
    boxes: Vec<bool>,
    /// What each waiver names, its first and last day, and who approved it.
    waivers: Vec<(usize, Option<i64>, Option<i64>, &'static str)>,
    /// The day and the interval of each runbook.
    runbooks: Vec<(i64, u32)>,
    /// The target and status of each action.
    actions: Vec<(i64, &'static str)>,
    /// The last rotation of a secret, the last day of a comment.
    others: (i64, i64),
    /// The day on which a cited address was asked and what it answered; the day of the commit of every claim.
    asked: (i64, Answered, Option<i64>),
    settings: (bool, bool, Vec<usize>),
}

fn plans() -> impl Strategy<Value = Plan> {
    let status = || {
        prop::sample::select(vec![
            "done",
            "done",
            "in_progress",
            "open",
            "whatever",
            "n/a",
        ])
    };
    let near = || -20_i64..60;
    let waiver = (
        0_usize..9,
        prop::option::of(near()),
        prop::option::weighted(0.9, near()),
        prop::sample::select(vec!["Ada", "Ada", "TBD"]),
    );
    let lists = (
        prop::collection::vec((status(), 0_usize..4), 1..4),
        prop::collection::vec(any::<bool>(), 1..4),
        prop::collection::vec(waiver, 0..6),
        prop::collection::vec((-50_i64..40, 3_u32..40), 1..4),
        prop::collection::vec((near(), status()), 0..4),
    );
    let expressions = prop::collection::vec(0..EXPRESSIONS.len(), 0..4);
    let answers = prop::sample::select(vec![Answered::Ok, Answered::Broken, Answered::Unchecked]);
    let asked = (-40_i64..30, answers, prop::option::of(-60_i64..30));
    (
        lists,
        (near(), near()),
        asked,
        (any::<bool>(), any::<bool>(), expressions),
    )
        .prop_map(
            |((tracks, boxes, waivers, runbooks, actions), others, asked, settings)| Plan {
                tracks,
                boxes,
                waivers,
                runbooks,
                actions,
                others,
                asked,
                settings,
            },
        )
}

/// Criteria of settings, whose answers depend on the day in every way that there is.
const EXPRESSIONS: &[&str] = &[
    "kind = \"runbook\"\nfresh = true",
    "kind = \"runbook\"\nmax_age_days = 20\nat_least = 1",
    "kind = \"action\"\nat_least_percent = 50",
    "kind = \"track\"\nstatus = \"done\"",
    "kind = \"track\"\nwith = [\"evidence\"]",
    "kind = \"track\"\nevidence_strength = \"baseline\"\nat_least = 1",
    "kind = \"action\"\nopen = true\nnone = true",
    "kind = \"waiver\"\nopen = true\nnone = true",
    "expression = 'as_of < \"2025-11-30\"'",
    "expression = 'days_until(\"2025-12-05\") > 4'",
    "expression = 'documents | selectattr(\"kind\", \"eq\", \"runbook\") | map(attribute=\"age_days\") | max < 30'",
    "expression = 'of_kind(\"action\") | selectattr(\"overdue\") | list | length == 0'",
    "expression = 'of_kind(\"track\") | selectattr(\"waived\") | list | length >= 1'",
    "expression = 'of_kind(\"waiver\") | map(attribute=\"days_left\") | min > 3'",
    "expression = 'of_kind(\"runbook\") | rejectattr(\"freshness\", \"eq\", \"stale\") | list | length >= 1'",
];

fn start() -> Date {
    Date::new(2025, 11, 10).expect("the calendar has this day")
}

fn day(offset: i64) -> Date {
    start().plus_days(offset)
}

impl Plan {
    fn settings(&self) -> Settings {
        let (block, reject, expressions) = &self.settings;
        let mut text = format!("horizon_days = {DAYS}\n");
        text += if *block {
            "stale_evidence = \"block\"\n"
        } else {
            ""
        };
        text += if self.asked.2.is_some() {
            "claim_max_age = 40\n"
        } else {
            ""
        };
        text += if *reject {
            "unproven = \"reject\"\n"
        } else {
            ""
        };
        for (at, expression) in expressions.iter().map(|at| EXPRESSIONS[*at]).enumerate() {
            let _ = writedoc!(
                text,
                r#"
                    [[gate]]
                    title = "Set {at}"
                    [[gate.criterion]]
                    text = "Asked {at}"
                    {expression}
                "#
            );
        }
        text += indoc! {r#"
            [[gate]]
            title = "Last"
            needs = ["Launch Gating", "Boxes gate"]
        "#};
        Settings::parse(&text, &[]).unwrap_or_else(|error| panic!("{error:?}"))
    }

    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        for (at, (updated, every)) in self.runbooks.iter().enumerate() {
            let text = format!(
                "---\nlast_reviewed: {}\nreview_every: {every} days\n---\n\n# Runbook: part {at}\n\n1. Turn.\n",
                day(*updated)
            );
            files.insert(format!("runbooks/r{at}.md"), text);
        }
        let mut tracks = format!(
            "# Tracks\n\nLast Updated: 2025-11-09\n\n<!-- holdpoint: allow owner-missing until {} because tried -->\n\n",
            day(self.others.1)
        );
        for (at, (status, runbook)) in self.tracks.iter().enumerate() {
            let number = at + 1;
            let _ = writedoc!(
                tracks,
                "
                    ## {number}) Part {number}

                    - Status: {status}
                    - Owner: SRE
                    - Target: {}
                ",
                day(10 * at as i64)
            );
            let _ = writedoc!(
                tracks,
                "
                    - Evidence:
                      - [r](runbooks/r{runbook}.md)
                      - <https://status.example/{runbook}>

                "
            );
        }
        let _ = writedoc!(
            tracks,
            "
                ## Launch Gating

                - Launch requires items 1-{} to be `done`.
            ",
            self.tracks.len()
        );
        files.insert("tracks.md".to_owned(), tracks);
        let mut gate = indoc! {"
                # Boxes gate

                Last Updated: 2025-11-09

                All PASS required:

            "}
        .to_owned();
        for (at, ticked) in self.boxes.iter().enumerate() {
            let _ = writeln!(
                gate,
                "- [{}] Box {at} holds",
                if *ticked { 'x' } else { ' ' }
            );
        }
        gate += indoc! {"
            - [x] Runbook reviewed within last 25 days, evidence: [r](runbooks/r1.md)

            See [the runbook](runbooks/r0.md).
        "};
        files.insert("boxes.md".to_owned(), gate);
        let mut rest = indoc! {"
            # Register

            ## Actions

            | ID | Action | Owner | Target | Status |
            |---|---|---|---|---|
        "}
        .to_owned();
        for (at, (target, status)) in self.actions.iter().enumerate() {
            let _ = writeln!(
                rest,
                "| A{at} | Oil hinge {at} | Ann | {} | {status} |",
                day(*target)
            );
        }
        rest += "\n## Waivers\n\n| ID | Waives | Approver | Starts | Expires |\n|---|---|---|---|---|\n";
        let names = [
            "Part 1",
            "Part 2",
            "Box 0 holds",
            "Box 1 holds",
            "A0",
            "A1",
            "Runbook reviewed within last 25 days, evidence: r",
            "Asked 0",
            "nothing",
        ];
        for (at, (named, starts, ends, approver)) in self.waivers.iter().enumerate() {
            let cell = |offset: &Option<i64>| {
                offset.map_or(String::new(), |offset| day(offset).to_string())
            };
            let _ = writeln!(
                rest,
                "| W{at} | {} | {approver} | {} | {} |",
                names[*named],
                cell(starts),
                cell(ends)
            );
        }
        let _ = write!(
            rest,
            "\n## Secrets\n\n| Secret | Owner | Rotation | Last rotated |\n|---|---|---|---|\n| Key | Ann | 30 days | {} |\n",
            day(self.others.0)
        );
        files.insert("register.md".to_owned(), rest);
        files
    }

    fn compiled(&self) -> (Compiled, Settings) {
        let (files, settings) = (self.files(), self.settings());
        let mut tree = SourceTree::default();
        for (name, text) in &files {
            let path = RelPath::new(name).expect("a path below the root");
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
                    text: text.clone(),
                    ..Text::default()
                },
            );
        }
        let (asked, state, claimed) = self.asked;
        let answer = Answer {
            checked: day(asked),
            state,
            because: "tried".to_owned(),
        };
        tree.links
            .answers
            .extend([("https://status.example/1".to_owned(), answer)]);
        let origin = |offset: i64| {
            let commit = Commit {
                id: "c0ffee".to_owned(),
                date: day(offset),
                author: "Ada".to_owned(),
            };
            Origin::By {
                commit,
                only_dates: false,
            }
        };
        let of_lines = |(offset, (path, lines)): (i64, (&RelPath, &BTreeSet<usize>))| {
            (
                path.clone(),
                lines.iter().map(|line| (*line, origin(offset))).collect(),
            )
        };
        let found = |text: &String| Found {
            directory: false,
            executable: false,
            leads_out: false,
            size: text.len() as u64,
            text: Some(text.clone()),
        };
        let compiled = compile(&tree, &settings, start(), |wanted| Cited {
            found: wanted
                .paths
                .iter()
                .filter_map(|path| Some((path.clone(), files.get(path.as_str()).map(found)?)))
                .collect(),
            origins: claimed
                .into_iter()
                .flat_map(|offset| wanted.lines.iter().map(move |all| (offset, all)))
                .map(of_lines)
                .collect(),
            ..Cited::default()
        });
        (compiled, settings)
    }
}

/// What an assessment says of everything that may differ with no commit.
fn state(model: &Model, assessment: &Assessment) -> State {
    let mut state = State::new();
    for gate in &assessment.gates {
        state.insert(
            (gate.key.clone(), "verdict"),
            gate.verdict.word().to_owned(),
        );
    }
    for (&at, judgement) in &assessment.records {
        let linked = &model.records[at];
        state.insert(
            (linked.key.clone(), "verdict"),
            judgement.verdict.word().to_owned(),
        );
        if let (Kind::Waiver, Some(Value::Text(word))) =
            (linked.record.kind, judgement.computed.get("state"))
        {
            state.insert((linked.key.clone(), "state"), word.clone());
        }
        if let Some(Value::Bool(overdue)) = judgement.computed.get("overdue") {
            state.insert(
                (linked.key.clone(), "overdue"),
                if *overdue { "overdue" } else { "in_time" }.to_owned(),
            );
        }
    }
    for (path, freshness) in &assessment.documents {
        let word = match freshness.state {
            Some(FreshnessState::Fresh) => "fresh",
            Some(FreshnessState::DueSoon) => "due_soon",
            Some(FreshnessState::Stale) => "stale",
            Some(FreshnessState::Unknown) | None => "unknown",
        };
        state.insert((path.to_string(), "freshness"), word.to_owned());
    }
    state
}

/// Which aspect of its subject a tick changes; `None` for one that only reminds.
fn aspect(what: &str) -> Option<&'static str> {
    match what {
        "verdict" => Some("verdict"),
        "waiver_starts" | "waiver_expiring" | "waiver_expires" => Some("state"),
        "becomes_fresh" | "due_soon" | "goes_stale" => Some("freshness"),
        "overdue" => Some("overdue"),
        "due" | "allow_expires" | "claim_too_old" => None,
        other => panic!("the clock tells of `{other}`, and nobody compares it"),
    }
}

/// A day, what a full evaluation says of it, and the verdicts of its gates.
type Full = (Date, State, BTreeMap<String, GateVerdict>);

/// The calendar: what a full evaluation says of each day, and the verdicts of its gates.
fn calendar(model: &Model, settings: &Settings) -> Vec<Full> {
    let full = |ahead: i64| {
        let assessment = assess(model, settings, day(ahead));
        (day(ahead), state(model, &assessment), verdicts(&assessment))
    };
    (1..=DAYS).map(full).collect()
}

fn verdicts(assessment: &Assessment) -> BTreeMap<String, GateVerdict> {
    assessment
        .gates
        .iter()
        .map(|gate| (gate.key.clone(), gate.verdict))
        .collect()
}

/// Where what was told today and the calendar disagree.
fn disagreements(model: &Model, today: &Assessment, calendar: &[Full]) -> Vec<String> {
    let (mut told, mut gates) = (state(model, today), verdicts(today));
    let mut wrong = Vec::new();
    for (date, full, full_gates) in calendar {
        for tick in today.clock.iter().filter(|tick| tick.date == *date) {
            let Some(aspect) = aspect(tick.what) else {
                continue;
            };
            let before = told.insert((tick.subject.clone(), aspect), tick.to.clone());
            if before.as_ref() == Some(&tick.to) {
                wrong.push(format!(
                    "{date}: {} becomes {} and was so before",
                    tick.subject, tick.to
                ));
            }
        }
        for (gate, change) in today
            .gates
            .iter()
            .flat_map(|gate| gate.changes_on.iter().map(move |change| (gate, change)))
        {
            if change.date == *date {
                gates.insert(gate.key.clone(), change.to);
            }
        }
        let differing = full
            .iter()
            .filter(|(key, value)| told.get(key) != Some(value));
        wrong.extend(differing.map(|(key, value)| {
            format!(
                "{date}: {key:?} is {value}, and was told {:?}",
                told.get(key)
            )
        }));
        if gates != *full_gates {
            wrong.push(format!(
                "{date}: gates are {full_gates:?}, and were told {gates:?}"
            ));
        }
    }
    wrong
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_clock_says_what_every_day_will_say(plan in plans()) {
        let (compiled, settings) = plan.compiled();
        let wrong = disagreements(&compiled.model, &compiled.assessment, &calendar(&compiled.model, &settings));
        prop_assert!(wrong.is_empty(), "{}\n{:#?}\n{:#?}", wrong.join("\n"), plan.files(), settings.text);
    }
}

/// A tree in which every kind of event occurs.
fn eventful() -> Plan {
    Plan {
        tracks: vec![("done", 0), ("open", 1)],
        boxes: vec![true, false],
        waivers: vec![(1, Some(3), Some(30), "Ada"), (3, Some(-5), Some(8), "Ada")],
        runbooks: vec![(-10, 20), (5, 12)],
        actions: vec![(7, "open")],
        others: (-10, 9),
        asked: (-10, Answered::Ok, None),
        settings: (true, false, vec![0, 6, 8]),
    }
}

#[test]
fn a_clock_that_leaves_out_or_misdates_one_event_is_caught() {
    let (compiled, settings) = eventful().compiled();
    let (whole, calendar) = (&compiled.assessment, calendar(&compiled.model, &settings));
    assert_eq!(disagreements(&compiled.model, whole, &calendar), [""; 0]);
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, tick) in whole
        .clock
        .iter()
        .enumerate()
        .filter(|(_, tick)| aspect(tick.what).is_some())
    {
        *tried.entry(tick.what).or_default() += 1;
        for late in [None, Some(-1), Some(1)] {
            let mut broken = whole.clone();
            match late {
                None => drop(broken.clock.remove(at)),
                Some(days) => broken.clock[at].date = tick.date.plus_days(days),
            }
            assert_ne!(
                disagreements(&compiled.model, &broken, &calendar),
                [""; 0],
                "{tick:?}, {late:?}"
            );
        }
    }
    let told: Vec<&str> = tried.keys().copied().collect();
    assert_eq!(
        told,
        [
            "becomes_fresh",
            "due_soon",
            "goes_stale",
            "overdue",
            "verdict",
            "waiver_expires",
            "waiver_expiring",
            "waiver_starts"
        ]
    );
    assert!(whole.clock.iter().any(|tick| tick.what == "allow_expires"
        && tick.date == day(10)
        && tick.to == "owner-missing"));
    for (at, gate) in whole
        .gates
        .iter()
        .enumerate()
        .filter(|(_, gate)| !gate.changes_on.is_empty())
    {
        let mut broken = whole.clone();
        broken.gates[at].changes_on.pop();
        assert_ne!(
            disagreements(&compiled.model, &broken, &calendar),
            [""; 0],
            "{}",
            gate.title
        );
    }
}
