//! Evidence: the register of everything that is cited, the worst first, with everybody who cites it.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::link::{Evidence, RecordIndex, State};
use crate::records::{Kind, ReferenceKind, Role};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::view::{At, Day, FreshnessView};
use crate::report::present::measures;
use crate::report::present::places::{Link, encode};
use crate::report::present::words::{self, Badge};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "evidence.html",
    sheets,
    view,
};

/// How many citations of one thing are listed before they are only counted.
const CITATIONS: usize = 12;

#[derive(Serialize)]
struct Row {
    anchor: String,
    text: String,
    kind: &'static str,
    state: Badge,
    /// Its age, where it has one.
    freshness: Option<FreshnessView>,
    moved_to: Option<String>,
    /// What its files say: `junit: failed, line 2: failures="3"`.
    result: String,
    /// The page of the document that it is, if it is one.
    document: Option<Link>,
    /// The address, for a URL with a scheme that is safe to follow.
    href: Option<String>,
    citations: Vec<Citation>,
    total: usize,
    /// How many records, criteria and gates would lose a proof with it, and which gates.
    carries: usize,
    gates: Vec<Link>,
}

#[derive(Serialize)]
struct Citation {
    by: Link,
    at: At,
    proof: bool,
    state: Badge,
    strength: Option<&'static str>,
    /// The day on which it changed after the claim of that record.
    changed: Option<Day>,
}

/// How much evidence is in one state.
#[derive(Serialize)]
pub struct Count {
    /// The state.
    pub badge: Badge,
    /// How many pieces are in it.
    pub count: usize,
    meaning: &'static str,
}

/// The sheets of the register.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged(
        "evidence",
        "Evidence",
        "evidence",
        portal.site.model.evidence.len(),
    )
}

/// What a sheet shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let order = &portal.places.evidence_order;
    let rows: Vec<Row> = sheet
        .rows(order)
        .iter()
        .map(|&index| row(portal, index))
        .collect();
    // The counts of all are on the first page alone, so that no page costs more for the length of the list.
    let counts = sheet.once(|| counts(portal));
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("counts", &counts);
    context.insert("total", &order.len());
    context.insert("pager", &pager("evidence", sheet));
    context
}

/// How much evidence there is in each state, the worst first.
pub fn counts(portal: &Portal) -> Vec<Count> {
    let counts = measures::evidence(&portal.site);
    let count = |(&state, &count): (&State, &usize)| Count {
        badge: words::state(state),
        count,
        meaning: words::state_meaning(state),
    };
    counts.iter().rev().map(count).collect()
}

fn row(portal: &Portal, index: usize) -> Row {
    let model = portal.site.model;
    let evidence = &model.evidence[index];
    let reach = portal.places.reach.of(model, index);
    Row {
        anchor: portal.places.evidence(index).anchor,
        text: evidence.text.clone(),
        kind: words::reference(evidence.kind),
        state: words::state(portal.site.assessment.evidence_state(model, index)),
        freshness: freshness(portal, index),
        moved_to: evidence.moved_to.as_ref().map(ToString::to_string),
        result: model.results.in_words(evidence),
        document: document(portal, evidence),
        href: href(evidence),
        citations: citations(portal, index),
        total: evidence.citations.len(),
        carries: reach.len(),
        gates: gates(portal, &reach),
    }
}

/// How old a piece of evidence is, where that is known.
fn freshness(portal: &Portal, index: usize) -> Option<FreshnessView> {
    let age = portal.site.assessment.evidence_ages.get(index)?;
    age.is_known().then(|| portal.freshness(Some(age)))
}

fn document(portal: &Portal, evidence: &Evidence) -> Option<Link> {
    let path = evidence.path.as_ref()?;
    let page = portal.site.model.documents.get(path)?;
    Some(Link {
        title: path.to_string(),
        url: encode(&page.url),
    })
}

fn href(evidence: &Evidence) -> Option<String> {
    let safe = evidence.text.starts_with("https://") || evidence.text.starts_with("http://");
    (evidence.kind == ReferenceKind::Url && safe).then(|| evidence.text.clone())
}

/// The first of its citations, each with what it is worth.
fn citations(portal: &Portal, index: usize) -> Vec<Citation> {
    let model = portal.site.model;
    let first = model.evidence[index].citations.iter().take(CITATIONS);
    first
        .map(|cite| Citation {
            by: portal.link(cite.by),
            at: portal.at(&model.records[cite.by].record.path, cite.span),
            proof: cite.role == Role::Proof,
            state: words::state(portal.site.assessment.cite_state(index, cite)),
            strength: words::strength(cite.strength),
            changed: portal.changed_since_claim(cite.by, index),
        })
        .collect()
}

/// The first of the gates among the records that would lose a proof.
fn gates(portal: &Portal, reach: &BTreeSet<RecordIndex>) -> Vec<Link> {
    let records = &portal.site.model.records;
    let gates = reach
        .iter()
        .filter(|&&at| records[at].record.kind == Kind::Gate);
    gates
        .take(CITATIONS)
        .map(|&gate| portal.link(gate))
        .collect()
}
