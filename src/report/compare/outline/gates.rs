//! Gates in words: the verdict before and after, and each criterion that differs, with what is in its way.

use super::records;
use super::{Piece, Row, Shift, Tone, message, ours, said};
use crate::evaluate::{Aside, GateVerdict};
use crate::records::Scope;
use crate::report::compare::changes::{Aspect, GateChange, GateState, RecordChange};
use crate::report::present::beside;

/// How many criteria of a gate that came or went as a whole are told one by one.
const LISTED: usize = 8;

/// Is a gate further from go than before, or nearer?
pub fn tone(gate: &GateChange) -> Tone {
    let passes =
        |state: &GateState| matches!(state.verdict, GateVerdict::Go | GateVerdict::GoWithWaivers);
    match (&gate.before, &gate.after) {
        // A gate that is newly ignored, or no longer named, is in nobody's way and protects from nothing.
        (Some(_), Some(_)) if is_taken_out(gate) => Tone::Worse,
        (Some(before), Some(after)) if passes(before) && after.verdict < before.verdict => {
            Tone::Worse
        }
        (Some(before), Some(after)) if passes(after) && after.verdict > before.verdict => {
            Tone::Better
        }
        // A gate that nobody asks any longer stops nothing, and protects from nothing.
        (Some(_), None) => Tone::Worse,
        _ => Tone::Plain,
    }
}

/// A gate, and below it the criteria that differ.
pub fn rows(gate: &GateChange) -> Vec<Row> {
    let whole = gate.before.is_none() || gate.after.is_none();
    let told: Vec<&RecordChange> = gate
        .criteria
        .iter()
        .filter(|criterion| criterion.touches_readiness())
        .collect();
    let shown = if whole {
        told.len().min(LISTED)
    } else {
        told.len()
    };
    let mut rows = vec![head(gate)];
    rows.extend(told[..shown].iter().map(|criterion| Row {
        inner: true,
        ..records::row(criterion)
    }));
    if shown < told.len() {
        let left = format!("{} more of its criteria", told.len() - shown);
        rows.push(Row {
            inner: true,
            title: vec![ours(left)],
            ..Row::default()
        });
    }
    rows
}

/// What a gate no longer asks for, or asks for in other words: it may go for that reason alone.
pub fn asked_otherwise(gate: &GateChange) -> Vec<Row> {
    let (Some(_), after) = (&gate.before, &gate.after) else {
        return Vec::new();
    };
    if after.as_ref().is_none_or(|after| after.criteria == 0) {
        return vec![Row {
            verdict: None,
            ..head(gate)
        }];
    }
    let told = gate
        .criteria
        .iter()
        .filter(|criterion| criterion.asks_otherwise() && criterion.before.is_some());
    let of = |row: Row| Row {
        says: [vec![vec![ours("in "), said(&gate.title)]], row.says].concat(),
        ..row
    };
    told.map(|criterion| {
        of(Row {
            tone: Tone::Plain,
            ..records::demand(criterion)
        })
    })
    .collect()
}

/// What a gate is called by what it is applied to.
fn kind(scope: Scope) -> &'static str {
    match scope {
        Scope::Release => "gate",
        Scope::Change => "gate of each change",
        Scope::Template => "gate of each task",
        Scope::Family => "gate of many alike",
        Scope::Other => "gate of something else",
    }
}

fn head(gate: &GateChange) -> Row {
    let verdict = |state: &Option<GateState>| state.as_ref().map(|state| state.verdict.in_words());
    Row {
        tone: tone(gate),
        kind: kind(gate.scope).to_owned(),
        title: vec![said(&gate.title)],
        key: Some(gate.key.clone()),
        verdict: Shift::between(verdict(&gate.before), verdict(&gate.after)),
        claim: Shift::between(claimed(&gate.before), claimed(&gate.after)),
        says: says(gate),
        at: gate.after.as_ref().and_then(|state| state.at.clone()),
        ..Row::default()
    }
}

fn claimed(state: &Option<GateState>) -> Option<&'static str> {
    state
        .as_ref()
        .and_then(|state| state.claimed)
        .map(GateVerdict::in_words)
}

/// In which ways a gate itself differs.
fn aspects(gate: &GateChange) -> Vec<Vec<Piece>> {
    let mut says = Vec::new();
    for what in &gate.what {
        match what {
            Aspect::Added => {
                says.push(vec![ours("is new")]);
                says.extend(aside(gate).map(|_| aside_in_words(gate)));
            }
            Aspect::Removed => says.push(vec![ours("is gone: nothing asks for it any longer")]),
            Aspect::Reworded => says.extend(
                gate.before
                    .as_ref()
                    .map(|before| vec![ours("was called "), said(&before.title)]),
            ),
            Aspect::Aside => says.push(aside_in_words(gate)),
            Aspect::Fields => says.push(vec![ours("is applied to something else")]),
            _ => {}
        }
    }
    says
}

/// Do settings take a gate out of the answer that they left in it before?
fn is_taken_out(gate: &GateChange) -> bool {
    gate.what.contains(&Aspect::Aside) && aside(gate).is_some()
}

/// Why settings take a gate out of the answer.
fn aside(gate: &GateChange) -> Option<&Aside> {
    let aside = gate.after.as_ref()?.set_aside.as_ref();
    aside.filter(|why| why.is_by_settings())
}

/// That settings take a gate out of the answer, or no longer do.
fn aside_in_words(gate: &GateChange) -> Vec<Piece> {
    match aside(gate) {
        Some(why) => vec![ours("decides nothing now: "), said(&beside::why(why))],
        None => vec![ours("is no longer set aside by site.toml")],
    }
}

fn says(gate: &GateChange) -> Vec<Vec<Piece>> {
    let mut says: Vec<Vec<Piece>> = gate.understood.iter().map(records::understood).collect();
    says.extend(aspects(gate));
    if let (Some(before), Some(after)) = (&gate.before, &gate.after) {
        let settled = |state: &GateState| format!("{} of {}", state.settled, state.criteria);
        if after.criteria == 0 {
            says.push(vec![ours("asks for nothing that could be read")]);
        } else if (before.settled, before.criteria) != (after.settled, after.criteria) {
            says.push(vec![ours(format!(
                "criteria settled: {}, before {}",
                settled(after),
                settled(before)
            ))]);
        } else if before.verdict == after.verdict {
            says.push(vec![ours(format!("still {}", after.verdict))]);
        }
    }
    says.extend(gate.why.as_ref().map(|why| message(why)));
    if gate.with_no_commit {
        says.push(vec![ours("by time alone")]);
    }
    says
}
