//! The words of Dutch.

use super::Language;
use crate::records::Status;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "nl",
    statuses: &[
        (Status::Open, &[
            "niet getest",
        ]),
    ],
    labels: &[],
    topics: &[],
};
