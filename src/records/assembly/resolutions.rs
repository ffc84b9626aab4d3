//! Resolutions: lists to sign off whose column of states is called `Resolution`.

use crate::base::text::fold;
use crate::parse::{Table, Text};
use crate::records::words::vocabulary::Vocabulary;

/// `Resolution | Done | Not Started | N/A`: a column of resolutions tells in prose what was done, unless each cell is a status and nothing
/// else.
pub fn is_of_resolutions(words: &Vocabulary, table: &Table, column: usize) -> bool {
    const RESOLUTIONS: [&str; 5] = [
        "resolution",
        "résolution",
        "resolución",
        "resolução",
        "risoluzione",
    ];
    let is_status = |cell: &Text| words.status(&fold(&cell.plain)).is_some();
    let mut cells = table.rows.iter().map(|row| row.cells.get(column));
    RESOLUTIONS.contains(&fold(&table.header[column].plain).as_str())
        && !table.rows.is_empty()
        && cells.all(|cell| cell.is_some_and(is_status))
}
