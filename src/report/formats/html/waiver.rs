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
    /// Where the day of judgement is.
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
    let terms = waivers.iter().filter_map(|&index| span(portal, index));
    let terms: Vec<Term> = terms.collect();
    let today = portal.site.as_of;
    let earliest = terms.iter().map(Term::first_known).min()?;
    let latest = terms.iter().map(Term::end).max()?;

    // Today is drawn, and some of the time before it.
    let first = earliest.min(today.plus_days(-MARGIN_DAYS));
    let end = latest.max(today.plus_days(1));
    let scale = Scale::new(first, end);
    let rows = terms.iter().map(|term| row(portal, term, first, scale));
    Some(Timeline {
        from: portal.day(first),
        to: portal.day(end.plus_days(-1)),
        today: scale.place(today),
        rows: rows.collect(),
    })
}

/// The days on which a waiver is in force.
struct Term {
    waiver: RecordIndex,
    /// `None` where it is in force since ever.
    starts: Option<Date>,
    last: Date,
}

impl Term {
    fn first_known(&self) -> Date {
        self.starts.unwrap_or(self.last).min(self.last)
    }

    fn end(&self) -> Date {
        self.last.plus_days(1)
    }
}

fn row(portal: &Portal, term: &Term, first: Date, scale: Scale) -> Row {
    let state = portal.state_badge(term.waiver);
    let from = term.starts.map_or(first, |_| term.first_known());
    Row {
        waiver: portal.link(term.waiver),
        state: state.unwrap_or_else(|| Badge::new("quiet", "not assessed")),
        starts: term.starts.map(|day| portal.day(day)),
        expires: portal.day(term.last),
        bar: scale.bar(from, term.end()),
    }
}

/// First and last day of a waiver; `None` for one that ends on no day.
fn span(portal: &Portal, index: RecordIndex) -> Option<Term> {
    let Detail::Waiver(terms) = &portal.site.judged(index).record().detail else {
        return None;
    };
    let starts = match portal.value(index, "starts") {
        Some(Value::Day(day)) => Some(*day),
        _ => None,
    };
    Some(Term {
        waiver: index,
        starts,
        last: terms.expires?,
    })
}
