//! Quorum: a gate that goes with so many of its votes. `Launch requires at least three of the five votes.`
//!
//! Votes that were not cast are missing nobody once enough agree; a vote against stands. Where too few agree, the sentence stays what
//! keeps the gate from going.

use crate::base::text::{fold, words};
use crate::records::{Demand, Detail, Record, Status};

/// What is counted.
const VOTES: &[&str] = &[
    "vote",
    "votes",
    "approval",
    "approvals",
    "approver",
    "approvers",
    "signature",
    "signatures",
    "signer",
    "signers",
    "maintainer",
    "maintainers",
    "member",
    "members",
    "yes",
    "stimmen",
    "freigaben",
    "unterschriften",
    "voix",
    "votos",
    "firmas",
    "voti",
    "stemmen",
    "głosów",
    "röster",
    "stemmer",
    "голосов",
];

/// Numbers in words, from one on.
const NUMBERS: &[&[&str]] = &[
    &["one", "eine", "une", "un"],
    &["two", "zwei", "deux", "dos", "due", "twee"],
    &["three", "drei", "trois", "tres", "tre", "drie"],
    &["four", "vier", "quatre", "cuatro", "quattro"],
    &["five", "fünf", "cinq", "cinco", "cinque", "vijf"],
    &["six", "sechs", "seis", "sei", "zes"],
    &["seven", "sieben", "sept", "siete", "sette", "zeven"],
];

/// The criteria of a gate; where a quorum is reached, without its sentence and without the votes that were not cast.
pub fn settled(mut found: Vec<Record>) -> Vec<Record> {
    let rule = found.iter().position(|record| {
        let is_unread = matches!(record.detail, Detail::Criterion(Demand::Unread(_)));
        is_unread && asked(&record.title).is_some()
    });
    let Some(rule) = rule else {
        return found;
    };
    let section = found[rule].section_index;
    let needed = asked(&found[rule].title).unwrap_or(usize::MAX);
    let agrees = |record: &&Record| record.section_index == section && has(record, Status::Done);
    if found.iter().filter(agrees).count() < needed {
        return found;
    }
    found.remove(rule);
    found.retain(|record| record.section_index != section || !is_not_cast(record));
    found
}

fn has(record: &Record, status: Status) -> bool {
    record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == status)
}

/// A cell that was left blank, or holds a dash.
fn is_not_cast(record: &Record) -> bool {
    let is_vote = matches!(
        record.detail,
        Detail::Criterion(Demand::Claimed | Demand::Signature)
    );
    let said = record
        .claim
        .as_ref()
        .map_or("", |claim| claim.text.as_str());
    is_vote
        && !has(record, Status::Done)
        && !said.chars().any(char::is_alphanumeric)
        && is_blank(said)
}

/// No sign of its own: a dash or nothing.
fn is_blank(said: &str) -> bool {
    said.chars()
        .all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | '.'))
}

/// How many votes a sentence asks for: `at least 3 of 5 approvals`, `three of the five maintainers have to approve`.
fn asked(sentence: &str) -> Option<usize> {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let counts_votes = all.iter().any(|word| VOTES.contains(word));
    let is_share = |pair: &&[&str]| matches!(pair[1], "of" | "von" | "sur" | "de" | "van" | "out");
    let share = all
        .windows(2)
        .filter(is_share)
        .find_map(|pair| number(pair[0]));
    let bound = ["at least ", "mindestens ", "au moins "]
        .iter()
        .find_map(|lead| {
            let (_, behind) = folded.split_once(lead)?;
            words(behind).next().and_then(number)
        });
    bound.or(share).filter(|_| counts_votes)
}

fn number(word: &str) -> Option<usize> {
    let in_words = || {
        NUMBERS
            .iter()
            .position(|names| names.contains(&word))
            .map(|at| at + 1)
    };
    word.parse().ok().or_else(in_words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_asks_for_so_many_votes() {
        assert_eq!(
            asked("Launch requires at least three of the five votes."),
            Some(3)
        );
        assert_eq!(asked("3 of 5 maintainers have to approve"), Some(3));
        assert_eq!(asked("Mindestens zwei Freigaben"), Some(2));
        assert_eq!(asked("Three cheers for the crew"), None);
        assert_eq!(asked("At least two nodes are up"), None);
    }
}
