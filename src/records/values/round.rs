//! Rounds in words: when something that recurs was last done, and when it is due next, as columns and sentences say.

use crate::base::Date;
use crate::base::text::{fold, words};
use crate::records::values::when;
use crate::records::words::plan::{begins_last, begins_next, is_of_round, tells_held};
use crate::records::{Record, Value};

/// The days that a row or sentence tells of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// When it was last done.
    pub last: Option<Date>,
    /// When it is due next.
    pub next: Option<Date>,
}

/// More words between `last` or `next` and its day tell of something else.
const BETWEEN: usize = 2;

/// Is a column or label about the last time: `Last held`, `Zuletzt`, `Held on`?
pub fn tells_last(label: &str) -> bool {
    let folded = fold(label);
    let said: Vec<&str> = words(&folded).collect();
    tells_held(&said.join(" ")) || is_short(&said, begins_last(&said))
}

/// Is a column or label about the next time: `Next due`, `Next review`?
pub fn tells_next(label: &str) -> bool {
    let folded = fold(label);
    let said: Vec<&str> = words(&folded).collect();
    is_short(&said, begins_next(&said))
}

/// Are the words behind `last` or `next` few, and about a round? `Last incident` is about something else.
fn is_short(said: &[&str], lead: Option<usize>) -> bool {
    let behind = lead.and_then(|lead| said.get(lead..));
    behind.is_some_and(|behind| {
        behind.len() <= BETWEEN && behind.iter().all(|word| is_of_round(word))
    })
}

/// What the fields of a record tell.
pub fn of_fields(record: &Record) -> Told {
    let day = |tells: fn(&str) -> bool| {
        let mut fields = record.fields.iter();
        fields.find_map(|(name, value)| match value {
            Value::Text(text) if tells(&name.replace('_', " ")) => when::day(text),
            Value::Day(day) if tells(&name.replace('_', " ")) => Some(*day),
            _ => None,
        })
    };
    Told {
        last: day(tells_last),
        next: day(tells_next),
    }
}

/// What a sentence tells, and what it says before: `Access review — quarterly, last done 2026-03-01`.
pub fn of_sentence(sentence: &str) -> (&str, Told) {
    let mut told = Told::default();
    let mut first = sentence.len();
    for (at, _) in begins(sentence) {
        let rest = &sentence[at..];
        let last = day_behind(rest, begins_last);
        let next = day_behind(rest, begins_next);
        if last.is_some() || next.is_some() {
            first = first.min(at);
        }
        told = Told {
            last: told.last.or(last),
            next: told.next.or(next),
        };
    }
    let before = sentence[..first].trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    (before, told)
}

/// Where the words of a text begin.
fn begins(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut inside = false;
    text.char_indices().filter(move |(_, c)| {
        let is_begin = c.is_alphabetic() && !inside;
        inside = c.is_alphanumeric();
        is_begin
    })
}

/// The day behind a lead and at most a few words, in one clause.
fn day_behind(text: &str, lead: fn(&[&str]) -> Option<usize>) -> Option<Date> {
    const FAR: usize = 80;
    let near: String = text.chars().take(FAR).collect();
    let folded = fold(&near);
    let said: Vec<&str> = folded.split(' ').collect();
    let bare: Vec<&str> = said.iter().map(|word| trimmed(word)).collect();
    let led = lead(&bare)?;
    (led..=led + BETWEEN).find_map(|at| day_at(said.get(at..)?, said.get(led..at)?))
}

/// The day that words begin with, where those between it and its lead go on in one clause.
fn day_at(rest: &[&str], between: &[&str]) -> Option<Date> {
    let goes_on = |word: &&str| !word.ends_with(['.', ';', ',']) && is_of_round(trimmed(word));
    let rest = rest.join(" ");
    let exact = when::exact(rest.trim_start_matches(['(', ':', '`', '*']));
    exact.filter(|_| between.iter().all(goes_on))
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_tell_of_rounds() {
        let last = [
            "Last held",
            "Held on",
            "Zuletzt",
            "Zuletzt erledigt",
            "Dernière fois",
            "last_done",
        ];
        for label in last.map(|label| label.replace('_', " ")) {
            assert!(tells_last(&label), "{label}");
        }
        for label in ["Next due", "Next review", "Nächster Termin"] {
            assert!(tells_next(label), "{label}");
        }
        for label in [
            "Lasting",
            "Owner",
            "Last incident",
            "Next release",
            "Notes on the last drill",
        ] {
            assert!(!tells_last(label) && !tells_next(label), "{label}");
        }
    }

    #[test]
    fn sentences_tell_of_rounds() {
        let read = |sentence| {
            let (before, told) = of_sentence(sentence);
            let day = |day: Option<Date>| day.map_or("-".to_owned(), |day| day.to_string());
            format!("{before} | {} | {}", day(told.last), day(told.next))
        };
        assert_eq!(
            read("Rope check — quarterly, last done 2026-03-01 (@yard)"),
            "Rope check — quarterly | 2026-03-01 | -"
        );
        assert_eq!(
            read("Monthly rope check. Last held on 2026-08-01."),
            "Monthly rope check | 2026-08-01 | -"
        );
        assert_eq!(
            read("Rope check (yearly), next due: 2026-11-01"),
            "Rope check (yearly) | - | 2026-11-01"
        );
        assert_eq!(
            read("Seilprüfung monatlich, zuletzt am 2026-02-01"),
            "Seilprüfung monatlich | 2026-02-01 | -"
        );
        let nothing = "The last three of them, 2026-02-01";
        assert_eq!(of_sentence(nothing), (nothing, Told::default()));
    }
}
