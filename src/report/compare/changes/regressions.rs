//! Regressions: what is worse than it was: a gate that left go, a criterion that left met, proof that something met has lost.

mod out_of_answer;
mod rejected;

use std::collections::BTreeMap;

use super::evidence::is_broken;
use super::{
    Aspect, Citer, Comparison, EvidenceChange, GateChange, Loss, RecordChange, RecordState,
    Regression, Turn,
};
use crate::evaluate::{GateVerdict, Verdict};
use crate::link::{RecordIndex, RunbookMeant, State};
use crate::records::Role;
use crate::report::evaluated::Evaluated;
use crate::report::present::demand::NO_HOLD;
use crate::report::present::json;
use crate::report::present::plain::one_line;

/// Everything that is worse, gates first.
pub fn of(
    comparison: &Comparison,
    gates: &[GateChange],
    evidence: &[EvidenceChange],
) -> Vec<Regression> {
    let mut all: Vec<Regression> = gates.iter().filter_map(gate).collect();
    all.extend(gates.iter().filter_map(out_of_answer::left));
    let criteria = gates
        .iter()
        .flat_map(|gate| gate.criteria.iter().map(move |criterion| (gate, criterion)));
    all.extend(
        criteria
            .filter(|(_, criterion)| criterion.left_met())
            .map(|(gate, change)| criterion(gate, change)),
    );
    all.extend(lost(evidence));
    all.extend(gates.iter().flat_map(out_of_sight));
    all.extend(smaller_sets(comparison));
    all.extend(rejected::newly(comparison));
    all
}

/// Criteria that were not met and are gone, or are met in other words under the same claim.
fn out_of_sight(gate: &GateChange) -> Vec<Regression> {
    let open = |change: &&RecordChange| {
        let before = change.before.as_ref();
        before.is_some_and(|before| {
            matches!(before.verdict, Some(Verdict::Unmet | Verdict::Unknown))
                && before.asks.as_deref() != Some(NO_HOLD)
        })
    };
    let criteria = gate.criteria.iter().filter(|_| gate.after.is_some());
    criteria
        .filter(open)
        .filter_map(|change| left_sight(gate, change))
        .collect()
}

fn left_sight(gate: &GateChange, change: &RecordChange) -> Option<Regression> {
    let before = change.before.as_ref()?;
    let (what, now) = way_out_of_sight(before, change)?;
    let was = before.verdict.map_or("open", Verdict::in_words);
    let how = format!("was {was}, now {now}");
    Some(Regression {
        what,
        key: change.state().key.clone(),
        title: before.title.clone(),
        gate: Some(gate.title.clone()),
        says: format!(
            "criterion {} of {} {how}",
            one_line(&before.title),
            one_line(&gate.title)
        ),
        how,
        lost: None,
        at: change.after.as_ref().map(|after| after.at.clone()),
    })
}

/// How an open criterion left: it is gone, or it is met in other words under the claim that it had.
fn way_out_of_sight(before: &RecordState, change: &RecordChange) -> Option<(Loss, &'static str)> {
    let Some(after) = &change.after else {
        return Some((Loss::OpenCriterionGone, "gone"));
    };
    let is_settled = matches!(after.verdict, Some(Verdict::Met | Verdict::NotApplicable));
    let in_other_words =
        change.what.contains(&Aspect::Reworded) || change.what.contains(&Aspect::Demand);
    let reworded = is_settled && in_other_words && after.claimed == before.claimed;
    reworded.then_some((Loss::CriterionReworded, "met in other words"))
}

/// Criteria about several things that are met since some of these are gone.
fn smaller_sets(comparison: &Comparison) -> Vec<Regression> {
    comparison
        .records()
        .filter(|&(from, to)| rose(comparison, from, to))
        .filter_map(|(from, to)| smaller_set(comparison, from, to))
        .collect()
}

/// Was a record open, and is it met?
fn rose(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> bool {
    let before = verdict(comparison.before, from);
    let after = verdict(comparison.after, to);
    matches!(before, Some(Verdict::Unmet | Verdict::Unknown)) && after == Some(Verdict::Met)
}

fn verdict(site: &Evaluated, at: RecordIndex) -> Option<Verdict> {
    let judged = site.assessment.records.get(&at)?;
    Some(judged.verdict)
}

fn smaller_set(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> Option<Regression> {
    let how = match members_gone(comparison, from, to) {
        0 => return None,
        1 => "is met since 1 of what it asks for is gone".to_owned(),
        gone => format!("is met since {gone} of what it asks for are gone"),
    };
    let after = comparison.after;
    let linked = &after.model.records[to];
    let record = &linked.record;
    Some(Regression {
        what: Loss::MemberGone,
        key: linked.key.clone(),
        says: format!("criterion {} {how}", one_line(&record.title)),
        title: record.title.clone(),
        gate: None,
        how,
        lost: None,
        at: Some(json::line(after, &record.path, record.span)),
    })
}

/// How many of the records and runbooks that a criterion was about it is no longer about.
fn members_gone(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> usize {
    let before = &comparison.before.model.records[from];
    let after = &comparison.after.model.records[to];
    let has_subject = |subject: RecordIndex| {
        comparison.pairs.records[subject].is_some_and(|now| after.subjects.contains(&now))
    };
    let has_runbook =
        |runbook: &RunbookMeant| after.runbooks.contains(&renamed(comparison, runbook));
    let subjects = before.subjects.iter().filter(|at| !has_subject(**at));
    let runbooks = before.runbooks.iter().filter(|meant| !has_runbook(meant));
    subjects.count() + runbooks.count()
}

/// A runbook under the path that its document has now.
fn renamed(comparison: &Comparison, runbook: &RunbookMeant) -> RunbookMeant {
    match runbook {
        RunbookMeant::Document(path) => {
            let now = comparison.pairs.documents.get(path).unwrap_or(path);
            RunbookMeant::Document(now.clone())
        }
        RunbookMeant::Missing(_) | RunbookMeant::Nowhere(_) => runbook.clone(),
    }
}

/// A gate that went, and no longer does, or does by waivers alone.
fn gate(change: &GateChange) -> Option<Regression> {
    let before = change.before.as_ref().map(|state| state.verdict)?;
    let after = change.after.as_ref().map(|state| state.verdict);
    let went = matches!(before, GateVerdict::Go | GateVerdict::GoWithWaivers);
    if !went || after.is_some_and(|after| after >= before) {
        return None;
    }
    let now = after.map_or("gone", GateVerdict::in_words);
    Some(Regression {
        what: Loss::GateLeftGo,
        key: change.key.clone(),
        title: change.title.clone(),
        gate: None,
        how: format!("was {}, now {now}", before),
        lost: None,
        says: format!("gate {} was {}, now {now}", one_line(&change.title), before),
        at: change.after.as_ref().and_then(|state| state.at.clone()),
    })
}

/// A criterion that was met. One that is gone has left, too.
fn criterion(gate: &GateChange, change: &RecordChange) -> Regression {
    let state = change.state();
    let now = change
        .after
        .as_ref()
        .and_then(|after| after.verdict)
        .map_or("gone", Verdict::in_words);
    Regression {
        what: if change.what.contains(&Aspect::Removed) {
            Loss::CriterionGone
        } else {
            Loss::CriterionLeftMet
        },
        key: state.key.clone(),
        title: state.title.clone(),
        gate: Some(gate.title.clone()),
        how: format!("was met, now {now}"),
        lost: None,
        says: format!(
            "criterion {} of {} was met, now {now}",
            one_line(&state.title),
            one_line(&gate.title)
        ),
        at: change.after.as_ref().map(|after| after.at.clone()),
    }
}

/// Those that were met and have fewer proofs that stand: what took the place of a lost proof is weighed against it.
fn lost(evidence: &[EvidenceChange]) -> Vec<Regression> {
    let proofs = || evidence.iter().filter(|change| change.role == Role::Proof);
    let balance = balance(proofs());
    let has_fewer = |citer: &&Citer| {
        let is_short = balance.get(citer.key.as_str()) < Some(&0);
        citer.before == Some(Verdict::Met) && is_short
    };
    let mut told = Vec::new();
    for change in proofs() {
        if matches!(change.what, Turn::Broken | Turn::Lost) {
            let fewer = change.by.iter().filter(has_fewer);
            told.extend(fewer.map(|citer| lost_proof(change, citer)));
        }
    }
    told
}

/// How many proofs more each record has than before, by its key; negative where it has fewer.
fn balance<'a>(proofs: impl Iterator<Item = &'a EvidenceChange>) -> BTreeMap<&'a str, i64> {
    let counts = |state: Option<State>| i64::from(state.is_some_and(|state| !is_broken(state)));
    let mut balance: BTreeMap<&str, i64> = BTreeMap::new();
    for change in proofs {
        let weight = match change.what {
            Turn::Lost => -counts(change.before),
            Turn::Gained => counts(change.after),
            Turn::Broken | Turn::Worse | Turn::Mended | Turn::Moved => {
                counts(change.after) - counts(change.before)
            }
        };
        for citer in &change.by {
            *balance.entry(&citer.key).or_default() += weight;
        }
    }
    balance
}

fn lost_proof(change: &EvidenceChange, citer: &Citer) -> Regression {
    let (title, proof) = (one_line(&citer.title), one_line(&change.text));
    Regression {
        what: Loss::EvidenceLost,
        key: citer.key.clone(),
        title: citer.title.clone(),
        gate: None,
        how: "was met, and has lost proof".to_owned(),
        lost: Some(change.text.clone()),
        says: format!("{title} was met, and has lost `{proof}`"),
        at: Some(citer.at.clone()),
    }
}
