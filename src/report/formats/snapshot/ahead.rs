//! The next four weeks: what the verdict clock says will happen with no commit, like things of one day in one line.

use std::collections::BTreeMap;

use crate::base::Date;
use crate::base::text::count;
use crate::evaluate::{GateVerdict, Tick};
use crate::records::Kind;

use super::value::{Ahead, Event, EventKind};
use super::view::View;
use super::words;

/// How many days are looked ahead.
const DAYS: i64 = 28;

/// The last day that is looked at: four weeks from now, less where the clock is told to look less far.
pub fn until(view: &View) -> Date {
    view.now
        .as_of
        .plus_days(DAYS.min(i64::from(view.now.settings.horizon_days)))
}

/// What happens, by day.
pub fn all(view: &View) -> Ahead {
    let until = until(view);
    let mut days: BTreeMap<(Date, EventKind, &'static str, String), Vec<&Tick>> = BTreeMap::new();
    for tick in view
        .now
        .assessment
        .clock
        .iter()
        .filter(|tick| tick.date <= until)
    {
        if let Some((kind, what)) = told(view, tick) {
            days.entry((tick.date, kind, what, tick.to.clone()))
                .or_default()
                .push(tick);
        }
    }
    let events: Vec<Event> = days
        .into_iter()
        .map(|((date, kind, what, _), ticks)| event(view, date, kind, what, &ticks))
        .collect();
    Ahead {
        until,
        says: says(view, until, &events),
        events,
    }
}

fn says(view: &View, until: Date, events: &[Event]) -> String {
    let day = words::short(until, view.now.as_of);
    let gates: usize = events
        .iter()
        .filter(|event| event.kind == EventKind::Gate)
        .map(|event| event.subjects.len())
        .sum();
    let things: usize = events.iter().map(|event| event.subjects.len()).sum();
    match (things, gates) {
        (0, _) => format!("Until {day} nothing changes by date alone."),
        (_, 0) => format!(
            "If nobody acts: {} until {day}, and no gate’s verdict changes.",
            count(things, "event")
        ),
        (_, 1) => format!(
            "If nobody acts: {} until {day}; 1 gate changes its verdict.",
            count(things, "event")
        ),
        (_, many) => format!(
            "If nobody acts: {} until {day}; {many} gates change their verdict.",
            count(things, "event")
        ),
    }
}

/// What an executive is told of a tick; nothing of what only follows from another, or is a warning of one.
fn told(view: &View, tick: &Tick) -> Option<(EventKind, &'static str)> {
    let record = view
        .now
        .model
        .by_key
        .get(&tick.subject)
        .map(|&at| &view.linked(at).record);
    let is_gate = record.is_some_and(|record| record.kind == Kind::Gate);
    match tick.what {
        "verdict" if is_gate => Some((EventKind::Gate, "verdict")),
        "waiver_starts" => Some((EventKind::Waiver, "starts")),
        "waiver_expires" => Some((EventKind::Waiver, "ends")),
        "due" => Some((EventKind::Due, "due")),
        "claim_too_old" => Some((EventKind::Stale, "claim")),
        "goes_stale" => Some((EventKind::Stale, "stale")),
        // What was due before today is among the decisions; what is due today is late from tomorrow.
        "overdue" if tick.to == "overdue" && tick.date == view.now.as_of.plus_days(1) => {
            Some((EventKind::Due, "late"))
        }
        _ => None,
    }
}

fn event(view: &View, date: Date, kind: EventKind, what: &'static str, ticks: &[&Tick]) -> Event {
    let names: Vec<String> = ticks
        .iter()
        .map(|tick| words::quoted(&words::clip(&name(view, &tick.subject), 60)))
        .collect();
    let (names, many) = (words::some(&names, 2), names.len() > 1);
    let says = match what {
        "verdict" => {
            let to = ticks.first().map_or("", |tick| verdict(&tick.to));
            format!("{names} {} {to}", if many { "become" } else { "becomes" })
        }
        "starts" => format!(
            "First day of {}: {names}",
            if many { "waivers" } else { "a waiver" }
        ),
        "ends" => format!(
            "{} past the last day: {names}",
            if many { "Waivers" } else { "Waiver" }
        ),
        "due" => format!("Due: {names}"),
        "late" => format!("Late, if not done today: {names}"),
        "claim" => format!("Claimed too long ago to count: {names}"),
        _ => format!("Review overdue: {names}"),
    };
    Event {
        date,
        day: words::weekday(date, view.now.as_of),
        kind,
        says,
        subjects: ticks.iter().map(|tick| tick.subject.clone()).collect(),
    }
}

fn verdict(name: &str) -> &'static str {
    let all = [
        GateVerdict::NoGo,
        GateVerdict::Unknown,
        GateVerdict::GoWithWaivers,
        GateVerdict::Go,
    ];
    all.into_iter()
        .find(|verdict| verdict.word() == name)
        .map_or("another verdict", GateVerdict::in_words)
}

/// What the subject of a tick is called: a record, a document, a piece of evidence.
fn name(view: &View, subject: &str) -> String {
    let model = view.now.model;
    if let Some(&at) = model.by_key.get(subject) {
        return view.title(at);
    }
    if let Some(page) =
        crate::base::RelPath::new(subject).and_then(|path| model.documents.get(&path))
    {
        return words::clean(&page.title);
    }
    let evidence = model
        .evidence
        .binary_search_by(|evidence| evidence.key.as_str().cmp(subject))
        .ok();
    evidence.map_or_else(
        || words::clean(subject),
        |at| words::clean(&model.evidence[at].text),
    )
}
