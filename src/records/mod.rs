//! Floor 3: typed records out of documents, read by the shape of the text. One file per kind; `KINDS` lists them all.

pub mod action;
pub mod apply;
pub mod cadence;
pub mod checklist_item;
pub mod citation;
pub mod codeowners;
pub mod context;
pub mod control;
pub mod criterion;
pub mod decision;
pub mod deliverable;
pub mod drill;
pub mod durability;
pub mod fill;
pub mod gantt;
pub mod gate;
pub mod gate_table;
pub mod invocation;
pub mod known;
pub mod merge;
pub mod milestone;
pub mod naming;
pub mod observability;
pub mod outline;
pub mod part;
pub mod place;
pub mod read;
pub mod record;
pub mod reference;
pub mod risk;
pub mod runbook;
pub mod runbook_demand;
#[cfg(test)]
pub mod sample;
pub mod secret;
pub mod sentence;
pub mod signature;
pub mod slo;
pub mod stage;
pub mod track;
pub mod vocabulary;
pub mod waiver;
pub mod waiver_register;
pub mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use citation::{Citation, ReferenceKind, Role, Strength};
use codeowners::CodeOwners;
use context::{Context, Drafts, KindReader};
pub use known::Known;
pub use record::*;

use crate::base::{RelPath, Settings};
use crate::parse::Document;
use crate::source::SourceTree;

/// The parsed documents of a tree.
pub type Documents = BTreeMap<RelPath, Arc<Document>>;

/// The paths that the records cite, as far as they need a look at the disk. The shell reads them, bounded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Candidate paths below the root.
    pub paths: BTreeSet<RelPath>,
    /// Lines of documents, from 1, of which history is asked who last changed them: those of claims and of declared dates.
    pub lines: BTreeMap<RelPath, BTreeSet<usize>>,
}

impl Wanted {
    /// Asks history about further lines.
    pub fn ask_lines(&mut self, lines: BTreeMap<RelPath, BTreeSet<usize>>) {
        for (path, lines) in lines {
            self.lines.entry(path).or_default().extend(lines);
        }
    }
}

/// Every kind of record that is read by itself, in the order in which kinds are tried: the first that matches a text has it.
/// Criteria are read with their gates, steps with their stages.
pub static KINDS: &[&KindReader] = &[
    &gate::READER,
    &waiver::READER,
    &risk::READER,
    &slo::READER,
    &secret::READER,
    &durability::READER,
    &observability::READER,
    &action::READER,
    &runbook::READER,
    &drill::READER,
    &milestone::READER,
    &deliverable::READER,
    &track::READER,
    &stage::READER,
    &checklist_item::READER,
    &control::READER,
    &cadence::READER,
    &runbook_demand::READER,
];

/// Reads the records of every document, in parallel; the order is that of paths, then of places. What is `known` is not read again.
pub fn extract(
    documents: &Documents,
    tree: &SourceTree,
    settings: &Settings,
    known: &Known,
) -> Vec<Record> {
    let words = known.vocabulary(settings);
    let mut records = known.records(documents, tree, settings);
    records.extend(
        tree.registers
            .iter()
            .flat_map(|(path, text)| waiver_register::read(path, text, &words).0),
    );
    records.sort_by(|a, b| a.path.cmp(&b.path));
    if let Some(text) = &tree.codeowners {
        CodeOwners::read(text).fill(&mut records, &words);
    }
    records
}

/// The records of one document, in document order.
pub fn of_document(context: &Context) -> Vec<Record> {
    let mut drafts = Drafts::default();
    outline::take_reference_parts(context, &mut drafts);
    for kind in KINDS {
        (kind.read)(context, &mut drafts);
    }
    merge::same_ids(in_document_order(drafts.records))
}

/// Sorts by place and lets each parent be found again.
fn in_document_order(records: Vec<Record>) -> Vec<Record> {
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by_key(|&at| {
        (
            records[at].span.start,
            std::cmp::Reverse(records[at].span.end),
            records[at].kind,
        )
    });
    let mut place = vec![0; records.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new;
    }
    let mut sorted: Vec<(usize, Record)> = records
        .into_iter()
        .enumerate()
        .map(|(old, record)| (place[old], record))
        .collect();
    sorted.sort_by_key(|(new, _)| *new);
    sorted
        .into_iter()
        .map(|(_, record)| Record {
            parent: record.parent.map(|old| place[old]),
            ..record
        })
        .collect()
}

/// The files to look at before anything can be said about the evidence of `records`.
pub fn wanted(documents: &Documents, records: &[Record], tree: &SourceTree) -> Wanted {
    Wanted {
        paths: wanted::wanted(records, tree),
        lines: wanted::claimed_lines(documents, records),
    }
}
