//! Tails: what the words beside a claim do to it. A remark stops on words of an adverse class; everything else in it is free.

use crate::base::text::fold;
use crate::records::words::{Class, LANGUAGES};

/// What takes a claim back, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Objection {
    /// How it does so.
    pub class: Class,
    /// The word that says it.
    pub word: &'static str,
}

/// The first word of a remark that takes back the claim beside it, in any language; `None` where nothing does.
pub fn objection(remark: &str) -> Option<Objection> {
    let folded = fold(remark);
    let spaced: String = folded
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '\'' | '-') {
                c
            } else {
                ' '
            }
        })
        .collect();
    let padded = format!(
        " {} ",
        spaced.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    let found = LANGUAGES.iter().flat_map(|language| {
        language.adverse_words().filter_map(|(class, word)| {
            let at = if language.spaceless {
                folded.find(word)
            } else {
                padded.find(&format!(" {word} "))
            };
            at.filter(|at| !is_denied(&padded, *at))
                .map(|at| (at, Objection { class, word }))
        })
    });
    found
        .min_by_key(|(at, _)| *at)
        .map(|(_, objection)| objection)
}

/// `no open issues`, `0 failed`: the word before says that there is none.
fn is_denied(padded: &str, at: usize) -> bool {
    let before = padded.get(..at).unwrap_or("").trim_end();
    let last = before.rsplit(' ').next().unwrap_or("");
    matches!(last, "no" | "zero" | "0" | "none" | "without")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_takes_back_by_its_first_adverse_word() {
        let class = |text| objection(text).map(|objection| objection.class);
        assert_eq!(class("two nodes failed"), Some(Class::Trouble));
        assert_eq!(class("subject to OPS-12"), Some(Class::Condition));
        assert_eq!(class("no open issues, seen by Mia"), None);
        assert_eq!(class("archive in the shared folder"), None);
    }
}
