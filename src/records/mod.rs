//! Floor 3: typed records out of documents, read by the shape of the text. One file per kind; `KINDS` lists them all.

pub mod action;
pub mod apply;
pub mod cadence;
pub mod checklist_item;
pub mod citation;
pub mod codeowners;
pub mod context;
pub mod control;
pub mod cover;
pub mod criterion;
pub mod decision;
pub mod deliverable;
pub mod drill;
pub mod durability;
pub mod explanation;
pub mod fill;
pub mod filler;
pub mod gantt;
pub mod gate;
pub mod gate_table;
pub mod hold;
pub mod invocation;
pub mod item;
pub mod known;
pub mod marks;
pub mod merge;
pub mod milestone;
pub mod naming;
pub mod observability;
pub mod order;
pub mod outline;
pub mod part;
pub mod place;
pub mod read;
pub mod record;
pub mod reference;
pub mod release;
pub mod risk;
pub mod role;
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
pub mod weighing;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use citation::{Citation, ReferenceKind, Role, Strength};
use codeowners::CodeOwners;
use context::{Context, Drafts, KindReader};
pub use known::Known;
pub use marks::{Fate, Mark};
pub use record::*;
pub use weighing::Weighing;

use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Settings, Span};
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
    &item::READER,
];

/// Something that may be a record and was not read as one: shown for a person to confirm, and never judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What it may be.
    pub kind: Kind,
    /// What it would be called.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// What speaks for it.
    pub signals: Vec<&'static str>,
    /// What would have made a record of it.
    pub missing: Vec<&'static str>,
}

/// What was read of one document.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Its records, in document order.
    pub records: Vec<Record>,
    /// Its marks, and what became of each.
    pub marks: Vec<Mark>,
    /// What may be a record of it.
    pub candidates: Vec<Candidate>,
    /// What was weighed, whatever came of it.
    pub weighed: Vec<Weighing>,
}

/// What was read of every document of a tree, and of its files of waivers.
#[derive(Clone, Debug, Default)]
pub struct Extracted {
    /// The records, in the order of paths, then of places.
    pub records: Vec<Record>,
    /// The marks and candidates of each document.
    pub leftovers: BTreeMap<RelPath, Leftovers>,
}

/// What a document holds beside its records.
#[derive(Clone, Debug, Default)]
pub struct Leftovers {
    /// Its signs of state, by their places, with what became of each.
    pub marks: Vec<Mark>,
    /// What may be a record of it, and was not read as one.
    pub candidates: Vec<Candidate>,
}

/// Reads the records and marks of every document, in parallel. What is `known` is not read again.
pub fn extract(
    documents: &Documents,
    tree: &SourceTree,
    settings: &Settings,
    known: &Known,
) -> Extracted {
    let words = known.vocabulary(settings);
    let Extracted {
        mut records,
        leftovers,
    } = known.read(documents, tree, settings);
    records.extend(
        tree.registers
            .iter()
            .flat_map(|(path, text)| waiver_register::read(path, text, &words).0),
    );
    records.sort_by(|a, b| a.path.cmp(&b.path));
    if let Some(text) = &tree.codeowners {
        CodeOwners::read(text).fill(&mut records, &words);
    }
    Extracted { records, leftovers }
}

/// Is a kind read in documents of a role? Kinds that carry no state of their own are made by a stray bullet, and headings with
/// a status are options and sections of a proposal: both are read only where documents say what is to be done.
pub fn is_read_in(kind: Kind, role: DocumentRole) -> bool {
    match kind {
        Kind::Gate
        | Kind::Criterion
        | Kind::ChecklistItem
        | Kind::Risk
        | Kind::Waiver
        | Kind::Slo
        | Kind::Secret
        | Kind::Action
        | Kind::Item => true,
        Kind::Runbook => role != DocumentRole::Template,
        Kind::Stage | Kind::Step => {
            matches!(role, DocumentRole::Operations | DocumentRole::Decision)
        }
        Kind::Track
        | Kind::Drill
        | Kind::Durability
        | Kind::Observability
        | Kind::RunbookDemand
        | Kind::Milestone
        | Kind::Control
        | Kind::Deliverable
        | Kind::Cadence => role == DocumentRole::Operations,
    }
}

/// Reads one document: first its records, kind by kind, then what became of its marks.
pub fn of_document(context: &Context) -> Reading {
    let mut drafts = Drafts::default();
    outline::take_reference_parts(context, &mut drafts);
    for kind in KINDS
        .iter()
        .filter(|reader| is_read_in(reader.kind, context.role))
    {
        (kind.read)(context, &mut drafts);
    }
    let records = merge::refer_by_prefix(in_document_order(drafts.records));
    let mut records = merge::same_ids(records);

    let marks = marks::account(context, &records);
    let unread = marks::criteria(context, &records, &marks);
    if !unread.is_empty() {
        records.extend(unread);
        records = in_document_order(records);
    }
    Reading {
        records,
        marks,
        candidates: drafts.candidates,
        weighed: drafts.weighed,
    }
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
