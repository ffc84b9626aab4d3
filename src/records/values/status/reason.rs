//! Reasons: why something does not apply, on the same line: `PCI scan (we take no cards)`, `Paging — nobody is on call`. What does not
//! deny anything only describes the item, and is no reason.

use super::{unremarked, words::unstruck};
use crate::base::text::{fold, words};
use crate::parse::Text;
use crate::records::words::{Class, LANGUAGES, tail};
use crate::records::{Claim, Status};

/// The longest beginning of words that lead to a reason.
const MARKS: [&str; 7] = [" (", "（", " \u{2014} ", " \u{2013} ", " - ", ": ", ", "];

/// What is struck out, and what does not apply with a reason behind its name.
pub fn absent(ticked: Status, text: &Text) -> Option<(Status, String)> {
    if is_struck(text) {
        let reason = unstruck(text);
        // `~~Load test passed~~ — invalid, it ran elsewhere` was to hold, and does not. `[x] ~~Signed~~ taken back` is ticked and struck.
        let is_ticked = ticked == Status::Done && !reason.trim().is_empty() && !denies(&reason);
        let is_wrong = is_ticked || tail::has_class(&reason, &[Class::Trouble]);
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

/// The claim of a line without a box that is struck out, with a reason behind it.
pub fn struck_with_reason(text: &Text) -> Option<Claim> {
    let (status, reason) = absent(Status::Open, text)?;
    let said = || unremarked(status, reason.trim().to_owned(), text.span);
    reason.contains(char::is_alphabetic).then(|| Claim {
        remark: Some(reason.trim().to_owned()),
        ..said()
    })
}

/// Is all of the text (but perhaps a remark behind it) struck through?
pub fn is_struck(text: &Text) -> bool {
    text.pieces
        .iter()
        .find(|piece| !piece.text.trim().is_empty())
        .is_some_and(|piece| piece.struck)
}
