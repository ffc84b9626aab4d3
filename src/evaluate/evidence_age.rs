//! Age of evidence: when what is cited last changed, against its own allowance or that of all evidence.

use super::Provenance;
use super::freshness::{self, Dated};
use crate::base::{Date, RelPath, Settings};
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

/// The age that settings allow evidence. Scripts and commands are tools: what they are today is what is run.
pub fn allowance(evidence: &Evidence, settings: &Settings) -> Option<u32> {
    let ages = matches!(
        evidence.kind,
        ReferenceKind::Path | ReferenceKind::Directory | ReferenceKind::Glob
    );
    let days = settings.freshness_days.get(ALLOWANCE)?;
    ages.then_some(*days)
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
