//! document-stale: a document other than a runbook is older than its allowance.

use crate::base::{RelPath, Severity};
use crate::evaluate::{Freshness, FreshnessState};
use crate::link::Page;
use crate::rules::inspection::{place, whole};
use crate::rules::{Findings, Inspection, Rule};

pub(super) static RULE: Rule = Rule {
    name: "document-stale",
    severity: Severity::Warning,
    summary: "A document is older than its allowance",
    page: include_str!("document_stale.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection
        .pages()
        .filter(|(_, page)| page.kind != "runbook")
    {
        report_stale(inspection, findings, path, page);
    }
}

/// Reports a document that is older than its allowance; shared with runbook-stale.
pub(super) fn report_stale(
    inspection: &Inspection,
    findings: &mut Findings,
    path: &RelPath,
    page: &Page,
) {
    let Some(Freshness {
        updated: Some(day),
        age_days: Some(age),
        allowed_days: Some(allowed),
        state,
        ..
    }) = inspection.assessment.documents.get(path)
    else {
        return;
    };
    if *state == Some(FreshnessState::Stale) {
        let at = page
            .declared
            .map_or_else(|| whole(path), |declared| place(path, declared.span));
        findings
            .report(
                at,
                format!("last reviewed on {day}, {age} days ago, where {allowed} are allowed"),
            )
            .help("review it and set its date, or set its own `review_every`");
    }
}
