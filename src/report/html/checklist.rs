//! Checklists: the list of documents that hold checklist items, and a page for each with its progress.

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::evaluate::Verdict;
use crate::link::RecordIndex;
use crate::records::{Kind, Status};
use crate::report::html::chrome::pager;
use crate::report::html::places::{encode, judgement};
use crate::report::html::record::RecordView;
use crate::report::html::register::{Tally, tally};
use crate::report::html::view::{FreshnessView, Link};
use crate::report::html::{PageKind, Portal, Sheet};

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "checklists.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "checklist.html",
    sheets,
    view,
};

/// How far a list has come. What does not apply is left out.
#[derive(Serialize)]
pub struct Progress {
    /// Items that apply.
    pub total: usize,
    /// Items that their writers claim to be done.
    pub claimed: usize,
    /// Items that hold.
    pub met: usize,
    /// The share that holds, in whole percent, rounded down.
    pub percent: usize,
}

#[derive(Serialize)]
struct Row {
    document: Link,
    file: String,
    url: String,
    progress: Progress,
    tally: Vec<Tally>,
    freshness: FreshnessView,
}

#[derive(Serialize)]
struct Group {
    title: String,
    progress: Progress,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    record: RecordView,
    depth: usize,
}

/// The sheets of the list.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged(
        "checklists",
        "Checklists",
        "checklists",
        portal.places.checklists.len(),
    )
}

/// What the list shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let all: Vec<(&RelPath, &String)> = portal.places.checklists.iter().collect();
    let rows: Vec<Row> = sheet
        .rows(&all)
        .iter()
        .map(|(path, page)| row(portal, path, page))
        .collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("pager", &pager("checklists", sheet));
    context
}

/// A sheet for every document that holds checklist items.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let trail = vec![Link {
        title: "Checklists".to_owned(),
        url: "checklists/index.html".to_owned(),
    }];
    let sheet = |(path, page): (&RelPath, &String)| {
        let number = portal.places.documents.binary_search(path).ok()?;
        Some(
            Sheet::single(page, &portal.document_link(path).title, "checklists")
                .below(trail.clone())
                .about(number),
        )
    };
    portal.places.checklists.iter().filter_map(sheet).collect()
}

/// What the page of a checklist shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let path = &portal.places.documents[sheet.subject];
    let items = items(portal, path);
    let mut groups: Vec<(Vec<String>, Vec<RecordIndex>)> = Vec::new();
    for &index in &items {
        let section = &portal.site.model.records[index].record.section;
        match groups.last_mut() {
            Some((last, members)) if last == section => members.push(index),
            _ => groups.push((section.clone(), vec![index])),
        }
    }
    let groups: Vec<Group> = groups
        .into_iter()
        .map(|(section, members)| group(portal, &section, &members))
        .collect();
    let freshness = portal.freshness(portal.site.assessment.documents.get(path));
    let mut context = Context::new();
    context.insert("document", &portal.document_link(path));
    context.insert("file", path.as_str());
    context.insert("progress", &progress(portal, &items));
    context.insert("tally", &tally(&items, &portal.site));
    context.insert("freshness", &freshness);
    context.insert("groups", &groups);
    context
}

fn row(portal: &Portal, path: &RelPath, page: &str) -> Row {
    let items = items(portal, path);
    Row {
        document: portal.document_link(path),
        file: path.to_string(),
        url: encode(page),
        progress: progress(portal, &items),
        tally: tally(&items, &portal.site),
        freshness: portal.freshness(portal.site.assessment.documents.get(path)),
    }
}

fn group(portal: &Portal, section: &[String], members: &[RecordIndex]) -> Group {
    let items = members.iter().map(|&index| Item {
        record: portal.record(index),
        depth: depth(portal, index),
    });
    Group {
        title: section.join(" › "),
        progress: progress(portal, members),
        items: items.collect(),
    }
}

/// The checklist items of a document, in its order.
fn items(portal: &Portal, path: &RelPath) -> Vec<RecordIndex> {
    let all = portal
        .places
        .by_document
        .get(path)
        .map_or(&[][..], Vec::as_slice);
    all.iter()
        .copied()
        .filter(|&index| portal.site.model.records[index].record.kind == Kind::ChecklistItem)
        .collect()
}

fn progress(portal: &Portal, items: &[RecordIndex]) -> Progress {
    let verdicts: Vec<Option<Verdict>> = items
        .iter()
        .map(|&index| judgement(&portal.site, index).map(|j| j.verdict))
        .collect();
    let total = verdicts
        .iter()
        .filter(|verdict| **verdict != Some(Verdict::NotApplicable))
        .count();
    let met = verdicts
        .iter()
        .filter(|verdict| matches!(verdict, Some(Verdict::Met | Verdict::Waived)))
        .count();
    let done = |&&index: &&RecordIndex| {
        portal.site.model.records[index]
            .record
            .claim
            .as_ref()
            .is_some_and(|claim| claim.status == Status::Done)
    };
    Progress {
        total,
        claimed: items.iter().filter(done).count(),
        met,
        percent: (met * 100).checked_div(total).unwrap_or(0),
    }
}

/// How many checklist items an item stands below; three at most, which is as far as it is indented.
fn depth(portal: &Portal, index: RecordIndex) -> usize {
    let above = |&at: &RecordIndex| {
        let parent = portal.site.model.records[at].parent?;
        (portal.site.model.records[parent].record.kind == Kind::ChecklistItem && parent < at)
            .then_some(parent)
    };
    std::iter::successors(above(&index), above).take(3).count()
}
