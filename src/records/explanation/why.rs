//! Whys: what made a record one of its kind, and why a block holds none.

use crate::base::Span;
use crate::parse::{Block, Table};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline::SILENT_KINDS;
use crate::records::explanation::{Shape, Unit};
use crate::records::kinds::runbook;
use crate::records::weighing::Weighed;
use crate::records::words::vocabulary::Topic;
use crate::records::{Fate, Kind, Mark, Reading, Record, Weighing, is_read_in};

/// What made a record one of its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Because {
    /// The signals that were weighed.
    Signals(Weighing),
    /// The metadata of the document.
    Declared,
    /// It belongs to another record, by its index: a criterion to its gate.
    PartOf(usize),
    /// The heading of a section, by its index, is about such records.
    Heading(usize),
    /// The headers of its table.
    Columns(Vec<String>),
    /// It has a box or another sign of state, and no other kind wanted it.
    State,
    /// Its own words.
    Words,
}

/// Why no record begins in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// It is the metadata of the document.
    FrontMatter,
    /// The front matter says that the document only explains, as a document of this kind does.
    Silent(String),
    /// Code is never read.
    Code,
    /// Raw HTML is looked through for signs of state alone.
    Html,
    /// The heading of a section, by its index, is about policy, templates, changes or meanings.
    Reference(usize),
    /// Records begin inside it.
    Inside,
    /// The heading of a section, by its index, is about a kind that is read in documents of operations alone.
    OtherRole(usize, Kind),
    /// It is part of the record of this index.
    PartOf(usize),
    /// It holds a sign of state that nobody has read.
    Unread,
    /// It holds no sign of state: no box, no status, no decision.
    Stateless,
    /// It is a heading, and nothing is read of a heading without more.
    Heading,
    /// It is running text.
    Prose,
}

/// What the whys of one document are found by.
pub struct Whys<'a> {
    /// The document.
    pub context: &'a Context<'a>,
    /// What was read of it.
    pub reading: &'a Reading,
    /// Why it is a runbook, or none.
    pub runbook: &'a runbook::Ground,
}

impl Whys<'_> {
    /// What made a record one of its kind.
    pub fn because(&self, at: usize) -> Because {
        let record = &self.reading.records[at];
        if let Some(parent) = record.parent {
            return Because::PartOf(parent);
        }
        let weighed = self.weighed(record).map(Because::Signals);
        weighed
            .or_else(|| self.declared(record))
            .or_else(|| self.heading(record).map(Because::Heading))
            .or_else(|| self.columns(record).map(Because::Columns))
            .unwrap_or(match &record.claim {
                Some(_) => Because::State,
                None => Because::Words,
            })
    }

    fn weighed(&self, record: &Record) -> Option<Weighing> {
        let of_document = match self.runbook {
            runbook::Ground::Weighed(weighing) => Some(weighing),
            runbook::Ground::Untitled
            | runbook::Ground::Declared
            | runbook::Ground::DeclaredOther(_) => None,
        };
        let all = self.reading.weighed.iter().chain(of_document);
        let mut records = all.filter(|weighing| weighing.outcome() == Weighed::Record);
        records
            .find(|weighing| weighing.kind == record.kind && weighing.span == record.span)
            .cloned()
    }

    fn declared(&self, record: &Record) -> Option<Because> {
        let title = self.context.document.title()?;
        let is_document = record.kind == Kind::Runbook && record.span.start == title.span.start;
        is_document.then_some(Because::Declared)
    }

    /// The nearest section around a record whose heading is about its kind.
    fn heading(&self, record: &Record) -> Option<usize> {
        let around = self.context.document.ancestry(record.section_index);
        let is_about = |at: &usize| self.context.topics[*at].and_then(kind_of) == Some(record.kind);
        around.into_iter().rev().find(is_about)
    }

    /// The headers of the table that a record is a row of.
    fn columns(&self, record: &Record) -> Option<Vec<String>> {
        if record.kind == Kind::ChecklistItem {
            // What is left over is one, whatever its columns are called.
            return None;
        }
        let section = &self.context.document.sections[record.section_index];
        let table = table_around(&section.blocks, record.span)?;
        let headers = table.header.iter().map(|header| header.plain.trim());
        Some(headers.map(str::to_owned).collect())
    }

    /// Why no record begins in a block.
    pub fn nothing(&self, unit: &Unit, marks: &[Mark]) -> Nothing {
        let of_shape = match unit.shape {
            Shape::FrontMatter => Some(Nothing::FrontMatter),
            Shape::Fence => Some(Nothing::Code),
            Shape::Html => Some(Nothing::Html),
            Shape::Heading
            | Shape::Paragraph
            | Shape::List
            | Shape::Item
            | Shape::Box
            | Shape::Table
            | Shape::Row
            | Shape::Quote
            | Shape::Text => None,
        };
        of_shape
            .or_else(|| self.silent())
            .or_else(|| self.of_records(unit))
            .or_else(|| self.of_headings(unit))
            .unwrap_or_else(|| of_state(unit, marks))
    }

    /// The `kind` of a document that only explains.
    fn silent(&self) -> Option<Nothing> {
        let matter = self.context.document.front_matter.iter();
        let mut kinds = matter
            .flat_map(|matter| &matter.fields)
            .filter(|field| field.key.eq_ignore_ascii_case("kind"))
            .map(|field| field.value.trim().to_lowercase());
        kinds
            .find(|kind| SILENT_KINDS.contains(&kind.as_str()))
            .map(Nothing::Silent)
    }

    /// Do records begin inside a block, or is it part of one?
    fn of_records(&self, unit: &Unit) -> Option<Nothing> {
        let records = &self.reading.records;
        if unit.shape == Shape::Heading {
            return None;
        }
        if records.iter().any(|record| unit.span.contains(record.span)) {
            return Some(Nothing::Inside);
        }
        let around = (0..records.len()).filter(|at| records[*at].span.contains(unit.span));
        around
            .min_by_key(|at| records[*at].span.end - records[*at].span.start)
            .map(Nothing::PartOf)
    }

    /// What the headings around a block say that keeps it from being read.
    fn of_headings(&self, unit: &Unit) -> Option<Nothing> {
        let around = self.context.document.ancestry(unit.section);
        let section = around
            .into_iter()
            .rfind(|at| self.context.topics[*at].is_some())?;
        match self.context.topics[section]? {
            Topic::Reference | Topic::Legend => Some(Nothing::Reference(section)),
            _ if unit.shape == Shape::Heading && section != unit.section => None,
            topic => {
                let role = self.context.role;
                let kind = kind_of(topic).filter(|kind| !is_read_in(*kind, role))?;
                Some(Nothing::OtherRole(section, kind))
            }
        }
    }
}

/// What its shape and its marks say of a block that nothing else explains.
fn of_state(unit: &Unit, marks: &[Mark]) -> Nothing {
    if marks.iter().any(|mark| mark.fate == Fate::Unread) {
        return Nothing::Unread;
    }
    match unit.shape {
        Shape::Heading => Nothing::Heading,
        Shape::Paragraph | Shape::Quote | Shape::Text => Nothing::Prose,
        Shape::List | Shape::Item | Shape::Box | Shape::Table | Shape::Row => Nothing::Stateless,
        Shape::FrontMatter => Nothing::FrontMatter,
        Shape::Fence => Nothing::Code,
        Shape::Html => Nothing::Html,
    }
}

/// The kinds of records that parts about something are expected to hold.
const KINDS_OF: &[(Topic, Kind)] = &[
    (Topic::Gate, Kind::Gate),
    (Topic::SignOff, Kind::Gate),
    (Topic::DefinitionOfDone, Kind::Gate),
    (Topic::Checklist, Kind::ChecklistItem),
    (Topic::Risks, Kind::Risk),
    (Topic::Waivers, Kind::Waiver),
    (Topic::Slos, Kind::Slo),
    (Topic::Secrets, Kind::Secret),
    (Topic::Durability, Kind::Durability),
    (Topic::Observability, Kind::Observability),
    (Topic::Actions, Kind::Action),
    (Topic::Runbooks, Kind::RunbookDemand),
    (Topic::Drills, Kind::Drill),
    (Topic::Milestones, Kind::Milestone),
    (Topic::Stage, Kind::Stage),
    (Topic::Tracks, Kind::Track),
    (Topic::Controls, Kind::Control),
    (Topic::Deliverables, Kind::Deliverable),
    (Topic::Cadence, Kind::Cadence),
];

fn kind_of(topic: Topic) -> Option<Kind> {
    let row = KINDS_OF.iter().find(|(about, _)| *about == topic);
    row.map(|(_, kind)| *kind)
}

/// The table among blocks, nested ones included, that holds a row or is the block of a span.
fn table_around(blocks: &[Block], span: Span) -> Option<&Table> {
    blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table).filter(|table| table.span.contains(span)),
        Block::Quote(quote) => table_around(&quote.blocks, span),
        Block::List(list) => list
            .items
            .iter()
            .find_map(|item| table_around(&item.children, span)),
        Block::Paragraph(_) | Block::Fence(_) | Block::Html(_) => None,
    })
}
