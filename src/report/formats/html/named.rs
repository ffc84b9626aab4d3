//! Named: the ids and issues that are named in several places, each with all of them and how each stands, and what two documents state
//! otherwise.

use std::cmp::Reverse;

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::link::{Differing, Named, NamedPlace, Page, RecordIndex};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::markdown::NameLink;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::{ClaimView, RecordView, TargetView};
use crate::report::formats::html::view::At;
use crate::report::present::places::Link;
use crate::report::present::words::Badge;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "named.html",
    sheets,
    view,
};

/// The folder of the page.
pub const BASE: &str = "registers/named";

/// So many places are listed of one name before the rest is counted.
const MOST: usize = 12;

#[derive(Serialize)]
struct Row {
    name: String,
    /// The record that has this id.
    record: Option<Link>,
    places: Vec<Place>,
    more: usize,
}

/// A place, and how the record that it belongs to stands.
#[derive(Serialize)]
struct Place {
    link: Link,
    at: At,
    kind: String,
    claim: Option<ClaimView>,
    verdict: Option<Badge>,
    target: Option<TargetView>,
    overdue: bool,
    overdue_from: String,
    /// The words that name an issue there without its number; empty otherwise.
    called: String,
}

/// What two documents state otherwise.
#[derive(Serialize)]
struct Difference {
    title: String,
    what: &'static str,
    says: [Said; 2],
}

#[derive(Serialize)]
struct Said {
    text: String,
    link: Link,
    at: At,
}

/// The sheets of the page, where it has something to show.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let model = portal.site.model;
    if model.named.is_empty() && model.differing.is_empty() {
        return Vec::new();
    }
    let above = vec![Link {
        title: "Registers".to_owned(),
        url: "registers/index.html".to_owned(),
    }];
    let sheets = Sheet::paged(
        BASE,
        "Named in several places",
        "registers",
        model.named.len(),
    );
    let below = |sheet: Sheet| sheet.below(above.clone());
    sheets.into_iter().map(below).collect()
}

/// What a sheet shows: what is named most often first.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let model = portal.site.model;
    let mut all: Vec<&Named> = model.named.iter().collect();
    all.sort_by_key(|named| (Reverse(named.places.len()), &named.name));
    let rows: Vec<Row> = sheet
        .rows(&all)
        .iter()
        .map(|named| row(portal, named))
        .collect();
    let differences: Vec<Difference> = sheet.once(|| differences(portal));
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("differences", &differences);
    context.insert("pager", &pager(BASE, sheet));
    context
}

fn row(portal: &Portal, named: &Named) -> Row {
    let places = named.places.iter().take(MOST);
    Row {
        name: named.name.clone(),
        record: named.record.map(|at| portal.link(at)),
        places: places.map(|held| place(portal, held)).collect(),
        more: named.places.len().saturating_sub(MOST),
    }
}

fn place(portal: &Portal, place: &NamedPlace) -> Place {
    let at = portal.at(&place.path, place.span);
    let called = place.called.clone().unwrap_or_default();
    match place.by {
        Some(by) => Place {
            called,
            ..of_record(portal.record(by), portal.link(by), at)
        },
        None => Place {
            link: Link {
                title: portal.document_link(&place.path).title,
                url: at.url.clone(),
            },
            at,
            kind: String::new(),
            claim: None,
            verdict: None,
            target: None,
            overdue: false,
            overdue_from: String::new(),
            called,
        },
    }
}

fn of_record(record: RecordView, link: Link, at: At) -> Place {
    Place {
        link,
        at,
        kind: record.kind,
        claim: record.claim,
        verdict: record.verdict,
        target: record.target,
        overdue: record.overdue,
        overdue_from: record.overdue_from,
        called: String::new(),
    }
}

fn differences(portal: &Portal) -> Vec<Difference> {
    let all = portal.site.model.differing.iter();
    all.map(|differing| difference(portal, differing)).collect()
}

fn difference(portal: &Portal, differing: &Differing) -> Difference {
    let Differing {
        first,
        other,
        what,
        here,
        there,
    } = differing;
    let said = |at: RecordIndex, text: &str| {
        let record = &portal.site.model.records[at].record;
        Said {
            text: text.to_owned(),
            link: portal.document_link(&record.path),
            at: portal.at(&record.path, record.span),
        }
    };
    Difference {
        title: portal.link(*first).title,
        what,
        says: [said(*first, here), said(*other, there)],
    }
}

/// The ids that a document names, with the addresses of their records as its page writes them.
pub fn links_in(portal: &Portal, path: &RelPath, page: &Page) -> Vec<NameLink> {
    let root = "../".repeat(page.url.matches('/').count());
    let ids = portal.places.ids.get(path).into_iter().flatten();
    ids.map(|id| NameLink {
        span: id.span,
        name: id.name.clone(),
        href: format!("{root}{}", portal.places.record(id.record).url()),
    })
    .collect()
}
