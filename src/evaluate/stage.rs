//! Stages: phases in the order of their document, each of which waits for the one before.
//!
//! A stage without a word of its own is as far as its steps: met where each of them is. It may begin where the one before is met and it
//! is neither met nor said to be blocked itself; of the first of them nothing is asked.

use super::judge::Judge;
use super::objective::or_claim;
use super::{Judgement, Verdict, claim};
use crate::link::RecordIndex;
use crate::records::{Kind, Record, Status, Value};

/// Judges a stage: by its claim, else by its steps and whatever else below its heading is to be done.
pub fn judge(judge: &Judge, at: RecordIndex) -> Judgement {
    let linked = &judge.model.records[at];
    if linked.record.claim.is_some() || linked.children.is_empty() {
        return claim::judge(judge, at);
    }
    let parts: Vec<Judgement> = below(judge, at).map(|part| or_claim(judge, part)).collect();
    let verdicts = parts.iter().map(|part| part.verdict);
    let verdict = verdicts.fold(Verdict::Met, Verdict::worse);
    let blockers = parts.into_iter().flat_map(|part| part.blockers);
    Judgement::new(verdict).blocked_by(blockers.collect())
}

/// What is to be done below the heading of a stage: its steps and boxes, and what stands there in lists of its own.
fn below(judge: &Judge, at: RecordIndex) -> impl Iterator<Item = RecordIndex> {
    let records = &judge.model.records;
    let around = &records[at].record.section;
    let first = records[at].children.first();
    let heading = first.and_then(|&first| records[first].record.section.get(around.len()));
    let later = at + 1..judge.model.records_of(&records[at].record.path).end;
    later
        .take_while(move |&part| {
            let section = &records[part].record.section;
            section.starts_with(around) && section.get(around.len()) == heading
        })
        .filter(move |&part| is_to_be_done(records[part].record.kind))
}

fn is_to_be_done(kind: Kind) -> bool {
    use Kind::{Action, ChecklistItem, Criterion, Stage, Step, Track};
    matches!(
        kind,
        Step | ChecklistItem | Criterion | Action | Track | Stage
    )
}

/// What is known of a stage beside its verdict: whether it may begin, and the one that it waits for.
pub fn fields(judge: &Judge, at: RecordIndex, judgement: &Judgement) -> Vec<(String, Value)> {
    if !is_stage(&judge.model.records[at].record) {
        return Vec::new();
    }
    let before = before(judge, at).filter(|&before| !is_over(&or_claim(judge, before)));
    let waits = before.map(|before| judge.model.records[before].record.title.clone());
    let may_begin = waits.is_none() && !is_over(judgement) && !is_blocked(judge, at);
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

/// Does a stage say itself that something keeps it from beginning?
fn is_blocked(judge: &Judge, at: RecordIndex) -> bool {
    let claim = judge.model.records[at].record.claim.as_ref();
    claim.is_some_and(|claim| claim.status == Status::Blocked)
}

fn is_stage(record: &Record) -> bool {
    record.kind == Kind::Stage || record.is_stage
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
        is_stage(other) && other.section == record.section
    })
}
