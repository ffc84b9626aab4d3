//! Lateness: the day by which a record is due, whatever its kind, and whether that day has passed.
//!
//! One measure for every page and format: a track is due on its target, a task of a chart on its last day, a secret, drill or
//! obligation when its interval has passed. A next day that its writer gives wins over the interval. The due day itself is still in
//! time: people write the last good day. A claim of done that a machine contradicts does not count, and what has no day that anybody
//! can read is neither late nor in time.

use super::judge::Judge;
use super::{Judgement, Standing, Verdict};
use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::{Detail, Kind, Record, Recurring, Status, Value};

/// The day by which something is due, and whether it has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The last day that is in time.
    pub day: Date,
    /// Has it passed, and is the thing not done?
    pub late: bool,
}

impl Due {
    fn on(day: Date, settled: bool, as_of: Date) -> Due {
        let late = day < as_of && !settled;
        Due { day, late }
    }

    /// How many days late it is on a day; none where it is not.
    pub fn days_late(self, as_of: Date) -> Option<i64> {
        self.late.then(|| as_of.days_since(self.day))
    }
}

/// The due day of a record and its lateness, as it was judged.
pub fn of(judge: &Judge, at: RecordIndex, judgement: &Judgement) -> Option<Due> {
    let record = &judge.model.records[at].record;
    if matches!(record.kind, Kind::Waiver | Kind::Gate) {
        return None;
    }
    if let Detail::Recurring(recurring) = &record.detail {
        return round(judge, at, *recurring, judgement);
    }
    let target = judgement.target.map(|(day, _)| day);
    let day = target.or_else(|| last_day(record))?;
    Some(Due::on(day, is_settled(record, judgement), judge.as_of))
}

/// Is there nothing left to do? A claim that a machine contradicts settles nothing.
pub fn is_settled(record: &Record, judgement: &Judgement) -> bool {
    let done = record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done);
    let contradicted = judgement.standing == Standing::Contradicted;
    judgement.verdict == Verdict::NotApplicable || done && !contradicted
}

/// What its due day adds to the fields of a record: `overdue`, and `next_due` of what recurs. An action and what recurs have
/// them even where no day is known.
pub fn fields(record: &Record, judgement: &Judgement) -> Vec<(String, Value)> {
    let recurs = matches!(record.detail, Detail::Recurring(_));
    let overdue = judgement.due.map(|due| Value::Bool(due.late));
    let overdue = overdue.or(Some(Value::Null).filter(|_| record.kind == Kind::Action));
    let next = judgement.due.map_or(Value::Null, |due| Value::Day(due.day));
    let next = Some(next).filter(|_| recurs);
    let fields = [("overdue", overdue), ("next_due", next)];
    let known = fields.into_iter();
    known
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

/// What the clock calls a record that is late, or no longer so.
pub fn word(judgement: &Judgement) -> &'static str {
    match judgement.is_overdue() {
        true => "overdue",
        false => "in_time",
    }
}

/// The last day of a task of a chart, whose `end` is the day after it; a milestone without length is due on its day.
fn last_day(record: &Record) -> Option<Date> {
    let day = |name: &str| match record.fields.get(name) {
        Some(Value::Day(day)) => Some(*day),
        _ => None,
    };
    let end = day("end")?;
    let has_length = day("start").is_some_and(|start| start < end);
    Some(if has_length { end.plus_days(-1) } else { end })
}

/// The next round of something that recurs: the day that its row gives, else an interval after it was last done.
fn round(
    judge: &Judge,
    at: RecordIndex,
    recurring: Recurring,
    judgement: &Judgement,
) -> Option<Due> {
    let target = judgement.target.map(|(day, _)| day);
    let held = target.filter(|day| is_held(judge, at, judgement) && *day <= judge.as_of);
    let last = last_held(judge, at, recurring).max(held);
    let declared = recurring.next.or(target);
    let declared = declared.filter(|day| last.is_none_or(|last| last < *day));
    let interval = || Some(last?.plus_days(i64::from(recurring.every_days?)));
    let day = declared.or_else(interval)?;
    Some(Due::on(day, false, judge.as_of))
}

/// Is it a drill that has taken place?
fn is_held(judge: &Judge, at: RecordIndex, judgement: &Judgement) -> bool {
    let record = &judge.model.records[at].record;
    record.kind == Kind::Drill && is_settled(record, judgement)
}

/// The day on which something that recurs was last done: as its own row says, or as a drill that is about it shows.
pub fn last_held(judge: &Judge, at: RecordIndex, recurring: Recurring) -> Option<Date> {
    let drills = judge.model.records[at].joins.held_by.iter();
    let days = drills.filter_map(|&drill| match judge.model.records[drill].record.detail {
        Detail::Recurring(held) => held.last,
        _ => None,
    });
    let held = days.filter(|day| *day <= judge.as_of);
    recurring.last.into_iter().chain(held).max()
}
