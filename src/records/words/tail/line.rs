//! Line: a remark as words between single spaces, with the places of words in it.

use std::borrow::Cow;

use crate::base::text::{fold, stands_for_words, without_elision};
use crate::records::reference::has_extension;
use crate::records::words::Language;
use crate::records::words::beginnings::{Beginnings, Begins};

/// A remark as words between single spaces, each punctuation mark a word of its own.
pub struct Line {
    /// Folded, with a space at both ends.
    pub text: String,
    beginnings: Beginnings,
}

impl Line {
    /// The words of a text. Names of files and addresses are none: `lost-and-found.md` reports no loss.
    pub fn of(text: &str) -> Self {
        let mut spaced = String::from(" ");
        for c in without_elision(&fold(&without_files(text))).chars() {
            if c.is_alphanumeric() || matches!(c, '\'' | '-' | '%' | '_' | '@') {
                spaced.push(c);
            } else {
                if !spaced.ends_with(' ') {
                    spaced.push(' ');
                }
                if let Some(mark) = punctuation(c) {
                    spaced.push(mark);
                    spaced.push(' ');
                }
            }
        }
        if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
        // A dash between words is punctuation; one inside a word belongs to it.
        let text = match spaced.contains('-') {
            true => spaced.replace(" - ", " ; "),
            false => spaced,
        };
        let beginnings = Beginnings::of(&text);
        Line { text, beginnings }
    }

    /// Where a word of a language stands; in a language without spaces, anywhere. A word with a gap, such as `op … na`, stands where
    /// its second half closes the clause of its first.
    pub fn places(&self, word: &str, language: &Language) -> Vec<(usize, usize)> {
        // Where a vowel is elided, the word is parted before it is looked for.
        let is_asked_as_is = !word.contains('\'');
        if is_asked_as_is && !self.beginnings.may_hold(word, begins_of(language)) {
            return Vec::new();
        }
        let gap = || word.split_once(" … ");
        let Some((opening, closing)) = (!word.is_ascii()).then(gap).flatten() else {
            return self.places_of(word, language);
        };
        let ends = self.places_of(closing, language);
        let starts = self.places_of(opening, language).into_iter();
        let closed = |(start, end)| Some((start, self.closing_end(end, &ends)?));
        starts.filter_map(closed).collect()
    }

    /// Where the second half of a word with a gap closes the clause that its first half, which ends at a place, is in.
    fn closing_end(&self, first_end: usize, halves: &[(usize, usize)]) -> Option<usize> {
        let clause = self.text.get(first_end..).unwrap_or("");
        let clause_end = first_end + clause.find(is_clause_end).unwrap_or(clause.len());
        let closes = |end: usize| {
            let rest = self.text.get(end..clause_end).unwrap_or("");
            rest.trim().is_empty()
        };
        let mut halves = halves
            .iter()
            .filter(|(start, end)| *start > first_end && *end <= clause_end);
        halves.find(|(_, end)| closes(*end)).map(|(_, end)| *end)
    }

    /// Where a word without a gap stands.
    fn places_of(&self, word: &str, language: &Language) -> Vec<(usize, usize)> {
        // The text has been parted where a vowel was elided, and so must be what is looked for.
        let parted = word.contains('\'').then(|| without_elision(word));
        let word = parted.as_deref().map_or(word, str::trim_end);
        if !self.beginnings.may_hold(word, begins_of(language)) {
            return Vec::new();
        }
        self.stems(word, language)
    }

    /// Where a word, or the stem that a star ends, stands.
    fn stems(&self, word: &str, language: &Language) -> Vec<(usize, usize)> {
        let stem = word.strip_suffix('*').unwrap_or(word);
        let reach = |start: usize| (start, start + stem.len());
        if language.spaceless {
            let starts = self.text.match_indices(stem).map(|(start, _)| start);
            return starts.map(reach).collect();
        }
        let open = stem.len() < word.len();
        let starts = self.beginnings.alike(stem);
        starts
            .filter(|start| self.has_word(*start, stem, open))
            .map(reach)
            .collect()
    }

    /// Does a word stand at a place, whole or, where it is open, as a beginning?
    fn has_word(&self, start: usize, word: &str, open: bool) -> bool {
        let bytes = &self.text.as_bytes()[start..];
        let ends = || open || bytes.get(word.len()) == Some(&b' ');
        bytes.starts_with(word.as_bytes()) && ends()
    }

    /// The words before a place, the nearest first, up to a punctuation mark.
    pub fn before(&self, at: usize) -> impl Iterator<Item = &str> {
        let head = self.text.get(..at).unwrap_or("");
        head.split(' ')
            .rev()
            .filter(|word| !word.is_empty())
            .take_while(|word| !is_punctuation(word))
    }

    /// The text behind a place.
    pub fn behind(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or("").trim_start()
    }
}

/// Where the words of a language begin.
fn begins_of(language: &Language) -> Begins {
    if language.spaceless {
        Begins::Anywhere
    } else {
        Begins::Word
    }
}

/// A text without the names of files and addresses in it.
fn without_files(text: &str) -> Cow<'_, str> {
    let marks = |c: char| !c.is_alphanumeric();
    let is_address = |token: &str| token.contains(':') && token.contains("://");
    let is_file = |token: &str| token.contains('.') && has_extension(token.trim_matches(marks));
    let mut kept = Cow::Borrowed(text);
    for token in text.split_whitespace() {
        if is_address(token) || is_file(token) {
            kept = Cow::Owned(kept.replace(token.trim_matches(marks), ""));
        }
    }
    kept
}

/// The mark that punctuation is kept as: what separates clauses, and what encloses.
fn punctuation(c: char) -> Option<char> {
    match c {
        ',' | '、' | '，' => Some(','),
        ';' | '；' | '—' | '–' | '·' | '|' | '。' | '.' | '!' | '！' => Some(';'),
        ':' | '：' | '=' => Some(':'),
        '(' | '（' | '[' => Some('('),
        ')' | '）' | ']' => Some(')'),
        '?' | '？' => Some('?'),
        c if stands_for_words(c) => Some(';'),
        _ => None,
    }
}

fn is_clause_end(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '(' | ')' | '?')
}

/// Is a word of a line a punctuation mark?
pub fn is_punctuation(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "(" | ")" | "?")
}
