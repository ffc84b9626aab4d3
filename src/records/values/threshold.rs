//! Thresholds: `P95 < 250ms`, `99.5% initial`, `at least 3 rps`, `< 1% 5xx over 5m`, as comparator, value, unit and window.

use crate::records::When;
use crate::records::values::measured::Bound;
use crate::records::values::when;

/// A threshold.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// `<`, `<=`, `>` or `>=`; `None` where the writer gives a bare number.
    pub comparator: Option<&'static str>,
    /// The number.
    pub value: f64,
    /// `%`, `ms`, `s`, `rps`, …
    pub unit: Option<String>,
    /// The stretch of time that it is measured over: `5m`, `30 days`, `month`.
    pub window: Option<String>,
}

impl Threshold {
    /// The bound in one spelling: `< 250 ms`, `>= 99.5 %`.
    pub fn in_words(&self) -> String {
        let comparator = self.comparator.unwrap_or_default();
        let unit = self.unit.as_deref().unwrap_or_default();
        let bound = format!("{comparator} {} {unit}", self.value);
        bound.trim().to_owned()
    }
}

const SIGNS: [(&str, &str); 8] = [
    ("<=", "<="),
    (">=", ">="),
    ("=<", "<="),
    ("=>", ">="),
    ("\u{2264}", "<="),
    ("\u{2265}", ">="),
    ("<", "<"),
    (">", ">"),
];
const WORDS: [(&str, &str); 18] = [
    ("less than", "<"),
    ("lower than", "<"),
    ("fewer than", "<"),
    ("no more than", "<="),
    ("not more than", "<="),
    ("more than", ">"),
    ("greater than", ">"),
    ("higher than", ">"),
    ("at least", ">="),
    ("at most", "<="),
    ("up to", "<="),
    ("under", "<"),
    ("below", "<"),
    ("above", ">"),
    ("minimum", ">="),
    ("maximum", "<="),
    ("within", "<="),
    ("over", ">"),
];
const UNITS: [&str; 46] = [
    "ms",
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "m",
    "min",
    "mins",
    "minute",
    "minutes",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "d",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "rps",
    "qps",
    "tps",
    "req/s",
    "requests/s",
    "mb",
    "gb",
    "tb",
    "kb",
    "mib",
    "gib",
    "gbps",
    "mbps",
    "percent",
    "us",
    "\u{b5}s",
    "\u{3bc}s",
    "ns",
    "w",
    "year",
    "years",
    "rpm",
    "x",
];
/// Units of time.
const TIMES: [&str; 27] = [
    "ns", "us", "\u{b5}s", "\u{3bc}s", "ms", "s", "sec", "secs", "second", "seconds", "m", "min",
    "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week",
    "weeks", "month", "months",
];
const DATES: [&str; 11] = [
    "d", "day", "days", "w", "week", "weeks", "month", "months", "year", "years", "x",
];

/// Reads a threshold; `None` where there is no number.
pub fn read(text: &str) -> Option<Threshold> {
    // Only the beginning of a long text is an objective.
    let text: String = text.chars().take(400).collect::<String>().to_lowercase();
    let numbers = numbers(&text);
    let (comparator, at) = comparator(&text, numbers.first().map(|number| number.start))?;
    let number = numbers.iter().find(|number| number.start >= at)?;
    let (unit, end) = unit(&text, number.end);
    let window = window(text.get(end..).unwrap_or(""))
        .or_else(|| window(text.get(..number.start).unwrap_or("")));
    Some(Threshold {
        comparator,
        value: number.value,
        unit,
        window,
    })
}

/// Is this value a measure to be reached rather than a time: `< 500ms`, `99.9%`, `0`?
pub fn is_threshold(text: &str) -> bool {
    let Some(found) = read(text) else {
        return false;
    };
    let timed = !matches!(
        when::read(text),
        None | Some(When::Event | When::Placeholder)
    );
    let measured = found
        .unit
        .as_deref()
        .is_some_and(|unit| !DATES.contains(&unit));
    let signed = found.comparator.is_some() && text.contains(['<', '>', '\u{2264}', '\u{2265}']);
    let bare = !text.trim().is_empty() && !text.contains(char::is_alphabetic);
    !timed && (measured || signed || bare)
}

/// The number that a text of a target begins with, to be reached at least: `200 concurrent jobs`, `2 Gbps sustained`. A stretch of time
/// without a comparison may be too long or too short, and a year is a day.
pub fn reached(text: &str) -> Option<Bound> {
    let lower = text.trim().to_lowercase();
    let begins = lower.starts_with(|c: char| c.is_ascii_digit() || "<>≤≥".contains(c));
    let found = read(text).filter(|_| begins && when_is_not_meant(&lower))?;
    let unit = found.unit.unwrap_or_default();
    let comparator = match found.comparator {
        Some(comparator) => comparator,
        None if TIMES.contains(&unit.as_str()) => return None,
        None => ">=",
    };
    Some(Bound {
        comparator: comparator.to_owned(),
        value: found.value,
        unit,
    })
}

fn when_is_not_meant(lower: &str) -> bool {
    matches!(
        when::read(lower),
        None | Some(When::Event | When::Placeholder)
    )
}

struct Number {
    value: f64,
    start: usize,
    end: usize,
}

/// The numbers that are no part of a word (`p95`, `5xx`, `v2`) or of a date.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut previous = ' ';
    let mut until = 0;
    for (at, c) in text.char_indices() {
        if at >= until
            && c.is_ascii_digit()
            && !previous.is_alphanumeric()
            && !matches!(previous, '_' | '#')
        {
            let tail = text.get(at..).unwrap_or("");
            let end = at
                + tail
                    .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
                    .unwrap_or(tail.len());
            let digits = text.get(at..end).unwrap_or("").trim_end_matches(['.', ',']);
            until = end;
            let end = at + digits.len();
            let after = text.get(end..).unwrap_or("");
            let in_word = after.starts_with("xx")
                || (after.starts_with('-')
                    && after
                        .get(1..2)
                        .is_some_and(|c| c.starts_with(|c: char| c.is_ascii_digit()))
                    && digits.len() == 4);
            if let (Some(value), false) = (parse(digits), in_word) {
                found.push(Number {
                    value,
                    start: at,
                    end,
                });
            }
        }
        previous = c;
    }
    found
}

/// `1,000` is a thousand, `0,5` is a half.
fn parse(digits: &str) -> Option<f64> {
    let grouped = digits
        .split(',')
        .skip(1)
        .all(|group| group.split('.').next().unwrap_or("").len() == 3);
    let plain = if grouped {
        digits.replace(',', "")
    } else {
        digits.replace(',', ".")
    };
    plain.parse().ok()
}

/// The comparator and where the number it compares with may start; `None` where there is no number at all.
fn comparator(text: &str, first: Option<usize>) -> Option<(Option<&'static str>, usize)> {
    let first = first?;
    let sign = SIGNS
        .iter()
        .filter_map(|(sign, word)| {
            text.find(sign)
                .map(|at| (at, std::cmp::Reverse(sign.len()), *word))
        })
        .min();
    if let Some((at, length, word)) = sign.filter(|(at, _, _)| {
        text.get(*at..)
            .is_some_and(|tail| tail.contains(|c: char| c.is_ascii_digit()))
    }) {
        return Some((Some(word), at + length.0));
    }
    let worded = WORDS.iter().filter_map(|(phrase, word)| {
        let at = text.find(phrase)?;
        let alone = !text.get(..at)?.ends_with(char::is_alphanumeric)
            && text.get(at + phrase.len()..)?.starts_with([' ', ':']);
        // "99.9% over 30 days" names a window.
        let window = matches!(*phrase, "over" | "within") && at > first;
        let number = text.get(at..)?.contains(|c: char| c.is_ascii_digit());
        (alone && !window && number).then_some((at, std::cmp::Reverse(phrase.len()), *word))
    });
    match worded.min() {
        Some((at, length, word)) => Some((Some(word), at + length.0)),
        None => Some((None, first)),
    }
}

fn unit(text: &str, end: usize) -> (Option<String>, usize) {
    let tail = text.get(end..).unwrap_or("");
    let body = tail.trim_start_matches(' ');
    let skipped = tail.len() - body.len();
    if body.starts_with('%') {
        return (Some("%".to_owned()), end + skipped + 1);
    }
    let length = body
        .find(|c: char| !(c.is_alphabetic() || c == '/'))
        .unwrap_or(body.len());
    let word = body.get(..length).unwrap_or("").trim_end_matches('/');
    if skipped <= 1 && UNITS.contains(&word) {
        let unit = if word == "percent" { "%" } else { word };
        return (Some(unit.to_owned()), end + skipped + word.len());
    }
    (None, end)
}

/// `over 5m`, `per month`, `30-day rolling`, `(28d)`, `monthly`.
fn window(text: &str) -> Option<String> {
    const SPANS: [&str; 6] = ["minute", "hour", "day", "week", "month", "quarter"];
    let words: Vec<&str> = text
        .split([' ', '(', ')', ',', ';', '/'])
        .filter(|word| !word.is_empty())
        .collect();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or("");
        if let Some((number, unit)) = duration(word, next) {
            return Some(if unit.len() <= 1 {
                format!("{number}{unit}")
            } else {
                format!("{number} {unit}")
            });
        }
        let led = at > 0
            && matches!(
                words[at - 1],
                "per" | "over" | "a" | "each" | "every" | "calendar"
            );
        if let Some(span) = SPANS
            .iter()
            .find(|span| (led && word == *span) || word.strip_suffix("ly") == Some(span))
        {
            return Some((*span).to_owned());
        }
    }
    None
}

fn duration<'a>(word: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let digits = word
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(word.len());
    let (number, rest) = word.split_at(digits);
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let unit = if rest.is_empty() { next } else { rest };
    let timed = [
        "m", "min", "minutes", "minute", "h", "hours", "hour", "d", "day", "days", "w", "week",
        "weeks", "month", "months",
    ];
    (!number.is_empty() && timed.contains(&unit)).then_some((number, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(
        text: &str,
        comparator: Option<&str>,
        value: f64,
        unit: Option<&str>,
        window: Option<&str>,
    ) {
        let found = read(text).unwrap_or_else(|| panic!("no threshold in {text}"));
        assert_eq!(
            (
                found.comparator,
                found.value,
                found.unit.as_deref(),
                found.window.as_deref()
            ),
            (comparator, value, unit, window),
            "{text}"
        );
    }

    #[test]
    fn thresholds_are_read_with_unit_and_window() {
        check("P95 < 250ms", Some("<"), 250.0, Some("ms"), None);
        check("99.5% at first", None, 99.5, Some("%"), None);
        check("< 1% 5xx over 5m", Some("<"), 1.0, Some("%"), Some("5m"));
        check("\u{2265} 99.9 %", Some(">="), 99.9, Some("%"), None);
        check("under 500ms", Some("<"), 500.0, Some("ms"), None);
        check("99.9% over 30 days", None, 99.9, Some("%"), Some("30 days"));
        check("at least 1,000 rps", Some(">="), 1000.0, Some("rps"), None);
        check(
            "99% of calls under 300 ms per month",
            Some("<"),
            300.0,
            Some("ms"),
            Some("month"),
        );
    }

    #[test]
    fn times_are_no_thresholds() {
        for text in ["Q4", "Before beta", "Sprint 5", "", "30 days", "none"] {
            assert!(!is_threshold(text), "{text}");
        }
        for text in ["< 500ms", "99.9%", "0", "P99 <= 2s"] {
            assert!(is_threshold(text), "{text}");
        }
    }
}
