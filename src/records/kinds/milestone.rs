//! Milestones: the tasks of a Mermaid gantt chart, rows of a milestone table, and dated items under a heading about milestones.

use crate::base::text::fold;
use crate::parse::{Block, Fence, Table};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::kinds::gantt;
use crate::records::values::when;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Claim, Kind, Record, Status, Target, Value, When};

/// How milestones are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Milestone,
    plural: "milestones",
    read,
};

const NAMES: [&str; 9] = [
    "milestone",
    "meilenstein",
    "jalon",
    "milepæl",
    "веха",
    "hito",
    "marco",
    "マイルストーン",
    "里程碑",
];

fn read(context: &Context, drafts: &mut Drafts) {
    for place in place::blocks(context) {
        if let Block::Fence(fence) = place.block
            && is_gantt(fence)
        {
            chart(context, drafts, place.section, fence);
        }
    }
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        if fill::attributes(context, table).is_some()
            || !is_register(table, &columns, place.own == Some(Topic::Milestones))
        {
            continue;
        }
        for row in place::rows(table, drafts) {
            if let Some(mut record) =
                fill::from_row(context, Kind::Milestone, place.section, table, row)
            {
                if let Some(updated) = fill::cell(&columns, row, Label::Updated) {
                    record.target = record.target.take().or_else(|| fill::target(updated));
                }
                plan(&mut record);
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
    read_sections(context, drafts);
    read_lists(context, drafts);
}

fn is_gantt(fence: &Fence) -> bool {
    let mut lines = fence
        .code
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("%%"));
    fence.is_mermaid() && lines.next() == Some("gantt")
}

fn chart(context: &Context, drafts: &mut Drafts, section: usize, fence: &Fence) {
    let code = context
        .text
        .get(fence.code_start..fence.span.end)
        .unwrap_or(&fence.code);
    let tasks = gantt::read(
        code.trim_end_matches(['`', '~', '\n', '\r', ' ']),
        fence.code_start,
    );
    let title = |id: &String| {
        tasks
            .iter()
            .find(|task| task.id.as_ref() == Some(id))
            .map_or(id.clone(), |task| task.title.clone())
    };
    for task in &tasks {
        let mut record = context.record(Kind::Milestone, section, task.span, &task.title);
        let day = |day: Option<crate::base::Date>| day.map_or(Value::Null, Value::Day);
        record.fields.extend([
            ("start".to_owned(), day(task.start)),
            ("end".to_owned(), day(task.end)),
            (
                "after".to_owned(),
                Value::List(task.after.iter().map(title).collect()),
            ),
            (
                "section".to_owned(),
                task.section.clone().map_or(Value::Null, Value::Text),
            ),
        ]);
        if let Some(id) = &task.id {
            record
                .fields
                .insert("task".to_owned(), Value::Text(id.clone()));
        }
        if let Some(note) = task.note {
            record
                .fields
                .insert("note".to_owned(), Value::Text(note.to_owned()));
        }
        record.claim = claim(&task.tags, task.span);
        drafts.push(record);
    }
}

fn claim(tags: &[String], span: crate::base::Span) -> Option<Claim> {
    let (tag, status) = [("done", Status::Done), ("active", Status::InProgress)]
        .into_iter()
        .find(|(tag, _)| tags.iter().any(|held| held == tag))?;
    Some(Claim {
        status,
        text: tag.to_owned(),
        span,
        remark: None,
        unrecognised: None,
    })
}

/// A table of milestones: its name column says so beside a date or status, or it stands under such a heading with a date.
fn is_register(table: &Table, columns: &fill::Columns, topical: bool) -> bool {
    let title = fill::title_column(Kind::Milestone, table, columns);
    let header = table
        .header
        .get(title)
        .map(|header| fold(&header.plain))
        .unwrap_or_default();
    let named = NAMES.iter().any(|name| header.starts_with(name));
    let has = |label: Label| columns.contains(&Some(label));
    let dated = has(Label::Target) || has(Label::Updated) || has(Label::Starts);
    table.header.len() > 1 && ((named && (dated || has(Label::Status))) || (topical && dated))
}

fn read_lists(context: &Context, drafts: &mut Drafts) {
    for (place, list) in place::lists(context, drafts) {
        if place.own != Some(Topic::Milestones) {
            continue;
        }
        for item in place::plain_items(list, drafts)
            .into_iter()
            .filter(|item| !place::describes(context, item))
        {
            let mut record = fill::from_item(context, Kind::Milestone, place.section, item);
            // `2026-03: beta` leads with its time, `Beta: March 2026` closes with it.
            let value = item
                .pairs
                .first()
                .map(|pair| &pair.value)
                .and_then(fill::target);
            let led = || fill::target(&item.text).filter(|target| is_time(target.when));
            record.target = record
                .target
                .take()
                .or_else(|| value.filter(|target| is_time(target.when)).or_else(led));
            if record.target.is_some() {
                plan(&mut record);
                drafts.push(record);
            }
        }
    }
}

/// One heading per milestone: `### Milestone 2: Beta` with its date below.
fn read_sections(context: &Context, drafts: &mut Drafts) {
    for section in 0..context.document.sections.len() {
        let held = &context.document.sections[section];
        let below =
            held.parent.and_then(|parent| context.topics[parent]) == Some(Topic::Milestones);
        let named = NAMES
            .iter()
            .any(|name| fold(&held.heading.plain).starts_with(&format!("{name} ")));
        let free = !place::is_title(context, section)
            && !place::is_reference(context, section)
            && !drafts.any_taken_in(held.span);
        if held.level < 2 || !(below || named) || !free || drafts.is_taken(held.span) {
            continue;
        }
        let mut record = fill::from_section(context, Kind::Milestone, section);
        if let Some(updated) = record.fields.get("updated").cloned()
            && let Value::Text(updated) = updated
            && record.target.is_none()
        {
            record.target = when::read(&updated).map(|when| Target {
                text: updated,
                span: held.heading.span,
                when,
            });
        }
        if record
            .target
            .as_ref()
            .is_some_and(|target| is_time(target.when))
        {
            plan(&mut record);
            drafts.push(record);
        }
    }
}

fn is_time(when: When) -> bool {
    matches!(
        when,
        When::Day(_) | When::DayOfMonth(..) | When::Month(..) | When::Quarter(..) | When::Year(_)
    )
}

/// The first and the last day of a milestone that is no task of a chart.
fn plan(record: &mut Record) {
    let day = |name: &str| {
        fill::text_field(record, name)
            .and_then(when::day)
            .map_or(Value::Null, Value::Day)
    };
    let (start, end) = (day("starts"), day("end"));
    record.fields.insert("start".to_owned(), start);
    record.fields.insert("end".to_owned(), end);
    record
        .fields
        .entry("after".to_owned())
        .or_insert_with(|| Value::List(Vec::new()));
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records, titles};

    #[test]
    fn charts_tables_lists_and_headings_hold_milestones() {
        let chart = indoc! {"
            # Plan

            ```mermaid
            gantt
              dateFormat YYYY-MM-DD
              section One
              Dig :done, a, 2026-01-05, 2d
              Build :b, after a, 1w
            ```
        "};
        let found = records(Kind::Milestone, chart);
        let days: Vec<_> = found
            .iter()
            .map(|task| ["start", "end", "after"].map(|name| field(task, name)))
            .collect();
        assert_eq!(
            days,
            [
                ["2026-01-05", "2026-01-07", "[]"],
                ["2026-01-07", "2026-01-14", "[\"Dig\"]"]
            ]
        );
        assert!(found[1].span.of(chart).starts_with("Build") && found[0].claim.is_some());
        let table = indoc! {"
            ## Plan

            | Milestone | Date |
            |-|-|
            | Beta | 2026-05-01 |
        "};
        assert_eq!(titles(Kind::Milestone, table), ["Beta"]);
        let list = indoc! {"
            ## Milestones

            - Beta: March 2026
            - Have fun

            ### Milestone 2: Launch

            - **Date:** 2026-06-01
            - **Budget:** small
        "};
        assert_eq!(titles(Kind::Milestone, list).len(), 2);
    }
}
