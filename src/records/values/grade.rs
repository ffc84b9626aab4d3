//! Grades: how grave or urgent something is, as registers write it: `1`, `SEV-2`, `P0`, `A`, `critical`.

use crate::base::gates::RiskLevel;
use crate::base::text::{fold, words};
use crate::records::words::LANGUAGES;

/// A grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// `1`, `SEV-1`, `P1`.
    Number(u32),
    /// `A`.
    Letter(char),
    /// `critical`.
    Level(RiskLevel),
}

/// The longest word before a number that is part of it: `prio1`.
const LONGEST_PREFIX: usize = 5;

/// The grade that a cell or some words begin with.
pub fn read(text: &str) -> Option<Grade> {
    let folded = fold(text);
    let said: Vec<&str> = words(&folded).collect();
    let first = said.first()?;
    if let Some(grade) = of_word(first) {
        return Some(grade);
    }
    // `SEV 1`: a word before its number.
    let number = said.get(1)?.parse().ok();
    let is_prefix = first.chars().count() <= LONGEST_PREFIX;
    number.filter(|_| is_prefix).map(Grade::Number)
}

/// The grade of one word.
pub fn of_word(word: &str) -> Option<Grade> {
    if let Some(level) = level(word) {
        return Some(Grade::Level(level));
    }
    let (prefix, number) = split(word);
    if let Ok(number) = number.parse() {
        let is_brief = prefix.chars().count() <= LONGEST_PREFIX;
        return is_brief.then_some(Grade::Number(number));
    }
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => Some(Grade::Letter(letter)),
        _ => None,
    }
}

/// The letters of a word, and the digits at its end.
pub fn split(word: &str) -> (&str, &str) {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    word.split_at(letters.len())
}

/// The level of a word in any language, with the endings that it may have.
pub fn level(word: &str) -> Option<RiskLevel> {
    const LEVELS: [RiskLevel; 4] = [
        RiskLevel::Critical,
        RiskLevel::High,
        RiskLevel::Medium,
        RiskLevel::Low,
    ];
    let is = |known: &&str| {
        let ending = word.strip_prefix(known);
        ending.is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING)
    };
    LANGUAGES.iter().find_map(|language| {
        let mut levels = LEVELS.into_iter().zip(language.proof.severities);
        levels.find_map(|(level, known)| known.iter().any(is).then_some(level))
    })
}

/// The longest ending of an adjective: `kritischen`.
const LONGEST_ENDING: usize = 3;

impl Grade {
    /// It as a word.
    pub fn word(self) -> String {
        match self {
            Grade::Number(number) => number.to_string(),
            Grade::Letter(letter) => letter.to_string(),
            Grade::Level(level) => level.word().to_owned(),
        }
    }

    /// Is this grade one that is asked for? Nobody can say of one that may be graver, or is written in another way.
    pub fn is_asked_for(self, asked: Grade) -> Option<bool> {
        match (self, asked) {
            (Grade::Number(own), Grade::Number(asked)) => is_asked(own.cmp(&asked)),
            (Grade::Letter(own), Grade::Letter(asked)) => is_asked(own.cmp(&asked)),
            (Grade::Level(own), Grade::Level(asked)) => Some(own >= asked),
            (_, _) => None,
        }
    }
}

/// The first grades are the gravest: one that comes before what is asked for may be meant too.
fn is_asked(order: std::cmp::Ordering) -> Option<bool> {
    match order {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => Some(true),
        std::cmp::Ordering::Greater => Some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_written_in_many_ways() {
        for one in ["1", "SEV-1", "P1", "Prio 1", "1 (stop the crane)"] {
            assert_eq!(read(one), Some(Grade::Number(1)), "{one}");
        }
        assert_eq!(read("A"), Some(Grade::Letter('a')));
        assert_eq!(read("kritische"), Some(Grade::Level(RiskLevel::Critical)));
        assert_eq!((read("crane"), read("")), (None, None));
    }

    #[test]
    fn what_may_be_graver_may_be_meant() {
        let asked = |own, asked| read(own)?.is_asked_for(read(asked)?);
        assert_eq!(asked("SEV1", "1"), Some(true));
        assert_eq!(asked("4", "1"), Some(false));
        assert_eq!((asked("0", "1"), asked("high", "1")), (None, None));
        assert_eq!(asked("critical", "high"), Some(true));
    }
}
