//! Ahead: the times to come that the words of a text name: `two teams in April`, `19 March`, `in Q3`, `4月`.
//!
//! A day or a month without a year is the one nearest to the day from which it is looked at.

use crate::base::Date;
use crate::base::text::{is_small_word, is_spaceless};
use crate::records::values::cover;
use crate::records::values::when::{month_begun, month_name};

/// So many days ahead a month without a year is still the next one; what lies further is that of last year. A day without a year is
/// mostly one on which something was done.
const HALF_A_YEAR: i64 = 183;
const QUARTER: i64 = 92;

/// The first time after a day that a text names, by its first day.
pub fn first_after(text: &str, than: Date) -> Option<Date> {
    let whole = cover::days_in(text).into_iter().map(|(_, day)| day);
    let tokens = tokens(text);
    let named = (0..tokens.len()).filter_map(|at| time_at(&tokens, at, than));
    let times = whole.chain(named).chain(months_in_signs(text, than));
    times.filter(|day| *day > than).min()
}

/// The words and numbers of a text as they are written.
fn tokens(text: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let all = text.split(|c: char| !is_part(c));
    all.filter(|token| !token.is_empty()).collect()
}

/// The time that a word names: a month with the numbers beside it, a quarter or a year.
fn time_at(tokens: &[&str], at: usize, from: Date) -> Option<Date> {
    quarter(tokens, at, from)
        .or_else(|| year_alone(tokens, at))
        .or_else(|| month(tokens, at, from))
}

/// A month with the day before it or behind it, and the year behind both.
fn month(tokens: &[&str], at: usize, from: Date) -> Option<Date> {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let day_before = before.and_then(|word| day_number(word));
    let month = month_of(tokens[at], before.copied(), day_before.is_some())?;
    let (day, year) = day_and_year(day_before, &tokens[at + 1..]);
    match year {
        Some(year) => Date::new(year, month, day.unwrap_or(1)),
        None => nearest(month, day, from),
    }
}

/// The day of a month, before it or first behind it, and the year behind that.
fn day_and_year(day_before: Option<i8>, behind: &[&str]) -> (Option<i8>, Option<i16>) {
    let number_at = |at: usize| behind.get(at).and_then(|word| day_number(word));
    let day = day_before.or_else(|| number_at(0));
    let year_at = usize::from(day_before.is_none() && day.is_some());
    let year = behind.get(year_at).and_then(|word| year_number(word));
    (day, year)
}

/// The month that a word names. A short name may be another word, and a longer one is inflected: `w kwietniu`.
fn month_of(word: &str, before: Option<&str>, has_day: bool) -> Option<i8> {
    const LONGEST_ABBREVIATION: usize = 3;
    let is_short = word.chars().count() <= LONGEST_ABBREVIATION;
    let is_name = word.starts_with(char::is_uppercase);
    let is_led = has_day || before.is_some_and(is_small_word);
    let is_meant = if is_short {
        is_name && is_led
    } else {
        is_name || is_led
    };
    if !is_meant {
        return None;
    }
    let lower = word.to_lowercase();
    let exact = month_name(&lower).filter(|(_, rest)| rest.is_empty());
    let number = exact
        .map(|(number, _)| number)
        .or_else(|| month_begun(&lower))?;
    i8::try_from(number).ok()
}

/// The number of a day: `19`, `19th`, `1er`.
fn day_number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = word.len() - digits.len();
    let day: i8 = digits.parse().ok()?;
    ((1..=31).contains(&day) && ending <= 2).then_some(day)
}

fn year_number(word: &str) -> Option<i16> {
    let is_year = word.len() == 4 && word.starts_with("20");
    is_year.then(|| word.parse().ok()).flatten()
}

/// A month, or a day of it, in the year in which it lies nearest.
fn nearest(month: i8, day: Option<i8>, from: Date) -> Option<Date> {
    let furthest = if day.is_some() { QUARTER } else { HALF_A_YEAR };
    let years = [from.year() - 1, from.year(), from.year() + 1];
    let days = years
        .into_iter()
        .filter_map(|year| Date::new(year, month, day.unwrap_or(1)));
    days.filter(|day| day.days_since(from) <= furthest).max()
}

/// `Q3`, `Q3 2026`; `T3 2026`, which without its year may be anything.
fn quarter(tokens: &[&str], at: usize, from: Date) -> Option<Date> {
    let digits = tokens[at]
        .strip_prefix(['Q', 'T'])
        .filter(|rest| rest.len() == 1)?;
    let quarter: i8 = digits
        .parse()
        .ok()
        .filter(|number| (1..=4).contains(number))?;
    let month = quarter * 3 - 2;
    let year = tokens.get(at + 1).and_then(|word| year_number(word));
    match year {
        Some(year) => Date::new(year, month, 1),
        None if tokens[at].starts_with('Q') => nearest(month, None, from),
        None => None,
    }
}

/// `in 2027`: a year behind a small word.
fn year_alone(tokens: &[&str], at: usize) -> Option<Date> {
    let year = year_number(tokens[at])?;
    let before = at.checked_sub(1).and_then(|before| tokens.get(before))?;
    is_small_word(before)
        .then(|| Date::new(year, 1, 1))
        .flatten()
}

/// `4月に`, `4월`: months in languages of signs; one with a day is a day.
fn months_in_signs(text: &str, from: Date) -> impl Iterator<Item = Date> {
    let marks = text.match_indices(['月', '월']);
    marks.filter_map(move |(at, mark)| {
        let head = &text[..at];
        let digits = head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let month: i8 = head[head.len() - digits..].parse().ok()?;
        let rest = text[at + mark.len()..].trim_start();
        let day: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let day = day.parse().ok().filter(|_| rest.contains(is_spaceless));
        nearest(month, day, from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<String> {
        let day = Date::new(2026, 3, 12)?;
        first_after(text, day).map(|day| day.to_string())
    }

    #[test]
    fn times_to_come_are_found_in_many_forms() {
        for (text, day) in [
            ("two crews in April", "2026-04-01"),
            ("die Nachtschicht im Mai", "2026-05-01"),
            ("druga zmiana w kwietniu", "2026-04-01"),
            ("вторая смена в апреле", "2026-04-01"),
            ("out on 19 March", "2026-03-19"),
            ("moved to March 26th", "2026-03-26"),
            ("second crew 2 Apr", "2026-04-02"),
            ("the rest in Q3", "2026-07-01"),
            ("the rest in 2027", "2027-01-01"),
            ("夜勤班は4月に実施", "2026-04-01"),
            ("야간조는 4월 2일", "2026-04-02"),
            ("equipo de noche, en abril", "2026-04-01"),
        ] {
            assert_eq!(first(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn times_that_are_over_and_other_words_are_none() {
        for text in [
            "both crews in February",
            "since November",
            "on 11 March",
            "this may take a while",
            "3 out of 4",
            "marched through all steps",
            "ISO 27001:2027",
            "Q1 figures",
            "2月に実施",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
