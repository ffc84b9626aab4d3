//! Ways: the changes that a gate names are enough to make it go, and none of them could be left out.

use std::collections::BTreeMap;

use holdpoint::Compiled;
use holdpoint::base::gates::Quantifier;
use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::evaluate::{Act, Assessment, Change, GateResult, GateVerdict, assess};
use holdpoint::link::{Model, RecordIndex, State};
use holdpoint::records::{Claim, Demand, Detail, Owner, Role, Status, Target, Value, When};
use holdpoint::source::{Cited, Found};
use indoc::indoc;

use crate::support::shared::compile;
use crate::support::sources;

/// Numbers that look drawn by lot and are the same every time.
struct Lot(u64);

impl Lot {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

fn day() -> Date {
    Date::new(2025, 11, 10).expect("a day")
}

/// Tracks, risks, actions and a runbook in every state, and gates over them in every form that changes can be named for.
fn documents(lot: &mut Lot) -> BTreeMap<&'static str, String> {
    let mut tracks = "# Tracks\n\nLast Updated: 2025-11-01\n".to_owned();
    for number in 1..=4 {
        tracks += &format!(
            "\n## {number}. Track {number}\n\n- Status: {}\n",
            lot.of(&["done", "done", "in progress", "open", "blocked", "dnoe"])
        );
        tracks += lot.of(&["- Owner: Ann\n", "- Owner: Bo\n", ""]);
        tracks += lot.of(&["- Target: 2025-12-01\n", "- Target: 2025-11-20\n", ""]);
        tracks += lot.of(&[
            "- Evidence: `proof/a.txt`\n",
            "- Evidence: `proof/b.txt`, `proof/a.txt`\n",
            "- Evidence: `proof/c.txt` (pending)\n",
            "",
        ]);
    }
    tracks += "\nThe runbook is [pump](runbooks/pump.md).\n";
    for gate in 1..=3 {
        tracks += &format!("\n## Launch gate {gate}\n\n");
        tracks += lot.of(&["Decision: NO-GO\n\n", "", "", ""]);
        for _ in 0..=lot.below(4) {
            tracks += &criterion(lot);
        }
        tracks += lot.of(&["\nAt least two of these:\n\n- [x] First lamp\n- [ ] Second lamp\n- [ ] Third lamp (`proof/b.txt`)\n", "", ""]);
    }
    let mut risks = indoc! {"
        # Risks

        Last Updated: 2025-11-01

        | ID | Risk | Likelihood | Impact | Mitigation | Owner | Status |
        |---|---|---|---|---|---|---|
    "}
    .to_owned();
    for number in 1..=3 {
        let (level, status) = (
            lot.of(&["High", "Low", "", "Medium"]),
            lot.of(&["Open", "Closed", "Opne"]),
        );
        risks += &format!(
            "| R{number} | The rope {number} frays | {level} | Low | {} | {} | {status} |\n",
            lot.of(&["Second rope", ""]),
            lot.of(&["Ann", ""])
        );
    }
    let mut actions = indoc! {"
            # Actions

            Last Updated: 2025-11-01

            | ID | Action | Owner | Target | Status |
            |---|---|---|---|---|
        "}
    .to_owned();
    for number in 1..=3 {
        let (target, status) = (
            lot.of(&["2025-12-04", "2025-10-04", "GA"]),
            lot.of(&["Open", "Done", "In progress"]),
        );
        actions += &format!("| A{number} | Oil hinge {number} | Ann | {target} | {status} |\n");
    }
    let reviewed = lot.of(&["2025-11-04", "2025-08-04"]);
    BTreeMap::from([
        ("tracks.md", tracks),
        ("risks.md", risks),
        ("actions.md", actions),
        (
            "runbooks/pump.md",
            format!("# Runbook: pump\n\nLast reviewed: {reviewed}\n\n1. Turn the key.\n"),
        ),
        ("proof/a.txt", "restored in 41 minutes\n".to_owned()),
    ])
}

fn criterion(lot: &mut Lot) -> String {
    let sentence = lot.of(&[
        "- Items 1-3 must be done.",
        "- Items 2-4 must be at least `in_progress` with owners, timeline, and evidence links.",
        "- All tracks must be done.",
        "- At least two of the tracks must be done with owners.",
        "- At least 70% of tracks must be at least in progress with evidence.",
        "- At least three tracks are done, and no HIGH risks may be open.",
        "- No open HIGH risks.",
        "- Every risk has an owner and a mitigation.",
        "- No action may be overdue.",
        "- No blocked tracks.",
        "- Public launch requires that everybody smiles.",
        "- [ ] The pump holds",
        "- [x] The crane holds (`proof/b.txt`)",
        "- [x] All tracks at least in progress",
        "- [ ] Runbook reviewed within 30 days",
        "- [x] Runbook reviewed within 30 days",
        "- [ ] All actions are closed",
        "- [ ] Runbook exists",
    ]);
    format!("{sentence}\n")
}

const SETTINGS: &str = r#"
[[gate]]
title = "Of settings"
needs = ["Launch gate 1"]
[[gate.criterion]]
text = "Two tracks with evidence"
kind = "track"
with = ["owners", "evidence"]
at_least = 2
[[gate.criterion]]
text = "Half of the tracks are done"
kind = "track"
at_least_percent = 50
[[gate.criterion]]
text = "Runbooks are young"
kind = "runbook"
max_age_days = 30
"#;

fn compiled(files: &BTreeMap<&'static str, String>, settings: &Settings) -> Compiled {
    let tree = sources::tree(files);
    let found = |path: &RelPath| {
        let text = files.get(path.as_str())?;
        let size = text.len() as u64;
        Some((
            path.clone(),
            Found {
                directory: false,
                executable: false,
                leads_out: false,
                size,
                text: Some(text.clone()),
            },
        ))
    };
    compile(&tree, settings, day(), |wanted| Cited {
        found: wanted.paths.iter().filter_map(found).collect(),
        ..Cited::default()
    })
}

/// The model after somebody has made a change.
fn apply(model: &mut Model, change: &Change) {
    if let (None, Act::Mend(entry, _)) = (change.of, &change.act) {
        let cites = &mut model.evidence[*entry].citations;
        let waiting = cites.iter_mut().filter(|cite| cite.state != State::Pending);
        waiting.for_each(|cite| cite.state = State::Ok);
        return;
    }
    let at = change.of.expect("no gate is required and absent");
    let span = model.records[at].record.span;
    let claim = |status| {
        Some(Claim {
            status,
            text: "said".to_owned(),
            span,
            remark: None,
            unrecognised: None,
        })
    };
    let records = &mut model.records;
    match &change.act {
        Act::Reach(status) => records[at].record.claim = claim(*status),
        Act::Sign => records[at].record.claim = claim(Status::Done),
        Act::Reword | Act::Untick => {
            records[at].record.detail = Detail::Criterion(Demand::Claimed);
            records[at].record.claim = claim(Status::Done);
        }
        Act::Decide(_) => match records[at].record.detail {
            Detail::Criterion(_) => {
                records[at].record.claim = claim(Status::Done);
                let gate = records[at].parent.expect("a criterion has a gate");
                undecided(model, gate);
            }
            _ => undecided(model, at),
        },
        Act::Mend(entry, _) | Act::Restore(entry, _) => {
            let evidence = &mut model.evidence[*entry];
            evidence
                .citations
                .iter_mut()
                .filter(|cite| cite.by == at)
                .for_each(|cite| cite.state = State::Ok);
        }
        Act::Prove => {
            let entry = model
                .evidence
                .iter()
                .position(|evidence| evidence.state == State::Ok)
                .expect("some evidence stands");
            let cite = holdpoint::link::Cite {
                by: at,
                role: Role::Proof,
                state: State::Ok,
                ..model.evidence[entry].citations[0].clone()
            };
            model.evidence[entry].citations.push(cite);
            let place = model.evidence[entry].citations.len() - 1;
            model.records[at].evidence.push((entry, place));
        }
        Act::Own => records[at].record.owners.push(Owner {
            name: "Cy".to_owned(),
            derived: false,
        }),
        Act::Schedule => {
            let when = When::Day(Date::new(2026, 1, 1).expect("a day"));
            records[at].record.target = Some(Target {
                text: "2026-01-01".to_owned(),
                span,
                when,
            });
        }
        Act::Mitigate => {
            records[at].record.fields.insert(
                "mitigation".to_owned(),
                Value::Text("Third rope".to_owned()),
            );
        }
        Act::Review(path) => {
            let page = model
                .documents
                .get_mut(path)
                .expect("what is reviewed is a document");
            page.declared
                .iter_mut()
                .for_each(|declared| declared.date = day());
        }
        other => panic!("{other:?} is not among what these trees need"),
    }
}

fn undecided(model: &mut Model, gate: RecordIndex) {
    if let Detail::Gate(held) = &mut model.records[gate].record.detail {
        held.decision = None;
    }
}

fn goes(assessment: &Assessment, key: &str) -> bool {
    let gate = assessment
        .gates
        .iter()
        .find(|gate| gate.key == key)
        .expect("no change takes a gate away");
    matches!(gate.verdict, GateVerdict::Go | GateVerdict::GoWithWaivers)
}

fn after(
    compiled: &Compiled,
    settings: &Settings,
    gate: &GateResult,
    without: Option<usize>,
) -> bool {
    let mut model = compiled.model.clone();
    for (_, step) in gate
        .way
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != without)
    {
        apply(&mut model, &step.change);
    }
    goes(&assess(&model, settings, day()), &gate.key)
}

#[test]
fn the_way_of_a_gate_is_enough_and_nothing_of_it_is_needless() {
    let settings = Settings::parse(SETTINGS, &[]).unwrap_or_else(|error| panic!("{error:?}"));
    let (mut ways, mut steps, mut counted) = (0, 0, 0);
    let mut acts: BTreeMap<(String, bool), usize> = BTreeMap::new();
    for seed in 0..40 {
        let files = documents(&mut Lot(seed));
        let compiled = compiled(&files, &settings);
        for gate in &compiled.assessment.gates {
            assert_eq!(
                gate.way.is_empty(),
                goes(&compiled.assessment, &gate.key),
                "{seed} {}: {}",
                gate.key,
                files["tracks.md"]
            );
            ways += usize::from(!gate.way.is_empty());
            counted += gate
                .criteria
                .iter()
                .filter(|&&at| counts(&compiled.model, at))
                .count();
            let told = || {
                format!(
                    "{seed} {} {:#?}\n{}",
                    gate.key,
                    gate.way.iter().map(|step| &step.change).collect::<Vec<_>>(),
                    files["tracks.md"]
                )
            };
            assert!(
                after(&compiled, &settings, gate, None),
                "not enough: {}",
                told()
            );
            for (at, step) in gate.way.iter().enumerate() {
                steps += 1;
                *acts.entry(named(&step.change)).or_default() += 1;
                assert!(
                    !after(&compiled, &settings, gate, Some(at)),
                    "{at} is needless: {}",
                    told()
                );
                assert!(
                    !step.criteria.is_empty() || matches!(step.change.act, Act::Decide(_)),
                    "{}",
                    told()
                );
            }
        }
    }
    println!("{ways} ways, {steps} steps, {counted} counting criteria: {acts:?}");
    assert!(
        ways > 100 && steps > 500 && counted > 50 && acts.len() >= 9,
        "{ways} {steps} {counted} {acts:?}"
    );
}

/// What is done, and whether to a file or to a record.
fn named(change: &Change) -> (String, bool) {
    let act = format!("{:?}", change.act);
    let name = act.chars().take_while(|c| c.is_alphabetic()).collect();
    (name, change.of.is_none())
}

fn counts(model: &Model, at: RecordIndex) -> bool {
    match &model.records[at].record.detail {
        Detail::Criterion(Demand::Select(selection)) => {
            !matches!(selection.quantifier, Quantifier::All | Quantifier::None)
        }
        Detail::Criterion(Demand::Own { .. }) => true,
        _ => false,
    }
}
