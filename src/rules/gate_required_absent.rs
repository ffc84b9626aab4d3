//! gate-required-absent: settings require a gate that no document has.

use crate::base::{RelPath, Severity};
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-required-absent",
    severity: Severity::Error,
    summary: "Settings require a gate that no document has, so that its verdict is unknown",
    page: include_str!("gate_required_absent.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let settings = RelPath::new("site.toml").expect("a plain name is a path below the root");
    for gate in inspection.assessment.gates.iter().filter(|gate| gate.gate.is_none()) {
        findings
            .report(whole(&settings), format!("no document has the required gate {}", quote(&gate.title)))
            .help("write the gate, or mend its name in `required_gates`");
    }
}
