//! Spanish.

use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "es",
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
