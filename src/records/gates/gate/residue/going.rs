//! Going: sentences below the heading of a gate that say that nobody goes ahead, or when somebody does. They need no word of trouble.
//!
//! ```text
//! We are not shipping this week.                a clause denies it
//! Nobody switches over without her word.
//! We go live when churn is below 2 %.           a condition that nobody has judged
//! ```

use crate::base::text::{fold, without_elision, words};
use crate::records::values::cover::days_in;
use crate::records::words::phrase::Searched;
use crate::records::words::{LANGUAGES, Language, gates, tail};

/// How far behind those who decide a denial may stand, in words: `we are not`, `on n'ouvre pas`.
const NEAR: usize = 4;

/// Does a sentence directly below a gate keep it from going without a word of trouble?
pub fn bars(sentence: &str) -> bool {
    denies_until(sentence)
        || keeps_until(sentence)
        || denies_going(sentence)
        || goes_on_condition(sentence)
        || gates::names_earliest(sentence) && !names_day(sentence)
}

/// A day with its year is compared with the day at hand.
fn names_day(sentence: &str) -> bool {
    !days_in(sentence).is_empty()
}

/// `Nothing goes to production before the freeze ends`: does a sentence deny something until something else has come?
fn denies_until(text: &str) -> bool {
    let folded = fold(text);
    let all: Vec<&str> = words(&folded).collect();
    LANGUAGES.iter().any(|language| {
        let is_english = language.code == "en";
        let is_before = |word: &str| is_english && word == "before";
        let is_limit = |word: &&str| language.standing.until.contains(word) || is_before(word);
        let denies = |word: &&str| language.none.contains(word);
        let limit = all.iter().position(is_limit);
        limit.is_some_and(|at| {
            all[..at].iter().any(denies)
                && !gates::tells_of_past(&all[..at].join(" "), language.code)
        })
    })
}

/// `We keep the rollout back until finance has looked at it`: do those who decide wait with what is released until something else has come?
pub fn keeps_until(sentence: &str) -> bool {
    let clause = sentence.rsplit([':', ';', '：']).next().unwrap_or(sentence);
    let folded = fold(clause);
    let said: Vec<&str> = words(&folded).collect();
    let limit = said.iter().position(|word| is_until(word));
    limit.is_some_and(|at| moves_ours(&said[..at]) && tells_what_comes(&said[at + 1..]))
}

fn is_until(word: &str) -> bool {
    let mut languages = LANGUAGES.iter();
    languages.any(|language| language.standing.until.contains(&word))
}

/// Do those who decide speak first, and of what is released?
fn moves_ours(said: &[&str]) -> bool {
    let clause = said.join(" ");
    let is_of_release = names_going(&clause) || gates::holds(&clause, |words| words.moves);
    said.first().is_some_and(|word| is_ours(word)) && is_of_release
}

/// A clause of its own, and no time of day.
fn tells_what_comes(said: &[&str]) -> bool {
    const SHORTEST: usize = 3;
    let is_time = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    said.len() >= SHORTEST && !said.first().is_some_and(is_time)
}

/// Does a clause of a sentence deny that it goes ahead, now and of this release? A rule for any release denies nothing.
fn denies_going(sentence: &str) -> bool {
    let is_rule = || Searched::new(sentence).has(|words| words.rules);
    let mut clauses = sentence.split([':', ';', ',', '—', '–', '.', '：', '，', '。']);
    clauses.any(denies_going_in) && !is_rule()
}

fn denies_going_in(clause: &str) -> bool {
    let said = without_elision(&fold(clause));
    let said: Vec<&str> = words(&said).collect();
    let Some((first, rest)) = said.split_first() else {
        return false;
    };
    let is_ours = is_ours(first);
    let denies_now = |language: &&Language| {
        let is_denied = || rest.iter().take(NEAR).any(|word| denies(language, word));
        let has_denial = denies(language, first) || is_ours && is_denied();
        has_denial && !gates::tells_of_past(clause, language.code)
    };
    LANGUAGES.iter().any(denies_now) && speaks_of_going(rest)
}

/// `No open bugs` speaks of bugs, and `We do not open` of nothing else.
fn speaks_of_going(said: &[&str]) -> bool {
    let others = said.iter().copied().filter(|word| !names_going(word));
    let others: Vec<&str> = others.collect();
    others.len() < said.len() && !tail::names_trouble(&others.join(" "))
}

/// `We go live when …`, `The launch takes place if …`: does a sentence say of a condition that the release goes with it?
fn goes_on_condition(sentence: &str) -> bool {
    let said = fold(sentence);
    let said: Vec<&str> = words(&said).collect();
    let condition = said.iter().position(|word| gates::is_if(word));
    let Some(at) = condition.filter(|at| *at > 1) else {
        return false;
    };
    let main = &said[..at];
    let begins = main
        .iter()
        .take(2)
        .any(|word| is_ours(word) || names_release(word));
    begins && names_going(&main[1..].join(" "))
}

fn is_ours(word: &str) -> bool {
    gates::holds(word, |words| words.ours)
}

fn names_release(text: &str) -> bool {
    gates::holds(text, |words| words.acts)
}

/// Does a text name what a release does, or is?
fn names_going(text: &str) -> bool {
    gates::holds(text, |words| words.affirmed) || names_release(text)
}

fn denies(language: &Language, word: &str) -> bool {
    language.none.contains(&word)
        || language.adverse.not.contains(&word)
        || language.proof.none.contains(&word)
}
