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
    /// The numbers of those whose first word is whole, sorted by it.
    whole: Vec<(String, usize)>,
    /// The numbers of those that are the beginning of a word, sorted by it.
    stems: Vec<(String, usize)>,
    /// The numbers of those that may stand within a word: all of languages without spaces.
    anywhere: Vec<usize>,
}

impl Table {
    fn new() -> Table {
        let languages = LANGUAGES.iter();
        let mut table = Table {
            all: languages.flat_map(|language| words_of(language)).collect(),
            ..Table::default()
        };
        for (number, sought) in table.all.iter().enumerate() {
            match first_of(sought) {
                First::Whole(word) => table.whole.push((word, number)),
                First::Stem(stem) => table.stems.push((stem, number)),
                First::Anywhere => table.anywhere.push(number),
            }
        }
        table.whole.sort_unstable();
        table.stems.sort_unstable();
        table
    }

    /// The numbers of those that may begin with a word of a line.
    fn beginning_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        let stems = ends.flat_map(|end| equal(&self.stems, &word[..end]));
        equal(&self.whole, word).chain(stems)
    }
}

/// The numbers of the entries of a sorted list that have this word.
fn equal<'a>(sorted: &'a [(String, usize)], word: &'a str) -> impl Iterator<Item = usize> {
    let first = sorted.partition_point(|(other, _)| other.as_str() < word);
    let alike = sorted[first..].iter();
    alike
        .take_while(move |(other, _)| other == word)
        .map(|(_, number)| *number)
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
