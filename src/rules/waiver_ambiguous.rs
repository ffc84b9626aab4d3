//! waiver-ambiguous: a waiver names nothing that is known, or more than one thing, and excuses nothing.

use crate::base::Severity;
use crate::rules::waiver_undated::is_permanent;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-ambiguous",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A waiver names nothing that is known, or more than one thing, and excuses nothing",
    page: include_str!("waiver_ambiguous.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let bound = inspection
        .waivers()
        .filter(|(linked, terms)| !is_permanent(linked, terms));
    for (linked, _) in bound {
        let title = quote(&linked.record.title);
        let message = match linked.excuses.len() {
            1 => continue,
            0 => format!("{title} names no criterion or record"),
            number => format!("{title} names {number} things at once"),
        };
        findings
            .report(inspection.place_of_title(linked), message)
            .help("name one criterion or record by its key, its id, a link or its exact title");
    }
}
