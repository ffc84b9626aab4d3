//! Last days: the days that a text calls the last on which it counts: `valid until 31 March`, `3月1日まで`.

use crate::base::Date;
use crate::records::When;
use crate::records::values::cover::days::{days_in, without_times};
use crate::records::values::when;
use crate::records::words::LANGUAGES;
use crate::records::words::phrase::Searched;

/// A last day that cannot be read for certain: `valid until 04/05/2026`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadEnd {
    /// The words, as they are written.
    pub text: String,
    /// The earliest day that they can mean, where that is known.
    pub earliest: Option<Date>,
}

/// The last days that a text gives: behind `valid until`, `expires`; in one line the latest of them, and of all lines the earliest.
pub fn ends(text: &str) -> Option<(Date, &'static str)> {
    text.lines()
        .filter_map(end_of_line)
        .min_by_key(|(day, _)| *day)
}

/// The first last day of a text that cannot be read for certain.
pub fn unread_end(text: &str) -> Option<UnreadEnd> {
    let mut dayless = text
        .lines()
        .filter(|line| may_name_year(line) && days_in(line).is_empty());
    dayless.find_map(|line| {
        let (word, behind) = behind_end(line)?;
        let earliest = match when::read(behind)? {
            When::Ambiguous(one, other) => Some(one.min(other)),
            When::Event | When::Unreadable if begins_with_digits_of_day(behind) => None,
            _ => return None,
        };
        let text = format!("{word} {behind}").chars().take(60).collect();
        Some(UnreadEnd { text, earliest })
    })
}

/// A word such as `valid until` of a line, and what is written behind it.
fn behind_end(line: &str) -> Option<(&'static str, &str)> {
    let found = Searched::new(line).all(|words| words.ends).next()?;
    let last = found.word.rsplit(' ').next().unwrap_or(found.word);
    let lower = line.to_lowercase();
    let at = place_of(line, found.word)?;
    let end = at + lower.get(at..)?.find(last)? + last.len();
    let is_as_long = lower.len() == line.len();
    let behind = line.get(end..).filter(|_| is_as_long)?;
    Some((
        found.word,
        behind.trim_matches(|c: char| !c.is_alphanumeric()),
    ))
}

/// Has a line digits that a year can begin with? Few lines have, and only those are searched for words.
fn may_name_year(line: &str) -> bool {
    line.contains("20") || line.contains("２０")
}

/// Is the first word made like a day, as `20260201` and `Feb-01-2026` are, and `2000` and `2026 plan` are not?
fn begins_with_digits_of_day(words: &str) -> bool {
    const DIGITS: usize = 6;
    let first = words.split_whitespace().next().unwrap_or("");
    let digits = first
        .chars()
        .map(when::plain_digit)
        .filter(char::is_ascii_digit);
    digits.count() >= DIGITS
}

/// The end of the month, quarter or year that a line without a day calls the last: `valid until March 2027`.
fn period_of_line(line: &str) -> Option<(Date, &'static str)> {
    let (word, behind) = behind_end(line).filter(|_| !line.contains('('))?;
    let last = match when::read(behind)? {
        When::Month(Some(year), month) => Date::last_of_month(year, month),
        When::Quarter(Some(year), quarter) => Date::last_of_quarter(year, quarter),
        When::Year(year) => Date::last_of_month(year, 12),
        _ => None,
    };
    Some((last?, word))
}

/// The last day behind a key of data that is written as one word: `valid_until: 2026-02-20`, `"validUntil": "2026-02-20"`.
fn end_behind_key(line: &str) -> Option<(Date, &'static str)> {
    let fields = line
        .split(',')
        .filter_map(|part| part.split_once([':', '=']));
    fields
        .filter_map(|(key, value)| {
            let key = key.trim_matches(|c: char| !c.is_alphanumeric());
            let spelled = when_spelled(key)?;
            let searched = Searched::new(&spelled);
            let found = searched
                .all(|words| words.ends)
                .find(|_| searched.is(|words| words.ends))?;
            let (_, day) = *days_in(value).first()?;
            Some((day, found.word))
        })
        .next()
}

/// The words of a key that joins them: `valid until` of `valid_until` and `validUntil`.
fn when_spelled(key: &str) -> Option<String> {
    let mut spelled = String::with_capacity(key.len() + 2);
    let mut before = ' ';
    for c in key.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spelled.push(' ');
        }
        spelled.push(if c == '_' { ' ' } else { c });
        before = c;
    }
    (spelled != key && !key.contains(' ')).then_some(spelled)
}

/// The last day that a line gives.
pub fn end_of_line(line: &str) -> Option<(Date, &'static str)> {
    end_in_words(line).or_else(|| may_name_year(line).then(|| end_behind_key(line)).flatten())
}

fn end_in_words(line: &str) -> Option<(Date, &'static str)> {
    let days = days_in(line);
    if days.is_empty() {
        return may_name_year(line).then(|| period_of_line(line)).flatten();
    }
    let line = without_times(line);
    let mut latest: Option<(Date, &'static str)> = None;
    for found in Searched::new(&line).all(|words| words.ends) {
        let day = day_that_ends(&line, &days, found.word);
        if let Some(day) = day.filter(|day| latest.is_none_or(|(latest, _)| *day > latest)) {
            latest = Some((day, found.word));
        }
    }
    latest.or_else(|| end_of_period(&line, &days))
}

/// `Valid from 1 March 2025 to 1 March 2026`: the second of two days near each other, behind a word for what lasts.
fn end_of_period(line: &str, days: &[(usize, Date)]) -> Option<(Date, &'static str)> {
    const FURTHEST: usize = 40;
    let [(from, first), (to, last)] = *days else {
        return None;
    };
    let before = Searched::new(line.get(..from)?);
    let lasting = LANGUAGES.iter().flat_map(|language| language.standing.ends);
    let mut lasting = lasting
        .filter_map(|phrase| phrase.split_once(' '))
        .map(|(word, _)| word);
    let word = lasting
        .find(|word| word.chars().count() > 3 && before.text().contains(&format!(" {word} ")))?;
    (to - from <= FURTHEST && first < last).then_some((last, word))
}

/// The day that a word such as `valid until` calls the last: the next one behind it, or before it where the language says so.
fn day_that_ends(line: &str, days: &[(usize, Date)], word: &str) -> Option<Date> {
    let at = place_of(line, word)?;
    // `RESULT_EXPIRES` is the name of a setting.
    let is_part_of_name = line[..at].ends_with('_');
    if is_part_of_name {
        return None;
    }
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
