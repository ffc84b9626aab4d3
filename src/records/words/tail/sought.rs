//! Sought: the words of every language that a remark is searched for, by their first word. There are thousands, and a remark looks only
//! for the few that begin with one of its own words.

use std::sync::LazyLock;

use super::line::Line;
use crate::base::text::without_elision;
use crate::records::words::{Class, LANGUAGES, Language};

/// What a word is sought as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// It takes a claim back.
    Adverse(Class),
    /// It holds such a word and is harmless.
    Harmless,
    /// It names something that nobody wants.
    Fault,
    /// It says that there is none of something.
    None,
}

/// A word that is sought.
pub struct Sought {
    /// The language that it is a word of.
    pub language: &'static Language,
    /// What it is sought as.
    pub sense: Sense,
    /// The word.
    pub word: &'static str,
}

/// The words that may stand in a line, of some languages, in their order and that of their lists. Others do not stand in it.
pub fn sought_in(line: &Line, languages: &[&Language]) -> Vec<&'static Sought> {
    let is_asked = |sought: &&Sought| {
        let mut asked = languages.iter();
        asked.any(|language| std::ptr::eq(*language, sought.language))
    };
    let mut numbers = match languages.iter().any(|language| language.spaceless) {
        true => TABLE.anywhere.clone(),
        false => Vec::new(),
    };
    for word in line.text.split(' ').filter(|word| !word.is_empty()) {
        numbers.extend(TABLE.beginning_with(word));
    }
    numbers.sort_unstable();
    numbers.dedup();
    let all = numbers.into_iter().map(|number| &TABLE.all[number]);
    all.filter(is_asked).collect()
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

/// Every word that is sought, and where those are that begin alike.
#[derive(Default)]
struct Table {
    all: Vec<Sought>,
    /// The whole words that some begin with, sorted by their keys.
    words: Vec<(u64, Opening)>,
    /// The beginnings of words that others begin with, sorted by their keys.
    stems: Vec<(u64, Opening)>,
    /// The numbers of those that may stand within a word: all of languages without spaces.
    anywhere: Vec<usize>,
}

/// What one of the words that are sought begins with.
struct Opening {
    /// The first word, or the beginning of one.
    text: String,
    /// The number of what is sought.
    number: usize,
}

impl Table {
    fn new() -> Table {
        let languages = LANGUAGES.iter();
        let mut table = Table {
            all: languages.flat_map(|language| words_of(language)).collect(),
            ..Table::default()
        };
        let firsts: Vec<First> = table.all.iter().map(first_of).collect();
        for (number, first) in firsts.into_iter().enumerate() {
            table.add(number, first);
        }
        table.words.sort_by_key(|(key, _)| *key);
        table.stems.sort_by_key(|(key, _)| *key);
        table
    }

    fn add(&mut self, number: usize, first: First) {
        match first {
            First::Whole(text) => {
                let key = key(text.as_bytes());
                self.words.push((key, Opening { text, number }));
            }
            First::Stem(text) => {
                let key = key_of_stem(text.as_bytes());
                self.stems.push((key, Opening { text, number }));
            }
            First::Anywhere => self.anywhere.push(number),
        }
    }

    /// The numbers of those that may begin with a word of a line.
    fn beginning_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> {
        let bytes = word.as_bytes();
        let whole = alike(&self.words, key(bytes)).filter(move |opening| word == opening.text);
        // A beginning may be a single letter, which has a key of its own.
        let letter = key_of_stem(&bytes[..bytes.len().min(1)]);
        let stems = alike(&self.stems, key_of_stem(bytes)).chain(alike(&self.stems, letter));
        let begun = stems.filter(move |opening| word.starts_with(&opening.text));
        whole.chain(begun).map(|opening| opening.number)
    }
}

fn alike(openings: &[(u64, Opening)], key: u64) -> impl Iterator<Item = &Opening> {
    let first = openings.partition_point(|(other, _)| *other < key);
    let alike = openings[first..].iter();
    alike
        .take_while(move |(other, _)| *other == key)
        .map(|(_, opening)| opening)
}

/// The first eight bytes of a word; few words have the same.
fn key(word: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let length = word.len().min(bytes.len());
    bytes[..length].copy_from_slice(&word[..length]);
    u64::from_be_bytes(bytes)
}

/// The first two bytes of the beginning of a word, or its only one.
fn key_of_stem(stem: &[u8]) -> u64 {
    key(&stem[..stem.len().min(2)])
}

/// What a word that is sought begins with.
enum First {
    /// A whole word of a line.
    Whole(String),
    /// The beginning of one.
    Stem(String),
    /// It may stand within a word: in languages without spaces.
    Anywhere,
}

fn first_of(sought: &Sought) -> First {
    let opening = sought.word.split(" … ").next().unwrap_or("");
    let parted = without_elision(opening);
    let parted = parted.trim_end();
    let first = parted.split(' ').next().unwrap_or("");
    let stem = parted.strip_suffix('*').filter(|stem| !stem.contains(' '));
    match stem {
        _ if sought.language.spaceless || first.is_empty() => First::Anywhere,
        Some("") => First::Anywhere,
        Some(stem) => First::Stem(stem.to_owned()),
        None => First::Whole(first.to_owned()),
    }
}

fn words_of(language: &'static Language) -> impl Iterator<Item = Sought> {
    let adverse = language
        .adverse_words()
        .map(|(class, word)| (Sense::Adverse(class), word));
    let harmless = language.harmless.iter().chain(language.standing.ends);
    let harmless = harmless.map(|word| (Sense::Harmless, *word));
    let faults = language.faults.iter().map(|word| (Sense::Fault, *word));
    let none = language.none.iter().map(|word| (Sense::None, *word));
    let all = adverse.chain(harmless).chain(faults).chain(none);
    all.map(move |(sense, word)| Sought {
        language,
        sense,
        word,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_that_stands_in_a_line_is_left_out() {
        for sought in &TABLE.all {
            let said = sought.word.replace(['…', '*'], "x");
            let line = Line::of(&format!("the {said} in {said}, 12"));
            let stands = !line.places(sought.word, sought.language).is_empty();
            let found = sought_in(&line, &[sought.language]);
            let is_found = found.iter().any(|found| std::ptr::eq(*found, sought));
            assert!(is_found || !stands, "{}", sought.word);
        }
    }
}
