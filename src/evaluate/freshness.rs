//! Freshness: a document's own date against the age that it is allowed.

use super::{Freshness, FreshnessState, Provenance};
use crate::base::Date;
use crate::link::Page;

/// The last days of an allowance, in which a document is due soon.
pub const DUE_SOON_DAYS: i64 = 7;

/// How fresh a document is against an allowance in days. A date after `as_of` is not used.
pub fn of(page: &Page, allowed_days: Option<u32>, as_of: Date) -> Freshness {
    let declared = page.declared.filter(|declared| declared.date <= as_of);
    let updated = declared.map(|declared| declared.date);
    let from = declared.map(|declared| if declared.from_front_matter { Provenance::FrontMatter } else { Provenance::Text });
    let age_days = updated.map(|date| as_of.days_since(date));
    let state = allowed_days.map(|allowed| age_days.map_or(FreshnessState::Unknown, |age| state(age, i64::from(allowed))));
    Freshness { updated, from, age_days, allowed_days, state }
}

fn state(age: i64, allowed: i64) -> FreshnessState {
    if age > allowed {
        FreshnessState::Stale
    } else if age > allowed - DUE_SOON_DAYS {
        FreshnessState::DueSoon
    } else {
        FreshnessState::Fresh
    }
}

impl Freshness {
    /// The first day on which the document is stale, if it has a date and an allowance.
    pub fn stale_from(&self) -> Option<Date> {
        Some(self.updated?.plus_days(i64::from(self.allowed_days?) + 1))
    }

    /// The first day on which the document is due soon.
    pub fn due_soon_from(&self) -> Option<Date> {
        Some(self.stale_from()?.plus_days(-DUE_SOON_DAYS))
    }
}
