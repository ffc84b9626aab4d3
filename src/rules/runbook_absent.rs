//! runbook-absent: a document calls for a runbook, and no document of this tree is it.

use crate::base::Severity;
use crate::evaluate::{Verdict, demanded};
use crate::link::Linked;
use crate::records::Kind;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "runbook-absent",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A document calls for a runbook, and no document of this tree is it",
    page: include_str!("runbook_absent.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (index, linked) in inspection.records(Kind::RunbookDemand) {
        let unmet = inspection
            .judgement(index)
            .filter(|judgement| judgement.verdict == Verdict::Unmet);
        if unmet.is_some_and(|judgement| !demanded::is_found(judgement)) {
            findings
                .report(
                    inspection.place_of_title(linked),
                    format!("no runbook is about {}", quote(&linked.record.title)),
                )
                .severity(how_bad(inspection, linked))
                .help("write it, with the words of the outage in its title");
        }
    }
}

/// What is on a list of things to do was promised; a sentence may speak of what would be good.
pub(super) fn how_bad(inspection: &Inspection, demand: &Linked) -> Severity {
    let line = demand.record.span.of(inspection.text(&demand.record.path));
    let is_promised = ["- [", "* [", "+ ["]
        .iter()
        .any(|start| line.starts_with(start));
    if is_promised {
        Severity::Warning
    } else {
        Severity::Info
    }
}
