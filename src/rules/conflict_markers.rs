//! conflict-markers: both sides of a merge conflict were committed.

use crate::base::Severity;
use crate::parse::FaultKind;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "conflict-markers",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "A document contains both sides of a merge conflict, so it is unclear which of them counts",
    page: include_str!("conflict_markers.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (at, _) in inspection.faults(|kind| *kind == FaultKind::ConflictMarkers) {
        let message = "both sides of a merge conflict are in this document";
        findings
            .report(at, message.to_owned())
            .help("keep one side, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`");
    }
}
