//! The words of Polish.

use super::Language;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pl",
    statuses: &[],
    labels: &[],
    topics: &[],
};
