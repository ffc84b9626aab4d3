//! Floor 3: typed records out of documents, read by the shape of the text.
//!
//! `kinds` has one file per kind of record, `gates` what decides a release. Both read with the `values` of cells and fields,
//! the `reference`s that a text makes and the `words` of every language, and put records together in `assembly`. `marks`
//! accounts for every sign of state, `acceptance` is what people declare understood, `explanation` says why a block was read as it was.

pub mod acceptance;
pub mod assembly;
pub mod choice;
pub mod citation;
pub mod explanation;
pub mod gates;
pub mod incident;
pub mod incident_log;
pub mod kinds;
pub mod marks;
pub mod mentions;
pub mod promotion;
pub mod record;
pub mod reference;
pub mod role;
pub mod unjudged;
pub mod values;
pub mod weighing;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use assembly::codeowners::CodeOwners;
use assembly::context::{Context, Drafts};
pub use assembly::known::Known;
use assembly::{merge, of_tree, outline, own_name};
pub use citation::{Citation, ReferenceKind, Role, Strength};
use gates::gate::{beside, left_open};
use gates::states;
use kinds::{KINDS, is_read_in, waiver_register};
pub use marks::{Fate, Mark};
use mentions::Mention;
pub use record::*;
pub use unjudged::Unjudged;
pub use weighing::Weighing;

use crate::base::candidate_choices::CandidateChoice;
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

/// Something that may be a record and was not read as one: shown for a person to confirm, and never judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What it may be.
    pub kind: Kind,
    /// What it would be called.
    pub title: String,
    /// Its heading or label line as it is written.
    pub heading: String,
    /// Where it stands.
    pub span: Span,
    /// What speaks for it.
    pub signals: Vec<&'static str>,
    /// What would have made a record of it.
    pub missing: Vec<&'static str>,
    /// What people have said of it.
    pub fate: CandidateFate,
}

/// What people have said of a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateFate {
    /// Nothing yet.
    Open,
    /// It is a record of its kind, and was read as one.
    Confirmed,
    /// It is none, for this reason.
    Rejected(String),
}

impl Candidate {
    /// Is it meant by what a person says of a heading?
    pub fn is_meant(&self, choice: &CandidateChoice) -> bool {
        choice.is_called(&self.title) || choice.is_called(&self.heading)
    }

    /// Is it still for a person to confirm or reject?
    pub fn is_open(&self) -> bool {
        self.fate == CandidateFate::Open
    }
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
    /// Comments that mean to accept words and accept none.
    pub void: Vec<acceptance::Void>,
    /// The files and folders that its text names.
    pub mentions: Vec<Mention>,
    /// What it says that no verdict depends on.
    pub unjudged: Unjudged,
    /// The states that its legend declares, as they are written, by `state_name`.
    pub states: BTreeMap<String, String>,
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
    /// Comments that mean to accept words and accept none.
    pub void: Vec<acceptance::Void>,
    /// The files and folders that its text names.
    pub mentions: Vec<Mention>,
    /// What it says that no verdict depends on.
    pub unjudged: Unjudged,
    /// The states that its legend declares, as they are written, by `state_name`.
    pub states: BTreeMap<String, String>,
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
    own_name::note(&mut records, tree);
    of_tree::note(&mut records, tree);
    Extracted { records, leftovers }
}

/// Reads one document: first its records, kind by kind, then what became of its marks.
pub fn of_document(context: &Context) -> Reading {
    let drafts = drafts(context);
    let records = merge::refer_by_prefix(in_document_order(drafts.records));
    let records = without_ends_of_clauses(merge::same_ids(records));
    let records = with_days_settled(context, records);

    let mut candidates = drafts.candidates;
    choice::reject_none_of_many(&mut candidates);
    let marks = marks::account(context, &records, &choice::rejected(&candidates));
    let added = added(context, &records, &marks, &candidates);
    let records = with_added(records, added);
    Reading {
        unjudged: unjudged::of_document(context, &records, &marks),
        records,
        marks,
        candidates,
        weighed: drafts.weighed,
        void: Vec::new(),
        mentions: mentions::of_document(context),
        states: context.legend.states.clone(),
    }
}

/// The records with targets that mean one day, where the page tells which of two.
fn with_days_settled(context: &Context, mut records: Vec<Record>) -> Vec<Record> {
    let targets = records
        .iter_mut()
        .filter_map(|record| record.target.as_mut());
    for target in targets.filter(|target| matches!(target.when, When::Ambiguous(..))) {
        target.when = context.day_order().settle(target.when);
    }
    records
}

/// The criteria that gates have beside what was read of each: marks that nobody has taken, boxes left open, what stands beside them.
fn added(
    context: &Context,
    records: &[Record],
    marks: &[Mark],
    candidates: &[Candidate],
) -> Vec<Record> {
    let confirmed = choice::confirmed(candidates, records);
    let mut added = marks::criteria(context, records, marks, &confirmed);
    added.extend(left_open::criteria(context, records, &confirmed));
    added.extend(beside::criteria(context, records));
    added
}

/// Records with what was added to gates when all else was read.
fn with_added(mut records: Vec<Record>, added: Vec<Record>) -> Vec<Record> {
    if added.is_empty() {
        return records;
    }
    records.extend(added);
    in_document_order(records)
}

/// What each kind reads.
fn drafts(context: &Context) -> Drafts {
    let mut drafts = Drafts::default();
    outline::take_reference_parts(context, &mut drafts);
    for kind in KINDS
        .iter()
        .filter(|reader| is_read_in(reader.kind, context.role))
    {
        (kind.read)(context, &mut drafts);
    }
    states::hold_to_legend(context, &mut drafts.records);
    drafts
}

/// The entries of a sentence that is written as a list end in semicolons.
fn without_ends_of_clauses(mut records: Vec<Record>) -> Vec<Record> {
    for record in &mut records {
        let kept = record.title.trim_end_matches([';', '；', ' ']).len();
        record.title.truncate(kept);
    }
    records
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

/// The paths that documents name outside of their records and that the tree does not have: history may know them.
pub fn lost_paths(
    leftovers: &BTreeMap<RelPath, Leftovers>,
    tree: &SourceTree,
) -> BTreeSet<RelPath> {
    let named = leftovers.iter().flat_map(|(path, left)| {
        let mentions = left.mentions.iter().map(|mention| &mention.citation);
        mentions.map(move |citation| (path, citation))
    });
    assembly::wanted::lost(named, tree)
}

/// The files to look at before anything can be said about the evidence of `records`.
pub fn wanted(documents: &Documents, records: &[Record], tree: &SourceTree) -> Wanted {
    Wanted {
        paths: assembly::wanted::wanted(records, tree),
        lines: assembly::wanted::claimed_lines(documents, records),
    }
}
