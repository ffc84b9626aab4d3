//! Words: what documents say in each language. One file a language, all of one form, so that a gap is seen and not guessed.

mod de;
mod en;
mod es;
pub mod filler;
mod fr;
mod it;
mod ja;
mod ko;
mod nl;
mod no;
pub mod order;
mod pl;
mod pt;
mod ru;
mod sv;
pub mod vocabulary;
mod zh;

pub use vocabulary::Vocabulary;

use crate::records::Status;
use vocabulary::{Label, Topic};

/// Words by what they mean.
pub type Meanings<T> = &'static [(T, &'static [&'static str])];

/// The words of one language. Every word is text as `base::text::fold` leaves it.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// Its code by ISO 639-1.
    pub code: &'static str,
    /// What people claim with.
    pub statuses: Meanings<Status>,
    /// What a column, a key of a pair or a short heading stands for.
    pub labels: Meanings<Label>,
    /// What a heading says its part of a document is about.
    pub topics: Meanings<Topic>,
}

/// Every language that is read.
pub static LANGUAGES: &[&Language] = &[
    &en::WORDS,
    &de::WORDS,
    &fr::WORDS,
    &es::WORDS,
    &pt::WORDS,
    &it::WORDS,
    &nl::WORDS,
    &pl::WORDS,
    &sv::WORDS,
    &no::WORDS,
    &ru::WORDS,
    &ja::WORDS,
    &zh::WORDS,
    &ko::WORDS,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// How many statuses, labels and topics each language has no word for: a gap is closed here, and a new one is seen.
    #[test]
    fn what_each_language_lacks_is_known() {
        let lacks = |language: &&Language| {
            (
                language.code,
                6 - language.statuses.len(),
                33 - language.labels.len(),
                24 - language.topics.len(),
            )
        };
        let found: Vec<_> = LANGUAGES.iter().map(lacks).collect();
        let known = [
            ("en", 0, 0, 0),
            ("de", 0, 0, 0),
            ("fr", 0, 1, 0),
            ("es", 0, 0, 0),
            ("pt", 0, 9, 1),
            ("it", 5, 33, 24),
            ("nl", 5, 33, 24),
            ("pl", 6, 33, 24),
            ("sv", 6, 33, 24),
            ("no", 0, 3, 0),
            ("ru", 0, 2, 0),
            ("ja", 0, 1, 0),
            ("zh", 0, 1, 1),
            ("ko", 0, 4, 0),
        ];
        assert_eq!(found, known);
    }
}
