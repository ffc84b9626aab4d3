//! objective-missed: the report of a load test measured what misses an objective.

use crate::base::Severity;
use crate::link::{Bounded, Measured};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "objective-missed",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "The report of a load test measured what misses an objective, or a number that a step is to reach",
    page: include_str!("objective_missed.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    // The message quotes another document, of which an audience may know nothing.
    if inspection.settings.audience.is_some() {
        return;
    }
    // Where another row or report keeps to the bound, nobody can say which of them counts.
    let keeps = |bounded: &&Bounded| bounded.measured.iter().any(|measured| measured.keeps);
    let bounds = inspection.model.bounds.iter();
    for bounded in bounds.filter(|bounded| !keeps(bounded)) {
        for measured in &bounded.measured {
            report(inspection, findings, bounded, measured);
        }
    }
}

fn report(
    inspection: &Inspection,
    findings: &mut Findings,
    bounded: &Bounded,
    measured: &Measured,
) {
    let linked = &inspection.model.records[bounded.of];
    let message = format!(
        "{} misses {} at {}:{}",
        quote(&measured.said),
        quote(&bounded.asked),
        linked.record.path,
        linked.line
    );
    findings
        .report(place(&measured.path, measured.span), message)
        .help("measure again once it is mended, and add the report");
}
