//! age-unbounded: runbooks and gates are older than 30 days, and nobody has written how old they may be.

use crate::base::Severity;
use crate::base::text::count;
use crate::evaluate::FreshnessState;
use crate::rules::document_stale::has_written_allowance;
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "age-unbounded",
    severity: Severity::Info,
    told_in: ToldIn::EveryRole,
    summary: "Documents are older than the default allows, and no document says how old they may be",
    page: include_str!("age_unbounded.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let is_old = |path| {
        let freshness = inspection.assessment.documents.get(path);
        freshness.is_some_and(|freshness| freshness.state == Some(FreshnessState::Stale))
    };
    let mut old = inspection.pages().filter(|(path, page)| {
        let counts = inspection.is_of_operations(path) && is_old(path);
        counts && !has_written_allowance(inspection, path, page)
    });
    let Some((first, _)) = old.next() else {
        return;
    };
    let number = old.count() + 1;
    let are = if number == 1 { "is" } else { "are" };
    let documents = count(number, "document");
    findings
        .report(whole(first), format!("{documents} {are} older than the default allows, and nothing says how old they may be"))
        .help("write `review_every: 90 days` into a document, or `runbook = 90` below `[freshness]` in site.toml");
}
