//! Measures: every number that more than one output shows, counted once.
//!
//! A page, a table, the metrics and the trends may show the same number under names of their own. They take it from here, so that no two
//! of them disagree: `tests/it/measures.rs` reads it back out of all that was written and compares.

use std::collections::BTreeMap;

use crate::base::{Date, Diagnostic, RelPath, Severity};
use crate::evaluate::{FreshnessState, GateResult, GateVerdict, Verdict};
use crate::link::State;
use crate::records::{Kind, Scope, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::judged::Judged;

/// How many there are of each.
pub type Counts<T> = BTreeMap<T, usize>;

/// The records of each kind with each verdict.
pub fn records(site: &Evaluated) -> Counts<(Kind, Verdict)> {
    counted(site.all_judged().map(|one| (one.kind(), one.verdict())))
}

/// The claims of each verdict: whatever is claimed, apart from gates and their criteria.
pub fn claims(site: &Evaluated) -> Counts<Verdict> {
    let told = |one: &Judged| !matches!(one.kind(), Kind::Gate | Kind::Criterion);
    let claims = site
        .all_judged()
        .filter(told)
        .filter(|one| one.claimed().is_some() && one.judgement.is_some());
    counted(claims.map(Judged::verdict))
}

/// The gates of a scope with a verdict.
pub fn gates(site: &Evaluated, scope: Scope, verdict: GateVerdict) -> usize {
    let gates = site.assessment.gates.iter();
    gates
        .filter(|gate| gate.scope == scope && gate.verdict == verdict)
        .count()
}

/// The criteria of a gate with each verdict.
pub fn criteria(site: &Evaluated, gate: &GateResult) -> Counts<Verdict> {
    counted(site.criteria(gate).map(Judged::verdict))
}

/// The evidence in each state.
pub fn evidence(site: &Evaluated) -> Counts<State> {
    let all = 0..site.model.evidence.len();
    counted(all.map(|entry| site.assessment.evidence_state(site.model, entry)))
}

/// How much evidence is lost or empty: a reader of the revision would not find a proof there.
pub fn evidence_lost(counts: &Counts<State>) -> usize {
    const LOST: [State; 5] = [
        State::Missing,
        State::Hollow,
        State::Untracked,
        State::Outside,
        State::Broken,
    ];
    LOST.iter().map(|state| of(counts, state)).sum()
}

/// The documents of each freshness; `None` where no allowance is set.
pub fn documents(site: &Evaluated) -> Counts<Option<FreshnessState>> {
    let judged = &site.assessment.documents;
    let paths = site.model.documents.keys();
    counted(paths.map(|path| judged.get(path).and_then(|freshness| freshness.state)))
}

/// The waivers in each state that their dates give them.
pub fn waivers<'a>(site: &Evaluated<'a>) -> Counts<&'a str> {
    let state = |waiver: Judged<'a>| match waiver.computed("state") {
        Some(Value::Text(state)) => Some(state.as_str()),
        Some(_) | None => None,
    };
    counted(site.of_kind(Kind::Waiver).filter_map(state))
}

/// What is past its day and not done, in the order of the model.
pub fn overdue<'a>(site: &Evaluated<'a>) -> impl Iterator<Item = Judged<'a>> {
    site.all_judged().filter(|one| one.is_overdue())
}

/// The documents whose own day for the next review has passed, with that day, the longest ago first.
pub fn reviews_passed<'a>(site: &Evaluated<'a>) -> Vec<(Date, &'a RelPath)> {
    let judged = &site.assessment.documents;
    let is_stale = |path: &RelPath| {
        let freshness = judged.get(path);
        freshness.is_some_and(|freshness| freshness.state == Some(FreshnessState::Stale))
    };
    let declared = site.model.documents.iter();
    let declared = declared.filter_map(|(path, page)| Some((page.next_review?, path)));
    let mut passed: Vec<(Date, &RelPath)> = declared
        .filter(|(day, path)| *day < site.as_of && is_stale(path))
        .collect();
    passed.sort();
    passed
}

/// The diagnostics of each severity.
pub fn diagnostics(found: &[Diagnostic]) -> Counts<Severity> {
    counted(found.iter().map(|one| one.severity))
}

/// How often each value occurs.
pub fn counted<T: Ord>(values: impl Iterator<Item = T>) -> Counts<T> {
    let mut counts = BTreeMap::new();
    values.for_each(|value| *counts.entry(value).or_default() += 1);
    counts
}

/// How many there are of one.
pub fn of<T: Ord>(counts: &Counts<T>, value: &T) -> usize {
    counts.get(value).copied().unwrap_or_default()
}
