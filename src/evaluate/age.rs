//! Age of a claim: since when it stands, and whether that is too long ago to count.

use super::judge::{Judge, earliest};
use super::{Blocker, ClaimAge, Judgement, Verdict};
use crate::base::Date;
use crate::base::text::{count, excerpt};
use crate::link::RecordIndex;
use crate::source::history::Origin;

/// Since when the claim of a record stands, as far as history tells; `None` without a claim, and where there is no repository.
pub fn of(judge: &Judge, at: RecordIndex) -> Option<ClaimAge> {
    Some(match judge.model.records[at].claimed_in.as_ref()? {
        Origin::By { commit, .. } if commit.date > judge.as_of => ClaimAge::Later(commit.clone()),
        Origin::By { commit, .. } => {
            ClaimAge::Since(commit.clone(), judge.as_of.days_since(commit.date))
        }
        Origin::Uncommitted { .. } => ClaimAge::Uncommitted,
        Origin::Boundary => ClaimAge::Boundary,
        Origin::Unread => ClaimAge::Unread,
    })
}

/// The first day on which a claim is too old to count, where one is.
pub fn too_old_from(judge: &Judge, at: RecordIndex) -> Option<Date> {
    match of(judge, at)? {
        ClaimAge::Since(commit, _) => {
            Some(commit.date.plus_days(i64::from(judge.claim_days(at)?) + 1))
        }
        ClaimAge::Later(_) | ClaimAge::Uncommitted | ClaimAge::Boundary | ClaimAge::Unread => None,
    }
}

/// A claim of done that would count, unless it is too old, or so old as nobody knows.
pub fn aged(judge: &Judge, at: RecordIndex, judgement: Judgement) -> Judgement {
    let Some(allowed) = judge
        .claim_days(at)
        .filter(|_| judgement.verdict == Verdict::Met)
    else {
        return judgement;
    };
    let why = match of(judge, at) {
        Some(ClaimAge::Since(_, days)) if days <= i64::from(allowed) => {
            let differs_on = earliest(judgement.differs_on, too_old_from(judge, at));
            return Judgement { differs_on, ..judgement };
        }
        Some(ClaimAge::Since(commit, days)) => {
            let ago = count(usize::try_from(days).unwrap_or(usize::MAX), "day");
            let author = excerpt(&commit.author);
            format!("claimed {ago} ago, on {} by {author}, where claims count for {}", commit.date, count(allowed as usize, "day"))
        }
        Some(ClaimAge::Later(commit)) => format!("the claim was committed on {}, after this day", commit.date),
        Some(ClaimAge::Uncommitted) => "the claim is not committed, so that nobody can say since when it stands".to_owned(),
        Some(ClaimAge::Boundary) => "the claim is older than this shallow clone, so that nobody can say since when it stands".to_owned(),
        Some(ClaimAge::Unread) => "the history of the claim cannot be read, so that nobody can say since when it stands".to_owned(),
        None => "there is no history that says since when the claim stands".to_owned(),
    };
    let record = &judge.model.records[at].record;
    let span = record
        .claim
        .as_ref()
        .map_or(record.span, |claim| claim.span);
    let differs_on = match of(judge, at) {
        Some(ClaimAge::Later(commit)) => earliest(judgement.differs_on, Some(commit.date)),
        _ => judgement.differs_on,
    };
    Judgement {
        differs_on,
        ..Judgement::new(Verdict::Unknown).blocked(Blocker {
            record: at,
            why,
            span,
        })
    }
}
