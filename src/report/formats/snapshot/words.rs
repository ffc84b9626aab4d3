//! Words of a snapshot: days, counts and quotations, in plain language and safe to put on one line.

use crate::base::Date;
use crate::base::text::count;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A writer's words on one line, without what could steer a terminal or turn text round, and with “” for backticks.
pub fn clean(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words = words
        .chars()
        .fold(String::with_capacity(words.len()), |mut all, c| {
            // However many backticks stand side by side, they are one mark.
            if c != '`' || !all.ends_with('`') {
                all.push(c);
            }
            all
        });
    let paired = words.matches('`').count().is_multiple_of(2);
    let mut open = false;
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '`' if paired => {
                open = !open;
                out.push(if open { '“' } else { '”' });
            }
            c if c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}') =>
            {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            c => out.push(c),
        }
    }
    out
}

/// A text in which paths between backticks are cut to the names of their files: where to look is beside it.
pub fn file_names(text: &str) -> String {
    let parts = text.split('`').enumerate().map(|(at, part)| {
        let is_path = at % 2 == 1 && !part.contains([' ', ':', '*']);
        part.trim_end_matches('/')
            .rsplit('/')
            .next()
            .filter(|name| is_path && !name.is_empty())
            .unwrap_or(part)
    });
    parts.collect::<Vec<_>>().join("`")
}

/// A writer's words as a quotation.
pub fn quoted(text: &str) -> String {
    format!(
        "“{}”",
        clean(text).trim_end_matches('.').replace(['“', '”'], "‘")
    )
}

/// A day in full: `20 November 2026`.
pub fn long(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// A day in short, with its year where that is not the year of the page: `27 Nov`, `16 Jan 2027`.
pub fn short(day: Date, as_of: Date) -> String {
    let month: String = month(day).chars().take(3).collect();
    match day.year() == as_of.year() {
        true => format!("{} {month}", day.day()),
        false => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// A day in short with the day of the week: `Fri 27 Nov`.
pub fn weekday(day: Date, as_of: Date) -> String {
    let name = DAYS
        .get(usize::from(day.weekday().unsigned_abs()))
        .copied()
        .unwrap_or("");
    format!("{name} {}", short(day, as_of))
}

fn month(day: Date) -> &'static str {
    MONTHS
        .get(usize::from(day.month().unsigned_abs()).saturating_sub(1))
        .copied()
        .unwrap_or("")
}

/// Parts as a row: `a`, `a and b`, `a, b and c`.
pub fn row(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The first few of many names, and how many more there are.
pub fn some(names: &[String], most: usize) -> String {
    if names.len() <= most {
        return row(names);
    }
    format!(
        "{} and {} more",
        names.get(..most).unwrap_or_default().join(", "),
        names.len() - most
    )
}

/// With a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A stretch of days: `1 day`, `43 days`.
pub fn days(number: i64) -> String {
    count(usize::try_from(number).unwrap_or_default(), "day")
}

/// At most so many characters, cut at a word, with `…` where something was left out.
pub fn clip(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    let cut = head
        .rfind(' ')
        .filter(|at| *at * 3 > head.len() * 2)
        .and_then(|at| head.get(..at))
        .unwrap_or(&head);
    let cut = cut.trim_end_matches([',', ';', ':', ' ', '(']);
    let open = cut.matches('“').count() > cut.matches('”').count();
    format!("{cut}…{}", if open { "”" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_on_one_line_and_say_what_they_said() {
        assert_eq!(
            clean("evidence `a.md`\n is\u{7} missing\u{202e}"),
            "evidence “a.md” is\u{fffd} missing\u{fffd}"
        );
        assert_eq!(clean("a ` alone"), "a ` alone");
        assert_eq!(
            clean("the status ``done`` is not understood"),
            "the status “done” is not understood"
        );
        assert_eq!(
            file_names("evidence `a/b.md` is/was missing, `make x/y` too"),
            "evidence `b.md` is/was missing, `make x/y` too"
        );
        assert_eq!(quoted("Items are done."), "“Items are done”");
    }

    #[test]
    fn days_and_rows_read_as_people_write_them() {
        let day = |text: &str| text.parse::<Date>().expect("an ISO day");
        assert_eq!(long(day("2026-11-20")), "20 November 2026");
        assert_eq!(weekday(day("2026-11-27"), day("2026-11-20")), "Fri 27 Nov");
        assert_eq!(short(day("2027-01-16"), day("2026-11-20")), "16 Jan 2027");
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(
            (row(&names), some(&names, 2)),
            ("a, b and c".to_owned(), "a, b and 1 more".to_owned())
        );
        assert_eq!(clip("one two three", 20), "one two three");
        assert_eq!(
            clip("one two three four five six", 20),
            "one two three four…"
        );
        assert_eq!(clip("日本語日本語", 4), "日本語…");
    }
}
