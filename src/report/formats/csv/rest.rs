//! The other tables: gates, citations of evidence, and documents.

use crate::evaluate::{Freshness, Verdict};
use crate::link::{Cite, Evidence};
use crate::records::Role;
use crate::report::formats::Given;
use crate::report::formats::csv::records::{joined, page};
use crate::report::present::{measures, plain};

/// The columns of gates.
pub fn gate_columns() -> Vec<&'static str> {
    vec![
        "key",
        "title",
        "scope",
        "claimed",
        "verdict",
        "criteria",
        "met",
        "waived",
        "unmet",
        "unknown",
        "not_applicable",
        "next_change",
        "next_verdict",
        "because",
        "file",
        "line",
        "page",
    ]
}

/// Every gate; one that only settings require is in no file.
pub fn gates(given: &Given) -> Vec<Vec<String>> {
    let site = &given.site;
    let gates = site.assessment.gates.iter().zip(&given.places.gates);
    let row = |(gate, path): (&crate::evaluate::GateResult, &String)| {
        let counts = measures::criteria(site, gate);
        let of = |wanted: Verdict| measures::of(&counts, &wanted).to_string();
        let linked = gate.gate.map(|index| &site.model.records[index]);
        let change = gate.changes_on.first();
        vec![
            gate.key.clone(),
            gate.title.clone(),
            plain::name(&gate.scope),
            gate.claimed
                .map(|claimed| claimed.word().to_owned())
                .unwrap_or_default(),
            gate.verdict.word().to_owned(),
            gate.criteria.len().to_string(),
            of(Verdict::Met),
            of(Verdict::Waived),
            of(Verdict::Unmet),
            of(Verdict::Unknown),
            of(Verdict::NotApplicable),
            change
                .map(|change| change.date.to_string())
                .unwrap_or_default(),
            change
                .map(|change| change.to.word().to_owned())
                .unwrap_or_default(),
            change
                .map(|change| change.because.clone())
                .unwrap_or_default(),
            linked
                .map(|linked| linked.record.path.to_string())
                .unwrap_or_default(),
            linked
                .map(|linked| linked.line.to_string())
                .unwrap_or_default(),
            page(given, path),
        ]
    };
    gates.map(row).collect()
}

/// The columns of evidence.
pub fn evidence_columns() -> Vec<&'static str> {
    vec![
        "key",
        "kind",
        "text",
        "state",
        "moved_to",
        "updated",
        "age_days",
        "freshness",
        "cited_by",
        "role",
        "citation_state",
        "strength",
        "file",
        "line",
        "page",
    ]
}

/// Every citation of every piece of evidence, in the order of the evidence page.
pub fn evidence(given: &Given) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for &entry in &given.places.evidence_order {
        let evidence = &given.site.model.evidence[entry];
        rows.extend(
            evidence
                .citations
                .iter()
                .map(|cite| citation(given, entry, evidence, cite)),
        );
    }
    rows
}

fn citation(given: &Given, entry: usize, evidence: &Evidence, cite: &Cite) -> Vec<String> {
    let site = &given.site;
    let age = site
        .assessment
        .evidence_ages
        .get(entry)
        .copied()
        .unwrap_or_default();
    let by = &site.model.records[cite.by];
    let line = site
        .model
        .lines(&by.record.path)
        .map_or(by.line, |lines| lines.line(cite.span.start));
    let spot = given.places.evidence(entry);
    vec![
        evidence.key.clone(),
        plain::name(&evidence.kind),
        evidence.text.clone(),
        plain::name(&site.assessment.evidence_state(site.model, entry)),
        evidence
            .moved_to
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        updated(&age),
        days(&age),
        age.state
            .map(|state| plain::name(&state))
            .unwrap_or_default(),
        by.key.clone(),
        if cite.role == Role::Proof {
            "proof"
        } else {
            "mention"
        }
        .to_owned(),
        plain::name(&site.assessment.cite_state(entry, cite)),
        cite.strength.word().to_owned(),
        by.record.path.to_string(),
        line.to_string(),
        page(given, &spot.page) + &spot.fragment(),
    ]
}

/// The columns of documents.
pub fn document_columns() -> Vec<&'static str> {
    vec![
        "file",
        "title",
        "kind",
        "updated",
        "updated_from",
        "age_days",
        "allowed_days",
        "freshness",
        "owners",
        "page",
    ]
}

/// Every document that was read, in the order of its path.
pub fn documents(given: &Given) -> Vec<Vec<String>> {
    let site = &given.site;
    let row = |(path, document): (&crate::base::RelPath, &crate::link::Page)| {
        let age = site
            .assessment
            .documents
            .get(path)
            .copied()
            .unwrap_or_default();
        let records = site.model.records_of(path);
        let owners: std::collections::BTreeSet<&str> = site.model.records[records]
            .iter()
            .flat_map(|linked| &linked.record.owners)
            .map(|owner| owner.name.as_str())
            .collect();
        vec![
            path.to_string(),
            document.title.clone(),
            document.kind.clone(),
            updated(&age),
            age.from.map(|from| plain::name(&from)).unwrap_or_default(),
            days(&age),
            age.allowed_days
                .map(|days| days.to_string())
                .unwrap_or_default(),
            age.state
                .map(|state| plain::name(&state))
                .unwrap_or_default(),
            joined(owners.into_iter()),
            page(given, &document.url),
        ]
    };
    site.model.documents.iter().map(row).collect()
}

fn updated(age: &Freshness) -> String {
    age.updated.map(|day| day.to_string()).unwrap_or_default()
}

fn days(age: &Freshness) -> String {
    age.age_days
        .map(|days| days.to_string())
        .unwrap_or_default()
}
