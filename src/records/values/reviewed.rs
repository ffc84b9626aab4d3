//! Reviewed: the rhythm that a document gives itself in a sentence: `This runbook is reviewed quarterly`, `Reviewed every 30 days`.

use crate::base::text::{fold, words};
use crate::records::values::when;

/// A longer sentence speaks of more than its own document.
const MOST_WORDS: usize = 16;

/// What a document calls itself.
#[rustfmt::skip]
const SELVES: [&str; 20] = [
    "document", "doc", "runbook", "playbook", "page", "policy", "plan", "guide", "procedure", "checklist", "register", "standard", "file",
    "readme", "dokument", "handbuch", "manual", "matrix", "log", "review",
];

/// What is done to it.
const VERBS: [&str; 10] = [
    "reviewed",
    "revisited",
    "rechecked",
    "revalidated",
    "updated",
    "verified",
    "checked",
    "audited",
    "überprüft",
    "geprüft",
];

/// What may stand behind a rhythm without becoming what is reviewed.
const AFTER: [&str; 10] = [
    "by", "with", "and", "or", "after", "in", "at", "as", "durch", "von",
];

/// The days between two reviews of the document that a text stands in, if a sentence of it says them.
pub fn review_days(text: &str) -> Option<u32> {
    text.split(['.', ';', '\n', '|', '·', '(', ')', '!'])
        .find_map(of_sentence)
}

fn of_sentence(sentence: &str) -> Option<u32> {
    if sentence.len() > 300 {
        return None;
    }
    let folded = fold(sentence);
    let said: Vec<&str> = words(&folded).collect();
    if said.len() < 2
        || said.len() > MOST_WORDS
        || said
            .iter()
            .any(|word| matches!(*word, "not" | "never" | "last" | "nicht"))
    {
        return None;
    }
    let verb = said.iter().position(|word| VERBS.contains(word))?;
    let before = &said[..verb];
    let of_itself = match before {
        [] => true,
        [.., "be" | "is"]
            if before.len() <= 3 && matches!(before[0], "to" | "must" | "should" | "it" | "is") =>
        {
            true
        }
        ["this" | "the" | "dieses" | "das", itself, ..] => {
            SELVES.contains(itself) && before.len() <= 5
        }
        _ => false,
    };
    let (days, rest) = rhythm(&said[verb + 1..]).filter(|_| of_itself)?;
    rest.first()
        .is_none_or(|word| AFTER.contains(word))
        .then_some(days)
}

/// A rhythm that begins within the first words, and what stands behind it.
fn rhythm<'a>(said: &'a [&'a str]) -> Option<(u32, &'a [&'a str])> {
    for at in 0..said.len().min(4) {
        let led = matches!(
            said[at],
            "every" | "each" | "once" | "twice" | "alle" | "jeden" | "jedes"
        );
        for length in if led {
            (2..=3).rev().collect::<Vec<usize>>()
        } else {
            vec![1]
        } {
            let Some(phrase) = said.get(at..at + length) else {
                continue;
            };
            if let Some(days) = when::cadence_days(&phrase.join(" ")) {
                return Some((days, &said[at + length..]));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_says_how_often_it_is_reviewed() {
        let said = [
            ("This document is reviewed quarterly.", 91),
            (
                "This runbook must be reviewed at least every 30 days by its owner",
                30,
            ),
            ("Reviewed monthly by SRE", 30),
            (
                "Last updated: 2025-09-20. Reviewed every 30 days by SRE.",
                30,
            ),
            ("The plan is updated once a year.", 365),
            ("Kept in the wiki (to be reviewed every 6 months)", 182),
            ("Dieses Dokument wird monatlich überprüft", 0),
        ];
        for (text, days) in said {
            assert_eq!(
                review_days(text),
                Some(days).filter(|days| *days > 0),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_said_of_other_things_is_not_said_of_the_document() {
        let others = [
            "Access rights are reviewed quarterly",
            "Reviewed quarterly access logs show nothing",
            "This document is not reviewed monthly",
            "Last reviewed monthly figures",
            "Review",
            "This document describes how keys are rotated every 90 days",
            "Backups are verified daily",
        ];
        for text in others {
            assert_eq!(review_days(text), None, "{text}");
        }
    }
}
