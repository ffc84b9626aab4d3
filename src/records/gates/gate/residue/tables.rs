//! Tables: rows below a gate that are no criteria, and rows below an item that is claimed done.

use super::{Place, Residue};
use crate::parse::{Row, Table, Text};
use crate::records::assembly::fill;
use crate::records::gates::ruled;
use crate::records::words::{Class, polarity, tail};

impl Residue<'_> {
    /// The attributes of a gate, and every row under an item.
    pub(super) fn table(&mut self, table: &Table, place: Place) {
        if let Some(pairs) = fill::attributes(self.context(), table) {
            for (key, value) in pairs {
                self.field(&key.plain, value, value.span, place);
            }
            return;
        }
        if place == Place::Gate {
            if !ruled::is_ruled(self.part.context, self.part.section, table) {
                self.rows_left(table);
            }
            return;
        }
        for row in &table.rows {
            self.row_below_item(table, row);
        }
    }

    /// The cells of a row under an item: remarks about it, and answers such as `Kolding | no`.
    fn row_below_item(&mut self, table: &Table, row: &Row) {
        for (at, cell) in row.cells.iter().enumerate() {
            match self.below_done(cell) {
                Some(claim) => self.claimed(cell.span, &cell.plain, claim),
                None if denies_header(table, at, cell) => self.unread(row.span, &row.in_one_line()),
                None => self.sentence(cell, Place::Item),
            }
        }
    }

    /// Rows that are no criteria, where a cell beside the name refuses: `rejected, the siren stays silent`.
    fn rows_left(&mut self, table: &Table) {
        for row in &table.rows {
            let beside_name = row.cells.iter().skip(1);
            let refused = beside_name.filter(|cell| self.refuses(cell)).count();
            if refused > 0 && !self.is_read(row.span, Place::Gate) {
                self.unread(row.span, &row.in_one_line());
            }
        }
    }

    /// Does a cell say less than done, in a word of trouble?
    fn refuses(&self, cell: &Text) -> bool {
        let is_trouble = |objection: tail::Objection| objection.class == Class::Trouble;
        tail::objection(&cell.plain).is_some_and(is_trouble) && self.below_done(cell).is_some()
    }
}

/// Is a cell the word for no below a header that names nothing bad: `Switched | no`?
fn denies_header(table: &Table, at: usize, cell: &Text) -> bool {
    let header = table
        .header
        .get(at)
        .map_or("", |header| header.plain.as_str());
    let is_answer = at > 0 && polarity::is_no(&cell.plain);
    is_answer && !polarity::names_trait(header) && polarity::names_ill(header).is_none()
}
