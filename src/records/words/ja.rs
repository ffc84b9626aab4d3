//! Japanese.

use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "ja",
    spaceless: true,
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
