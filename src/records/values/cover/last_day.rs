//! Last days: the days that a text calls the last on which it counts: `valid until 31 March`, `3月1日まで`.

use crate::base::Date;
use crate::records::values::cover::days::{days_in, without_times};
use crate::records::words::phrase::Searched;

/// The last days that a text gives: behind `valid until`, `expires`; in one line the latest of them, and of all lines the earliest.
pub fn ends(text: &str) -> Option<(Date, &'static str)> {
    text.lines()
        .filter_map(end_of_line)
        .min_by_key(|(day, _)| *day)
}

/// The last day that a line gives.
pub fn end_of_line(line: &str) -> Option<(Date, &'static str)> {
    let days = days_in(line);
    if days.is_empty() {
        return None;
    }
    let line = without_times(line);
    let mut latest: Option<(Date, &'static str)> = None;
    for found in Searched::new(&line).all(|words| words.ends) {
        let day = day_that_ends(&line, &days, found.word);
        if let Some(day) = day.filter(|day| latest.is_none_or(|(latest, _)| *day > latest)) {
            latest = Some((day, found.word));
        }
    }
    latest
}

/// The day that a word such as `valid until` calls the last: the next one behind it, or before it where the language says so.
fn day_that_ends(line: &str, days: &[(usize, Date)], word: &str) -> Option<Date> {
    let at = place_of(line, word)?;
    let stands_behind = ["まで", "까지"].iter().any(|end| word.starts_with(end));
    let is_near = |day: usize| day > at && line[at..day].chars().count() <= 60;
    let day = if stands_behind {
        days.iter().rev().find(|(day, _)| *day < at)
    } else {
        days.iter().find(|(day, _)| is_near(*day))
    };
    day.map(|(_, day)| *day)
}

/// Where a folded word stands in a line, as far as letter case and marks let it be found.
fn place_of(line: &str, word: &str) -> Option<usize> {
    let plain: String = line
        .chars()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            c => c,
        })
        .collect();
    // Lower case may be longer: then places do not agree, and the line counts from its beginning.
    let lower = plain.to_lowercase();
    if lower.len() != line.len() {
        return Some(0);
    }
    let last = word.rsplit(' ').next().unwrap_or(word);
    lower.find(word).or_else(|| lower.find(last))
}
