//! front-matter-broken: the metadata block of a document is not valid YAML, so nothing in it counts.

use crate::base::Severity;
use crate::parse::FaultKind;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "front-matter-broken",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "The metadata block of a document is not valid YAML, so nothing in it counts",
    page: include_str!("front_matter_broken.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (at, kind) in inspection.faults(|kind| matches!(kind, FaultKind::FrontMatterBroken(_))) {
        let FaultKind::FrontMatterBroken(why) = kind else {
            continue;
        };
        let is_filled_in_later = at.span.of(inspection.text(&at.path)).contains("{{");
        let severity = if is_filled_in_later {
            Severity::Info
        } else if inspection.holds_gate(&at.path) {
            Severity::Error
        } else {
            Severity::Warning
        };
        let why = why
            .lines()
            .next()
            .unwrap_or("")
            .trim()
            .trim_end_matches('.');
        findings
            .report(at, format!("this metadata block is not valid YAML: {why}"))
            .help("put values that contain `: `, `{` or `#` in quotes")
            .severity(severity);
    }
}
