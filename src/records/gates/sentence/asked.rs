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
    if noun == Noun::Runbooks {
        let is_old = matches!(said, [Said::Stale | Said::Overdue]);
        return is_old.then(|| Asked::of(noun, Condition::Fresh, Quantifier::All));
    }
    let condition = match noun {
        Noun::Objectives => matches!(said, [Said::Missed | Said::Open]).then_some(Condition::Open),
        Noun::Risks => of_risks(said),
        _ if is_work(noun) => of_work(said),
        _ => is_late(said, Said::Stale).then_some(Condition::Overdue),
    };
    Some(Asked::of(noun, condition?, Quantifier::None))
}

fn of_risks(said: &[Said]) -> Option<Condition> {
    match said {
        [Said::Unmitigated] => Some(UNMITIGATED),
        [Said::Open] => Some(Condition::Open),
        _ => None,
    }
}

fn of_work(said: &[Said]) -> Option<Condition> {
    match said {
        [Said::Open] => Some(Condition::Open),
        [Said::Blocked] => Some(Condition::Blocked),
        _ => is_late(said, Said::Overdue).then_some(Condition::Overdue),
    }
}

/// `overdue`, `open and overdue`, or another word for it.
fn is_late(said: &[Said], other: Said) -> bool {
    matches!(said, [Said::Overdue] | [Said::Open, Said::Overdue]) || *said == [other]
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
    if noun == Noun::Runbooks {
        return of_runbooks(said);
    }
    let done = (Condition::Status(Status::Done), Quantifier::All);
    let never = |condition| (condition, Quantifier::None);
    let (condition, quantifier) = match (noun, said) {
        (Noun::Objectives, [Said::Kept | Said::Done]) => never(Condition::Open),
        (Noun::Risks, [Said::Mitigated]) => never(UNMITIGATED),
        (Noun::Drills, [Said::Done | Said::Held]) => done,
        (_, [Said::Renewed | Said::Fresh]) if recurs(noun) => never(Condition::Overdue),
        _ if is_closed(noun, said) => done,
        _ => return None,
    };
    Some(Asked::of(noun, condition, quantifier))
}

/// `All actions are closed`, and `all open actions are closed`, which says as much.
fn is_closed(noun: Noun, said: &[Said]) -> bool {
    let is_done = matches!(said, [Said::Done] | [Said::Open, Said::Done]);
    is_done && (is_work(noun) || noun == Noun::Risks)
}

fn of_runbooks(said: &[Said]) -> Option<Asked> {
    match said {
        [Said::There] | [Said::There, Said::Required] => Some(Asked {
            kind: Some(Kind::RunbookDemand),
            condition: Condition::Status(Status::Done),
            quantifier: Quantifier::All,
        }),
        [Said::Fresh] => Some(Asked::of(Noun::Runbooks, Condition::Fresh, Quantifier::All)),
        _ => None,
    }
}
