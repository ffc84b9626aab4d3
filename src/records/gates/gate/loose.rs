//! Loose gates: a list or table that opens a gate by itself, in a section that is about something else.

use std::collections::BTreeSet;
use std::slice::from_ref;

use crate::base::text::fold;
use crate::parse::Block;
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::part::Part;
use crate::records::gates::criterion;
use crate::records::gates::gate::weigh::{Opened, finish};
use crate::records::gates::gate::{begin, is_gate_table, loose_title, promises, recurring};

/// A list or table, and the words above it.
pub struct Loose<'a> {
    /// The list or table.
    pub block: &'a Block,
    /// The label line above it; empty where it has none.
    pub label: &'a str,
    /// The labels that are fields of many sections.
    pub recurring: &'a BTreeSet<String>,
}

/// Reads the gate that a list or table opens.
pub fn read(context: &Context, drafts: &mut Drafts, section: usize, loose: Loose) {
    let Loose { block, label, .. } = loose;
    let title = loose_title(context, section, label);
    let mut gate = begin(context, section, title, block.span());
    let opened = Opened {
        heading: label,
        is_gate_table: matches!(block, Block::Table(table) if is_gate_table(context, table)),
        promises: promises(label),
        untaken: drafts.taken(),
    };
    let part = Part::loose(context, section, label);
    let found = criterion::of_blocks(part, drafts, from_ref(block), &mut gate);
    if loose.recurring.contains(&fold(label)) {
        recurring::make_field(&mut gate, &found);
    }
    if !found.is_empty() {
        finish(context, drafts, opened, gate, found);
    }
}
