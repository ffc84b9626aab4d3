//! Blocks: the criteria of what stands under a heading, block by block.

use crate::parse::{Block, List};
use crate::records::assembly::context::Drafts;
use crate::records::assembly::outline;
use crate::records::assembly::part::Part;
use crate::records::gates::criterion::lines::unread_html;
use crate::records::gates::criterion::{is_beside_conditions, of_list, of_paragraph, told};
use crate::records::gates::decision;
use crate::records::gates::{gate_table, sentence};
use crate::records::words::vocabulary::Topic;
use crate::records::{Demand, Detail, Kind, Record};

/// The criteria in `blocks`, and the decision that the gate's writer put there.
pub fn of_blocks(
    part: Part,
    drafts: &mut Drafts,
    blocks: &[Block],
    gate: &mut Record,
) -> Vec<Record> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        if drafts.is_taken(blocks[at].span()) || is_beside(part, blocks, at) {
            at += 1;
        } else if let Some((list, count)) = list_from(part, &blocks[at..]) {
            of_list(part, &list, gate, &mut found);
            at += count;
        } else {
            of_block(part, drafts, (blocks, at), gate, &mut found);
            at += 1;
        }
    }
    found
}

/// The list that some paragraphs make, signatures below a heading for them included.
fn list_from(part: Part, blocks: &[Block]) -> Option<(List, usize)> {
    let is_signed = || outline::topic(part.context, part.section) == Some(Topic::SignOff);
    let signed = || is_signed().then(|| told::signatures_from(blocks)).flatten();
    told::list_from(part.context, blocks).or_else(signed)
}

/// The criteria of one of several blocks, by the label above it.
fn of_block(
    part: Part,
    drafts: &mut Drafts,
    (blocks, at): (&[Block], usize),
    gate: &mut Record,
    found: &mut Vec<Record>,
) {
    let label = above(blocks, at).and_then(outline::label_line);
    match &blocks[at] {
        Block::Paragraph(paragraph) => {
            of_paragraph(part, paragraph, leads_on(blocks, at), gate, found);
        }
        rows @ (Block::List(_) | Block::Table(_)) => {
            let found_here = of_rows(part.under(label), blocks, at, gate);
            if !found_here.is_empty() {
                drafts.take(rows.span());
            }
            found.extend(found_here);
        }
        other => found.extend(of_other(part, drafts, other, gate)),
    }
}

/// Does the label above say that what follows heads no conditions?
fn is_beside(part: Part, blocks: &[Block], at: usize) -> bool {
    let label = above(blocks, at).and_then(outline::label_line);
    label.is_some_and(|label| is_beside_conditions(part, label))
}

fn above(blocks: &[Block], at: usize) -> Option<&Block> {
    at.checked_sub(1).map(|above| &blocks[above])
}

/// The criteria of a quote or of HTML.
fn of_other(part: Part, drafts: &mut Drafts, block: &Block, gate: &mut Record) -> Vec<Record> {
    match block {
        Block::Quote(quote) => {
            let part = Part { own: false, ..part };
            of_blocks(part, drafts, &quote.blocks, gate)
        }
        Block::Html(span) => unread_html(part, *span).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The items of a list, or the rows of a table. A table of runbooks is their index, whatever gate it stands under.
fn of_rows(part: Part, blocks: &[Block], at: usize, gate: &mut Record) -> Vec<Record> {
    let is_index = || outline::topic(part.context, part.section) == Some(Topic::Runbooks);
    let counted = above(blocks, at).and_then(|above| counted_list(part, above, &blocks[at]));
    let mut found: Vec<Record> = counted.into_iter().collect();
    match &blocks[at] {
        Block::List(list) if decision::tells_consequences(list) => {}
        Block::List(list) => of_list(part, list, gate, &mut found),
        Block::Table(table) if !is_index() => gate_table::criteria(part, table, gate, &mut found),
        _ => {}
    }
    found
}

/// Does a label lead on to a list or a table?
fn leads_on(blocks: &[Block], at: usize) -> bool {
    let next = blocks.get(at + 1);
    let is_followed = matches!(next, Some(Block::List(_) | Block::Table(_)));
    is_followed && outline::label_line(&blocks[at]).is_some()
}

/// `At least two of these:` above a list: so many of its items have to hold.
fn counted_list(part: Part, line: &Block, rows: &Block) -> Option<Record> {
    let label = outline::label_line(line)?;
    let quantifier = sentence::count_of(label)?;
    let title = label.trim_end_matches([':', '：']);
    let record = part
        .context
        .record(Kind::Criterion, part.section, line.span(), title);
    let Block::List(list) = rows else {
        return None;
    };
    Some(Record {
        detail: Detail::Criterion(Demand::Own {
            quantifier,
            within: Some(list.span),
        }),
        ..record
    })
}
