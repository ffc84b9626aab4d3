//! Counted: columns of numbers, such as `Renewals`, which name no row.

use crate::parse::{Table, Text};
use crate::records::values::blank::is_blank;

/// Is every cell of a column that says something a number, such as `0` or `1 at most`, or a blank?
pub fn only_counts(table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
    let is_number = |cell: &Text| {
        let plain = cell.plain.trim();
        plain.starts_with(|c: char| c.is_ascii_digit())
            || is_blank(plain)
            || matches!(plain, "N/A" | "n/a")
    };
    cells.peek().is_some() && cells.all(is_number)
}
