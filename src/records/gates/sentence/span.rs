//! Spans: how long ago something is to have been done: `within the last 90 days`, `innerhalb von 14 Tagen`, `in the past two weeks`.

use crate::records::gates::quorum::number;
use crate::records::words::Language;

/// A sentence without the span that it names, and the days of that span.
pub fn without(folded: &str, language: &Language) -> (String, Option<u32>) {
    let found = recent(folded, language).or_else(|| round(folded, language));
    let Some((at, end, days)) = found else {
        return (folded.to_owned(), None);
    };
    let (head, tail) = (folded.get(..at), folded.get(end..));
    let rest = format!("{} {}", head.unwrap_or(""), tail.unwrap_or(""));
    (rest, Some(days))
}

/// Where a span such as `within the last 90 days` begins and ends, and its days. Of phrases at one place the longest counts.
fn recent(folded: &str, language: &Language) -> Option<(usize, usize, u32)> {
    let phrases = language.standing.recent.iter();
    let begins = phrases.filter_map(|phrase| Some((place(folded, phrase)?, phrase.len())));
    let mut begins: Vec<(usize, usize)> = begins.collect();
    begins.sort_by_key(|(at, length)| (*at, usize::MAX - length));
    begins.into_iter().find_map(|(at, length)| {
        let (days, end) = days(folded.get(at + length..)?, language)?;
        Some((at, at + length + end, days))
    })
}

/// `last month`: it may be the month before this one, so that as much as two months lie behind.
fn round(folded: &str, language: &Language) -> Option<(usize, usize, u32)> {
    let mut phrases = language.past.iter();
    phrases.find_map(|phrase| {
        let (_, unit) = phrase.rsplit_once(' ')?;
        let mut units = language.standing.units.iter();
        let (_, days) = units.find(|(name, days)| *name == unit && *days > 1)?;
        let at = place(folded, phrase)?;
        Some((at, at + phrase.len(), days.checked_mul(2)?))
    })
}

/// Where a phrase of whole words stands.
fn place(folded: &str, phrase: &str) -> Option<usize> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut places = folded.match_indices(phrase).map(|(at, _)| at);
    places.find(|at| {
        let before = folded.get(..*at).and_then(|head| head.chars().next_back());
        let behind = folded
            .get(at + phrase.len()..)
            .and_then(|tail| tail.chars().next());
        !is_letter(before) && (!is_letter(behind) || behind.is_some_and(|c| c.is_ascii_digit()))
    })
}

/// The days of `90 days`, `two weeks` or `month` at the beginning of a text, and where that ends.
fn days(text: &str, language: &Language) -> Option<(u32, usize)> {
    let bare = text.trim_start();
    let first = bare.split(|c: char| !c.is_alphanumeric()).next()?;
    let counted = number(first).and_then(|count| u32::try_from(count).ok());
    let rest = match counted {
        Some(_) => bare.get(first.len()..)?.trim_start(),
        None => bare,
    };
    let unit = rest.split(|c: char| !c.is_alphanumeric()).next()?;
    let days = days_of(unit, language)?;
    let end = text.len() - rest.len() + unit.len();
    Some((days.checked_mul(counted.unwrap_or(1))?, end))
}

/// The days of a unit that is written out.
fn days_of(unit: &str, language: &Language) -> Option<u32> {
    let mut units = language.standing.units.iter();
    let (_, days) = units.find(|(name, _)| *name == unit && name.chars().count() > 1)?;
    Some(*days)
}
