//! Milestones: the register with bars drawn on the time that each plan spans.

use serde::Serialize;
use tera::Context;

use crate::base::{Date, RelPath};
use crate::link::RecordIndex;
use crate::records::{Kind, Value};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::register::{register_view, sheets_of};
use crate::report::formats::html::timeline::{Bar, Scale};
use crate::report::formats::html::view::Day;
use crate::report::present::places::Link;
use crate::report::present::registers::REGISTERS;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "milestones.html",
    sheets,
    view,
};

/// A first day, and the day after the last.
type Days = (Date, Date);

#[derive(Serialize)]
struct Plan {
    document: Link,
    from: Option<Day>,
    to: Option<Day>,
    /// Where the day of judgement is, if it is on the plan.
    today: Option<i64>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    record: RecordView,
    start: Option<Day>,
    /// The last day: the end that is written is exclusive.
    last: Option<Day>,
    bar: Option<Bar>,
    section: String,
}

/// The sheets of the register.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    sheets_of(Kind::Milestone, portal)
}

/// What a sheet shows: the milestones of its rows, plan by plan.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let here = sheet.rows(portal.places.kind(Kind::Milestone));
    let mut plans: Vec<(RelPath, Vec<RecordIndex>)> = Vec::new();
    for &index in here {
        let path = &portal.site.model.records[index].record.path;
        match plans.last_mut() {
            Some((last, members)) if last == path => members.push(index),
            _ => plans.push((path.clone(), vec![index])),
        }
    }
    let plans: Vec<Plan> = plans
        .iter()
        .map(|(path, members)| plan(portal, path, members))
        .collect();
    let mut context = Context::new();
    context.insert("register", &register_view(portal, sheet));
    context.insert("plans", &plans);
    context.insert("pager", &pager(&REGISTERS[sheet.subject].base(), sheet));
    context
}

fn plan(portal: &Portal, path: &RelPath, members: &[RecordIndex]) -> Plan {
    let spans: Vec<Option<Days>> = members.iter().map(|&index| span(portal, index)).collect();
    let (starts, ends): (Vec<Date>, Vec<Date>) = spans.iter().flatten().copied().unzip();
    let (first, end) = (starts.into_iter().min(), ends.into_iter().max());
    let scale = first.zip(end).map(|(first, end)| Scale::new(first, end));
    let rows = members.iter().zip(spans);
    Plan {
        document: portal.document_link(path),
        from: first.map(|day| portal.day(day)),
        to: end.map(|day| portal.day(day.plus_days(-1))),
        today: scale.and_then(|scale| scale.place(portal.site.as_of)),
        rows: rows
            .map(|(&index, span)| row(portal, index, span, scale))
            .collect(),
    }
}

fn row(portal: &Portal, index: RecordIndex, span: Option<Days>, scale: Option<Scale>) -> Row {
    let (start, end) = span.unzip();
    let bar = span.zip(scale);
    Row {
        record: portal.record(index),
        start: start.map(|day| portal.day(day)),
        last: end.map(|day| portal.day(day.plus_days(-1))),
        bar: bar.map(|((start, end), scale)| scale.bar(start, end)),
        section: portal.site.judged(index).record().section.join(" › "),
    }
}

/// First day and the day after the last, from what is written or from the target.
fn span(portal: &Portal, index: RecordIndex) -> Option<Days> {
    let day = |field: &str| match portal.value(index, field) {
        Some(Value::Day(day)) => Some(*day),
        _ => None,
    };
    match (day("start"), day("end")) {
        (Some(start), Some(end)) => Some((start, end.max(start.plus_days(1)))),
        (Some(start), None) => Some((start, start.plus_days(1))),
        (None, Some(end)) => Some((end.plus_days(-1), end)),
        (None, None) => {
            let target = portal.site.judged(index).target_day()?;
            Some((target, target.plus_days(1)))
        }
    }
}
