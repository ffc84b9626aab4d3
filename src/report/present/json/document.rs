//! Documents, in the shape of `readiness.json`.

use super::{Collector, since};
use crate::base::RelPath;
use crate::link::Page;
use crate::report::present::{leftovers, schema};

/// A document with all that is known of it.
pub fn document(of: &Collector, path: &RelPath, page: &Page) -> schema::Document {
    let judged = &of.evaluated.assessment.documents;
    let freshness = judged.get(path).copied().unwrap_or_default();
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
        incidents: incidents(of, path, page),
        marks: leftovers::counted(page),
        unread: leftovers::unread(of.model, path, page),
    }
}

/// What a document says of incidents.
fn incidents(of: &Collector, path: &RelPath, page: &Page) -> Vec<schema::Incident> {
    let told = page.left.incidents.iter();
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

/// What a document names outside of its records, and is not in this tree.
fn lost(of: &Collector, path: &RelPath) -> Vec<schema::LostReference> {
    let lost = of.model.lost.get(path).into_iter().flatten();
    lost.map(|lost| schema::LostReference {
        text: lost.citation.text.clone(),
        at: of.line(path, lost.citation.span),
        moved_to: lost.moved.as_ref().and_then(|moved| moved.only().cloned()),
    })
    .collect()
}
