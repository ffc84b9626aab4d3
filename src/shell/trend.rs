//! Trend: readiness on past days, read from git: each day by the commit that was the latest when it ended, and judged as of itself.

use std::sync::Arc;

use crate::Compiled;
use crate::base::Date;
use crate::base::generations::Generations;
use crate::report::compare::trend::{Gap, Point, Stand, Trend, stand};
use crate::shell::Failure;
use crate::shell::archive::Archive;
use crate::shell::git::Rev;
use crate::shell::site::{Memory, Site};

/// A row of days is no longer than this.
pub const MOST_POINTS: u32 = 3_660;

/// How past days stood, by commit and day, for one who asks again. What the last row did not have is forgotten.
#[derive(Default)]
pub struct Stands {
    /// By commit, day, and for whom they were judged.
    known: Generations<(String, Date, String), Box<Stand>>,
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
        let audience = archive.audience();
        self.known
            .get_or_try((rev.id.clone(), day, audience.clone()), || {
                // What went wrong may name what a copy leaves out.
                let why = |failure: Failure| {
                    if audience.is_empty() {
                        told(failure)
                    } else {
                        "it cannot be read".to_owned()
                    }
                };
                let past = archive
                    .compile_quickly(rev, day)
                    .map_err(|failure| Gap::Unread(why(failure)))?;
                Ok(Box::new(stand(&past.evaluated())))
            })
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
