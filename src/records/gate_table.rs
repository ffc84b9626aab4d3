//! Gate tables: rows that are criteria, and tables that only give the attributes of a gate.

use crate::parse::{Row, Table};
use crate::records::context::Context;
use crate::records::criterion::{decide, executed, stops};
use crate::records::part::Part;
use crate::records::read::status;
use crate::records::vocabulary::Label;
use crate::records::{Claim, Demand, Detail, Kind, Record, Status, decision, fill, signature};

/// The criteria of a table under a gate: its signatures, or its rows. A table of attributes may hold the decision.
pub fn criteria(part: Part, table: &Table, gate: &mut Record, found: &mut Vec<Record>) {
    let columns = fill::columns(part.context, table);
    if let Some(pairs) = fill::attributes(part.context, table) {
        for (label, value) in pairs {
            if part.context.words.label(&label.plain) == Some(Label::Decision) || decision::is_label(&label.plain) {
                decide(part, value, gate, found);
            }
        }
        return;
    }
    let signs = signature::is_sign_off(part, table, &columns);
    let states_stop = |row: &&Row| !row.cells.iter().any(|cell| stops(&cell.plain));
    let rows = table
        .rows
        .iter()
        .filter(states_stop)
        .filter_map(|row| if signs { signature::signature(part, table, row) } else { row_criterion(part, table, row) });
    found.extend(rows.filter(|record| signs || part.listed || record.claim.is_some()));
}

fn row_criterion(part: Part, table: &Table, row: &Row) -> Option<Record> {
    let context = part.context;
    let columns = fill::columns(context, table);
    let mut record = fill::from_row(context, Kind::Criterion, part.section, table, row)?;
    if let Some(cell) = fill::cell(&columns, row, Label::Decision)
        && record.claim.is_none()
    {
        record.claim = decision::claim(cell);
    }
    if record.claim.is_none() {
        let status = columns.contains(&Some(Label::Status)) || columns.contains(&Some(Label::Decision));
        record.claim = if status { blank_result(row, &columns) } else { only_mark(context, row) };
    }
    record.detail = Detail::Criterion(executed(context, &record.title, row.span).unwrap_or(Demand::Claimed));
    Some(record)
}

/// An empty result cell is open: a form that nobody has filled in.
fn blank_result(row: &Row, columns: &[Option<Label>]) -> Option<Claim> {
    let at = columns.iter().position(|column| matches!(column, Some(Label::Status | Label::Decision)))?;
    let span = row.cells.get(at).map_or(row.span, |cell| cell.span);
    let text = row.cells.get(at).map_or(String::new(), |cell| cell.plain.trim().to_owned());
    // What a decision column tells in other words (`Needed?`) is no decision and no blank.
    let tells = columns[at] == Some(Label::Decision) && !fill::is_blank(&text);
    (!tells).then_some(Claim { status: Status::Open, text, span, remark: None, unrecognised: None })
}

/// A cell that holds a mark and nothing else, in a table without a status column.
fn only_mark(context: &Context, row: &Row) -> Option<Claim> {
    let marks =
        row.cells.iter().filter(|cell| cell.plain.trim().chars().count() <= 3 && !cell.plain.trim().chars().any(char::is_alphanumeric));
    marks.filter(|cell| !fill::is_blank(&cell.plain)).find_map(|cell| status::claim(cell, context.words, &context.legend))
}
