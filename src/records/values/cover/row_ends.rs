//! Ends of rows: the last days that the rows of a table give, below a header such as `Expires`.

use super::days_in;
use crate::base::Date;
use crate::records::words::phrase::Searched;
use crate::records::words::tail;

/// A row of a table with a last day in one of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowEnd {
    /// The last day.
    pub day: Date,
    /// The header above it, folded as the languages have it.
    pub word: &'static str,
    /// The first cell of the row.
    pub name: String,
}

/// The last days below a header such as `Expires`, but for the rows that say that they are closed.
pub fn ends_of_rows(text: &str) -> Vec<RowEnd> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let begins = |pair: &[&str]| pair[0].starts_with('|') && is_rule_of_table(pair[1]);
    let headers = lines
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| begins(pair));
    let tables = headers.filter_map(|(at, pair)| {
        let (column, word) = column_of_ends(&cells_of(pair[0]))?;
        let rows = lines[at + 2..]
            .iter()
            .take_while(|line| line.starts_with('|'));
        Some(rows.filter_map(move |line| row_end(&cells_of(line), column, word)))
    });
    tables.flatten().collect()
}

/// The first column whose header is one of a last day.
fn column_of_ends(cells: &[&str]) -> Option<(usize, &'static str)> {
    let mut columns = cells.iter().enumerate();
    columns.find_map(|(column, header)| {
        let found = Searched::new(header).find(|words| words.ends)?;
        Some((column, found.word))
    })
}

fn row_end(cells: &[&str], column: usize, word: &'static str) -> Option<RowEnd> {
    let (_, day) = *days_in(cells.get(column)?).first()?;
    let is_closed = cells.iter().skip(1).any(|cell| tail::says_done(cell));
    (!is_closed).then(|| RowEnd {
        day,
        word,
        name: cells[0].to_owned(),
    })
}

fn cells_of(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

fn is_rule_of_table(line: &str) -> bool {
    line.starts_with('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}
