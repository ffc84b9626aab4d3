//! Permalinks: a page for every record, at an address made of its key: all that is known of it, and how it hangs together.

use serde::Serialize;
use tera::Context;

use crate::link::{Linked, RecordIndex};
use crate::records::{Kind, Role};
use crate::report::html::chrome::NAVIGATION;
use crate::report::html::places::{encode, judgement};
use crate::report::html::view::{Link, titled};
use crate::report::html::words::{self, Badge};
use crate::report::html::{PageKind, Portal, SIDE, Sheet};

/// The pages.
pub const PAGE: PageKind = PageKind { template: "record.html", sheets, view };

/// One thing that the record hangs together with.
#[derive(Serialize)]
struct Node {
    /// What it is called, with its place.
    link: Link,
    /// What it is.
    kind: String,
    /// How it stands.
    badge: Option<Badge>,
    /// What stands behind it: the gate of a criterion.
    beyond: Vec<Node>,
}

/// One side of the record: everything that hangs together with it in one way.
#[derive(Serialize)]
struct Side {
    nodes: Vec<Node>,
    /// How many more there are.
    more: usize,
}

fn sheets(portal: &Portal) -> Vec<Sheet> {
    let sheet = |(index, linked): (usize, &Linked)| {
        let section = section(linked.record.kind);
        let above = NAVIGATION.iter().filter(|(name, _, _)| *name == section);
        let trail = above.map(|&(_, title, url)| Link { title: title.to_owned(), url: url.to_owned() }).collect();
        Sheet::single(portal.places.permalink(index), &titled(linked), section).below(trail).about(index)
    };
    portal.site.model.records.iter().enumerate().map(sheet).collect()
}

/// The entry of the navigation that lists records of this kind.
fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Gate | Kind::Criterion => "gates",
        Kind::Track => "tracks",
        Kind::ChecklistItem => "checklists",
        Kind::Runbook | Kind::RunbookDemand => "runbooks",
        Kind::Risk
        | Kind::Waiver
        | Kind::Slo
        | Kind::Secret
        | Kind::Durability
        | Kind::Observability
        | Kind::Action
        | Kind::Drill
        | Kind::Milestone
        | Kind::Stage
        | Kind::Step
        | Kind::Control
        | Kind::Deliverable
        | Kind::Cadence => "registers",
    }
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let linked = &portal.site.model.records[sheet.subject];
    let mut context = Context::new();
    context.insert("record", &portal.record(sheet.subject));
    context.insert("document", &portal.document_link(&linked.record.path));
    context.insert("rests_on", &cut(rests_on(portal, sheet.subject)));
    context.insert("carries", &cut(carries(portal, sheet.subject)));
    context
}

/// What the record rests on: its proof, what belongs to it, what it is about, what it names, the waiver that excuses it.
fn rests_on(portal: &Portal, index: RecordIndex) -> Vec<Node> {
    let model = &portal.site.model;
    let linked = &model.records[index];
    let mut nodes: Vec<Node> =
        judgement(&portal.site, index).and_then(|judged| judged.waiver).map(|at| node(portal, at)).into_iter().collect();
    let mut seen: Vec<RecordIndex> = Vec::new();
    for &at in linked.subjects.iter().chain(&linked.children).chain(&linked.mentions) {
        if at != index && !seen.contains(&at) && seen.len() <= SIDE * 2 {
            seen.push(at);
            nodes.push(node(portal, at));
        }
    }
    let mut cited: Vec<(bool, Node)> = Vec::new();
    for &(at, number) in &linked.evidence {
        let entry = &model.evidence[at];
        let cite = &entry.citations[number];
        let link = Link { title: entry.text.clone(), url: portal.places.evidence(at).url() };
        let state = words::state(portal.site.assessment.cite_state(at, cite));
        let proof = cite.role == Role::Proof;
        let kind = if proof { "proof" } else { "mention" };
        cited.push((!proof, Node { link, kind: kind.to_owned(), badge: Some(state), beyond: Vec::new() }));
    }
    cited.sort_by_key(|(mentioned, _)| *mentioned);
    nodes.extend(cited.into_iter().map(|(_, node)| node));
    nodes
}

/// What rests on the record: criteria about it with their gates, what it belongs to, what it excuses, what names it.
fn carries(portal: &Portal, index: RecordIndex) -> Vec<Node> {
    let linked = &portal.site.model.records[index];
    let criteria = portal.places.criteria(index).iter().map(|&criterion| {
        let gate = portal.site.model.records[criterion].parent.map(|gate| node(portal, gate));
        Node { beyond: gate.into_iter().collect(), ..node(portal, criterion) }
    });
    let mut nodes: Vec<Node> = criteria.collect();
    let others = linked.parent.iter().chain(&linked.excuses).chain(&linked.backlinks);
    let mut seen: Vec<RecordIndex> = portal.places.criteria(index).to_vec();
    for &at in others {
        if at != index && !seen.contains(&at) && seen.len() <= SIDE * 2 {
            seen.push(at);
            nodes.push(node(portal, at));
        }
    }
    nodes
}

fn node(portal: &Portal, index: RecordIndex) -> Node {
    let linked = &portal.site.model.records[index];
    let badge = match portal.places.gate(index) {
        Some(number) => Some(words::gate_verdict(portal.site.assessment.gates[number].verdict)),
        None => judgement(&portal.site, index).map(|judged| words::verdict(judged.verdict)),
    };
    let link = Link { title: titled(linked), url: encode(portal.places.permalink(index)) };
    Node { link, kind: words::kind(linked.record.kind), badge, beyond: Vec::new() }
}

fn cut(mut nodes: Vec<Node>) -> Side {
    let more = nodes.len().saturating_sub(SIDE);
    nodes.truncate(SIDE);
    Side { nodes, more }
}
