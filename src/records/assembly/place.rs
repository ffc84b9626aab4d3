//! Place: the blocks of a document with what stands around them: the section, its topic, the label line above.

use crate::parse::{Block, Item, List, Row, Table, Text};
use crate::records::assembly::context::{Context, Drafts};
use crate::records::words::vocabulary::{Label, Topic};

/// A block and what stands around it.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The section that holds it.
    pub section: usize,
    /// What the label line above it or its own heading is about.
    pub own: Option<Topic>,
    /// The same, else what the nearest section around it is about.
    pub topic: Option<Topic>,
    /// The label line above it.
    pub label: Option<&'a Text>,
    /// The block.
    pub block: &'a Block,
}

/// Every block that stands directly in a section, quotes opened, policy and templates left out, in document order.
pub fn blocks<'a>(context: &'a Context) -> Vec<Place<'a>> {
    let mut all = Vec::new();
    for (section, held) in context.document.sections.iter().enumerate() {
        if !is_reference(context, section) {
            let around = Around {
                section,
                own: context.topics[section],
                topic: context.topic_around(section),
            };
            open(context, around, &held.blocks, &mut all);
        }
    }
    all
}

/// The tables that nobody has taken, with their places.
pub fn tables<'a>(context: &'a Context, drafts: &Drafts) -> Vec<(Place<'a>, &'a Table)> {
    let tables = blocks(context)
        .into_iter()
        .filter_map(|place| match place.block {
            Block::Table(table) => Some((place, table)),
            _ => None,
        });
    tables
        .filter(|(_, table)| !drafts.is_taken(table.span) && !table.rows.is_empty())
        .collect()
}

/// The rows of a table that nobody has taken.
pub fn rows<'a>(table: &'a Table, drafts: &Drafts) -> Vec<&'a Row> {
    table
        .rows
        .iter()
        .filter(|row| !drafts.is_taken(row.span))
        .collect()
}

/// The lists that nobody has taken, with their places.
pub fn lists<'a>(context: &'a Context, drafts: &Drafts) -> Vec<(Place<'a>, &'a List)> {
    let lists = blocks(context)
        .into_iter()
        .filter_map(|place| match place.block {
            Block::List(list) => Some((place, list)),
            _ => None,
        });
    lists
        .filter(|(_, list)| !drafts.is_taken(list.span))
        .collect()
}

/// The items of a list that nobody has taken, in whole or in part, and that have no box.
pub fn plain_items<'a>(list: &'a List, drafts: &Drafts) -> Vec<&'a Item> {
    let plain = list
        .items
        .iter()
        .filter(|item| item.task.is_none() && !item.text.is_empty());
    plain
        .filter(|item| !drafts.is_taken(item.span) && !drafts.any_taken_in(item.span))
        .collect()
}

/// Does this item only give a field of what its heading names: `- Severity: high`, `- Date: 2026-05-01`?
pub fn describes(context: &Context, item: &Item) -> bool {
    let lead = item
        .pairs
        .first()
        .filter(|pair| pair.span.start <= item.text.span.start + 4);
    lead.and_then(|pair| context.words.label(&pair.key))
        .is_some_and(|label| label != Label::Title)
}

/// Does this section, or one around it below the document's title, hold policy, templates or a legend?
pub fn is_reference(context: &Context, section: usize) -> bool {
    let title = context.document.title().map(|title| title.span);
    let chain = context.document.ancestry(section).into_iter();
    let mut chain = chain.filter(|&at| Some(context.document.sections[at].span) != title);
    chain.any(|at| matches!(context.topics[at], Some(Topic::Reference | Topic::Legend)))
}

/// Is this the document's title?
pub fn is_title(context: &Context, section: usize) -> bool {
    context
        .document
        .title()
        .is_some_and(|title| title.span == context.document.sections[section].span)
}

#[derive(Clone, Copy)]
struct Around {
    section: usize,
    own: Option<Topic>,
    topic: Option<Topic>,
}

fn open<'a>(context: &Context, around: Around, blocks: &'a [Block], all: &mut Vec<Place<'a>>) {
    let mut label: Option<&Text> = None;
    for block in blocks {
        let said = label.and_then(|label| context.topic_of_label(label));
        let here = Around {
            own: said.or(around.own),
            topic: said.or(around.topic),
            ..around
        };
        match block {
            Block::Quote(quote) => open(context, here, &quote.blocks, all),
            _ if said == Some(Topic::Legend) => {}
            _ => all.push(Place {
                section: here.section,
                own: here.own,
                topic: here.topic,
                label,
                block,
            }),
        }
        label = match block {
            Block::Paragraph(paragraph) => {
                Some(&paragraph.text).filter(|text| text.plain.len() < 300 && text.is_label())
            }
            _ => None,
        };
    }
}
