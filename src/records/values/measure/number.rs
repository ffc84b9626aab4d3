//! Numbers: where a text has one, in digits or in words, that is no part of a name, a day, a version or a time.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::base::text::is_spaceless;
use crate::records::words::polarity::POLARITIES;

/// A number and where it stands.
pub struct Number {
    /// What it counts.
    pub value: f64,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Number {
    /// As it is written in its text.
    pub fn written<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Is it written in digits, and not in a word?
    pub fn is_in_digits(&self, text: &str) -> bool {
        text[self.start..].starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The numbers of a text, in digits or words, that are no part of a word, a day, a version or a time of day.
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut until = 0;
    for (at, _) in text.char_indices() {
        if at < until {
            continue;
        }
        let Some(length) = length_of_number(text, at) else {
            continue;
        };
        until = at + length;
        found.extend(number_in(text, at, until));
    }
    found
}

/// The number of a stretch that looks like one.
fn number_in(text: &str, start: usize, until: usize) -> Option<Number> {
    let stretch = text.get(start..until).unwrap_or("");
    let written = stretch.trim_end_matches(['.', ',']);
    let end = start + written.len();
    let value = parse(written).or_else(|| in_words(written))?;
    let before = text.get(..start).unwrap_or("");
    let behind = text.get(end..).unwrap_or("");
    (!is_of_something_else(before, behind)).then_some(Number { value, start, end })
}

/// The length of the number or the word that begins here; `None` in the midst of a word.
fn length_of_number(text: &str, at: usize) -> Option<usize> {
    let (before, tail) = text.split_at_checked(at)?;
    if ends_inside_word(before) {
        return None;
    }
    if tail.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(length_of_digits(tail));
    }
    let length = tail
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(tail.len());
    let is_number = length > 0 && in_words(tail.get(..length)?).is_some();
    is_number.then_some(length)
}

/// Would a letter or digit behind this text go on with its last word?
fn ends_inside_word(before: &str) -> bool {
    before.chars().next_back().is_some_and(|last| {
        last.is_alphanumeric() && !is_spaceless(last) || matches!(last, '_' | '#')
    })
}

/// The length of the digits that a text begins with, their marks and inner spaces included.
fn length_of_digits(tail: &str) -> usize {
    let ends = |c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{202f}' | '\u{a0}'));
    let length = tail.find(ends).unwrap_or(tail.len());
    let digits = tail.get(..length).unwrap_or("");
    digits.trim_end_matches(['\u{202f}', '\u{a0}']).len()
}

/// `OPS-12`, `2026-03-10`, `10:30`, `3月`: the number belongs to a name, a day or a time.
fn is_of_something_else(before: &str, behind: &str) -> bool {
    ends_in_joint(before) || begins_with_joint(behind) || is_part_of_day(before, behind)
}

/// `OPS-`, `2026.`: a word with a mark that joins it to the number behind it.
fn ends_in_joint(before: &str) -> bool {
    // `3/4` is read as a count by `short_count`; here its parts are no measures, and day and month neither.
    let word = before.strip_suffix(['-', ':', '.']);
    word.and_then(|word| word.chars().next_back())
        .is_some_and(|last| last.is_alphanumeric() && !is_spaceless(last))
}

/// `-03`, `:30`: the number goes on in another one.
fn begins_with_joint(behind: &str) -> bool {
    let rest = behind.strip_prefix(['-', ':']);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `3月`, `3月4日`: a day counts with the month before it, for `3日` can be a time.
fn is_part_of_day(before: &str, behind: &str) -> bool {
    behind.starts_with(['月', '年', '월', '년', '号', '호'])
        || behind.starts_with(['日', '일']) && before.trim_end().ends_with(['月', '월'])
}

/// `1,000` and `1 000` are a thousand, `0,5` is a half, `1.240.000` is a million.
fn parse(digits: &str) -> Option<f64> {
    let digits = digits.replace(['\u{202f}', '\u{a0}'], "");
    with_decimal_point(&digits)?.parse().ok()
}

/// Digits without the marks that group them, and with a point before their fraction.
fn with_decimal_point(digits: &str) -> Option<String> {
    let (dots, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let comma_first = digits.find(',') < digits.find('.');
    Some(match (dots, commas) {
        (0, 0) => digits.to_owned(),
        (0, _) if is_grouped_by(digits, ',') => digits.replace(',', ""),
        (0, 1) => digits.replace(',', "."),
        (1, 0) => digits.to_owned(),
        (_, 0) if is_grouped_by(digits, '.') => digits.replace('.', ""),
        (1, _) if comma_first => digits.replace(',', ""),
        (_, 1) if !comma_first => digits.replace('.', "").replace(',', "."),
        _ => return None,
    })
}

/// Does a mark part the digits into groups of three, and so mark no fraction?
fn is_grouped_by(digits: &str, mark: char) -> bool {
    let mut parts = digits.split(mark);
    let first = parts.next().unwrap_or("");
    !first.starts_with('0') && first.len() <= 3 && parts.all(|part| part.len() == 3)
}

fn in_words(word: &str) -> Option<f64> {
    let at = *IN_WORDS.get(word)?;
    // `one` and its like are articles as often as numbers.
    (at >= 2).then_some(at as f64)
}

/// The numbers of every language by their words; where two have a word, that of the first.
static IN_WORDS: LazyLock<BTreeMap<&str, usize>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for polarity in POLARITIES {
        for (at, word) in polarity.numbers.iter().enumerate() {
            all.entry(*word).or_insert(at);
        }
    }
    all
});
