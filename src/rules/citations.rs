//! Citations: the places where records cite what is not as it should be, each place once.

use std::collections::BTreeSet;

use crate::base::Place;
use crate::link::{Cite, Evidence, Linked, State};
use crate::records::Role;
use crate::rules::Inspection;
use crate::rules::inspection::place;

/// One citation with everything that a message about it needs.
pub struct Cited<'a> {
    /// What is cited.
    pub evidence: &'a Evidence,
    /// The citation.
    pub cite: &'a Cite,
    /// Who cites.
    pub by: &'a Linked,
    /// Index of who cites.
    pub record: usize,
    /// Where.
    pub at: Place,
}

/// Every citation in this state, each place once; of two at one place the proof stays.
pub fn in_state<'a>(inspection: &Inspection<'a>, state: State) -> Vec<Cited<'a>> {
    selected(inspection, |_, found| found == state)
}

/// Every citation that is meant, by what it cites and its state, each place once; of two at one place the proof stays.
pub fn selected<'a>(
    inspection: &Inspection<'a>,
    is_meant: impl Fn(&Evidence, State) -> bool,
) -> Vec<Cited<'a>> {
    let mut found: Vec<Cited<'a>> = Vec::new();
    for (entry, evidence) in inspection.model.evidence.iter().enumerate() {
        let state = |cite: &Cite| inspection.assessment.cite_state(entry, cite);
        let meant = evidence.citations.iter();
        let meant = meant.filter(|cite| is_meant(evidence, state(cite)));
        found.extend(meant.filter_map(|cite| cited(inspection, evidence, cite)));
    }
    once(found)
}

/// Each place once; of two the proof stays.
fn once(mut found: Vec<Cited>) -> Vec<Cited> {
    found.sort_by(|a, b| (&a.at, a.cite.role, a.cite.by).cmp(&(&b.at, b.cite.role, b.cite.by)));
    let mut seen = BTreeSet::new();
    found.retain(|cited| seen.insert(cited.at.clone()));
    found
}

fn cited<'a>(
    inspection: &Inspection<'a>,
    evidence: &'a Evidence,
    cite: &'a Cite,
) -> Option<Cited<'a>> {
    let by = inspection.model.records.get(cite.by)?;
    Some(Cited {
        evidence,
        cite,
        by,
        record: cite.by,
        at: place(&by.record.path, cite.span),
    })
}

impl Cited<'_> {
    /// Is it to prove the claim?
    pub fn is_proof(&self) -> bool {
        self.cite.role == Role::Proof
    }
}
