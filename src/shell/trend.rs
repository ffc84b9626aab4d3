//! Trend: readiness on past days, read from git: each day by the commit that was the latest when it ended, and judged as of itself.

use crate::base::Date;
use crate::report::trend::{Gap, Point, Trend, stand};
use crate::shell::archive::Archive;

/// A row of days is no longer than this.
pub const MOST_POINTS: u32 = 3_660;

/// Readiness from `since` to `as_of`, `every` so many days, counted back from `as_of`. Days before the first commit are left
/// out; any other day of which nobody can say is a gap. `told` hears how many
/// days are done, 0 first, and how many there are.
pub fn read(archive: &Archive<'_>, every: u32, since: Date, as_of: Date, told: &dyn Fn(usize, usize)) -> Trend {
    let days: Vec<Date> = days(every, since, as_of).into_iter().skip_while(|day| archive.on(*day) == Err(Gap::BeforeFirst)).collect();
    let all = days.len();
    told(0, all);
    let point = |(number, day): (usize, Date)| {
        let seen = archive.on(day).and_then(|rev| {
            let past = archive.compile_quickly(&rev, day).map_err(|failure| Gap::Unread(failure.message))?;
            Ok(Box::new(stand(&past.evaluated())))
        });
        told(number + 1, all);
        Point { day, seen }
    };
    Trend { every_days: every, points: days.into_iter().enumerate().map(point).collect() }
}

/// The days, oldest first. The last is `as_of`.
fn days(every: u32, since: Date, as_of: Date) -> Vec<Date> {
    let every = i64::from(every.max(1));
    let back = (as_of.days_since(since).max(0) / every).min(i64::from(MOST_POINTS) - 1);
    (0..=back).rev().map(|step| as_of.plus_days(-step * every)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_back_from_the_last() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(days(7, day("2025-01-01"), day("2025-01-20")), [day("2025-01-06"), day("2025-01-13"), day("2025-01-20")]);
        assert_eq!(days(7, day("2025-02-01"), day("2025-01-20")), [day("2025-01-20")]);
        assert_eq!(days(0, day("1900-01-01"), day("2025-01-20")).len(), MOST_POINTS as usize);
    }
}
