//! Reasons: why something does not apply, on the same line: `PCI scan (we take no cards)`, `Paging — nobody is on call`. What does not
//! deny anything only describes the item, and is no reason.

use super::{is_struck, words::unstruck};
use crate::base::text::{fold, words};
use crate::parse::Text;
use crate::records::Status;
use crate::records::words::{Class, LANGUAGES, tail};

/// The longest beginning of words that lead to a reason.
const MARKS: [&str; 7] = [" (", "（", " \u{2014} ", " \u{2013} ", " - ", ": ", ", "];

/// What is struck out, and what does not apply with a reason behind its name.
pub fn absent(ticked: Status, text: &Text) -> Option<(Status, String)> {
    if is_struck(text) {
        let reason = unstruck(text);
        // `~~Load test passed~~ — invalid, it ran elsewhere` was to hold, and does not.
        let is_wrong = tail::has_class(&reason, &[Class::Trouble]);
        let status = if is_wrong {
            Status::Unknown
        } else {
            Status::NotApplicable
        };
        return Some((status, reason));
    }
    let reason = of_absence(&text.plain).filter(|_| ticked == Status::NotApplicable)?;
    Some((ticked, reason))
}

/// The reason behind the name of an item that does not apply.
fn of_absence(plain: &str) -> Option<String> {
    let places = MARKS
        .iter()
        .filter_map(|mark| Some((plain.find(mark)?, mark.len())));
    let (at, length) = places.min()?;
    let reason = plain
        .get(at + length..)?
        .trim()
        .trim_end_matches([')', '）', '.']);
    denies(reason).then(|| reason.to_owned())
}

/// Does a reason say that there is none of something?
fn denies(reason: &str) -> bool {
    let folded = fold(reason);
    let is_denial = |word: &str| {
        let mut all = LANGUAGES.iter();
        all.any(|language| language.none.contains(&word) || language.adverse.not.contains(&word))
    };
    words(&folded).count() > 1 && words(&folded).any(is_denial)
}
