//! Alerts: the rows of a table that says of each alert which runbook to open. They are what is watched, and no runbooks themselves.

use crate::base::text::fold;
use crate::parse::{Row, Table, Text};
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::fill;
use crate::records::words::plan::names_alerts;
use crate::records::words::vocabulary::Topic;
use crate::records::{Kind, Record, Role, Value};

/// The field with what is written in the column of runbooks; null where that is blank.
pub const RUNBOOK: &str = "runbook";

/// Has a table a column of alerts, and one of their runbooks?
pub fn is_alert_table(context: &Context, table: &Table) -> bool {
    let has_alerts = table
        .header
        .iter()
        .any(|header| names_alerts(&header.plain));
    has_alerts && runbook_column(context, table).is_some()
}

/// The column that says which runbook to open.
fn runbook_column(context: &Context, table: &Table) -> Option<usize> {
    let names_runbook = |header: &Text| {
        let is_named = context.words.topic(&header.plain) == Some(Topic::Runbooks);
        is_named && !names_alerts(&header.plain)
    };
    table.header.iter().position(names_runbook)
}

/// The cell of a row that says which runbook to open.
pub fn runbook_cell<'a>(context: &Context, table: &Table, row: &'a Row) -> Option<&'a Text> {
    row.cells.get(runbook_column(context, table)?)
}

/// The alerts of a table.
pub fn read(context: &Context, section: usize, table: &Table, rows: &[&Row], drafts: &mut Drafts) {
    for row in rows {
        let record = fill::from_row(context, Kind::Observability, section, table, row);
        if let Some(record) = record {
            drafts.push(with_runbook(context, table, row, record));
        }
    }
}

/// An alert with the runbook that its row names as its proof: without it the row says nothing of use at night.
fn with_runbook(context: &Context, table: &Table, row: &Row, mut record: Record) -> Record {
    let cell = runbook_cell(context, table, row);
    let said = cell.filter(|cell| !is_left_blank(&cell.plain));
    let value = said.map_or(Value::Null, |cell| {
        Value::Text(cell.plain.trim().to_owned())
    });
    record.fields.insert(RUNBOOK.to_owned(), value);
    if let Some(cell) = said {
        fill::cite(&mut record, cell, Role::Proof);
    }
    record
}

/// Is nothing said? That none applies is said.
fn is_left_blank(cell: &str) -> bool {
    const NONE_NEEDED: [&str; 3] = ["n/a", "na", "not applicable"];
    fill::is_blank(cell) && !NONE_NEEDED.contains(&fold(cell).as_str())
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records, titles};

    #[test]
    fn the_rows_of_a_table_of_alerts_are_what_is_watched() {
        let source = indoc! {"
            # Alerts

            | Alert | Severity | Runbook |
            |-|-|-|
            | QueueStuck | page | [queue](runbooks/queue.md) |
            | DiskFull | page | - |
            | Chatter | ticket | N/A |
        "};
        let found = records(Kind::Observability, source);
        let told: Vec<(&str, String)> = found
            .iter()
            .map(|alert| (alert.title.as_str(), field(alert, "runbook")))
            .collect();
        let wanted = [
            ("QueueStuck", "queue"),
            ("DiskFull", "null"),
            ("Chatter", "N/A"),
        ];
        assert_eq!(
            told,
            wanted.map(|(title, runbook)| (title, runbook.to_owned()))
        );
        assert_eq!(titles(Kind::Runbook, source), ["queue"]);
    }
}
