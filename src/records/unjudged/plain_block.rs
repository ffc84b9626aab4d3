//! Plain blocks: the tables and lists of a document of operations from which nothing was read, although it holds records elsewhere.
//!
//! Most of them are text and are meant to be. A table of a form that nobody knows looks the same to a program, so its writer sees in one
//! place what was left, and `holdpoint read` says of each why.

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::parse::{Block, Item, List, Table};
use crate::records::assembly::context::Context;
use crate::records::assembly::naming::one_line;
use crate::records::unjudged::Unjudged;
use crate::records::values::status::state_name;
use crate::records::{Kind, Mark, Record};

/// At most so many of one document are kept.
const MOST: usize = 40;

/// How much of a list is quoted, in characters.
const QUOTED: usize = 60;

/// A table or list that was read as text alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainBlock {
    /// Where it is.
    pub span: Span,
    /// The heading above it; empty above the first.
    pub heading: String,
    /// Whether it is a table or a list.
    pub form: PlainForm,
    /// The headers of a table, or the beginning of a list.
    pub begins: String,
    /// How many rows or items it has.
    pub count: usize,
}

/// What a plain block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlainForm {
    /// A table.
    Table,
    /// A list.
    List,
}

/// The tables and lists of a document that nothing was read from, in order. A document without records says so itself, and a runbook is
/// one record as a whole.
pub fn of_document(
    context: &Context,
    records: &[Record],
    marks: &[Mark],
    unjudged: &Unjudged,
) -> Vec<PlainBlock> {
    if context.role != DocumentRole::Operations || !holds_records(records) {
        return Vec::new();
    }
    let taken = Taken::of(records, marks, unjudged);
    let is_left = |block: &Block| !is_legend(context, block) && !taken.touches(block.span());
    let sections = context.document.sections.iter();
    let blocks = sections.flat_map(|section| {
        let left = section.blocks.iter().filter(|block| is_left(block));
        left.filter_map(|block| plain(block, &section.heading.plain))
    });
    blocks.take(MOST).collect()
}

/// Are there records, none of which is the document as a whole?
fn holds_records(records: &[Record]) -> bool {
    let is_whole = |record: &Record| record.kind == Kind::Runbook && !record.is_item;
    !records.is_empty() && !records.iter().any(is_whole)
}

/// Is it the list of the states that a document uses?
fn is_legend(context: &Context, block: &Block) -> bool {
    let Block::List(list) = block else {
        return false;
    };
    let states = &context.legend.states;
    let is_state = |item: &Item| states.contains_key(&state_name(&item.text.plain));
    !states.is_empty() && list.items.iter().all(is_state)
}

/// What records, signs of state and the rest were read from.
struct Taken(Vec<Span>);

impl Taken {
    fn of(records: &[Record], marks: &[Mark], unjudged: &Unjudged) -> Self {
        let mut spans: Vec<Span> = records.iter().flat_map(spans_of).collect();
        spans.extend(marks.iter().map(|mark| mark.span));
        spans.extend(unjudged.incidents.iter().map(|one| one.span));
        spans.extend(unjudged.escalations.iter().map(|one| one.span));
        spans.extend(unjudged.measurements.iter().map(|one| one.span));
        Taken(spans)
    }

    fn touches(&self, block: Span) -> bool {
        let mut spans = self.0.iter();
        spans.any(|span| span.start < block.end && block.start < span.end)
    }
}

/// Everything that a record was read from.
fn spans_of(record: &Record) -> impl Iterator<Item = Span> {
    let places = record.places.iter().chain(&record.repeats);
    let cited = record.citations.iter().map(|citation| citation.span);
    std::iter::once(record.span)
        .chain(places.copied())
        .chain(cited)
}

fn plain(block: &Block, heading: &str) -> Option<PlainBlock> {
    let (form, begins, count) = match block {
        Block::Table(table) => (PlainForm::Table, headers(table)?, table.rows.len()),
        Block::List(list) => (PlainForm::List, first_words(list)?, list.items.len()),
        Block::Paragraph(_) | Block::Quote(_) | Block::Fence(_) | Block::Html(_) => return None,
    };
    Some(PlainBlock {
        span: block.span(),
        heading: one_line(heading),
        form,
        begins,
        count,
    })
}

/// The headers of a table of two columns and a row at least.
fn headers(table: &Table) -> Option<String> {
    let headers: Vec<String> = table
        .header
        .iter()
        .map(|header| one_line(&header.plain))
        .collect();
    (headers.len() > 1 && !table.rows.is_empty()).then(|| headers.join(" | "))
}

/// The beginning of a list of two items at least that is more than a list of links.
fn first_words(list: &List) -> Option<String> {
    let is_link = |item: &Item| {
        let mut pieces = item.text.pieces.iter();
        pieces.next().is_some_and(|piece| piece.link.is_some())
    };
    let is_contents = list.items.iter().all(is_link);
    let first = list.items.first().filter(|_| list.items.len() > 1)?;
    let begins: String = one_line(&first.text.plain).chars().take(QUOTED).collect();
    (!is_contents).then_some(begins)
}
