//! Demands without a subject of their own: `Everything below must be green`, `Must be complete before go-live`.

use super::PARTS;
use crate::records::words::gates;

const PLAIN: &[&str] = &[
    "everything",
    "all",
    "every",
    "each",
    "of",
    "it",
    "this",
    "that",
    "them",
    "these",
    "the",
    "below",
    "above",
    "here",
    "list",
    "listed",
    "must",
    "has",
    "have",
    "to",
    "be",
    "is",
    "are",
    "needs",
    "need",
    "required",
    "and",
    "we",
    "can",
    "a",
    "in",
    "on",
    "both",
    "phases",
    "sections",
    "page",
    "board",
    "teams",
    "team",
    "areas",
    "members",
    "roles",
    "leads",
    "vote",
    "votes",
];
const HOLDS: &[&str] = &[
    "green",
    "ticked",
    "checked",
    "complete",
    "completed",
    "done",
    "met",
    "true",
    "passed",
    "pass",
    "finished",
    "fulfilled",
    "satisfied",
    "closed",
    "go",
    "sign",
    "signed",
    "approve",
    "approved",
    "required",
    "mandatory",
];

/// The longest purpose, in words: `before the first customer is let in`.
const LONGEST_PURPOSE: usize = 9;

/// Do the words of a sentence demand no more than that all of it holds?
pub fn says_only_all(all: &[&str]) -> bool {
    let purpose = all
        .iter()
        .position(|word| matches!(*word, "before" | "prior"));
    let (demand, waits) = all.split_at(purpose.unwrap_or(all.len()));
    let has_day = waits
        .iter()
        .any(|word| word.chars().any(|c| c.is_ascii_digit()));
    demands(demand) && waits.len() <= LONGEST_PURPOSE && !has_day
}

/// `have to be ticked`, `must be green`.
pub fn holds(words: &[&str]) -> bool {
    const VERBS: &[&str] = &["must", "have", "has", "need", "needs", "are", "to", "be"];
    let [verbs @ .., last] = words else {
        return false;
    };
    !verbs.is_empty() && HOLDS.contains(last) && verbs.iter().all(|word| VERBS.contains(word))
}

/// A modal, what has to hold, and nothing else.
fn demands(words: &[&str]) -> bool {
    let is_modal = |word: &&str| {
        gates::is_demand(word) || matches!(*word, "has" | "have" | "required" | "mandatory")
    };
    let is_known =
        |word: &&str| PLAIN.contains(word) || HOLDS.contains(word) || PARTS.contains(word);
    words.iter().any(is_modal)
        && words.iter().any(|word| HOLDS.contains(word))
        && words.iter().all(is_known)
}
