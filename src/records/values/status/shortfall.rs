//! Shortfall: counts and statuses beside a claim that say less: `6/8`, `open in EU`.

use crate::records::Status;
use crate::records::values::status::words::derived;
use crate::records::words::vocabulary::Vocabulary;

/// The status that the first words say, the longest phrase first.
pub fn said_first(parts: &[&str], words: &Vocabulary) -> Option<Status> {
    (1..=parts.len().min(3)).rev().find_map(|count| {
        let word = parts[..count].join(" ");
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        words.status(word).or_else(|| derived(word, words))
    })
}

/// `6/8` or `6 of 8` somewhere in a folded text, with something left.
pub fn has_incomplete_score(folded: &str) -> bool {
    let tokens: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '[' | ']'))
        .filter(|token| !token.is_empty())
        .collect();
    let slashed = tokens.iter().any(|token| is_short_in_figures(token));
    slashed || tokens.windows(3).any(is_short_in_words)
}

/// `6/8`.
fn is_short_in_figures(token: &str) -> bool {
    token
        .split_once('/')
        .and_then(|(part, all)| whole(part).zip(whole(all)))
        .is_some_and(|(part, all)| part < all && !is_year(all))
}

/// `6 of 8`.
fn is_short_in_words(three: &[&str]) -> bool {
    let [part, "of" | "von" | "sur" | "av" | "/", all] = three else {
        return false;
    };
    whole(part)
        .zip(whole(all))
        .is_some_and(|(part, all)| part < all)
}

fn whole(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.len() <= 5)
}

/// `14/2026` numbers a paper of a year.
fn is_year(whole: u32) -> bool {
    (1990..2100).contains(&whole)
}
