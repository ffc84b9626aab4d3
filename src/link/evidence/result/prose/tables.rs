//! Tables: what the rows of a report's table say, by its columns.

use super::columns::{self, Columns, name_of_figure};
use super::shown::{joined, plain_at};
use super::{Prose, against, describing, gaps};
use crate::link::evidence::result::answer::{self, Answer};
use crate::link::evidence::result::figure::figure;
use crate::link::evidence::result::{Purpose, blank};
use crate::parse::{Row, Section, Table, Text};

impl Prose<'_> {
    pub(super) fn table(&mut self, table: &Table, section: &Section) {
        let columns = Columns::of(table, self.words);
        self.gaps(table, &columns);
        let pairs = columns.states.is_empty() && table.header.len() == 2;
        for row in &table.rows {
            let at = row.span.start;
            if self.purpose == Purpose::Report {
                self.reported(table, &columns, row);
            }
            if let ([key, value], true) = (&row.cells[..], pairs)
                && !describing::tells(table, value)
            {
                self.said(&key.plain, value, at, section);
            }
            self.figures(table, &columns, &row.cells, at);
        }
    }

    fn reported(&mut self, table: &Table, columns: &Columns, row: &Row) {
        self.states(columns, &row.cells, row.span.start);
        blank::note_gaps((table, row), &columns.states, self.words, &mut self.gather);
    }

    /// The states of a row. Below a column of severities a row is a finding, and not a result.
    fn states(&mut self, columns: &Columns, cells: &[Text], at: usize) {
        let class = columns
            .class
            .and_then(|column| Some(cells.get(column)?.plain.as_str()));
        for column in &columns.states {
            let Some(state) = cells.get(*column) else {
                continue;
            };
            self.crossed(columns, *column, (at, cells));
            match answer::answer(state, self.words) {
                Some(Answer::Yes) => {}
                Some(answer) => {
                    self.gather.unfinished(at, class, joined(cells));
                    self.failed(columns, answer, (at, cells));
                }
                None if columns.is_odd(*column, state, self.words) => {
                    self.gather.odd(at, joined(cells));
                }
                None => {}
            }
        }
    }

    /// A row with a sign of a no: below a result it failed, and a sign alone leaves the rest open.
    fn crossed(&mut self, columns: &Columns, column: usize, (at, cells): (usize, &[Text])) {
        if answer::signed(plain_at(cells, column)) != Some(Answer::No) {
            return;
        }
        let is_alone = !plain_at(cells, column).contains(char::is_alphanumeric);
        if columns.results.contains(&column) {
            self.failed(columns, Answer::No, (at, cells));
        } else if is_alone && !self.describes && columns.no_means_failure() {
            self.gather.doubt(at, joined(cells));
        }
    }

    /// A row whose answer is no, where that means that what the table is about failed.
    fn failed(&mut self, columns: &Columns, answer: Answer, (at, cells): (usize, &[Text])) {
        if answer == Answer::No && columns.no_means_failure() && !self.describes {
            self.gather.fail(at, joined(cells));
        }
    }

    /// The numbers of a row, and two sides of it that should be equal.
    fn figures(&mut self, table: &Table, columns: &Columns, cells: &[Text], at: usize) {
        let mut sides = Vec::new();
        for column in 1..cells.len() {
            let header = plain_at(&table.header, column);
            let Some((number, unit)) = self.figure_of_cell(table, cells, (column, at)) else {
                continue;
            };
            self.note_failed(header, (number, unit.as_deref()), (at, &joined(cells)));
            if unit.is_none() && columns.is_of_findings(column) {
                columns::count(&mut self.gather, header, cells, (at, number));
            }
            if !columns.differences.contains(&column) {
                sides.push((number, header));
            }
        }
        columns::compare(&mut self.gather, &sides, cells, at);
    }

    /// The number of a cell and its unit: a measure by the names of its row and its column.
    fn figure_of_cell(
        &mut self,
        table: &Table,
        cells: &[Text],
        (column, at): (usize, usize),
    ) -> Option<(f64, Option<String>)> {
        let (number, unit) = figure(&cells.get(column)?.plain)?;
        let header = plain_at(&table.header, column);
        let named = name_of_figure(table, plain_at(cells, 0), header);
        let measure = (number, unit.as_deref());
        self.gather.number_below(header, (at, &named), measure);
        Some((number, unit))
    }

    /// What is left out below a header, and what takes something back there.
    fn gaps(&mut self, table: &Table, columns: &Columns) {
        if self.purpose == Purpose::Report && !self.describes {
            gaps::note(table, columns, self.words, &mut self.gather);
            against::note(table, columns, self.words, &mut self.gather);
        }
    }
}
