//! evidence-untracked: something that a record cites is on this disk, and not committed.

use crate::base::Severity;
use crate::link::State;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-untracked",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "Something that a record cites is on this disk but not committed, so readers do not have it",
    page: include_str!("evidence_untracked.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for cited in citations::in_state(inspection, State::Untracked)
        .into_iter()
        .filter(|cited| !cited.cite.retired)
    {
        let severity = if cited.is_proof() {
            Severity::Error
        } else {
            Severity::Warning
        };
        let message = format!(
            "{} is on this disk, and not in the revision",
            quote(&cited.evidence.text)
        );
        findings
            .report(cited.at, message)
            .help("commit it: a reader of the repository does not have it")
            .severity(severity);
    }
}
