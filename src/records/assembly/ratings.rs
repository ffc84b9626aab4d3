//! Ratings: columns of levels that say how each row stands, by their cells alone: `Green`, `Amber`.

use crate::base::text::fold;
use crate::parse::{Table, Text};
use crate::records::Status;
use crate::records::values::blank::is_blank;
use crate::records::values::level::Level;
use crate::records::words::polarity;
use crate::records::words::vocabulary::{Label, Vocabulary};

/// `Rating | Green | Amber`: is every filled cell of a column a status by itself, one of them done, in a table that is no register of
/// risks?
pub fn is_of_ratings(words: &Vocabulary, table: &Table, column: usize) -> bool {
    if words.label(&table.header[column].plain) != Some(Label::Severity) {
        return false;
    }
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let filled = cells.filter(|cell| !is_blank(&cell.plain));
    let states: Option<Vec<Status>> = filled
        .map(|cell| words.status(&fold(&cell.plain)))
        .collect();
    let is_rated = states.is_some_and(|states| states.contains(&Status::Done));
    is_rated && !table.header.iter().any(|header| is_of_risks(words, header))
}

/// Does a header belong to a register of risks?
fn is_of_risks(words: &Vocabulary, header: &Text) -> bool {
    let label = words.label(&header.plain);
    let is_labelled = matches!(
        label,
        Some(Label::Likelihood | Label::Impact | Label::Mitigation)
    );
    is_labelled || polarity::names_ill(&header.plain).is_some()
}

/// Does a column hold mostly levels: `Low`, `High`? Then the table explains them: what they mean, or who may accept a risk of each.
pub fn names_levels(table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let filled: Vec<&Text> = cells.filter(|cell| !cell.is_empty()).collect();
    let is_level = |cell: &&&Text| Level::of_word(&fold(&cell.plain)).is_some();
    filled.iter().filter(is_level).count() * 2 > filled.len()
}
