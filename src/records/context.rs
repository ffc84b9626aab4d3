//! Context: what a reader of records sees of one document, and the drafts that the readers before it have made.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{RelPath, Span};
use crate::parse::Document;
use crate::records::read::status::Legend;
use crate::records::vocabulary::Vocabulary;
use crate::records::{Detail, Kind, Record};

/// One document as its readers see it.
pub struct Context<'a> {
    /// Where it lies; never decides what a text is.
    pub path: &'a RelPath,
    /// The document.
    pub document: &'a Document,
    /// Its text.
    pub text: &'a str,
    /// The words of the field and of this site.
    pub words: &'a Vocabulary,
    /// The status words that the document itself declares.
    pub legend: Legend,
}

impl Context<'_> {
    /// A record with its place and title, and nothing else yet.
    pub fn record(&self, kind: Kind, section: usize, span: Span, title: &str) -> Record {
        let titled = self.document.title().map(|title| title.span);
        let around = self.document.ancestry(section).into_iter().map(|at| &self.document.sections[at]);
        Record {
            kind,
            path: self.path.clone(),
            span,
            title: title.trim().to_owned(),
            id: None,
            number: None,
            section: around.filter(|s| Some(s.span) != titled).map(|s| s.heading.plain.trim().to_owned()).collect(),
            section_index: section,
            claim: None,
            owners: Vec::new(),
            target: None,
            citations: Vec::new(),
            refs: Vec::new(),
            parent: None,
            detail: Detail::Plain,
            fields: BTreeMap::new(),
        }
    }
}

/// The records found so far in one document, and the blocks, items and rows that they were made of.
/// A reader skips what is taken: the first kind of `KINDS` that matches wins.
#[derive(Debug, Default)]
pub struct Drafts {
    /// The records, in the order in which they were found; `Record::parent` is an index into it.
    pub records: Vec<Record>,
    taken: BTreeSet<Span>,
}

impl Drafts {
    /// Adds a record and takes its span; gives its index.
    pub fn push(&mut self, record: Record) -> usize {
        self.taken.insert(record.span);
        self.records.push(record);
        self.records.len() - 1
    }

    /// Adds a record that stands around others, such as a gate or stage, and takes nothing; gives its index.
    pub fn add_around(&mut self, record: Record) -> usize {
        self.records.push(record);
        self.records.len() - 1
    }

    /// Takes a block, item or row without making a record of it.
    pub fn take(&mut self, span: Span) {
        self.taken.insert(span);
    }

    /// Was exactly this block, item or row taken, or something around it?
    pub fn is_taken(&self, span: Span) -> bool {
        self.taken.iter().any(|taken| taken.contains(span))
    }

    /// Was anything taken inside `span`?
    pub fn any_taken_in(&self, span: Span) -> bool {
        self.taken
            .range(Span::new(span.start, span.start)..)
            .take_while(|taken| taken.start < span.end.max(span.start + 1))
            .next()
            .is_some()
    }
}

/// How one kind is read. `KINDS` lists them in the order in which they are tried.
pub struct KindReader {
    /// The kind.
    pub kind: Kind,
    /// Its name for readers, in the plural: `risks`.
    pub plural: &'static str,
    /// Finds the records of the kind that no earlier kind has taken.
    pub read: fn(&Context, &mut Drafts),
}
