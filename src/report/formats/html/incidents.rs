//! Incidents: what a document says of them, entry by entry, as its page lists it.

use std::cmp::Reverse;

use serde::Serialize;

use crate::base::RelPath;
use crate::records::incident_log::Incident;
use crate::report::formats::html::portal::Portal;

/// An entry about an incident.
#[derive(Serialize)]
pub struct IncidentRow {
    day: String,
    title: String,
    /// Empty where nothing is said.
    severity: String,
    owners: String,
    follow_ups: Vec<String>,
}

/// The entries of a document, the latest first.
pub fn of_document(portal: &Portal, path: &RelPath) -> Vec<IncidentRow> {
    let page = &portal.site.model.documents[path];
    let mut all: Vec<&Incident> = page.left.unjudged.incidents.iter().collect();
    all.sort_by_key(|incident| Reverse(incident.day));
    all.into_iter().map(row).collect()
}

fn row(incident: &Incident) -> IncidentRow {
    IncidentRow {
        day: incident.day.to_string(),
        title: incident.title.clone(),
        severity: incident.severity.clone().unwrap_or_default(),
        owners: incident.owners.join(", "),
        follow_ups: incident.follow_ups.clone(),
    }
}
