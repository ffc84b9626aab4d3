//! fact-disagrees: two documents state one thing, and state it otherwise.

use crate::base::Severity;
use crate::link::Differing;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "fact-disagrees",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "Two documents state one thing, by its id and title, and state it otherwise",
    page: include_str!("fact_disagrees.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    // The message names what another document says, of which an audience may know nothing.
    if inspection.settings.audience.is_some() {
        return;
    }
    for differing in &inspection.model.differing {
        let Differing { first, other, .. } = differing;
        let [first, other] = [first, other].map(|at| &inspection.model.records[*at]);
        let Differing {
            what, here, there, ..
        } = differing;
        let name = other.record.id.as_deref().unwrap_or(&other.record.title);
        let place = format!("{}:{}", first.record.path, first.line);
        findings
            .report(
                inspection.place_of_title(other),
                format!(
                    "the {what} of {} is {} here, and {} at {place}",
                    quote(name),
                    quote(there),
                    quote(here)
                ),
            )
            .help("let both say the same, or link from the one to the other");
    }
}
