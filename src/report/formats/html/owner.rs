//! Owners: the list of everybody who owns something, and a page of "my items" for each.

use std::cmp::Reverse;

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::register::{Tally, tally};
use crate::report::formats::html::view::urgency;
use crate::report::present::places::{Link, ROWS, encode};

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "owners.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "owner.html",
    sheets,
    view,
};

#[derive(Serialize)]
struct Row {
    title: String,
    url: String,
    total: usize,
    tally: Vec<Tally>,
    blocking: usize,
    overdue: usize,
    /// The value by which the list of what to do next is filtered, percent-encoded; empty where it has nothing of theirs.
    asked: String,
}

#[derive(Serialize)]
struct Item {
    record: RecordView,
    blocks: Vec<Link>,
}

/// The sheets of the list.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged("owners", "Owners", "owners", portal.places.by_owner.len())
}

/// What the list shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let mut all: Vec<(&String, &Vec<RecordIndex>)> = portal.places.by_owner.iter().collect();
    all.sort_by_cached_key(|(_, records)| {
        Reverse((blocking(portal, records), overdue(portal, records)))
    });
    let rows: Vec<Row> = sheet
        .rows(&all)
        .iter()
        .map(|(name, records)| row(portal, name, records))
        .collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("pager", &pager("owners", sheet));
    context
}

/// The sheets of every owner.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let trail = vec![Link {
        title: "Owners".to_owned(),
        url: "owners/index.html".to_owned(),
    }];
    let owners = portal.places.by_owner.iter().enumerate();
    let of_one = |(number, (name, records)): (usize, (&String, &Vec<RecordIndex>))| {
        let pages = Sheet::paged(&base(portal, name), name, "owners", records.len());
        pages
            .into_iter()
            .map(|sheet| sheet.below(trail.clone()).about(number))
            .collect::<Vec<_>>()
    };
    owners.flat_map(of_one).collect()
}

/// What the page of an owner shows: what is in the way of gates first.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let mut records = portal
        .places
        .by_owner
        .get(&sheet.title)
        .cloned()
        .unwrap_or_default();
    records.sort_by_key(|&index| {
        (
            !portal.places.blocked.contains_key(&index),
            urgency(portal, index),
            index,
        )
    });
    let items: Vec<Item> = sheet
        .rows(&records)
        .iter()
        .map(|&index| item(portal, index))
        .collect();
    let mut context = Context::new();
    context.insert("owner", &row(portal, &sheet.title, &records));
    context.insert("items", &items);
    context.insert("first", &((sheet.number - 1) * ROWS));
    context.insert("pager", &pager(&base(portal, &sheet.title), sheet));
    context
}

fn item(portal: &Portal, index: RecordIndex) -> Item {
    let gates = portal.places.blocked.get(&index).into_iter().flatten();
    let link = |&gate: &usize| Link {
        title: portal.site.assessment.gates[gate].title.clone(),
        url: encode(&portal.places.gates[gate]),
    };
    Item {
        record: portal.record(index),
        blocks: gates.map(link).collect(),
    }
}

fn row(portal: &Portal, name: &str, records: &[RecordIndex]) -> Row {
    Row {
        title: name.to_owned(),
        url: portal.places.owner(name).map(encode).unwrap_or_default(),
        total: records.len(),
        tally: tally(records, &portal.site),
        blocking: blocking(portal, records),
        overdue: overdue(portal, records),
        asked: match portal.plan.is_for(name) {
            true => encode(name),
            false => String::new(),
        },
    }
}

/// How many records are in the way of a gate.
fn blocking(portal: &Portal, records: &[RecordIndex]) -> usize {
    let blocked = &portal.places.blocked;
    let records = records.iter();
    records.filter(|index| blocked.contains_key(index)).count()
}

/// How many records are past their day.
fn overdue(portal: &Portal, records: &[RecordIndex]) -> usize {
    let records = records.iter();
    records.filter(|&&index| portal.is_overdue(index)).count()
}

fn base(portal: &Portal, name: &str) -> String {
    portal.places.owner(name).map_or(String::new(), |page| {
        page.trim_end_matches("/index.html").to_owned()
    })
}
