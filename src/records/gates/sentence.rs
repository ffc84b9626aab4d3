//! Sentences: a small grammar for what writers demand. What it cannot read whole, it does not read at all.

mod asked;
mod choice;
mod clause;
mod executed;
mod files;
mod frame;
mod lately;
mod lexicon;
mod limit;
pub mod of_page;
mod only_all;
mod over;
mod reading;
mod span;
mod waivers;

pub use choice::{all_boxes as is_all_of_boxes, count_of};
pub use clause::demands;
pub use frame::names_release;
pub use limit::limits_release;

use crate::base::RelPath;
use crate::base::text::{fold, words};
use crate::records::words::{Vocabulary, gates};
use crate::records::{Companions, Demand, Kind, Status};

/// What a sentence demands of other records: numbered items, records of a kind, gates. `None` where any part is not understood.
pub fn demand(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    let sentence = without_pointer(sentence);
    let chosen = || choice::demand(sentence, vocabulary, document);
    items(sentence, vocabulary)
        .or_else(|| waivers::rule(sentence).map(Demand::Waivers))
        .or_else(|| executed::demand(sentence))
        .or_else(chosen)
        .or_else(|| over::demand(sentence, vocabulary, document))
}

/// What a ticked sentence says of records that could deny it, in words that are understood only in part.
pub fn claimed_of_records(
    sentence: &str,
    vocabulary: &Vocabulary,
    document: &RelPath,
) -> Option<Demand> {
    over::claimed(without_pointer(sentence), vocabulary, document)
}

/// A sentence without the bracket at its end that says where to look: `(see the risk register)`.
fn without_pointer(sentence: &str) -> &str {
    let bare = sentence.trim_end().trim_end_matches('.');
    let pointed = bare
        .rsplit_once(" (see ")
        .filter(|(_, pointer)| pointer.ends_with(')'));
    match pointed {
        Some((said, pointer)) if !pointer.contains(['(', ',', ';']) => said,
        _ => sentence,
    }
}

/// What a sentence demands of numbered items: `Launch requires items 1-5 to be done`,
/// `Items 6–8 and 10 must be at least in_progress with owners and evidence links`. `None` where any part is not understood.
fn items(sentence: &str, vocabulary: &Vocabulary) -> Option<Demand> {
    let folded = fold(sentence);
    let tokens = tokens(&folded);
    let noun = tokens
        .iter()
        .position(|token| NOUNS.contains(&token.as_str()))?;
    let (numbers, after) = ranges(&tokens[noun + 1..])?;
    let subject = &tokens[..noun];
    let subject_ok = subject.is_empty()
        || subject
            .last()
            .is_some_and(|verb| REQUIRES.contains(&verb.as_str()))
        || subject
            .iter()
            .all(|token| ARTICLES.contains(&token.as_str()));
    let (at_least, rest) = state(&tokens[noun + 1 + after..], vocabulary)?;
    let with = companions(rest)?;
    let of = match tokens[noun].as_str() {
        "track" | "tracks" => Some(Kind::Track),
        "criteria" | "criterion" => Some(Kind::Criterion),
        _ => None,
    };
    subject_ok.then_some(Demand::Items {
        of,
        numbers,
        at_least,
        with,
    })
}

/// Does a text begin by saying that numbered items are done, and name no others behind: `Items 1–17 done (but for wishes)`?
pub fn says_items_done(text: &str, vocabulary: &Vocabulary) -> bool {
    let tokens = tokens(&fold(text));
    let Some((noun, numbered)) = tokens.split_first() else {
        return false;
    };
    let Some((state, others)) = ranges(numbered).and_then(|(_, end)| numbered[end..].split_first())
    else {
        return false;
    };
    let is_number = |token: &String| token.starts_with(char::is_numeric);
    NOUNS.contains(&noun.as_str())
        && vocabulary.status(state) == Some(Status::Done)
        && !others.iter().any(is_number)
}

/// What a sentence about runbooks asks for: that they are there, or how old they may be.
pub fn runbook(sentence: &str) -> Option<Demand> {
    const PLAIN: &[&str] = &[
        "the",
        "all",
        "every",
        "runbook",
        "runbooks",
        "playbook",
        "playbooks",
        "is",
        "are",
        "must",
        "be",
        "and",
        "in",
    ];
    const THERE: &[&str] = &[
        "exists",
        "exist",
        "linked",
        "available",
        "place",
        "present",
        "written",
        "published",
        "committed",
    ];
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let runbooks = all
        .iter()
        .any(|word| matches!(*word, "runbook" | "runbooks" | "playbook" | "playbooks"));
    let there = all.last().is_some_and(|last| THERE.contains(last));
    let plain = all
        .iter()
        .all(|word| PLAIN.contains(word) || THERE.contains(word));
    if runbooks && there && plain {
        Some(Demand::RunbookThere)
    } else {
        runbook_age(sentence)
    }
}

/// What a sentence about the age of runbooks asks for: `Runbook updated within last 30 days`, `Runbooks must not be stale`.
fn runbook_age(sentence: &str) -> Option<Demand> {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    if let [head @ .., "not", "be", "stale"] | [head @ .., "not", "stale"] = &all[..] {
        let runbooks = head
            .iter()
            .any(|word| matches!(*word, "runbook" | "runbooks" | "playbook" | "playbooks"));
        let plain = |word: &&str| {
            matches!(
                *word,
                "the"
                    | "all"
                    | "every"
                    | "runbook"
                    | "runbooks"
                    | "playbook"
                    | "playbooks"
                    | "is"
                    | "are"
                    | "must"
                    | "be"
            )
        };
        return (runbooks && head.iter().all(plain)).then_some(Demand::RunbookFresh { days: None });
    }
    days_within(&all).map(|days| Demand::RunbookFresh { days: Some(days) })
}

/// The days of `Runbook updated within last 30 days`. Dates tell no hours: a span in hours is as many whole days as surely fit.
fn days_within(all: &[&str]) -> Option<u32> {
    if all
        .iter()
        .any(|word| matches!(*word, "not" | "no" | "never"))
    {
        return None;
    }
    let runbook = all
        .iter()
        .position(|word| matches!(*word, "runbook" | "runbooks" | "playbook" | "playbooks"))?;
    let reviewed = all
        .iter()
        .skip(runbook)
        .position(|word| REVIEWED.contains(word))?
        + runbook;
    let within = all
        .iter()
        .skip(reviewed)
        .position(|word| matches!(*word, "within" | "last" | "past"))?
        + reviewed;
    let lead = |word: &&&str| {
        matches!(
            **word,
            "within" | "the" | "last" | "past" | "previous" | "in"
        )
    };
    let number = within + all.iter().skip(within).take_while(lead).count();
    let count: u32 = all[number].parse().ok()?;
    let unit = match *all.get(number + 1)? {
        "day" | "days" => 1,
        "week" | "weeks" => 7,
        "month" | "months" => 30,
        "hour" | "hours" => return (count / 24).checked_sub(1),
        _ => return None,
    };
    count.checked_mul(unit)
}

/// Does a sentence ask how long ago something was reviewed, in words that nothing can be measured by? Nobody can tick that: a machine
/// has to see it, and does not know what to look at.
pub fn asks_for_age(sentence: &str) -> bool {
    const SPANS: &[&str] = &[
        "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    ];
    const LOOKS_BACK: &[&str] = &["last", "past", "previous"];
    const LOOKED_AT: &[&str] = &[
        "updated",
        "reviewed",
        "refreshed",
        "revised",
        "runbook",
        "runbooks",
        "playbook",
        "playbooks",
    ];
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let counted = |at: usize| {
        all[at].parse::<u32>().is_ok() && all.get(at + 1).is_some_and(|unit| SPANS.contains(unit))
    };
    let dated = |at: usize| {
        let behind = &all[at + 1..all.len().min(at + 4)];
        let spans = behind.iter().any(|word| {
            word.parse::<u32>().is_ok() || SPANS.contains(word) || LOOKS_BACK.contains(word)
        });
        (all[at] == "within" || LOOKS_BACK.contains(&all[at])) && spans
    };
    let back = (0..all.len()).any(|at| {
        dated(at) || counted(at) && all[..at].iter().rev().take(3).any(|word| *word == "within")
    });
    back && all.iter().any(|word| LOOKED_AT.contains(word))
}

/// Does a sentence demand something, rather than describe it?
pub fn is_rule(sentence: &str) -> bool {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    // `the required evidence` describes; `evidence is required` demands.
    let adjective = |at: usize| {
        all[at] == "required" && at > 0 && matches!(all[at - 1], "the" | "all" | "any" | "its")
    };
    let modal = (0..all.len()).any(|at| gates::is_demand(all[at]) && !adjective(at));
    modal || waivers::limits(sentence) || RULE_PHRASES.iter().any(|phrase| folded.contains(phrase))
}

/// Does a sentence only say that everything in its gate has to hold? That is what a gate means anyway, so it adds nothing.
/// An exception in it would, and makes it another sentence.
pub fn is_all_of(sentence: &str) -> bool {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let leads = matches!(
        all.first(),
        Some(&("all" | "every" | "each" | "clear" | "any" | "alle" | "tous" | "toutes"))
    );
    if waivers::rule(sentence).is_some() {
        return false;
    }
    if frame::fails_with_any(sentence) {
        return true;
    }
    let of_the_gate = all.iter().take(8).any(|word| PARTS.contains(word));
    let excepts = all.iter().any(|word| EXCEPTS.contains(word)) || folded.contains('%');
    if !excepts && only_all::says_only_all(&all) {
        return true;
    }
    leads && of_the_gate && !excepts && all.len() <= 16
}

const PARTS: &[&str] = &[
    "items",
    "item",
    "boxes",
    "box",
    "checks",
    "check",
    "criteria",
    "criterion",
    "conditions",
    "gates",
    "gate",
    "pass",
    "rows",
    "following",
    "these",
    "blocker",
    "blockers",
    "punkte",
    "points",
    "critères",
];
const EXCEPTS: &[&str] = &[
    "except",
    "unless",
    "excluding",
    "marked",
    "tagged",
    "labelled",
    "labeled",
    "recommended",
    "optional",
    "most",
    "waiver",
    "waived",
    "within",
    "approved",
    "other",
    "either",
    "or",
];
const STARTED: &[&str] = &[
    "in progress",
    "in_progress",
    "in-progress",
    "started",
    "begun",
    "underway",
    "under way",
    "active",
    "ongoing",
];
const NOUNS: &[&str] = &[
    "items",
    "item",
    "tracks",
    "track",
    "workstreams",
    "tasks",
    "sections",
    "streams",
    "criteria",
    "criterion",
];
const ARTICLES: &[&str] = &["the", "all", "of"];
const REQUIRES: &[&str] = &["requires", "require", "needs", "need", "demands"];
const REVIEWED: &[&str] = &[
    "updated",
    "reviewed",
    "verified",
    "checked",
    "tested",
    "refreshed",
    "revised",
    "exercised",
];
const RULE_PHRASES: &[&str] = &[
    "only if",
    "only after",
    "only when",
    "only once",
    "only with",
    "do not count",
    "does not count",
    "no-go",
    "no go",
    "has to",
    "have to",
    "may not",
    "all of",
    "each of",
    "at least",
    "não pode ser",
    "no puede ser",
    "ne peut être",
    "ne peut pas être",
    "non può essere",
    "mag niet",
    "nie może być",
    "får inte vara",
    "kan ikke være",
    "не может быть",
    "してはならない",
    "不得",
];

/// Words, numbers, and the marks that a range needs.
fn tokens(folded: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in folded.chars().chain([' ']) {
        let joins =
            c.is_alphanumeric() || c == '\'' || (c == '-' && word.chars().any(char::is_alphabetic));
        if joins {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if matches!(c, '-' | ',' | '&' | ';') {
            tokens.push(c.to_string());
        }
    }
    tokens
}

/// Number ranges at the beginning, and how many tokens they take: `1 - 5 , 7 and 9`.
fn ranges(tokens: &[String]) -> Option<(Vec<(u32, u32)>, usize)> {
    let mut found: Vec<(u32, u32)> = Vec::new();
    let mut at = 0;
    while let Some(first) = tokens.get(at).and_then(|token| token.parse::<u32>().ok()) {
        let dash = tokens
            .get(at + 1)
            .is_some_and(|token| matches!(token.as_str(), "-" | "to" | "through"));
        let last = tokens
            .get(at + 2)
            .filter(|_| dash)
            .and_then(|token| token.parse::<u32>().ok());
        found.push((first, last.unwrap_or(first)));
        at += if last.is_some() { 3 } else { 1 };
        let joiners = tokens[at..]
            .iter()
            .take_while(|token| matches!(token.as_str(), "," | "and" | "&"))
            .count();
        let more = joiners > 0
            && tokens
                .get(at + joiners)
                .is_some_and(|token| token.parse::<u32>().is_ok());
        at += if more { joiners } else { 0 };
        if !more {
            break;
        }
    }
    let sound = !found.is_empty()
        && found
            .iter()
            .all(|(first, last)| first <= last && last - first < 1000);
    sound.then_some((found, at))
}

/// Words that close a claim, and demand something else of a record than to be done.
const LESS_THAN_DONE: &[&str] = &[
    "documented",
    "reviewed",
    "agreed",
    "received",
    "booked",
    "held",
];

/// Verbs and what else leads to a state.
const LEADS_TO_STATE: &[&str] = &[
    "must", "to", "be", "have", "has", "been", "are", "is", "shall", "need", "at", "least", "all",
    "should", "reach", "reached", "marked", "as",
];

/// The state that is asked for, and what stands behind it. Verbs and `at least` lead to it.
fn state<'a>(tokens: &'a [String], vocabulary: &Vocabulary) -> Option<(Status, &'a [String])> {
    let lead = tokens
        .iter()
        .take_while(|token| LEADS_TO_STATE.contains(&token.as_str()))
        .count();
    let rest = &tokens[lead..];
    let longest = (1..=rest.len().min(3)).rev().find_map(|length| {
        let status = demanded_status(&rest[..length].join(" "), vocabulary)?;
        Some((status, length))
    });
    let (status, length) = longest?;
    (lead > 0).then_some((status, &rest[length..]))
}

/// The status that a phrase asks for, where it promises no less than the status says.
fn demanded_status(phrase: &str, vocabulary: &Vocabulary) -> Option<Status> {
    vocabulary.status(phrase).filter(|status| match status {
        Status::Done => !LESS_THAN_DONE.contains(&phrase),
        // A word such as `required` is a status of less than it demands.
        Status::InProgress => STARTED.contains(&phrase),
        Status::Open => phrase == "open",
        Status::Blocked | Status::NotApplicable | Status::Unknown => false,
    })
}

/// What `with owners, timeline, and evidence links` asks for; `None` where something else stands there.
fn companions(tokens: &[String]) -> Option<Companions> {
    let mut with = Companions::default();
    let mut tokens = tokens.iter().map(String::as_str);
    match tokens.next() {
        None => return Some(with),
        Some("with" | "and" | "having") => {}
        Some(_) => return None,
    }
    for token in tokens {
        match token {
            "owner" | "owners" => with.owners = true,
            "timeline" | "timelines" | "target" | "targets" | "date" | "dates" | "deadline"
            | "deadlines" => with.timeline = true,
            "evidence" | "proof" | "proofs" | "links" | "link" => with.evidence = true,
            "," | "and" | "&" | "an" | "a" | "named" | "their" | "with" | "target-dates" => {}
            _ => return None,
        }
    }
    Some(with)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;

    fn read(sentence: &str) -> Option<Demand> {
        items(sentence, &Vocabulary::new(&Settings::default()))
    }

    #[test]
    fn ranges_states_and_companions_are_read_together() {
        let with = Companions {
            owners: true,
            timeline: true,
            evidence: true,
        };
        let asked = |numbers: &[(u32, u32)], at_least, with| {
            Some(Demand::Items {
                of: None,
                numbers: numbers.to_vec(),
                at_least,
                with,
            })
        };
        assert_eq!(
            read("Opening day requires items 1-4 to be `done`."),
            asked(&[(1, 4)], Status::Done, Companions::default())
        );
        assert_eq!(
            read(
                "Tracks 2–3, 5 and 7 must be at least `in_progress` with owners, timeline, and evidence links."
            ),
            Some(Demand::Items {
                of: Some(Kind::Track),
                numbers: vec![(2, 3), (5, 5), (7, 7)],
                at_least: Status::InProgress,
                with
            })
        );
    }

    #[test]
    fn a_sentence_with_a_part_that_is_not_understood_is_not_read() {
        for sentence in [
            "Items 1-4 must be done unless the director says otherwise.",
            "Items 4-1 must be done.",
            "Items must be done.",
            "Items 1-4 are nice.",
        ] {
            assert_eq!(read(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn the_age_of_a_runbook_is_read_in_days() {
        let days = |days| Some(Demand::RunbookFresh { days });
        assert_eq!(
            runbook_age("Runbooks reviewed within the last 2 weeks"),
            days(Some(14))
        );
        assert_eq!(
            runbook_age("Runbook verified within 24 hours"),
            days(Some(0))
        );
        assert_eq!(runbook_age("Runbook verified within 12 hours"), None);
        assert_eq!(runbook_age("All runbooks must not be stale."), days(None));
        assert_eq!(
            runbook_age("Runbooks for databases must not be stale."),
            None
        );
        assert_eq!(runbook_age("Runbook approved"), None);
    }
}
