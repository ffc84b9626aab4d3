//! Shortfall: the words beside a claim that take some of it back: `with blockers`, `6/8`, `for review`, `→ in review`.

use crate::base::text::fold;
use crate::records::Status;
use crate::records::read::status::words::derived;
use crate::records::vocabulary::{Vocabulary, mark_status};

/// Is a claim of done qualified by what follows it in the same phrase? A remark behind a dash stays a remark, unless it takes back the claim.
pub fn is_qualified(behind: &str, words: &Vocabulary) -> bool {
    let clause = behind.split([';', '—', '–', '\n']).next().unwrap_or("");
    let clause = clause.split(". ").next().unwrap_or("").split(" - ").next().unwrap_or("");
    let folded = fold(clause);
    let next = folded.trim_start_matches([',', '(', ' ']);
    let ready_for = next.starts_with("for review")
        || next.starts_with("for test")
        || next.starts_with("to ")
        || next.starts_with("for ") && !next.starts_with("for all");
    let parts: Vec<&str> = next.split(' ').collect();
    let said = (1..=parts.len().min(3)).rev().find_map(|count| {
        let word = parts[..count].join(" ");
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        words.status(word).or_else(|| derived(word, words))
    });
    let taken_back = said.is_some_and(|status| matches!(status, Status::Open | Status::InProgress | Status::Blocked | Status::Unknown))
        && !denies_trouble(&parts)
        && behind.trim_start().starts_with([',', '(', '/', '→', '-', ' ']);
    names_a_shortfall(clause) || ready_for || taken_back || is_moving_on(behind)
}

/// `done → in review`: an arrow leads to something else.
fn is_moving_on(behind: &str) -> bool {
    behind.trim_start().starts_with(['→', '➜']) && behind.chars().any(|c| mark_status(c).is_some_and(|status| status != Status::Done))
}

/// `passed, no known vulnerabilities`: the `no` speaks of trouble, not of the claim.
fn denies_trouble(words: &[&str]) -> bool {
    const TROUBLE: &[&str] = &[
        "issue",
        "problem",
        "error",
        "failure",
        "vulnerabilit",
        "warning",
        "finding",
        "blocker",
        "regression",
        "incident",
        "defect",
        "bug",
        "gap",
        "alert",
        "leak",
        "flake",
        "fehler",
        "erreur",
    ];
    let [no, rest @ ..] = words else { return false };
    let trouble = |word: &&str| TROUBLE.iter().any(|named| word.starts_with(named));
    matches!(*no, "no" | "zero" | "keine" | "aucun" | "aucune") && rest.iter().take(4).any(trouble)
}

/// Do words beside a tick say that something is left over? `6/8`, `with blockers`, `except`, `partial`.
pub fn names_a_shortfall(text: &str) -> bool {
    let folded = fold(text);
    let spaced: String =
        folded.chars().map(|c| if matches!(c, '(' | ')' | '[' | ']' | ',' | ';' | ':' | '.' | '!') { ' ' } else { c }).collect();
    let padded = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
    const GAPS: &[&str] = &[
        " with blocker",
        " with condition",
        " with caveat",
        " with exception",
        " with issue",
        " with warning",
        " with known",
        " with gap",
        " with limitation",
        " with open",
        " with remaining",
        " except ",
        " except for",
        " excluding ",
        " but ",
        " partial",
        " partly ",
        " not yet ",
        " to be written ",
        " to be done ",
        " to be added ",
        " to be confirmed ",
        " tbd ",
        " blocked ",
        " incomplete ",
        " conditional ",
        " conditionally ",
        " pending ",
        " not resolved",
        " not done",
        " not verified",
        " not tested",
        " not implemented",
        " mit auflagen",
        " mit einschränkung",
        " avec réserve",
        " sauf ",
    ];
    GAPS.iter().any(|gap| padded.contains(gap)) || has_incomplete_score(&folded)
}

/// `6/8` or `6 of 8` somewhere in a folded text, with something left.
fn has_incomplete_score(folded: &str) -> bool {
    let tokens: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '[' | ']'))
        .filter(|token| !token.is_empty())
        .collect();
    let whole = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 5);
    let slashed = |token: &&str| token.split_once('/').and_then(|(a, b)| Some((whole(a)?, whole(b)?))).is_some_and(|(a, b)| a < b && b > 0);
    let spoken = |three: &[&str]| {
        matches!(three[1], "of" | "von" | "sur" | "av" | "/") && whole(three[0]).zip(whole(three[2])).is_some_and(|(a, b)| a < b)
    };
    tokens.iter().any(slashed) || tokens.windows(3).any(spoken)
}
