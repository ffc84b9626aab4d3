//! Scores: a share or a count as a status.

use super::weaker;
use super::words::{Reading, enclosed};
use crate::base::text::fold;
use crate::records::Status;
use crate::records::values::status::tail::objects;
use crate::records::words::polarity::POLARITIES;
use crate::records::words::vocabulary::mark_status;

/// `100%`, `75 %`, `6/8`, `6 of 8`: done only where nothing is left.
pub fn score(plain: &str) -> Option<Reading> {
    let count = count_in(plain)?;
    let behind = count.behind.trim();
    let remark = enclosed(behind.trim_matches(['*', '-', '—', '–', ':', ',', ' ']));
    let counted = if count.is_whole() && objects(remark) {
        Status::InProgress
    } else {
        count.status()
    };
    let marks = plain.chars().filter_map(mark_status);
    let marked = marks.min_by_key(|status| status.promise());
    Some(Reading {
        status: marked.map_or(counted, |mark| weaker(mark, counted)),
        remark: Some(remark.to_owned()).filter(|words| !words.is_empty()),
        unrecognised: None,
    })
}

/// Is it a count, whatever its numbers stand for elsewhere: `388 of 390`, `212/212`?
pub fn counts_as_such(plain: &str) -> bool {
    counts_in_words(plain) || count_in(plain).is_some_and(|count| count.is_whole())
}

/// `388 of 390`, `5.000 van 5.000`: a count with a word between its numbers.
fn counts_in_words(plain: &str) -> bool {
    let counted = leading_number(plain).and_then(|(_, rest)| {
        let rest = rest.trim_start();
        rest.starts_with(char::is_alphabetic)
            .then(|| whole_at(rest))?
    });
    counted.is_some() && count_in(plain).is_some()
}

/// Does a folded text count a part of something anywhere: `5 of 6 tables`, `seven out of ten`, `siete de diez`?
pub fn counts_a_part(folded: &str) -> bool {
    let after_space = folded.match_indices([' ', '(']).map(|(at, _)| at + 1);
    let mut starts = std::iter::once(0).chain(after_space);
    starts.any(|at| folded.get(at..).and_then(part_in_words).is_some())
}

/// A part and a greater whole with a word between them; the number of a year is no whole.
fn part_in_words(text: &str) -> Option<f64> {
    let (part, rest) = leading_number(text)?;
    let rest = rest.trim_start();
    let (whole, _) = rest
        .starts_with(char::is_alphabetic)
        .then(|| whole_at(rest).or_else(|| whole_behind_noun(rest)))??;
    let is_year = (1990.0..2100.0).contains(&whole);
    (part < whole && !is_year).then_some(part)
}

/// `17 agences sur 18`: the whole behind the noun that is counted, where the text ends with it. `4 cycles of 12 hours` counts no part.
fn whole_behind_noun(rest: &str) -> Option<(f64, &str)> {
    let (_, behind) = rest.split_once(' ')?;
    let (whole, end) = whole_at(behind.trim_start())?;
    let ends = end
        .trim_start()
        .chars()
        .next()
        .is_none_or(|c| matches!(c, ',' | ';' | ')' | '.'));
    ends.then_some((whole, end))
}

/// So many of so many, and the words behind.
struct Count<'a> {
    part: f64,
    whole: f64,
    behind: &'a str,
}

impl Count<'_> {
    fn is_whole(&self) -> bool {
        self.part >= self.whole
    }

    fn status(&self) -> Status {
        if self.is_whole() {
            Status::Done
        } else if self.part > 0.0 {
            Status::InProgress
        } else {
            Status::Open
        }
    }
}

/// The count that a value begins with.
fn count_in(plain: &str) -> Option<Count<'_>> {
    let bare =
        plain.trim_start_matches(['*', '~', ' ', '✅', '🟡', '🔴', '❌', '⚠', '🟢', '\u{fe0f}']);
    let (part, rest) = leading_number(bare)?;
    let rest = rest.trim_start();
    if part.fract() > 0.0 && rest.starts_with('%') {
        // `99.83 %` is a measure: nobody counts progress so finely.
        return None;
    }
    let (whole, behind) = whole_at(rest)?;
    let is_count = whole > 0.0 && part <= whole && !goes_on_as_a_day(behind);
    is_count.then_some(Count {
        part,
        whole,
        behind,
    })
}

/// What a part is one of, and what stands behind it: a hundred for a share.
fn whole_at(rest: &str) -> Option<(f64, &str)> {
    if let Some(behind) = rest.strip_prefix('%') {
        return Some((100.0, behind));
    }
    let wholes = JOINTS.iter().filter_map(|joint| rest.strip_prefix(joint));
    wholes.map(str::trim_start).find_map(leading_number)
}

/// What stands between a part and its whole, in every language.
const JOINTS: &[&str] = &[
    "/", "of ", "out of ", "von ", "sur ", "de ", "di ", "su ", "van ", "van de ", "z ", "ze ",
    "av ", "af ", "из ", "em ",
];

/// `3/4/2026`: the parts of a day are no count.
fn goes_on_as_a_day(behind: &str) -> bool {
    let next = behind.chars().nth(1);
    behind.starts_with(['/', '-', '.']) && next.is_some_and(|c| c.is_ascii_digit())
}

/// The number that a text begins with, and what follows; a word for one only where a space follows it.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        .count();
    if length == 0 {
        return number_in_words(text);
    }
    let (head, rest) = text.split_at_checked(length)?;
    let head = head.trim_end_matches(['.', ',']);
    let number = if is_grouped(head) {
        head.replace(['.', ','], "")
    } else {
        head.replace(',', ".")
    };
    Some((number.parse().ok().filter(|_| length < 12)?, rest))
}

/// `5.000`, `12,400`: digits in groups of three.
fn is_grouped(head: &str) -> bool {
    let mut groups = head.split(['.', ',']);
    let first = groups.next().unwrap_or("");
    let mut others = groups.peekable();
    let leads = (1..=3).contains(&first.len()) && !first.starts_with('0');
    leads && others.peek().is_some() && others.all(|group| group.len() == 3)
}

/// `seven of seven`: a number in words.
fn number_in_words(text: &str) -> Option<(f64, &str)> {
    let end = text.find([' ', ',', ';', ')']).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    let folded = fold(word);
    let mut languages = POLARITIES.iter();
    let number = languages.find_map(|language| {
        let mut numbers = language.numbers.iter();
        numbers.position(|number| *number == folded)
    })?;
    Some((u32::try_from(number).ok()?.into(), rest))
}
