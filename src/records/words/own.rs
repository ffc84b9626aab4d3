//! Own words: which language a text is in, by the small words that only one language has.
//!
//! A word of one language may mean something else in another: German `als` sets no condition as Dutch `als` does, and Italian `casi`
//! are cases, where Spanish `casi` says *almost*. Most texts are too short to tell; then every language counts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::base::text::words;
use crate::records::words::{LANGUAGES, Language};

/// The code of the language of each own word.
static OWN: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let own = |language: &&'static Language| {
        let words = language.own.iter();
        words.map(|word| (*word, language.code)).collect::<Vec<_>>()
    };
    LANGUAGES.iter().flat_map(own).collect()
});

/// The code of the only language that a text has own words of; `None` where it has none, or those of several.
pub fn language_of(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let mut found = None;
    for word in words(&lower) {
        match (found, OWN.get(word).copied()) {
            (Some(known), Some(code)) if known != code => return None,
            (_, Some(code)) => found = Some(code),
            (_, None) => {}
        }
    }
    found
}

/// The languages that a text may be written in, by its letters. Kana are Japanese only; Han without kana may be either.
pub fn languages_of(text: &str) -> Vec<&'static Language> {
    let is_ascii = text.is_ascii();
    let holds = |low: char, high: char| {
        (low.is_ascii() || !is_ascii) && text.chars().any(|c| (low..=high).contains(&c))
    };
    let kana = holds('\u{3041}', '\u{30ff}');
    let han = holds('\u{4e00}', '\u{9fff}');
    let hangul = holds('\u{ac00}', '\u{d7a3}');
    let cyrillic = holds('\u{400}', '\u{4ff}');
    let latin = holds('a', 'z');
    let written = |language: &&&'static Language| match language.code {
        "ja" => kana || han && !hangul,
        "zh" => han && !kana && !hangul,
        "ko" => hangul,
        "ru" => cyrillic,
        _ => latin,
    };
    LANGUAGES.iter().filter(written).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_in_the_language_of_its_small_words() {
        assert_eq!(
            language_of("Als Nachweis zählt der Lauf und kein anderer"),
            Some("de")
        );
        assert_eq!(language_of("38 casi, tutti riusciti"), Some("it"));
        assert_eq!(language_of("Every box must be ticked"), Some("en"));
        assert_eq!(language_of("38 casi"), None);
        assert_eq!(language_of("the Abnahme ist done"), None);
    }

    #[test]
    fn no_own_word_is_one_of_two_languages() {
        let mut all: Vec<&str> = LANGUAGES.iter().flat_map(|one| one.own).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
