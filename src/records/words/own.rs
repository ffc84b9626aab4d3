//! Own words: which language a text is in, by the small words that only one language has.
//!
//! A word of one language may mean something else in another: German `als` sets no condition as Dutch `als` does, and Italian `casi`
//! are cases, where Spanish `casi` says *almost*. Most texts are too short to tell; then every language counts.

use crate::base::text::words;
use crate::records::words::LANGUAGES;

/// The code of the only language that a text has own words of; `None` where it has none, or those of several.
pub fn language_of(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let mut found = None;
    for word in words(&lower) {
        let language = LANGUAGES
            .iter()
            .find(|language| language.own.contains(&word));
        match (found, language.map(|language| language.code)) {
            (Some(known), Some(code)) if known != code => return None,
            (_, Some(code)) => found = Some(code),
            (_, None) => {}
        }
    }
    found
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
