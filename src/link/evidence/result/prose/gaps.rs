//! Gaps: cells that are blank, or say no, in a column that other rows fill with a day, a name or a yes. What such a column is called decides
//! which claims rest on it: `Reviewed`, `Owner`, `Legal basis`.

use super::columns::Columns;
use super::shown::joined;
use crate::link::evidence::result::answer::{self, Answer};
use crate::link::evidence::result::gather::{Below, Gather};
use crate::parse::{Row, Table, Text};
use crate::records::words::polarity;
use crate::records::words::vocabulary::Vocabulary;

/// Notes the gaps of a table behind its first column, but for those in columns of states, which are read by themselves.
pub fn note(table: &Table, columns: &Columns, words: &Vocabulary, gather: &mut Gather) {
    for column in 1..table.header.len() {
        let header = table.header[column].plain.trim();
        let is_read = columns.states.contains(&column) || Some(column) == columns.class;
        let is_of_trouble = polarity::names_ill(header).is_some() || polarity::names_trait(header);
        if !header.is_empty() && !is_read && !is_of_trouble {
            note_column(table, (column, header), columns.class, words, gather);
        }
    }
}

fn note_column(
    table: &Table,
    (column, header): (usize, &str),
    class: Option<usize>,
    words: &Vocabulary,
    gather: &mut Gather,
) {
    let cell = |row: &Row| row.cells.get(column).cloned().unwrap_or_default();
    let (gaps, filled): (Vec<&Row>, Vec<&Row>) =
        table.rows.iter().partition(|row| is_gap(&cell(row), words));
    // A column that mostly says no is a column of answers to another question.
    if filled.is_empty() || gaps.len() > filled.len() + 1 {
        return;
    }
    for row in gaps {
        let below = Below::header(header);
        gather.unfinished_below(
            row.span.start,
            class_of(row, class),
            below,
            joined(&row.cells),
        );
    }
}

/// The class of an entry, such as `critical`.
fn class_of(row: &Row, class: Option<usize>) -> Option<&str> {
    Some(row.cells.get(class?)?.plain.as_str())
}

/// Is a cell blank, or does it say no or not yet? `n/a` says neither, and a number counts something.
fn is_gap(cell: &Text, words: &Vocabulary) -> bool {
    let plain = cell.plain.trim();
    if !plain.contains(char::is_alphanumeric) {
        return answer::signed(plain) != Some(Answer::Yes);
    }
    let is_none = || polarity::answer(plain) == polarity::Answer::None;
    let has_digit = plain.contains(|c: char| c.is_ascii_digit());
    let says = answer::of_entry(cell, words);
    matches!(says, Some(Answer::No | Answer::NotYet)) || !has_digit && is_none()
}
