//! Agreed: what a page lists to which somebody agreed, and which says by itself neither done nor open. It was agreed to with the page,
//! as if it had been ticked: what is written beside it may take that back, and what it cites is its proof. What says nothing of the
//! kind, such as a step of the plan, is no criterion.

use crate::base::Span;
use crate::parse::{Item, Row, Table, Task, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::cross_check::{self, is_done, said};
use crate::records::assembly::part::Part;
use crate::records::gates::criterion::item_criterion;
use crate::records::values::measure;
use crate::records::values::status;
use crate::records::words::tail;
use crate::records::words::vocabulary::Topic;
use crate::records::{Claim, Demand, Detail, Record, Role, Status};

/// The criterion of an item without a box on a page that somebody agreed to, if it says anything for or against itself.
pub fn item(part: Part, item: &Item) -> Option<Record> {
    if !part.agreed || item.task.is_some() {
        return None;
    }
    let start = item.text.span.start;
    let task = Task {
        mark: "x".to_owned(),
        span: Span { end: start, start },
    };
    let ticked = Item {
        task: Some(task),
        ..item.clone()
    };
    let record = item_criterion(part, &ticked);
    let claim = record.claim.clone().map(|claim| Claim {
        text: words_of(&item.text.plain),
        span: item.text.span,
        status: status_of(&claim),
        ..claim
    });
    telling(part.context, Record { claim, ..record })
}

/// The criterion of a field of the page that cites something.
pub fn field(part: Part, label: &Text, value: &Text) -> Option<Record> {
    let text = Text {
        plain: format!("{}: {}", label.plain.trim(), value.plain.trim()),
        ..value.clone()
    };
    let entry = Item {
        span: value.span,
        text,
        ..Item::default()
    };
    item(part, &entry).filter(|record| !record.citations.is_empty())
}

/// The criterion of a row without a status, if its cells say anything for or against it.
pub fn row(context: &Context, table: &Table, record: Record) -> Option<Record> {
    let row = table.rows.iter().find(|row| row.span == record.span)?;
    let agreed = Record {
        claim: Some(said(Status::Done, &record.title, row.span)),
        ..record
    };
    let record = cross_check::of_row(context, table, row, agreed);
    if !is_done(&record.claim) {
        return telling(context, record);
    }
    if let Some(unread) = bound_beside_proof(row, &record) {
        return Some(unread);
    }
    let lowered = beside_name(row, &record).find_map(|cell| against(context, cell));
    let claim = lowered.or_else(|| record.claim.clone());
    telling(context, Record { claim, ..record })
}

/// What is asked of a proof in a cell has to be found in it, and nobody has looked: `at most a year old | [report](drill.md)`.
fn bound_beside_proof(row: &Row, record: &Record) -> Option<Record> {
    let mut cells = row.cells.iter();
    let cell = cells.find(|cell| measure::names_bound(&cell.plain))?;
    (!record.citations.is_empty()).then(|| Record {
        detail: Detail::Criterion(Demand::Unread(cell.span)),
        ..record.clone()
    })
}

fn beside_name<'a>(row: &'a Row, record: &Record) -> impl Iterator<Item = &'a Text> {
    let cells = row.cells.iter();
    cells.filter(|cell| words_of(&cell.plain) != record.title)
}

/// What a cell says against its row: a status below done, or words that take it back.
fn against(context: &Context, cell: &Text) -> Option<Claim> {
    let stated = status::claim(cell, context.words, &context.legend);
    let below = stated.filter(|claim| claim.status.is_below_done() && claim.unrecognised.is_none());
    let objects = || tail::objection(&cell.plain).is_some();
    below.or_else(|| objects().then(|| said(Status::InProgress, &cell.plain, cell.span)))
}

/// What was struck out does not apply, unless what is written behind it says that it is missing.
fn status_of(claim: &Claim) -> Status {
    let remark = claim.remark.as_deref().unwrap_or("");
    let is_struck = claim.status == Status::NotApplicable;
    if is_struck && tail::objection(remark).is_some() {
        Status::Unknown
    } else {
        claim.status
    }
}

/// A record whose claim was taken back, that cites its proof, or that a machine can look at; any other tells nothing.
fn telling(context: &Context, mut record: Record) -> Option<Record> {
    for citation in &mut record.citations {
        citation.role = Role::Proof;
    }
    let is_done = is_done(&record.claim);
    let waiver = record.claim.as_ref().filter(|claim| waives(context, claim));
    if let Some(claim) = waiver.filter(|_| is_done) {
        // Whether a waiver holds is not read out of a claim.
        record.detail = Detail::Criterion(Demand::Unread(claim.span));
    }
    let is_looked_at = !matches!(record.detail, Detail::Criterion(Demand::Claimed));
    (!is_done || is_looked_at || !record.citations.is_empty()).then_some(record)
}

/// Does a claim speak of a waiver?
fn waives(context: &Context, claim: &Claim) -> bool {
    let names_waiver = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        context.words.topic(bare) == Some(Topic::Waivers)
    };
    claim.text.split_whitespace().any(names_waiver)
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
