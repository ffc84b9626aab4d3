//! Results: which of the cited files are read for what they say, and what that is.

use std::collections::BTreeSet;

use super::evidence::result::{EvidenceResult, Purpose, Reading, read as read_result};
use super::{Evidence, Model, State};
use crate::base::RelPath;
use crate::base::kind::{DocumentRole, Kind};
use crate::records::ReferenceKind;
use crate::records::assembly::wanted::matches;
use crate::records::words::vocabulary::Vocabulary;
use crate::source::Cited;

/// Of a folder or pattern, so many files are read.
const FEW: usize = 24;

/// Reads every cited file that is there, each once.
pub fn read(model: &mut Model, cited: &Cited, words: &Vocabulary) {
    let files: Vec<Vec<RelPath>> = model
        .evidence
        .iter()
        .map(|entry| files_of(entry, model))
        .collect();
    let wanted: BTreeSet<RelPath> = files.iter().flatten().cloned().collect();
    let results = wanted
        .into_iter()
        .filter_map(|path| Some((path.clone(), of_file(&path, model, cited, words)?)))
        .collect();
    model.results = results;
    for (entry, files) in model.evidence.iter_mut().zip(files) {
        let read = files
            .into_iter()
            .filter(|path| model.results.contains_key(path));
        entry.files = read.collect();
    }
}

/// The files that a piece of evidence stands for. The documents of a folder are about many things.
fn files_of(entry: &Evidence, model: &Model) -> Vec<RelPath> {
    if !matches!(entry.state, State::Ok | State::Stale | State::Pending) {
        return Vec::new();
    }
    let is_file = |path: &&RelPath| model.tree.has_file(path) && model.tree.is_committed(path);
    let is_data = |path: &&RelPath| is_file(path) && !model.documents.contains_key(*path);
    match (entry.kind, &entry.path) {
        (ReferenceKind::Path | ReferenceKind::Directory, Some(path)) if is_file(&path) => {
            vec![path.clone()]
        }
        (ReferenceKind::Path | ReferenceKind::Directory, Some(path)) => {
            let inside = model.tree.files_within(path).filter(is_data);
            inside.take(FEW).cloned().collect()
        }
        (ReferenceKind::Glob, _) => {
            let Some(pattern) = RelPath::new(&entry.text) else {
                return Vec::new();
            };
            let found = matches(&pattern, &model.tree).into_iter().filter(is_data);
            found.take(FEW).cloned().collect()
        }
        _ => Vec::new(),
    }
}

/// What one file says. A form and instructions for programs say nothing of what was done.
fn of_file(
    path: &RelPath,
    model: &Model,
    cited: &Cited,
    words: &Vocabulary,
) -> Option<EvidenceResult> {
    if let Some(page) = model.documents.get(path) {
        let says = !matches!(
            page.role,
            DocumentRole::Template | DocumentRole::Instructions
        );
        let procedure = page.kind == Kind::Runbook.word();
        let reading = Reading {
            text: model.tree.text(path),
            whole: model.is_whole(path),
            document: Some(&page.document),
            purpose: if procedure {
                Purpose::Procedure
            } else {
                Purpose::Report
            },
        };
        return read_result(reading, words).filter(|_| says);
    }
    let found = cited.found.get(path)?;
    let text = found.text.as_deref()?;
    let reading = Reading {
        text,
        whole: text.len() as u64 >= found.size,
        document: None,
        purpose: Purpose::Report,
    };
    read_result(reading, words)
}
