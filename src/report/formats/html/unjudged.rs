//! Unjudged: what a document says beside its records, as its page lists it: who is called in which order, and what was read as text.

use serde::Serialize;

use crate::base::RelPath;
use crate::base::text::count;
use crate::records::unjudged::escalation::{Escalation, EscalationStep};
use crate::records::unjudged::plain_block::{PlainBlock, PlainForm};
use crate::report::formats::html::portal::Portal;

/// So many blocks are listed before the rest is counted.
const MOST: usize = 12;

/// A step of an escalation.
#[derive(Serialize)]
pub struct StepRow {
    name: String,
    /// What else its row says.
    details: String,
}

/// The escalations of a document, each with its steps in order.
pub fn escalations(portal: &Portal, path: &RelPath) -> Vec<Vec<StepRow>> {
    let all = portal.site.model.documents[path]
        .left
        .unjudged
        .escalations
        .iter();
    all.map(|Escalation { steps, .. }| steps.iter().map(step).collect())
        .collect()
}

fn step(step: &EscalationStep) -> StepRow {
    let details = step.details.iter();
    let details: Vec<String> = details
        .map(|(header, cell)| format!("{header}: {cell}"))
        .collect();
    StepRow {
        name: step.name.clone(),
        details: details.join("; "),
    }
}

/// A table or list from which nothing was read.
#[derive(Serialize)]
pub struct BlockRow {
    line: usize,
    heading: String,
    /// `table of 3 rows: Foo | Bar`
    what: String,
}

/// The tables and lists of a document from which nothing was read.
#[derive(Serialize)]
pub struct BlockRows {
    items: Vec<BlockRow>,
    more: usize,
}

/// The tables and lists of a document from which nothing was read.
pub fn read_as_text(portal: &Portal, path: &RelPath) -> BlockRows {
    let all = &portal.site.model.documents[path].left.unjudged.plain_blocks;
    let row = |block: &PlainBlock| BlockRow {
        line: portal.at(path, block.span).line,
        heading: block.heading.clone(),
        what: in_words(block),
    };
    BlockRows {
        items: all.iter().take(MOST).map(row).collect(),
        more: all.len().saturating_sub(MOST),
    }
}

fn in_words(block: &PlainBlock) -> String {
    let (what, parts) = match block.form {
        PlainForm::Table => ("table", "row"),
        PlainForm::List => ("list", "item"),
    };
    format!("{what} of {}: {}", count(block.count, parts), block.begins)
}
