//! Italian.

use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "it",
    spaceless: false,
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
