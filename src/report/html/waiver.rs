//! Waivers: the register with the time that each waiver covers drawn beside the others.

use serde::Serialize;
use tera::Context;

use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::{Detail, Kind, Value};
use crate::report::html::chrome::pager;
use crate::report::html::record::text_of;
use crate::report::html::register::{REGISTERS, register_view, sheets_of};
use crate::report::html::view::{Day, Link};
use crate::report::html::words::Badge;
use crate::report::html::{PageKind, Portal, Sheet};

/// The page.
pub const PAGE: PageKind = PageKind { template: "waivers.html", sheets, view };

/// The width of the drawing in its own units.
const WIDTH: i64 = 1000;

/// The least width of a bar, so that a single day is seen.
const LEAST: i64 = 6;

/// How long the drawing goes back before the day of judgement at least.
const MARGIN_DAYS: i64 = 30;

#[derive(Serialize)]
struct Timeline {
    from: Day,
    to: Day,
    /// Where the day of judgement lies.
    today: i64,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    waiver: Link,
    state: Badge,
    /// The first day, where one is written.
    starts: Option<Day>,
    /// The last day.
    expires: Day,
    x: i64,
    width: i64,
}

fn sheets(portal: &Portal) -> Vec<Sheet> {
    sheets_of(Kind::Waiver, portal)
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let here = sheet.rows(portal.places.kind(Kind::Waiver));
    let mut context = Context::new();
    context.insert("register", &register_view(portal, sheet));
    context.insert("timeline", &timeline(portal, here));
    context.insert("pager", &pager(&REGISTERS[sheet.subject].base(), sheet));
    context
}

/// The waivers that end on a day, on the time that all of them span.
fn timeline(portal: &Portal, waivers: &[RecordIndex]) -> Option<Timeline> {
    let spans: Vec<(RecordIndex, Option<Date>, Date)> = waivers.iter().filter_map(|&index| span(portal, index)).collect();
    let today = portal.site.as_of;
    let earliest = spans.iter().map(|&(_, starts, last)| starts.unwrap_or(last).min(last)).min()?;
    let first = earliest.min(today.plus_days(-MARGIN_DAYS));
    let end = spans.iter().map(|&(_, _, last)| last.plus_days(1)).max()?.max(today.plus_days(1));
    let days = end.days_since(first).max(1);
    let x = |day: Date| day.days_since(first) * WIDTH / days;
    let row = |&(index, starts, last): &(RecordIndex, Option<Date>, Date)| {
        // One without a first day is in force since ever.
        let from = x(starts.map_or(first, |starts| starts.min(last))).min(WIDTH - LEAST);
        Row {
            waiver: portal.link(index),
            state: portal.waiver_badge(index, &portal.value(index, "state").map(text_of).unwrap_or_default()),
            starts: starts.map(|day| portal.day(day)),
            expires: portal.day(last),
            x: from,
            width: (x(last.plus_days(1)) - from).max(LEAST),
        }
    };
    let rows = spans.iter().map(row).collect();
    Some(Timeline { from: portal.day(first), to: portal.day(end.plus_days(-1)), today: x(today), rows })
}

/// First and last day of a waiver; `None` for one that ends on no day.
fn span(portal: &Portal, index: RecordIndex) -> Option<(RecordIndex, Option<Date>, Date)> {
    let Detail::Waiver(terms) = &portal.site.model.records[index].record.detail else { return None };
    let starts = match portal.value(index, "starts") {
        Some(Value::Day(day)) => Some(*day),
        _ => None,
    };
    Some((index, starts, terms.expires?))
}
