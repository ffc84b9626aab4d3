//! Actions: tasks with an owner or a target, as rows of an action table or as items under a heading about actions.

use crate::base::text::fold;
use crate::parse::{Item, Table};
use crate::records::context::{Context, Drafts, KindReader};
use crate::records::vocabulary::{Label, Topic};
use crate::records::{Kind, Record, fill, naming, place};

/// How actions are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Action,
    plural: "actions",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        if fill::attributes(context, table).is_some()
            || !is_register(table, &columns, place.topic == Some(Topic::Actions))
        {
            continue;
        }
        let dated = columns
            .iter()
            .any(|column| matches!(column, Some(Label::Status | Label::Target)));
        if !dated && matches!(place.topic, Some(Topic::Procedure | Topic::StopConditions)) {
            // Steps of a procedure with their doers are nobody's open task.
            continue;
        }
        for row in place::rows(table, drafts) {
            if let Some(record) = fill::from_row(context, Kind::Action, place.section, table, row) {
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
    read_lists(context, drafts);
}

/// A name column that says action or task beside an owner or a target; under a heading about actions a status will do too.
fn is_register(table: &Table, columns: &[Option<Label>], topical: bool) -> bool {
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
    let has = |label: Label| columns.contains(&Some(label));
    let title = fill::title_column(Kind::Action, table, columns);
    let header = table
        .header
        .get(title)
        .map(|header| fold(&header.plain))
        .unwrap_or_default();
    let named = NAMES.iter().any(|name| header.starts_with(name));
    let held = has(Label::Owner) || has(Label::Target);
    table.header.len() > 1
        && ((named && held) || (topical && (held || (named && has(Label::Status)))))
}

/// Items directly under a heading about actions that name who or when.
fn read_lists(context: &Context, drafts: &mut Drafts) {
    for (place, list) in place::lists(context, drafts) {
        if place.own != Some(Topic::Actions) {
            continue;
        }
        for item in place::plain_items(list, drafts)
            .into_iter()
            .filter(|item| !place::describes(context, item))
        {
            let mut record = fill::from_item(context, Kind::Action, place.section, item);
            inline(context, &mut record, item);
            if !record.owners.is_empty() || record.target.is_some() {
                drafts.push(record);
            }
        }
    }
}

/// Who and when in the running text of an item: `Order cables (Owner: Ada, due: May)`.
fn inline(context: &Context, record: &mut Record, item: &Item) {
    let text = &item.text.plain;
    let mut at = 0;
    for part in text
        .split_inclusive(['(', ')', ',', ';', '|', '\u{2014}'])
        .take(40)
    {
        let start = at;
        at += part.len();
        let Some(colon) = part.find(':') else {
            continue;
        };
        let label = part.get(..colon).unwrap_or("").trim();
        if matches!(
            context.words.label(label),
            Some(Label::Owner | Label::Target)
        ) {
            let value = item.text.slice(start + colon + 1, at).trimmed();
            let kept = value
                .plain
                .trim_end_matches(['(', ')', ',', ';', '|', '\u{2014}', ' ', '.'])
                .len();
            fill::apply(context, record, label, &value.slice(0, kept), &[]);
            record.title =
                naming::one_line(record.title.split(" (").next().unwrap_or(&record.title));
        }
    }
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::sample::titles;

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
