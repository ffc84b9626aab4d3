//! Shortfall: the words beside a claim that take some of it back: `with blockers`, `6/8`, `for review`, `→ in review`.

use crate::base::text::fold;
use crate::records::Status;
use crate::records::values::status::words::derived;
use crate::records::words::vocabulary::{Vocabulary, mark_status};

/// The beginnings of words for what is wrong.
const TROUBLE: &[&str] = &[
    "issue",
    "problem",
    "error",
    "failure",
    "failing",
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

/// Is a claim of done qualified by what follows it in the same phrase? A remark behind a dash stays a remark, unless it takes back the claim.
pub fn is_qualified(behind: &str, words: &Vocabulary) -> bool {
    let clause = behind.split([';', '—', '–', '\n']).next().unwrap_or("");
    let clause = clause
        .split(". ")
        .next()
        .unwrap_or("")
        .split(" - ")
        .next()
        .unwrap_or("");
    let folded = fold(clause);
    let next = folded.trim_start_matches([',', '(', ' ']);
    let ready_for = next.starts_with("for review")
        || next.starts_with("for test")
        || next.starts_with("to ")
        || next.starts_with("for ") && !next.starts_with("for all");
    let parts: Vec<&str> = next.split(' ').collect();
    let taken_back = said_first(&parts, words).is_some_and(|status| {
        matches!(
            status,
            Status::Open | Status::InProgress | Status::Blocked | Status::Unknown
        )
    }) && !denies_trouble(&parts)
        && behind
            .trim_start()
            .starts_with([',', '(', '/', '→', '-', ' ']);
    names_a_shortfall(clause) || ready_for || taken_back || is_moving_on(behind)
}

/// `Done` on one line of a cell, `Open in EU` on the next.
pub fn later_line_differs(text: &str, words: &Vocabulary) -> bool {
    text.lines().skip(1).any(|line| {
        let folded = fold(line);
        let parts: Vec<&str> = folded.split(' ').collect();
        let differs = said_first(&parts, words)
            .is_some_and(|status| !matches!(status, Status::Done | Status::NotApplicable));
        differs && !denies_trouble(&parts)
    })
}

/// The status that the first words say, the longest phrase first.
fn said_first(parts: &[&str], words: &Vocabulary) -> Option<Status> {
    (1..=parts.len().min(3)).rev().find_map(|count| {
        let word = parts[..count].join(" ");
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        words.status(word).or_else(|| derived(word, words))
    })
}

/// `done → in review`: an arrow leads to something else.
fn is_moving_on(behind: &str) -> bool {
    behind.trim_start().starts_with(['→', '➜'])
        && behind
            .chars()
            .any(|c| mark_status(c).is_some_and(|status| status != Status::Done))
}

/// `passed, no known vulnerabilities`: the `no` speaks of trouble, not of the claim.
fn denies_trouble(words: &[&str]) -> bool {
    let [no, rest @ ..] = words else { return false };
    matches!(*no, "no" | "zero" | "keine" | "aucun" | "aucune")
        && rest.iter().take(4).any(|word| is_trouble(word))
}

/// Do words beside a tick say that something is left over? `6/8`, `with blockers`, `except`, `partial`.
pub fn names_a_shortfall(text: &str) -> bool {
    let folded = fold(text);
    let spaced: String = folded
        .chars()
        .map(|c| {
            if matches!(c, '(' | ')' | '[' | ']' | ',' | ';' | ':' | '.' | '!') {
                ' '
            } else {
                c
            }
        })
        .collect();
    let padded = format!(
        " {} ",
        spaced.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    const GAPS: &[&str] = &[
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
    let words: Vec<&str> = padded.split_whitespace().collect();
    GAPS.iter().any(|gap| padded.contains(gap))
        || comes_with_trouble(&words)
        || counts_trouble(&words)
        || has_incomplete_score(&folded)
}

/// `passed with 3 known failures`, `done with conditions`; not `with no open issues`.
fn comes_with_trouble(words: &[&str]) -> bool {
    const TERMS: &[&str] = &[
        "condition",
        "caveat",
        "exception",
        "limitation",
        "open",
        "remaining",
        "known",
        "reservation",
        "deviation",
    ];
    let with = words
        .iter()
        .enumerate()
        .filter(|(_, word)| **word == "with")
        .map(|(at, _)| words.get(at + 1..).unwrap_or(&[]));
    with.into_iter().any(|behind| {
        let near = behind
            .iter()
            .take(4)
            .take_while(|word| !matches!(**word, "no" | "zero" | "0" | "without"));
        near.into_iter()
            .any(|word| is_trouble(word) || TERMS.iter().any(|term| word.starts_with(term)))
    })
}

/// `2 tests failed`, `3 open`: a number of what is wrong, up to the next number, unless that is told to be mended.
fn counts_trouble(words: &[&str]) -> bool {
    const WRONG: &[&str] = &[
        "fail",
        "outstanding",
        "unresolved",
        "skipped",
        "remain",
        "blocked",
        "open",
        "missing",
    ];
    const MENDED: &[&str] = &[
        "fixed",
        "resolved",
        "closed",
        "mitigated",
        "addressed",
        "removed",
    ];
    let number = |word: &str| word.parse::<u32>().ok().filter(|_| word.len() <= 5);
    let counted = words
        .iter()
        .enumerate()
        .filter(|(_, word)| number(word).is_some_and(|count| count > 0));
    counted.into_iter().any(|(at, _)| {
        let ends = |word: &str| {
            number(word).is_some()
                || matches!(
                    word,
                    "on" | "in" | "of" | "for" | "per" | "at" | "after" | "before"
                )
        };
        let behind: Vec<&str> = words
            .iter()
            .skip(at + 1)
            .take(4)
            .take_while(|word| !ends(word))
            .copied()
            .collect();
        let wrong = behind
            .iter()
            .take(3)
            .any(|word| is_trouble(word) || WRONG.iter().any(|term| word.starts_with(term)));
        wrong && !behind.iter().any(|word| MENDED.contains(word))
    })
}

/// What a tick leaves over, told behind a dash, a comma or in parentheses: `pending approval`, `will be done by Friday`, `not yet in EU`.
pub fn is_left_over(tail: &str) -> bool {
    const STARTS: &[&str] = &[
        "pending",
        "awaiting",
        "waiting for",
        "waiting on",
        "not yet",
        "tbd",
        "tbc",
        "still",
        "except",
        "but not",
        "blocked by",
        "blocked on",
        "partially",
        "partly",
        "incomplete",
        "unverified",
        "untested",
        "not tested",
        "not verified",
        "not done",
        "not complete",
        "not completed",
        "not ready",
        "not started",
        "not implemented",
        "not confirmed",
        "to follow",
        "will follow",
    ];
    const ENDS: &[&str] = &[
        "done",
        "added",
        "written",
        "confirmed",
        "decided",
        "defined",
        "completed",
        "finished",
        "provided",
        "verified",
        "tested",
        "scheduled",
        "announced",
        "determined",
        "signed",
        "fixed",
        "implemented",
    ];
    let folded = fold(tail);
    let words: Vec<&str> = folded
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .take(4)
        .collect();
    let joined = words.join(" ");
    let started = STARTS.iter().filter(|start| {
        joined
            .strip_prefix(**start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    // `pending, or failed` goes on with a list of states.
    let listed = |start: &&str| {
        words
            .get(start.split(' ').count())
            .is_some_and(|word| matches!(*word, "or" | "and" | ""))
    };
    let promised =
        matches!(words.as_slice(), ["will" | "to", "be", what, ..] if ENDS.contains(what));
    promised || started.into_iter().any(|start| !listed(start))
}

fn is_trouble(word: &str) -> bool {
    TROUBLE.iter().any(|named| word.starts_with(named))
}

/// `6/8` or `6 of 8` somewhere in a folded text, with something left.
fn has_incomplete_score(folded: &str) -> bool {
    let tokens: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '[' | ']'))
        .filter(|token| !token.is_empty())
        .collect();
    let whole = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 5);
    let slashed = |token: &&str| {
        token
            .split_once('/')
            .and_then(|(a, b)| Some((whole(a)?, whole(b)?)))
            .is_some_and(|(a, b)| a < b && b > 0)
    };
    let spoken = |three: &[&str]| {
        matches!(three[1], "of" | "von" | "sur" | "av" | "/")
            && whole(three[0])
                .zip(whole(three[2]))
                .is_some_and(|(a, b)| a < b)
    };
    tokens.iter().any(slashed) || tokens.windows(3).any(spoken)
}
