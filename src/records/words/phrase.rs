//! Phrases: whether a text has one of a list of words, in every language at once.

use crate::base::text::{fold, without_elision};
use crate::records::words::beginnings::{Beginnings, Begins};
use crate::records::words::{LANGUAGES, Language, Standing, Words};

/// A text made ready to be searched for phrases.
pub struct Searched {
    /// Folded, with everything but letters, digits and inner marks as single spaces, and a space at both ends.
    padded: String,
    beginnings: Beginnings,
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub word: &'static str,
    /// Where they begin in `Searched::text`.
    pub start: usize,
    /// Where they end.
    pub end: usize,
}

impl Searched {
    /// Makes a text ready.
    pub fn new(text: &str) -> Self {
        let folded = without_elision(&fold(text));
        let mut padded = String::with_capacity(folded.len() + 2);
        for word in folded.split(is_gap).filter(|word| !word.is_empty()) {
            padded.push(' ');
            padded.push_str(word.trim_matches(['.', '-', '/', '\'']));
        }
        if padded.is_empty() {
            padded.push(' ');
        }
        padded.push(' ');
        let beginnings = Beginnings::of(&padded);
        Searched { padded, beginnings }
    }

    /// The text that is searched.
    pub fn text(&self) -> &str {
        &self.padded
    }

    /// The first phrase of a list of every language.
    pub fn find(&self, list: fn(&Standing) -> Words) -> Option<Phrase> {
        self.all(list).min_by_key(|found| found.start)
    }

    /// Is there a phrase of a list of any language?
    pub fn has(&self, list: fn(&Standing) -> Words) -> bool {
        self.all(list).next().is_some()
    }

    /// Is there a phrase of a list of one language?
    pub fn has_in(&self, language: &Language, list: fn(&Standing) -> Words) -> bool {
        let near = list(&language.standing).iter();
        let mut near = near.filter(|word| self.may_hold(word, language.spaceless));
        near.any(|word| self.has_word(word, language))
    }

    /// Does the text begin with a phrase of a list? Articles and marks before it are part of no list.
    pub fn starts_with(&self, list: fn(&Standing) -> Words) -> Option<Phrase> {
        let opens = |(word, _): &(&str, bool)| self.padded[1..].starts_with(word);
        let mut opening = words_of(list).filter(opens);
        opening.find_map(|(word, spaceless)| {
            self.place(word, spaceless).filter(|found| found.start == 1)
        })
    }

    /// Is the whole text a phrase of a list?
    pub fn is(&self, list: fn(&Standing) -> Words) -> bool {
        let whole = &self.padded[1..self.padded.len() - 1];
        words_of(list).any(|(word, _)| word == whole)
    }

    /// Does the text end with a phrase of a list?
    pub fn ends_with(&self, list: fn(&Standing) -> Words) -> bool {
        let end = self.padded.trim_end();
        let mut closing = words_of(list).filter(|(word, _)| end.ends_with(word));
        closing.any(|(word, spaceless)| self.place(word, spaceless).is_some())
    }

    /// Every phrase of a list that the text has, once each.
    pub fn all(&self, list: fn(&Standing) -> Words) -> impl Iterator<Item = Phrase> {
        // Most words of most lists begin as no word of the text does.
        let near = words_of(list).filter(|(word, spaceless)| self.may_hold(word, *spaceless));
        near.filter_map(|(word, spaceless)| self.place(word, spaceless))
    }

    #[inline]
    fn may_hold(&self, word: &str, spaceless: bool) -> bool {
        self.beginnings.may_hold(word, begins(word, spaceless))
    }

    /// Does the text have this word of a language?
    pub fn has_word(&self, word: &'static str, language: &Language) -> bool {
        self.place(word, language.spaceless).is_some()
    }

    /// Where a word stands, whole where its language writes spaces.
    fn place(&self, word: &'static str, spaceless: bool) -> Option<Phrase> {
        if !self.may_hold(word, spaceless) {
            return None;
        }
        let start = match begins(word, spaceless) {
            Begins::Anywhere => self.padded.find(word)?,
            Begins::Word => self.start_of_whole(word)?,
        };
        Some(Phrase {
            word,
            start,
            end: start + word.len(),
        })
    }

    /// Where a word stands between spaces.
    fn start_of_whole(&self, word: &str) -> Option<usize> {
        let bytes = self.padded.as_bytes();
        let is_space = |at: usize| bytes.get(at) == Some(&b' ');
        let mut places = self.beginnings.alike(word);
        places.find(|start| {
            bytes[*start..].starts_with(word.as_bytes()) && is_space(start + word.len())
        })
    }
}

/// Where a word may begin.
#[inline]
fn begins(word: &str, spaceless: bool) -> Begins {
    if spaceless && !word.is_ascii() {
        Begins::Anywhere
    } else {
        Begins::Word
    }
}

/// The words of a list in every language, and whether its language is written without spaces.
fn words_of(list: fn(&Standing) -> Words) -> impl Iterator<Item = (&'static str, bool)> {
    LANGUAGES.iter().flat_map(move |language| {
        let words = list(&language.standing).iter();
        words.map(|word| (*word, language.spaceless))
    })
}

/// Letters, digits and what joins them stay.
fn is_gap(c: char) -> bool {
    !(c.is_alphanumeric() || matches!(c, '\'' | '-' | '/' | '.' | '#' | '%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words_where_a_language_has_spaces() {
        let has = |text: &str| Searched::new(text).has(|words| words.void);
        assert!(has("> **WITHDRAWN 9 March**"));
        assert!(has("この報告は撤回されました"));
        assert!(!has("Withdrawals are tested"));
        assert!(Searched::new("Blockers:").is(|words| words.blockers));
        assert!(!Searched::new("Blockers of parsing").is(|words| words.blockers));
    }
}
