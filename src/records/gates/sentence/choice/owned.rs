//! Owned: sentences that ask for what records have, an owner, a day, evidence or a mitigation.

use super::{kind, of_document, quantifier};
use crate::base::RelPath;
use crate::base::gates::{Companion, Condition, Quantifier, Selection};

/// `Owners are named for all tracks`, `Owner assigned for every risk`.
pub fn named(words: &[&str], document: &RelPath) -> Option<Selection> {
    const VERBS: &[&str] = &[
        "is",
        "are",
        "named",
        "assigned",
        "defined",
        "set",
        "attached",
        "linked",
        "written",
        "recorded",
        "documented",
    ];
    let at = words.iter().position(|word| *word == "for")?;
    let verbs = words[..at]
        .iter()
        .rev()
        .take_while(|word| VERBS.contains(word))
        .count();
    let companions = owned(&words[..at - verbs])?;
    let (Quantifier::All, rest) = quantifier(&words[at + 1..])? else {
        return None;
    };
    let (kind, []) = kind(rest)? else { return None };
    (verbs > 0).then(|| Selection {
        of: of_document(kind, document),
        conditions: companions,
        quantifier: Quantifier::All,
    })
}

/// `Every track has an owner`, `All risks must have owners and mitigations`.
pub fn owning(quantifier: Quantifier, words: &[&str], document: &RelPath) -> Option<Selection> {
    let (kind, rest) = kind(words)?;
    let rest = match rest {
        ["must" | "should" | "shall", "have", rest @ ..] | ["has" | "have" | "with", rest @ ..] => {
            rest
        }
        _ => return None,
    };
    Some(Selection {
        of: of_document(kind, document),
        conditions: owned(rest)?,
        quantifier,
    })
}

/// What records have: `an owner, a target and evidence`.
fn owned(words: &[&str]) -> Option<Vec<Condition>> {
    let mut conditions = Vec::new();
    for word in words {
        conditions.push(Condition::With(match *word {
            "owner" | "owners" => Companion::Owners,
            "timeline" | "timelines" | "target" | "targets" | "deadline" | "deadlines" => {
                Companion::Timeline
            }
            "evidence" | "proof" | "proofs" => Companion::Evidence,
            "mitigation" | "mitigations" => Companion::Mitigation,
            "a" | "an" | "and" | "," | "named" | "date" | "dates" | "link" | "links"
            | "written" | "assigned" => continue,
            _ => return None,
        }));
    }
    (!conditions.is_empty()).then_some(conditions)
}
