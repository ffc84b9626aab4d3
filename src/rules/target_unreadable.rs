//! target-unreadable: a target looks like a day, and the calendar has no such day.

use crate::base::Severity;
use crate::records::When;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "target-unreadable",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A target looks like a day, and the calendar has no such day",
    page: include_str!("target_unreadable.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in &inspection.model.records {
        let Some(target) = linked
            .record
            .target
            .as_ref()
            .filter(|target| target.when == When::Unreadable)
        else {
            continue;
        };
        findings
            .report(
                place(&linked.record.path, target.span),
                format!("{} is not a calendar date", quote(&target.text)),
            )
            .help("write the day as YYYY-MM-DD");
    }
}
