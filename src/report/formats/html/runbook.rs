//! Runbooks: the index with freshness and with what documents demand.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::evaluate::FreshnessState;
use crate::link::{Model, RecordIndex, State};
use crate::records::kinds::alert;
use crate::records::{Kind, Role, Value};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, SIDE, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::register::{RowView, Tally, row, tally};
use crate::report::formats::html::since::ChangedView;
use crate::report::formats::html::view::FreshnessView;
use crate::report::present::judged::{is_settled, judgement};
use crate::report::present::words::Badge;

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "runbooks.html",
    sheets: index_sheets,
    view: index_view,
};

#[derive(Serialize)]
struct Row {
    record: RecordView,
    freshness: FreshnessView,
    /// Days since the last review as a share of the allowance, 0 to 100.
    used: Option<i64>,
    /// What it is about that changed after its review.
    changed: ChangedView,
}

/// The sheets of the index.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged("runbooks", "Runbooks", "runbooks", listed(portal).len())
}

/// What the index shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let runbooks = listed(portal);
    let rows: Vec<Row> = sheet
        .rows(&runbooks)
        .iter()
        .map(|&index| index_row(portal, index))
        .collect();
    let mut context = Context::new();
    context.insert("judged", &rows.iter().any(says_more));
    context.insert("rows", &rows);
    context.insert("total", &runbooks.len());
    context.insert("tally", &tally(&runbooks, &portal.site));
    context.insert("changed", &changed(portal, &runbooks));
    context.insert("changed_badge", &Badge::new("warn", "changed since review"));
    context.insert("pager", &pager("runbooks", sheet));
    add_demands(portal, sheet, &mut context);
    add_alerts(portal, &mut context);
    context
}

/// Does the verdict of a runbook say more than its freshness?
fn says_more(row: &Row) -> bool {
    let words = |badge: &Option<Badge>| badge.as_ref().map(|badge| badge.word.clone());
    words(&row.record.verdict) != words(&row.freshness.badge)
}

/// How many runbooks are about something that changed after their review.
fn changed(portal: &Portal, runbooks: &[RecordIndex]) -> usize {
    let reviews = &portal.site.assessment.changed.reviews;
    let is_changed = |&&index: &&RecordIndex| reviews.contains_key(document_of(portal, index));
    runbooks.iter().filter(is_changed).count()
}

/// The runbooks that documents call for.
fn add_demands(portal: &Portal, sheet: &Sheet, context: &mut Context) {
    let demands = portal.places.kind(Kind::RunbookDemand);
    let is_covered = |&&index: &&RecordIndex| {
        judgement(&portal.site, index).is_some_and(|judged| is_settled(judged.verdict))
    };
    let tally: Vec<Tally> = sheet.once(|| tally(demands, &portal.site));
    context.insert("demands", &side_rows(portal, demands));
    context.insert("demanded", &demands.len());
    context.insert("covered", &demands.iter().filter(is_covered).count());
    context.insert("demand_tally", &tally);
}

/// The alerts, and those that lead to no runbook.
fn add_alerts(portal: &Portal, context: &mut Context) {
    let alerts = alerts(portal);
    let mut bare = alerts.clone();
    bare.retain(|&index| !names_runbook(portal, index));
    context.insert("alerts", &alerts.len());
    context.insert("alerts_covered", &(alerts.len() - bare.len()));
    context.insert("bare_alerts", &side_rows(portal, &bare));
}

fn side_rows(portal: &Portal, records: &[RecordIndex]) -> Vec<RowView> {
    let shown = records.iter().take(SIDE);
    shown.map(|&index| row(portal, index, &[])).collect()
}

/// The alerts of tables that have a column for runbooks.
fn alerts(portal: &Portal) -> Vec<RecordIndex> {
    let watched = portal.places.kind(Kind::Observability).iter().copied();
    watched
        .filter(|&index| portal.value(index, alert::RUNBOOK).is_some())
        .collect()
}

/// Does the row of an alert say which runbook to open, and is that there, as far as anybody can tell?
fn names_runbook(portal: &Portal, index: RecordIndex) -> bool {
    let model = portal.site.model;
    let is_said = portal.value(index, alert::RUNBOOK) != Some(&Value::Null);
    let entries = model.records[index].evidence.iter();
    let mut proofs = entries
        .map(|&(at, number)| (at, &model.evidence[at].citations[number]))
        .filter(|(_, cite)| cite.role == Role::Proof);
    is_said
        && !proofs.any(|(at, cite)| portal.site.assessment.cite_state(at, cite) == State::Missing)
}

/// Each runbook once, what is stale or has no date first: a row of an index stands for its runbook only where that has no
/// record of its own.
pub fn listed(portal: &Portal) -> Vec<RecordIndex> {
    let all = portal.places.kind(Kind::Runbook);
    let own = |&&index: &&RecordIndex| {
        *document_of(portal, index) == portal.site.model.records[index].record.path
    };
    let documents: BTreeSet<&RelPath> = all
        .iter()
        .filter(own)
        .map(|&index| document_of(portal, index))
        .collect();
    let mut listed: Vec<RecordIndex> = all
        .iter()
        .filter(|index| own(index) || !documents.contains(document_of(portal, **index)))
        .filter(|index| is_there(portal, **index))
        .copied()
        .collect();
    listed.sort_by_key(|&index| urgency(portal, index));
    listed
}

/// How soon somebody should look at a runbook, the soonest first.
fn urgency(portal: &Portal, index: RecordIndex) -> u8 {
    let documents = &portal.site.assessment.documents;
    let found = documents.get(document_of(portal, index));
    match found.and_then(|found| found.state) {
        Some(FreshnessState::Stale) => 0,
        Some(FreshnessState::Unknown) => 1,
        Some(FreshnessState::DueSoon) => 2,
        None => 3,
        Some(FreshnessState::Fresh) => 4,
    }
}

/// Is there a document of it? A row of an index may lead to none.
fn is_there(portal: &Portal, index: RecordIndex) -> bool {
    let model = portal.site.model;
    let own = &model.records[index].record.path;
    let is_runbook = |path: &RelPath| {
        let page = model.documents.get(path);
        page.is_some_and(|page| page.kind == Kind::Runbook.word())
    };
    let mut cited = model
        .cites(index)
        .filter_map(|(evidence, _)| evidence.path.as_ref());
    is_runbook(own) || cited.any(|path| model.documents.contains_key(path))
}

fn index_row(portal: &Portal, index: RecordIndex) -> Row {
    let freshness = portal.freshness(
        portal
            .site
            .assessment
            .documents
            .get(document_of(portal, index)),
    );
    let share = |age: i64, allowed: u32| {
        (age.max(0) * 100)
            .checked_div(i64::from(allowed))
            .unwrap_or(100)
            .min(100)
    };
    let used = freshness
        .age
        .zip(freshness.allowed)
        .map(|(age, allowed)| share(age, allowed));
    let document = document_of(portal, index);
    let mut record = portal.record(index);
    // A row of an index leads to the runbook itself.
    if *document != portal.site.model.records[index].record.path {
        record.url = portal.document_link(document).url;
    }
    Row {
        record,
        freshness,
        used,
        changed: portal.changed_since_review(document),
    }
}

/// The document of a runbook: the one that a row of an index leads to, a runbook before all others; else the one that holds
/// the record.
pub fn document_of<'a>(portal: &Portal<'a>, index: RecordIndex) -> &'a RelPath {
    let model = portal.site.model;
    let linked = portal.site.judged(index).linked;
    let own = &linked.record.path;
    if is_runbook(model, own) {
        return own;
    }
    let evidence = linked.evidence.iter();
    let cited = || {
        evidence
            .clone()
            .filter_map(|&(at, _)| model.evidence[at].path.as_ref())
    };
    let runbook = cited().find(|path| is_runbook(model, path));
    let document = || cited().find(|path| model.documents.contains_key(*path));
    runbook.or_else(document).unwrap_or(own)
}

fn is_runbook(model: &Model, path: &RelPath) -> bool {
    let page = model.documents.get(path);
    page.is_some_and(|page| page.kind == Kind::Runbook.word())
}
