//! Drills: rehearsals that took place or are planned, as rows, as dated items and as documents of their own.

use crate::base::text::{fold, words};
use crate::base::{Date, Span};
use crate::parse::{Block, Pair, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::values::{round, when};
use crate::records::words::plan::is_drill;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Detail, Kind, Record, Recurring, Value};

/// How drills are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Drill,
    plural: "drills",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    read_document(context, drafts);
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        if fill::attributes(context, table).is_some()
            || !is_register(table, &columns, place.topic == Some(Topic::Drills))
        {
            continue;
        }
        for row in place::rows(table, drafts) {
            if let Some(mut record) =
                fill::from_row(context, Kind::Drill, place.section, table, row)
            {
                recur(&mut record);
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
    read_lists(context, drafts);
}

/// The fields that say when one last took place.
const LAST: [&str; 9] = [
    "updated",
    "date",
    "last_drill",
    "last_run",
    "last_done",
    "last_performed",
    "last_executed",
    "executed",
    "performed",
];

/// A drill beside a date, a result or a rhythm.
fn is_register(table: &Table, columns: &[Option<Label>], topical: bool) -> bool {
    let first = table
        .header
        .iter()
        .take(2)
        .map(|header| fold(&header.plain));
    let named = first.into_iter().any(|header| words(&header).any(is_drill));
    let dated = is_dated(table, columns);
    table.header.len() > 1
        && (topical || named)
        && (dated || (topical && named && columns.contains(&Some(Label::Status))))
}

/// Has a table a column of days or of a rhythm?
fn is_dated(table: &Table, columns: &[Option<Label>]) -> bool {
    let mut labels = [Label::Updated, Label::Target, Label::Cadence].into_iter();
    let tells_last = |header: &Text| {
        LAST.contains(&fill::field_of(&header.plain).as_str()) || round::tells_last(&header.plain)
    };
    labels.any(|label| columns.contains(&Some(label))) || table.header.iter().any(tells_last)
}

fn read_lists(context: &Context, drafts: &mut Drafts) {
    for (place, list) in place::lists(context, drafts) {
        if place.own != Some(Topic::Drills) {
            continue;
        }
        for item in place::plain_items(list, drafts)
            .into_iter()
            .filter(|item| !place::describes(context, item))
        {
            let mut record = fill::from_item(context, Kind::Drill, place.section, item);
            recur(&mut record);
            let led = when::day(&item.text.plain);
            if let (Detail::Recurring(recurring), Some(day)) = (&mut record.detail, led) {
                recurring.last = recurring.last.or(Some(day));
                record.fields.insert("date".to_owned(), Value::Day(day));
            }
            let held = matches!(record.detail, Detail::Recurring(recurring) if recurring.last.is_some())
                || record.target.is_some();
            if held {
                drafts.push(record);
            }
        }
    }
}

/// The report of one drill: its title says drill, and its head or its title gives the day.
fn read_document(context: &Context, drafts: &mut Drafts) {
    let Some(title) = context.document.title() else {
        return;
    };
    let folded = fold(&title.heading.plain);
    let game_day = folded.contains("game day");
    let other = words(&folded).any(|word| {
        matches!(
            word,
            "plan"
                | "template"
                | "guide"
                | "calendar"
                | "schedule"
                | "program"
                | "runbook"
                | "checklist"
        )
    });
    if other || !(game_day || words(&folded).any(is_drill)) {
        return;
    }
    let section = context
        .document
        .sections
        .iter()
        .position(|section| section.span == title.span)
        .unwrap_or(0);
    let pairs = || heading_pairs(context, section);
    let dated = pairs()
        .into_iter()
        .find(|pair| context.words.label(&pair.key) == Some(Label::Updated))
        .and_then(|pair| when::day(&pair.value.plain));
    let Some(day) = dated.or_else(|| day_within(&title.heading.plain)) else {
        return;
    };
    let name = naming::read(&title.heading.plain);
    let heading = Span::new(title.span.start, title.heading.span.end);
    let mut record = context.record(Kind::Drill, section, heading, &name.title);
    for pair in pairs()
        .into_iter()
        .filter(|pair| context.words.label(&pair.key) == Some(Label::Owner))
    {
        fill::apply(context, &mut record, &pair.key, &pair.value, &[]);
    }
    record.detail = Detail::Recurring(held_once(day));
    record.fields.insert("date".to_owned(), Value::Day(day));
    drafts.add_around(record);
}

fn held_once(day: Date) -> Recurring {
    Recurring {
        every_days: None,
        last: Some(day),
        next: None,
    }
}

/// The pairs between the title and the first heading below it.
fn heading_pairs<'a>(context: &'a Context, section: usize) -> Vec<&'a Pair> {
    let blocks = context.document.sections[section].blocks.iter();
    let pairs = blocks.flat_map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.pairs.iter().collect(),
        Block::List(list) => list
            .items
            .iter()
            .flat_map(|item| &item.pairs)
            .collect::<Vec<&Pair>>(),
        _ => Vec::new(),
    });
    pairs.collect()
}

/// A day anywhere in a title: `Failover drill 2026-05-04`.
fn day_within(title: &str) -> Option<Date> {
    title
        .split(|c: char| !(c.is_ascii_digit() || c == '-'))
        .find_map(|word| word.parse().ok())
}

/// The day on which it took place and the rhythm, out of the fields.
fn recur(record: &mut Record) {
    let told = round::of_fields(record);
    let last = LAST
        .iter()
        .find_map(|name| fill::text_field(record, name).and_then(when::day))
        .or(told.last);
    let every_days = fill::text_field(record, "cadence").and_then(when::cadence_days);
    if let Some(day) = last {
        record.fields.insert("date".to_owned(), Value::Day(day));
    }
    record.detail = Detail::Recurring(Recurring {
        every_days,
        last,
        next: told.next,
    });
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records, titles};

    #[test]
    fn drills_have_a_day() {
        let table = indoc! {"
                ## Drills

                | Drill | Date | Result |
                |-|-|-|
                | Restore | 2026-02-03 | Pass |
            "};
        assert_eq!(field(&records(Kind::Drill, table)[0], "date"), "2026-02-03");
        assert_eq!(
            titles(
                Kind::Drill,
                indoc! {"
                    # Failover drill

                    **Date:** 2026-03-04

                    All went well.
                "}
            ),
            ["Failover drill"]
        );
        assert_eq!(
            titles(Kind::Drill, "# Drill plan\n\n**Date:** 2026-03-04\n"),
            [""; 0]
        );
    }
}
