//! Actions: tasks with an owner or a target, as rows of an action table or as items under a heading about actions.

mod lists;
mod told;

use crate::base::text::fold;
use crate::parse::{Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, incident};

/// How actions are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Action,
    plural: "actions",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    let is_review = incident::is_review(context.path, context.document);
    for (place, table) in place::tables(context, drafts) {
        let is_of_review = is_review
            && table.header.len() > 1
            && lists::lists_actions(context, place.section, place.label);
        if !is_of_review && !is_list_of_actions(context, &place, table) {
            continue;
        }
        for row in place::rows(table, drafts) {
            if let Some(record) = fill::from_row(context, Kind::Action, place.section, table, row) {
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
    lists::read(context, drafts);
}

/// A register of actions; steps of a procedure with their doers are nobody's open task.
fn is_list_of_actions(context: &Context, place: &place::Place, table: &Table) -> bool {
    let columns = fill::columns(context, table);
    let is_dated = |column: &Option<Label>| matches!(column, Some(Label::Status | Label::Target));
    let is_followed = matches!(place.topic, Some(Topic::Procedure | Topic::StopConditions));
    fill::attributes(context, table).is_none()
        && is_register(table, &columns, place.topic == Some(Topic::Actions))
        && (!is_followed || columns.iter().any(is_dated))
}

/// A name column that says action or task beside an owner or a target; under a heading about actions a status will do too.
fn is_register(table: &Table, columns: &fill::Columns, topical: bool) -> bool {
    let has = |label: Label| columns.contains(&Some(label));
    let held = has(Label::Owner) || has(Label::Target);
    let named = names_actions(table, columns);
    table.header.len() > 1
        && !is_procedure(table)
        && ((named && held) || (topical && (held || (named && has(Label::Status)))))
}

/// Does the header of the column that names the rows say action or task?
fn names_actions(table: &Table, columns: &fill::Columns) -> bool {
    const NAMES: [&str; 13] = [
        "action",
        "next step",
        "task",
        "to do",
        "todo",
        "follow-up",
        "follow up",
        "aktion",
        "maßnahme",
        "massnahme",
        "tiltak",
        "действие",
        "acción",
    ];
    let title = fill::title_column(Kind::Action, table, columns);
    let header = table
        .header
        .get(title)
        .map(|header| fold(&header.plain))
        .unwrap_or_default();
    NAMES.iter().any(|name| header.starts_with(name))
}

/// Numbered steps with how long each takes, and a response for each severity, are carried out anew each time: nobody's open task.
fn is_procedure(table: &Table) -> bool {
    const FIRST: &[&str] = &[
        "step", "severity", "priority", "level", "phase", "schritt", "étape",
    ];
    const TIMES: &[&str] = &[
        "duration",
        "timeline",
        "time",
        "response time",
        "sla",
        "timing",
        "dauer",
        "durée",
    ];
    let names = |header: &Text, words: &[&str]| words.contains(&fold(&header.plain).as_str());
    let first = table
        .header
        .first()
        .is_some_and(|header| names(header, FIRST));
    first && table.header.iter().any(|header| names(header, TIMES))
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::titles;

    #[test]
    fn actions_have_somebody_or_some_day() {
        let list = indoc! {"
            ## Action items

            - Order cables (Owner: Ada)
            - Think about it
            - **Paint the rack**
              - Due: 2026-07-01
        "};
        assert_eq!(
            titles(Kind::Action, list),
            ["Order cables", "Paint the rack"]
        );
        let table = indoc! {"
            ## Notes

            | Task | Owner |
            |-|-|
            | Order cables | Ada |

            | Action | Result code |
            |-|-|
            | GET | 200 |
        "};
        assert_eq!(titles(Kind::Action, table), ["Order cables"]);
    }
}
