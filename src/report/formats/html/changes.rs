//! Changes: in a preview, what the change does to readiness, and which pages show it.

use std::collections::BTreeSet;

use tera::Context;

use crate::base::RelPath;
use crate::base::text::count;
use crate::report::compare::changes::{Changes, Preview};
use crate::report::compare::outline::{Outline, Row, html};
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::present::places::{Places, encode};

/// The page. There is none where nothing is previewed.
pub const PAGE: PageKind = PageKind {
    template: "changes.html",
    sheets,
    view,
};

/// Where it lies.
pub const CHANGES: &str = "changes/index.html";

fn sheets(portal: &Portal) -> Vec<Sheet> {
    portal
        .preview
        .map(|_| Sheet::single(CHANGES, "What this change does", "changes"))
        .into_iter()
        .collect()
}

fn view(portal: &Portal, _: &Sheet) -> Context {
    let mut context = Context::new();
    let Some(preview) = portal.preview else {
        return context;
    };
    let outline = Outline::of(&preview.changes);
    let link = |row: &Row| address(portal, row).map(|url| format!("../{url}"));
    let unchanged = preview.changes.diagnostics.unchanged;
    let unchanged = (unchanged > 0).then(|| count(unchanged, "diagnostic"));
    context.insert("body", &html::body(&outline, &link));
    context.insert("headline", &outline.headline);
    context.insert("effect", &outline.effect);
    context.insert("base", &preview.base);
    context.insert("base_commit", &base_commit(preview));
    context.insert("unchanged", &unchanged);
    context
}

/// The commit of the base, shortened. A base that is named by its commit needs no second name.
fn base_commit(preview: &Preview) -> Option<&str> {
    let commit = preview.changes.before.commit.as_deref()?.get(..12)?;
    (!preview.base.starts_with(commit)).then_some(commit)
}

/// Where the portal shows what a row is about: a gate, a record, or a document.
fn address(portal: &Portal, row: &Row) -> Option<String> {
    let key = row.key.as_deref()?;
    let site = &portal.site;
    let mut gates = site.assessment.gates.iter();
    let number = gates.position(|gate| gate.key == key);
    if let Some(page) = number.and_then(|number| portal.places.gates.get(number)) {
        return Some(encode(page));
    }
    if let Some(&index) = site.model.by_key.get(key) {
        return Some(portal.places.record(index).url());
    }
    let page = site.model.documents.get(&RelPath::new(key)?)?;
    Some(encode(&page.url))
}

/// The pages that show something that differs.
pub fn pages(site: &Evaluated, places: &Places, changes: &Changes) -> BTreeSet<String> {
    let mut pages = document_pages(site, changes);
    let gates: BTreeSet<&str> = changes.gates.iter().map(|gate| gate.key.as_str()).collect();
    for (gate, page) in site.assessment.gates.iter().zip(&places.gates) {
        if gates.contains(gate.key.as_str()) {
            pages.insert(page.clone());
        }
    }
    for key in record_keys(changes).chain(gates) {
        if let Some(&index) = site.model.by_key.get(key) {
            pages.insert(places.record(index).page);
            pages.insert(places.address(index).page);
        }
    }
    pages
}

/// The pages of documents that were edited, came, can be read again, or moved.
fn document_pages(site: &Evaluated, changes: &Changes) -> BTreeSet<String> {
    let documents = &changes.documents;
    let moved = documents.moved.iter().flat_map(|moved| &moved.documents);
    let paths = documents
        .edited
        .iter()
        .chain(&documents.added)
        .chain(&documents.readable)
        .chain(moved.map(|(_, to)| to));
    let pages = paths.filter_map(|path| site.model.documents.get(path));
    pages.map(|page| page.url.clone()).collect()
}

/// The keys of the records and waivers that differ, and of those whose evidence does.
fn record_keys(changes: &Changes) -> impl Iterator<Item = &str> {
    let criteria = changes.gates.iter().flat_map(|gate| &gate.criteria);
    let changed = criteria.chain(&changes.records);
    let records = changed.filter_map(|change| Some(change.after.as_ref()?.key.as_str()));
    let waivers = changes.waivers.iter().map(|change| change.key.as_str());
    let citers = changes.evidence.iter().flat_map(|change| &change.by);
    records
        .chain(waivers)
        .chain(citers.map(|citer| citer.key.as_str()))
}
