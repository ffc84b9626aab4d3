//! runbook-incomplete: a demanded runbook is there without a part that the demand names.

use crate::base::Severity;
use crate::evaluate::demanded;
use crate::records::Kind;
use crate::rules::runbook_absent::how_bad;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "runbook-incomplete",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A required runbook lacks a part that the requirement names",
    page: include_str!("runbook_incomplete.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (index, linked) in inspection.records(Kind::RunbookDemand) {
        let judgement = inspection.judgement(index);
        if let Some((runbook, missing)) = judgement.and_then(demanded::lacking) {
            let parts: Vec<String> = missing.iter().map(|part| quote(part)).collect();
            let parts = parts.join(", ");
            let outage = quote(&linked.record.title);
            findings
                .report(
                    inspection.place_of_title(linked),
                    format!(
                        "the runbook {} for {outage} says nothing of {parts}",
                        quote(runbook)
                    ),
                )
                .severity(how_bad(inspection, linked))
                .help("write the part, under a heading that names it");
        }
    }
}
