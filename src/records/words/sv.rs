//! The words of Swedish.

use super::Language;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "sv",
    statuses: &[],
    labels: &[],
    topics: &[],
};
