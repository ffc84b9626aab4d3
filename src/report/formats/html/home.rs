//! Home: where we stand, in one glance: verdict, gates, what blocks, what is overdue, what happens next.

mod confirm;
mod undecided;

use std::cmp::Reverse;

use serde::Serialize;
use tera::Context;

use crate::base::{Date, RelPath};
use crate::evaluate::{FreshnessState, GateVerdict};
use crate::link::RecordIndex;
use crate::records::{Kind, Scope};
use crate::report::audience;
use crate::report::formats::html::gate::{self, Card};
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::register::{Tally, tally};
use crate::report::formats::html::view::Day;
use crate::report::formats::html::{calendar, diagnostic, evidence, plan, trend};
use crate::report::present::judged::judgement;
use crate::report::present::places::Link;
use crate::report::present::registers::{REGISTERS, rows};
use crate::report::present::words::{self, Badge};
use crate::report::present::{alike, measures};
pub use undecided::overall;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "home.html",
    sheets,
    view,
};

/// How many gates have a card here; the others are on their own page.
const GATES: usize = 12;

/// How many owners, overdue things and coming days are listed here.
const LISTED: usize = 8;

/// Registers whose pages are no list.
const DRAWN_OTHERWISE: [&str; 2] = ["Milestones", "Stages"];

/// How many days count as lately.
const LATELY: i64 = 14;

#[derive(Serialize)]
struct DatedDocument {
    day: Day,
    document: Link,
}

#[derive(Serialize)]
struct KindCount {
    title: String,
    url: String,
    /// The list that can be filtered by these states; empty where the page lists something else.
    filtered: String,
    total: usize,
    tally: Vec<Tally>,
}

#[derive(Serialize)]
struct FreshnessCount {
    badge: Badge,
    count: usize,
}

/// Its only sheet.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    vec![Sheet::single(
        "index.html",
        &portal.site.settings.title,
        "home",
    )]
}

/// What it shows.
fn view(portal: &Portal, _: &Sheet) -> Context {
    let release = release_gates(portal);
    let mut context = Context::new();
    add_gates(portal, &release, &mut context);
    add_work(portal, &mut context);
    add_days(portal, &mut context);
    add_counts(portal, &mut context);
    context.insert("undecided", &undecided::view(portal));
    context.insert("confirmations", &confirm::view(portal));
    context
}

/// The gates that decide a release, as the assessment counts them, worst first.
fn release_gates(portal: &Portal) -> Vec<usize> {
    let gates = &portal.site.assessment.gates;
    let release = (0..gates.len()).filter(|&number| gates[number].scope == Scope::Release);
    let mut release: Vec<usize> = release.collect();
    release.sort_by_key(|&number| gates[number].verdict);
    release
}

/// The verdict, and a card for each of the first gates.
fn add_gates(portal: &Portal, release: &[usize], context: &mut Context) {
    let cards: Vec<Card> = release
        .iter()
        .take(GATES)
        .map(|&number| gate::card(portal, number))
        .collect();
    let all = alike::number(&portal.site.assessment.gates);
    context.insert("verdict", &portal.overall);
    context.insert("sentence", &sentence(portal, release));
    context.insert("strip", &trend::overall(portal));
    context.insert("gates", &cards);
    context.insert("beside", &beside(portal));
    context.insert("more_gates", &(all - cards.len()));
}

/// The gates that are told beside the verdict.
fn beside(portal: &Portal) -> Vec<Card> {
    let gates = &portal.site.assessment.gates;
    let mut numbers: Vec<usize> = (0..gates.len())
        .filter(|&number| gates[number].is_beside())
        .collect();
    numbers.sort_by_key(|&number| gates[number].verdict);
    numbers
        .into_iter()
        .map(|number| gate::card(portal, number))
        .collect()
}

/// Who has to do what: what release gates wait for, and what is overdue.
fn add_work(portal: &Portal, context: &mut Context) {
    plan::add_first(portal, context);
    let overdue = overdue(portal);
    context.insert("more_overdue", &overdue.len().saturating_sub(LISTED));
    context.insert("overdue", &first_records(portal, &overdue));
    let reviews = measures::reviews_passed(&portal.site);
    context.insert("more_reviews", &reviews.len().saturating_sub(LISTED));
    let first = reviews.into_iter().take(LISTED);
    let first: Vec<DatedDocument> = first
        .map(|(day, path)| dated_document(portal, day, path))
        .collect();
    context.insert("reviews", &first);
}

/// The first of some records.
fn first_records(portal: &Portal, records: &[RecordIndex]) -> Vec<RecordView> {
    let first = records.iter().take(LISTED);
    first.map(|&index| portal.record(index)).collect()
}

/// What happens next, and what has changed lately.
fn add_days(portal: &Portal, context: &mut Context) {
    let clock = calendar::told(portal);
    let coming = clock.iter().take(LISTED);
    let coming: Vec<_> = coming.map(|tick| calendar::event(portal, tick)).collect();
    context.insert("clock", &coming);
    context.insert("more_clock", &clock.len().saturating_sub(LISTED));

    let lately = lately(portal);
    let newest = lately.iter().take(LISTED);
    let newest: Vec<DatedDocument> = newest
        .map(|&(day, path)| dated_document(portal, day, path))
        .collect();
    context.insert("lately", &newest);
    context.insert("more_lately", &lately.len().saturating_sub(LISTED));
}

/// How much there is of everything, and in what health.
fn add_counts(portal: &Portal, context: &mut Context) {
    context.insert("kinds", &kinds(portal));
    context.insert("severities", &diagnostic::counts(portal));
    context.insert("not_understood", &diagnostic::not_understood(portal));
    context.insert("freshness", &freshness(portal));
    context.insert("documents", &portal.site.model.documents.len());
    context.insert("evidence", &evidence::counts(portal));
    context.insert("unread", &portal.site.model.unread.len());
}

/// The documents of the last days by their own dates or those of their commits, the newest first.
fn lately<'a>(portal: &Portal<'a>) -> Vec<(Date, &'a RelPath)> {
    let since = portal.site.as_of.plus_days(-LATELY);
    let dated = portal
        .site
        .assessment
        .documents
        .iter()
        .filter_map(|(path, freshness)| Some((freshness.updated?, path)));
    let mut lately: Vec<(Date, &RelPath)> = dated.filter(|(day, _)| *day > since).collect();
    lately.sort_by_key(|&(day, path)| (Reverse(day), path));
    lately
}

fn dated_document(portal: &Portal, day: Date, path: &RelPath) -> DatedDocument {
    DatedDocument {
        day: portal.day(day),
        document: portal.document_link(path),
    }
}

/// The verdict in a sentence.
fn sentence(portal: &Portal, release: &[usize]) -> String {
    let verdicts: Vec<GateVerdict> = release
        .iter()
        .map(|&number| portal.site.assessment.gates[number].verdict)
        .collect();
    let told = words::release_gates(&verdicts);
    let left_out = portal.site.left_out;
    let decides = left_out.is_some_and(|left_out| left_out.decides(verdicts.into_iter()));
    match told {
        None if decides => audience::DECIDES.to_owned(),
        Some(told) if decides => format!("{told} {}", audience::DECIDES),
        None => undecided::sentence(portal),
        Some(told) => told,
    }
}

/// What is past its day, the longest first.
fn overdue(portal: &Portal) -> Vec<RecordIndex> {
    let all = measures::overdue(&portal.site);
    let mut overdue: Vec<RecordIndex> = all.map(|one| one.index).collect();
    overdue.sort_by_key(|&index| {
        (
            judgement(&portal.site, index).and_then(|judgement| judgement.due),
            index,
        )
    });
    overdue
}

/// What was found, kind by kind.
fn kinds(portal: &Portal) -> Vec<KindCount> {
    let registers = REGISTERS.iter().map(|register| {
        let url = register.base() + "/index.html";
        let listed = rows(register, &portal.places.by_kind, &portal.site);
        kind_count(portal, register.title, url, &listed)
    });
    let counts = own_kinds(portal).into_iter().chain(registers);
    counts.filter(|count| count.total > 0).collect()
}

/// The kinds that have pages of their own. Only that of tracks lists the records that are counted.
fn own_kinds(portal: &Portal) -> Vec<KindCount> {
    let own = [
        (Kind::Track, "Tracks", "tracks/index.html"),
        (Kind::Criterion, "Gate criteria", "gates/index.html"),
        (
            Kind::ChecklistItem,
            "Checklist items",
            "checklists/index.html",
        ),
        (Kind::Runbook, "Runbooks", "runbooks/index.html"),
    ];
    let counted = own.into_iter().map(|(kind, title, url)| KindCount {
        filtered: if kind == Kind::Track { url } else { "" }.to_owned(),
        ..kind_count(portal, title, url.to_owned(), portal.places.kind(kind))
    });
    counted.collect()
}

/// How many records a list has, and in which states.
fn kind_count(portal: &Portal, title: &str, url: String, records: &[RecordIndex]) -> KindCount {
    KindCount {
        title: title.to_owned(),
        filtered: if DRAWN_OTHERWISE.contains(&title) {
            String::new()
        } else {
            url.clone()
        },
        url,
        total: records.len(),
        tally: tally(records, &portal.site),
    }
}

fn freshness(portal: &Portal) -> Vec<FreshnessCount> {
    let states = [
        FreshnessState::Stale,
        FreshnessState::DueSoon,
        FreshnessState::Unknown,
        FreshnessState::Fresh,
    ];
    let counts = measures::documents(&portal.site);
    let count = |state| measures::of(&counts, &Some(state));
    let counted = states.map(|state| FreshnessCount {
        badge: words::freshness(state),
        count: count(state),
    });
    counted
        .into_iter()
        .filter(|entry| entry.count > 0)
        .collect()
}
