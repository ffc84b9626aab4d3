//! Observability: what is measured, traced and logged, and what is still missing.

use crate::base::text::fold;
use crate::parse::{Row, Table};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::kinds::alert;
use crate::records::words::vocabulary::Topic;
use crate::records::{Claim, Kind, Record, Status, Value};

/// How observability is read.
pub static READER: KindReader = KindReader {
    kind: Kind::Observability,
    plural: "observability records",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        if alert::is_alert_table(context, table) {
            let rows = place::rows(table, drafts);
            alert::read(context, place.section, table, &rows, drafts);
        } else if is_register(topic_of(context, &place), table) {
            for row in place::rows(table, drafts) {
                let record =
                    fill::from_row(context, Kind::Observability, place.section, table, row);
                if let Some(record) = record {
                    drafts.push(without_mere_words(record, table, row));
                }
            }
            drafts.take(table.span);
        }
    }
}

/// What the table is about. `Batch 6 (wiring, retries, metrics)` mentions in brackets what was made, and is not about metrics.
fn topic_of(context: &Context, place: &place::Place) -> Option<Topic> {
    let heading = &context.document.sections[place.section].heading.plain;
    let is_own = context.topics[place.section] == place.topic;
    let is_bracketed = |open| context.words.topic(&heading[..open]) != place.topic;
    let bracket = heading.find(['(', '（']).filter(|open| *open > 0 && is_own);
    place.topic.filter(|_| !bracket.is_some_and(is_bracketed))
}

/// `Implemented` often lists what there is; only a word of status is a claim.
fn without_mere_words(mut record: Record, table: &Table, row: &Row) -> Record {
    let is_unknown = |claim: &mut Claim| claim.status == Status::Unknown;
    if let Some(claim) = record.claim.take_if(is_unknown) {
        let mut cells = table.header.iter().zip(&row.cells);
        let header = cells.find(|(_, cell)| cell.span.contains(claim.span));
        let name = header.map_or("status".to_owned(), |(header, _)| {
            fill::field_of(&header.plain)
        });
        record.fields.insert(name, Value::Text(claim.text));
    }
    record
}

fn is_register(topic: Option<Topic>, table: &Table) -> bool {
    lists_indicators(table) || (topic == Some(Topic::Observability) && says_how_far(table))
}

/// `What are we monitoring? | Category | Component`: a list of indicators says so above its names.
fn lists_indicators(table: &Table) -> bool {
    const NAMES: &[&str] = &[
        "sli",
        "indicator",
        "service level indicator",
        "metric monitored",
    ];
    const COMPANY: &[&str] = &[
        "category",
        "component",
        "signal",
        "dashboard",
        "alert",
        "query",
        "comments",
    ];
    let mut headers = table.header.iter().map(|header| fold(&header.plain));
    let is_named = headers
        .next()
        .is_some_and(|first| NAMES.contains(&first.as_str()) || first.contains("monitoring"));
    is_named
        && headers
            .filter(|header| COMPANY.contains(&header.as_str()))
            .count()
            >= 2
}

/// Does the table say what is there or what is to come, rather than only explain metrics?
fn says_how_far(table: &Table) -> bool {
    const WORDS: [&str; 10] = [
        "implemented",
        "status",
        "action",
        "gap",
        "missing",
        "todo",
        "coverage",
        "alert",
        "dashboard",
        "owner",
    ];
    let headers = || {
        table
            .header
            .iter()
            .skip(1)
            .map(|header| fold(&header.plain))
    };
    table.header.len() > 1 && headers().any(|header| WORDS.iter().any(|word| header.contains(word)))
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records};

    #[test]
    fn what_there_is_is_no_status() {
        let source = indoc! {"
            ## Observability

            | Area | Implemented | Gap |
            |-|-|-|
            | Traces | spans of all calls | sampling |
            | Logs | Done | |
        "};
        let found = records(Kind::Observability, source);
        assert_eq!(
            (
                found[0].claim.is_some(),
                field(&found[0], "implemented").as_str()
            ),
            (false, "spans of all calls")
        );
        assert!(found[1].claim.is_some());
    }
}
