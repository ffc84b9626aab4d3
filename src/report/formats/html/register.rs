//! Registers: one page of rows for every kind of record that has no page of its own; the kinds differ only in their columns.

use crate::link::RecordIndex;
use crate::records::{Kind, Value};
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::{FieldView, RecordView};
use crate::report::present::places::Link;
use crate::report::present::registers::{Drawn, REGISTERS, Register, rows};
use crate::report::present::state;
use crate::report::present::words::{self, Badge};

use serde::Serialize;
use tera::Context;

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "registers.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "register.html",
    sheets,
    view,
};

/// The sheets of a register.
fn sheets_of_register(register: &Register, number: usize, portal: &Portal) -> Vec<Sheet> {
    let total = rows(register, &portal.places.by_kind, &portal.site).len();
    let trail = vec![Link {
        title: "Registers".to_owned(),
        url: "registers/index.html".to_owned(),
    }];
    let sheets = Sheet::paged(&register.base(), register.title, "registers", total);
    sheets
        .into_iter()
        .map(|sheet| sheet.below(trail.clone()).about(number))
        .collect()
}

/// The sheets of the register that a page of the kind's own draws.
pub fn sheets_of(kind: Kind, portal: &Portal) -> Vec<Sheet> {
    let found = REGISTERS
        .iter()
        .enumerate()
        .find(|(_, register)| register.kind == kind);
    found.map_or(Vec::new(), |(number, register)| {
        sheets_of_register(register, number, portal)
    })
}

#[derive(Serialize)]
struct IndexRow {
    title: &'static str,
    url: String,
    about: &'static str,
    total: usize,
    tally: Vec<Tally>,
}

/// How many records have one verdict.
#[derive(Serialize)]
pub struct Tally {
    /// The verdict.
    pub badge: Badge,
    /// How many have it.
    pub count: usize,
}

/// How many of these records have each state, the worst first.
pub fn tally(records: &[RecordIndex], site: &Evaluated) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for badge in records.iter().filter_map(|&index| state::of(site, index)) {
        match tallies.iter_mut().find(|one| one.badge.word == badge.word) {
            Some(one) => one.count += 1,
            None => tallies.push(Tally { badge, count: 1 }),
        }
    }
    tallies.sort_by_cached_key(|one| (gravity(&one.badge), one.badge.word.clone()));
    tallies
}

/// How little a tone calls for work.
fn gravity(badge: &Badge) -> Option<usize> {
    const ORDER: [&str; 6] = ["bad", "unknown", "warn", "info", "good", "quiet"];
    ORDER.iter().position(|tone| *tone == badge.tone)
}

/// The page that names every register.
fn index_sheets(_: &Portal) -> Vec<Sheet> {
    vec![Sheet::single(
        "registers/index.html",
        "Registers",
        "registers",
    )]
}

/// What that page shows.
fn index_view(portal: &Portal, _: &Sheet) -> Context {
    let row = |register: &Register| {
        let rows = rows(register, &portal.places.by_kind, &portal.site);
        let url = format!("{}/index.html", register.base());
        IndexRow {
            title: register.title,
            url,
            about: register.about,
            total: rows.len(),
            tally: tally(&rows, &portal.site),
        }
    };
    let rows: Vec<IndexRow> = REGISTERS.iter().map(row).collect();
    let model = portal.site.model;
    let is_named = !model.named.is_empty() || !model.differing.is_empty();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("named", &is_named);
    context
}

/// The sheets of all plain registers.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let plain = REGISTERS
        .iter()
        .enumerate()
        .filter(|(_, register)| register.page == Drawn::Here);
    plain
        .flat_map(|(number, register)| sheets_of_register(register, number, portal))
        .collect()
}

/// A register as its template draws it.
#[derive(Serialize)]
pub struct RegisterView {
    /// Its title.
    pub title: &'static str,
    /// What it lists.
    pub about: &'static str,
    /// How many rows there are on all its pages.
    pub total: usize,
    /// How many records have each verdict.
    pub tally: Vec<Tally>,
    /// The fields that have a column on this page.
    pub columns: Vec<String>,
    /// Which of the shared columns this page has.
    pub shown: Shown,
    /// The rows of this page.
    pub rows: Vec<RowView>,
}

/// Which of the columns that all kinds share have something in them.
#[derive(Default, Serialize)]
pub struct Shown {
    claim: bool,
    verdict: bool,
    owners: bool,
    target: bool,
    evidence: bool,
}

/// A row of a register.
#[derive(Serialize)]
pub struct RowView {
    /// The record.
    pub record: RecordView,
    /// The fields that have a column, in the order of the columns.
    pub cells: Vec<CellView>,
    /// The fields that have none.
    pub more: Vec<FieldView>,
    /// The cell of a matrix above the rows that this one belongs to; empty where there is none.
    pub group: String,
}

/// One cell of a field's column.
#[derive(Serialize)]
pub struct CellView {
    /// The value.
    pub field: FieldView,
    /// A badge in place of the text.
    pub badge: Option<Badge>,
}

/// What a register shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let register = &REGISTERS[sheet.subject];
    let mut context = Context::new();
    context.insert("register", &register_view(portal, sheet));
    context.insert("pager", &pager(&register.base(), sheet));
    context
}

/// The rows and columns of a register's sheet.
pub fn register_view(portal: &Portal, sheet: &Sheet) -> RegisterView {
    let register = &REGISTERS[sheet.subject];
    let all = rows(register, &portal.places.by_kind, &portal.site);
    let here = sheet.rows(&all);
    let columns = columns(portal, register, here);
    let rows = here.iter().map(|&index| row(portal, index, &columns));
    let rows: Vec<RowView> = rows.collect();
    RegisterView {
        title: register.title,
        about: register.about,
        total: all.len(),
        tally: sheet.once(|| tally(&all, &portal.site)),
        columns: columns.iter().map(|column| words::label(column)).collect(),
        shown: Shown::of(&rows),
        rows,
    }
}

/// The columns that a register always has, and those of which a row has something.
fn columns(portal: &Portal, register: &Register, rows: &[RecordIndex]) -> Vec<&'static str> {
    let is_filled = |&index: &RecordIndex, field: &str| {
        let value = portal.value(index, field);
        value.is_some_and(|value| !matches!(value, Value::Null))
    };
    let mut columns = register.always.to_vec();
    for field in register.columns {
        if rows.iter().any(|index| is_filled(index, field)) {
            columns.push(field);
        }
    }
    columns
}

impl Shown {
    /// The columns of which some row has something.
    fn of(rows: &[RowView]) -> Shown {
        let any = |test: fn(&RecordView) -> bool| rows.iter().any(|row| test(&row.record));
        Shown {
            claim: any(|record| record.claim.is_some()),
            verdict: any(shows_verdict),
            owners: any(|record| !record.owners.is_empty()),
            target: any(|record| record.target.is_some()),
            evidence: any(|record| !record.evidence.is_empty()),
        }
    }
}

/// Has a record a verdict to show? The state of a waiver is a column of its own.
fn shows_verdict(record: &RecordView) -> bool {
    record.verdict.is_some() && record.kind != words::kind(Kind::Waiver)
}

/// One record as a row with these columns.
pub fn row(portal: &Portal, index: RecordIndex, columns: &[&str]) -> RowView {
    let mut record = portal.record(index);
    let cell = |column: &&str| {
        let value = portal.value(index, column).unwrap_or(&Value::Null);
        let field = portal.field(column, value);
        let badge = record.verdict.clone().filter(|_| *column == "state");
        CellView { field, badge }
    };
    let cells = columns.iter().map(cell).collect();
    let labels: Vec<String> = columns.iter().map(|column| words::label(column)).collect();
    let more = std::mem::take(&mut record.fields)
        .into_iter()
        .filter(|field| !labels.contains(&field.label))
        .collect();
    RowView {
        record,
        cells,
        more,
        group: String::new(),
    }
}
