//! Practices: the matrix of the practices of catalogues against the tracks, gates, runbooks and evidence that serve them.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::records::Kind;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::view::At;
use crate::report::present::judged::judgement;
use crate::report::present::places::Link;
use crate::report::present::words::{self, Badge};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "practices.html",
    sheets,
    view,
};

/// The folder of the page.
pub const BASE: &str = "registers/controls/coverage";

/// What is counted, in the order of `Row::cells`.
const COLUMNS: [&str; 4] = [
    "have a track",
    "are asked for by a gate",
    "have a runbook",
    "cite evidence",
];

/// A practice with what serves it.
#[derive(Serialize)]
struct Row {
    title: String,
    url: String,
    at: At,
    cells: Vec<Vec<Server>>,
    candidates: Vec<Link>,
}

/// What serves a practice, and how that stands.
#[derive(Serialize)]
struct Server {
    link: Link,
    badge: Option<Badge>,
}

/// How many practices have something in a column.
#[derive(Serialize)]
struct Count {
    head: &'static str,
    covered: usize,
}

/// The sheets of the page, where there are practices.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let practices = portal.places.kind(Kind::Control).len();
    if practices == 0 {
        return Vec::new();
    }
    let above = [
        ("Registers", "registers"),
        ("Controls", "registers/controls"),
    ];
    let trail = above.map(|(title, base)| Link {
        title: title.to_owned(),
        url: format!("{base}/index.html"),
    });
    let sheets = Sheet::paged(BASE, "Coverage of practices", "registers", practices);
    let below = |sheet: Sheet| sheet.below(trail.to_vec());
    sheets.into_iter().map(below).collect()
}

/// What a sheet shows: the practices that no track serves first.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let mut all = portal.places.kind(Kind::Control).to_vec();
    all.sort_by_key(|&index| !servers(portal, index, is_track).is_empty());
    let rows: Vec<Row> = sheet.rows(&all).iter().map(|&at| row(portal, at)).collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("counts", &sheet.once(|| counts(portal, &all)));
    context.insert("example", &sheet.once(|| example(portal, &all)));
    context.insert("pager", &pager(BASE, sheet));
    context
}

fn counts(portal: &Portal, all: &[RecordIndex]) -> Vec<Count> {
    let has = |column: usize| {
        let covered = all
            .iter()
            .filter(|&&index| !cells(portal, index)[column].is_empty());
        covered.count()
    };
    let columns = COLUMNS.iter().enumerate();
    columns
        .map(|(column, head)| Count {
            head,
            covered: has(column),
        })
        .collect()
}

/// What to write into `site.toml` for the first candidate.
fn example(portal: &Portal, all: &[RecordIndex]) -> Vec<[String; 2]> {
    let records = &portal.site.model.records;
    let first = all.iter().find_map(|&index| {
        let candidate = *records[index].joins.may_be_served_by.first()?;
        Some([index, candidate].map(|at| records[at].record.title.clone()))
    });
    first.into_iter().collect()
}

fn row(portal: &Portal, index: RecordIndex) -> Row {
    let record: RecordView = portal.record(index);
    let candidates = portal.site.model.records[index]
        .joins
        .may_be_served_by
        .iter();
    Row {
        title: record.title,
        url: record.url,
        at: record.at,
        cells: cells(portal, index),
        candidates: candidates.map(|&at| portal.link(at)).collect(),
    }
}

/// What serves a practice, column by column.
fn cells(portal: &Portal, index: RecordIndex) -> Vec<Vec<Server>> {
    vec![
        server_views(portal, servers(portal, index, is_track)),
        server_views(portal, servers(portal, index, is_of_gates)),
        server_views(portal, servers(portal, index, is_runbook)),
        evidence(portal, index),
    ]
}

fn is_track(kind: Kind) -> bool {
    !is_of_gates(kind) && !is_runbook(kind)
}

fn is_of_gates(kind: Kind) -> bool {
    matches!(kind, Kind::Gate | Kind::Criterion)
}

fn is_runbook(kind: Kind) -> bool {
    matches!(kind, Kind::Runbook)
}

/// The records of some kinds that serve a practice. Whatever settings name beside gates and runbooks is work, as tracks are.
fn servers(
    portal: &Portal,
    index: RecordIndex,
    is_wanted: fn(Kind) -> bool,
) -> BTreeSet<RecordIndex> {
    let records = &portal.site.model.records;
    let services = records[index].joins.served_by.iter();
    services
        .map(|service| service.by)
        .filter(|&by| is_wanted(records[by].record.kind))
        .collect()
}

fn server_views(portal: &Portal, servers: BTreeSet<RecordIndex>) -> Vec<Server> {
    let badge = |by: RecordIndex| {
        let judged = judgement(&portal.site, by);
        judged.map(|judged| words::verdict(judged.verdict))
    };
    servers
        .into_iter()
        .map(|by| Server {
            link: portal.link(by),
            badge: badge(by),
        })
        .collect()
}

/// What a practice itself cites, once each.
fn evidence(portal: &Portal, index: RecordIndex) -> Vec<Server> {
    let model = portal.site.model;
    let entries: BTreeSet<usize> = model.records[index]
        .evidence
        .iter()
        .map(|&(entry, _)| entry)
        .collect();
    entries
        .into_iter()
        .map(|entry| Server {
            link: Link {
                title: model.evidence[entry].text.clone(),
                url: portal.places.evidence(entry).url(),
            },
            badge: Some(words::state(
                portal.site.assessment.evidence_state(model, entry),
            )),
        })
        .collect()
}
