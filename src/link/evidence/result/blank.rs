//! Blanks: results that nobody has written yet.

use crate::parse::{Block, Document, Row, Table};
use crate::records::words::proof::is_result_label;
use crate::records::words::tail::objection;

/// The heading of a result with nothing below it, or with a placeholder that looks like a tag: `## Outcome`.
pub fn result_without_words(document: &Document, at: usize) -> Option<&str> {
    let section = &document.sections[at];
    let plain = section.heading.plain.as_str();
    let heading = plain.trim_start_matches(|c: char| !c.is_alphabetic());
    let next = document.sections.get(at + 1);
    let has_parts = next.is_some_and(|next| next.level > section.level);
    let is_result = is_result_label(heading);
    let is_blank = is_result && !has_parts && section.blocks.iter().all(says_nothing);
    let is_to_come =
        at > 0 && matches!(&section.blocks[..], [block] if is_placeholder(block, is_result));
    (is_blank || is_to_come).then_some(heading)
}

/// `_(nurse to complete after the drill)_`: all in brackets, and in italics, still to come or in the place of a result.
fn is_placeholder(block: &Block, is_result: bool) -> bool {
    let Block::Paragraph(paragraph) = block else {
        return false;
    };
    let plain = paragraph.text.plain.as_str();
    let is_slanted = paragraph.text.pieces.iter().all(|piece| piece.emphasis);
    is_in_brackets(plain) && (is_result || is_slanted || objection(plain).is_some())
}

/// Is all of a text in brackets: `(laboratory to fill in)`? So a form says what belongs there.
pub fn is_in_brackets(plain: &str) -> bool {
    let plain = plain.trim();
    let brackets = [('(', ')'), ('[', ']'), ('<', '>'), ('（', '）')];
    let mut pairs = brackets.iter();
    pairs.any(|(open, close)| plain.starts_with(*open) && plain.ends_with(*close))
}

fn says_nothing(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => !paragraph.text.plain.contains(char::is_alphanumeric),
        Block::Html(_) => true,
        Block::List(_) | Block::Table(_) | Block::Fence(_) | Block::Quote(_) => false,
    }
}

/// Is a row without a state in one of the columns of states, where every other row has one?
pub fn leaves_out_a_state(table: &Table, row: &Row, states: &[usize]) -> bool {
    let is_left_out = |at: &usize| {
        let mut others = table.rows.iter().filter(|other| other.span != row.span);
        is_blank(row, *at) && table.rows.len() > 2 && others.all(|other| !is_blank(other, *at))
    };
    states.iter().any(is_left_out)
}

fn is_blank(row: &Row, at: usize) -> bool {
    row.cells
        .get(at)
        .is_none_or(|cell| cell.plain.trim().is_empty())
}
