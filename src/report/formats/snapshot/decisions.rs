//! Decisions that are needed: waivers that end or excuse nothing, signatures that are missing, days that have passed or were moved.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::base::Date;
use crate::base::text::count;
use crate::evaluate::{Judgement, Standing, WaiverState};
use crate::link::RecordIndex;
use crate::records::gates::decision;
use crate::records::{Decision as Choice, Demand, Detail, Kind, Record, Value, Waiver};
use crate::report::present::judged::{is_settled, is_true};

use super::value::{Decision, DecisionKind, Decisions};
use super::view::View;
use super::{ahead, words};

/// What somebody has to decide, the most pressing first.
pub fn all(view: &View) -> Decisions {
    let mut items = Vec::new();
    for (&at, judged) in &view.now.assessment.records {
        let linked = view.linked(at);
        match &linked.record.detail {
            Detail::Waiver(terms) => items.extend(waiver(view, at, terms, judged)),
            _ => items.extend(passed(view, at, judged)),
        }
    }
    items.extend(signatures(view));
    items.extend(moved(view));
    items.sort_by_key(|decision| (decision.kind, pressing(view, decision)));
    Decisions {
        says: says(&items),
        items,
    }
}

/// Within a kind, what has waited longest or comes soonest is first.
fn pressing(view: &View, decision: &Decision) -> (i64, String) {
    let day = decision.day.map_or(0, |day| day.days_since(view.now.as_of));
    let rank = if decision.kind == DecisionKind::WaiverEnded {
        -day
    } else {
        day
    };
    (rank, decision.key.clone())
}

fn says(items: &[Decision]) -> String {
    let of = |kinds: &[DecisionKind]| {
        items
            .iter()
            .filter(|item| kinds.contains(&item.kind))
            .count()
    };
    let waivers = of(&[
        DecisionKind::WaiverEnded,
        DecisionKind::WaiverEnding,
        DecisionKind::WaiverWithout,
    ]);
    let signatures = of(&[DecisionKind::Signature]);
    let targets = of(&[DecisionKind::TargetPassed, DecisionKind::TargetMoved]);
    let parts = [
        (waivers, "waiver"),
        (signatures, "signature"),
        (targets, "date"),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, noun)| count(*number, noun))
        .collect();
    match parts.is_empty() {
        true => "No waiver, signature or date waits for a decision.".to_owned(),
        false => format!("{} for a decision.", capital_verb(&parts)),
    }
}

fn capital_verb(parts: &[String]) -> String {
    let single = matches!(parts, [one] if one.starts_with("1 "));
    format!(
        "{} {}",
        words::row(parts),
        if single { "waits" } else { "wait" }
    )
}

/// What is to be decided of a waiver, if anything.
fn waiver(view: &View, at: RecordIndex, terms: &Waiver, judged: &Judgement) -> Option<Decision> {
    let state = match judged.computed.get("state") {
        Some(Value::Text(state)) => state.as_str(),
        _ => "",
    };
    let (kind, says) = if state == WaiverState::Expired.word() {
        (DecisionKind::WaiverEnded, ended(view, at, terms)?)
    } else if is_true(judged.computed.get("excuses")) {
        (DecisionKind::WaiverEnding, ending(view, at, terms)?)
    } else {
        (
            DecisionKind::WaiverWithout,
            without(view, at, state, judged)?,
        )
    };
    Some(decision(view, at, kind, says, terms.expires))
}

/// A waiver that has ended, unless everything that it excused is settled by now.
fn ended(view: &View, at: RecordIndex, terms: &Waiver) -> Option<String> {
    let excused = &view.linked(at).excuses;
    let is_closed = excused.iter().all(|&named| is_settled(view.verdict(named)));
    if is_closed && !excused.is_empty() {
        return None;
    }
    let name = name_of_waiver(view, at);
    Some(match terms.expires {
        Some(day) => {
            let day = words::short(day, view.now.as_of);
            format!("{name} ended on {day}: renew it, or close the gap")
        }
        None => format!("{name} has ended: renew it, or close the gap"),
    })
}

/// A waiver that ends within the days that are looked ahead.
fn ending(view: &View, at: RecordIndex, terms: &Waiver) -> Option<String> {
    let as_of = view.now.as_of;
    let ends = terms.expires.filter(|day| *day <= ahead::until(view))?;
    let days = match ends.days_since(as_of) {
        0 => "today".to_owned(),
        left => format!("in {}", words::days(left)),
    };
    Some(format!(
        "{} ends {days}, on {}: renew it or close the gap",
        name_of_waiver(view, at),
        words::short(ends, as_of)
    ))
}

/// A waiver that excuses nothing, for another reason than that its first day is still to come.
fn without(view: &View, at: RecordIndex, state: &str, judged: &Judgement) -> Option<String> {
    let because = match judged.computed.get("because") {
        Some(Value::Text(because)) => words::clean(because),
        _ => String::new(),
    };
    let is_to_come = state == WaiverState::Upcoming.word() && because.starts_with("it starts on");
    let name = name_of_waiver(view, at);
    (!is_to_come).then(|| format!("{name} excuses nothing: {because}"))
}

/// `Waiver W-3 for “Backups”`: its id where it has one, and what it excuses, else its own title.
fn name_of_waiver(view: &View, at: RecordIndex) -> String {
    let linked = view.linked(at);
    let named = linked.excuses.first().copied();
    let subject = words::clip(&view.title(named.unwrap_or(at)), 90);
    let subject = words::quoted(&subject);
    match &linked.record.id {
        Some(id) => format!("Waiver {} for {subject}", words::clean(id)),
        None => format!("Waiver for {subject}"),
    }
}

fn decision(
    view: &View,
    at: RecordIndex,
    kind: DecisionKind,
    says: String,
    day: Option<Date>,
) -> Decision {
    Decision {
        kind,
        says,
        key: view.linked(at).key.clone(),
        owners: view.owners(at),
        day,
        at: view.at(at),
    }
}

/// A record whose day has passed, and that is not done.
fn passed(view: &View, at: RecordIndex, judged: &Judgement) -> Option<Decision> {
    let due = judged.due.filter(|due| due.late)?;
    let day = due.day;
    if is_settled(judged.verdict) || view.linked(at).record.kind == Kind::Risk {
        return None;
    }
    let (title, by) = (
        words::quoted(&words::clip(&view.title(at), 90)),
        of(view, at),
    );
    let late = view.now.as_of.days_since(day);
    let due = words::short(day, view.now.as_of);
    let says = format!(
        "{title}{by} was due on {due}, {} ago: set a new day or act",
        words::days(late)
    );
    Some(decision(
        view,
        at,
        DecisionKind::TargetPassed,
        says,
        Some(day),
    ))
}

/// Whose something is, in brackets.
fn of(view: &View, at: RecordIndex) -> String {
    let owners = view.owners(at);
    if owners.is_empty() {
        String::new()
    } else {
        format!(" ({})", words::some(&owners, 2))
    }
}

/// The criteria of release gates that wait for nothing but somebody's word.
fn signatures(view: &View) -> Vec<Decision> {
    let criteria = view
        .release_gates()
        .into_iter()
        .flat_map(|gate| gate.criteria.iter().map(move |&at| (gate, at)));
    let unsigned = criteria.filter_map(|(gate, at)| {
        let judged = view
            .judged(at)
            .filter(|judged| !is_settled(judged.verdict))?;
        let (title, gate) = (
            words::quoted(&words::clip(&view.title(at), 80)),
            words::quoted(&words::clip(&gate.title, 50)),
        );
        let record = &view.linked(at).record;
        let signed = record.claim.is_some();
        let says = match &record.detail {
            Detail::Criterion(Demand::Signature) if !signed => {
                format!("Nobody has signed {title} of {gate}")
            }
            Detail::Criterion(Demand::Decision) => undecided(record, &title, &gate),
            _ if judged.standing == Standing::ReadyToSign => {
                format!("{title} of {gate} holds, and nobody has signed it")
            }
            _ => return None,
        };
        Some(decision(view, at, DecisionKind::Signature, says, None))
    });
    unsigned.collect()
}

/// What is said of a choice that stops a gate.
fn undecided(record: &Record, title: &str, gate: &str) -> String {
    match record.claim.as_ref().map(decision::chosen) {
        None | Some(Choice::Open | Choice::Go) => {
            format!("Go or no-go has not been chosen: {title} of {gate}")
        }
        Some(Choice::NoGo) => format!("{title} of {gate} says no-go and has to be decided again"),
        Some(Choice::ConditionalGo) => {
            format!("{title} of {gate} says go with conditions, which somebody has to confirm")
        }
    }
}

/// The records whose day was moved to a later one, and that are not done.
fn moved(view: &View) -> Vec<Decision> {
    let Some(past) = view.past() else {
        return Vec::new();
    };
    let criteria = past.changes.gates.iter().flat_map(|gate| &gate.criteria);
    let mut seen = BTreeSet::new();
    let moved = past
        .changes
        .records
        .iter()
        .chain(criteria)
        .filter_map(|change| {
            let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
            let (was, is) = (before.target_date?, after.target_date?);
            let &at = view.now.model.by_key.get(&after.key).filter(|_| is > was)?;
            if is_settled(view.verdict(at)) || !seen.insert(at) {
                return None;
            }
            let (title, by) = (
                words::quoted(&words::clip(&view.title(at), 90)),
                of(view, at),
            );
            let (from, to) = (
                words::short(was, view.now.as_of),
                words::short(is, view.now.as_of),
            );
            let says = format!(
                "{title}{by} was moved from {from} to {to}, {} later",
                words::days(is.days_since(was))
            );
            Some(decision(
                view,
                at,
                DecisionKind::TargetMoved,
                says,
                Some(is),
            ))
        });
    let mut moved: Vec<Decision> = moved.collect();
    moved.sort_by_key(|decision| Reverse(decision.day));
    moved
}
