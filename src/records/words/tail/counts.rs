//! Counts: numbers before an adverse word.

use super::line::Line;
use crate::records::values::when;
use crate::records::words::{Language, polarity};

/// Does a number above zero stand before a place? `2 failed`, `3 known issues`, `one node left`.
pub fn is_counted(line: &Line, language: &Language, start: usize) -> bool {
    let mut before = line.before(start).take(2).peekable();
    // `the run on 3 March failed`
    if before
        .peek()
        .is_some_and(|word| when::begins_with_month(word))
    {
        return false;
    }
    before.any(|word| {
        let in_figures = word.len() <= 5 && word.parse::<u32>().is_ok_and(|count| count > 0);
        in_figures || is_number_word(word, language)
    })
}

/// A number in words. In most languages the word for one is an article as well, and counts nothing.
pub fn is_number_word(word: &str, language: &Language) -> bool {
    let numbers = polarity::of_language(language.code).map_or(&[][..], |own| own.numbers);
    matches!(word, "one" | "één" | "én") || numbers.iter().skip(2).any(|number| *number == word)
}
