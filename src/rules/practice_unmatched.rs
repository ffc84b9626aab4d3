//! practice-unmatched: what settings say of a practice names nothing.

use crate::base::practices::Named;
use crate::base::{Settings, Severity};
use crate::link::bind::{practices_called, servers_called};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "practice-unmatched",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A `[[practice]]` of settings names a practice or a record that no document has",
    page: include_str!("practice_unmatched.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for choice in &inspection.settings.practices {
        if practices_called(inspection.model, &choice.practice).is_empty() {
            report(findings, &choice.practice, "practice");
        }
        for name in choice.served_by.iter().chain(&choice.apart_from) {
            if servers_called(inspection.model, name).is_empty() {
                report(findings, name, "record");
            }
        }
    }
}

fn report(findings: &mut Findings, named: &Named, what: &str) {
    let message = format!("no {what} is called {}", quote(&named.name));
    findings
        .report(place(&Settings::path(), named.span), message)
        .help("give its title, its id, or its key from `readiness.json`");
}
