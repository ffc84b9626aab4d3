//! Runbooks: the index with freshness and with what documents demand, and a page for each.

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
use crate::report::html::view::{FreshnessView, Link, is_settled};
use crate::report::html::{PageKind, Portal, SIDE, Sheet};

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "runbooks.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "runbook.html",
    sheets,
    view,
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

/// A sheet for every runbook.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let trail = vec![Link {
        title: "Runbooks".to_owned(),
        url: "runbooks/index.html".to_owned(),
    }];
    let sheet = |&index: &RecordIndex| {
        let spot = portal.places.record(index);
        Sheet::single(&spot.page, &portal.link(index).title, "runbooks")
            .below(trail.clone())
            .about(index)
    };
    portal
        .places
        .kind(Kind::Runbook)
        .iter()
        .map(sheet)
        .collect()
}

/// What the page of a runbook shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let path = document_of(portal, sheet.subject);
    let about = about(portal, sheet.subject, path);
    let kind_of = |index: &RecordIndex| portal.site.model.records[*index].record.kind;
    let of_kind = |kind| {
        portal.links(
            &about
                .iter()
                .copied()
                .filter(|index| kind_of(index) == kind)
                .collect::<Vec<_>>(),
        )
    };
    let others: Vec<RecordIndex> = about
        .iter()
        .copied()
        .filter(|index| !matches!(kind_of(index), Kind::RunbookDemand | Kind::Drill))
        .collect();
    let mut context = Context::new();
    context.insert("record", &portal.record(sheet.subject));
    context.insert("document", &portal.document_link(path));
    context.insert(
        "freshness",
        &portal.freshness(portal.site.assessment.documents.get(path)),
    );
    context.insert("cited_by", &portal.links(&others));
    context.insert("demands", &of_kind(Kind::RunbookDemand));
    context.insert("drills", &of_kind(Kind::Drill));
    context
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
    Row {
        record: portal.record(index),
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

/// Records that cite a document, or that name the runbook.
fn about(portal: &Portal, runbook: RecordIndex, path: &RelPath) -> BTreeSet<RecordIndex> {
    let named = portal.site.model.records[runbook].backlinks.iter().copied();
    named.chain(citing(portal, path)).collect()
}

fn citing<'a>(portal: &'a Portal, path: &RelPath) -> impl Iterator<Item = RecordIndex> + 'a {
    let cited = portal.places.cited.get(path).into_iter().flatten();
    cited.flat_map(|&at| {
        portal.site.model.evidence[at]
            .citations
            .iter()
            .map(|cite| cite.by)
    })
}
