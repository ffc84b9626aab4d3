//! Regressions: what is worse than it was: a gate that left go, a criterion that left met, proof that something met has lost.

use std::collections::BTreeMap;

use super::evidence::is_broken;
use super::{Aspect, EvidenceChange, GateChange, Loss, RecordChange, Regression, Turn};
use crate::evaluate::{GateVerdict, Verdict};
use crate::records::Role;
use crate::report::gate::{one_line, verdict_word, word};

/// Everything that is worse, gates first.
pub fn of(gates: &[GateChange], evidence: &[EvidenceChange]) -> Vec<Regression> {
    let mut all: Vec<Regression> = gates.iter().filter_map(gate).collect();
    let criteria = gates
        .iter()
        .flat_map(|gate| gate.criteria.iter().map(move |criterion| (gate, criterion)));
    all.extend(
        criteria
            .filter(|(_, criterion)| criterion.left_met())
            .map(|(gate, change)| criterion(gate, change)),
    );
    all.extend(lost(evidence));
    all
}

/// A gate that went, and no longer does, or does by waivers alone.
fn gate(change: &GateChange) -> Option<Regression> {
    let before = change.before.as_ref().map(|state| state.verdict)?;
    let after = change.after.as_ref().map(|state| state.verdict);
    let went = matches!(before, GateVerdict::Go | GateVerdict::GoWithWaivers);
    if !went || after.is_some_and(|after| after >= before) {
        return None;
    }
    let now = after.map_or("gone", word);
    Some(Regression {
        what: Loss::GateLeftGo,
        key: change.key.clone(),
        title: change.title.clone(),
        gate: None,
        how: format!("was {}, now {now}", word(before)),
        lost: None,
        says: format!(
            "gate {} was {}, now {now}",
            one_line(&change.title),
            word(before)
        ),
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
        .map_or("gone", verdict_word);
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
    let mut balance: BTreeMap<&str, i64> = BTreeMap::new();
    for change in evidence.iter().filter(|change| change.role == Role::Proof) {
        let stands = |state: Option<crate::link::State>| {
            i64::from(state.is_some_and(|state| !is_broken(state)))
        };
        let weight = match change.what {
            Turn::Lost => -stands(change.before),
            Turn::Gained => stands(change.after),
            Turn::Broken | Turn::Worse | Turn::Mended | Turn::Moved => {
                stands(change.after) - stands(change.before)
            }
        };
        change
            .by
            .iter()
            .for_each(|citer| *balance.entry(&citer.key).or_default() += weight);
    }
    let mut told: Vec<Regression> = Vec::new();
    for change in evidence.iter().filter(|change| {
        change.role == Role::Proof && matches!(change.what, Turn::Broken | Turn::Lost)
    }) {
        let fewer = change.by.iter().filter(|citer| {
            citer.before == Some(Verdict::Met) && balance.get(citer.key.as_str()) < Some(&0)
        });
        told.extend(fewer.map(|citer| Regression {
            what: Loss::EvidenceLost,
            key: citer.key.clone(),
            title: citer.title.clone(),
            gate: None,
            how: "was met, and has lost proof".to_owned(),
            lost: Some(change.text.clone()),
            says: format!(
                "{} was met, and has lost `{}`",
                one_line(&citer.title),
                one_line(&change.text)
            ),
            at: Some(citer.at.clone()),
        }));
    }
    told
}
