//! The words of Dutch.

use super::{Adverse, Language};
use crate::records::Status;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "nl",
    spaceless: false,
    statuses: &[
        (Status::Open, &[
            "niet getest",
        ]),
    ],
    labels: &[],
    topics: &[],
    adverse: Adverse {
        not: &[],
        except: &[],
        contrast: &[],
        limit: &[],
        future: &[],
        condition: &[],
        hedge: &[],
        trouble: &[],
    },
    harmless: &[],
};
