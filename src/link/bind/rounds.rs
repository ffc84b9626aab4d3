//! Rounds: the drills that show when something that recurs was last done.
//!
//! A drill is about an obligation where what it rehearses is named there too: `Failover drill` shows that `Exercise the failover runbook
//! quarterly` was done. Words that only say that something is rehearsed, or how often, name nothing.

use std::collections::BTreeSet;

use crate::link::{Model, RecordIndex};
use crate::records::values::rehearsal::{is_rehearsal, is_same, topic};
use crate::records::{Detail, Kind, Record, Recurring, Status};

/// Joins what recurs to the drills that are about it.
pub fn rounds(model: &mut Model) {
    let held: Vec<(RecordIndex, BTreeSet<String>)> = drills(model).collect();
    let joined: Vec<(RecordIndex, Vec<RecordIndex>)> = (0..model.records.len())
        .filter_map(|at| Some((at, about(&model.records[at].record, at, &held)?)))
        .collect();
    for (at, drills) in joined {
        model.records[at].joins.held_by = drills;
    }
}

/// The drills that took place, each with the words of what it rehearsed.
fn drills(model: &Model) -> impl Iterator<Item = (RecordIndex, BTreeSet<String>)> {
    let drills = model.records.iter().enumerate();
    let drills = drills.filter(|(_, linked)| took_place(&linked.record));
    drills.map(|(at, linked)| (at, topic(&linked.record.title)))
}

/// Does a drill have a day, and does nobody say that it is still to be held?
fn took_place(record: &Record) -> bool {
    let has_day = matches!(
        record.detail,
        Detail::Recurring(Recurring { last: Some(_), .. })
    );
    let said = record.claim.as_ref().map(|claim| claim.status);
    record.kind == Kind::Drill && has_day && matches!(said, None | Some(Status::Done))
}

/// The drills that are about what recurs; none where it is no rehearsal.
fn about(
    record: &Record,
    at: RecordIndex,
    held: &[(RecordIndex, BTreeSet<String>)],
) -> Option<Vec<RecordIndex>> {
    let recurs = matches!(&record.detail, Detail::Recurring(round) if round.every_days.is_some());
    let is_duty = recurs && record.kind == Kind::Cadence && is_rehearsal(&record.title);
    if !is_duty && record.kind != Kind::Drill {
        return None;
    }
    let own = topic(&record.title);
    let is_about =
        |(drill, other): &&(RecordIndex, BTreeSet<String>)| *drill != at && is_same(&own, other);
    let drills = held.iter().filter(is_about);
    let drills: Vec<RecordIndex> = drills.map(|(drill, _)| *drill).collect();
    (!drills.is_empty()).then_some(drills)
}
