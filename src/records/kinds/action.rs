//! Actions: tasks with an owner or a target, as rows of an action table or as items under a heading about actions.

use crate::base::text::{fold, words};
use crate::parse::{Block, Item, List, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::values::{owners, status};
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Claim, Kind, Owner, Record, Status};

/// How actions are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Action,
    plural: "actions",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        if !is_list_of_actions(context, &place, table) {
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
        && !is_procedure(table)
        && ((named && held) || (topical && (held || (named && has(Label::Status)))))
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

/// Items directly under a heading about actions that name who or when; in the review of an incident, all of them.
fn read_lists(context: &Context, drafts: &mut Drafts) {
    let is_review = is_incident_review(context);
    for (place, list) in place::lists(context, drafts) {
        let promised = is_review && lists_actions(context, place.section, place.label);
        if promised {
            let owners = owners_above(context, &place);
            for item in &list.items {
                push_action(context, drafts, place.section, item, &owners);
            }
        } else if place.own == Some(Topic::Actions) {
            read_named(context, drafts, place.section, list);
        }
        if is_review {
            read_labelled(context, drafts, place.section, list);
        }
    }
}

/// The items of a list that name who or when.
fn read_named(context: &Context, drafts: &mut Drafts, section: usize, list: &List) {
    let items = place::plain_items(list, drafts).into_iter();
    for item in items.filter(|item| !place::describes(context, item)) {
        let record = action(context, section, item);
        if !record.owners.is_empty() || record.target.is_some() {
            drafts.push(record);
        }
    }
}

/// `- **Review actions**:` with the actions as a list below it.
fn read_labelled(context: &Context, drafts: &mut Drafts, section: usize, list: &List) {
    for item in list
        .items
        .iter()
        .filter(|item| is_action_heading(&item.text.plain))
    {
        for block in &item.children {
            let Block::List(nested) = block else { continue };
            for item in &nested.items {
                push_action(context, drafts, section, item, &[]);
            }
        }
    }
}

fn push_action(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    item: &Item,
    owners: &[Owner],
) {
    let is_taken = drafts.is_taken(item.span) || drafts.any_taken_in(item.span);
    if is_taken || item.text.is_empty() || place::describes(context, item) {
        return;
    }
    let mut record = action(context, section, item);
    if record.owners.is_empty() {
        record.owners = owners.to_vec();
    }
    drafts.push(record);
}

/// The record of one item, with who and when in its running text.
fn action(context: &Context, section: usize, item: &Item) -> Record {
    let mut record = fill::from_item(context, Kind::Action, section, item);
    inline(context, &mut record, item);
    if record.owners.is_empty() {
        record.owners = owners_said(context, item);
    }
    if record.claim.is_none() {
        record.claim = said_at_the_end(context, item);
    }
    record
}

/// `**Robert** Turn on …`, `… for the build - @ada`: who is named at the beginning or the end of an action.
fn owners_said(context: &Context, item: &Item) -> Vec<Owner> {
    let first = item.text.pieces.first().filter(|piece| piece.strong);
    let named = first
        .map(|piece| piece.text.trim())
        .filter(|name| is_name(name));
    if let Some(name) = named {
        return owners::read(name, context.words);
    }
    let plain = item.text.plain.trim_end_matches(['.', ' ', ')']);
    let mentions = plain.rsplit(' ').take_while(|word| word.starts_with('@'));
    let mentions: Vec<&str> = mentions.collect();
    mentions
        .into_iter()
        .rev()
        .flat_map(|name| owners::read(name, context.words))
        .collect()
}

/// A line in bold above a list that is a name and nothing else: `**JG**`.
fn owners_above(context: &Context, place: &place::Place) -> Vec<Owner> {
    let blocks = &context.document.sections[place.section].blocks;
    let at = blocks
        .iter()
        .position(|block| block.span() == place.block.span());
    let above = at.and_then(|at| blocks.get(at.checked_sub(1)?));
    let Some(Block::Paragraph(paragraph)) = above else {
        return Vec::new();
    };
    let is_bold = paragraph
        .text
        .pieces
        .iter()
        .all(|piece| piece.strong || piece.text.trim().is_empty());
    let name = paragraph.text.plain.trim();
    match is_bold && is_name(name) {
        true => owners::read(name, context.words),
        false => Vec::new(),
    }
}

/// Initials (`JG`, `AC/AFC`), a mention, or one capitalised word that ends in no colon: who, rather than what.
fn is_name(text: &str) -> bool {
    let is_short = text.chars().count() <= 20 && !text.ends_with(':');
    let initials = |part: &str| {
        (2..=3).contains(&part.chars().count()) && part.chars().all(char::is_uppercase)
    };
    is_short
        && (text.starts_with('@')
            || text
                .split(['/', ' ', ','])
                .all(|part| part.is_empty() || initials(part)))
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
    let mut sections = context.document.sections.iter();
    sections.any(|section| {
        let lists = section.blocks.iter().filter_map(|block| match block {
            Block::List(list) => Some(list),
            _ => None,
        });
        is_action_heading(&section.heading.plain)
            || lists
                .flat_map(|list| &list.items)
                .any(|item| is_action_heading(&item.text.plain))
    })
}

/// Does a section, one around it, or the label line above a list say that what follows are actions?
fn lists_actions(context: &Context, section: usize, label: Option<&Text>) -> bool {
    let around = context.document.ancestry(section).into_iter();
    let mut headings = around.map(|at| context.document.sections[at].heading.plain.as_str());
    label.is_some_and(|label| is_action_heading(&label.plain)) || headings.any(is_action_heading)
}

/// What ends a heading about actions.
const ENDS: &[&str] = &[
    "action",
    "actions",
    "action item",
    "action items",
    "action points",
    "follow up",
    "follow ups",
    "follow up items",
    "improvements",
    "remediation items",
    "todo",
    "to do",
    "todos",
    "next steps",
    "maßnahmen",
    "mesures",
    "acciones",
    "対応策",
    "改善措施",
];

/// Headings about actions that end in something else.
const WHOLE: &[&str] = &["what we will do", "what will we do", "actions required"];

/// The words of a heading that is about actions and little else.
const LONGEST: usize = 5;

/// `Action items`, `Proposed improvements`, `What we will do`: a heading that is this and little else.
fn is_action_heading(heading: &str) -> bool {
    let folded = fold(heading).replace('-', " ");
    let spoken = folded.split_whitespace().filter(|word| {
        // `:muscle:` is a picture.
        let is_picture = word.len() > 2 && word.starts_with(':') && word.ends_with(':');
        !is_picture && word.chars().any(char::is_alphabetic)
    });
    let spoken: Vec<&str> = spoken.collect();
    let said = spoken.join(" ");
    let said = said.trim_end_matches([':', '：']);
    let ends_so = |end: &&str| {
        let before = said.strip_suffix(*end);
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    WHOLE.contains(&said) || (spoken.len() <= LONGEST && ENDS.iter().any(ends_so))
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
