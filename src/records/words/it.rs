//! The words of Italian.

use super::{Adverse, Language};
use crate::records::Status;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "it",
    spaceless: false,
    statuses: &[
        (Status::Open, &[
            "non testato",
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
