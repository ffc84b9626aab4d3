//! Secrets: the words that are in what is left out and nowhere else, and the names of what is left out: no text of ours may repeat them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::base::RelPath;
use crate::report::audience::paths::{Paths, decoded};
use crate::rules::RULES;

/// A name of more words than this is cut.
const LONGEST: usize = 24;

/// Sequences of words, by the first of them and their number.
#[derive(Default)]
pub struct Phrases {
    by_first: BTreeMap<String, BTreeMap<usize, BTreeSet<Vec<String>>>>,
}

impl Phrases {
    /// One more phrase; letter case and what is between its words do not matter, nor how accents are written.
    pub fn add(&mut self, text: &str) {
        for words in spellings(text) {
            if let Some(first) = words.first() {
                self.by_first
                    .entry(first.clone())
                    .or_default()
                    .entry(words.len())
                    .or_default()
                    .insert(words);
            }
        }
    }

    /// Takes a phrase back.
    pub fn remove(&mut self, text: &str) {
        for words in spellings(text) {
            let all = words.first().and_then(|first| self.by_first.get_mut(first));
            let all = all.and_then(|all| all.get_mut(&words.len()));
            if let Some(all) = all {
                all.remove(&words);
            }
        }
    }

    /// Where a text says one of them.
    pub fn said(&self, text: &str) -> Vec<Range<usize>> {
        if self.by_first.is_empty() {
            return Vec::new();
        }
        let (places, spoken): (Vec<Range<usize>>, Vec<String>) = words(text).unzip();
        let mut found: Vec<Range<usize>> = Vec::new();
        for (at, word) in spoken.iter().enumerate() {
            let lengths = self.by_first.get(word).into_iter().flatten().rev();
            let fits = lengths.filter(|(length, all)| {
                spoken
                    .get(at..at + **length)
                    .is_some_and(|here| all.contains(here))
            });
            if let Some((length, _)) = fits.into_iter().next() {
                found.push(places[at].start..places[at + length - 1].end);
            }
        }
        found
    }
}

/// What no text of a copy may repeat.
pub struct Secrets<'a> {
    words: BTreeSet<String>,
    phrases: Phrases,
    paths: &'a Paths,
}

impl<'a> Secrets<'a> {
    /// The words of `left_out` that are not among `kept`, and these names.
    pub fn new(
        left_out: BTreeSet<String>,
        kept: &BTreeSet<String>,
        phrases: Phrases,
        paths: &'a Paths,
    ) -> Self {
        let ours = own_words();
        let tells = |word: &String| {
            word.chars().any(char::is_alphabetic) && (word.chars().count() > 2 || !word.is_ascii())
        };
        let words = left_out
            .into_iter()
            .filter(|word| tells(word) && !kept.contains(word) && !ours.contains(word))
            .collect();
        Secrets {
            words,
            phrases,
            paths,
        }
    }

    /// Does a text say anything of what is left out?
    pub fn are_told_by(&self, text: &str) -> bool {
        let plain = decoded(text);
        words(&plain).any(|(_, word)| self.words.contains(&word))
            || !self.phrases.said(&plain).is_empty()
            || !self.paths.named(&plain, &RelPath::root()).is_empty()
    }

    /// Where a text holds a word that stands nowhere but in what is left out.
    pub fn words_in(&self, text: &str) -> Vec<Range<usize>> {
        words(text)
            .filter(|(_, word)| self.words.contains(word))
            .map(|(range, _)| range)
            .collect()
    }
}

/// Adds the words of a text, as they are written and as addresses spell them.
pub fn add_words(text: &str, all: &mut BTreeSet<String>) {
    for (_, word) in words(text) {
        if !word.is_ascii() {
            all.extend(words(&deunicode::deunicode(&word)).map(|(_, plain)| plain));
            all.extend(words(&crate::base::slug::file_name(&word)).map(|(_, plain)| plain));
        }
        all.insert(word);
    }
}

/// The words of a phrase, with accents as letters of their own and without: one of both is in the text.
fn spellings(text: &str) -> [Vec<String>; 3] {
    let words_of = |text: &str| words(text).take(LONGEST).map(|(_, word)| word).collect();
    let (composed, parted): (String, String) = (text.nfc().collect(), text.nfd().collect());
    [words_of(text), words_of(&composed), words_of(&parted)]
}

/// The words of a text in lower case, with their places.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric())
        .filter_map(move |word| {
            let start = at;
            at += word.len();
            at += text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
            (!word.is_empty()).then(|| (start..start + word.len(), word.to_lowercase()))
        })
}

/// How many words a text has.
pub fn count_words(text: &str) -> usize {
    words(text).count()
}

/// The words that our own texts are made of: they tell nothing of a document.
fn own_words() -> BTreeSet<String> {
    const MORE: &str = "claimed because named without nobody signed ticked reached recorded rehearsed waived excuses approved approver \
                        expires expired starts through covers several means neither answered answers asked asks holds stands governs";
    let mut all = BTreeSet::new();
    RULES.iter().for_each(|rule| add_words(rule.page, &mut all));
    add_words(MORE, &mut all);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Audience;

    fn set(text: &str) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        add_words(text, &mut all);
        all
    }

    #[test]
    fn words_and_names_of_what_is_left_out_are_found_in_any_spelling() {
        let mut phrases = Phrases::default();
        phrases.add("Rotate the keys");
        phrases.add("A kept title");
        phrases.remove("a KEPT title");
        phrases.add("J\u{fc}rgen Gro\u{df}e");
        assert_eq!(phrases.said("by Ju\u{308}rgen Gro\u{df}e").len(), 1);
        let paths = Paths::new(&Audience::default());
        let secrets = Secrets::new(
            set("the Flöhe of zqxplant is missing"),
            &set("the open world of keys"),
            phrases,
            &paths,
        );
        for told in [
            "ZQXPLANT!",
            "a/rotate-the-keys",
            "rotate%20the%20keys",
            "floehe",
            "flohe",
            "x zqxplant-1",
        ] {
            assert!(secrets.are_told_by(told), "{told}");
        }
        for kept in [
            "the keys rotate",
            "is missing",
            "a kept title",
            "",
            "of the",
        ] {
            assert!(!secrets.are_told_by(kept), "{kept}");
        }
        assert_eq!(secrets.words_in("é zqxplant"), vec![3..11]);
    }
}
