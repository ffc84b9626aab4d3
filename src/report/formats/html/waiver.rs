//! Waivers: the register with the time that each waiver covers drawn beside the others.

use serde::Serialize;
use tera::Context;

use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::{Detail, Kind, Value};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::register::{register_view, sheets_of};
use crate::report::formats::html::timeline::{Bar, Scale};
use crate::report::formats::html::view::Day;
use crate::report::present::places::Link;
use crate::report::present::registers::REGISTERS;
use crate::report::present::words::Badge;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "waivers.html",
    sheets,
    view,
};

/// How long the drawing goes back before the day of judgement at least.
const MARGIN_DAYS: i64 = 30;

#[derive(Serialize)]
struct Timeline {
    from: Day,
    to: Day,
    /// Where the day of judgement lies.
    today: Option<i64>,
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
    bar: Bar,
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
    let spans: Vec<(RecordIndex, Option<Date>, Date)> = waivers
        .iter()
        .filter_map(|&index| span(portal, index))
        .collect();
    let today = portal.site.as_of;
    let earliest = spans
        .iter()
        .map(|&(_, starts, last)| starts.unwrap_or(last).min(last))
        .min()?;
    let first = earliest.min(today.plus_days(-MARGIN_DAYS));
    let end = spans
        .iter()
        .map(|&(_, _, last)| last.plus_days(1))
        .max()?
        .max(today.plus_days(1));
    let scale = Scale::new(first, end);
    let row = |&(index, starts, last): &(RecordIndex, Option<Date>, Date)| {
        Row {
            waiver: portal.link(index),
            state: portal
                .state_badge(index)
                .unwrap_or_else(|| Badge::new("quiet", "not assessed")),
            starts: starts.map(|day| portal.day(day)),
            expires: portal.day(last),
            // One without a first day is in force since ever.
            bar: scale.bar(
                starts.map_or(first, |starts| starts.min(last)),
                last.plus_days(1),
            ),
        }
    };
    let rows = spans.iter().map(row).collect();
    Some(Timeline {
        from: portal.day(first),
        to: portal.day(end.plus_days(-1)),
        today: scale.place(today),
        rows,
    })
}

/// First and last day of a waiver; `None` for one that ends on no day.
fn span(portal: &Portal, index: RecordIndex) -> Option<(RecordIndex, Option<Date>, Date)> {
    let Detail::Waiver(terms) = &portal.site.model.records[index].record.detail else {
        return None;
    };
    let starts = match portal.value(index, "starts") {
        Some(Value::Day(day)) => Some(*day),
        _ => None,
    };
    Some((index, starts, terms.expires?))
}
