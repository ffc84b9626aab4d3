//! Blanks: results that nobody has written yet.

use crate::base::text::fold;
use crate::link::evidence::hollow;
use crate::link::evidence::result::gather::Gather;
use crate::parse::{Block, Document, Pair, Row, Table};
use crate::records::Status;
use crate::records::words::Class;
use crate::records::words::proof::{is_result_label, severity};
use crate::records::words::tail::objection;
use crate::records::words::vocabulary::{Label, Vocabulary};

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
        at > 0 && matches!(&section.blocks[..], [block] if stands_for_result(block, is_result));
    (is_blank || is_to_come).then_some(heading)
}

/// Notes a form in which nobody has written: two fields or more are blank, and none is filled in.
pub fn note_empty_form(document: &Document, gather: &mut Gather) {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let fields: Vec<&Pair> = blocks.flat_map(Block::fields).collect();
    let is_blank = |pair: &&Pair| {
        let value = pair.value.plain.as_str();
        !hollow::says_something(value) || is_open_choice(value)
    };
    if fields.len() > 1 && fields.iter().all(is_blank) {
        let line = format!("{}: {}", fields[0].key.trim(), fields[0].value.plain.trim());
        gather.half_done(fields[0].span.start, &line);
    }
}

/// `( ) accepted  ( ) not accepted`: does a value begin with a bracket around nothing?
fn is_open_choice(value: &str) -> bool {
    let inside = value.trim_start().strip_prefix(['(', '[']);
    inside.is_some_and(|inside| inside.trim_start().starts_with([')', ']']))
}

/// `_(nurse to complete after the drill)_`: all in brackets, and in italics, still to come or in the place of a result.
fn stands_for_result(block: &Block, is_result: bool) -> bool {
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

/// Notes a row of a form that is half filled in, and one in which something is still to be named beside what it is about: `Monday, night |
/// to be named`.
pub fn note_gaps(
    (table, row): (&Table, &Row),
    states: &[usize],
    words: &Vocabulary,
    gather: &mut Gather,
) {
    let cells: Vec<&str> = row.cells.iter().map(|cell| cell.plain.trim()).collect();
    let shown = cells.join(" | ");
    if is_half_filled(table, row, states, words) {
        gather.half_done(row.span.start, &shown);
    }
    if cells.iter().skip(1).any(|cell| is_placeholder(cell)) {
        gather.odd(row.span.start, &shown);
    }
}

/// `TBD`, `???`: a cell that somebody has still to fill in.
pub fn is_placeholder(cell: &str) -> bool {
    let is_marks = cell.len() > 1 && cell.chars().all(|c| c == '?');
    let is_written = cell.contains(char::is_alphanumeric) && !cell.trim().starts_with('#');
    is_marks || is_written && !hollow::says_something(cell)
}

/// Is a row without a state that every other row has, or without a name?
pub fn is_half_filled(table: &Table, row: &Row, states: &[usize], words: &Vocabulary) -> bool {
    leaves_out_a_state(table, row, states) || leaves_out_a_name(table, row, words)
}

/// Is a cell of a row still to be filled in, or does one of a column of names say that its name is missing: `vacant` in a rota?
fn leaves_out_a_name(table: &Table, row: &Row, words: &Vocabulary) -> bool {
    let mut cells = row.cells.iter().enumerate().skip(1);
    cells.any(|(column, cell)| {
        is_placeholder(&cell.plain)
            || says_missing(&cell.plain, words) && is_of_names(table, column, words)
    })
}

fn says_missing(cell: &str, words: &Vocabulary) -> bool {
    let is_open = words.status(&fold(cell)) == Some(Status::Open) && severity(cell).is_none();
    is_open && objection(cell).is_some_and(|found| found.class == Class::Trouble)
}

/// Are most cells of a column no states, below a header that is known for nothing else?
fn is_of_names(table: &Table, column: usize, words: &Vocabulary) -> bool {
    let header = table.header.get(column);
    let label = header.and_then(|header| words.label(&header.plain));
    if !matches!(label, None | Some(Label::Owner | Label::Approver)) {
        return false;
    }
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let states = cells.filter(|cell| words.status(&fold(&cell.plain)).is_some());
    states.count() * 2 < table.rows.len()
}

/// Is a row without a state in one of the columns of states, where every other row has one?
fn leaves_out_a_state(table: &Table, row: &Row, states: &[usize]) -> bool {
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
