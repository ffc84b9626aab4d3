//! Units: the parts of a document that are explained one by one: headings, lists, items, tables, rows and what stands between.

use crate::base::Span;
use crate::parse::{Block, Document, Item, Section};

/// What a part of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The metadata at the top.
    FrontMatter,
    /// A heading, without what stands below it.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A whole list.
    List,
    /// An item of a list, with what is nested below it.
    Item,
    /// An item of a list that begins with a box.
    Box,
    /// A whole table; its own line is that of the header.
    Table,
    /// A row of a table.
    Row,
    /// A block of code.
    Fence,
    /// A quote.
    Quote,
    /// Raw HTML.
    Html,
    /// Anything else that holds a sign of state.
    Text,
}

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub shape: Shape,
    /// Where it stands.
    pub span: Span,
    /// The section that it stands in, an index into `Document::sections`.
    pub section: usize,
    /// How deep it is nested in lists, tables and quotes.
    pub depth: usize,
}

/// The parts of a document by their beginnings, outer ones first. A text without any is one part.
pub fn units(document: &Document, text: &str) -> Vec<Unit> {
    let matter = document.front_matter.iter();
    let mut found: Vec<Unit> = matter
        .map(|matter| unit(Shape::FrontMatter, matter.span, 0, 0))
        .collect();
    for (at, section) in document.sections.iter().enumerate() {
        add_section(section, at, &mut found);
    }
    if found.is_empty() && !text.trim().is_empty() {
        let whole = Span::new(0, text.len());
        found.push(unit(Shape::Text, whole, 0, 0));
    }
    found.sort_by_key(|unit| unit.span.start);
    found
}

fn add_section(section: &Section, at: usize, found: &mut Vec<Unit>) {
    if section.level > 0 {
        let heading = Span::new(section.span.start, section.heading.span.end);
        found.push(unit(Shape::Heading, heading, at, 0));
    }
    add_blocks(&section.blocks, at, 0, found);
}

fn unit(shape: Shape, span: Span, section: usize, depth: usize) -> Unit {
    Unit {
        shape,
        span,
        section,
        depth,
    }
}

fn add_blocks(blocks: &[Block], section: usize, depth: usize, found: &mut Vec<Unit>) {
    for block in blocks {
        found.push(unit(shape_of(block), block.span(), section, depth));
        add_parts(block, section, depth, found);
    }
}

fn shape_of(block: &Block) -> Shape {
    match block {
        Block::Paragraph(_) => Shape::Paragraph,
        Block::List(_) => Shape::List,
        Block::Table(_) => Shape::Table,
        Block::Fence(_) => Shape::Fence,
        Block::Quote(_) => Shape::Quote,
        Block::Html(_) => Shape::Html,
    }
}

fn add_parts(block: &Block, section: usize, depth: usize, found: &mut Vec<Unit>) {
    match block {
        Block::List(list) => {
            for item in &list.items {
                add_item(item, section, depth, found);
            }
        }
        Block::Table(table) => {
            let rows = table.rows.iter();
            found.extend(rows.map(|row| unit(Shape::Row, row.span, section, depth + 1)));
        }
        Block::Quote(quote) => add_blocks(&quote.blocks, section, depth + 1, found),
        Block::Paragraph(_) | Block::Fence(_) | Block::Html(_) => {}
    }
}

fn add_item(item: &Item, section: usize, depth: usize, found: &mut Vec<Unit>) {
    let shape = match item.task {
        Some(_) => Shape::Box,
        None => Shape::Item,
    };
    found.push(unit(shape, item.span, section, depth));
    add_blocks(&item.children, section, depth + 1, found);
}
