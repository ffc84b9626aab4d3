//! Trend: readiness on past days as data: what one compiled tree says on one day, small enough to keep many of them.

use std::collections::BTreeMap;

use crate::base::{Date, Severity};
use crate::evaluate::{FreshnessState, GateResult, GateVerdict, Verdict};
use crate::link::State;
use crate::records::{Kind, Scope, Status};
use crate::report::evaluated::Evaluated;
use crate::report::present::measures;

/// Readiness on a row of days, each judged as of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trend {
    /// How many days lie between two points.
    pub every_days: u32,
    /// The points, oldest first. The last is the day of the output, unless that is a gap.
    pub points: Vec<Point>,
}

/// One day of a trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Date,
    /// What was so on it. A day of which nobody can say is a gap, never a zero.
    pub seen: Result<Box<Stand>, Gap>,
}

/// Why nothing is known of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The first commit came later.
    BeforeFirst,
    /// History ends before it: a shallow clone.
    BeforeClone,
    /// The revision cannot be read, with the reason.
    Unread(String),
}

/// What one tree says on one day, in numbers and verdicts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The full id of the commit that was read; `None` outside a repository.
    pub commit: Option<String>,
    /// The overall verdict.
    pub verdict: GateVerdict,
    /// Each gate by key.
    pub gates: BTreeMap<String, GateStand>,
    /// Each track by key.
    pub tracks: BTreeMap<String, TrackStand>,
    /// The targets of records that have one, by key: all kinds, those that are met included.
    pub targets: BTreeMap<String, TargetStand>,
    /// How many records that make a claim have each verdict; gates and criteria are not among them.
    pub records: BTreeMap<Verdict, usize>,
    /// How many documents have each freshness; those without an allowance are not among them.
    pub freshness: BTreeMap<FreshnessState, usize>,
    /// How many pieces of evidence have each state.
    pub evidence: BTreeMap<State, usize>,
    /// How many diagnostics have each severity.
    pub diagnostics: BTreeMap<Severity, usize>,
    /// How many waivers have each state: `active`, `expiring`, `expired`, `open_ended`, `upcoming`.
    pub waivers: BTreeMap<String, usize>,
    /// How many documents were read.
    pub documents: usize,
    /// How many documents could not be read.
    pub unread: usize,
}

/// A gate on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateStand {
    /// Its title.
    pub title: String,
    /// What it is applied to.
    pub scope: Scope,
    /// Its verdict.
    pub verdict: GateVerdict,
    /// How many of its criteria have each verdict.
    pub criteria: BTreeMap<Verdict, usize>,
}

/// A track on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackStand {
    /// Its title.
    pub title: String,
    /// What its writer put; `None` where nothing.
    pub claimed: Option<Status>,
    /// Its verdict; `None` for one that makes no claim.
    pub verdict: Option<Verdict>,
}

/// A promised day, as it stood on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetStand {
    /// What the record is called.
    pub title: String,
    /// The day that it names.
    pub date: Date,
    /// Is it met, waived or out of question?
    pub settled: bool,
}

/// What an evaluated tree says on its day.
pub fn stand(evaluated: &Evaluated) -> Stand {
    let Evaluated {
        model,
        assessment,
        diagnostics,
        ..
    } = evaluated;
    let documents = measures::documents(evaluated).into_iter();
    let freshness = documents.filter_map(|(state, count)| Some((state?, count)));
    let waivers = measures::waivers(evaluated).into_iter();
    Stand {
        commit: model
            .tree
            .revision
            .as_ref()
            .map(|revision| revision.commit.clone()),
        verdict: assessment.verdict,
        gates: assessment
            .gates
            .iter()
            .map(|gate| (gate.key.clone(), gate_stand(evaluated, gate)))
            .collect(),
        tracks: tracks(evaluated),
        targets: targets(evaluated),
        records: measures::claims(evaluated),
        freshness: freshness.collect(),
        evidence: measures::evidence(evaluated),
        diagnostics: measures::diagnostics(diagnostics),
        waivers: waivers
            .map(|(state, count)| (state.to_owned(), count))
            .collect(),
        documents: model.documents.len(),
        unread: model.unread.len(),
    }
}

fn gate_stand(evaluated: &Evaluated, gate: &GateResult) -> GateStand {
    GateStand {
        title: gate.title.clone(),
        scope: gate.scope,
        verdict: gate.verdict,
        criteria: measures::criteria(evaluated, gate),
    }
}

fn tracks(evaluated: &Evaluated) -> BTreeMap<String, TrackStand> {
    let stand = evaluated.of_kind(Kind::Track).map(|track| {
        let claimed = track.claimed();
        let judgement = track.judgement.filter(|_| claimed.is_some());
        let stand = TrackStand {
            title: track.linked.record.title.clone(),
            claimed,
            verdict: judgement.map(|judgement| judgement.verdict),
        };
        (track.linked.key.clone(), stand)
    });
    stand.collect()
}

fn targets(evaluated: &Evaluated) -> BTreeMap<String, TargetStand> {
    let dated = evaluated.all_judged().filter_map(|one| {
        let (date, _) = one.judgement?.target?;
        let stand = TargetStand {
            title: one.linked.record.title.clone(),
            date,
            settled: one.is_settled(),
        };
        Some((one.linked.key.clone(), stand))
    });
    dated.collect()
}
