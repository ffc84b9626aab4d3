//! Stages: phases in the order of their document, each of which waits for the one before.
//!
//! A stage without a word of its own is as far as its steps: met where each of them is. It may begin where the one before is met and it
//! is not itself; of the first of them nothing is asked.

use super::judge::Judge;
use super::objective::or_claim;
use super::{Judgement, Verdict, claim};
use crate::link::RecordIndex;
use crate::records::{Kind, Value};

/// Judges a stage: by its claim, else by its steps.
pub fn judge(judge: &Judge, at: RecordIndex) -> Judgement {
    let linked = &judge.model.records[at];
    let steps: Vec<Judgement> = linked
        .children
        .iter()
        .map(|&step| or_claim(judge, step))
        .collect();
    if linked.record.claim.is_some() || steps.is_empty() {
        return claim::judge(judge, at);
    }
    let verdicts = steps.iter().map(|step| step.verdict);
    let verdict = verdicts.fold(Verdict::Met, Verdict::worse);
    let blockers = steps.into_iter().flat_map(|step| step.blockers);
    Judgement::new(verdict).blocked_by(blockers.collect())
}

/// What is known of a stage beside its verdict: whether it may begin, and the one that it waits for.
pub fn fields(judge: &Judge, at: RecordIndex, judgement: &Judgement) -> Vec<(String, Value)> {
    if judge.model.records[at].record.kind != Kind::Stage {
        return Vec::new();
    }
    let before = before(judge, at).filter(|&before| !is_over(&or_claim(judge, before)));
    let waits = before.map(|before| judge.model.records[before].record.title.clone());
    let may_begin = waits.is_none() && !is_over(judgement);
    vec![
        ("may_begin".to_owned(), Value::Bool(may_begin)),
        (
            "waits_for".to_owned(),
            waits.map_or(Value::Null, Value::Text),
        ),
    ]
}

fn is_over(judgement: &Judgement) -> bool {
    match judgement.verdict {
        Verdict::Met | Verdict::Waived | Verdict::NotApplicable => true,
        Verdict::Unmet | Verdict::Unknown => false,
    }
}

/// The stage before one under the same heading.
fn before(judge: &Judge, at: RecordIndex) -> Option<RecordIndex> {
    let record = &judge.model.records[at].record;
    let mut earlier = judge
        .model
        .records_of(&record.path)
        .filter(|other| *other < at);
    earlier.rfind(|&other| {
        let other = &judge.model.records[other].record;
        other.kind == Kind::Stage && other.section == record.section
    })
}
