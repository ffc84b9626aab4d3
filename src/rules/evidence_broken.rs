//! evidence-broken: an address that a record cites did not answer, or not with a page, when it was last asked.

use crate::base::Severity;
use crate::link::State;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-broken",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "An address that a record cites did not answer, or not with a page, when it was last asked",
    page: include_str!("evidence_broken.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for cited in citations::in_state(inspection, State::Broken) {
        let Some(answer) = inspection.model.answer(cited.evidence, inspection.as_of) else {
            continue;
        };
        let severity = if cited.is_proof() {
            Severity::Error
        } else {
            Severity::Warning
        };
        let message = format!(
            "{} is broken: {} on {}",
            quote(&cited.evidence.text),
            answer.because,
            answer.checked
        );
        findings
            .report(cited.at, message)
            .help("cite an address that answers, or ask again with `check --external`")
            .severity(severity);
    }
}
