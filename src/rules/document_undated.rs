//! document-undated: a document that may not grow too old gives no date that can be used.

use crate::base::Severity;
use crate::evaluate::FreshnessState;
use crate::rules::document_stale::has_written_allowance;
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "document-undated",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A document that must not grow too old gives no date, so its age is unknown",
    page: include_str!("document_undated.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection
        .pages()
        .filter(|(_, page)| page.declared.is_none())
    {
        let Some(freshness) = inspection.assessment.documents.get(path) else {
            continue;
        };
        if let (Some(FreshnessState::Unknown), Some(allowed)) =
            (freshness.state, freshness.allowed_days)
            && has_written_allowance(inspection, path, page)
        {
            let message = format!(
                "a document of kind `{}` may be {allowed} days old, and this one gives no date",
                page.kind
            );
            findings
                .report(whole(path), message)
                .help("add a line such as `Last reviewed: YYYY-MM-DD`");
        }
    }
}
