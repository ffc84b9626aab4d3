//! Gates: whose verdict differs, which of their criteria do, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Aspect, Comparison, GateChange, GateState, RecordChange, RecordState, differing, records,
};
use crate::base::text::fold;
use crate::evaluate::{GateResult, GateVerdict, Verdict};
use crate::link::RecordIndex;
use crate::records::{Decision, Detail};
use crate::report::evaluated::Evaluated;
use crate::report::present::json;
use crate::report::present::understood::{self, Understood};

/// Every gate that differs, what can stop a launch first.
pub fn changes(comparison: &Comparison) -> Vec<GateChange> {
    let before = &comparison.before.assessment.gates;
    let after = &comparison.after.assessment.gates;
    let pairs = paired(comparison);
    let met: BTreeSet<usize> = pairs.values().copied().collect();

    let mut all = Vec::new();
    for (from, old) in before.iter().enumerate() {
        let new = pairs.get(&from).map(|&to| &after[to]);
        all.extend(change(comparison, Some(old), new));
    }
    for (to, new) in after.iter().enumerate() {
        if !met.contains(&to) {
            all.extend(change(comparison, None, Some(new)));
        }
    }
    all.sort_by_cached_key(|change| (rank(change), change.key.clone()));
    all
}

/// Which gate is which: by its record, else by its key or title, as one may be in settings alone.
fn paired(comparison: &Comparison) -> BTreeMap<usize, usize> {
    let before = &comparison.before.assessment.gates;
    let after = &comparison.after.assessment.gates;
    let mut pairs = paired_by_record(comparison, before, after);
    let mut taken: BTreeSet<usize> = pairs.values().copied().collect();
    for (from, old) in before.iter().enumerate() {
        if pairs.contains_key(&from) {
            continue;
        }
        let numbered = after.iter().enumerate();
        let mut free = numbered.filter(|(to, _)| !taken.contains(to));
        if let Some((to, _)) = free.find(|(_, new)| is_same_by_name(old, new)) {
            taken.insert(to);
            pairs.insert(from, to);
        }
    }
    pairs
}

fn paired_by_record(
    comparison: &Comparison,
    before: &[GateResult],
    after: &[GateResult],
) -> BTreeMap<usize, usize> {
    let mut numbers: BTreeMap<RecordIndex, usize> = BTreeMap::new();
    for (to, new) in after.iter().enumerate() {
        numbers.extend(new.gate.map(|record| (record, to)));
    }
    let pair = |old: &GateResult| {
        let record = comparison.pairs.records[old.gate?]?;
        numbers.get(&record).copied()
    };
    let numbered = before.iter().enumerate();
    numbered
        .filter_map(|(from, old)| Some((from, pair(old)?)))
        .collect()
}

/// A gate of settings alone is known by what it is called; two that are both in documents are not.
fn is_same_by_name(old: &GateResult, new: &GateResult) -> bool {
    let stands_alone = old.gate.is_none() || new.gate.is_none();
    stands_alone && (old.key == new.key || fold(&old.title) == fold(&new.title))
}

/// What differs in a gate; none where nothing does.
fn change(
    comparison: &Comparison,
    old: Option<&GateResult>,
    new: Option<&GateResult>,
) -> Option<GateChange> {
    let told = new.or(old)?;
    let mut what = match (old, new) {
        (Some(old), Some(new)) => aspects(comparison, old, new),
        (None, _) => vec![Aspect::Added],
        (_, None) => vec![Aspect::Removed],
    };
    let understood = understood_in(comparison, old, new);
    what.extend((!understood.is_empty()).then_some(Aspect::Understood));
    let criteria = criteria(comparison, old, new);
    if what.is_empty() && criteria.is_empty() {
        return None;
    }
    let foreseen = |old: &GateResult, new: &GateResult| {
        old.verdict != new.verdict && comparison.is_foreseen(&old.key, new.verdict.word())
    };
    Some(GateChange {
        key: told.key.clone(),
        title: told.title.clone(),
        scope: told.scope,
        what,
        before: old.map(|gate| state(comparison.before, gate)),
        after: new.map(|gate| state(comparison.after, gate)),
        why: new.and_then(|gate| why(comparison.after, gate)),
        with_no_commit: old.zip(new).is_some_and(|(old, new)| foreseen(old, new)),
        understood,
        criteria,
    })
}

/// In which ways a gate differs, apart from its criteria.
fn aspects(comparison: &Comparison, old: &GateResult, new: &GateResult) -> Vec<Aspect> {
    let is_aside_otherwise = old.aside_by_settings() != new.aside_by_settings();
    let is_renamed = fold(&old.title) != fold(&new.title);
    differing([
        (Aspect::Verdict, old.verdict != new.verdict),
        (Aspect::Claim, old.claimed != new.claimed),
        (Aspect::Aside, is_aside_otherwise),
        (Aspect::Fields, is_applied_otherwise(old, new)),
        (Aspect::Reworded, is_renamed),
        (Aspect::Moved, has_moved(comparison, old, new)),
    ])
}

/// Does a gate apply to something else, for another reason than that settings say so?
fn is_applied_otherwise(old: &GateResult, new: &GateResult) -> bool {
    old.scope != new.scope && old.aside_by_settings() == new.aside_by_settings()
}

/// What somebody has newly declared to take nothing back, beside the gate's criteria.
fn understood_in(
    comparison: &Comparison,
    old: Option<&GateResult>,
    new: Option<&GateResult>,
) -> Vec<Understood> {
    let before = old.and_then(|gate| gate.gate);
    let before = before.map(|at| &comparison.before.model.records[at].record);
    let after = new.and_then(|gate| gate.gate);
    let after = after.map(|at| &comparison.after.model.records[at].record);
    after.map_or_else(Vec::new, |record| understood::new_in(record, before))
}

/// Has its record left the document that it stood in, or come into one?
fn has_moved(comparison: &Comparison, old: &GateResult, new: &GateResult) -> bool {
    let (Some(from), Some(to)) = (old.gate, new.gate) else {
        return false;
    };
    let was = &comparison.before.model.records[from].record.path;
    comparison.pairs.documents.get(was).unwrap_or(was)
        != &comparison.after.model.records[to].record.path
}

/// The criteria of a gate that differ, worst first.
fn criteria(
    comparison: &Comparison,
    old: Option<&GateResult>,
    new: Option<&GateResult>,
) -> Vec<RecordChange> {
    let before: &[RecordIndex] = old.map_or(&[], |gate| &gate.criteria);
    let after: &[RecordIndex] = new.map_or(&[], |gate| &gate.criteria);
    let had: BTreeSet<RecordIndex> = before.iter().copied().collect();
    let has: BTreeSet<RecordIndex> = after.iter().copied().collect();

    let (mut both, mut gone, mut new) = (Vec::new(), Vec::new(), Vec::new());
    for &from in before {
        match comparison.pairs.records[from].filter(|to| has.contains(to)) {
            Some(to) => both.extend(records::changed(comparison, from, to)),
            None => gone.push(records::removed(comparison, from)),
        }
    }
    for &to in after {
        let from = comparison.pairs.records_back[to];
        if from.is_none_or(|from| !had.contains(&from)) {
            new.push(records::added(comparison, to));
        }
    }
    let mut all = [both, gone, new].concat();
    all.sort_by_key(criterion_rank);
    all
}

fn criterion_rank(change: &RecordChange) -> u8 {
    let verdict = |state: &Option<RecordState>| state.as_ref().and_then(|state| state.verdict);
    let closes = matches!(
        verdict(&change.after),
        Some(Verdict::Unmet | Verdict::Unknown)
    );
    match () {
        () if change.left_met() => 0,
        () if closes && verdict(&change.before) != verdict(&change.after) => 1,
        () if change.what.contains(&Aspect::Removed) => 2,
        () if change.rose_without_evidence => 3,
        () if change.what.contains(&Aspect::Verdict) => 4,
        () => 5,
    }
}

/// What can stop a launch first: 0 is what matters most.
fn rank(change: &GateChange) -> (u8, u8) {
    let verdict = |state: &Option<GateState>| state.as_ref().map(|state| state.verdict);
    let place = match (verdict(&change.before), verdict(&change.after)) {
        (Some(GateVerdict::Go | GateVerdict::GoWithWaivers), None) => 0,
        (Some(before), Some(after)) if after < before => 0,
        (_, None) => 1,
        _ if change.criteria.iter().any(RecordChange::left_met) => 1,
        (Some(before), Some(after)) if after > before => 2,
        (None, _) => 3,
        _ if change.touches_readiness() => 4,
        _ => 5,
    };
    // Scopes are declared in the order of what they stop.
    (change.scope as u8, place)
}

/// Why a gate stands as it does, where its criteria do not say it.
fn why(site: &Evaluated, gate: &GateResult) -> Option<String> {
    let Some(at) = gate.gate else {
        return Some("it is required in site.toml, and no document has it".to_owned());
    };
    let record = &site.model.records[at].record;
    let Detail::Gate(held) = &record.detail else {
        return None;
    };
    if !held.whole || !site.model.is_whole(&record.path) {
        return Some(format!("{} could not be read whole", record.path));
    }
    match held.decision {
        Some((Decision::NoGo, _)) => Some("its document says no-go".to_owned()),
        _ if gate.criteria.is_empty() => Some("it has no criterion".to_owned()),
        _ => None,
    }
}

fn state(site: &Evaluated, gate: &GateResult) -> GateState {
    let settled = site.criteria(gate).filter(|one| one.is_settled());
    let record = gate.gate.map(|at| site.judged(at).record());
    GateState {
        key: gate.key.clone(),
        title: gate.title.clone(),
        verdict: gate.verdict,
        claimed: gate.claimed,
        scope: gate.scope,
        set_aside: gate.set_aside.clone(),
        criteria: gate.criteria.len(),
        settled: settled.count(),
        at: record.map(|record| json::line(site, &record.path, record.span)),
    }
}
