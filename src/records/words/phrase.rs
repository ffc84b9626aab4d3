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
        let spaced: String = without_elision(&fold(text)).chars().map(plain).collect();
        let bare =
            |word: &'_ str| -> String { word.trim_matches(['.', '-', '/', '\'']).to_owned() };
        let words: Vec<String> = spaced.split_whitespace().map(bare).collect();
        let padded = format!(" {} ", words.join(" "));
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
        let mut words = list(&language.standing).iter();
        words.any(|word| self.place(word, language.spaceless).is_some())
    }

    /// Does the text begin with a phrase of a list? Articles and marks before it are part of no list.
    pub fn starts_with(&self, list: fn(&Standing) -> Words) -> Option<Phrase> {
        self.all(list).find(|found| found.start <= 1)
    }

    /// Is the whole text a phrase of a list?
    pub fn is(&self, list: fn(&Standing) -> Words) -> bool {
        self.all(list)
            .any(|found| found.start <= 1 && found.end + 1 >= self.padded.len())
    }

    /// Does the text end with a phrase of a list?
    pub fn ends_with(&self, list: fn(&Standing) -> Words) -> bool {
        let end = self.padded.trim_end();
        self.all(list).any(|found| end.ends_with(found.word))
    }

    /// Every phrase of a list that the text has, once each.
    pub fn all(&self, list: fn(&Standing) -> Words) -> impl Iterator<Item = Phrase> {
        LANGUAGES.iter().flat_map(move |language| {
            list(&language.standing)
                .iter()
                .filter_map(move |word| self.place(word, language.spaceless))
        })
    }

    /// Where a word stands, whole where its language writes spaces.
    fn place(&self, word: &'static str, spaceless: bool) -> Option<Phrase> {
        let is_anywhere = spaceless && !word.is_ascii();
        let begins = if is_anywhere {
            Begins::Anywhere
        } else {
            Begins::Word
        };
        if !self.beginnings.may_hold(word, begins) {
            return None;
        }
        let start = if is_anywhere {
            self.padded.find(word)?
        } else {
            self.start_of_whole(word)?
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

/// Letters, digits and what joins them stay.
fn plain(c: char) -> char {
    if c.is_alphanumeric() || matches!(c, '\'' | '-' | '/' | '.' | '#' | '%') {
        c
    } else {
        ' '
    }
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
