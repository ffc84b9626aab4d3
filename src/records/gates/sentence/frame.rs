//! Frames: the words around what a sentence demands that add nothing to it: who requires it, before what, or a waiver.

use super::REQUIRES;
use super::tokens;
use crate::base::text::{fold, words};

/// What a sentence demands, without its frame: `Launch requires …`, `GO only if …`, `Do not ship until …`, `… before launch`.
pub fn unframed<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    without_subject(without_condition(without_lead(without_purpose(
        without_stops(words),
    ))))
}

fn without_stops<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    words
        .strip_suffix(&[","][..])
        .or_else(|| words.strip_suffix(&[";"][..]))
        .unwrap_or(words)
}

/// Words with which an exception or a day begins: what they stand in says more than a purpose.
const BINDS: &[&str] = &[
    "unless",
    "except",
    "excluding",
    "or",
    "if",
    "but",
    "not",
    "no",
    "without",
    "and",
    "by",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "tomorrow",
    "noon",
    "midnight",
    "must",
    "may",
    "should",
    ";",
];

/// Does a stretch only name what is waited for: `declaring staging sellable`, `the public beta`?
fn names_a_purpose(words: &[&str]) -> bool {
    let plain = |word: &&str| !BINDS.contains(word) && !word.chars().any(|c| c.is_ascii_digit());
    (1..=7).contains(&words.len()) && words.iter().all(plain)
}

/// `All tracks must be done before public launch` demands that they are done: the purpose makes it no weaker.
fn without_purpose<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let begins = |at: &usize| match words.get(*at..) {
        Some(
            ["before", rest @ ..]
            | ["prior", "to", rest @ ..]
            | ["in", "order", "to", rest @ ..]
            | ["to", "go", rest @ ..],
        ) => names_a_purpose(rest) || (words.get(*at) == Some(&"to") && *rest == ["live"]),
        Some(["for", "go" | "launch" | "release" | "production"]) => true,
        _ => false,
    };
    (3..words.len())
        .find(begins)
        .map_or(words, |at| without_stops(&words[..at]))
}

/// `Before launch, all tracks must be done`.
fn without_lead<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let Some(comma) = words.iter().take(9).position(|word| *word == ",") else {
        return words;
    };
    match &words[..comma] {
        ["before", rest @ ..] | ["prior", "to", rest @ ..] | ["to" | "for", rest @ ..]
            if names_a_purpose(rest) =>
        {
            &words[comma + 1..]
        }
        _ => words,
    }
}

/// What stands behind `GO only if`, `Ship only when`, `Do not launch until`, `No launch unless`.
fn without_condition<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    const REFUSES: &[&str] = &["not", "no", "never", "cannot", "don't"];
    const TURNS: &[&str] = &[
        "unless", "until", "if", "when", "after", "once", "except", "or", "and", ",",
    ];
    let head = |at: usize| &words[..at];
    let only = words
        .windows(2)
        .take(6)
        .position(|pair| pair[0] == "only" && matches!(pair[1], "if" | "when" | "after" | "once"));
    if let Some(at) = only.filter(|at| {
        !head(*at)
            .iter()
            .any(|word| REFUSES.contains(word) || TURNS.contains(word))
    }) {
        return &words[at + 2..];
    }
    let turn = words
        .iter()
        .take(8)
        .position(|word| matches!(*word, "unless" | "until"));
    let refused = |at: &usize| {
        head(*at).iter().any(|word| REFUSES.contains(word))
            && !head(*at).iter().any(|word| TURNS.contains(word))
    };
    turn.filter(refused).map_or(words, |at| &words[at + 1..])
}

/// What stands behind `Launch requires`.
fn without_subject<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    const TURNS: &[&str] = &[
        "not", "no", "never", "nobody", "nothing", "none", "cannot", "unless", "if", "except",
        "only", "when", "until",
    ];
    let verb = words
        .iter()
        .take(6)
        .position(|word| REQUIRES.contains(word));
    match verb {
        Some(verb) if !words[..verb].iter().any(|word| TURNS.contains(word)) => {
            let rest = &words[verb + 1..];
            rest.strip_prefix(&["that"][..]).unwrap_or(rest)
        }
        Some(_) | None => words,
    }
}

/// A waiver excuses what it names anyway: `…, or explicit, approved waiver` adds nothing.
pub fn without_waivers<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    const PLAIN: &[&str] = &[
        ",",
        "an",
        "a",
        "explicit",
        "explicitly",
        "approved",
        "formal",
        "formally",
        "written",
        "valid",
        "be",
        "have",
        "has",
        "active",
        "current",
        "waiver",
        "waivers",
        "waived",
        "and",
        "covered",
        "by",
        "exempted",
    ];
    let Some(at) = words
        .iter()
        .rposition(|word| matches!(*word, "or" | "unless"))
    else {
        return words;
    };
    let clause = &words[at + 1..];
    let waives = clause
        .last()
        .is_some_and(|word| matches!(*word, "waiver" | "waivers" | "waived"));
    let kept = &words[..at];
    if waives && clause.iter().all(|word| PLAIN.contains(word)) {
        without_stops(kept)
    } else {
        words
    }
}

/// What stands before the verdict of `any … means no-go`, `if any …, do not launch`.
pub fn without_verdict<'a, 'b>(words: &'a [&'b str]) -> Option<&'a [&'b str]> {
    const VERDICTS: &[&[&str]] = &[
        &["no-go"],
        &["a", "no-go"],
        &["no", "go"],
        &["nogo"],
        &["blocks", "the", "launch"],
        &["blocks", "launch"],
        &["blocks", "the", "release"],
        &["blocks", "release"],
        &["blocks", "go-live"],
        &["blocks", "the", "gate"],
        &["do", "not", "launch"],
        &["do", "not", "ship"],
        &["do", "not", "release"],
        &["do", "not", "deploy"],
        &["stops", "the", "launch"],
        &["stops", "the", "release"],
    ];
    let mut head = VERDICTS.iter().find_map(|end| words.strip_suffix(*end))?;
    while let [
        kept @ ..,
        "means" | "mean" | "is" | "=" | "then" | "," | "-",
    ] = head
    {
        head = kept;
    }
    Some(head)
}

/// `Any No = NO-GO`, `If any of the critical items fail, do not launch`: all of the gate has to hold.
pub fn fails_with_any(sentence: &str) -> bool {
    const FAILS: &[&str] = &[
        "no",
        "fail",
        "fails",
        "failed",
        "failing",
        "failure",
        "unchecked",
        "unticked",
        "red",
        "false",
        "not",
        "open",
        "missing",
        "blocker",
        "blockers",
        "unmet",
        "empty",
        "incomplete",
    ];
    const PARTS: &[&str] = &[
        "of",
        "the",
        "these",
        "a",
        "single",
        "critical",
        "required",
        "mandatory",
        "hard",
        "item",
        "items",
        "box",
        "boxes",
        "check",
        "checks",
        "criterion",
        "criteria",
        "gate",
        "gates",
        "condition",
        "conditions",
        "row",
        "rows",
        "point",
        "points",
        "answer",
        "answers",
        "answered",
        "is",
        "are",
        "remains",
        "remain",
        "met",
        "pass",
        "passed",
        "passing",
        "ticked",
        "checked",
        "above",
        "below",
        "here",
    ];
    let folded = fold(sentence).replace(['=', '→', ':'], " means ");
    let tokens = tokens(&folded);
    let all: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let rest = match &all[..] {
        ["fail", "any", rest @ ..] => {
            return without_verdict(rest).is_some_and(<[&str]>::is_empty)
                || matches!(rest, ["means", "no-go"]);
        }
        ["if", "any" | "one", rest @ ..]
        | ["any" | "one", rest @ ..]
        | ["a", "single", rest @ ..] => rest,
        _ => return false,
    };
    let head = without_verdict(rest).unwrap_or_default();
    head.iter().any(|word| FAILS.contains(word))
        && head
            .iter()
            .all(|word| FAILS.contains(word) || PARTS.contains(word))
}

/// Does a sentence name what a release waits for: `before deploying to production`?
pub fn names_release(sentence: &str) -> bool {
    const RELEASES: &[&str] = &[
        "launch",
        "launching",
        "release",
        "releasing",
        "deploy",
        "deploying",
        "deployment",
        "production",
        "ship",
        "shipping",
        "live",
        "go-live",
        "cutover",
        "rollout",
        "ga",
        "merge",
        "merging",
        "submission",
    ];
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let before = all
        .iter()
        .position(|word| matches!(*word, "before" | "prior"));
    before.is_some_and(|at| all[at..].iter().any(|word| RELEASES.contains(word)))
}
