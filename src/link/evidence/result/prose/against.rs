//! Against: cells that take something back in a table without a column of states: `mismatch in 3 tables` below *Checksum*, where the others
//! match, and `manual, automation failed` below *Actual*.

use super::columns::Columns;
use super::shown::{joined, plain_at};
use crate::link::evidence::result::gather::Gather;
use crate::parse::{Row, Table};
use crate::records::words::polarity;
use crate::records::words::proof::is_result_label;
use crate::records::words::tail::{holds_done, objection};
use crate::records::words::vocabulary::{Label, Vocabulary};

/// A longer cell describes.
const LONGEST: usize = 6;

/// Notes the rows of a table that a cell takes back.
pub fn note(table: &Table, columns: &Columns, words: &Vocabulary, gather: &mut Gather) {
    if !columns.states.is_empty() || columns.class.is_some() {
        return;
    }
    let told = (1..table.header.len()).filter(|column| may_tell(table, *column, words));
    for column in told.collect::<Vec<_>>() {
        let taken = table.rows.iter().filter(|row| takes_back(row, column));
        let taken: Vec<&Row> = taken.collect();
        let is_odd = taken.len() == 1 && table.rows.len() > 2;
        for row in taken {
            if is_odd || is_of_results(plain_at(&table.header, column)) {
                gather.doubt(row.span.start, joined(&row.cells));
            }
        }
    }
}

/// May a column say how its rows are? Remarks, traits, goals and names of what is wrong do not.
fn may_tell(table: &Table, column: usize, words: &Vocabulary) -> bool {
    let header = plain_at(&table.header, column);
    let is_told_elsewhere = words
        .label(header)
        .is_some_and(|label| !matches!(label, Label::Status | Label::Decision));
    !is_told_elsewhere
        && !header.trim().is_empty()
        && !polarity::names_trait(header)
        && !polarity::names_goal(header)
        && polarity::names_ill(header).is_none()
        && objection(header).is_none()
}

fn is_of_results(header: &str) -> bool {
    is_result_label(header) || polarity::is_label(header, |polarity| polarity.measured)
}

/// Does a brief cell take something back, which no other cell has as well or says to be over?
fn takes_back(row: &Row, column: usize) -> bool {
    let cell = plain_at(&row.cells, column);
    let others = row.cells.iter().enumerate().skip(1);
    let mut others = others.filter(|(at, _)| *at != column);
    let is_brief = cell.split_whitespace().count() <= LONGEST;
    is_brief
        && objection(cell).is_some()
        && !others.any(|(_, other)| other.plain == cell || holds_done(&other.plain))
}
