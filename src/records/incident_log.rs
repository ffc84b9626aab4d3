//! Incident log: the entries that a document of operations keeps below a heading such as *Operational notes*, one for each incident.
//!
//! An entry is a heading with a day, a bullet that begins with one, or a row of a table with a column of days. It tells of what has
//! happened, so it makes no record that a verdict could depend on; boxes in it are read as those of any document.

use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::base::{Date, Span};
use crate::parse::{Block, List, Table};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::values::when;
use crate::records::words::plan::heads_incidents;
use crate::records::words::vocabulary::Topic;
use crate::records::{Kind, Record, Status, Value};

/// At most so many entries of one document are kept.
const MOST: usize = 500;

/// An entry about an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its heading, bullet or row.
    pub span: Span,
    /// What it is called.
    pub title: String,
    /// The day of it.
    pub day: Date,
    /// How grave it was, as it is written.
    pub severity: Option<String>,
    /// Who owns it.
    pub owners: Vec<String>,
    /// How it is said to stand.
    pub status: Option<Status>,
    /// What is to be done after it, as it is written.
    pub follow_ups: Vec<String>,
}

/// The entries of a document, in order.
pub fn of_document(context: &Context) -> Vec<Incident> {
    let mut found = Vec::new();
    if context.role == DocumentRole::Operations {
        for at in 0..context.document.sections.len() {
            if heads_incidents(&context.document.sections[at].heading.plain) {
                found.extend(in_section(context, at));
            }
        }
    }
    found.sort_by_key(|incident| incident.span.start);
    found.truncate(MOST);
    found
}

fn in_section(context: &Context, at: usize) -> Vec<Incident> {
    let children = context.document.children(at);
    let headed = children.filter_map(|child| headed(context, child));
    let blocks = context.document.sections[at].blocks.iter();
    let listed = blocks.flat_map(|block| in_block(context, at, block));
    headed.chain(listed).collect()
}

fn headed(context: &Context, section: usize) -> Option<Incident> {
    let heading = &context.document.sections[section].heading;
    let record = fill::from_section(context, Kind::Item, section);
    let incident = incident(context, &record, when::day(&heading.plain))?;
    Some(Incident {
        span: heading.span,
        ..incident
    })
}

fn in_block(context: &Context, section: usize, block: &Block) -> Vec<Incident> {
    match block {
        Block::Table(table) => in_table(context, section, table),
        Block::List(list) => in_list(context, section, list),
        Block::Paragraph(_) | Block::Quote(_) | Block::Fence(_) | Block::Html(_) => Vec::new(),
    }
}

fn in_table(context: &Context, section: usize, table: &Table) -> Vec<Incident> {
    let rows = table.rows.iter();
    let records = rows.filter_map(|row| fill::from_row(context, Kind::Item, section, table, row));
    records
        .filter_map(|record| incident(context, &record, None))
        .collect()
}

fn in_list(context: &Context, section: usize, list: &List) -> Vec<Incident> {
    let items = list.items.iter().filter(|item| item.task.is_none());
    let entries = items.filter_map(|item| {
        let day = when::day(item.text.plain.split([':', '—', '–']).next()?)?;
        let record = fill::from_item(context, Kind::Item, section, item);
        incident(context, &record, Some(day))
    });
    entries.collect()
}

/// An entry with the day of its heading, else of its fields; without a day it is none.
fn incident(context: &Context, record: &Record, day: Option<Date>) -> Option<Incident> {
    let told = || record.fields.values().find_map(day_of);
    Some(Incident {
        span: record.span,
        title: without_day(&record.title).to_owned(),
        day: day.or_else(told)?,
        severity: severity_in(&record.title).or_else(|| text(record.fields.get("severity"))),
        owners: record
            .owners
            .iter()
            .map(|owner| owner.name.clone())
            .collect(),
        status: record.claim.as_ref().map(|claim| claim.status),
        follow_ups: follow_ups(context, record),
    })
}

/// `2025-11-03 — Crane outage` gives `Crane outage`.
fn without_day(title: &str) -> &str {
    const DAY: usize = "YYYY-MM-DD".len();
    if let Some((day, rest)) = title.split_at_checked(DAY)
        && day.parse::<Date>().is_ok()
        && rest.starts_with(' ')
    {
        return rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    }
    let parted = [" — ", " – ", ": ", " - "]
        .into_iter()
        .filter_map(|sign| title.split_once(sign));
    let dated = parted.filter(|(lead, rest)| when::day(lead).is_some() && !rest.trim().is_empty());
    let first = dated.min_by_key(|(lead, _)| lead.len());
    first.map_or(title, |(_, rest)| rest.trim())
}

fn day_of(value: &Value) -> Option<Date> {
    match value {
        Value::Day(day) => Some(*day),
        Value::Text(text) => when::exact(text),
        _ => None,
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// `SEV2`, `sev-1`, `P1` in a title.
fn severity_in(title: &str) -> Option<String> {
    let folded = fold(title).replace("sev-", "sev").replace("sev ", "sev");
    let is_severity = |word: &&str| {
        let grade = word.strip_prefix("sev").or_else(|| word.strip_prefix('p'));
        grade.is_some_and(|grade| {
            grade.len() == 1 && grade.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    words(&folded).find(is_severity).map(str::to_uppercase)
}

/// What the fields called `Follow-ups`, `Actions` and the like say.
fn follow_ups(context: &Context, record: &Record) -> Vec<String> {
    let is_of_actions = |name: &str| context.words.topic(name) == Some(Topic::Actions);
    // The name of a field has lost the hyphen that the word may have.
    let names_actions = |name: &str| {
        ["-", " "]
            .iter()
            .any(|joint| is_of_actions(&name.replace('_', joint)))
    };
    let fields = record.fields.iter().filter(|(name, _)| names_actions(name));
    let said = fields.flat_map(|(_, value)| match value {
        Value::Text(text) => vec![text.clone()],
        Value::List(texts) => texts.clone(),
        _ => Vec::new(),
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;
    use crate::base::{RelPath, Settings};
    use crate::parse;
    use crate::records::words::Vocabulary;

    #[test]
    fn entries_have_a_day_severity_owner_and_follow_ups() {
        let source = indoc! {"
            # Quay handbook

            ## Operational Notes

            ### 2025-11-03 — Crane outage (SEV2)

            - Owner: Crane crew
            - Follow-ups:
              - Grease the crane
              - Count the ropes

            ### How to write a note

            Be brief.

            ## Incident log

            - 2025-11-05: The gate was stuck
            - Call Ada first

            | Date | Incident | Severity | Owner | Status | Follow-up |
            |-|-|-|-|-|-|
            | 2025-10-02 | Flood | high | Ben | Resolved | Raise the wall |
        "};
        let document = parse::parse_document(source);
        let path = RelPath::new("docs/ops/quay.md").expect("a path");
        let words = Vocabulary::new(&Settings::default());
        let context = Context::new(&path, &document, source, &words);
        let told: Vec<String> = of_document(&context)
            .iter()
            .map(|one| {
                format!(
                    "{} {} {:?} {:?} {:?} {:?}",
                    one.day, one.title, one.severity, one.owners, one.status, one.follow_ups
                )
            })
            .collect();
        let crane = r#"2025-11-03 Crane outage (SEV2) Some("SEV2") ["Crane crew"] None ["Grease the crane", "Count the ropes"]"#;
        let gate = "2025-11-05 The gate was stuck None [] None []";
        let flood = r#"2025-10-02 Flood Some("high") ["Ben"] Some(Done) ["Raise the wall"]"#;
        assert_eq!(told, [crane, gate, flood]);
    }
}
