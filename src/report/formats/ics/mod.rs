//! Calendars: the verdict clock as `calendar.ics`, and for each owner the part of it that is theirs (RFC 5545, RFC 7986).

mod subject;

use std::collections::{BTreeMap, BTreeSet};

use icalendar::{Calendar, Component, Event, Parameter, Property};

use crate::base::text::count;
use crate::base::{Date, RelPath};
use crate::evaluate::Tick;
use crate::link::{Linked, RecordIndex};
use crate::records::{Kind, Value};
use crate::report::formats::{Format, Given, Output};
use crate::report::present::clock::is_told;
use crate::report::present::judged::text_of;
use crate::report::present::places::{Link, encode};
use crate::report::present::theme::ThemeError;
use crate::report::present::{address, plain, words};
use subject::{TITLE, called, runbook_owners, subject};

/// This format.
pub const FORMAT: Format = Format {
    name: "ics",
    write: files,
    downloads,
};

/// How many events a calendar holds; of more, those of gates and waivers come first, then the nearest.
const MOST: usize = 1000;

/// How many characters of a reason are told.
const REASON: usize = 600;

/// How many octets a line may have.
const OCTETS: usize = 75;

/// Something that differs from a day on.
struct Coming {
    date: Date,
    uid: String,
    summary: String,
    description: String,
    url: Option<String>,
    /// Is its day only inferred?
    tentative: bool,
    /// Is it about a verdict or a waiver?
    decides: bool,
    owners: BTreeSet<String>,
}

fn files(given: &Given) -> Result<Output, ThemeError> {
    let coming = coming(given);
    let title = plain::title(&given.site.settings.title, "Readiness", TITLE);
    let all = calendar(given, &title, address::CALENDAR, coming.iter().collect());
    let mut output = Output::from([(address::CALENDAR.to_owned(), all.into_bytes())]);
    let mut by_owner: BTreeMap<&str, Vec<&Coming>> = BTreeMap::new();
    for event in &coming {
        event
            .owners
            .iter()
            .for_each(|owner| by_owner.entry(owner).or_default().push(event));
    }
    for owner in given.places.by_owner.keys() {
        let Some(page) = given.places.owner(owner) else {
            continue;
        };
        let own = by_owner.remove(owner.as_str()).unwrap_or_default();
        let path = of_owner(page);
        let name = format!("{} · {title}", plain::title(owner, "Owner", TITLE));
        let calendar = calendar(given, &name, &path, own);
        output.insert(path, calendar.into_bytes());
    }
    Ok(output)
}

/// The calendar of everything on the page that shows it, and that of each owner on theirs.
fn downloads(page: &str) -> Vec<Link> {
    let is_of_owner = page.starts_with("owners/") && page.matches('/').count() == 2;
    let (title, url) = match address::folder(page) {
        "calendar/" => ("Calendar file (iCalendar)", address::CALENDAR.to_owned()),
        _ if is_of_owner => ("Calendar of these items (iCalendar)", of_owner(page)),
        _ => return Vec::new(),
    };
    vec![Link {
        title: title.to_owned(),
        url: encode(&url),
    }]
}

/// Where the calendar of an owner's page lies.
fn of_owner(page: &str) -> String {
    format!("{}{}", address::folder(page), address::CALENDAR)
}

/// One calendar. Its events are in the order of their days.
fn calendar(given: &Given, name: &str, path: &str, mut events: Vec<&Coming>) -> String {
    let total = events.len();
    events.sort_by_key(|event| (!event.decides, event.date));
    events.truncate(MOST);
    events.sort_by(|a, b| (a.date, &a.summary, &a.uid).cmp(&(b.date, &b.summary, &b.uid)));
    let mut calendar = Calendar::empty();
    let about = about(given, total, events.len());
    for property in properties(given, name, &about, path) {
        calendar.append_property(property);
    }
    for event in events {
        calendar.push(entry(given, event));
    }
    if total == 0 {
        calendar.push(entry(given, &nothing(given, path)));
    }
    folded(&calendar.to_string())
}

/// Lines of at most 75 octets (RFC 5545, 3.1). The crate's own folding leaves some with 76.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 60);
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let (first, mut rest) = line.split_at(fold_at(line, OCTETS));
        out.push_str(first);
        while !rest.is_empty() {
            let (part, left) = rest.split_at(fold_at(rest, OCTETS - 1));
            out.push_str("\r\n ");
            out.push_str(part);
            rest = left;
        }
        out.push_str("\r\n");
    }
    out
}

/// Where to fold so that a line has at most so many octets: between two letters of which none is white, for some readers take
/// white space at either side for a part of the fold; where there is no such place, before one that is not.
fn fold_at(line: &str, octets: usize) -> usize {
    if line.len() <= octets {
        return line.len();
    }
    let ends = line.char_indices().take_while(|(at, _)| *at <= octets);
    let ends: Vec<usize> = ends
        .filter(|(at, letter)| *at > 0 && !letter.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    let within = |at: &&usize| {
        line.get(..**at)
            .is_some_and(|before| !before.ends_with(char::is_whitespace))
    };
    ends.iter()
        .rev()
        .find(within)
        .or(ends.last())
        .copied()
        .unwrap_or(line.len())
}

fn properties(given: &Given, name: &str, about: &str, path: &str) -> Vec<Property> {
    let typed = |key: &str, value: &str, kind: &str| {
        Property::new(key, value)
            .append_parameter(Parameter::new("VALUE", kind))
            .done()
    };
    let mut properties = vec![
        Property::new("VERSION", "2.0"),
        Property::new(
            "PRODID",
            concat!(
                "-//Holdpoint//Holdpoint ",
                env!("CARGO_PKG_VERSION"),
                "//EN"
            ),
        ),
        Property::new("CALSCALE", "GREGORIAN"),
        Property::new("METHOD", "PUBLISH"),
        // The crate knows no type for it, and would not escape it.
        typed("NAME", name, "TEXT"),
        Property::new("X-WR-CALNAME", name),
        Property::new("DESCRIPTION", about),
        Property::new("X-WR-CALDESC", about),
        typed("REFRESH-INTERVAL", "P1D", "DURATION"),
        Property::new("X-PUBLISHED-TTL", "P1D"),
    ];
    properties.extend(
        address::absolute(given.site.settings, path).map(|url| typed("SOURCE", &url, "URI")),
    );
    properties.extend(
        address::absolute(given.site.settings, "calendar/index.html")
            .map(|url| Property::new("URL", url)),
    );
    properties
}

fn about(given: &Given, total: usize, shown: usize) -> String {
    let horizon = given
        .site
        .as_of
        .plus_days(i64::from(given.site.settings.horizon_days));
    let left_out = match total - shown {
        0 => String::new(),
        more => format!(
            " {} later in the calendar page and not in this file.",
            count(more, "event")
        ),
    };
    format!(
        "What differs with no commit up to {horizon}, judged as of {}.{left_out}",
        given.site.as_of
    )
}

fn entry(given: &Given, event: &Coming) -> Event {
    let as_of = given.site.as_of;
    let day = |date: Date| date.to_string().replace('-', "");
    let on = |key: &str, date: Date| {
        Property::new(key, day(date))
            .append_parameter(Parameter::new("VALUE", "DATE"))
            .done()
    };
    // Later builds have higher numbers, so that a client takes over what has moved.
    let sequence = as_of
        .days_since(Date::new(2020, 1, 1).expect("a day"))
        .max(0);
    let mut entry = Event::new();
    entry
        .add_property("UID", &event.uid)
        .add_property("DTSTAMP", format!("{}T000000Z", day(as_of)))
        .append_property(on("DTSTART", event.date))
        .append_property(on("DTEND", event.date.plus_days(1)))
        .add_property("SEQUENCE", sequence.to_string())
        .add_property(
            "STATUS",
            if event.tentative {
                "TENTATIVE"
            } else {
                "CONFIRMED"
            },
        )
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&event.summary)
        .description(&event.description);
    if let Some(url) = &event.url {
        entry.url(url);
    }
    entry.done()
}

/// A calendar without any component is none: where nothing is to come, it says so.
fn nothing(given: &Given, path: &str) -> Coming {
    let horizon = given
        .site
        .as_of
        .plus_days(i64::from(given.site.settings.horizon_days));
    Coming {
        date: given.site.as_of,
        uid: address::uuid(given.site.settings, &["nothing", path]),
        summary: "Nothing is known to change".to_owned(),
        description: format!(
            "No day up to {horizon} is known on which anything here differs with no commit."
        ),
        url: address::absolute(given.site.settings, "calendar/index.html"),
        tentative: false,
        decides: false,
        owners: BTreeSet::new(),
    }
}

/// Every event of the clock that readers are told of.
fn coming(given: &Given) -> Vec<Coming> {
    let mut seen: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    let owned = runbook_owners(given);
    let told = given
        .site
        .assessment
        .clock
        .iter()
        .filter(|tick| is_told(given.site.model, tick));
    told.map(|tick| {
        let times = seen
            .entry((&tick.subject, tick.what, &tick.to))
            .or_default();
        *times += 1;
        event(given, tick, *times, &owned)
    })
    .collect()
}

/// The same thing keeps its id when its day moves; the second of its like has its number in it.
fn event(
    given: &Given,
    tick: &Tick,
    times: usize,
    owned: &BTreeMap<&RelPath, BTreeSet<String>>,
) -> Coming {
    let subject = subject(given, &tick.subject, owned);
    let index = given.site.model.by_key.get(&tick.subject).copied();
    let judged = index.and_then(|index| given.site.assessment.records.get(&index));
    let inferred = judged
        .and_then(|judged| judged.target)
        .is_some_and(|(_, inferred)| inferred);
    let mut lines = reasons(given, tick, index);
    lines.push(match subject.owners.is_empty() {
        true => "Owner: nobody".to_owned(),
        false => format!(
            "Owner: {}",
            plain::line(
                &subject
                    .owners
                    .iter()
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", ")
            )
        ),
    });
    lines.extend((!subject.at.is_empty()).then(|| format!("Source: {}", subject.at)));
    lines.push(format!(
        "With no commit, as judged on {}.",
        given.site.as_of
    ));
    Coming {
        date: tick.date,
        uid: address::uuid(
            given.site.settings,
            &[
                "clock",
                &tick.subject,
                tick.what,
                &tick.to,
                &times.to_string(),
            ],
        ),
        summary: format!("{}: {}", happening(tick), subject.title),
        description: plain::cut(&lines.join("\n"), 2 * REASON),
        url: address::absolute(given.site.settings, &subject.spot.page)
            .map(|url| format!("{url}{}", subject.spot.fragment())),
        tentative: inferred && matches!(tick.what, "due" | "overdue"),
        decides: tick.what == "verdict" || tick.what.starts_with("waiver_"),
        owners: subject.owners,
    }
}

/// What happens, as the beginning of a sentence.
fn happening(tick: &Tick) -> String {
    let words = plain::line(&words::event(tick.what, &tick.to)).replace('`', "");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// What speaks of the change in the words of the documents: its cause, and what is written of the record.
fn reasons(given: &Given, tick: &Tick, index: Option<RecordIndex>) -> Vec<String> {
    let cause = cause(given, tick).map(|cause| format!("Because of: {cause}"));
    let mut lines: Vec<String> = cause.into_iter().collect();
    match index {
        Some(index) => lines.extend(said_of(given, index)),
        None => lines.extend(last_update(given, tick)),
    }
    lines
}

/// The criterion that changes the verdict of a gate.
fn cause(given: &Given, tick: &Tick) -> Option<String> {
    if tick.what != "verdict" {
        return None;
    }
    let site = &given.site;
    let mut gates = site.assessment.gates.iter();
    let gate = gates.find(|gate| gate.key == tick.subject)?;
    let mut changes = gate.changes_on.iter();
    let change = changes.find(|change| change.date == tick.date)?;
    Some(match site.model.by_key.get(&change.because) {
        Some(&index) => called(site.judged(index).linked),
        None => shortened(&change.because),
    })
}

/// How old a document is, and how old it may be.
fn last_update(given: &Given, tick: &Tick) -> Option<String> {
    let path = RelPath::new(&tick.subject)?;
    let freshness = given.site.assessment.documents.get(&path)?;
    let allowed = count(freshness.allowed_days? as usize, "day");
    let updated = freshness.updated?;
    Some(format!("Last updated {updated}, and may be {allowed} old"))
}

/// What is written of a record.
fn said_of(given: &Given, index: RecordIndex) -> Vec<String> {
    let linked = given.site.judged(index).linked;
    let record = &linked.record;
    let mut lines = Vec::new();
    if record.kind == Kind::Waiver {
        lines.extend(terms(given, linked));
    }
    if let Some(target) = &record.target {
        lines.push(format!("Target as written: {}", shortened(&target.text)));
    }
    if let Some(claim) = &record.claim {
        lines.push(format!("Claimed: {}", words::status(claim.status)));
    }
    lines
}

/// What a waiver names, and why it was given.
fn terms(given: &Given, waiver: &Linked) -> Vec<String> {
    let mut lines = Vec::new();
    let excused = waiver.excuses.iter();
    let excused: Vec<String> = excused
        .map(|&index| called(given.site.judged(index).linked))
        .collect();
    if !excused.is_empty() {
        lines.push(format!("It names: {}", shortened(&excused.join("; "))));
    }
    match waiver.record.fields.get("rationale") {
        None | Some(Value::Null) => {}
        Some(why) => lines.push(format!("Reason given: {}", shortened(&text_of(why)))),
    }
    lines
}

/// A writer's words on one line, as many as a calendar shows.
fn shortened(text: &str) -> String {
    plain::cut(&plain::line(text), REASON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_fold_stands_beside_white_space_that_a_reader_could_take_for_a_part_of_it() {
        for start in 0..8 {
            let line = format!(
                "SUMMARY:{}{}",
                "x".repeat(start),
                "go go ".repeat(60).trim_end()
            );
            let text = folded(&format!("{line}\r\n"));
            assert_eq!(text.replace("\r\n ", ""), format!("{line}\r\n"));
            for part in text.trim_end().split("\r\n") {
                let own = part.strip_prefix(' ').unwrap_or(part);
                assert!(part.len() <= OCTETS && own == own.trim(), "{part:?}");
            }
        }
    }
}
