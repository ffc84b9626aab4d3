//! Changes: in a preview, what the change does to readiness, and which pages show it.

use std::collections::BTreeSet;

use tera::Context;

use crate::base::RelPath;
use crate::base::text::count;
use crate::report::compare::changes::Changes;
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
    let commit = preview
        .changes
        .before
        .commit
        .as_deref()
        .and_then(|commit| commit.get(..12));
    let unchanged = preview.changes.diagnostics.unchanged;
    context.insert("body", &html::body(&outline, &link));
    context.insert("headline", &outline.headline);
    context.insert("effect", &outline.effect);
    context.insert("base", &preview.base);
    context.insert(
        "base_commit",
        &commit.filter(|commit| !preview.base.starts_with(commit)),
    );
    context.insert(
        "unchanged",
        &(unchanged > 0).then(|| count(unchanged, "diagnostic")),
    );
    context
}

/// Where the portal shows what a row is about: a gate, a record, or a document.
fn address(portal: &Portal, row: &Row) -> Option<String> {
    let key = row.key.as_deref()?;
    let gate = || {
        portal
            .site
            .assessment
            .gates
            .iter()
            .position(|gate| gate.key == key)
            .and_then(|number| portal.places.gates.get(number))
    };
    let record = || {
        portal
            .site
            .model
            .by_key
            .get(key)
            .map(|&index| portal.places.record(index).url())
    };
    let document = || {
        RelPath::new(key)
            .and_then(|path| portal.site.model.documents.get(&path))
            .map(|page| encode(&page.url))
    };
    gate()
        .map(|page| encode(page))
        .or_else(record)
        .or_else(document)
}

/// The pages that show something that differs.
pub fn pages(site: &Evaluated, places: &Places, changes: &Changes) -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    let documents = &changes.documents;
    let moved = documents
        .moved
        .iter()
        .flat_map(|moved| moved.documents.iter().map(|(_, to)| to));
    let all = documents
        .edited
        .iter()
        .chain(&documents.added)
        .chain(&documents.readable)
        .chain(moved);
    pages.extend(all.filter_map(|path| Some(site.model.documents.get(path)?.url.clone())));
    let gates: BTreeSet<&str> = changes.gates.iter().map(|gate| gate.key.as_str()).collect();
    let numbered = site.assessment.gates.iter().zip(&places.gates);
    pages.extend(
        numbered
            .filter(|(gate, _)| gates.contains(gate.key.as_str()))
            .map(|(_, page)| page.clone()),
    );
    let criteria = changes.gates.iter().flat_map(|gate| &gate.criteria);
    let records = criteria
        .chain(&changes.records)
        .filter_map(|change| change.after.as_ref())
        .map(|after| after.key.as_str());
    let waivers = changes.waivers.iter().map(|change| change.key.as_str());
    let cited = changes
        .evidence
        .iter()
        .flat_map(|change| change.by.iter().map(|citer| citer.key.as_str()));
    for index in records
        .chain(waivers)
        .chain(cited)
        .chain(gates)
        .filter_map(|key| site.model.by_key.get(key).copied())
    {
        pages.insert(places.record(index).page);
        pages.insert(places.address(index).page);
    }
    pages
}
