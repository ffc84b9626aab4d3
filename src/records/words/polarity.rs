//! Polarity: names of something bad, where `yes` is bad news and `none` is good, and the answers to them.
//!
//! `Open sev-1 bugs | None` is met, and `Known data loss | Yes` is not. What makes a name bad is its form, so that the lists stay
//! short: a noun for something wrong (*bug*, *outage*) that heads the name, with words of state (*open*, *unresolved*) or of
//! weight (*critical*) beside it. `Incident response plan` has another head, `Known issues documented` says what was done about
//! them, and `No open bugs` denies it: none of them is bad.

mod ill;
mod question;
mod weights;

pub use ill::{Ill, names_ill};
pub use question::{Asked, asked, is_tried, names_lack};

use super::beginnings::TextPairs;
use super::{Class, LANGUAGES, tail};
use super::{de, en, es, fr, it, ja, ko, nl, no, pl, pt, ru, sv, zh};
use crate::base::text::{fold, is_spaceless, padded, stands_for_words, words};
use crate::records::values::blank;

/// The words of one language for what is bad or good, for answers, and for amounts. Every word is folded text; those of `open`,
/// `severe`, `bad`, `held`, `neutral`, `more`, `less`, `refused` and `units` are the beginnings of words.
#[derive(Clone, Copy, Debug)]
pub struct Polarity {
    /// Is it written without spaces between words? Then a word is looked for anywhere.
    pub spaceless: bool,
    /// Does it write nouns together, so that one is known by its end?
    pub compounds: bool,
    /// What says that something bad is not dealt with: `open`, `failed`, `missing`. The first is too common to do so without a noun.
    pub open: &'static [&'static str],
    /// What gives something weight: `critical`, `known`, `security`.
    pub severe: &'static [&'static str],
    /// Nouns for what is wrong.
    pub bad: &'static [&'static str],
    /// What was done about it, so that the name is that of work: `triaged`, `plan`.
    pub held: &'static [&'static str],
    /// Nouns for what may well be absent: `downtime`, `exception`.
    pub neutral: &'static [&'static str],
    /// `yes`, `present`.
    pub yes: &'static [&'static str],
    /// `no`, `none`, `nothing`.
    pub none: &'static [&'static str],
    /// Phrases that say that something is still to be done: `not yet`, `still to`.
    pub pending: &'static [&'static str],
    /// Labels and headings of what is left to do: `next steps`, `remaining`, `blockers`.
    pub left: &'static [&'static str],
    /// Columns in which somebody confirms a row: `verified by`, `QA`.
    pub confirms: &'static [&'static str],
    /// What makes a grant none: `refused`, `withdrawn`, `proposed`.
    pub refused: &'static [&'static str],
    /// Labels of who asks for a waiver.
    pub asker: &'static [&'static str],
    /// What stands in the place of somebody who has not signed: `on holiday`, `abstained`.
    pub away: &'static [&'static str],
    /// Columns of what was measured.
    pub measured: &'static [&'static str],
    /// Columns of what must not be exceeded.
    pub ceiling: &'static [&'static str],
    /// Columns of what must be reached.
    pub floor: &'static [&'static str],
    /// Measures of which more is better.
    pub more: &'static [&'static str],
    /// Measures of which less is better.
    pub less: &'static [&'static str],
    /// Beginnings of words for what people are to a page: `reviewers`, `chair`.
    pub people: &'static [&'static str],
    /// What makes a column one of how things are to be, and not of how they are: `Status required`, `Expected`.
    pub goals: &'static [&'static str],
    /// What stands before a number that was planned, and is not what came of it: `instead of`.
    pub instead: &'static [&'static str],
    /// What a line begins with that somebody has still to write: `to be filled in`, `à compléter`.
    pub unwritten: &'static [&'static str],
    /// What stands before a bound: `at least`.
    pub compare_before: &'static [(&'static str, &'static str)],
    /// What stands behind a bound: `or less`.
    pub compare_after: &'static [(&'static str, &'static str)],
    /// Units of measure and how they are written alike everywhere.
    pub units: &'static [(&'static str, &'static str)],
    /// How many come in a time: `per second`.
    pub rates: &'static [(&'static str, &'static str)],
    /// The numbers from zero, in words.
    pub numbers: &'static [&'static str],
    /// What may stand between a bounding word and its number: `maximum allowed`, `al menos el`.
    pub asked: &'static [&'static str],
    /// What stands before how long something went on: `for`.
    pub lasting: &'static [&'static str],
    /// What stands before a number that was not measured now: `was`, `baseline`, `per`.
    pub past: &'static [&'static str],
    /// Prepositions and conjunctions.
    pub links: &'static [&'static str],
    /// Columns of what a row is rather than how it stands: `required`, `automated`.
    pub traits: &'static [&'static str],
}

/// The polarity of every language that is read.
pub static POLARITIES: &[&Polarity] = &[
    &en::POLARITY,
    &de::POLARITY,
    &fr::POLARITY,
    &es::POLARITY,
    &pt::POLARITY,
    &it::POLARITY,
    &nl::POLARITY,
    &pl::POLARITY,
    &sv::POLARITY,
    &no::POLARITY,
    &ru::POLARITY,
    &ja::POLARITY,
    &zh::POLARITY,
    &ko::POLARITY,
];

/// The words of one language.
pub fn of_language(code: &str) -> Option<&'static Polarity> {
    let at = LANGUAGES
        .iter()
        .position(|language| language.code == code)?;
    POLARITIES.get(at).copied()
}

/// Does a folded word say that something is open, and no more: `open`, `ouverte`?
pub fn says_open(word: &str) -> bool {
    let mut all = POLARITIES
        .iter()
        .filter_map(|polarity| polarity.open.first());
    all.any(|open| word.starts_with(open))
}

/// Is a word in small letters one for a share of a hundred: `percent`, `Prozentsatz`?
pub fn is_share(word: &str) -> bool {
    let mut units = POLARITIES.iter().flat_map(|polarity| polarity.units);
    units.any(|(written, unit)| *unit == "%" && word == *written)
}

/// What an answer says of the thing that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There is none.
    None,
    /// There is some, or so many.
    Some,
    /// It says something else.
    Other,
}

/// What an answer says: `none`, `0`, `yes`, `3 open`.
pub fn answer(value: &str) -> Answer {
    let value = chosen(value).unwrap_or(value);
    let folded = fold(value);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')'));
    let says = |pick: fn(&Polarity) -> &'static [&'static str]| {
        POLARITIES.iter().any(|polarity| {
            let mut words = pick(polarity).iter();
            words.any(|word| says_no_more(bare, word, polarity.spaceless, value))
        })
    };
    match leading_count(bare) {
        Some(0) => Answer::None,
        Some(_) => Answer::Some,
        None if says(|polarity| polarity.none) => Answer::None,
        None if says(|polarity| polarity.yes) => Answer::Some,
        None => Answer::Other,
    }
}

/// `☐ yes ☒ no`: the words behind the only box that is ticked.
fn chosen(value: &str) -> Option<&str> {
    const TICKED: [char; 3] = ['☒', '☑', '🗹'];
    let mut ticked = value.match_indices(TICKED);
    let (at, mark) = ticked.next().filter(|_| value.contains('☐'))?;
    let behind = value.get(at + mark.len()..)?;
    ticked
        .next()
        .is_none()
        .then(|| behind.split('☐').next())?
        .map(str::trim)
}

/// Is a value the plain word for no, and not one for none?
pub fn is_no(value: &str) -> bool {
    let folded = fold(value);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    POLARITIES
        .iter()
        .any(|polarity| polarity.none.first() == Some(&bare))
}

/// Is a value the word for yes?
pub fn is_yes(value: &str) -> bool {
    let folded = fold(value);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    POLARITIES
        .iter()
        .any(|polarity| polarity.yes.first() == Some(&bare))
}

/// Does a name deny what it speaks of: `No open bugs`?
pub fn is_denial(name: &str) -> bool {
    let folded = fold(name);
    let first = words(&folded).next().unwrap_or("");
    POLARITIES.iter().any(|polarity| {
        let denies = |word: &&str| {
            if polarity.spaceless {
                folded.ends_with(*word) || folded.starts_with(*word)
            } else {
                *word == first
            }
        };
        polarity.none.iter().any(denies)
    })
}

/// Does a column say what a row is, rather than how it stands?
pub fn names_trait(label: &str) -> bool {
    is_label(label, |polarity| polarity.traits)
}

/// Is a value nothing but the word that there is none, or a dash?
pub fn is_nothing(value: &str) -> bool {
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '‐' | '−' | '/' | '.');
    value.chars().all(dash) || answer(value) == Answer::None
}

/// Does a value say that what is asked for is not there: blank, `none`, `none yet`, `still to be done`?
pub fn is_absent(value: &str) -> bool {
    let few = words(&fold(value)).count() <= 3;
    is_nothing(value)
        || is_denial(value) && few
        || pending(value).is_some()
        || blank::is_blank(value) && !value.contains(stands_for_words)
}

/// `no errors`: a denial of something bad.
pub fn denies_ill(value: &str) -> bool {
    let object = value
        .trim()
        .split_once(' ')
        .map_or("", |(_, object)| object);
    let object = object.split([',', ';', '(']).next().unwrap_or("");
    is_denial(value) && names_ill(object).is_some()
}

/// May the thing of this name well be absent: `Downtime: none`?
pub fn may_be_absent(name: &str) -> bool {
    let folded = fold(name);
    let tokens: Vec<&str> = words(&folded).collect();
    let names = |polarity: &Polarity, list: &[&str]| {
        list.iter().any(|stem| {
            if polarity.spaceless || stem.contains([' ', '-']) {
                folded.contains(stem)
            } else {
                tokens.iter().any(|token| polarity.is_form(token, stem))
            }
        })
    };
    POLARITIES
        .iter()
        .any(|polarity| names(polarity, polarity.neutral) || names(polarity, polarity.bad))
}

/// Does a text hold a number, in digits or in words?
pub fn holds_number(text: &str) -> bool {
    let folded = fold(text);
    folded.contains(|c: char| c.is_ascii_digit())
        || words(&folded).any(|word| {
            let mut all = POLARITIES.iter().flat_map(|polarity| polarity.numbers);
            all.any(|number| *number == word)
        })
}

/// The number that a folded word stands for, from two on: words for one are articles in most languages.
pub fn number_in_words(word: &str) -> Option<u32> {
    let mut all = POLARITIES.iter().map(|polarity| polarity.numbers);
    let at = all.find_map(|numbers| numbers.iter().position(|number| *number == word))?;
    u32::try_from(at).ok().filter(|number| *number > 1)
}

/// Is a folded word that for one?
pub fn is_one(word: &str) -> bool {
    let mut all = POLARITIES.iter().map(|polarity| polarity.numbers);
    all.any(|numbers| numbers.get(1) == Some(&word))
}

/// The phrase that says that something is still to be done.
pub fn pending(text: &str) -> Option<&'static str> {
    first_in(text, |polarity| polarity.pending)
}

/// The word that makes a grant none.
pub fn refusal(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let padded = padded(&folded);
    let pairs = TextPairs::of(&padded);
    POLARITIES.iter().find_map(|polarity| {
        let mut words = polarity.refused.iter().copied();
        words.find(|word| {
            if polarity.spaceless {
                folded.contains(word)
            } else {
                pairs.may_hold(word) && refuses(&padded, word)
            }
        })
    })
}

/// Does a word of refusal stand in a padded text, in one of its forms, with no denial before it?
fn refuses(padded: &str, word: &str) -> bool {
    let Some(at) = padded.find(&format!(" {word}")) else {
        return false;
    };
    let rest = padded.get(at + 1 + word.len()..).unwrap_or("");
    let ends = rest.split(' ').next().is_some_and(is_ending);
    ends && !is_denied(padded.get(..at).unwrap_or(""))
}

/// Is a label one that asks who asked for something?
pub fn names_asker(label: &str) -> bool {
    is_label(label, |polarity| polarity.asker)
}

/// Does a label or heading say that what follows is left to do: `Next steps`, `Blockers`, `Open points`?
pub fn names_rest(label: &str) -> bool {
    is_label(label, |polarity| polarity.left)
        || names_ill(label).is_some_and(|ill| ill == Ill::Open)
}

/// Does a label say what somebody is to a page: `Reviewers`, `責任者`?
pub fn names_people(label: &str) -> bool {
    let folded = fold(label);
    let names = |beginning: &str, spaceless: bool| {
        if spaceless {
            folded.contains(beginning)
        } else {
            words(&folded).any(|word| word.starts_with(beginning))
        }
    };
    POLARITIES.iter().any(|polarity| {
        let mut beginnings = polarity.people.iter();
        beginnings.any(|beginning| names(beginning, polarity.spaceless))
    })
}

/// Is a column one of how things are to be: `Status required`, `Erwartetes Ergebnis`?
pub fn names_goal(label: &str) -> bool {
    first_in(label, |polarity| polarity.goals).is_some()
}

/// Is a label nothing but a word for what is to be: `Expected`, `期望值`? `Target met?` asks for more.
pub fn is_goal(label: &str) -> bool {
    /// In a script without spaces, so many characters are one word.
    const LONGEST: usize = 3;
    let is_short = label.trim().chars().count() <= LONGEST && label.contains(is_spaceless);
    is_label(label, |polarity| polarity.goals) || is_short && names_goal(label)
}

/// May a word stand before a number that was not measured now: `was`, `over`, `per`?
pub fn is_of_past(word: &str) -> bool {
    let mut languages = POLARITIES.iter();
    languages.any(|polarity| polarity.past.contains(&word))
}

/// Does a column ask somebody to confirm each row?
pub fn asks_to_confirm(label: &str) -> bool {
    is_label(label, |polarity| polarity.confirms)
}

/// What stands in place of a signature of somebody who did not sign.
pub fn is_away(text: &str) -> bool {
    first_in(text, |polarity| polarity.away).is_some()
}

/// Is a folded label, without its question mark, one of some words in any language?
pub fn is_label(label: &str, pick: fn(&Polarity) -> &'static [&'static str]) -> bool {
    let without = label.split(['(', '（', '[']).next().unwrap_or("");
    let folded = fold(without);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    POLARITIES
        .iter()
        .any(|polarity| pick(polarity).contains(&bare))
}

/// Does a folded text hold a word of a list, by its beginning, in any language?
pub fn holds_stem(folded: &str, pick: fn(&Polarity) -> &'static [&'static str]) -> bool {
    let padded = padded(folded);
    POLARITIES.iter().any(|polarity| {
        pick(polarity).iter().any(|stem| {
            if polarity.spaceless || polarity.compounds {
                folded.contains(stem)
            } else {
                padded.contains(&format!(" {stem}"))
            }
        })
    })
}

/// The first of some phrases in a text, in any language.
fn first_in(text: &str, pick: fn(&Polarity) -> &'static [&'static str]) -> Option<&'static str> {
    let folded = fold(text);
    let padded = padded(&folded);
    POLARITIES.iter().find_map(|polarity| {
        pick(polarity).iter().copied().find(|phrase| {
            if polarity.spaceless {
                folded.contains(phrase)
            } else {
                padded.contains(&format!(" {phrase} "))
            }
        })
    })
}

/// Is what stands before a word a denial of it?
fn is_denied(before: &str) -> bool {
    let last = before.trim_end().rsplit(' ').next().unwrap_or("");
    let denies = |polarity: &&Polarity| polarity.none.contains(&last);
    last == "not" || (!last.is_empty() && POLARITIES.iter().any(denies))
}

/// The number that an answer begins with, if it counts things: no measure, version or day.
fn leading_count(bare: &str) -> Option<u32> {
    let length = bare.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = bare.split_at(length);
    let rest = rest.trim_start_matches(['件', '個', '个', '项', '項', '건', '개']);
    let goes_on = rest.starts_with(['.', ',', '/', '-', '%', ':'])
        || rest.trim_start().starts_with(['%', '/'])
        || rest.starts_with(char::is_alphabetic);
    let next = words(rest).next().unwrap_or("");
    let is_unit = |polarity: &&Polarity| polarity.units.iter().any(|(unit, _)| *unit == next);
    let measures = POLARITIES.iter().any(is_unit);
    digits.parse().ok().filter(|_| !goes_on && !measures)
}

/// Does an answer begin with a word, and say nothing behind it that takes it back?
fn says_no_more(bare: &str, word: &str, spaceless: bool, value: &str) -> bool {
    let Some(rest) = bare.strip_prefix(word) else {
        return false;
    };
    let ends = spaceless || !rest.starts_with(char::is_alphanumeric);
    // `none open` denies the trouble that it names; `none, but two wait` goes on to say what there is.
    let turns = tail::objection(rest)
        .is_some_and(|objection| matches!(objection.class, Class::Contrast | Class::Except));
    // `Non, aucune`: what stands behind a comma explains the no, and must not take it back.
    let explains = || {
        rest.starts_with([',', '.', ';', ':', '(', '，', '。', '（'])
            && tail::objection(rest).is_none()
    };
    let is_free = || tail::objection(value).is_none() || explains();
    ends && (rest.trim().is_empty() || !turns && is_free())
}

/// An ending that leaves a word the same word: `bug` and `bugs`, `дефект` and `дефекты`.
fn is_ending(rest: &str) -> bool {
    rest.chars().count() <= 3 && !matches!(rest, "ing" | "ed" | "d" | "age" | "er" | "ers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_count_and_deny() {
        for value in [
            "None", "0", "0 open", "keine", "нет", "なし", "无", "no ✅", "nothing", "aucune",
            "nenhuma",
        ] {
            assert_eq!(answer(value), Answer::None, "{value}");
        }
        for value in [
            "Yes", "3", "2 open", "ja", "есть", "あり", "有", "sí", "oui",
        ] {
            assert_eq!(answer(value), Answer::Some, "{value}");
        }
        for value in [
            "0.1 %",
            "412 ms",
            "see list",
            "Pass",
            "2026-03-09",
            "none, but two wait",
            "11/12",
        ] {
            assert_eq!(answer(value), Answer::Other, "{value}");
        }
    }
}
