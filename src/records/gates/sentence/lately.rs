//! Lately: what a ticked sentence says was done within a span of days, by any name that a rehearsal may have: `Pen test within the last
//! year`, `Wiederherstellung innerhalb von 14 Tagen geprobt`. It is held against the drills of that name; of what no drill is known its
//! claim stands.

use super::{asks_for_age, span};
use crate::base::gates::{About, Condition, Quantifier, Selection, Selector};
use crate::base::text::{fold, words};
use crate::records::values::rehearsal;
use crate::records::words::own::languages_of;
use crate::records::words::plan::{Said, is_drill};
use crate::records::words::{Class, Language, Vocabulary, tail};
use crate::records::{Kind, Status};

/// A longer sentence is prose.
const LONGEST: usize = 14;

/// The longest name, in words.
const LONGEST_NAME: usize = 3;

/// The drill that a sentence says was held, and how long ago at most.
pub fn demand(sentence: &str, vocabulary: &Vocabulary) -> Option<Selection> {
    let folded = fold(sentence);
    let is_plain = folded
        .chars()
        .all(|c| c.is_alphanumeric() || " -/&'.".contains(c));
    if !is_plain || words(&folded).count() > LONGEST || asks_for_age(sentence) {
        return None;
    }
    let languages = languages_of(&folded).into_iter();
    let mut spans = languages.filter_map(|language| {
        let (rest, days) = span::without(&folded, language);
        Some((rest, days?, language))
    });
    let (rest, days, language) = spans.next()?;
    let about = named(&rest, language, vocabulary)?;
    let of = Selector {
        kind: Some(Kind::Drill),
        about: Some(about),
        ..Selector::default()
    };
    Some(Selection {
        of,
        conditions: vec![Condition::MaxAgeDays(days)],
        quantifier: Quantifier::AtLeast(1),
    })
}

/// What was held: the words that are left when those for holding it are taken away.
fn named(rest: &str, language: &Language, vocabulary: &Vocabulary) -> Option<About> {
    let said: Vec<&str> = words(rest).collect();
    let held = |word: &&str| is_held(word, language, vocabulary);
    let is_done = said.iter().any(held);
    let counts =
        |word: &&str| language.all.contains(word) || language.standing.without.contains(word);
    if said.iter().any(counts) || tail::has_class(rest, &[Class::Not, Class::Except]) {
        return None;
    }
    let small = |word: &&str| language.plan.small.contains(word);
    let name: Vec<&str> = said
        .into_iter()
        .filter(|word| !held(word) && !small(word))
        .collect();
    let is_rehearsed = name.iter().any(|word| is_drill(word));
    let name = name.join(" ");
    let topic: Vec<String> = rehearsal::topic(&name).into_iter().collect();
    let is_name = (1..=LONGEST_NAME).contains(&topic.len());
    let is_told = is_rehearsed || is_done || rehearsal::is_rehearsal(&name);
    (is_name && is_told).then_some(match is_rehearsed {
        true => About::Rehearsed(topic),
        false => About::Tested(topic),
    })
}

/// Does a word say that something took place?
fn is_held(word: &str, language: &Language, vocabulary: &Vocabulary) -> bool {
    let said = language.plan.said.iter();
    let mut held = said.filter(|(said, _)| matches!(said, Said::Held | Said::Renewed));
    held.any(|(_, words)| words.contains(&word)) || vocabulary.status(word) == Some(Status::Done)
}
