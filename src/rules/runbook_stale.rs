//! runbook-stale: a runbook is older than its allowance.

use crate::base::Severity;
use crate::rules::document_stale::report_stale;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "runbook-stale",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A runbook is older than its allowance",
    page: include_str!("runbook_stale.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection
        .pages()
        .filter(|(_, page)| page.kind == "runbook")
    {
        report_stale(inspection, findings, path, page);
    }
}
