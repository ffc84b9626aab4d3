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
    let whole = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 5);
    let slashed = |token: &&str| {
        token
            .split_once('/')
            .and_then(|(a, b)| Some((whole(a)?, whole(b)?)))
            .is_some_and(|(a, b)| a < b && b > 0 && !is_year(b))
    };
    let spoken = |three: &[&str]| {
        matches!(three[1], "of" | "von" | "sur" | "av" | "/")
            && whole(three[0])
                .zip(whole(three[2]))
                .is_some_and(|(a, b)| a < b)
    };
    tokens.iter().any(slashed) || tokens.windows(3).any(spoken)
}

/// `14/2026` numbers a paper of a year.
fn is_year(whole: u32) -> bool {
    (1990..2100).contains(&whole)
}
