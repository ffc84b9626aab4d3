//! Decisions that are needed: waivers that end or excuse nothing, signatures that are missing, days that have passed or were moved.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::base::Date;
use crate::base::text::count;
use crate::evaluate::{Judgement, Standing, Verdict, WaiverState};
use crate::link::RecordIndex;
use crate::records::{Demand, Detail, Kind, Value, Waiver};
use crate::report::present::judged::is_settled;

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
    let field = |name: &str| judged.computed.get(name);
    let state = match field("state") {
        Some(Value::Text(state)) => state.as_str(),
        _ => "",
    };
    let excuses = matches!(field("excuses"), Some(Value::Bool(true)));
    let because = match field("because") {
        Some(Value::Text(because)) => words::clean(because),
        _ => String::new(),
    };
    let linked = view.linked(at);
    let subject = linked
        .excuses
        .first()
        .map_or_else(|| view.title(at), |&named| view.title(named));
    let name = linked
        .record
        .id
        .as_deref()
        .map_or(String::new(), |id| format!(" {}", words::clean(id)));
    let subject = words::quoted(&words::clip(&subject, 90));
    let as_of = view.now.as_of;
    let (kind, says) = if state == WaiverState::Expired.word() {
        let closed = !linked.excuses.is_empty()
            && linked
                .excuses
                .iter()
                .all(|&named| is_settled(view.verdict(named)));
        let ended = terms.expires.map_or("has ended".to_owned(), |day| {
            format!("ended on {}", words::short(day, as_of))
        });
        (!closed).then(|| {
            (
                DecisionKind::WaiverEnded,
                format!("Waiver{name} for {subject} {ended}: renew it, or close the gap"),
            )
        })?
    } else if excuses {
        let ends = terms.expires.filter(|day| *day <= ahead::until(view))?;
        let left = ends.days_since(as_of);
        let days = if left == 0 {
            "today".to_owned()
        } else {
            format!("in {}", words::days(left))
        };
        (
            DecisionKind::WaiverEnding,
            format!(
                "Waiver{name} for {subject} ends {days}, on {}: renew it or close the gap",
                words::short(ends, as_of)
            ),
        )
    } else if state == WaiverState::Upcoming.word() && because.starts_with("it starts on") {
        return None;
    } else {
        (
            DecisionKind::WaiverWithout,
            format!("Waiver{name} for {subject} excuses nothing: {because}"),
        )
    };
    Some(decision(view, at, kind, says, terms.expires))
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
        let signed = view.linked(at).record.claim.is_some();
        let says = match &view.linked(at).record.detail {
            Detail::Criterion(Demand::Signature) if !signed => {
                format!("Nobody has signed {title} of {gate}")
            }
            Detail::Criterion(Demand::Decision) if judged.verdict != Verdict::Met => {
                format!("Go or no-go has not been chosen: {title} of {gate}")
            }
            _ if judged.standing == Standing::ReadyToSign => {
                format!("{title} of {gate} holds, and nobody has signed it")
            }
            _ => return None,
        };
        Some(decision(view, at, DecisionKind::Signature, says, None))
    });
    unsigned.collect()
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
