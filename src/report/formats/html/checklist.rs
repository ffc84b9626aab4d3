//! Checklists: the list of documents that hold checklist items, with their progress.

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::evaluate::{GateResult, Verdict};
use crate::link::RecordIndex;
use crate::records::{Kind, Status};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::register::{Tally, tally};
use crate::report::formats::html::view::FreshnessView;
use crate::report::present::places::Link;

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "checklists.html",
    sheets: index_sheets,
    view: index_view,
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
    progress: Progress,
    /// The parts of it, where it has several.
    groups: Vec<Group>,
    tally: Vec<Tally>,
    freshness: FreshnessView,
}

/// The items below one heading.
#[derive(Serialize)]
pub struct Group {
    title: String,
    /// The first of its items.
    url: String,
    progress: Progress,
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
    let all = &portal.places.checklists;
    let rows: Vec<Row> = sheet
        .rows(all)
        .iter()
        .map(|path| row(portal, path))
        .collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("pager", &pager("checklists", sheet));
    context
}

fn row(portal: &Portal, path: &RelPath) -> Row {
    let items = items(portal, path);
    Row {
        document: portal.document_link(path),
        file: path.to_string(),
        progress: progress(portal, &items),
        groups: groups(portal, &items),
        tally: tally(&items, &portal.site),
        freshness: portal.freshness(portal.site.assessment.documents.get(path)),
    }
}

/// The items by the headings right above them, in the order of the document; none where one heading has them all.
fn groups(portal: &Portal, items: &[RecordIndex]) -> Vec<Group> {
    let records = &portal.site.model.records;
    let section = |index: &RecordIndex| records[*index].record.section_index;
    let parts: Vec<&[RecordIndex]> = items.chunk_by(|a, b| section(a) == section(b)).collect();
    match parts[..] {
        [] | [_] => Vec::new(),
        _ => parts
            .into_iter()
            .filter_map(|part| group(portal, part))
            .collect(),
    }
}

/// How far the parts of a gate have come, where its document has several headings for them.
pub fn groups_of_gate(portal: &Portal, gate: &GateResult) -> Vec<Group> {
    let path = |at: RecordIndex| &portal.site.model.records[at].record.path;
    let is_own = |at: &RecordIndex| gate.gate.is_some_and(|gate| path(gate) == path(*at));
    let own: Vec<RecordIndex> = gate.criteria.iter().copied().filter(is_own).collect();
    groups(portal, &own)
}

/// The items below one heading, if it has words.
fn group(portal: &Portal, items: &[RecordIndex]) -> Option<Group> {
    let first = *items.first()?;
    let title = portal.site.model.records[first].record.section.last()?;
    Some(Group {
        title: title.clone(),
        url: portal.link(first).url,
        progress: progress(portal, items),
    })
}

/// How far the items of a document have come; none where it has no items.
pub fn progress_of(portal: &Portal, path: &RelPath) -> Option<Progress> {
    let items = items(portal, path);
    (!items.is_empty()).then(|| progress(portal, &items))
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
    let (mut total, mut claimed, mut met) = (0, 0, 0);
    for &index in items {
        let item = portal.site.judged(index);
        total += usize::from(item.verdict() != Verdict::NotApplicable);
        claimed += usize::from(item.claimed() == Some(Status::Done));
        met += usize::from(matches!(item.verdict(), Verdict::Met | Verdict::Waived));
    }
    Progress {
        total,
        claimed,
        met,
        percent: (met * 100).checked_div(total).unwrap_or(0),
    }
}
