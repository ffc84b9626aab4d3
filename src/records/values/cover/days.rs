//! Days: every day that a line names, wherever it stands in it.

use std::borrow::Cow;

use crate::base::Date;
use crate::records::values::when;

/// Every day that a line names, with the place of it in the line.
pub fn days_in(line: &str) -> Vec<(usize, Date)> {
    if !line.contains(is_digit) {
        return Vec::new();
    }
    // `12./13. September` names two days.
    let line = without_times(line);
    let line = match line.contains("./") {
        true => Cow::Owned(line.replace("./", ". ")),
        false => line,
    };
    let line = &*line;
    let mut found = Vec::new();
    let mut before = ' ';
    let mut until = 0;
    let digits = digits_in(line);
    for (at, c) in line.char_indices() {
        if at >= until && begins_word(before, c) {
            let day = exact_day(&line[at..], to_next(&digits, at));
            found.extend(day.map(|day| (at, day)));
            until = day.map_or(until, |_| at + 6);
        }
        before = c;
    }
    found
}

/// Does a number or a word begin with a character, by the one before it?
fn begins_word(before: char, c: char) -> bool {
    let goes_on = before.is_ascii_digit() || matches!(before, '.' | '-' | '/');
    c.is_ascii_digit() && !goes_on || c.is_alphabetic() && !before.is_alphanumeric()
}

/// Where the digits of a line stand.
fn digits_in(line: &str) -> Vec<usize> {
    line.match_indices(is_digit).map(|(at, _)| at).collect()
}

/// How many bytes away the next digit is; far away where there is none.
fn to_next(digits: &[usize], from: usize) -> usize {
    let next = digits.partition_point(|at| *at < from);
    digits.get(next).map_or(usize::MAX, |at| at - from)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A day right here, without words that lead up to it. The next digit is so many bytes away.
fn exact_day(rest: &str, to_digit: usize) -> Option<Date> {
    let first = rest.chars().next()?;
    let begins_with_month = || begins_short(rest) && when::begins_with_month(rest);
    let may_begin = first.is_ascii_digit() || is_near(rest, to_digit) && begins_with_month();
    may_begin.then(|| when::exact(rest)).flatten()
}

/// The names of months are short.
fn begins_short(rest: &str) -> bool {
    let word = rest.split([' ', ',', '.']).next().unwrap_or("");
    word.chars().count() <= 10
}

/// No day goes without a digit, and none is longer.
fn is_near(rest: &str, to_digit: usize) -> bool {
    const LONGEST_DAY: usize = 40;
    to_digit < 4 * LONGEST_DAY && rest[..to_digit].chars().count() < LONGEST_DAY
}

/// A line without times of day, which stand between a month and its year in certificates.
pub fn without_times(line: &str) -> Cow<'_, str> {
    let is_time = |word: &&str| {
        word.len() >= 5
            && word.trim_end_matches(':').contains(':')
            && word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b':')
    };
    // Two spaces before a day of one digit part a month from it no better than one.
    let is_kept = |word: &&str| !word.is_empty() && !is_time(word);
    if line.split(' ').all(|word| is_kept(&word)) {
        return Cow::Borrowed(line);
    }
    let kept: Vec<&str> = line.split(' ').filter(is_kept).collect();
    Cow::Owned(kept.join(" "))
}
