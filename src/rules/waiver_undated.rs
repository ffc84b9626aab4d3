//! waiver-undated: a waiver has no last day, so that it excuses nothing.

use crate::base::Severity;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-undated",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "A waiver has no last day, so that it excuses nothing",
    page: include_str!("waiver_undated.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (linked, terms) in inspection
        .waivers()
        .filter(|(_, terms)| terms.expires.is_none())
    {
        let title = quote(&linked.record.title);
        let (at, message) = match terms
            .expires_text
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
        {
            Some(text) => (
                inspection.place_of(linked, text),
                format!("{title} ends with {}, which is no day", quote(text)),
            ),
            None => (
                inspection.place_of_title(linked),
                format!("{title} has no last day"),
            ),
        };
        findings
            .report(at, message)
            .help("give it an end as YYYY-MM-DD");
    }
}
