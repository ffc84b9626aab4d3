//! Gates: the verdict out of the criteria, and the days on which it changes by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::{Judge, earliest};
use super::{GateResult, GateVerdict, Judgement, Verdict, criterion, deciding};
use crate::base::Date;
use crate::link::{Model, RecordIndex};
use crate::records::{Decision, Demand, Detail, Gate, Kind, Scope, Status};

/// Every gate of the model, then the required ones that no document has.
pub fn all(judge: &Judge, records: &BTreeMap<RecordIndex, Judgement>) -> Vec<GateResult> {
    let gates = judge
        .model
        .records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind == Kind::Gate);
    let mut results: Vec<GateResult> = gates.map(|(at, _)| result(judge, at, records)).collect();
    deciding::set_scopes(judge, &mut results);
    for name in &judge.settings.required_gates {
        if !results.iter().any(|gate| gate.is_called(name)) {
            results.push(absent(name));
        }
    }
    results
}

/// A gate that settings require and no document has: it exists, and nobody can say anything of it.
fn absent(name: &str) -> GateResult {
    unjudged(name, name)
}

/// A gate of which nothing is known but what it is called.
fn unjudged(key: &str, title: &str) -> GateResult {
    GateResult {
        gate: None,
        key: key.to_owned(),
        title: title.to_owned(),
        scope: Scope::Release,
        family: None,
        verdict: GateVerdict::Unknown,
        claimed: None,
        set_aside: None,
        criteria: Vec::new(),
        way: Vec::new(),
        changes_on: Vec::new(),
    }
}

fn result(
    judge: &Judge,
    at: RecordIndex,
    records: &BTreeMap<RecordIndex, Judgement>,
) -> GateResult {
    let linked = &judge.model.records[at];
    let gate = gate_of(judge, at);
    let gate = gate.as_ref();
    let deciding = deciding(judge.model, at);
    let verdicts = deciding.iter().map(|criterion| records[criterion].verdict);
    GateResult {
        gate: Some(at),
        scope: gate.map_or(Scope::Release, |gate| gate.scope),
        verdict: verdict(verdicts, gate),
        claimed: gate.and_then(|gate| claimed(judge.model, at, gate)),
        criteria: linked.children.clone(),
        ..unjudged(&linked.key, &linked.record.title)
    }
}

/// What the document itself says: its decision, the choice between boxes, a full score, or that everybody has signed. A score that
/// is not full says nothing of the verdict.
fn claimed(model: &Model, at: RecordIndex, gate: &Gate) -> Option<GateVerdict> {
    let chosen = || said(model, at, &Demand::Decision);
    let scored = || {
        gate.score
            .filter(|(score, _)| *score == Status::Done)
            .map(|_| GateVerdict::Go)
    };
    let signed = || said(model, at, &Demand::Signature);
    gate.decision
        .and_then(|(decision, _)| criterion::decided(decision))
        .or_else(chosen)
        .or_else(scored)
        .or_else(signed)
}

/// What the choices or the signatures of a gate say together, where all of them say something.
fn said(model: &Model, at: RecordIndex, what: &Demand) -> Option<GateVerdict> {
    let criteria = model.records[at]
        .children
        .iter()
        .map(|&criterion| &model.records[criterion].record);
    let these = criteria
        .filter(|record| matches!(&record.detail, Detail::Criterion(demand) if demand == what));
    let verdicts = these.map(
        |record| match record.claim.as_ref().map(|claim| claim.status) {
            Some(Status::Done) => Some(GateVerdict::Go),
            Some(Status::InProgress) => Some(GateVerdict::GoWithWaivers),
            Some(_) | None => None,
        },
    );
    verdicts
        .reduce(|all, one| all.zip(one).map(|(a, b)| a.min(b)))
        .flatten()
}

/// The criteria that decide a gate. Those that another counts (`at least two of these`) do not have to hold one by one, unless the
/// gate says elsewhere that all have to.
pub fn deciding(model: &Model, at: RecordIndex) -> Vec<RecordIndex> {
    let linked = &model.records[at];
    let strict = matches!(
        &linked.record.detail,
        Detail::Gate(Gate {
            all_of: Some(_),
            ..
        })
    );
    let counts = |at: &&RecordIndex| {
        matches!(
            model.records[**at].record.detail,
            Detail::Criterion(Demand::Own { .. })
        )
    };
    let counting = linked.children.iter().filter(counts).filter(|_| !strict);
    let counted: BTreeSet<RecordIndex> = counting
        .flat_map(|&at| model.records[at].subjects.iter().copied())
        .collect();
    linked
        .children
        .iter()
        .copied()
        .filter(|criterion| !counted.contains(criterion))
        .collect()
}

/// The verdict of a gate on the judge's day, and the first later day on which it may differ.
pub fn of_day(judge: &Judge, at: RecordIndex) -> (GateVerdict, Option<Date>) {
    let judged: Vec<Judgement> = deciding(judge.model, at)
        .into_iter()
        .map(|criterion| judge.record(criterion))
        .collect();
    let verdict = verdict(
        judged.iter().map(|judgement| judgement.verdict),
        gate_of(judge, at).as_ref(),
    );
    (
        verdict,
        judged
            .iter()
            .map(|judgement| judgement.differs_on)
            .fold(None, earliest),
    )
}

/// What only a gate has. The document around it may have been read in part alone.
pub fn gate_of(judge: &Judge, at: RecordIndex) -> Option<Gate> {
    let record = &judge.model.records[at].record;
    match &record.detail {
        Detail::Gate(gate) => Some(Gate {
            whole: gate.whole && judge.model.is_whole(&record.path),
            ..gate.clone()
        }),
        _ => None,
    }
}

/// `no_go` if anything is unmet, else `unknown` if anything is unknown or nothing is left to judge, else by the waivers.
/// A written no-go holds whatever the boxes say; a document that was not read whole never opens its gate.
pub fn verdict(criteria: impl Iterator<Item = Verdict>, gate: Option<&Gate>) -> GateVerdict {
    let sum = criteria.fold(Verdict::NotApplicable, Verdict::worse);
    let by_criteria = match sum {
        Verdict::Unmet => GateVerdict::NoGo,
        Verdict::Unknown | Verdict::NotApplicable => GateVerdict::Unknown,
        Verdict::Waived => GateVerdict::GoWithWaivers,
        Verdict::Met => GateVerdict::Go,
    };
    let decision = gate
        .and_then(|gate| gate.decision)
        .map(|(decision, _)| decision);
    let ceiling = match (decision, gate.is_none_or(|gate| gate.whole)) {
        (Some(Decision::NoGo), _) => GateVerdict::NoGo,
        (_, false) => GateVerdict::Unknown,
        (_, true) => GateVerdict::Go,
    };
    by_criteria.min(ceiling)
}

/// The worst of the release gates; `unknown` where there is none.
pub fn overall(gates: &[GateResult]) -> GateVerdict {
    let release = gates.iter().filter(|gate| gate.scope == Scope::Release);
    release
        .map(|gate| gate.verdict)
        .min()
        .unwrap_or(GateVerdict::Unknown)
}
