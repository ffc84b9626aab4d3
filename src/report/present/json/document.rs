//! Documents, in the shape of `readiness.json`.

use std::collections::BTreeMap;

use super::{Collector, since};
use crate::base::RelPath;
use crate::evaluate::Freshness;
use crate::link::{LostReference, Page};
use crate::records::unjudged::escalation::EscalationStep;
use crate::report::present::{leftovers, schema};

/// A document with all that is known of it.
pub fn document(of: &Collector, path: &RelPath, page: &Page) -> schema::Document {
    let freshness = freshness(of, path);
    schema::Document {
        path: path.clone(),
        title: page.title.clone(),
        kind: page.kind.clone(),
        role: page.role,
        url: page.url.clone(),
        updated: freshness.updated,
        updated_from: freshness.from,
        freshness: freshness.state,
        allowed_days: freshness.allowed_days,
        age_days: freshness.age_days,
        changed_since_review: since::review(of, path),
        lost: lost(of, path),
        absent: absent(of, path),
        incidents: incidents(of, path, page),
        escalations: escalations(of, path),
        read_as_text: read_as_text(of, path),
        marks: leftovers::counted(page),
        unread: leftovers::unread(of.model, path, page),
    }
}

/// How old a document is, where anybody can say.
fn freshness(of: &Collector, path: &RelPath) -> Freshness {
    let judged = &of.evaluated.assessment.documents;
    judged.get(path).copied().unwrap_or_default()
}

/// What a document says of incidents.
fn incidents(of: &Collector, path: &RelPath, page: &Page) -> Vec<schema::Incident> {
    let told = page.left.unjudged.incidents.iter();
    told.map(|incident| schema::Incident {
        at: of.line(path, incident.span),
        title: incident.title.clone(),
        date: incident.day,
        severity: incident.severity.clone(),
        owners: incident.owners.clone(),
        claimed: incident.status,
        follow_ups: incident.follow_ups.clone(),
    })
    .collect()
}

/// Who is called in which order.
fn escalations(of: &Collector, path: &RelPath) -> Vec<schema::Escalation> {
    let step = |step: &EscalationStep| schema::EscalationStep {
        name: step.name.clone(),
        details: step
            .details
            .iter()
            .map(|(header, cell)| [header.clone(), cell.clone()])
            .collect(),
    };
    let all = of.model.documents[path].left.unjudged.escalations.iter();
    all.map(|escalation| schema::Escalation {
        at: of.line(path, escalation.span),
        steps: escalation.steps.iter().map(step).collect(),
    })
    .collect()
}

/// The tables and lists from which nothing was read.
fn read_as_text(of: &Collector, path: &RelPath) -> Vec<schema::PlainBlock> {
    let all = of.model.documents[path].left.unjudged.plain_blocks.iter();
    all.map(|block| schema::PlainBlock {
        at: of.line(path, block.span),
        heading: block.heading.clone(),
        form: block.form,
        begins: block.begins.clone(),
        count: block.count,
    })
    .collect()
}

/// What a document names outside of its records, and has left this tree.
fn lost(of: &Collector, path: &RelPath) -> Vec<schema::LostReference> {
    references(of, path, &of.model.lost)
}

/// What a document names there, and was never in this tree.
fn absent(of: &Collector, path: &RelPath) -> Vec<schema::LostReference> {
    references(of, path, &of.model.absent)
}

/// The references of a document that are in no file.
fn references(
    of: &Collector,
    path: &RelPath,
    all: &BTreeMap<RelPath, Vec<LostReference>>,
) -> Vec<schema::LostReference> {
    let own = all.get(path).into_iter().flatten();
    own.map(|lost| schema::LostReference {
        text: lost.citation.text.clone(),
        at: of.line(path, lost.citation.span),
        moved_to: lost.moved.as_ref().and_then(|moved| moved.only().cloned()),
    })
    .collect()
}
