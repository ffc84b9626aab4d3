//! Boxes: sentences that ask for every box of their list.

use super::{demands_done, is_item, quantifier, tokens_of_folded};
use crate::base::gates::Quantifier;
use crate::base::text::fold;
use crate::records::gates::sentence::frame;
use crate::records::words::Vocabulary;

/// What a sentence says that asks for all of something, as `quantifier` reads it.
const ALL: [&str; 3] = ["all", "every", "each"];

/// `All items must be checked before deploying`: every box.
pub fn all_boxes(sentence: &str, vocabulary: &Vocabulary) -> bool {
    let Some(tokens) = tokens_if_all(&fold(sentence)) else {
        return false;
    };
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let words = frame::without_waivers(frame::unframed(&words));
    let Some((Quantifier::All, [noun, rest @ ..])) = quantifier(words) else {
        return false;
    };
    let plain = rest
        .iter()
        .position(|word| matches!(*word, "must" | "are" | "have" | "need"))
        .unwrap_or(rest.len());
    is_item(noun)
        && rest[..plain].iter().all(is_of_list)
        && demands_done(&rest[plain..], vocabulary)
}

/// The words of a folded sentence. Few have a word for all, and only those are looked at further.
fn tokens_if_all(folded: &str) -> Option<Vec<String>> {
    let mut all = ALL.iter();
    all.any(|word| folded.contains(word))
        .then(|| tokens_of_folded(folded))?
}

/// Does a word only say which list is meant: `in this document`?
fn is_of_list(word: &&str) -> bool {
    matches!(
        *word,
        "in" | "on"
            | "of"
            | "this"
            | "the"
            | "list"
            | "checklist"
            | "document"
            | "page"
            | "below"
            | "both"
            | "phases"
            | "sections"
    )
}
