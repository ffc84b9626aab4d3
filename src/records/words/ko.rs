//! Korean.

use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "ko",
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
