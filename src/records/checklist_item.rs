//! Checklist items: every box, status-marked bullet and status row that belongs to no other kind.

use crate::base::Span;
use crate::parse::{Block, Item, List, Row, Table};
use crate::records::context::{Context, Drafts, KindReader};
use crate::records::read::status;
use crate::records::vocabulary::{Label, Topic};
use crate::records::{Kind, fill, outline};

/// Reads what is left that carries a box or a status.
pub static READER: KindReader = KindReader { kind: Kind::ChecklistItem, plural: "checklist items", read };

fn read(context: &Context, drafts: &mut Drafts) {
    for at in 0..context.document.sections.len() {
        let blocks = &context.document.sections[at].blocks;
        let listed = outline::topic(context, at) == Some(Topic::Checklist);
        let around = outline::topic_around(context, at);
        // Steps and stop conditions carry marks that claim nothing; only their boxes are items.
        let decorated = matches!(around, Some(Topic::Procedure | Topic::StopConditions));
        items(context, drafts, at, blocks, Reading { listed, decorated });
        for block in blocks {
            if let Block::Table(table) = block
                && !drafts.is_taken(table.span)
            {
                rows(context, drafts, at, table);
            }
        }
    }
}

/// What the heading of a section says about the bullets below it.
#[derive(Clone, Copy)]
struct Reading {
    /// Plain bullets are items.
    listed: bool,
    /// Marks before bullets claim nothing.
    decorated: bool,
}

fn items(context: &Context, drafts: &mut Drafts, section: usize, blocks: &[Block], reading: Reading) {
    let mut found: Vec<(&Item, usize)> = Vec::new();
    outline::each_item(blocks, 0, &mut |item, depth| found.push((item, depth)));
    let terms: Vec<Span> = lists(blocks).filter(|list| outline::defines_terms(context, list)).map(|list| list.span).collect();
    for (item, depth) in found {
        let boxed = item.task.is_some();
        if item.text.is_empty() || is_taken(drafts, item) {
            continue;
        }
        let marked = !boxed
            && !reading.decorated
            && status::marked(&item.text, context.words, &context.legend).is_some_and(|(_, rest)| !rest.is_empty());
        let term = terms.iter().any(|list| list.start <= item.span.start && item.span.end <= list.end);
        let marked = marked && !(term && item.text.pieces.first().is_some_and(|piece| piece.strong));
        let plain = reading.listed && depth == 0 && !is_control(item) && !labelled(context, item);
        if !(boxed || marked || plain) {
            continue;
        }
        let mut record = fill::from_item(context, Kind::ChecklistItem, section, item);
        if marked && let Some((claim, _)) = status::marked(&item.text, context.words, &context.legend) {
            record.claim = Some(claim);
        }
        // Nested boxes are items of their own, so that only the item's own line is taken.
        drafts.add_around(record);
        drafts.take(item.text.span);
    }
}

/// The lists that stand directly among the blocks.
fn lists(blocks: &[Block]) -> impl Iterator<Item = &List> {
    blocks.iter().filter_map(|block| if let Block::List(list) = block { Some(list) } else { None })
}

/// Was the item taken, or only something around it that was made of it?
fn is_taken(drafts: &Drafts, item: &Item) -> bool {
    drafts.is_taken(item.span) || drafts.is_taken(item.text.span)
}

/// `**Name**: practice` is a control.
fn is_control(item: &Item) -> bool {
    item.pairs.first().is_some_and(|pair| pair.marked && !pair.value.is_empty())
}

fn labelled(context: &Context, item: &Item) -> bool {
    item.pairs.first().is_some_and(|pair| context.words.label(&pair.key).is_some())
}

/// Rows with a name and a status, or with a box as a cell.
fn rows(context: &Context, drafts: &mut Drafts, section: usize, table: &Table) {
    let columns = fill::columns(context, table);
    if fill::attributes(context, table).is_some() {
        return;
    }
    let status = columns.contains(&Some(Label::Status)) && table.header.len() >= 2;
    for row in &table.rows {
        let boxed = box_cell(context, row);
        if !status && boxed.is_none() {
            continue;
        }
        let Some(mut record) = fill::from_row(context, Kind::ChecklistItem, section, table, row) else { continue };
        if record.claim.is_none() {
            record.claim = boxed;
        }
        if record.claim.is_some() {
            drafts.push(record);
        }
    }
}

/// A cell that is a box and nothing else.
fn box_cell(context: &Context, row: &Row) -> Option<crate::records::Claim> {
    const BOXES: &[&str] = &["[ ]", "[x]", "[X]", "[]", "☐", "☑", "☒"];
    let cell = row.cells.iter().find(|cell| BOXES.contains(&cell.plain.trim()))?;
    status::claim(cell, context.words, &context.legend)
}
