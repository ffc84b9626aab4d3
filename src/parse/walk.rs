//! Walks over the tree: every list item with its depth, and the label that introduces a block.

use super::{Block, Document, Item, Paragraph, Text};

impl Document {
    /// Every list item of a section with its depth (0 for an item of a list directly in the section), in document order.
    /// Items inside quotes count as if the quote were not there.
    pub fn items(&self, section: usize) -> Vec<(usize, &Item)> {
        items(&self.sections[section].blocks)
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
