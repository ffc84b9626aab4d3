//! Decided: what is decided about a gate as a whole: its decision, its score, and a choice that is still to be made.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::Text;
use crate::records::assembly::context::Context;
use crate::records::assembly::cross_check;
use crate::records::assembly::part::Part;
use crate::records::gates::decision;
use crate::records::gates::gate::page;
use crate::records::values::status;
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status};

/// Reads a decision into the gate; false for a value that decides nothing. A choice still open is a criterion.
pub fn decide(part: Part, value: &Text, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    if let Some(choice) = decision::of_boxes(value) {
        found.push(choice_criterion(part, value, "Decision", choice));
        return true;
    }
    let is_taken_back = decision::is_taken_back(&value.plain, part.context.words);
    let is_agreed = || is_agreed_to(part.context, value).then_some(Decision::Go);
    let known = decision::read(&value.plain).or_else(is_agreed);
    let known = known.filter(|_| !is_taken_back);
    let Some(decision) = known else {
        found.push(unread_decision(part, value));
        return true;
    };
    if decision == Decision::Open {
        found.push(choice_criterion(part, value, "Decision", Decision::Open));
    }
    note_decision(gate, decision, value.span);
    true
}

/// Is a decision in other words, with who made it and when, one of those by which the page was agreed to?
fn is_agreed_to(context: &Context, value: &Text) -> bool {
    let agreed = page::agreements(context);
    let mut spans = agreed.iter().map(|line| line.span);
    spans.any(|span| span.start < value.span.end && value.span.start < span.end)
}

/// A decision in words that nobody knows may be a no, and nobody knows whether a condition holds.
fn unread_decision(part: Part, value: &Text) -> Record {
    let words = value.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = format!("Decision: {words}");
    let unread = part
        .context
        .record(Kind::Criterion, part.section, value.span, &title);
    Record {
        detail: Detail::Criterion(Demand::Unread(value.span)),
        ..unread
    }
}

/// Keeps the decision: of several, a no-go, else the first that is not open.
pub fn note_decision(gate: &mut Record, decision: Decision, span: Span) {
    if let Detail::Gate(held) = &mut gate.detail
        && held.decision.is_none_or(|(known, _)| {
            known == Decision::Open || (decision == Decision::NoGo && known != decision)
        })
    {
        held.decision = Some((decision, span));
    }
}

/// The criterion that a choice between two options is.
pub fn choice_criterion(part: Part, text: &Text, title: &str, choice: Decision) -> Record {
    let status = decision::status(choice);
    let mut record = part
        .context
        .record(Kind::Criterion, part.section, text.span, title);
    record.claim = Some(Claim {
        status,
        text: text.plain.trim().to_owned(),
        span: text.span,
        remark: None,
        unrecognised: None,
    });
    record.detail = Detail::Criterion(Demand::Decision);
    record
}

/// A line in which somebody agrees: the decision of its page.
pub fn agreed_to(context: &Context, section: usize, line: &Text) -> Record {
    let claim = cross_check::said(Status::Done, &line.plain, line.span);
    let record = context.record(Kind::Criterion, section, line.span, &claim.text);
    Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Decision),
        ..record
    }
}

/// `Score`, `Overall readiness`, `Gate result`: what a whole gate is said to come to.
pub fn names_score(key: &str) -> bool {
    const NAMES: &[&str] = &[
        "score",
        "result",
        "results",
        "total",
        "progress",
        "readiness",
        "overall",
        "completion",
    ];
    let folded = fold(key);
    folded.split_whitespace().count() <= 4
        && NAMES
            .iter()
            .any(|name| folded.split_whitespace().last() == Some(*name))
}

/// Keeps the worst score that stands in a gate; false for a value that is none.
pub fn note_score(value: &Text, gate: &mut Record) -> bool {
    let Some(score) = status::score(value) else {
        return false;
    };
    if let Detail::Gate(held) = &mut gate.detail
        && held.score.is_none_or(|(known, _)| score < known)
    {
        held.score = Some((score, value.span));
    }
    true
}

/// The decision in a status value: at the head of a gate whatever decides, elsewhere only what begins with go or no-go,
/// since `91 passed, 0 failed` tells of one test.
pub fn stated_status(part: Part, value: &Text) -> Option<Decision> {
    if part.own {
        decision::read(&value.plain)
    } else {
        decision::stated(value)
    }
}
