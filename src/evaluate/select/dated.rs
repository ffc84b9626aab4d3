//! Dated conditions: how old a record may be, whether its day has passed, and the first day on which the answer may differ.

use super::{Answer, Part};
use crate::base::text::excerpt;
use crate::base::{Date, RelPath};
use crate::evaluate::judge::{Judge, earliest};
use crate::evaluate::{Blocker, claim, lateness};
use crate::link::{Cite, RecordIndex};
use crate::records::{Detail, Kind, Record, Recurring};

/// Its target has passed and it is not done. What is done is not overdue, whenever it was to be done.
pub fn overdue(judge: &Judge, subject: RecordIndex) -> Part {
    let record = &judge.model.records[subject].record;
    let answered = |answer, why: &str, differs_on| because(judge, subject, answer, why, differs_on);
    let judgement = judge.record(subject);
    let differs_on = judgement.differs_on;
    let recurs = matches!(record.detail, Detail::Recurring(_));
    if !recurs && lateness::is_settled(record, &judgement) {
        return answered(Answer::No, "it is done", differs_on);
    }
    match judgement.due {
        Some(due) if due.late => answered(Answer::Yes, "", differs_on),
        Some(due) => answered(
            Answer::No,
            "its day is still to come",
            earliest(differs_on, Some(due.day.plus_days(1))),
        ),
        None => answered(
            without_day(record),
            "nobody can say when it is due",
            differs_on,
        ),
    }
}

/// Whether something without a day is late: nobody can say, but a drill that need not be held again never is.
fn without_day(record: &Record) -> Answer {
    let recurs = matches!(&record.detail, Detail::Recurring(round) if round.every_days.is_some());
    match record.kind == Kind::Drill && record.target.is_none() && !recurs {
        true => Answer::DoesNotApply,
        false => Answer::Unknown,
    }
}

/// A waiver past its last day; one without a day never ends, and nobody can say whether it has.
pub fn expired(judge: &Judge, subject: RecordIndex) -> Part {
    let record = &judge.model.records[subject].record;
    let answered = |answer, why: &str, differs_on| because(judge, subject, answer, why, differs_on);
    let Detail::Waiver(terms) = &record.detail else {
        return answered(Answer::DoesNotApply, "it does not expire", None);
    };
    match terms.expires {
        Some(last) if last < judge.as_of => answered(Answer::Yes, "", None),
        Some(last) => answered(Answer::No, "it is in force", Some(last.plus_days(1))),
        None => answered(Answer::Unknown, "nobody can say when it ends", None),
    }
}

/// An answer with its reason.
fn because(
    judge: &Judge,
    subject: RecordIndex,
    answer: Answer,
    why: &str,
    differs_on: Option<Date>,
) -> Part {
    let span = judge.model.records[subject].record.span;
    Part {
        answer,
        blockers: vec![Blocker {
            record: subject,
            why: why.to_owned(),
            span,
        }],
        waiver: None,
        differs_on,
    }
}

/// Within its own allowance: what recurs, by its interval; anything else, by its document's, else by that of its kind.
pub fn fresh(judge: &Judge, subject: RecordIndex) -> Part {
    let record = &judge.model.records[subject].record;
    let span = record.span;
    let answered = |answer: Answer, why: &str, differs_on: Option<Date>| {
        let blockers = if answer == Answer::Yes {
            Vec::new()
        } else {
            vec![Blocker {
                record: subject,
                why: why.to_owned(),
                span,
            }]
        };
        Part {
            answer,
            blockers,
            waiver: None,
            differs_on: differs_on.filter(|day| *day > judge.as_of),
        }
    };
    if let Detail::Recurring(recurring) = &record.detail {
        return fresh_round(judge, subject, *recurring, &answered);
    }
    if let Some(lost) = lost_runbook(judge, subject) {
        return lost;
    }
    let path = judge
        .runbook_of(subject)
        .unwrap_or_else(|| record.path.clone());
    let of_kind = || of_kind(judge, subject);
    let Some(allowed) = judge.freshness(&path).allowed_days.or_else(of_kind) else {
        return answered(Answer::Unknown, "nothing says how old it may be", None);
    };
    match judge.dated(&path) {
        Some(day) => within(judge, day, allowed, &answered),
        None => answered(Answer::Unknown, "nobody can say when it was reviewed", None),
    }
}

/// What recurs is fresh until its next round; a drill without a rhythm, as long as settings say of all.
fn fresh_round(
    judge: &Judge,
    subject: RecordIndex,
    recurring: Recurring,
    answered: &impl Fn(Answer, &str, Option<Date>) -> Part,
) -> Part {
    let last = lateness::last_held(judge, subject, recurring);
    let every = recurring.every_days.or_else(|| of_kind(judge, subject));
    match (last, every) {
        (Some(last), Some(every)) => within(judge, last, every, answered),
        (None, _) => answered(
            Answer::Unknown,
            "nobody can say when it was last done",
            None,
        ),
        (Some(_), None) => answered(Answer::Unknown, "nothing says how old it may be", None),
    }
}

/// The age that settings allow records of a kind.
fn of_kind(judge: &Judge, subject: RecordIndex) -> Option<u32> {
    let kind = judge.model.records[subject].record.kind;
    judge.settings.freshness_days.get(kind.word()).copied()
}

/// The day that counts of a record: when it was last done, else that of its runbook or document.
fn day_of(judge: &Judge, subject: RecordIndex) -> Option<Date> {
    let record = &judge.model.records[subject].record;
    match record.detail {
        Detail::Recurring(recurring) => lateness::last_held(judge, subject, recurring),
        _ => judge.dated(
            &judge
                .runbook_of(subject)
                .unwrap_or_else(|| record.path.clone()),
        ),
    }
}

pub fn young(judge: &Judge, subject: RecordIndex, days: u32) -> Part {
    let record = &judge.model.records[subject].record;
    let answered = |answer: Answer, why: &str, differs_on: Option<Date>| {
        let blockers = if answer == Answer::Yes {
            Vec::new()
        } else {
            vec![Blocker {
                record: subject,
                why: why.to_owned(),
                span: record.span,
            }]
        };
        Part {
            answer,
            blockers,
            waiver: None,
            differs_on: differs_on.filter(|day| *day > judge.as_of),
        }
    };
    if let Some(lost) = lost_runbook(judge, subject) {
        return lost;
    }
    match day_of(judge, subject) {
        Some(day) => within(judge, day, days, &answered),
        None => answered(Answer::Unknown, "nobody can say how old it is", None),
    }
}

/// A runbook that a register names and that does not stand: the register's own date says nothing of it.
pub fn lost_runbook(judge: &Judge, subject: RecordIndex) -> Option<Part> {
    let is_runbook = judge.model.records[subject].record.kind == Kind::Runbook;
    let against = |cite: &Cite, state| claim::is_against(state) && !cite.retired;
    let (entry, cite, state) = judge
        .cites(subject)
        .find(|(_, cite, state)| is_runbook && against(cite, *state))?;
    let why = format!("`{}` is {}", excerpt(&entry.text), claim::word(state));
    let blockers = vec![Blocker {
        record: subject,
        why,
        span: cite.span,
    }];
    Some(Part {
        answer: Answer::No,
        blockers,
        waiver: None,
        differs_on: judge.answers_change_on(subject),
    })
}

/// A day that lies at most `days` before the judge's; one that is still to come says nothing until then.
fn within(
    judge: &Judge,
    day: Date,
    days: u32,
    answered: &impl Fn(Answer, &str, Option<Date>) -> Part,
) -> Part {
    let age = judge.as_of.days_since(day);
    if age < 0 {
        return answered(
            Answer::Unknown,
            &format!("its date {day} is still to come"),
            Some(day),
        );
    }
    if age > i64::from(days) {
        return answered(
            Answer::No,
            &format!("it is {age} days old, {days} are allowed"),
            None,
        );
    }
    answered(Answer::Yes, "", Some(day.plus_days(i64::from(days) + 1)))
}

/// The day on which a future date of a document begins to count is a day on which freshness differs.
pub fn next_day(judge: &Judge, path: &RelPath) -> Option<Date> {
    judge.freshness_changes(path).first().copied()
}
