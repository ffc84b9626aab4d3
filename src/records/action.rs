//! Actions: tasks with an owner or a target, as rows of an action table or as items under a heading about actions.

use crate::base::text::{fold, words};
use crate::parse::{Item, Table, Text};
use crate::records::context::{Context, Drafts, KindReader};
use crate::records::read::status;
use crate::records::vocabulary::{Label, Topic};
use crate::records::{Claim, Kind, Record, Status, fill, naming, place};

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
    let is_review = is_incident_review(context);
    for (place, list) in place::lists(context, drafts) {
        let promised = is_review && lists_actions(context, place.section, place.label);
        if place.own != Some(Topic::Actions) && !promised {
            continue;
        }
        for item in place::plain_items(list, drafts)
            .into_iter()
            .filter(|item| !place::describes(context, item))
        {
            let mut record = fill::from_item(context, Kind::Action, place.section, item);
            inline(context, &mut record, item);
            if promised || !record.owners.is_empty() || record.target.is_some() {
                if record.claim.is_none() {
                    record.claim = said_at_the_end(context, item);
                }
                drafts.push(record);
            }
        }
    }
}

/// `… goes down (DONE)`: a status in parentheses behind an action.
fn said_at_the_end(context: &Context, item: &Item) -> Option<Claim> {
    let plain = item.text.plain.trim_end_matches(['.', ' ']);
    let inside = plain.strip_suffix(')')?;
    let open = inside.rfind('(')?;
    let text = item.text.slice(open + 1, inside.len());
    let claim = status::claim(&text, context.words, &context.legend)?;
    (claim.status != Status::Unknown).then_some(claim)
}

/// Words of the names and folders of incident reviews.
const REVIEWS: &[&str] = &[
    "incident",
    "incidents",
    "postmortem",
    "postmortems",
    "post-mortem",
    "outage",
    "retrospective",
    "pm",
];

/// What the sections of an incident review are called.
const REVIEW_SECTIONS: &[&str] = &[
    "timeline",
    "root cause",
    "lessons",
    "what went well",
    "what went wrong",
    "impact",
    "contributing factors",
    "chronologie",
    "zeitlicher ablauf",
    "ursache",
];

/// Is the document the review of an incident? Its name or its folder says it, or two of its sections do.
fn is_incident_review(context: &Context) -> bool {
    let title = context
        .document
        .title()
        .map_or_else(String::new, |title| fold(&title.heading.plain));
    let path = context.path.as_str().to_lowercase();
    let is_named = words(&title)
        .chain(words(&path))
        .any(|word| REVIEWS.contains(&word))
        || path.contains("post-mortem");
    let headings = context.document.sections.iter();
    let told = headings.filter(|section| {
        let folded = fold(&section.heading.plain);
        let bare = folded.trim_start_matches(|c: char| !c.is_alphabetic());
        REVIEW_SECTIONS.iter().any(|name| bare.starts_with(name))
    });
    match told.count() {
        0 => is_named && has_action_heading(context),
        1 => is_named,
        _ => true,
    }
}

fn has_action_heading(context: &Context) -> bool {
    let sections = context.document.sections.iter();
    sections
        .into_iter()
        .any(|section| is_action_heading(&section.heading.plain))
}

/// Does a section, one around it, or the label line above a list say that what follows are actions?
fn lists_actions(context: &Context, section: usize, label: Option<&Text>) -> bool {
    let around = context.document.ancestry(section).into_iter();
    let mut headings = around.map(|at| context.document.sections[at].heading.plain.as_str());
    label.is_some_and(|label| is_action_heading(&label.plain)) || headings.any(is_action_heading)
}

/// `Action items`, `Follow-up actions`, `What we will do`: a heading that is this and little else.
fn is_action_heading(heading: &str) -> bool {
    const HEADINGS: &[&str] = &[
        "action",
        "actions",
        "action item",
        "action items",
        "action points",
        "actions required",
        "follow-up",
        "follow-ups",
        "follow up",
        "follow ups",
        "follow-up actions",
        "follow up actions",
        "follow-up items",
        "review actions",
        "corrective actions",
        "preventive actions",
        "remediation items",
        "what we will do",
        "what will we do",
        "todo",
        "to do",
        "todos",
        "next steps",
        "improvements",
        "maßnahmen",
        "mesures",
        "acciones",
        "対応策",
        "改善措施",
    ];
    let folded = fold(heading);
    let bare = folded
        .trim_start_matches(|c: char| !c.is_alphabetic())
        .trim_end_matches([':', '：', ' ']);
    HEADINGS.contains(&bare)
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
