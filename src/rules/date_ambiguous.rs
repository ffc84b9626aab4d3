//! date-ambiguous: a date can be read as two days, so neither is used.

use crate::base::{Place, Severity};
use crate::records::When;
use crate::records::values::when;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "date-ambiguous",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A date can be read as two days, so neither is used",
    page: include_str!("date_ambiguous.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in &inspection.model.records {
        if let Some(target) = &linked.record.target {
            report(
                findings,
                place(&linked.record.path, target.span),
                &target.text,
                target.when,
            );
        }
    }
    for (linked, terms) in inspection.waivers() {
        if let Some(text) = &terms.expires_text
            && let Some(read) = when::read(text)
        {
            report(findings, inspection.place_of(linked, text), text, read);
        }
    }
}

fn report(findings: &mut Findings, at: Place, text: &str, read: When) {
    if let When::Ambiguous(one, other) = read {
        findings
            .report(at, format!("{} can be {one} or {other}", quote(text)))
            .help("write the day as YYYY-MM-DD");
    }
}
