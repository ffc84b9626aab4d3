//! document-stale: a document other than a runbook is older than its allowance.

use crate::base::text::count;
use crate::base::{Date, Place, RelPath, Severity};
use crate::evaluate::{Freshness, FreshnessState};
use crate::link::{Page, RunbookMeant};
use crate::records::Kind;
use crate::rules::inspection::{place, whole};
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "document-stale",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
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

/// Did somebody write how old this document may be: itself, in settings, or a gate that asks for fresh runbooks? An age beyond
/// the default alone is shown by a badge, and is nobody's mistake.
pub(super) fn has_written_allowance(inspection: &Inspection, path: &RelPath, page: &Page) -> bool {
    let written = &inspection.settings.freshness_written;
    let by_gate = || {
        let meant = RunbookMeant::Document(path.clone());
        let mut records = inspection.model.records.iter();
        records.any(|linked| linked.runbooks.contains(&meant))
    };
    page.review_days.is_some()
        || page.next_review.is_some()
        || written.contains(&page.kind)
        || (written.contains(Kind::Gate.word()) && inspection.holds_gate(path))
        || by_gate()
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
    if *state == Some(FreshnessState::Stale) && has_written_allowance(inspection, path, page) {
        let at = page
            .declared
            .map_or_else(|| whole(path), |declared| place(path, declared.span));
        let next = page.next_review.filter(|next| next > day);
        match next {
            Some(next) => report_passed(findings, at, next, age - i64::from(*allowed)),
            None => {
                let message =
                    format!("last reviewed on {day}, {age} days ago, where {allowed} are allowed");
                let help = "review it and set its date, or set its own `review_every`";
                findings.report(at, message).help(help);
            }
        }
    }
}

/// Reports that the day has passed which a document gives for its next review.
fn report_passed(findings: &mut Findings, at: Place, next: Date, days: i64) {
    let ago = count(usize::try_from(days).unwrap_or(0), "day");
    findings
        .report(at, format!("its next review was due on {next}, {ago} ago"))
        .help("review it, and set its date and the next one");
}
