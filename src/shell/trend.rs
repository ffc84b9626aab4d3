//! Trend: readiness on past days, read from git: each day by the commit that was the latest when it ended, and judged as of itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};

use crate::Compiled;
use crate::base::Date;
use crate::base::generations::Generations;
use crate::report::compare::trend::{Gap, Point, Stand, Trend, stand};
use crate::shell::archive::Archive;
use crate::shell::git::Rev;
use crate::shell::site::{Memory, Site};
use crate::shell::{Failure, cache};

/// A row of days is no longer than this.
pub const MOST_POINTS: u32 = 3_660;

/// A run that judged fewer documents than this on past days has nothing worth keeping.
const LEAST_JUDGED: usize = 1_000;

/// How past days stood, for one who asks again. What the last row did not have is forgotten.
#[derive(Default)]
pub struct Stands {
    known: Generations<PastDay, Past>,
    /// How many documents were judged for days that nobody had asked for before.
    learnt: AtomicUsize,
}

/// A past day, with all that decides how it stood beside the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct PastDay {
    /// The id of the commit.
    commit: String,
    /// The day on which it was judged.
    day: Date,
    /// For whom.
    audience: String,
    /// What decides how the repository is read.
    surroundings: String,
}

/// How a past day stood.
#[derive(Clone, Serialize, Deserialize)]
struct Past {
    stand: Box<Stand>,
    /// Could all of its history be read? Where not, the next build tries again.
    is_whole: bool,
}

/// Readiness from `since` to `as_of`, `every` so many days, counted back from `as_of`. Days before the first commit are left
/// out; any other day of which nobody can say is a gap. `told` hears how many days are done, 0 first, and how many there are.
pub fn read(
    archive: &Archive<'_>,
    every: u32,
    since: Date,
    as_of: Date,
    told: &dyn Fn(usize, usize),
) -> Trend {
    Trend {
        every_days: every,
        points: points(archive, &days(every, since, as_of), told),
    }
}

/// Readiness on the days that a portal shows, the last one as the portal itself has it. `None` where settings want none, and where
/// there is no past.
pub fn of_portal(
    site: &Site,
    compiled: &Compiled,
    as_of: Date,
    memory: &Arc<Memory>,
) -> Option<Trend> {
    let wanted = site.settings.history;
    let earlier = wanted.points.checked_sub(1)?;
    let archive = Archive::open_again(site, memory).ok()?;
    let mut points = points(
        &archive,
        &days_before(wanted.every_days, earlier, as_of),
        &|_, _| {},
    );
    points.push(Point {
        day: as_of,
        seen: Ok(Box::new(stand(&compiled.evaluated(&site.settings, as_of)))),
    });
    Some(Trend {
        every_days: wanted.every_days,
        points,
    })
}

/// The same for a run that begins, and takes over the days that the last one judged for this root.
pub fn with_last_run(
    site: &Site,
    compiled: &Compiled,
    as_of: Date,
    memory: &Arc<Memory>,
) -> Option<Trend> {
    let stands = &memory.stands;
    if let Some(kept) = cache::recall(&site.root, cache::PAST) {
        stands.remember(&kept);
    }
    let trend = of_portal(site, compiled, as_of, memory);
    if stands.learnt() >= LEAST_JUDGED {
        cache::keep(&site.root, cache::PAST, &stands.kept());
    }
    trend
}

fn points(archive: &Archive<'_>, days: &[Date], told: &dyn Fn(usize, usize)) -> Vec<Point> {
    let days: Vec<Date> = days
        .iter()
        .copied()
        .skip_while(|day| archive.on(*day) == Err(Gap::BeforeFirst))
        .collect();
    told(0, days.len());
    let stands = archive.stands();
    let point = |(number, &day): (usize, &Date)| {
        let seen = archive
            .on(day)
            .and_then(|rev| stands.of(&rev, day, archive));
        told(number + 1, days.len());
        Point { day, seen }
    };
    let points = days.iter().enumerate().map(point).collect();
    stands.known.end();
    points
}

impl Stands {
    /// How a day stood by this commit.
    fn of(&self, rev: &Rev, day: Date, archive: &Archive<'_>) -> Result<Box<Stand>, Gap> {
        let asked = PastDay {
            commit: rev.id.clone(),
            day,
            audience: archive.audience(),
            surroundings: archive.surroundings(),
        };
        let known = self
            .known
            .get_or_try(asked, || self.judge(rev, day, archive));
        known.map(|past| past.stand)
    }

    fn judge(&self, rev: &Rev, day: Date, archive: &Archive<'_>) -> Result<Past, Gap> {
        // What went wrong may name what a copy leaves out.
        let why = |failure: Failure| {
            if archive.audience().is_empty() {
                told(failure)
            } else {
                "it cannot be read".to_owned()
            }
        };
        let past = archive.compile_quickly(rev, day);
        let past = past.map_err(|failure| Gap::Unread(why(failure)))?;
        let stand = Box::new(stand(&past.evaluated()));
        self.learnt.fetch_add(stand.documents, Ordering::Relaxed);
        let history = past.compiled.model.tree.history.as_ref();
        let is_whole = history.is_some_and(|history| history.unread.is_none());
        Ok(Past { stand, is_whole })
    }

    /// How many documents were judged, rather than remembered, for the days that were asked for.
    pub fn learnt(&self) -> usize {
        self.learnt.load(Ordering::Relaxed)
    }

    /// The days of the last row, as bytes for `remember`. Those of which not all could be read are left out.
    pub fn kept(&self) -> Vec<u8> {
        let mut kept = self.known.kept();
        kept.retain(|(_, past)| past.is_whole);
        serde_json::to_vec(&kept).unwrap_or_default()
    }

    /// Takes over what another run kept. What cannot be read is as good as nothing.
    pub fn remember(&self, kept: &[u8]) {
        let kept: Vec<(PastDay, Past)> = serde_json::from_slice(kept).unwrap_or_default();
        self.known.remember(kept);
    }
}

/// What is wrong, with the file that is.
fn told(failure: Failure) -> String {
    match failure.excerpt {
        Some(excerpt) => format!("`{}` cannot be read: {}", excerpt.path, failure.message),
        None => failure.message,
    }
}

/// The days, oldest first. The last is `as_of`.
fn days(every: u32, since: Date, as_of: Date) -> Vec<Date> {
    let every = i64::from(every.max(1));
    let back = (as_of.days_since(since).max(0) / every).min(i64::from(MOST_POINTS) - 1);
    (0..=back)
        .rev()
        .map(|step| as_of.plus_days(-step * every))
        .collect()
}

/// So many days before `as_of`, oldest first, that stay the same however late a portal is built: with seven days between them they
/// are Mondays. What is said of a day, such as an entry of the feed, is then said of the same day tomorrow.
fn days_before(every: u32, earlier: u32, as_of: Date) -> Vec<Date> {
    let every = i64::from(every.max(1));
    let monday = Date::new(2024, 1, 1).expect("a day");
    let last = as_of.plus_days(-1 - as_of.plus_days(-1).days_since(monday).rem_euclid(every));
    (0..i64::from(earlier))
        .rev()
        .map(|step| last.plus_days(-step * every))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_back_from_the_last() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(
            days(7, day("2025-01-01"), day("2025-01-20")),
            [day("2025-01-06"), day("2025-01-13"), day("2025-01-20")]
        );
        assert_eq!(
            days(7, day("2025-02-01"), day("2025-01-20")),
            [day("2025-01-20")]
        );
        assert_eq!(
            days(0, day("1900-01-01"), day("2025-01-20")).len(),
            MOST_POINTS as usize
        );
    }

    #[test]
    fn the_days_of_a_portal_stay_where_they_are() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let mondays = [day("2025-11-03"), day("2025-11-10")];
        for as_of in ["2025-11-11", "2025-11-14", "2025-11-17"] {
            assert_eq!(days_before(7, 2, day(as_of)), mondays, "{as_of}");
        }
        assert_eq!(
            days_before(7, 2, day("2025-11-18")),
            [day("2025-11-10"), day("2025-11-17")]
        );
        assert_eq!(
            days_before(1, 2, day("2025-11-18")),
            [day("2025-11-16"), day("2025-11-17")]
        );
        assert!(days_before(7, 0, day("2025-11-18")).is_empty());
    }
}
