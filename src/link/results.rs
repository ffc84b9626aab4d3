//! Results: which of the cited files are read for what they say, and what that is.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::evidence::result::{EvidenceResult, Purpose, Reading};
use super::{Evidence, Model, Page, Recalled, State};
use crate::base::kind::{DocumentRole, Kind};
use crate::base::{RelPath, Settings};
use crate::records::ReferenceKind;
use crate::records::assembly::known::{Digest, of_settings};
use crate::records::assembly::wanted::matches;
use crate::records::reference::{self, is_build_file, is_source};
use crate::records::words::vocabulary::Vocabulary;
use crate::source::Cited;

/// Of a folder or pattern, so many files are read.
const FEW: usize = 24;

/// What cited files say.
#[derive(Clone, Debug, Default)]
pub struct Results {
    by_path: BTreeMap<RelPath, EvidenceResult>,
    /// The files that were read of each piece of evidence, by its key.
    files: BTreeMap<String, Vec<RelPath>>,
}

impl Results {
    /// What the files of a piece of evidence say, in the order of their paths.
    pub fn of<'a>(
        &'a self,
        entry: &Evidence,
    ) -> impl Iterator<Item = (&'a RelPath, &'a EvidenceResult)> {
        let files = self.files.get(&entry.key).map_or(&[][..], Vec::as_slice);
        files
            .iter()
            .filter_map(|path| Some((path, self.by_path.get(path)?)))
    }

    /// The worst of it in words; empty where nothing was read.
    pub fn in_words(&self, entry: &Evidence) -> String {
        let worst = self.of(entry).max_by_key(|(_, result)| result.outcome);
        let Some((_, result)) = worst else {
            return String::new();
        };
        let outcome = result.outcome.word();
        match &result.told {
            Some(told) => format!("says {outcome}, line {}: {}", told.line, told.words),
            None => format!("read as {}: {outcome}", result.format),
        }
    }
}

/// By which words results are read, and what was read before.
pub struct Reader<'a> {
    /// The digest of the settings.
    pub by: Digest,
    /// Their words.
    pub words: &'a Vocabulary,
    /// What was read before.
    pub recalled: &'a Recalled,
}

impl<'a> Reader<'a> {
    /// By the words of these settings.
    pub fn new(settings: &Settings, words: &'a Vocabulary, recalled: &'a Recalled) -> Self {
        Reader {
            by: of_settings(settings),
            words,
            recalled,
        }
    }

    fn read(&self, reading: Reading) -> Option<EvidenceResult> {
        self.recalled.result(reading, self.words, self.by)
    }
}

/// Reads every cited file that is there, each once.
pub fn read(model: &mut Model, cited: &Cited, reader: &Reader) {
    let entries = model.evidence.iter();
    let files: BTreeMap<String, Vec<RelPath>> = entries
        .map(|entry| (entry.key.clone(), files_of(entry, model)))
        .filter(|(_, files)| !files.is_empty())
        .collect();
    let wanted: BTreeSet<&RelPath> = files.values().flatten().collect();
    let by_path = wanted
        .into_par_iter()
        .filter_map(|path| Some((path.clone(), of_file(path, model, cited, reader)?)))
        .collect();
    model.results = Results { by_path, files };
}

/// The files that a piece of evidence stands for. The documents of a folder are about many things.
fn files_of(entry: &Evidence, model: &Model) -> Vec<RelPath> {
    if !matches!(entry.state, State::Ok | State::Stale | State::Pending) {
        return Vec::new();
    }
    match (entry.kind, &entry.path) {
        (ReferenceKind::Path | ReferenceKind::Directory, Some(path)) if is_there(path, model) => {
            vec![path.clone()]
        }
        (ReferenceKind::Path | ReferenceKind::Directory, Some(path)) => data_within(path, model),
        (ReferenceKind::Glob, _) => RelPath::new(&entry.text).map_or_else(Vec::new, |pattern| {
            data(matches(&pattern, &model.tree).into_iter(), model)
        }),
        _ => Vec::new(),
    }
}

/// What lies in a folder of proofs.
fn data_within(folder: &RelPath, model: &Model) -> Vec<RelPath> {
    if holds_mostly_documents(folder, model) {
        return Vec::new();
    }
    data(model.tree.files_within(folder), model)
}

/// `docs/`: a folder of documents is no folder of proofs, and what lies among them is of some of them.
fn holds_mostly_documents(folder: &RelPath, model: &Model) -> bool {
    let files = model.tree.files_within(folder).count();
    let documents = model.documents.keys();
    let documents = documents.filter(|path| path.is_within(folder)).count();
    documents > FEW && 2 * documents > files
}

/// The first few files that are no documents.
fn data<'a>(paths: impl Iterator<Item = &'a RelPath>, model: &Model) -> Vec<RelPath> {
    let is_data = |path: &&RelPath| is_there(path, model) && !model.documents.contains_key(*path);
    paths.filter(is_data).take(FEW).cloned().collect()
}

fn is_there(path: &RelPath, model: &Model) -> bool {
    model.tree.has_file(path) && model.tree.is_committed(path)
}

/// A README and a changelog are about all of a repository: what they describe is no outcome of one thing.
fn is_of_everything(path: &RelPath) -> bool {
    ["readme", "changelog", "changes"].contains(&path.stem().to_lowercase().as_str())
}

/// What one file says. A form, instructions for programs and a program say nothing of what was done.
fn of_file(
    path: &RelPath,
    model: &Model,
    cited: &Cited,
    reader: &Reader,
) -> Option<EvidenceResult> {
    if let Some(page) = model.documents.get(path) {
        let says_nothing = matches!(
            page.role,
            DocumentRole::Template | DocumentRole::Instructions
        );
        let reading = reading_of_page(path, page, model);
        return reader.read(reading).filter(|_| !says_nothing);
    }
    if is_source(path) || is_build_file(path) {
        return None;
    }
    let found = cited.found.get(path)?;
    let text = found.text.as_deref()?;
    let reading = Reading {
        text,
        whole: text.len() as u64 >= found.size,
        document: None,
        purpose: if reference::is_settings(path) {
            Purpose::Data
        } else {
            Purpose::Report
        },
    };
    reader.read(reading)
}

fn reading_of_page<'a>(path: &RelPath, page: &'a Page, model: &'a Model) -> Reading<'a> {
    let is_procedure = page.kind == Kind::Runbook.word() || is_of_everything(path);
    Reading {
        text: model.tree.text(path),
        whole: model.is_whole(path),
        document: Some(&page.document),
        purpose: if is_procedure {
            Purpose::Procedure
        } else {
            Purpose::Report
        },
    }
}
