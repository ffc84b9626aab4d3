//! Evidence, waivers and freshness in words.

use super::{Piece, Row, Section, Shift, Tone, code, message, ours, place, said};
use crate::evaluate::FreshnessState;
use crate::link::State;
use crate::records::Role;
use crate::report::compare::changes::{
    Changes, Citer, EvidenceChange, FreshnessChange, Turn, WaiverChange, WaiverTerms, WaiverTurn,
};

/// How many of those who cite one thing are told.
const CITERS: usize = 3;

/// What became of evidence; folded where nothing was lost.
pub fn evidence(changes: &Changes) -> Section {
    let told: Vec<&EvidenceChange> = changes
        .evidence
        .iter()
        .filter(|change| change.what != Turn::Moved)
        .collect();
    let folded = !told
        .iter()
        .any(|change| matches!(change.what, Turn::Broken | Turn::Lost));
    Section {
        title: "Evidence",
        folded,
        rows: told.into_iter().map(evidence_row).collect(),
    }
}

/// One piece of evidence, and who cites it.
pub fn evidence_row(change: &EvidenceChange) -> Row {
    Row {
        tone: match change.what {
            Turn::Broken | Turn::Lost | Turn::Worse => Tone::Worse,
            Turn::Gained | Turn::Mended if change.after == Some(State::Ok) => Tone::Better,
            Turn::Gained | Turn::Mended | Turn::Moved => Tone::Plain,
        },
        kind: match change.role {
            Role::Proof => "proof".to_owned(),
            Role::Mention => "mention".to_owned(),
        },
        title: vec![code(&change.text)],
        says: evidence_says(change),
        ..Row::default()
    }
}

fn evidence_says(change: &EvidenceChange) -> Vec<Vec<Piece>> {
    let mut says = vec![happened(change)];
    if let (Turn::Broken, Some(to)) = (change.what, &change.to) {
        says.push(vec![ours("it may be "), code(to), ours(" now")]);
    }
    says.extend(change.by.iter().take(CITERS).map(citer));
    let left = change.by.len().saturating_sub(CITERS);
    if left > 0 {
        says.push(vec![ours(format!("cited by {left} more"))]);
    }
    says
}

fn happened(change: &EvidenceChange) -> Vec<Piece> {
    let state = |state: Option<State>| state.map_or("", state_word);
    match change.what {
        Turn::Broken | Turn::Worse | Turn::Mended => vec![ours(format!(
            "{} → {}",
            state(change.before),
            state(change.after)
        ))],
        Turn::Lost => vec![ours("is no longer cited as proof")],
        Turn::Gained => vec![ours(format!("is new, {}", state(change.after)))],
        Turn::Moved => change
            .to
            .as_ref()
            .map_or_else(Vec::new, |to| vec![ours("moved to "), code(to)]),
    }
}

fn citer(citer: &Citer) -> Vec<Piece> {
    let verdict = match (citer.before, citer.after) {
        (Some(before), Some(after)) if before != after => {
            format!(", {} → {}", before.in_words(), after.in_words())
        }
        _ => String::new(),
    };
    vec![
        ours("cited by "),
        said(&citer.title),
        ours(" ("),
        code(&place(&citer.at)),
        ours(format!("{verdict})")),
    ]
}

/// The name of a state of evidence, in words.
pub fn state_word(state: State) -> &'static str {
    match state {
        State::Ok => "in place",
        State::Unchecked => "unchecked",
        State::Prose => "words alone",
        State::Stale => "stale",
        State::Pending => "pending",
        State::Hollow => "hollow",
        State::Untracked => "not committed",
        State::Outside => "outside the repository",
        State::Broken => "does not answer",
        State::Missing => "missing",
    }
}

/// One waiver.
pub fn waiver(change: &WaiverChange) -> Row {
    let excuses = |terms: &Option<WaiverTerms>| terms.as_ref().is_some_and(|terms| terms.excuses);
    let lost = excuses(&change.before) && !excuses(&change.after);
    Row {
        tone: if lost { Tone::Worse } else { Tone::Plain },
        kind: "waiver".to_owned(),
        title: vec![said(&change.title)],
        key: Some(change.key.clone()),
        says: waiver_says(change),
        at: change.after.as_ref().map(|after| after.at.clone()),
        ..Row::default()
    }
}

/// What differs in a waiver, what it is for, and why it excuses nothing where it does not.
fn waiver_says(change: &WaiverChange) -> Vec<Vec<Piece>> {
    let turns = change.what.iter();
    let mut says: Vec<Vec<Piece>> = turns.map(|what| turn(change, *what)).collect();
    let told = change.after.as_ref().or(change.before.as_ref());
    if let Some(terms) = told.filter(|terms| !terms.covers.is_empty()) {
        says.push(vec![ours("for "), code(&terms.covers.join(", "))]);
    }
    says.extend(change.after.as_ref().and_then(why_void));
    if change.with_no_commit {
        says.push(vec![ours("by time alone")]);
    }
    says
}

/// Why a waiver excuses nothing, where it does not and that is known.
fn why_void(terms: &WaiverTerms) -> Option<Vec<Piece>> {
    let is_told = !terms.excuses && !terms.because.is_empty();
    is_told.then(|| [vec![ours("excuses nothing: ")], message(&terms.because)].concat())
}

/// One way in which a waiver differs.
fn turn(change: &WaiverChange, what: WaiverTurn) -> Vec<Piece> {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let moved = |word: &str| {
        let to = ours(format!("{word} to "));
        vec![to, end(after), ours(", was "), end(before)]
    };
    match what {
        WaiverTurn::Added => vec![
            ours("is new, ends "),
            end(after),
            ours(", approved by "),
            approvers(after),
        ],
        WaiverTurn::Removed => vec![ours("is gone")],
        WaiverTurn::Expired => vec![ours("has expired: its last day was "), end(after)],
        WaiverTurn::Ended => vec![ours("no longer excuses")],
        WaiverTurn::TookEffect => vec![ours("now excuses")],
        WaiverTurn::Extended => moved("extended"),
        WaiverTurn::Shortened => moved("shortened"),
        WaiverTurn::Expiring => vec![ours("ends soon: "), end(after)],
        WaiverTurn::Approvers => vec![
            ours("approved by "),
            approvers(after),
            ours(", before by "),
            approvers(before),
        ],
        WaiverTurn::Subject => match after {
            Some(after) if after.covers.is_empty() => {
                vec![ours("what it was for is gone, or has another name")]
            }
            _ => vec![ours("is for something else than before")],
        },
        WaiverTurn::Reworded => vec![ours("has other words")],
    }
}

/// The last day of a waiver, as a day or in its writer's words.
fn end(terms: Option<&WaiverTerms>) -> Piece {
    let Some(terms) = terms else {
        return ours("no date");
    };
    match (terms.expires, &terms.expires_text) {
        (Some(day), _) => ours(day.to_string()),
        (None, Some(text)) => said(text),
        (None, None) => ours("no date"),
    }
}

fn approvers(terms: Option<&WaiverTerms>) -> Piece {
    match terms.map(|terms| terms.approvers.join(", ")) {
        Some(names) if !names.is_empty() => said(&names),
        _ => ours("nobody"),
    }
}

/// What became stale or fresh; folded where nothing is stale or undatable.
pub fn freshness(changes: &Changes) -> Section {
    let bad = |change: &FreshnessChange| {
        matches!(
            change.after,
            Some(FreshnessState::Stale | FreshnessState::Unknown)
        )
    };
    let folded = !changes.freshness.iter().any(bad);
    Section {
        title: "Freshness",
        folded,
        rows: changes.freshness.iter().map(freshness_row).collect(),
    }
}

fn freshness_row(change: &FreshnessChange) -> Row {
    let is_old = |state: Option<FreshnessState>| {
        matches!(state, Some(FreshnessState::Stale | FreshnessState::Unknown))
    };
    let reviewed = match (change.updated_before, change.updated_after) {
        (before, Some(after)) if before != Some(after) => Some(format!("reviewed {after}")),
        (_, Some(after)) => Some(format!("last reviewed {after}")),
        (_, None) => Some("no date that can be used".to_owned()),
    };
    let mut says: Vec<Vec<Piece>> = reviewed
        .into_iter()
        .map(|words| vec![ours(words)])
        .collect();
    if change.with_no_commit {
        says.push(vec![ours("by time alone")]);
    }
    Row {
        tone: match (is_old(change.before), is_old(change.after)) {
            (false, true) => Tone::Worse,
            (true, false) => Tone::Better,
            _ => Tone::Plain,
        },
        kind: change.kind.replace('_', " "),
        title: vec![said(&change.title)],
        key: Some(change.subject.clone()),
        verdict: Shift::between(
            change.before.map(freshness_word),
            change.after.map(freshness_word),
        ),
        says,
        at: Some(change.at.clone()),
        ..Row::default()
    }
}

fn freshness_word(state: FreshnessState) -> &'static str {
    match state {
        FreshnessState::Fresh => "fresh",
        FreshnessState::DueSoon => "due soon",
        FreshnessState::Stale => "stale",
        FreshnessState::Unknown => "unknown",
    }
}
