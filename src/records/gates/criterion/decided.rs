//! Decided: what is decided about a gate as a whole: its decision, its score, and a choice that is still to be made.

use std::cmp::Ordering;

use crate::base::text::fold;
use crate::base::{Date, Span};
use crate::parse::{Block, Pair, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::cross_check;
use crate::records::assembly::part::Part;
use crate::records::gates::gate::{page, whole};
use crate::records::gates::options::Choice;
use crate::records::gates::{decision, hold};
use crate::records::values::cover::days_in;
use crate::records::values::status;
use crate::records::words::gates;
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status};

/// Reads a decision into the gate; false for a value that decides nothing. A choice still open is a criterion.
pub fn decide(part: Part, value: &Text, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    if let Some(choice) = decision::of_boxes(value) {
        found.push(choice_criterion(part, value, "Decision", choice));
        return true;
    }
    let known = known(part.context, value);
    let Some(decision) = known else {
        found.push(unread_decision(part, value));
        return true;
    };
    if decision == Decision::Open {
        found.push(choice_criterion(part, value, "Decision", Decision::Open));
    }
    note_decision(part, gate, decision, value.span);
    true
}

/// The decision that a value puts in words that are known, unless the words behind it take it back.
fn known(context: &Context, value: &Text) -> Option<Decision> {
    let plain = value.plain.as_str();
    if decision::is_taken_back(plain, context.words) || hold::says_hold(plain) {
        return None;
    }
    let goes = || gates::affirms(plain) || is_agreed_to(context, value);
    decision::read(plain).or_else(|| goes().then_some(Decision::Go))
}

/// Is a decision in other words, with who made it and when, one of those by which the page was agreed to?
fn is_agreed_to(context: &Context, value: &Text) -> bool {
    let agreed = page::agreements(context);
    let mut spans = agreed.iter().map(|line| line.span);
    spans.any(|span| span.start < value.span.end && value.span.start < span.end)
}

/// Keeps a decision that stands first. A written no-go is what blocks, and stands among the reasons.
pub fn stated_first(
    part: Part,
    gate: &mut Record,
    text: &Text,
    decision: Decision,
) -> Option<Record> {
    note_decision(part, gate, decision, text.span);
    (decision == Decision::NoGo).then(|| choice_criterion(part, text, "Decision", decision))
}

/// The first paragraph below a heading such as `Decision`, where none of them says in known words what was decided.
pub fn unread_below_label(part: Part, blocks: &[Block]) -> Option<Record> {
    let paragraphs = blocks.iter().filter_map(whole::paragraph);
    let prose = paragraphs.filter(|paragraph| paragraph.pairs.is_empty());
    let texts: Vec<&Text> = prose.map(|paragraph| &paragraph.text).collect();
    let is_read = texts.iter().any(|text| known(part.context, text).is_some());
    let first = texts.first().filter(|_| !is_read)?;
    Some(unread_decision(part, first))
}

/// A decision in words that nobody knows may be a no, and nobody knows whether a condition holds.
fn unread_decision(part: Part, value: &Text) -> Record {
    let words = value.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = format!("Decision: {words}");
    unread(part, value.span, &title)
}

/// A criterion that nobody can judge by what is written.
fn unread(part: Part, span: Span, title: &str) -> Record {
    let record = part
        .context
        .record(Kind::Criterion, part.section, span, title);
    Record {
        detail: Detail::Criterion(Demand::Unread(span)),
        ..record
    }
}

/// Keeps the decision: of several, that of the latest meeting; of one day or none, a no-go, else the first that is not open.
pub fn note_decision(part: Part, gate: &mut Record, decision: Decision, span: Span) {
    let Detail::Gate(held) = &mut gate.detail else {
        return;
    };
    let Some((known, before)) = held.decision else {
        held.decision = Some((decision, span));
        return;
    };
    match order_of_meetings(part, before, span) {
        Ordering::Less if decision != Decision::Open => {
            held.overtaken.push(before);
            held.decision = Some((decision, span));
        }
        Ordering::Greater => held.overtaken.push(span),
        Ordering::Equal
            if known == Decision::Open || decision == Decision::NoGo && known != decision =>
        {
            held.decision = Some((decision, span));
        }
        Ordering::Less | Ordering::Equal => {}
    }
}

/// Which of two places stands below the heading of the later meeting; equal where the headings do not tell.
fn order_of_meetings(part: Part, one: Span, other: Span) -> Ordering {
    let days = day_of_section(part, one).zip(day_of_section(part, other));
    days.map_or(Ordering::Equal, |(one, other)| one.cmp(&other))
}

/// The one day that the heading of the section around a place names: `Meeting of 11 March 2026`.
fn day_of_section(part: Part, place: Span) -> Option<Date> {
    let mut sections = part.context.document.sections.iter();
    let around = sections.rfind(|section| section.heading.span.start <= place.start)?;
    match days_in(&around.heading.plain)[..] {
        [(_, day)] => Some(day),
        _ => None,
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

/// What somebody agreed to in words, but for what was read already: the decision of a page about one release.
pub fn agreements(
    context: &Context,
    section: usize,
    gate: &Record,
    found: &[Record],
) -> Vec<Record> {
    let is_read = |text: &Text| {
        let decided = decision_of(gate);
        let mut spans = found.iter().map(|record| record.span).chain(decided);
        spans.any(|span| span.start < text.span.end && text.span.start < span.end)
    };
    let agreed = page::agreements(context).iter();
    let unread = agreed.filter(|text| !is_read(text));
    unread
        .map(|text| agreed_to(context, section, text))
        .collect()
}

/// Where the decision of a gate stands.
fn decision_of(gate: &Record) -> Option<Span> {
    match &gate.detail {
        Detail::Gate(gate) => gate.decision.map(|(_, span)| span),
        _ => None,
    }
}

/// A line in which somebody agrees: the decision of its page.
fn agreed_to(context: &Context, section: usize, line: &Text) -> Record {
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

/// The decision that a list of options comes to.
pub fn chosen(part: Part, choice: &Choice) -> Record {
    let text = Text {
        span: choice.span,
        ..Text::default()
    };
    choice_criterion(part, &text, "Decision", choice.decision)
}

/// The criterion of a score that is not all: `Progress: 5/6`, `Completed: 5 of 6`.
pub fn short_score(part: Part, pair: &Pair) -> Option<Record> {
    let is_done = part.context.words.status(&fold(&pair.key)) == Some(Status::Done);
    let counts = (names_score(&pair.key) || is_done) && is_short(&pair.value);
    counts.then(|| score_criterion(part, pair))
}

/// Does a value count less than all, `5/6` or `92 %`, and say of no bound that it reaches it: `94 of 100 (we need 90)`?
fn is_short(value: &Text) -> bool {
    let is_partial = status::score(value).is_some_and(|score| score != Status::Done);
    let numbers = value.plain.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<u64> = numbers.filter_map(|number| number.parse().ok()).collect();
    let behind_count = if value.plain.contains('%') { 1 } else { 2 };
    let reaches = |score: u64| {
        let mut bounds = numbers.iter().skip(behind_count);
        bounds.any(|bound| *bound <= score)
    };
    is_partial && !numbers.first().is_some_and(|score| reaches(*score))
}

/// What the head of a gate counts of it, and is not all: nobody knows what is missing, whatever is ticked below.
fn score_criterion(part: Part, pair: &Pair) -> Record {
    let words = format!("{}: {}", pair.key, pair.value.plain.trim());
    unread(part, pair.span, &words)
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
