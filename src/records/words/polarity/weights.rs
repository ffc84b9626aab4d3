//! Weights: words that say how much a noun matters, and not that anything is wrong: the *critical* of `Do critical results reach the ward?`

use crate::records::words::Language;

/// A folded question without the words that give its noun weight. A noun for something wrong keeps them.
pub fn without_weights(folded: &str, language: &Language) -> String {
    if language.spaceless {
        return folded.to_owned();
    }
    let said: Vec<&str> = folded.split(' ').collect();
    let next = |at: usize| said.get(at + 1).copied().unwrap_or("");
    let is_kept = |at: &usize| !weighs(said[*at], next(*at), language);
    let kept = (0..said.len()).filter(is_kept);
    kept.map(|at| said[at]).collect::<Vec<_>>().join(" ")
}

/// Does a word give weight to the next, which is a noun for nothing wrong?
fn weighs(word: &str, next: &str, language: &Language) -> bool {
    let weights = super::of_language(language.code).map_or(&[][..], |own| own.severe);
    let is_bad = language.faults.contains(&next)
        || language.matters.contains(&next)
        || language.adverse.trouble.contains(&next);
    let is_weight = || weights.iter().any(|weight| word.starts_with(weight));
    next.starts_with(char::is_alphabetic) && !is_bad && is_weight()
}
