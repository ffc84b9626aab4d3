//! gate-unnamed: a gate that looks like a decision on a release does not go, and `required_gates` names others.

use crate::base::Severity;
use crate::evaluate::{Aside, GateResult, GateVerdict};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-unnamed",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A gate that looks like a decision on a release does not go, and `required_gates` does not name it",
    page: include_str!("gate_unnamed.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for gate in inspection.assessment.gates.iter().filter(is_unnamed) {
        let Some(at) = gate.gate else { continue };
        let linked = &inspection.model.records[at];
        let title = quote(&gate.title);
        let message = format!(
            "{title} {} and decides nothing: `required_gates` does not name it",
            stands(gate.verdict)
        );
        findings
            .report(inspection.place_of_title(linked), message)
            .help("name it in `required_gates`, or list it in `ignore_gates` with the reason");
    }
}

fn is_unnamed(gate: &&GateResult) -> bool {
    gate.is_beside() && gate.set_aside == Some(Aside::Unnamed)
}

fn stands(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::NoGo => "is a no-go",
        GateVerdict::Unknown => "is unknown",
        GateVerdict::GoWithWaivers => "goes with waivers",
        GateVerdict::Go => "goes",
    }
}
