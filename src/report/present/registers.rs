//! Registers: the list of each kind of record that has no page of its own: its name, its columns, and the order of its rows.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::{Kind, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::judged::{Judged, expires, is_true};

/// The register of one kind.
pub struct Register {
    /// The kind.
    pub kind: Kind,
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it lists, in one sentence.
    pub about: &'static str,
    /// The fields that have a column on every page.
    pub always: &'static [&'static str],
    /// The fields that have a column where a row has them; all others are below a row's title.
    pub columns: &'static [&'static str],
    /// Who draws it: this file, or the page of the kind.
    pub page: Drawn,
}

/// Who draws a register.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The page that all plain registers share.
    Here,
    /// A page of the kind's own.
    Itself,
}

/// Every register.
pub const REGISTERS: &[Register] = &[
    Register {
        kind: Kind::Risk,
        slug: "risks",
        title: "Risks",
        about: "What may go wrong, how likely and how bad it is, and what is done about it.",
        always: &["likelihood", "impact"],
        columns: &["score", "mitigation"],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Waiver,
        slug: "waivers",
        title: "Waivers",
        about: "Approved exceptions. Without an approver or a last day a waiver excuses nothing.",
        always: &["state", "expires", "approver"],
        columns: &["starts", "rationale"],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Action,
        slug: "actions",
        title: "Actions",
        about: "Tasks with an owner and a target; what is overdue comes first.",
        always: &[],
        columns: &["priority"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Slo,
        slug: "slos",
        title: "SLOs",
        about: "Service level objectives with their thresholds.",
        always: &["objective"],
        columns: &["comparator", "value", "unit", "window"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Secret,
        slug: "secrets",
        title: "Secrets",
        about: "Where each secret is kept and when it is to be rotated.",
        always: &[],
        columns: &["storage", "rotation", "rotation_days", "last", "next_due"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Control,
        slug: "controls",
        title: "Controls",
        about: "Named practices, and whether anybody has assessed them.",
        always: &[],
        columns: &[],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Milestone,
        slug: "milestones",
        title: "Milestones",
        about: "Points and stretches of plans, as far as their days can be read.",
        always: &[],
        columns: &["start", "end", "after"],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Durability,
        slug: "durability",
        title: "Durability",
        about: "How data is kept and how it is recovered.",
        always: &[],
        columns: &["storage", "persistence", "recovery"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Observability,
        slug: "observability",
        title: "Observability",
        about: "What is measured and watched.",
        always: &[],
        columns: &["runbook"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Drill,
        slug: "drills",
        title: "Drills",
        about: "Rehearsals that took place or are planned.",
        always: &[],
        columns: &["last", "next_due"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Cadence,
        slug: "cadence",
        title: "Recurring obligations",
        about: "What has to be done again and again, and when next. Where no occurrence was ever recorded, the next is unknown.",
        always: &["next_due"],
        columns: &["cadence", "every_days", "last"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Stage,
        slug: "stages",
        title: "Stages",
        about: "Phases of rollouts with their steps.",
        always: &[],
        columns: &[],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Deliverable,
        slug: "deliverables",
        title: "Deliverables",
        about: "What is to be made.",
        always: &[],
        columns: &[],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::RunbookDemand,
        slug: "runbook-demands",
        title: "Demanded runbooks",
        about: "Runbooks that documents call for, and whether they were found.",
        always: &[],
        columns: &["runbook", "missing_parts"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Item,
        slug: "items",
        title: "Other items",
        about: "What has a state and fits no other register.",
        always: &[],
        columns: &[],
        page: Drawn::Here,
    },
];

/// The title and the first page of the list that a kind of record is in.
pub fn of_kind(kind: Kind) -> Option<(String, String)> {
    let listed = |title: &str, url: &str| Some((title.to_owned(), url.to_owned()));
    match kind {
        Kind::Gate | Kind::Criterion => None,
        Kind::Track => listed("Tracks", "tracks/index.html"),
        Kind::ChecklistItem => listed("Checklists", "checklists/index.html"),
        Kind::Runbook => listed("Runbooks", "runbooks/index.html"),
        other => {
            let holding = if other == Kind::Step {
                Kind::Stage
            } else {
                other
            };
            let register = REGISTERS.iter().find(|register| register.kind == holding)?;
            listed(register.title, &format!("{}/index.html", register.base()))
        }
    }
}

/// The records that a register lists as rows. Steps stand with their stage, and alone where they have none.
pub fn rows(
    register: &Register,
    by_kind: &BTreeMap<Kind, Vec<RecordIndex>>,
    site: &Evaluated,
) -> Vec<RecordIndex> {
    let mut rows = by_kind.get(&register.kind).cloned().unwrap_or_default();
    if register.kind == Kind::Stage {
        rows.extend(tracks_that_are_stages(by_kind, site));
        rows.sort_unstable();
        let stray = |&&step: &&RecordIndex| {
            let parent = site.model.records[step]
                .parent
                .and_then(|parent| site.model.records.get(parent));
            parent.is_none_or(|parent| parent.record.kind != Kind::Stage)
        };
        rows.extend(by_kind.get(&Kind::Step).into_iter().flatten().filter(stray));
    }
    rows
}

fn tracks_that_are_stages<'a>(
    by_kind: &'a BTreeMap<Kind, Vec<RecordIndex>>,
    site: &'a Evaluated,
) -> impl Iterator<Item = RecordIndex> + 'a {
    let tracks = by_kind.get(&Kind::Track).into_iter().flatten().copied();
    tracks.filter(|&at| site.model.records[at].record.is_stage)
}

/// Puts the records of a kind into the order in which the portal lists them.
pub fn sort(kind: Kind, records: &mut [RecordIndex], site: &Evaluated) {
    match kind {
        Kind::Action => records.sort_by_key(|&index| urgency(site.judged(index))),
        Kind::Risk => records.sort_by_key(|&index| (Reverse(score(site.judged(index))), index)),
        Kind::Waiver => records.sort_by_key(|&index| {
            let day = expires(&site.model.records[index]);
            (day.is_none(), day, index)
        }),
        _ => {}
    }
}

/// What is overdue first, then what is open, each by its day; what has no day comes last.
fn urgency(one: Judged) -> (bool, bool, bool, Option<Date>, RecordIndex) {
    let day = one.target_day();
    let is_overdue = is_true(one.computed("overdue"));
    (!is_overdue, one.is_settled(), day.is_none(), day, one.index)
}

/// The score of a risk as its writer put it, else as it was computed; 0 where there is none.
fn score(one: Judged) -> i64 {
    let written = one.record().fields.get("score");
    match written.or_else(|| one.computed("score")) {
        Some(Value::Integer(score)) => *score,
        _ => 0,
    }
}

/// Evidence in the order of its register: the worst state first, then by key.
pub fn evidence_order(site: &Evaluated) -> Vec<usize> {
    let mut order: Vec<usize> = (0..site.model.evidence.len()).collect();
    order.sort_by_cached_key(|&index| {
        (
            Reverse(site.assessment.evidence_state(site.model, index)),
            index,
        )
    });
    order
}

impl Register {
    /// Its folder in the portal.
    pub fn base(&self) -> String {
        format!("registers/{}", self.slug)
    }
}
