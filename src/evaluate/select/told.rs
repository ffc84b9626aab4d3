//! What a condition says of a record, in words: with the day since when it is late, and what was measured where that misses.

use crate::base::gates::Condition;
use crate::base::text::count;
use crate::evaluate::judge::Judge;
use crate::evaluate::objective;
use crate::link::RecordIndex;

/// What a record is that must not be.
pub fn what_it_is(judge: &Judge, subject: RecordIndex, conditions: &[Condition]) -> String {
    let told = match conditions {
        [Condition::Overdue] => how_late(judge, subject),
        [Condition::Open] => objective::how_missed(&judge.model.records[subject].record),
        _ => None,
    };
    told.unwrap_or_else(|| all_said(conditions))
}

/// Since when something is late: `it was due on 2026-04-02, 30 days ago`.
fn how_late(judge: &Judge, subject: RecordIndex) -> Option<String> {
    let due = judge.record(subject).due?;
    let days = usize::try_from(due.days_late(judge.as_of)?).ok()?;
    Some(format!(
        "it was due on {}, {} ago",
        due.day,
        count(days, "day")
    ))
}

/// What a record is that fulfils all of some conditions.
pub fn all_said(conditions: &[Condition]) -> String {
    let said: Vec<String> = conditions.iter().copied().map(said).collect();
    said.join(", ")
}

/// What a record is that fulfils a condition which it should not.
pub fn said(condition: Condition) -> String {
    match condition {
        Condition::Status(status) => format!("at least `{}`", status.word()),
        Condition::Open
        | Condition::Fresh
        | Condition::Blocked
        | Condition::Overdue
        | Condition::Expired
        | Condition::Unread => state_of(condition),
        Condition::With(companion) => format!("with {}", companion.in_words()),
        Condition::Without(companion) => format!("without {}", companion.in_words()),
        Condition::Strength(strength) => format!("with evidence from `{}`", strength.word()),
        Condition::Result(asked) => format!("citing {}", asked.in_words()),
        Condition::MaxAgeDays(days) => format!("at most {days} days old"),
        Condition::Level(level) => format!("level {} or more", level.word()),
        Condition::Impact(level) => format!("impact {} or more", level.word()),
        Condition::Score(score) => format!("score {score} or more"),
    }
}

fn state_of(condition: Condition) -> String {
    condition.state().unwrap_or_default().to_owned()
}
