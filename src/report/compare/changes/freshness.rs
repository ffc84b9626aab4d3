//! Freshness: documents and drills that became stale, fresh again, or undatable.

use std::cmp::Reverse;

use super::{Comparison, FreshnessChange};
use crate::base::{RelPath, Span};
use crate::evaluate::{Freshness, FreshnessState};
use crate::link::RecordIndex;
use crate::records::Kind;
use crate::report::evaluated::Evaluated;
use crate::report::present::json;

/// Everything whose freshness differs, the stale first.
pub fn changes(comparison: &Comparison) -> Vec<FreshnessChange> {
    let documents = comparison
        .pairs
        .documents
        .iter()
        .filter_map(|(from, to)| of_document(comparison, from, to));
    let own = |&(from, _): &(RecordIndex, RecordIndex)| {
        comparison.before.model.records[from].record.kind == Kind::Drill
    };
    let records = comparison
        .records()
        .filter(own)
        .filter_map(|(from, to)| of_record(comparison, from, to));
    let mut all: Vec<FreshnessChange> = documents.chain(records).collect();
    all.sort_by_cached_key(|change| {
        (
            Reverse(change.after.map_or(0, weight)),
            change.subject.clone(),
        )
    });
    all
}

/// How much a freshness asks for attention.
fn weight(state: FreshnessState) -> u8 {
    match state {
        FreshnessState::Stale => 4,
        FreshnessState::Unknown => 3,
        FreshnessState::DueSoon => 2,
        FreshnessState::Fresh => 1,
    }
}

fn of_document(comparison: &Comparison, from: &RelPath, to: &RelPath) -> Option<FreshnessChange> {
    let before = comparison.before.assessment.documents.get(from)?;
    let after = comparison.after.assessment.documents.get(to)?;
    let page = comparison.after.model.documents.get(to)?;
    let told = (page.title.as_str(), page.kind.as_str());
    change(
        comparison,
        (from.as_str(), to.as_str()),
        told,
        (before, after),
        json::line(comparison.after, to, Span::default()),
    )
}

fn of_record(
    comparison: &Comparison,
    from: RecordIndex,
    to: RecordIndex,
) -> Option<FreshnessChange> {
    let freshness = |site: &Evaluated, at: RecordIndex| {
        site.assessment
            .records
            .get(&at)
            .and_then(|judged| judged.freshness)
    };
    let (before, after) = (
        freshness(comparison.before, from)?,
        freshness(comparison.after, to)?,
    );
    let (old, new) = (
        &comparison.before.model.records[from],
        &comparison.after.model.records[to],
    );
    let told = (new.record.title.as_str(), new.record.kind.word());
    let at = json::line(comparison.after, &new.record.path, new.record.span);
    change(
        comparison,
        (&old.key, &new.key),
        told,
        (&before, &after),
        at,
    )
}

fn change(
    comparison: &Comparison,
    (was, subject): (&str, &str),
    (title, kind): (&str, &str),
    (before, after): (&Freshness, &Freshness),
    at: crate::report::present::schema::Line,
) -> Option<FreshnessChange> {
    let foreseen = |state: FreshnessState| comparison.is_foreseen(was, word(state));
    (before.state != after.state).then(|| FreshnessChange {
        subject: subject.to_owned(),
        title: title.to_owned(),
        kind: kind.to_owned(),
        before: before.state,
        after: after.state,
        updated_before: before.updated,
        updated_after: after.updated,
        at,
        with_no_commit: before.updated == after.updated && after.state.is_some_and(foreseen),
    })
}

/// The name of a freshness in the clock.
fn word(state: FreshnessState) -> &'static str {
    match state {
        FreshnessState::Fresh => "fresh",
        FreshnessState::DueSoon => "due_soon",
        FreshnessState::Stale => "stale",
        FreshnessState::Unknown => "unknown",
    }
}
