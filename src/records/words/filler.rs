//! Filler: rows that fill a register and are no entries of it.

use crate::base::text::fold;
use crate::parse::{Row, Text};
use crate::records::values::owners;

/// Does a row open the register, sum it up, or wait to be filled in?
pub fn is_filler(row: &Row, title_at: usize) -> bool {
    is_register_opening(row) || is_total(row) || is_form(row, title_at)
}

/// The row that opens an empty register: `— | Register initialised | active | …`.
fn is_register_opening(row: &Row) -> bool {
    let opening = |text: &str| {
        let folded = fold(text);
        let register = ["regist", "ledger", "journal", "log "]
            .iter()
            .any(|word| folded.starts_with(word));
        register
            && ["initiali", "opened", "created", "empty", "vide", "leer"]
                .iter()
                .any(|word| folded.contains(word))
    };
    row.cells
        .iter()
        .take(2)
        .any(|cell| cell.plain.len() < 60 && opening(&cell.plain))
}

/// A row still to be filled in: what it is about is a placeholder, and so is half of the rest.
fn is_form(row: &Row, title_at: usize) -> bool {
    let is_gap = |cell: &&Text| !cell.is_empty() && owners::is_placeholder(&cell.plain);
    let gaps = row.cells.iter().filter(is_gap).count();
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let title = row.cells.get(title_at);
    title.is_some_and(|title| is_gap(&title)) && gaps >= 3 && gaps * 2 >= filled
}

fn is_total(row: &Row) -> bool {
    row.cells.first().is_some_and(|cell| {
        [
            "total",
            "sum",
            "totals",
            "gesamt",
            "итого",
            "overall",
            "合計",
        ]
        .contains(&fold(&cell.plain).as_str())
    })
}
