//! Permalinks: a page for every record, at an address made of its key: all that is known of it, and how it hangs together.

use std::collections::BTreeSet;

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
pub const PAGE: PageKind = PageKind {
    template: "record.html",
    sheets,
    view,
};

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
        let trail = above
            .map(|&(_, title, url)| Link {
                title: title.to_owned(),
                url: url.to_owned(),
            })
            .collect();
        Sheet::single(portal.places.permalink(index), &titled(linked), section)
            .below(trail)
            .about(index)
    };
    portal
        .site
        .model
        .records
        .iter()
        .enumerate()
        .map(sheet)
        .collect()
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
        | Kind::Cadence
        | Kind::Item => "registers",
    }
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let linked = &portal.site.model.records[sheet.subject];
    let mut context = Context::new();
    context.insert("record", &portal.record(sheet.subject));
    context.insert("document", &portal.document_link(&linked.record.path));
    context.insert("rests_on", &rests_on(portal, sheet.subject));
    context.insert("carries", &carries(portal, sheet.subject));
    context
}

/// What the record rests on: the waiver that excuses it, what it is about, what belongs to it, what it names, and its proof.
fn rests_on(portal: &Portal, index: RecordIndex) -> Side {
    let model = &portal.site.model;
    let linked = &model.records[index];
    let waiver = judgement(&portal.site, index).and_then(|judged| judged.waiver);
    let records = each_once(
        index,
        waiver
            .iter()
            .chain(&linked.subjects)
            .chain(&linked.children)
            .chain(&linked.mentions),
    );
    let mut nodes: Vec<Node> = records
        .iter()
        .take(SIDE)
        .map(|&at| node(portal, at))
        .collect();
    let is_mention =
        |&&(at, number): &&(usize, usize)| model.evidence[at].citations[number].role != Role::Proof;
    let mut cited: Vec<&(usize, usize)> = linked.evidence.iter().collect();
    cited.sort_by_key(is_mention);
    nodes.extend(
        cited
            .iter()
            .take(SIDE - nodes.len())
            .map(|&&(at, number)| citation(portal, at, number)),
    );
    Side {
        more: records.len() + cited.len() - nodes.len(),
        nodes,
    }
}

/// What rests on the record: criteria about it with their gates, what it belongs to, what it excuses, what names it.
fn carries(portal: &Portal, index: RecordIndex) -> Side {
    let linked = &portal.site.model.records[index];
    let criteria = portal.places.criteria(index);
    let records = each_once(
        index,
        criteria
            .iter()
            .chain(&linked.parent)
            .chain(&linked.excuses)
            .chain(&linked.backlinks),
    );
    let with_gate = |&at: &RecordIndex| {
        let gate = portal.site.model.records[at]
            .parent
            .filter(|_| criteria.contains(&at));
        Node {
            beyond: gate.map(|gate| node(portal, gate)).into_iter().collect(),
            ..node(portal, at)
        }
    };
    let nodes: Vec<Node> = records.iter().take(SIDE).map(with_gate).collect();
    Side {
        more: records.len() - nodes.len(),
        nodes,
    }
}

/// The records in their order, each once, without the one that they are told of.
fn each_once<'r>(
    index: RecordIndex,
    records: impl Iterator<Item = &'r RecordIndex>,
) -> Vec<RecordIndex> {
    let mut seen = BTreeSet::from([index]);
    records.copied().filter(|at| seen.insert(*at)).collect()
}

fn citation(portal: &Portal, at: usize, number: usize) -> Node {
    let entry = &portal.site.model.evidence[at];
    let cite = &entry.citations[number];
    let kind = if cite.role == Role::Proof {
        "proof"
    } else {
        "mention"
    };
    let link = Link {
        title: entry.text.clone(),
        url: portal.places.evidence(at).url(),
    };
    let state = words::state(portal.site.assessment.cite_state(at, cite));
    Node {
        link,
        kind: kind.to_owned(),
        badge: Some(state),
        beyond: Vec::new(),
    }
}

fn node(portal: &Portal, index: RecordIndex) -> Node {
    let linked = &portal.site.model.records[index];
    let badge = match portal.places.gate(index) {
        Some(number) => Some(words::gate_verdict(
            portal.site.assessment.gates[number].verdict,
        )),
        None => judgement(&portal.site, index).map(|judged| words::verdict(judged.verdict)),
    };
    let link = Link {
        title: titled(linked),
        url: encode(portal.places.permalink(index)),
    };
    Node {
        link,
        kind: words::kind(linked.record.kind),
        badge,
        beyond: Vec::new(),
    }
}
