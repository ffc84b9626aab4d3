//! evidence-hollow: a file that is cited as proof is empty, or only a heading with a placeholder.

use crate::base::Severity;
use crate::link::State;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-hollow",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "A file that is cited as proof is empty, or only a heading with a placeholder",
    page: include_str!("evidence_hollow.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for cited in citations::in_state(inspection, State::Hollow)
        .into_iter()
        .filter(|cited| cited.is_proof())
    {
        let message = format!("{} is there, and says nothing", quote(&cited.evidence.text));
        findings
            .report(cited.at, message)
            .help("write the evidence down, or list it as `Pending:`");
    }
}
