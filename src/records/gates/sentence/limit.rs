//! Limits: sentences of any part of a document that say when a release may go out: `A release is promotable only when … all pass`.
//!
//! Such a sentence names a release before `only when`, and behind it that something holds. `The job runs only if the tag matches` names
//! neither.

use std::sync::LazyLock;

use crate::base::text::{fold, words};
use crate::records::Status;
use crate::records::words::own::languages_of;
use crate::records::words::{Class, LANGUAGES, Language, tail};

/// So many words may stand before `only when`.
const LONGEST_HEAD: usize = 8;

/// A longer sentence is prose.
const LONGEST: usize = 40;

/// Does a sentence say when a release may go out?
pub fn limits_release(sentence: &str) -> bool {
    let folded = fold(sentence);
    if !has_first_word(&folded) {
        return false;
    }
    let languages = languages_of(&folded);
    languages.into_iter().any(|language| {
        let parted = parted(&folded, language);
        parted.is_some_and(|(head, condition)| {
            names_release(head, language)
                && says_holding(condition, language)
                && !tail::has_class(head, &[Class::Not])
        })
    })
}

/// The first words of `only when` in every language.
static FIRST_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let phrases = LANGUAGES
        .iter()
        .flat_map(|language| language.standing.only_if);
    let first = phrases.filter_map(|phrase| phrase.split(' ').next());
    let mut words: Vec<&str> = first.collect();
    words.sort_unstable();
    words.dedup();
    words
});

/// Has a sentence one of them, at the end of a word at least? Few have, and only those are searched for the phrases.
fn has_first_word(folded: &str) -> bool {
    let mut words = folded.split(' ');
    words.any(|word| {
        let last = word.as_bytes().last();
        let mut near = FIRST_WORDS.iter();
        near.any(|first| first.as_bytes().last() == last && word.ends_with(first))
    })
}

/// What stands before and behind `only when`.
fn parted<'a>(folded: &'a str, language: &Language) -> Option<(&'a str, &'a str)> {
    let mut phrases = language.standing.only_if.iter();
    let (head, condition) = phrases.find_map(|phrase| folded.split_once(phrase))?;
    let is_brief = words(head).count() <= LONGEST_HEAD && words(condition).count() <= LONGEST;
    is_brief.then_some((head, condition))
}

/// Does a word begin as a release is called: `releases`, `deployed`?
fn names_release(head: &str, language: &Language) -> bool {
    let releases = language.standing.releases;
    words(head).any(|word| releases.iter().any(|release| word.starts_with(release)))
}

/// Does a condition say that all of something holds, or that something passed or is done?
fn says_holding(condition: &str, language: &Language) -> bool {
    let statuses = language.statuses.iter();
    let done = statuses
        .filter(|(status, _)| *status == Status::Done)
        .flat_map(|(_, said)| said.iter());
    let lists = [
        language.all,
        language.everything,
        language.passed,
        language.holding,
    ];
    let known: Vec<&str> = lists.into_iter().flatten().chain(done).copied().collect();
    words(condition).any(|word| known.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_names_a_release_and_what_has_to_hold() {
        let rules = [
            "A release is promotable only when quay checks and safety checks all pass.",
            "Deploy only after the drill is done.",
            "Der Rollout beginnt nur wenn alle Tore geprüft sind.",
        ];
        let others = [
            "The job runs only if the tag matches",
            "Boats leave only when all passengers are seated",
            "The release is not only if all is well",
            "Releases happen on Mondays",
        ];
        assert!(rules.into_iter().all(limits_release));
        assert!(!others.into_iter().any(limits_release));
    }
}
