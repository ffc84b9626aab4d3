//! Done: words for what went well or was mended, as headers and claims have them.

use crate::base::text::{fold, words};
use crate::records::words::LANGUAGES;

/// Does a label begin with a word for what went well or was mended: `Closed on`, `Fixed in`?
pub fn says_done(label: &str) -> bool {
    let folded = fold(label);
    let first = words(&folded).next().unwrap_or("");
    LANGUAGES.iter().any(|language| {
        let mut done = language.passed.iter().chain(language.mended);
        done.any(|word| *word == first)
    })
}

/// Does a text hold such a word?
pub fn holds_done(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).any(says_done)
}
