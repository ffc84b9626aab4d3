//! Dates as people write them: ISO, month names, dotted, slashed, quarters, CJK; an event stays an event.

mod cadence;
mod counted;
mod month;
mod order;

use crate::base::Date;
use crate::records::When;
use crate::records::values::owners::is_placeholder;
pub use cadence::{cadence_days, counts_hours, whole_cadence_days};
pub use counted::is_counted;
pub use month::{month_begun, month_name};
pub use order::DayOrder;

/// What a value says about a time; `None` for an empty value. Text behind a date is a remark and does not matter.
pub fn read(text: &str) -> Option<When> {
    if text.trim().is_empty() {
        return None;
    }
    let lower = beginning_of(text);
    if is_blank_form(&lower) {
        return Some(When::Placeholder);
    }
    let start = without_lead(&lower);
    let found = numeric(start)
        .or_else(|| quarter(start))
        .or_else(|| named_month(start))
        .or_else(|| cjk(start))
        .or_else(|| year_alone(start));
    Some(found.unwrap_or(When::Event))
}

/// Is a value a blank that a form has for a time?
pub fn is_placeholder_of_time(text: &str) -> bool {
    !text.trim().is_empty() && is_blank_form(&beginning_of(text))
}

/// The beginning of a value without marks around it, in lower case and plain digits.
fn beginning_of(text: &str) -> String {
    let text = text.trim().trim_matches(['*', '`', '"', '\'', '_']).trim();
    let head: String = text.chars().take(120).map(plain_digit).collect();
    head.to_lowercase()
}

/// Marks around nothing, or a blank.
fn is_blank_form(lower: &str) -> bool {
    lower.is_empty() || is_blank(lower)
}

/// The single day that a value names, if it names one.
pub fn day(text: &str) -> Option<Date> {
    match read(text) {
        Some(When::Day(date)) => Some(date),
        _ => None,
    }
}

/// The day that a text begins with, without any word before it.
pub fn exact(text: &str) -> Option<Date> {
    let head: String = text.chars().take(40).map(plain_digit).collect();
    let lower = head.to_lowercase();
    let found = numeric(&lower)
        .or_else(|| named_month(&lower))
        .or_else(|| cjk(&lower));
    match found {
        Some(When::Day(day)) => Some(day),
        _ => None,
    }
}

/// Does a text begin with the name of a month, in a language of documents?
pub fn begins_with_month(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic());
    let word = &text[..end.unwrap_or(text.len())];
    month_name(&word.to_lowercase()).is_some()
}

/// Full-width digits as plain ones, other characters as they are.
pub fn plain_digit(c: char) -> char {
    let offset = (c as u32).wrapping_sub(0xFF10);
    char::from_digit(offset, 10).unwrap_or(c)
}

/// A blank of a form or template: `tbd …`, `yyyy-mm-dd`, `2025-xx-xx`, `{{date}}`, `$(date …)`.
fn is_blank(lower: &str) -> bool {
    let first = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | ';' | ':' | '.'))
        .next()
        .unwrap_or("");
    let marks = [
        "yyyy", "{{", "}}", "$(", "mm/dd", "dd/mm", "dd.mm", "____", "-xx", "/xx", "tt.mm",
        "jj/mm", "aaaa-",
    ];
    let blanks = [
        "tbd", "tba", "tbc", "[tbd", "todo", "n/a", "xx", "<date>", "[date]", "未定", "待定",
        "미정",
    ];
    is_placeholder(lower)
        || blanks.contains(&first)
        || marks.iter().any(|mark| lower.contains(mark))
}

/// A text without the words that lead up to a date: `by`, `due`, `end of`, `until`, a weekday.
fn without_lead(lower: &str) -> &str {
    #[rustfmt::skip]
    const LEADS: &[&str] = &[
        "by", "on", "until", "till", "through", "thru", "before", "due", "due:", "target", "target:", "end", "of", "eo", "late",
        "early", "mid", "mid-", "middle", "the", "approx.", "approx", "ca.", "ca", "circa", "around", "about", "expires", "valid",
        "no", "later", "than", "bis", "zum", "am", "den", "vor", "ende", "anfang", "mitte", "spätestens", "gültig", "stand", "stand:",
        "le", "du", "avant", "fin", "début", "jusqu'au", "au", "d'ici", "før", "innen", "slutten", "av", "до", "к", "el", "del", "de",
        "antes", "hasta", "até", "em", "planned", "planned:", "scheduled", "for", "in", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ];
    let mut rest = lower.trim_start_matches([
        '~', '(', '[', '"', '≤', '<', '=', '📅', '🗓', '\u{fe0f}', '⏳', '✅', '⚠', '🔴', '🟡',
        '🟢', ' ',
    ]);
    for _ in 0..5 {
        let Some((word, tail)) = rest.split_once([' ', '\u{a0}']) else {
            break;
        };
        if !LEADS.contains(&word.trim_end_matches(',')) {
            break;
        }
        rest = tail.trim_start();
    }
    rest.strip_prefix("mid-").unwrap_or(rest)
}

/// The number at the beginning of a text, how many digits it has, and what follows.
fn number(text: &str) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 4 {
        return None;
    }
    let (head, rest) = text.split_at_checked(digits)?;
    Some((head.parse().ok()?, digits, rest))
}

/// A day, or `Unreadable` where the calendar has none.
fn day_or_unreadable(year: u32, month: u32, day: u32) -> When {
    let date = i8::try_from(month)
        .ok()
        .zip(i8::try_from(day).ok())
        .and_then(|(month, day)| Date::new(to_year(year)?, month, day));
    date.map_or(When::Unreadable, When::Day)
}

fn to_year(year: u32) -> Option<i16> {
    i16::try_from(year)
        .ok()
        .filter(|year| (1900..=2200).contains(year))
}

/// `Nov 17`: a day in whichever year; `Nov 31` is none.
fn day_of_month(month: u32, day: u32) -> Option<When> {
    const LEAP: u32 = 2024;
    Some(match day_or_unreadable(LEAP, month, day) {
        When::Day(date) => When::DayOfMonth(date.month(), date.day()),
        unreadable => unreadable,
    })
}

fn month_of(year: Option<u32>, month: u32) -> Option<When> {
    let month = i8::try_from(month)
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    match year {
        None => Some(When::Month(None, month)),
        Some(year) => Some(When::Month(Some(to_year(year)?), month)),
    }
}

/// Does a numeric date end here, rather than go on as a version, an address or another number?
fn ends(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '%'))
        && !starts_like(rest, '.', char::is_numeric)
}

/// Does `rest` begin with `first`, followed by a character of a class?
fn starts_like(rest: &str, first: char, class: fn(char) -> bool) -> bool {
    rest.strip_prefix(first)
        .is_some_and(|tail| tail.starts_with(class))
}

/// `2025-11-30`, `2025/11/30`, `2025. 11. 30`, `2025-11`, `2025-Q4`, `30.11.2025`, `26/12/2025`, `12/2025`, `30-Nov-2025`.
fn numeric(text: &str) -> Option<When> {
    let (first, digits, rest) = number(text)?;
    let separator = rest.chars().next()?;
    if !matches!(
        separator,
        '-' | '/' | '.' | '\u{2010}' | '\u{2011}' | '\u{2013}'
    ) {
        return None;
    }
    let tail = rest.get(separator.len_utf8()..)?.trim_start();
    if digits == 4 {
        return year_first(first, separator, tail);
    }
    let (second, second_digits, rest) = number(tail)?;
    if separator == '/' && second_digits == 4 && ends(rest) {
        return month_of(Some(second), first);
    }
    let rest = rest.strip_prefix(separator)?.trim_start();
    let (year, year_digits, rest) = number(rest)?;
    if year_digits != 4 || !ends(rest) || digits > 2 || second_digits > 2 {
        return None;
    }
    Some(if separator == '/' {
        slashed(first, second, year)
    } else {
        day_or_unreadable(year, second, first)
    })
}

/// What follows a year of four digits.
fn year_first(year: u32, separator: char, tail: &str) -> Option<When> {
    to_year(year)?;
    if let Some(quarter) = tail.strip_prefix('q') {
        let (quarter, _, _) = number(quarter)?;
        return quarter_of(Some(year), quarter);
    }
    let (month, month_digits, rest) = number(tail)?;
    let after = rest.strip_prefix(separator).map(str::trim_start);
    match after.and_then(number) {
        Some((day, day_digits, rest))
            if ends(rest) || day_digits <= 2 && !rest.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            Some(day_or_unreadable(year, month, day))
        }
        _ if month_digits == 2 && separator != '.' && ends(rest) => {
            Some(month_of(Some(year), month).unwrap_or(When::Unreadable))
        }
        _ => None,
    }
}

/// `a/b/yyyy`: a day where only one order is possible, else both.
fn slashed(first: u32, second: u32, year: u32) -> When {
    match (
        day_or_unreadable(year, second, first),
        day_or_unreadable(year, first, second),
    ) {
        (When::Day(a), When::Day(b)) if a == b => When::Day(a),
        (When::Day(a), When::Day(b)) => When::Ambiguous(a, b),
        (When::Day(a), _) | (_, When::Day(a)) => When::Day(a),
        _ => When::Unreadable,
    }
}

/// `Q3`, `Q4 2025`, `2025 Q3`, `H1 2026` (a half year ends with its second quarter).
fn quarter(text: &str) -> Option<When> {
    if let Some((year, 4, rest)) = number(text) {
        let rest = rest.trim_start();
        to_year(year)?;
        let (kind, tail) = rest.split_at_checked(1)?;
        let (part, digits, after) = number(tail)?;
        return (digits == 1 && !after.starts_with(char::is_alphanumeric))
            .then(|| part_of_year(kind, part, Some(year)))
            .flatten();
    }
    let (kind, tail) = text.split_at_checked(1)?;
    let (part, digits, rest) = number(tail)?;
    if digits != 1 || rest.starts_with(|c: char| c.is_alphanumeric() || c == '.') {
        return None;
    }
    let behind = rest.trim_start_matches([' ', '-', '/', ',', '\'', '(', '\u{2013}']);
    let year = number(behind)
        .filter(|(_, digits, rest)| *digits == 4 && ends(rest))
        .map(|(year, _, _)| year);
    part_of_year(kind, part, year)
}

fn part_of_year(kind: &str, part: u32, year: Option<u32>) -> Option<When> {
    match kind {
        "q" | "t" => quarter_of(year, part).filter(|_| kind == "q" || year.is_some()),
        "h" | "s" if part <= 2 => quarter_of(year, part * 2).filter(|_| year.is_some()),
        _ => None,
    }
}

fn quarter_of(year: Option<u32>, quarter: u32) -> Option<When> {
    let quarter = i8::try_from(quarter)
        .ok()
        .filter(|quarter| (1..=4).contains(quarter))?;
    match year {
        None => Some(When::Quarter(None, quarter)),
        Some(year) => Some(When::Quarter(Some(to_year(year)?), quarter)),
    }
}

/// `September 30, 2025`, `30 novembre 2025`, `3. Juli 2026`, `30-Nov-2025`, `January 2026`, `Nov 30`.
fn named_month(text: &str) -> Option<When> {
    if let Some((day, _, rest)) = number(text).filter(|(_, digits, _)| *digits <= 2) {
        let rest = without_ordinal(rest);
        let rest = rest.trim_start_matches(['.', ' ', '-']);
        let rest = rest
            .strip_prefix("of ")
            .or_else(|| rest.strip_prefix("de "))
            .unwrap_or(rest);
        let (month, rest) = month_name(rest)?;
        let rest = rest.trim_start_matches(['.', ' ', ',', '-']);
        let rest = rest.strip_prefix("de ").unwrap_or(rest);
        let year = number(rest).filter(|(_, digits, _)| *digits == 4);
        return match year {
            Some((year, _, _)) => Some(day_or_unreadable(year, month, day)),
            None => day_of_month(month, day),
        };
    }
    let (month, rest) = month_name(text)?;
    let rest = rest.trim_start_matches(['.', ' ', ',', '-', '/', '\'']);
    let rest = rest
        .strip_prefix("de ")
        .or_else(|| rest.strip_prefix("of "))
        .unwrap_or(rest);
    match number(rest) {
        Some((year, 4, _)) => month_of(Some(year), month),
        Some((day, 1..=2, rest)) => {
            let rest = without_ordinal(rest).trim_start_matches([',', ' ', '.']);
            match number(rest).filter(|(_, digits, _)| *digits == 4) {
                Some((year, _, _)) => Some(day_or_unreadable(year, month, day)),
                None => day_of_month(month, day),
            }
        }
        _ => month_of(None, month).filter(|_| is_end_of_month_word(rest)),
    }
}

/// A month's name alone is a time; a word that goes on (`march through the list`) is none.
fn is_end_of_month_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['(', ')', '—', ';', '|'])
}

fn without_ordinal(rest: &str) -> &str {
    let marks = ["st", "nd", "rd", "th", "er", "º", "ª", "-го"];
    marks
        .iter()
        .find_map(|mark| rest.strip_prefix(mark))
        .filter(|tail| !tail.starts_with(char::is_alphabetic))
        .unwrap_or(rest)
}

/// `2026年8月15日`, `2026년 8월 15일`, `8月15日`, `2026年8月`.
fn cjk(text: &str) -> Option<When> {
    let (first, digits, rest) = number(text)?;
    let unit = |rest: &'_ str, marks: [char; 2]| -> Option<usize> {
        let rest = rest.trim_start();
        rest.chars()
            .next()
            .filter(|c| marks.contains(c))
            .map(char::len_utf8)
    };
    if digits <= 2 {
        unit(rest, ['月', '월'])?;
        return month_of(None, first);
    }
    let length = unit(rest, ['年', '년'])?;
    let rest = rest.trim_start().get(length..)?.trim_start();
    let Some((month, _, rest)) = number(rest) else {
        return to_year(first).map(When::Year);
    };
    let length = unit(rest, ['月', '월'])?;
    let rest = rest.trim_start().get(length..)?.trim_start();
    match number(rest) {
        Some((day, _, _)) => Some(day_or_unreadable(first, month, day)),
        None => month_of(Some(first), month),
    }
}

/// A year that nothing but a remark follows.
fn year_alone(text: &str) -> Option<When> {
    let (year, digits, rest) = number(text)?;
    let alone = rest.trim().is_empty()
        || rest
            .trim_start()
            .starts_with(['(', ')', '—', '.', ',', ';'])
            && !starts_like(rest, '.', char::is_numeric);
    (digits == 4 && alone && (1990..=2100).contains(&year))
        .then(|| to_year(year).map(When::Year))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::records::When;

    fn shown(text: &str) -> String {
        match read(text) {
            None => "none".to_owned(),
            Some(When::Day(day)) => day.to_string(),
            Some(When::DayOfMonth(month, day)) => format!("day {day} of month {month}"),
            Some(When::Month(year, month)) => format!(
                "month {} {month}",
                year.map_or("-".to_owned(), |y| y.to_string())
            ),
            Some(When::Quarter(year, quarter)) => format!(
                "quarter {} {quarter}",
                year.map_or("-".to_owned(), |y| y.to_string())
            ),
            Some(When::Year(year)) => format!("year {year}"),
            Some(When::Event) => "event".to_owned(),
            Some(When::Ambiguous(a, b)) => format!("{a} or {b}"),
            Some(When::Placeholder) => "blank".to_owned(),
            Some(When::Unreadable) => "unreadable".to_owned(),
        }
    }

    #[test]
    fn days_are_read_in_every_spelling() {
        let rows = [
            ("2025-09-20", "2025-09-20"),
            ("`2025-09-20`", "2025-09-20"),
            ("2025-12-19 (Monthly review)", "2025-12-19"),
            ("2025-11-05 22:11:18 UTC", "2025-11-05"),
            ("2025-11-05T22:11:18Z", "2025-11-05"),
            ("2026-05-31 — migrate every reader", "2026-05-31"),
            ("2026-05-31.", "2026-05-31"),
            ("2025/11/30", "2025-11-30"),
            ("September 30, 2025", "2025-09-30"),
            ("Sept. 3, 2025", "2025-09-03"),
            ("January 2, 2026 (Tomorrow)", "2026-01-02"),
            ("30th of November 2025", "2025-11-30"),
            ("30-Nov-2025", "2025-11-30"),
            ("20 novembre 2025", "2025-11-20"),
            ("1er janvier 2026", "2026-01-01"),
            ("3. Juli 2026", "2026-07-03"),
            ("15 de marzo de 2026", "2026-03-15"),
            ("5 марта 2026", "2026-03-05"),
            ("07.12.2025", "2025-12-07"),
            ("26/12/2025", "2025-12-26"),
            ("12/26/2025", "2025-12-26"),
            ("05/05/2025", "2025-05-05"),
            ("03/04/2026", "2026-04-03 or 2026-03-04"),
            ("2026年8月15日", "2026-08-15"),
            ("2026년 8월 15일", "2026-08-15"),
            ("2025. 9. 20.", "2025-09-20"),
            ("by 2025-10-01", "2025-10-01"),
            ("Friday, 2025-10-03", "2025-10-03"),
            ("2025-02-30", "unreadable"),
            ("31.02.2025", "unreadable"),
            ("2025-13-01", "unreadable"),
            ("June 31, 2025", "unreadable"),
        ];
        for (text, want) in rows {
            assert_eq!(shown(text), want, "{text}");
        }
    }

    #[test]
    fn longer_times_events_and_blanks_are_told_apart() {
        let rows = [
            ("January 2026", "month 2026 1"),
            ("Dezember 2024", "month 2024 12"),
            ("end of March 2026", "month 2026 3"),
            ("2026-08", "month 2026 8"),
            ("12/2025", "month 2025 12"),
            ("2026年8月", "month 2026 8"),
            ("November", "month - 11"),
            ("Q3", "quarter - 3"),
            ("Q4 2025", "quarter 2025 4"),
            ("2025-Q4", "quarter 2025 4"),
            ("2025 Q3", "quarter 2025 3"),
            ("end of Q2 2026", "quarter 2026 2"),
            ("H1 2026", "quarter 2026 2"),
            ("2026", "year 2026"),
            ("Before public beta", "event"),
            ("After Redis HA", "event"),
            ("Pre GA", "event"),
            ("Week 3", "event"),
            ("Sprint 12", "event"),
            ("99.5% initial", "event"),
            ("P95 < 250ms", "event"),
            ("2000 rps", "event"),
            ("1.2.3", "event"),
            ("Estimated 2026-07-01 once the migration closes", "event"),
            ("Condition — one week after the flag reaches 100 %", "event"),
            ("When the architecture is simplified", "event"),
            ("march through the list", "event"),
            ("TBD", "blank"),
            ("TBD - after launch", "blank"),
            ("[TBD(YYYY-MM-DD)]", "blank"),
            ("{{LAST_UPDATED_ISO_DATE}}", "blank"),
            ("YYYY-MM-DD", "blank"),
            ("2025-XX-XX", "blank"),
            ("____", "blank"),
            ("$(date -d \"+1 month\")", "blank"),
            ("N/A", "blank"),
            ("—", "blank"),
            ("", "none"),
        ];
        for (text, want) in rows {
            assert_eq!(shown(text), want, "{text}");
        }
    }

    #[test]
    fn one_day_is_given_as_such() {
        assert_eq!(
            super::day("2025-10-31")
                .map(|day| day.to_string())
                .as_deref(),
            Some("2025-10-31")
        );
        assert_eq!(super::day("October 2025"), None);
    }
}
