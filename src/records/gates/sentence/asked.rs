//! Asked: what a sentence can ask of the records of each kind.

use crate::base::gates::{Condition, Quantifier, UNMITIGATED};
use crate::records::words::plan::{Noun, Said};
use crate::records::{Kind, Status};

/// What is asked of the records of a kind.
pub struct Asked {
    /// The kind.
    pub kind: Option<Kind>,
    /// What each record is held against.
    pub condition: Condition,
    /// How many have to fulfil it.
    pub quantifier: Quantifier,
}

impl Asked {
    /// A condition on the records that a noun names.
    pub fn of(noun: Noun, condition: Condition, quantifier: Quantifier) -> Asked {
        Asked {
            kind: kind_of(noun).0,
            condition,
            quantifier,
        }
    }
}

/// The kind of a noun, and whether a sentence means the records of its own document first. Incidents are of no kind of their own.
pub fn kind_of(noun: Noun) -> (Option<Kind>, bool) {
    match noun {
        Noun::Actions => (Some(Kind::Action), true),
        Noun::Tracks => (Some(Kind::Track), true),
        Noun::Milestones => (Some(Kind::Milestone), true),
        Noun::Incidents => (None, true),
        Noun::Risks => (Some(Kind::Risk), false),
        Noun::Secrets => (Some(Kind::Secret), false),
        Noun::Objectives => (Some(Kind::Slo), false),
        Noun::Runbooks => (Some(Kind::Runbook), false),
        Noun::Drills => (Some(Kind::Drill), false),
        Noun::Duties => (Some(Kind::Cadence), false),
    }
}

/// Is it something that is done once?
fn is_work(noun: Noun) -> bool {
    kind_of(noun).1
}

fn recurs(noun: Noun) -> bool {
    matches!(noun, Noun::Secrets | Noun::Duties | Noun::Drills)
}

/// What no record may be.
pub fn ruled_out(noun: Noun, said: &[Said]) -> Option<Asked> {
    let none = |condition| Some(Asked::of(noun, condition, Quantifier::None));
    match (noun, said) {
        (Noun::Runbooks, [Said::Stale | Said::Overdue]) => {
            Some(Asked::of(noun, Condition::Fresh, Quantifier::All))
        }
        (Noun::Objectives, [Said::Missed | Said::Open]) => none(Condition::Open),
        (Noun::Risks, [Said::Unmitigated]) => none(UNMITIGATED),
        (Noun::Risks, [Said::Open]) => none(Condition::Open),
        (_, [Said::Stale]) if recurs(noun) => none(Condition::Overdue),
        (_, [Said::Overdue] | [Said::Open, Said::Overdue]) if recurs(noun) || is_work(noun) => {
            none(Condition::Overdue)
        }
        (_, [Said::Open]) if is_work(noun) => none(Condition::Open),
        (_, [Said::Blocked]) if is_work(noun) => none(Condition::Blocked),
        _ => None,
    }
}

/// What all records have to be that were dealt with in so many days.
pub fn within_days(noun: Noun, said: &[Said], days: u32) -> Option<Asked> {
    let is_held = match noun {
        Noun::Drills => matches!(said, [] | [Said::Held | Said::Done]),
        Noun::Secrets => matches!(said, [Said::Renewed]),
        _ => false,
    };
    is_held.then(|| Asked::of(noun, Condition::MaxAgeDays(days), Quantifier::All))
}

/// What all records have to be, whenever.
pub fn unlimited(noun: Noun, said: &[Said]) -> Option<Asked> {
    let none = |condition| Some(Asked::of(noun, condition, Quantifier::None));
    let all = |condition| Some(Asked::of(noun, condition, Quantifier::All));
    let done = Condition::Status(Status::Done);
    match (noun, said) {
        (Noun::Runbooks, [Said::There] | [Said::There, Said::Required]) => Some(Asked {
            kind: Some(Kind::RunbookDemand),
            condition: done,
            quantifier: Quantifier::All,
        }),
        (Noun::Runbooks, [Said::Fresh]) => all(Condition::Fresh),
        (Noun::Objectives, [Said::Kept | Said::Done]) => none(Condition::Open),
        (Noun::Risks, [Said::Mitigated]) => none(UNMITIGATED),
        (Noun::Drills, [Said::Done | Said::Held]) => all(done),
        (_, [Said::Renewed | Said::Fresh]) if recurs(noun) => none(Condition::Overdue),
        (_, [Said::Done] | [Said::Open, Said::Done]) if is_work(noun) || noun == Noun::Risks => {
            all(done)
        }
        _ => None,
    }
}
