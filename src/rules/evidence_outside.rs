//! evidence-outside: a record cites a path that leaves the repository, which is never opened.

use crate::base::Severity;
use crate::link::State;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-outside",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "A record cites a path that leaves the repository, which is never opened",
    page: include_str!("evidence_outside.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for cited in citations::in_state(inspection, State::Outside) {
        let severity = if cited.is_proof() {
            Severity::Error
        } else {
            Severity::Warning
        };
        let message = format!("{} is outside the repository", quote(&cited.evidence.text));
        findings
            .report(cited.at, message)
            .help("commit the file and cite it by its path in the repository")
            .severity(severity);
    }
}
