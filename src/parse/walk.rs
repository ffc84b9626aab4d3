//! Walks over the tree: every list item with its depth, and the label that introduces a block.

use super::{Block, Document, Item, Pair, Paragraph, Text};
use crate::base::Span;

impl Document {
    /// Every list item of a section with its depth (0 for an item of a list directly in the section), in document order.
    /// Items inside quotes count as if the quote were not there.
    pub fn items(&self, section: usize) -> Vec<(usize, &Item)> {
        items(&self.sections[section].blocks)
    }
}

impl Document {
    /// Does a piece of the text stand in a transcript of a terminal, which shows what a program printed?
    pub(super) fn shows(&self, piece: Span) -> bool {
        let sections = self.sections.iter();
        let mut blocks = sections.flat_map(|section| &section.blocks);
        blocks.any(|block| is_shown_in(block, piece))
    }
}

impl Block {
    /// The fields in the items of a list, or in the lines of a paragraph.
    pub fn fields(&self) -> Vec<&Pair> {
        match self {
            Block::List(list) => list.items.iter().flat_map(|item| &item.pairs).collect(),
            Block::Paragraph(paragraph) => paragraph.pairs.iter().collect(),
            Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => Vec::new(),
        }
    }
}

fn is_shown_in(block: &Block, piece: Span) -> bool {
    const TRANSCRIPTS: [&str; 3] = ["console", "shell-session", "shellsession"];
    match block {
        Block::Fence(fence) => {
            let language = fence.info.split_whitespace().next().unwrap_or("");
            TRANSCRIPTS.contains(&language) && fence.span.contains(piece)
        }
        Block::Quote(quote) => quote.blocks.iter().any(|block| is_shown_in(block, piece)),
        Block::List(list) => {
            let mut children = list.items.iter().flat_map(|item| &item.children);
            children.any(|block| is_shown_in(block, piece))
        }
        Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => false,
    }
}

/// Every list item below `blocks` with its depth, in document order.
pub fn items(blocks: &[Block]) -> Vec<(usize, &Item)> {
    let mut found = Vec::new();
    collect_items(blocks, 0, &mut found);
    found
}

impl Document {
    /// Every piece of inline text of a document, headings and cells included, in its order. Code is none.
    pub fn texts(&self) -> Vec<&Text> {
        let mut found = Vec::new();
        for section in &self.sections {
            found.push(&section.heading);
            collect_texts(&section.blocks, &mut found);
        }
        found
    }
}

fn collect_texts<'a>(blocks: &'a [Block], found: &mut Vec<&'a Text>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(&paragraph.text),
            Block::List(list) => {
                for item in &list.items {
                    found.push(&item.text);
                    collect_texts(&item.children, found);
                }
            }
            Block::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                found.extend(table.header.iter().chain(rows));
            }
            Block::Quote(quote) => collect_texts(&quote.blocks, found),
            Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

fn collect_items<'a>(blocks: &'a [Block], depth: usize, found: &mut Vec<(usize, &'a Item)>) {
    for block in blocks {
        match block {
            Block::List(list) => {
                for item in &list.items {
                    found.push((depth, item));
                    collect_items(&item.children, depth + 1, found);
                }
            }
            Block::Quote(quote) => collect_items(&quote.blocks, depth, found),
            Block::Paragraph(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

/// The label that introduces the block at `index`: the paragraph just before it whose last line ends in a colon.
pub fn label_of(blocks: &[Block], index: usize) -> Option<&Paragraph> {
    let before = blocks[..index]
        .iter()
        .rev()
        .find(|block| !matches!(block, Block::Html(_)))?;
    match before {
        Block::Paragraph(paragraph) if paragraph.text.is_label() => Some(paragraph),
        _ => None,
    }
}

impl Item {
    /// The label that introduces the child at `index`: the paragraph just before it, or the item's own text, when that ends in a colon.
    pub fn label_of(&self, index: usize) -> Option<&Text> {
        if index == 0 {
            Some(&self.text).filter(|text| text.is_label())
        } else {
            label_of(&self.children, index).map(|paragraph| &paragraph.text)
        }
    }
}
