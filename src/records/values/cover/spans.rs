//! Spans: the stretches of days that the rows of a calendar give: `14 to 22 March 2026`, `{from: 2026-06-22, to: 2026-06-26}`.

use crate::base::Date;
use crate::records::values::cover::days::{days_in, without_times};

/// So many lines of a calendar are read.
const MOST_LINES: usize = 400;

/// A longer stretch is no entry of a calendar.
const LONGEST_DAYS: i64 = 120;

/// The stretches of days in the lines of a text, first and last day included.
pub fn spans(text: &str) -> Vec<(Date, Date)> {
    let lines: Vec<&str> = text.lines().take(MOST_LINES).collect();
    let in_pairs = lines
        .windows(2)
        .filter_map(|pair| span_of_fields(pair[0], pair[1]));
    let in_lines = lines.iter().filter_map(|line| span_of_line(line));
    in_lines.chain(in_pairs).collect()
}

/// `from: 2026-03-16` above `to: 2026-03-20`: two fields with nothing but their days.
fn span_of_fields(first: &str, next: &str) -> Option<(Date, Date)> {
    const FROM: [&str; 5] = ["from", "start", "begin", "von", "desde"];
    const TO: [&str; 6] = ["to", "end", "until", "till", "bis", "hasta"];
    let day = |line: &str, keys: &[&str]| {
        let (key, value) = line.split_once(':')?;
        let key = key
            .trim_start_matches(|c: char| !c.is_alphabetic())
            .trim_end();
        let is_meant = keys.contains(&key.to_lowercase().as_str());
        let value = value.trim().trim_matches(['"', '\'']);
        value.parse::<Date>().ok().filter(|_| is_meant)
    };
    as_span(day(first, &FROM)?, day(next, &TO)?)
}

fn as_span(first: Date, last: Date) -> Option<(Date, Date)> {
    (0..=LONGEST_DAYS)
        .contains(&last.days_since(first))
        .then_some((first, last))
}

fn span_of_line(line: &str) -> Option<(Date, Date)> {
    let days = days_in(line);
    let (first, last) = match days[..] {
        [(at, last)] => (day_before(&without_times(line), at, last)?, last),
        [(_, first), (_, last)] => (first, last),
        _ => return None,
    };
    as_span(first, last)
}

/// The `14` before the `22 March 2026` of `14 to 22 March 2026`: a day of the same month.
fn day_before(line: &str, at: usize, last: Date) -> Option<Date> {
    const JOINS: &[&str] = &[
        "to", "bis", "au", "al", "a", "t/m", "till", "til", "do", "по", "-", "–", "—",
    ];
    let before = line.get(..at)?.trim_end();
    let rest = JOINS.iter().find_map(|join| before.strip_suffix(join))?;
    let rest = rest.trim_end().trim_end_matches(['.', ' ']);
    day_of_year(rest, last.year()).or_else(|| day_of_month(rest, last))
}

/// The day of the month of another with which a text ends.
fn day_of_month(rest: &str, last: Date) -> Option<Date> {
    let digits = rest.len() - rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let day = rest.get(rest.len() - digits..)?.parse().ok()?;
    Date::new(last.year(), last.month(), day)
}

/// The day that ends a text without its year: `from 9 March`.
fn day_of_year(text: &str, year: i16) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = &words[words.len().checked_sub(2)?..];
    let with_year = format!("{} {year}", last.join(" "));
    match days_in(&with_year)[..] {
        [(_, day)] => Some(day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_calendars_give_their_first_and_last_day() {
        let span = |line: &str| span_of_line(line).map(|(first, last)| format!("{first} {last}"));
        let march = Some("2026-03-14 2026-03-22".to_owned());
        assert_eq!(span("| 14 to 22 March 2026 | Fair |"), march);
        assert_eq!(span("- {from: 2026-03-14, to: 2026-03-22}"), march);
        assert_eq!(span("14.–22. März 2026: Inventur"), march);
        assert_eq!(span("14. bis 22. März 2026: Inventur"), march);
        assert_eq!(span("from 14 March to 22 March 2026"), march);
        assert_eq!(span("22 March 2026"), None);
    }
}
