//! Fill: the parts that every record shares (status, owners, target, evidence), read from pairs, rows and headed sections.

use crate::parse::{Block, Item, Row, Table, Text};
use crate::records::context::Context;
use crate::records::vocabulary::Label;
use crate::records::{Kind, Record};

/// What each column of a table stands for: `None` for a label that nobody knows.
pub fn columns(context: &Context, table: &Table) -> Vec<Option<Label>> {
    table.header.iter().map(|cell| context.words.label(&cell.plain)).collect()
}

/// The first cell of a row in a column that stands for `label`.
pub fn cell<'a>(columns: &[Option<Label>], row: &'a Row, label: Label) -> Option<&'a Text> {
    let at = columns.iter().position(|column| *column == Some(label))?;
    row.cells.get(at).filter(|cell| !cell.is_empty())
}

/// A record of a table row: title from the name column (else the first column that is no id), id, status, owners, target,
/// evidence; every other column goes to `fields` under its canonical or folded label. `None` for a row that holds nothing
/// but blanks, dashes, `N/A` or placeholders.
pub fn from_row(context: &Context, kind: Kind, section: usize, table: &Table, row: &Row) -> Option<Record> {
    let _ = (context, kind, section, table, row);
    None
}

/// A record of a list item: title from its first line, the rest from its pairs and from the lists below it.
pub fn from_item(context: &Context, kind: Kind, section: usize, item: &Item) -> Record {
    let _ = (context, kind, section, item);
    unimplemented!("written with the kinds that use it")
}

/// A record of a headed section: title from the heading, the rest from the pairs, two-column tables and labelled lists under it.
pub fn from_section(context: &Context, kind: Kind, section: usize) -> Record {
    let _ = (context, kind, section);
    unimplemented!("written with the kinds that use it")
}

/// Puts one labelled value into a record: `Status: done`, `Owner: SRE`, `Evidence:` with a list `below` it.
pub fn apply(context: &Context, record: &mut Record, label: &str, value: &Text, below: &[Block]) {
    let _ = (context, record, label, value, below);
}
