//! gate-claim-disagrees: a document says that a gate is open, or closed, and its criteria say otherwise.

use crate::base::{Place, Severity};
use crate::evaluate::{GateResult, GateVerdict, Verdict};
use crate::records::gates::decision;
use crate::records::values::status;
use crate::records::{Demand, Detail, Gate, Record, Status};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-claim-disagrees",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "A document says that a gate is open, or closed, and its criteria say otherwise",
    page: include_str!("gate_claim_disagrees.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for gate in &inspection.assessment.gates {
        check_score(inspection, gate, findings);
        let (Some(claimed), Some(at)) = (gate.claimed, where_it_stands(inspection, gate)) else {
            continue;
        };
        let Some(severity) = disagreement(claimed, gate.verdict) else {
            continue;
        };
        if severity == Severity::Error && only_the_decision_is_open(inspection, gate) {
            // `Go (pending CI)` is a decision with a condition, and contradicts nothing.
            continue;
        }
        let is_decided = is_filled_in(inspection, gate) || is_written_as_decision(inspection, &at);
        let is_fact =
            is_decided && (claimed == GateVerdict::NoGo || has_open_box(inspection, gate));
        let severity = if is_fact { severity } else { Severity::Info };
        let message = format!(
            "{} is claimed {}, and its criteria say {}",
            quote(&gate.title),
            claimed,
            gate.verdict
        );
        findings
            .report(at, message)
            .help("decide again, or record what changed")
            .severity(severity);
    }
}

/// Is one of its criteria a box that nobody has ticked? Whatever else was read of a gate may be no condition of its author.
fn has_open_box(inspection: &Inspection, gate: &GateResult) -> bool {
    let mut criteria = gate.criteria.iter();
    criteria.any(|at| {
        let linked = inspection.model.records.get(*at);
        let claim = linked.and_then(|linked| linked.record.claim.as_ref());
        let is_box = claim
            .is_some_and(|claim| claim.status == Status::Open && status::is_left_open(&claim.text));
        let judgement = inspection.judgement(*at);
        is_box && judgement.is_some_and(|judgement| judgement.verdict == Verdict::Unmet)
    })
}

/// Does a score, a choice between boxes or a form in which everybody has signed say so, rather than a sentence?
fn is_filled_in(inspection: &Inspection, gate: &GateResult) -> bool {
    let linked = gate.gate.and_then(|at| inspection.model.records.get(at));
    let is_filled_in =
        |detail: &Detail| matches!(detail, Detail::Gate(Gate { decision: None, .. }));
    linked.is_some_and(|linked| is_filled_in(&linked.record.detail))
}

/// Does the line call itself a decision, a verdict or a result, or begin with one? A sentence that was understood as one is no fact.
fn is_written_as_decision(inspection: &Inspection, at: &Place) -> bool {
    let text = inspection.model.text(&at.path);
    let start = text.get(..at.span.start).and_then(|head| head.rfind('\n'));
    let behind = text.get(start.map_or(0, |end| end + 1)..).unwrap_or("");
    let line = behind.lines().next().unwrap_or("");
    decision::is_written(line)
}

/// Does everything hold but the decision or a signature itself?
fn only_the_decision_is_open(inspection: &Inspection, gate: &GateResult) -> bool {
    let others = gate.criteria.iter().filter(|at| {
        let record = inspection
            .model
            .records
            .get(**at)
            .map(|linked| &linked.record);
        !record.is_some_and(is_decision)
    });
    let mut verdicts = others
        .filter_map(|at| inspection.judgement(*at))
        .map(|judgement| judgement.verdict);
    verdicts.all(|verdict| !matches!(verdict, Verdict::Unmet | Verdict::Unknown))
}

fn is_decision(record: &Record) -> bool {
    matches!(
        record.detail,
        Detail::Criterion(Demand::Decision | Demand::Signature)
    )
}

/// A score that is not full beside criteria that all hold: something was counted that the gate does not know of.
fn check_score(inspection: &Inspection, gate: &GateResult, findings: &mut Findings) {
    let Some(linked) = gate.gate.and_then(|at| inspection.model.records.get(at)) else {
        return;
    };
    let Detail::Gate(Gate {
        score: Some((score, span)),
        ..
    }) = &linked.record.detail
    else {
        return;
    };
    if *score == Status::Done
        || !matches!(gate.verdict, GateVerdict::Go | GateVerdict::GoWithWaivers)
    {
        return;
    }
    let written = span.of(inspection.model.text(&linked.record.path)).trim();
    let message = format!(
        "{} is scored {}, and its criteria say {}",
        quote(&gate.title),
        quote(written),
        gate.verdict
    );
    let finding = findings
        .report(place(&linked.record.path, *span), message)
        .help("list what the score counts, or record what changed");
    finding.severity(Severity::Warning);
}

/// A claimed go that does not hold is a false go; a claimed no-go may be a decision that the criteria do not know of.
fn disagreement(claimed: GateVerdict, verdict: GateVerdict) -> Option<Severity> {
    use GateVerdict::{Go, GoWithWaivers, NoGo, Unknown};
    match (claimed, verdict) {
        (Go | GoWithWaivers, NoGo) => Some(Severity::Error),
        (Go | GoWithWaivers, Unknown) => Some(Severity::Info),
        (NoGo, Go | GoWithWaivers) | (Go, GoWithWaivers) => Some(Severity::Warning),
        (Unknown, _) | (NoGo, NoGo | Unknown) | (GoWithWaivers, GoWithWaivers | Go) | (Go, Go) => {
            None
        }
    }
}

fn where_it_stands(inspection: &Inspection, gate: &GateResult) -> Option<Place> {
    let linked = inspection.model.records.get(gate.gate?)?;
    let record = &linked.record;
    let decision = match &record.detail {
        Detail::Gate(detail) => detail
            .decision
            .map(|(_, span)| span)
            .or(detail.score.map(|(_, span)| span)),
        _ => None,
    };
    let criteria = linked
        .children
        .iter()
        .filter_map(|&at| inspection.model.records.get(at))
        .map(|linked| &linked.record);
    let said = criteria
        .filter(|record| is_decision(record))
        .find_map(|record| record.claim.as_ref().map(|claim| claim.span));
    let span = decision.or(said);
    Some(span.map_or_else(
        || inspection.place_of_title(linked),
        |span| place(&record.path, span),
    ))
}
