//! Rounds: the drills that show when something that recurs was last done.
//!
//! A drill is about an obligation where what it rehearses is named there too: `Failover drill` shows that `Exercise the failover runbook
//! quarterly` was done. Words that only say that something is rehearsed, or how often, name nothing.

use std::collections::BTreeSet;

use crate::base::text::{fold, words};
use crate::link::{Model, RecordIndex};
use crate::records::values::when;
use crate::records::words::{LANGUAGES, plan};
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
    drills.map(|(at, linked)| (at, rehearsed(&linked.record.title)))
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
    let recurs = matches!(
        record.detail,
        Detail::Recurring(Recurring {
            every_days: Some(_),
            ..
        })
    );
    let is_rehearsal =
        record.kind == Kind::Drill || record.kind == Kind::Cadence && is_rehearsal(&record.title);
    if !recurs || !is_rehearsal {
        return None;
    }
    let topic = rehearsed(&record.title);
    let drills = held
        .iter()
        .filter(|(drill, words)| *drill != at && is_same(&topic, words));
    let drills: Vec<RecordIndex> = drills.map(|(drill, _)| *drill).collect();
    (!drills.is_empty()).then_some(drills)
}

/// Is all that the one rehearses named in the other?
fn is_same(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let named = |less: &BTreeSet<String>, more| !less.is_empty() && less.is_subset(more);
    named(b, a) || named(a, b)
}

/// Is something rehearsed, rather than looked at?
fn is_rehearsal(title: &str) -> bool {
    const TESTS: [&str; 3] = ["test", "tests", "testing"];
    let folded = fold(title);
    words(&folded).any(|word| plan::is_drill(word) || TESTS.contains(&word))
}

/// The words that say what is rehearsed: without small words, rhythms, numbers and the names of rehearsals.
fn rehearsed(title: &str) -> BTreeSet<String> {
    const BARE: [&str; 9] = [
        "test", "tests", "testing", "runbook", "runbooks", "report", "full", "every", "per",
    ];
    let head = title.split([':', '(']).next().unwrap_or(title);
    let folded = fold(head);
    let is_small = |word: &str| {
        LANGUAGES
            .iter()
            .any(|language| language.particles.contains(&word))
    };
    let is_bare = |word: &str| {
        BARE.contains(&word)
            || plan::is_drill(word)
            || when::cadence_days(word).is_some()
            || word.chars().any(char::is_numeric)
    };
    let kept = words(&folded).filter(|word| !is_small(word) && !is_bare(word));
    kept.map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}
