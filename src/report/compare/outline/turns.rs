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
    let mut says = vec![happened(change)];
    says.extend(
        change
            .to
            .as_ref()
            .filter(|_| change.what == Turn::Broken)
            .map(|to| vec![ours("it may be "), code(to), ours(" now")]),
    );
    says.extend(change.by.iter().take(CITERS).map(citer));
    let left = change.by.len().saturating_sub(CITERS);
    says.extend((left > 0).then(|| vec![ours(format!("cited by {left} more"))]));
    Row {
        tone: match change.what {
            Turn::Broken | Turn::Lost | Turn::Worse => Tone::Worse,
            Turn::Gained | Turn::Mended if change.after == Some(State::Ok) => Tone::Better,
            Turn::Gained | Turn::Mended | Turn::Moved => Tone::Plain,
        },
        kind: if change.role == Role::Proof {
            "proof"
        } else {
            "mention"
        }
        .to_owned(),
        title: vec![code(&change.text)],
        says,
        ..Row::default()
    }
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
    let told = change.after.as_ref().or(change.before.as_ref());
    let mut says: Vec<Vec<Piece>> = change.what.iter().map(|what| turn(change, *what)).collect();
    says.extend(
        told.filter(|terms| !terms.covers.is_empty())
            .map(|terms| vec![ours("for "), code(&terms.covers.join(", "))]),
    );
    let excuses = |terms: &Option<WaiverTerms>| terms.as_ref().is_some_and(|terms| terms.excuses);
    let silent = change
        .after
        .as_ref()
        .filter(|after| !after.excuses && !after.because.is_empty());
    says.extend(
        silent.map(|after| [vec![ours("excuses nothing: ")], message(&after.because)].concat()),
    );
    if change.with_no_commit {
        says.push(vec![ours("by time alone")]);
    }
    Row {
        tone: if excuses(&change.before) && !excuses(&change.after) {
            Tone::Worse
        } else {
            Tone::Plain
        },
        kind: "waiver".to_owned(),
        title: vec![said(&change.title)],
        key: Some(change.key.clone()),
        says,
        at: change.after.as_ref().map(|after| after.at.clone()),
        ..Row::default()
    }
}

fn turn(change: &WaiverChange, what: WaiverTurn) -> Vec<Piece> {
    let end = |terms: &Option<WaiverTerms>| {
        let terms = terms.as_ref();
        let day = terms
            .and_then(|terms| terms.expires)
            .map(|day| ours(day.to_string()));
        day.or_else(|| {
            terms
                .and_then(|terms| terms.expires_text.as_deref())
                .map(said)
        })
        .unwrap_or_else(|| ours("no date"))
    };
    let approvers = |terms: &Option<WaiverTerms>| match terms
        .as_ref()
        .map(|terms| terms.approvers.join(", "))
    {
        Some(names) if !names.is_empty() => said(&names),
        _ => ours("nobody"),
    };
    let moved = |word: &str| {
        vec![
            ours(format!("{word} to ")),
            end(&change.after),
            ours(", was "),
            end(&change.before),
        ]
    };
    match what {
        WaiverTurn::Added => vec![
            ours("is new, ends "),
            end(&change.after),
            ours(", approved by "),
            approvers(&change.after),
        ],
        WaiverTurn::Removed => vec![ours("is gone")],
        WaiverTurn::Expired => vec![ours("has expired: its last day was "), end(&change.after)],
        WaiverTurn::Ended => vec![ours("no longer excuses")],
        WaiverTurn::TookEffect => vec![ours("now excuses")],
        WaiverTurn::Extended => moved("extended"),
        WaiverTurn::Shortened => moved("shortened"),
        WaiverTurn::Expiring => vec![ours("ends soon: "), end(&change.after)],
        WaiverTurn::Approvers => vec![
            ours("approved by "),
            approvers(&change.after),
            ours(", before by "),
            approvers(&change.before),
        ],
        WaiverTurn::Subject => match &change.after {
            Some(after) if after.covers.is_empty() => {
                vec![ours("what it was for is gone, or called otherwise")]
            }
            _ => vec![ours("is for something else than before")],
        },
        WaiverTurn::Reworded => vec![ours("is worded otherwise")],
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
