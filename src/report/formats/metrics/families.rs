//! Families: every metric with its name, labels and samples; the guide lists the same.

use crate::base::{Date, Severity};
use crate::evaluate::{FreshnessState, GateResult};
use crate::records::{Kind, Scope};
use crate::report::formats::Given;
use crate::report::formats::metrics::{Family, Sample};
use crate::report::present::judged::Judged;
use crate::report::present::measures::{self, Counts, counted};
use crate::report::present::values::{FRESHNESS, GATE_VERDICTS, STATES, VERDICTS, WAIVER_STATES};
use crate::report::present::{alike, plain};

/// How many gates have samples of their own; the others are only counted.
const GATES: usize = 100;

/// How many characters of a gate's title are a label.
const TITLE: usize = 200;

/// How many characters of a gate's key are its label.
const KEY: usize = 160;

const SCOPES: [Scope; 5] = [
    Scope::Release,
    Scope::Change,
    Scope::Template,
    Scope::Family,
    Scope::Other,
];

/// Every metric, in the order of the file.
pub const FAMILIES: &[Family] = &[
    Family {
        name: "holdpoint_build_info",
        unit: "",
        help: "The version of Holdpoint that wrote this; always 1.",
        labels: &["version"],
        samples: |_| vec![sample([env!("CARGO_PKG_VERSION")], 1)],
    },
    Family {
        name: "holdpoint_revision_info",
        unit: "",
        help: "The commit that was judged, and whether uncommitted changes or a shallow clone came with it; absent outside a repository.",
        labels: &["commit", "dirty", "shallow"],
        samples: revision,
    },
    Family {
        name: "holdpoint_as_of_timestamp_seconds",
        unit: "seconds",
        help: "The first second in UTC of the day that everything is judged on.",
        labels: &[],
        samples: |given| vec![sample([], seconds(given.site.as_of))],
    },
    Family {
        name: "holdpoint_verdict",
        unit: "",
        help: "The verdict of all release gates together: 1 for the current one, 0 for the others.",
        labels: &["verdict"],
        samples: |given| {
            GATE_VERDICTS
                .iter()
                .map(|verdict| {
                    sample(
                        [verdict.word()],
                        is(*verdict == given.site.assessment.verdict),
                    )
                })
                .collect()
        },
    },
    Family {
        name: "holdpoint_gates",
        unit: "",
        help: "Gates by what they apply to and by verdict.",
        labels: &["scope", "verdict"],
        samples: gates,
    },
    Family {
        name: "holdpoint_gates_left_out",
        unit: "",
        help: "Gates that have no metrics of their own, because the first 100 have.",
        labels: &[],
        samples: |given| {
            vec![sample(
                [],
                number(given.site.assessment.gates.len().saturating_sub(GATES)),
            )]
        },
    },
    Family {
        name: "holdpoint_gate_info",
        unit: "",
        help: "The title of a gate and what it applies to; always 1.",
        labels: &["gate", "title", "scope"],
        samples: |given| {
            each(given, |gate| {
                vec![sample(
                    [
                        called(gate).as_str(),
                        &plain::title(&gate.title, &gate.key, TITLE),
                        &plain::name(&gate.scope),
                    ],
                    1,
                )]
            })
        },
    },
    Family {
        name: "holdpoint_gate_verdict",
        unit: "",
        help: "The verdict of a gate: 1 for the current one, 0 for the others.",
        labels: &["gate", "verdict"],
        samples: |given| {
            each(given, |gate| {
                GATE_VERDICTS
                    .iter()
                    .map(|verdict| {
                        sample(
                            [called(gate).as_str(), verdict.word()],
                            is(*verdict == gate.verdict),
                        )
                    })
                    .collect()
            })
        },
    },
    Family {
        name: "holdpoint_gate_criteria",
        unit: "",
        help: "The criteria of a gate by verdict.",
        labels: &["gate", "verdict"],
        samples: criteria,
    },
    Family {
        name: "holdpoint_gate_next_change_timestamp_seconds",
        unit: "seconds",
        help: "The first second in UTC of the next day on which the verdict of a gate differs with no commit; absent where none is known.",
        labels: &["gate", "to"],
        samples: |given| {
            each(given, |gate| {
                gate.changes_on
                    .first()
                    .map(|change| {
                        sample(
                            [called(gate).as_str(), change.to.word()],
                            seconds(change.date),
                        )
                    })
                    .into_iter()
                    .collect()
            })
        },
    },
    Family {
        name: "holdpoint_records",
        unit: "",
        help: "Records by kind and verdict; gates and their criteria are not among them.",
        labels: &["kind", "verdict"],
        samples: records,
    },
    Family {
        name: "holdpoint_records_overdue",
        unit: "",
        help: "Records that are past their day and not done, by kind.",
        labels: &["kind"],
        samples: overdue,
    },
    Family {
        name: "holdpoint_evidence",
        unit: "",
        help: "Pieces of evidence by state.",
        labels: &["state"],
        samples: evidence,
    },
    Family {
        name: "holdpoint_documents",
        unit: "",
        help: "Documents by freshness; `none` for those that no allowance is set for.",
        labels: &["freshness"],
        samples: documents,
    },
    Family {
        name: "holdpoint_documents_changed_since_review",
        unit: "",
        help: "Documents that are about something which changed after their review.",
        labels: &[],
        samples: |given| {
            let changed = &given.site.assessment.changed.reviews;
            vec![sample([], number(changed.len()))]
        },
    },
    Family {
        name: "holdpoint_documents_unread",
        unit: "",
        help: "Documents that could not be read.",
        labels: &[],
        samples: |given| vec![sample([], number(given.site.model.unread.len()))],
    },
    Family {
        name: "holdpoint_runbooks",
        unit: "",
        help: "Runbooks by freshness; `none` for those that no allowance is set for.",
        labels: &["freshness"],
        samples: runbooks,
    },
    Family {
        name: "holdpoint_runbook_oldest_age_days",
        unit: "days",
        help: "The age of the runbook that was left alone longest, among those with a date that can be used; absent where there is none.",
        labels: &[],
        samples: oldest,
    },
    Family {
        name: "holdpoint_waivers",
        unit: "",
        help: "Waivers by the state that their dates give them.",
        labels: &["state"],
        samples: waivers,
    },
    Family {
        name: "holdpoint_diagnostics",
        unit: "",
        help: "Diagnostics by severity.",
        labels: &["severity"],
        samples: diagnostics,
    },
];

fn sample<'a>(labels: impl IntoIterator<Item = &'a str>, value: i64) -> Sample {
    Sample {
        labels: labels.into_iter().map(str::to_owned).collect(),
        value,
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn is(holds: bool) -> i64 {
    i64::from(holds)
}

fn seconds(day: Date) -> i64 {
    day.days_since(Date::new(1970, 1, 1).expect("a day")) * 86_400
}

fn revision(given: &Given) -> Vec<Sample> {
    let revision = given.site.model.tree.revision.iter();
    let yes = |yes: bool| if yes { "true" } else { "false" };
    revision
        .map(|revision| {
            sample(
                [
                    revision.commit.as_str(),
                    yes(revision.dirty),
                    yes(revision.shallow),
                ],
                1,
            )
        })
        .collect()
}

/// Samples of the gates that have their own: those of releases first, and of a family the one furthest from going.
fn each(given: &Given, samples: impl Fn(&GateResult) -> Vec<Sample>) -> Vec<Sample> {
    let gates = &given.site.assessment.gates;
    let mut numbers: Vec<usize> = (0..gates.len()).collect();
    numbers.sort_by_key(|number| gates[*number].scope != Scope::Release);
    let rows = alike::rows(gates, &numbers).into_iter().take(GATES);
    rows.flat_map(|row| samples(&gates[row.shown])).collect()
}

/// The label of a gate: its key, and where that cannot be one as it is, something that no other gate has.
fn called(gate: &GateResult) -> String {
    let label = plain::cut(&plain::line(&gate.key), KEY);
    match label == gate.key {
        true => label,
        false => format!(
            "{label}~{}",
            blake3::hash(gate.key.as_bytes())
                .to_hex()
                .get(..8)
                .unwrap_or_default()
        ),
    }
}

fn gates(given: &Given) -> Vec<Sample> {
    let pairs = SCOPES
        .iter()
        .flat_map(|scope| GATE_VERDICTS.iter().map(move |verdict| (*scope, *verdict)));
    pairs
        .map(|(scope, verdict)| {
            sample(
                [plain::name(&scope).as_str(), verdict.word()],
                number(measures::gates(&given.site, scope, verdict)),
            )
        })
        .collect()
}

fn criteria(given: &Given) -> Vec<Sample> {
    each(given, |gate| {
        let counts = measures::criteria(&given.site, gate);
        VERDICTS
            .iter()
            .map(|verdict| {
                sample(
                    [called(gate).as_str(), verdict.word()],
                    of(&counts, verdict),
                )
            })
            .collect()
    })
}

/// The kinds that records can have; gates and criteria have metrics of their own.
fn kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, Kind::Gate | Kind::Criterion))
}

fn records(given: &Given) -> Vec<Sample> {
    let counts = measures::records(&given.site);
    let pairs = kinds().flat_map(|kind| VERDICTS.map(|verdict| (kind, verdict)));
    pairs
        .map(|pair| sample([pair.0.word(), pair.1.word()], of(&counts, &pair)))
        .collect()
}

fn overdue(given: &Given) -> Vec<Sample> {
    let counts = counted(measures::overdue(&given.site).map(Judged::kind));
    kinds()
        .map(|kind| sample([kind.word()], of(&counts, &kind)))
        .collect()
}

fn evidence(given: &Given) -> Vec<Sample> {
    let counts = measures::evidence(&given.site);
    STATES
        .iter()
        .map(|state| sample([plain::name(state).as_str()], of(&counts, state)))
        .collect()
}

fn documents(given: &Given) -> Vec<Sample> {
    by_freshness(&measures::documents(&given.site))
}

fn runbooks(given: &Given) -> Vec<Sample> {
    let runbooks = given.site.of_kind(Kind::Runbook);
    let judged = runbooks.filter_map(|runbook| runbook.judgement);
    let states = judged.map(|judged| judged.freshness.and_then(|freshness| freshness.state));
    by_freshness(&counted(states))
}

fn by_freshness(counts: &Counts<Option<FreshnessState>>) -> Vec<Sample> {
    let mut samples: Vec<Sample> = FRESHNESS
        .iter()
        .map(|state| sample([plain::name(state).as_str()], of(counts, &Some(*state))))
        .collect();
    samples.push(sample(["none"], of(counts, &None)));
    samples
}

fn oldest(given: &Given) -> Vec<Sample> {
    let runbooks = given.site.of_kind(Kind::Runbook);
    let ages = runbooks.filter_map(|runbook| runbook.judgement?.freshness?.age_days);
    ages.max()
        .map(|days| sample([], days))
        .into_iter()
        .collect()
}

fn waivers(given: &Given) -> Vec<Sample> {
    let counts = measures::waivers(&given.site);
    WAIVER_STATES
        .iter()
        .map(|state| sample([*state], of(&counts, state)))
        .collect()
}

fn diagnostics(given: &Given) -> Vec<Sample> {
    let counts = measures::diagnostics(given.site.diagnostics);
    let all = [Severity::Error, Severity::Warning, Severity::Info];
    all.iter()
        .map(|severity| sample([severity.word()], of(&counts, severity)))
        .collect()
}

fn of<T: Ord>(counts: &Counts<T>, value: &T) -> i64 {
    number(measures::of(counts, value))
}
