//! Runbooks: the index with freshness and with what documents demand.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::evaluate::FreshnessState;
use crate::link::RecordIndex;
use crate::records::Kind;
use crate::report::html::chrome::pager;
use crate::report::html::places::judgement;
use crate::report::html::record::RecordView;
use crate::report::html::register::{RowView, Tally, row, tally};
use crate::report::html::view::{FreshnessView, is_settled};
use crate::report::html::{PageKind, Portal, SIDE, Sheet};

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
}

/// The sheets of the index.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged("runbooks", "Runbooks", "runbooks", listed(portal).len())
}

/// What the index shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let runbooks = listed(portal);
    let demands = portal.places.kind(Kind::RunbookDemand);
    let rows: Vec<Row> = sheet
        .rows(&runbooks)
        .iter()
        .map(|&index| index_row(portal, index))
        .collect();
    let demanded: Vec<RowView> = demands
        .iter()
        .take(SIDE)
        .map(|&index| row(portal, index, &[]))
        .collect();
    let tally: Vec<Tally> = sheet.once(|| tally(demands, &portal.site));
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &runbooks.len());
    context.insert("demands", &demanded);
    let is_covered = |&&index: &&RecordIndex| {
        judgement(&portal.site, index).is_some_and(|judged| is_settled(judged.verdict))
    };
    context.insert("demanded", &demands.len());
    context.insert("covered", &demands.iter().filter(is_covered).count());
    context.insert("demand_tally", &tally);
    context.insert("pager", &pager("runbooks", sheet));
    context
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
        .copied()
        .collect();
    let state = |index: RecordIndex| {
        portal
            .site
            .assessment
            .documents
            .get(document_of(portal, index))
            .and_then(|found| found.state)
    };
    listed.sort_by_key(|&index| match state(index) {
        Some(FreshnessState::Stale) => 0,
        Some(FreshnessState::Unknown) => 1,
        Some(FreshnessState::DueSoon) => 2,
        None => 3,
        Some(FreshnessState::Fresh) => 4,
    });
    listed
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
    }
}

/// The document of a runbook: the one that a row of an index leads to, a runbook before all others; else the one that holds
/// the record.
pub fn document_of<'a>(portal: &Portal<'a>, index: RecordIndex) -> &'a RelPath {
    let model = portal.site.model;
    let own = &model.records[index].record.path;
    let is_runbook = |path: &&RelPath| {
        model
            .documents
            .get(*path)
            .is_some_and(|page| page.kind == Kind::Runbook.word())
    };
    let cited = || {
        model.records[index]
            .evidence
            .iter()
            .filter_map(|&(at, _)| model.evidence[at].path.as_ref())
    };
    let other = || {
        cited()
            .find(is_runbook)
            .or_else(|| cited().find(|path| model.documents.contains_key(*path)))
    };
    if is_runbook(&own) {
        own
    } else {
        other().unwrap_or(own)
    }
}
