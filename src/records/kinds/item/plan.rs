//! Plans: tables that say who does what by when, and not how far it is, under whatever names.

use crate::base::text::fold;
use crate::parse::{Table, Text};
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::values::when;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, When};

/// Reads the rows that no other kind has claimed. Nobody can say whether they are late: no column tells what is done.
pub fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let is_told = matches!(place.topic, Some(Topic::Procedure | Topic::StopConditions));
        if is_told || !is_plan(table, &fill::columns(context, table)) {
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

/// An owner, and behind the name of the row a day by which. A column without a name may say anything of its rows, so that nobody
/// knows what they are, and a column *When* tells what happens rather than what is due.
fn is_plan(table: &Table, columns: &fill::Columns) -> bool {
    let at = |label: Label| columns.iter().position(|column| *column == Some(label));
    let (Some(_), Some(target)) = (at(Label::Owner), at(Label::Target)) else {
        return false;
    };
    let header = fold(&table.header[target].plain);
    let is_of_events = target == 0 || matches!(header.as_str(), "when" | "date" | "time");
    let cells = table.rows.iter().filter_map(|row| row.cells.get(target));
    let timed = cells.filter(|cell| is_time(&cell.plain)).count();
    !is_of_events && !table.header.iter().any(Text::is_empty) && timed * 2 > table.rows.len()
}

/// A day, a month, a quarter, or a day counted from the beginning of the plan: `Day 14`, `Week 3`.
fn is_time(text: &str) -> bool {
    let folded = fold(text);
    let counted = ["day ", "week ", "month ", "sprint ", "t+", "d+"];
    let is_counted = counted
        .iter()
        .filter_map(|unit| folded.strip_prefix(unit))
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_known = matches!(
        when::read(text),
        Some(
            When::Day(_)
                | When::DayOfMonth(..)
                | When::Month(..)
                | When::Quarter(..)
                | When::Ambiguous(..)
        )
    );
    is_counted || is_known
}
