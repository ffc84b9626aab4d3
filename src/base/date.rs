//! Date: one civil day, with the arithmetic that readiness needs; always ISO 8601 in text.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A civil day. No clock, no time zone: a day comes from a document, a setting or the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The day, or `None` where the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Date)
    }

    /// The last day of a month, or `None` for a month outside 1..=12.
    pub fn last_of_month(year: i16, month: i8) -> Option<Self> {
        civil::Date::new(year, month, 1)
            .ok()
            .map(|first| Date(first.last_of_month()))
    }

    /// The last day of a quarter, or `None` for a quarter outside 1..=4.
    pub fn last_of_quarter(year: i16, quarter: i8) -> Option<Self> {
        if !(1..=4).contains(&quarter) {
            return None;
        }
        Date::last_of_month(year, quarter * 3)
    }

    /// The day `days` later (earlier when negative), held at the ends of the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        Date(
            self.0
                .saturating_add(jiff::Span::new().days(days.clamp(-3_000_000, 3_000_000))),
        )
    }

    /// Whole days from `earlier` to this day; negative when `earlier` lies after it.
    pub fn days_since(self, earlier: Date) -> i64 {
        let span = earlier
            .0
            .until(self.0)
            .expect("two civil days always have a distance in days");
        i64::from(span.get_days())
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days since Monday, 0 to 6.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_zero_offset()
    }

    /// The year and number of its ISO 8601 week; near New Year that year may not be the calendar year.
    pub fn iso_week(self) -> (i16, i8) {
        let week = self.0.iso_week_date();
        (week.year(), week.week())
    }

    /// The UTC day of a Unix time in seconds, or `None` outside the calendar.
    pub fn of_unix_seconds(seconds: i64) -> Option<Self> {
        jiff::Timestamp::from_second(seconds)
            .ok()
            .map(|at| Date(jiff::tz::Offset::UTC.to_datetime(at).date()))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Date {
    type Err = String;

    /// Reads `YYYY-MM-DD` and nothing else.
    fn from_str(text: &str) -> Result<Self, String> {
        let bytes = text.as_bytes();
        let iso = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
        let day = text.parse::<civil::Date>().ok().filter(|_| iso);
        day.map(Date)
            .ok_or_else(|| format!("`{text}` is not a date in the form YYYY-MM-DD"))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_those_of_iso_8601() {
        let week = |text: &str| text.parse::<Date>().expect("an ISO day").iso_week();
        assert_eq!(week("2026-11-20"), (2026, 47));
        assert_eq!(
            (week("2026-12-31"), week("2027-01-01"), week("2027-01-04")),
            ((2026, 53), (2026, 53), (2027, 1))
        );
        assert_eq!(week("2024-12-30"), (2025, 1));
        assert_eq!("2026-11-20".parse::<Date>().map(Date::weekday), Ok(4));
    }

    #[test]
    fn days_are_counted_across_years_and_leap_days() {
        let day = |text: &str| text.parse::<Date>().expect("an ISO day");
        assert_eq!(day("2025-11-10").days_since(day("2025-09-20")), 51);
        assert_eq!(day("2024-03-01").days_since(day("2023-03-01")), 366);
        assert_eq!(day("2024-02-28").plus_days(1).to_string(), "2024-02-29");
        assert_eq!(
            Date::last_of_quarter(2025, 3)
                .map(|d| d.to_string())
                .as_deref(),
            Some("2025-09-30")
        );
        assert!("20251110".parse::<Date>().is_err() && "2025-13-01".parse::<Date>().is_err());
    }
}
