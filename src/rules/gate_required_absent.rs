//! gate-required-absent: settings require a gate that no document has.

use crate::base::{RelPath, Severity};
use crate::records::{Demand, Detail};
use crate::rules::inspection::{place, whole};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-required-absent",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "Settings require a gate that no document has, so its verdict is unknown",
    page: include_str!("gate_required_absent.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let settings = RelPath::new("site.toml").expect("a plain name is a path below the root");
    for linked in &inspection.model.records {
        let Detail::Criterion(Demand::Unbound(why)) = &linked.record.detail else {
            continue;
        };
        let title = linked.record.section.first().map_or("", String::as_str);
        findings
            .report(
                place(&linked.record.path, linked.record.span),
                format!("the gate {} of `site.toml` stays shut: {why}", quote(title)),
            )
            .help("write the gate in a document, or take it off `required_gates`");
    }
    for gate in inspection
        .assessment
        .gates
        .iter()
        .filter(|gate| gate.gate.is_none())
    {
        findings
            .report(
                whole(&settings),
                format!("no document has the required gate {}", quote(&gate.title)),
            )
            .help("write the gate, or fix its name in `required_gates`");
    }
}
