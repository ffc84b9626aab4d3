//! Age of evidence: when what is cited last changed, against its own allowance or that of all evidence.

use super::freshness::{self, Dated};
use super::judge::Judge;
use super::{Freshness, Provenance};
use crate::base::{Date, RelPath};
use crate::link::{Evidence, Model};
use crate::records::ReferenceKind;
use crate::source::history::LastChange;

/// The name of the allowance in settings.
const ALLOWANCE: &str = "evidence";

/// When each piece of evidence last changed, by index: the same on every day.
pub fn dates(model: &Model) -> Vec<Option<Dated>> {
    model
        .evidence
        .iter()
        .map(|evidence| dated(model, evidence))
        .collect()
}

/// How old each piece of evidence is on the judge's day, by index.
pub fn all(judge: &Judge) -> Vec<Freshness> {
    let entries = 0..judge.model.evidence.len();
    entries.map(|entry| of(judge, entry)).collect()
}

/// How old a piece of evidence is on the judge's day.
pub fn of(judge: &Judge, entry: usize) -> Freshness {
    freshness::against(
        judge.evidence_date(entry),
        allowed_days(judge, entry),
        judge.as_of,
    )
}

/// The days after the judge's on which that may differ, in order.
pub fn days(judge: &Judge, entry: usize) -> Vec<Date> {
    freshness::days_of(
        judge.evidence_date(entry),
        allowed_days(judge, entry),
        judge.as_of,
    )
}

/// Is a piece of evidence a document, with an allowance of its own?
pub fn is_own(judge: &Judge, entry: usize) -> bool {
    judge.model.evidence[entry]
        .path
        .as_ref()
        .is_some_and(|path| judge.freshness(path).allowed_days.is_some())
}

/// A document keeps its own allowance. Scripts and commands are tools: what they are today is what is run.
fn allowed_days(judge: &Judge, entry: usize) -> Option<u32> {
    let evidence = &judge.model.evidence[entry];
    let own = evidence
        .path
        .as_ref()
        .and_then(|path| judge.freshness(path).allowed_days);
    let kept = matches!(
        evidence.kind,
        ReferenceKind::Path | ReferenceKind::Directory | ReferenceKind::Glob
    );
    own.or_else(|| {
        judge
            .settings
            .freshness_days
            .get(ALLOWANCE)
            .filter(|_| kept)
            .copied()
    })
}

/// A document is dated as a document, a file by its last commit, a folder by that of its newest file.
fn dated(model: &Model, evidence: &Evidence) -> Option<Dated> {
    let path = evidence.path.as_ref()?;
    let history = model.tree.history.as_ref();
    if let Some(page) = model.documents.get(path) {
        return freshness::dated(path, page, history);
    }
    let newest = match evidence.kind {
        ReferenceKind::Path | ReferenceKind::Script => history?
            .last_change(path)
            .map(|commit| commit.date)
            .or_else(|| of_folder(model, path)),
        ReferenceKind::Directory => of_folder(model, path),
        // The folder of one match says nothing of the others.
        ReferenceKind::Glob => None,
        ReferenceKind::Command
        | ReferenceKind::Url
        | ReferenceKind::Issue
        | ReferenceKind::Prose
        | ReferenceKind::Pending => None,
    };
    newest.map(|day| (day, Provenance::Git))
}

/// The newest change in a folder, where history tells that of every file in it.
fn of_folder(model: &Model, folder: &RelPath) -> Option<Date> {
    let history = model.tree.history.as_ref()?;
    let pasts = history
        .paths
        .range(folder.clone()..)
        .take_while(|(path, _)| path.as_str().starts_with(folder.as_str()));
    let mut newest = None;
    for (_, past) in pasts.filter(|(path, _)| path.is_within(folder)) {
        let LastChange::By(commit) = &past.changed else {
            return None;
        };
        newest = newest.max(Some(commit.date));
    }
    newest
}
