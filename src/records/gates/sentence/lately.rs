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
    if !is_plain(&folded) || asks_for_age(sentence) {
        return None;
    }
    let mut languages = languages_of(&folded).into_iter();
    let (rest, days, language) = languages.find_map(|language| {
        let (rest, days) = span::without(&folded, language);
        Some((rest, days?, language))
    })?;
    let about = Some(Told::of(&rest, language, vocabulary)?.about()?);
    Some(Selection {
        of: Selector {
            kind: Some(Kind::Drill),
            about,
            ..Selector::default()
        },
        conditions: vec![Condition::MaxAgeDays(days)],
        quantifier: Quantifier::AtLeast(1),
    })
}

/// Is it brief, and has it no mark that says more than the words do?
fn is_plain(folded: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || " -/&'.".contains(c);
    folded.chars().all(is_plain) && words(folded).count() <= LONGEST
}

/// What a sentence says was held.
struct Told {
    /// The words that are left when those for holding it are taken away.
    name: String,
    /// Does it say that it took place?
    is_done: bool,
}

impl Told {
    /// `None` for a sentence of several things, or one that denies.
    fn of(rest: &str, language: &Language, vocabulary: &Vocabulary) -> Option<Told> {
        let counts =
            |word: &str| language.all.contains(&word) || language.standing.without.contains(&word);
        let denies = tail::has_class(rest, &[Class::Not, Class::Except]);
        if denies || words(rest).any(counts) {
            return None;
        }
        let held = |word: &&str| is_held(word, language, vocabulary);
        let name = words(rest).filter(|word| !held(word) && !language.plan.small.contains(word));
        Some(Told {
            name: name.collect::<Vec<_>>().join(" "),
            is_done: words(rest).any(|word| held(&word)),
        })
    }

    /// The drill that it names; a thing by any other name may be no drill.
    fn about(&self) -> Option<About> {
        let topic: Vec<String> = rehearsal::topic(&self.name).into_iter().collect();
        let is_name = (1..=LONGEST_NAME).contains(&topic.len());
        if words(&self.name).any(is_drill) {
            return is_name.then_some(About::Rehearsed(topic));
        }
        let is_told = self.is_done || rehearsal::is_rehearsal(&self.name);
        (is_name && is_told).then_some(About::Tested(topic))
    }
}

/// Does a word say that something took place?
fn is_held(word: &str, language: &Language, vocabulary: &Vocabulary) -> bool {
    let said = language.plan.said.iter();
    let mut held = said.filter(|(said, _)| matches!(said, Said::Held | Said::Renewed));
    held.any(|(_, words)| words.contains(&word)) || vocabulary.status(word) == Some(Status::Done)
}
