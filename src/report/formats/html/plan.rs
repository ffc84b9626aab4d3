//! What to do next: the remediation plans of all release gates as one list, each change once, with the gates that wait for it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::to_do::{Shared, owners};
use crate::report::formats::html::view::Links;
use crate::report::formats::html::way::{self, StepView};
use crate::report::present::measures;
use crate::report::present::places::{Link, encode};
use crate::report::present::way::told;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "next.html",
    sheets,
    view,
};

/// How many changes the home page lists.
const FIRST: usize = 8;

/// How many owners it names.
const OWNERS: usize = 6;

/// How many a document lists before the rest is counted.
const HERE: usize = 4;

/// How many of the gates that wait for these it names.
const GATES: usize = 3;

/// A row of the list.
#[derive(Serialize)]
pub struct Row {
    step: StepView,
    /// Is its target past?
    overdue: bool,
    gates: Vec<Link>,
}

/// What release gates wait for in one document.
#[derive(Serialize)]
pub struct Here {
    rows: Vec<HereRow>,
    more: usize,
    total: usize,
    /// The gates that wait for them.
    gates: Links,
}

/// A change that is made in the document that is shown.
#[derive(Serialize)]
struct HereRow {
    #[serde(flatten)]
    row: Row,
    /// The anchor of its record on the page.
    anchor: String,
}

/// How many changes an owner has to make.
#[derive(Serialize)]
struct Share {
    /// Who; empty where nobody is named.
    owner: String,
    /// The value by which the list is filtered, percent-encoded.
    asked: String,
    count: usize,
}

/// One page or more, where there is anything to do.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged("next", "Do next", "next", portal.plan.all.len())
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let all = &portal.plan.all;
    let rows: Vec<Row> = sheet.rows(all).iter().map(|one| row(portal, one)).collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("pager", &pager("next", sheet));
    context
}

/// Adds what the home page says of it: the first changes, and how many each owner has to make.
pub fn add_first(portal: &Portal, context: &mut Context) {
    let all = &portal.plan.all;
    let first: Vec<Row> = all.iter().take(FIRST).map(|one| row(portal, one)).collect();
    context.insert("next", &first);
    context.insert("all_next", &all.len());
    let mut shares = shares(portal, all);
    context.insert("more_shares", &shares.len().saturating_sub(OWNERS));
    shares.truncate(OWNERS);
    context.insert("shares", &shares);
}

/// What release gates wait for in a document; `None` where that is nothing.
pub fn here(portal: &Portal, path: &RelPath) -> Option<Here> {
    let numbers = portal.plan.by_document.get(path)?;
    let all: Vec<&Shared> = numbers.iter().map(|&at| &portal.plan.all[at]).collect();
    let rows = all.iter().take(HERE);
    Some(Here {
        rows: rows.map(|one| here_row(portal, one)).collect(),
        more: all.len().saturating_sub(HERE),
        total: all.len(),
        gates: waiting(portal, &all),
    })
}

/// The gates that wait for some changes.
fn waiting(portal: &Portal, changes: &[&Shared]) -> Links {
    let waiting: BTreeSet<usize> = changes.iter().flat_map(|one| &one.gates).copied().collect();
    let named = waiting.iter().take(GATES);
    Links {
        items: named.map(|&gate| link(portal, gate)).collect(),
        more: waiting.len().saturating_sub(GATES),
    }
}

fn here_row(portal: &Portal, one: &Shared) -> HereRow {
    let first = one.step.records.first();
    HereRow {
        row: row(portal, one),
        anchor: first.map_or(String::new(), |&at| portal.places.address(at).fragment()),
    }
}

fn row(portal: &Portal, one: &Shared) -> Row {
    let gates = &portal.site.assessment.gates;
    let first = one.gates.first().map(|&number| &gates[number]);
    let step = first.map(|gate| told(&portal.site, gate, &one.step));
    Row {
        step: way::step(portal, &one.step, &step.unwrap_or_default()),
        overdue: one.target.is_some_and(|day| day < portal.site.as_of),
        gates: one.gates.iter().map(|&gate| link(portal, gate)).collect(),
    }
}

/// A gate by its number.
fn link(portal: &Portal, gate: usize) -> Link {
    Link {
        title: portal.site.assessment.gates[gate].title.clone(),
        url: encode(&portal.places.gates[gate]),
    }
}

/// Who has to make how many of the changes, the one with most to do first.
fn shares(portal: &Portal, all: &[Shared]) -> Vec<Share> {
    let owners = all.iter().flat_map(|one| owners(&portal.site, one));
    let counts = measures::counted(owners).into_iter();
    let share = |(owner, count): (&str, usize)| Share {
        asked: encode(if owner.is_empty() { "unowned" } else { owner }),
        owner: owner.to_owned(),
        count,
    };
    let mut shares: Vec<Share> = counts.map(share).collect();
    shares.sort_by_key(|share| Reverse(share.count));
    shares
}
