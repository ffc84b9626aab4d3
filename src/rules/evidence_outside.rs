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
        // `Secrets: ~/.config/keys/` says where something lies on somebody's machine.
        let is_place = cited.evidence.text.starts_with("~/") && cited.evidence.text.ends_with('/');
        let severity = if cited.is_proof() && !is_place {
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
