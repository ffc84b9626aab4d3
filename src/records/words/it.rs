//! The words of Italian.

use super::Language;
use crate::records::Status;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "it",
    statuses: &[
        (Status::Open, &[
            "non testato",
        ]),
    ],
    labels: &[],
    topics: &[],
};
