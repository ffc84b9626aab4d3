//! Age: how old documents and claims are, in the shape of `readiness.json`.

use crate::evaluate::{ClaimAge, Freshness};
use crate::report::present::schema::{self, ClaimState};
use crate::source::history::Commit;

/// The age of a claim.
pub fn claim_age(age: &ClaimAge) -> schema::ClaimAge {
    let bare = |state| schema::ClaimAge {
        state,
        commit: None,
        date: None,
        author: None,
        age_days: None,
    };
    let by = |commit: &Commit, age_days| schema::ClaimAge {
        commit: Some(commit.id.clone()),
        date: Some(commit.date),
        author: Some(commit.author.clone()),
        age_days,
        ..bare(ClaimState::Committed)
    };
    match age {
        ClaimAge::Since(commit, days) => by(commit, Some(*days)),
        ClaimAge::Later(commit) => by(commit, None),
        ClaimAge::Uncommitted => bare(ClaimState::Uncommitted),
        ClaimAge::Boundary => bare(ClaimState::BeforeClone),
        ClaimAge::Unread => bare(ClaimState::Unread),
    }
}

/// The age of a document.
pub fn age(freshness: Freshness) -> schema::Age {
    let Freshness {
        updated,
        from,
        age_days,
        allowed_days,
        state,
    } = freshness;
    schema::Age {
        updated,
        updated_from: from,
        age_days,
        allowed_days,
        freshness: state,
    }
}
