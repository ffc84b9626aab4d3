//! track-ungated: no gate asks for a track, so that a release may go ahead without it.

use crate::base::Severity;
use crate::records::Kind;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "track-ungated",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "No gate asks for a track, so a release may go ahead without it",
    page: include_str!("track_ungated.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    if inspection.assessment.gates.is_empty() {
        return;
    }
    let ungated = inspection
        .assessment
        .ungated
        .iter()
        .filter_map(|index| inspection.model.records.get(*index));
    for linked in ungated.filter(|linked| linked.record.kind == Kind::Track) {
        findings
            .report(
                inspection.place_of_title(linked),
                format!("no gate asks for {}", quote(&linked.record.title)),
            )
            .help("name it in a criterion, or say in the gate that it is left out");
    }
}
