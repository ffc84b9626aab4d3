//! Registers: tables of what is open, wrong or limited, whose rows have an id and a class, and no state.
//!
//! ```text
//! ## Known limitations
//! | No. | What           | Level           |
//! | L1  | no second pump | P0, blocks us   |
//! ```

use crate::parse::{Table, Text};
use crate::records::Kind;
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::gates::gate::residue::names_trouble;
use crate::records::words::classes::is_class_label;
use crate::records::words::phrase::Searched;
use crate::records::words::vocabulary::{Label, Topic};

/// Reads the rows of registers that no other kind has claimed.
pub fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let heading = &context.document.sections[place.section].heading.plain;
        let is_of_trouble = place.own == Some(Topic::Risks) || names_what_is_wrong(heading);
        if !is_of_trouble || !is_register(table, &fill::columns(context, table)) {
            continue;
        }
        for row in place::rows(table, drafts) {
            let record = fill::from_row(context, Kind::Item, place.section, table, row);
            if let Some(record) = record {
                drafts.push(record);
            }
        }
    }
}

/// `Open items`, `Known limitations and decisions`.
fn names_what_is_wrong(heading: &str) -> bool {
    names_trouble(heading) || Searched::new(heading).has(|words| words.known_issues)
}

/// A column of ids, and one of classes, or of what follows from a row and what is done about it.
fn is_register(table: &Table, columns: &fill::Columns) -> bool {
    let has = |label: Label| columns.contains(&Some(label));
    let is_classed = has(Label::Severity)
        || has(Label::Priority)
        || table
            .header
            .iter()
            .any(|header| is_class_label(&header.plain));
    let is_told = has(Label::Impact) && table.header.len() > 3;
    (is_classed || is_told) && names_by_ids(table)
}

/// Does each row begin with an id of its own: `C1`, `LIMIT-01`?
fn names_by_ids(table: &Table) -> bool {
    let first = table.rows.iter().map(|row| row.cells.first());
    let is_id = |cell: &Text| naming::looks_like_id(cell.plain.trim());
    let mut ids = first.map(|cell| cell.is_some_and(is_id));
    !table.rows.is_empty() && ids.all(|is_id| is_id)
}
