//! Acceptances: words that somebody declares understood count from the day of the comment on.

use super::judge::{Judge, earliest};
use super::{Blocker, Judgement, Verdict};
use crate::link::RecordIndex;
use crate::records::Accepted;

/// A judgement, held against the days of what was accepted in the record. Before such a day nobody can say what the words do.
pub fn on_its_day(judge: &Judge, at: RecordIndex, judgement: Judgement) -> Judgement {
    let accepted = judge.model.records[at].record.accepted.iter();
    let mut early = accepted.filter(|accepted| accepted.on > judge.as_of);
    let Some(first) = early.next() else {
        return judgement;
    };
    let next = early.fold(first.on, |next, accepted| next.min(accepted.on));
    let differs_on = earliest(judgement.differs_on, Some(next));
    match judgement.verdict {
        Verdict::Met | Verdict::NotApplicable => Judgement {
            differs_on,
            ..Judgement::new(Verdict::Unknown).blocked(blocker(at, first))
        },
        Verdict::Unmet | Verdict::Unknown | Verdict::Waived => Judgement {
            differs_on,
            ..judgement
        },
    }
}

fn blocker(at: RecordIndex, accepted: &Accepted) -> Blocker {
    let Accepted {
        words,
        by,
        on,
        span,
    } = accepted;
    Blocker {
        record: at,
        why: format!("`{words}` is understood by {by} on {on}, which is still to come"),
        span: *span,
    }
}
