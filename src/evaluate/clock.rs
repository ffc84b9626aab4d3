//! The verdict clock: every coming day on which something differs with no commit.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Judge;
use super::{Judgement, Tick};
use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::{Detail, Status, Value};

/// All ticks after the judge's day, sorted, each once.
pub fn ticks(judge: &Judge, records: &BTreeMap<RecordIndex, Judgement>) -> Vec<Tick> {
    let mut ticks = BTreeSet::new();
    let mut add = |date: Option<Date>, subject: &str, what: &'static str| {
        if let Some(date) = date.filter(|date| *date > judge.as_of) {
            ticks.insert(Tick { date, subject: subject.to_owned(), what });
        }
    };
    for path in judge.model.documents.keys() {
        let freshness = judge.freshness(path);
        add(freshness.due_soon_from(), path.as_str(), "due_soon");
        add(freshness.stale_from(), path.as_str(), "goes_stale");
    }
    for (&at, judgement) in records {
        let linked = &judge.model.records[at];
        if let Detail::Waiver(waiver) = &linked.record.detail {
            add(waiver.starts, &linked.key, "waiver_starts");
            add(waiver.expires.map(|day| day.plus_days(1)), &linked.key, "waiver_expires");
        }
        if let Some(Value::Day(next)) = judgement.computed.get("next_due") {
            add(Some(*next), &linked.key, "due");
        }
        let done = linked.record.claim.as_ref().is_some_and(|claim| claim.status == Status::Done);
        if let Some((date, _)) = judgement.target.filter(|_| !done) {
            add(Some(date), &linked.key, "due");
            add(Some(date.plus_days(1)), &linked.key, "overdue");
        }
    }
    ticks.into_iter().collect()
}
