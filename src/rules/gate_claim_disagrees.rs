//! gate-claim-disagrees: a document says that a gate is open, or closed, and its criteria say otherwise.

use crate::base::{Place, Severity, Span};
use crate::evaluate::{GateResult, GateVerdict, Verdict};
use crate::link::{Linked, RecordIndex};
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
        check_claim(inspection, gate, findings);
    }
}

/// A decision, a choice or signatures beside criteria that say otherwise.
fn check_claim(inspection: &Inspection, gate: &GateResult, findings: &mut Findings) {
    let (Some(claimed), Some(at)) = (gate.claimed, claimed_at(inspection, gate)) else {
        return;
    };
    let Some(severity) = disagreement(claimed, gate.verdict) else {
        return;
    };
    if severity == Severity::Error && only_the_decision_is_open(inspection, gate) {
        // `Go (pending CI)` is a decision with a condition, and contradicts nothing.
        return;
    }

    let is_decided = is_filled_in(inspection, gate) || is_written_as_decision(inspection, &at);
    let is_fact = is_decided && (claimed == GateVerdict::NoGo || has_open_box(inspection, gate));
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

/// Is one of its criteria a box that nobody has ticked? Whatever else was read of a gate may be no condition of its author.
fn has_open_box(inspection: &Inspection, gate: &GateResult) -> bool {
    let mut criteria = gate.criteria.iter();
    criteria.any(|&at| {
        let record = record(inspection, at);
        let is_unmet = inspection
            .judgement(at)
            .is_some_and(|judgement| judgement.verdict == Verdict::Unmet);
        is_unmet && record.is_some_and(is_open_box)
    })
}

fn is_open_box(record: &Record) -> bool {
    let Some(claim) = &record.claim else {
        return false;
    };
    claim.status == Status::Open && status::is_left_open(&claim.text)
}

fn record<'a>(inspection: &Inspection<'a>, at: RecordIndex) -> Option<&'a Record> {
    let linked = inspection.model.records.get(at)?;
    Some(&linked.record)
}

/// Does a score, a choice between boxes or a form in which everybody has signed say so, rather than a sentence?
fn is_filled_in(inspection: &Inspection, gate: &GateResult) -> bool {
    let linked = gate.gate.and_then(|at| inspection.model.records.get(at));
    let is_filled_in =
        |detail: &Detail| matches!(detail, Detail::Gate(Gate { decision: None, .. }));
    linked.is_some_and(|linked| is_filled_in(&linked.record.detail))
}

/// Does the line call itself a decision, a verdict or a result, or begin with one? A sentence that was understood as one is not a fact.
fn is_written_as_decision(inspection: &Inspection, at: &Place) -> bool {
    let text = inspection.model.text(&at.path);
    let start = text.get(..at.span.start).and_then(|head| head.rfind('\n'));
    let behind = text.get(start.map_or(0, |end| end + 1)..).unwrap_or("");
    let line = behind.lines().next().unwrap_or("");
    decision::is_written(line)
}

/// Are all criteria met but the decision or a signature itself?
fn only_the_decision_is_open(inspection: &Inspection, gate: &GateResult) -> bool {
    let others = gate
        .criteria
        .iter()
        .filter(|&&at| !record(inspection, at).is_some_and(is_decision));
    let mut judged = others.filter_map(|&at| inspection.judgement(at));
    judged.all(|judgement| !matches!(judgement.verdict, Verdict::Unmet | Verdict::Unknown))
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
        (Go, NoGo) => Some(Severity::Error),
        // A conditional go lists what is still open.
        (GoWithWaivers, NoGo) | (Go | GoWithWaivers, Unknown) => Some(Severity::Info),
        (NoGo, Go | GoWithWaivers) | (Go, GoWithWaivers) => Some(Severity::Warning),
        (Unknown, _) | (NoGo, NoGo | Unknown) | (GoWithWaivers, GoWithWaivers | Go) | (Go, Go) => {
            None
        }
    }
}

/// Where the document says it: in its decision, its score, the choice between boxes or a signature, else in its title.
fn claimed_at(inspection: &Inspection, gate: &GateResult) -> Option<Place> {
    let linked = inspection.model.records.get(gate.gate?)?;
    let span = decision_of(&linked.record).or_else(|| signed_at(inspection, linked));
    Some(match span {
        Some(span) => place(&linked.record.path, span),
        None => inspection.place_of_title(linked),
    })
}

/// The decision or the score of a gate.
fn decision_of(record: &Record) -> Option<Span> {
    let Detail::Gate(Gate {
        decision, score, ..
    }) = &record.detail
    else {
        return None;
    };
    let decided = decision.map(|(_, span)| span);
    decided.or(score.map(|(_, span)| span))
}

/// The first decision or signature among the criteria of a gate.
fn signed_at(inspection: &Inspection, gate: &Linked) -> Option<Span> {
    let criteria = gate.children.iter();
    let mut decisions = criteria
        .filter_map(|&at| record(inspection, at))
        .filter(|record| is_decision(record));
    decisions.find_map(|record| Some(record.claim.as_ref()?.span))
}
