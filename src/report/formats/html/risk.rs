//! Risks: the register with its matrix of likelihood and impact.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::records::{Kind, Value};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::register::{register_view, sheets_of};
use crate::report::present::places::Link;
use crate::report::present::registers::REGISTERS;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "risks.html",
    sheets,
    view,
};

/// The levels of likelihood and impact, least first.
const LEVELS: [&str; 4] = ["low", "medium", "high", "critical"];

/// How many risks a cell of the matrix names before it only counts.
const NAMED: usize = 6;

#[derive(Serialize)]
struct Matrix {
    columns: Vec<&'static str>,
    rows: Vec<MatrixRow>,
    /// Risks that lack a level.
    unplaced: usize,
}

#[derive(Serialize)]
struct MatrixRow {
    label: &'static str,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    /// What the rows of its risks are marked with.
    group: String,
    impact: &'static str,
    /// The product of both levels, which gives the cell its shade.
    score: usize,
    count: usize,
    risks: Vec<Link>,
    more: usize,
}

/// The sheets of the register.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    sheets_of(Kind::Risk, portal)
}

/// What a sheet shows; the first has the matrix of all risks.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let mut context = Context::new();
    let mut register = register_view(portal, sheet);
    for (row, &index) in register
        .rows
        .iter_mut()
        .zip(sheet.rows(portal.places.kind(Kind::Risk)))
    {
        row.group = levels(portal, index).map_or(String::new(), |(likelihood, impact)| {
            group(likelihood, impact)
        });
    }
    context.insert("register", &register);
    context.insert("matrix", &(sheet.number == 1).then(|| matrix(portal)));
    context.insert("pager", &pager(&REGISTERS[sheet.subject].base(), sheet));
    context
}

fn matrix(portal: &Portal) -> Matrix {
    let risks = portal.places.kind(Kind::Risk);
    let mut placed: BTreeMap<(usize, usize), Vec<RecordIndex>> = BTreeMap::new();
    let mut unplaced = 0;
    for &index in risks {
        match levels(portal, index) {
            Some(levels) => placed.entry(levels).or_default().push(index),
            None => unplaced += 1,
        }
    }

    // The highest level is drawn only where a risk has it.
    let mut reached = placed.keys();
    let is_critical = reached.any(|(likelihood, impact)| *likelihood.max(impact) == LEVELS.len());
    let most = LEVELS.len() - usize::from(!is_critical);
    let row = |likelihood: usize| {
        let cells = (1..=most).map(|impact| cell(portal, likelihood, impact, &placed));
        MatrixRow {
            label: LEVELS[likelihood - 1],
            cells: cells.collect(),
        }
    };
    Matrix {
        columns: LEVELS[..most].to_vec(),
        rows: (1..=most).rev().map(row).collect(),
        unplaced,
    }
}

fn cell(
    portal: &Portal,
    likelihood: usize,
    impact: usize,
    placed: &BTreeMap<(usize, usize), Vec<RecordIndex>>,
) -> Cell {
    let here = placed.get(&(likelihood, impact));
    let here = here.map_or(&[][..], Vec::as_slice);
    let named = here.iter().take(NAMED);
    Cell {
        group: group(likelihood, impact),
        impact: LEVELS[impact - 1],
        score: likelihood * impact,
        count: here.len(),
        risks: named.map(|&index| short(portal, index)).collect(),
        more: here.len().saturating_sub(NAMED),
    }
}

/// Likelihood and impact, where both are known.
fn levels(portal: &Portal, index: RecordIndex) -> Option<(usize, usize)> {
    Some((
        level(portal.value(index, "likelihood"))?,
        level(portal.value(index, "impact"))?,
    ))
}

/// The mark of the cell of these levels, and of the rows of its risks.
fn group(likelihood: usize, impact: usize) -> String {
    format!("{} × {}", LEVELS[likelihood - 1], LEVELS[impact - 1])
}

/// A level from 1 to 4, where the value is one.
fn level(value: Option<&Value>) -> Option<usize> {
    match value? {
        Value::Integer(level) => usize::try_from(*level)
            .ok()
            .filter(|level| (1..=LEVELS.len()).contains(level)),
        Value::Text(word) => LEVELS
            .iter()
            .position(|level| level.eq_ignore_ascii_case(word.trim()))
            .map(|at| at + 1),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Day(_) | Value::List(_) => None,
    }
}

/// A risk by its id, else by its title.
fn short(portal: &Portal, index: RecordIndex) -> Link {
    let link = portal.link(index);
    let id = portal.site.model.records[index].record.id.clone();
    Link {
        title: id.unwrap_or(link.title),
        url: link.url,
    }
}
