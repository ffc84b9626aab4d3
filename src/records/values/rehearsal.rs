//! Rehearsals: what a drill, or a sentence about one, rehearses. Two of them are about the same where all that the one names is named
//! in the other: words that only say that something is rehearsed, or how often, name nothing.

use std::collections::BTreeSet;

use crate::base::text::{fold, words};
use crate::records::values::when;
use crate::records::words::LANGUAGES;
use crate::records::words::plan::is_drill;

/// The words that say what is rehearsed: `Failover drill 2026-05-04 (all regions)` gives `failover`.
pub fn topic(title: &str) -> BTreeSet<String> {
    let head = title.split([':', '(']).next().unwrap_or(title);
    let folded = fold(head);
    let kept = words(&folded).filter(|word| !is_small(word) && !is_bare(word));
    kept.map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}

fn is_small(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| language.particles.contains(&word))
}

/// Does a word only say that something is rehearsed, or when?
fn is_bare(word: &str) -> bool {
    const BARE: [&str; 9] = [
        "test", "tests", "testing", "runbook", "runbooks", "report", "full", "every", "per",
    ];
    BARE.contains(&word)
        || is_drill(word)
        || when::cadence_days(word).is_some()
        || word.chars().any(char::is_numeric)
}

/// Is all that the one rehearses named in the other?
pub fn is_same(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let is_named =
        |less: &BTreeSet<String>, more: &BTreeSet<String>| !less.is_empty() && less.is_subset(more);
    is_named(b, a) || is_named(a, b)
}

/// Is something rehearsed, rather than looked at?
pub fn is_rehearsal(title: &str) -> bool {
    const TESTS: [&str; 3] = ["test", "tests", "testing"];
    let folded = fold(title);
    words(&folded).any(|word| is_drill(word) || TESTS.contains(&word))
}
