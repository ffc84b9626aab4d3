//! Portuguese.

use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pt",
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
