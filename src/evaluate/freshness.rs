//! Freshness: the date of a document, its own or that of its last commit, against the age that it is allowed.

use super::{Freshness, FreshnessState, Provenance};
use crate::base::{Date, RelPath};
use crate::link::Page;
use crate::source::History;
use crate::source::history::LastChange;

/// The last days of an allowance, in which a document is due soon.
pub const DUE_SOON_DAYS: i64 = 7;

/// A declared day may lie this far after the newest commit of its file: people in the east write tomorrow's date.
const DAYS_BEYOND_HISTORY: i64 = 1;

/// A date, and where it comes from.
pub type Dated = (Date, Provenance);

/// How fresh something of a date is against an allowance in days. A date that is still to come says nothing.
pub fn against(dated: Option<Dated>, allowed_days: Option<u32>, as_of: Date) -> Freshness {
    let (updated, from) = dated.filter(|(date, _)| *date <= as_of).unzip();
    let age_days = updated.map(|date| as_of.days_since(date));
    let state = allowed_days.map(|allowed| {
        age_days.map_or(FreshnessState::Unknown, |age| {
            state(age, i64::from(allowed))
        })
    });
    Freshness {
        updated,
        from,
        age_days,
        allowed_days,
        state,
    }
}

/// The date of a document and where it comes from. A date that it gives of itself wins over history, and one that
/// history contradicts is no date at all: nothing takes its place.
pub fn dated(path: &RelPath, page: &Page, history: Option<&History>) -> Option<Dated> {
    let Some(declared) = page.declared else {
        return by_history(path, history?);
    };
    let from = if declared.from_front_matter {
        Provenance::FrontMatter
    } else {
        Provenance::Text
    };
    beyond_history(path, page, history)
        .is_none()
        .then_some((declared.date, from))
}

/// The day of the last commit, or where that changed the document as one of many, of the one before.
fn by_history(path: &RelPath, history: &History) -> Option<Dated> {
    match history.before_bulk(path) {
        None => history
            .last_change(path)
            .map(|commit| (commit.date, Provenance::Git)),
        Some(LastChange::By(commit)) => Some((commit.date, Provenance::Bulk)),
        Some(LastChange::Boundary | LastChange::Unread) => None,
    }
}

/// The day of the newest commit of a document, where the date that it gives of itself lies more than a day after that.
pub fn beyond_history(path: &RelPath, page: &Page, history: Option<&History>) -> Option<Date> {
    let newest = history?.paths.get(path)?.touched?;
    page.declared
        .filter(|declared| declared.date.days_since(newest) > DAYS_BEYOND_HISTORY)
        .map(|_| newest)
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

/// The days after `as_of` on which the freshness of something of a date may differ, in order. A date that is still to come
/// counts from its own day on.
pub fn days_of(dated: Option<Dated>, allowed_days: Option<u32>, as_of: Date) -> Vec<Date> {
    let updated = dated.map(|(day, _)| day);
    let then = Freshness {
        updated,
        allowed_days,
        ..Freshness::default()
    };
    let mut days: Vec<Date> = [updated, then.due_soon_from(), then.stale_from()]
        .into_iter()
        .flatten()
        .collect();
    days.retain(|day| *day > as_of);
    days.sort_unstable();
    days
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
