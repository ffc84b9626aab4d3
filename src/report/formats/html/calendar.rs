//! Calendar: the verdict clock month by month: every coming day on which something differs with no commit.

use crate::base::Date;
use crate::evaluate;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::gate;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::view::Day;
use crate::report::present::clock::is_told;
use crate::report::present::places::Link;
use crate::report::present::words;
use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "calendar.html",
    sheets,
    view,
};

/// One thing that differs from a day on.
#[derive(Serialize)]
pub struct Event {
    /// The day.
    pub day: Day,
    /// What happens.
    pub what: String,
    /// To what.
    pub subject: Link,
    /// How good that is.
    pub tone: &'static str,
}

/// A month with its days in weeks from Monday, and what happens on them.
#[derive(Serialize)]
struct Month {
    title: String,
    weeks: Vec<Vec<Option<Cell>>>,
    days: Vec<Events>,
}

/// A day of a month.
#[derive(Serialize)]
struct Cell {
    number: i8,
    /// How many things happen.
    count: usize,
    /// The worst of them.
    tone: &'static str,
    iso: String,
    today: bool,
}

/// A day on which something happens.
#[derive(Serialize)]
struct Events {
    day: Day,
    events: Vec<Event>,
}

/// The coming events that readers are told of, in their order.
pub fn told<'a>(portal: &Portal<'a>) -> Vec<&'a evaluate::Tick> {
    let clock = &portal.site.assessment.clock;
    let due = clock.iter().filter(|tick| tick.what == "due");
    let due: BTreeSet<&str> = due.map(|tick| tick.subject.as_str()).collect();
    // What is due on one day and not done is overdue on the next: nobody has to be told twice.
    let follows =
        |tick: &evaluate::Tick| tick.to == "overdue" && due.contains(tick.subject.as_str());
    let told = clock.iter().filter(|tick| is_told(portal.site.model, tick));
    told.filter(|tick| !follows(tick)).collect()
}

/// An event as it is shown.
pub fn event(portal: &Portal, tick: &evaluate::Tick) -> Event {
    let what = words::event(tick.what, &tick.to);
    Event {
        day: portal.day(tick.date),
        what,
        subject: gate::subject(portal, &tick.subject),
        tone: tone(&tick.to),
    }
}

/// How good it is to become this.
fn tone(to: &str) -> &'static str {
    if let Some(verdict) = words::gate_verdict_called(to) {
        return words::gate_verdict(verdict).tone;
    }
    match to {
        "unmet" | "stale" | "expired" | "overdue" => "bad",
        "met" | "fresh" | "active" | "in_time" => "good",
        _ => "warn",
    }
}

fn sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged("calendar", "Calendar", "calendar", told(portal).len())
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let ticks = told(portal);
    let mut days: Vec<(Date, Events)> = Vec::new();
    for tick in sheet.rows(&ticks) {
        match days.last_mut() {
            Some((date, held)) if *date == tick.date => held.events.push(event(portal, tick)),
            _ => days.push((
                tick.date,
                Events {
                    day: portal.day(tick.date),
                    events: vec![event(portal, tick)],
                },
            )),
        }
    }
    let mut months: Vec<Month> = Vec::new();
    let mut left = days.into_iter().peekable();
    while let Some((first, _)) = left.peek() {
        let first = *first;
        let mut held = Vec::new();
        while let Some(day) =
            left.next_if(|(date, _)| (date.year(), date.month()) == (first.year(), first.month()))
        {
            held.push(day);
        }
        months.push(month(portal, first, held));
    }
    let mut context = Context::new();
    context.insert("months", &months);
    context.insert("total", &ticks.len());
    context.insert(
        "horizon",
        &portal.day(
            portal
                .site
                .as_of
                .plus_days(i64::from(portal.site.settings.horizon_days)),
        ),
    );
    context.insert("pager", &pager("calendar", sheet));
    context
}

fn month(portal: &Portal, within: Date, held: Vec<(Date, Events)>) -> Month {
    let first = within.plus_days(1 - i64::from(within.day()));
    let last = Date::last_of_month(within.year(), within.month());
    let length = i64::from(last.map_or(28, Date::day));
    let days = (0..length).map(|at| Some(cell(portal, first.plus_days(at), &held)));

    // A week begins on its first day, and the last one is filled up.
    let mut cells: Vec<Option<Cell>> = (0..weekday(first)).map(|_| None).collect();
    cells.extend(days);
    while !cells.len().is_multiple_of(7) {
        cells.push(None);
    }
    Month {
        title: format!("{} {}", month_name(within), within.year()),
        weeks: weeks(cells),
        days: held.into_iter().map(|(_, events)| events).collect(),
    }
}

fn month_name(day: Date) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let number = usize::from(day.month().unsigned_abs());
    NAMES.get(number.saturating_sub(1)).copied().unwrap_or("")
}

fn weeks(cells: Vec<Option<Cell>>) -> Vec<Vec<Option<Cell>>> {
    let mut weeks = Vec::new();
    let mut left = cells.into_iter().peekable();
    while left.peek().is_some() {
        weeks.push(left.by_ref().take(7).collect());
    }
    weeks
}

/// One day: how much happens on it, and the worst of that.
fn cell(portal: &Portal, date: Date, held: &[(Date, Events)]) -> Cell {
    const TONES: [&str; 4] = ["bad", "unknown", "warn", "good"];

    let here = held.iter().find(|(day, _)| *day == date);
    let events = here.map_or(&[][..], |(_, events)| &events.events);
    let has = |tone: &str| events.iter().any(|event| event.tone == tone);
    Cell {
        number: date.day(),
        count: events.len(),
        tone: TONES.into_iter().find(|tone| has(tone)).unwrap_or(""),
        iso: date.to_string(),
        today: date == portal.site.as_of,
    }
}

/// Days since Monday.
fn weekday(date: Date) -> i64 {
    let monday = Date::new(2024, 1, 1).expect("a Monday");
    date.days_since(monday).rem_euclid(7)
}
