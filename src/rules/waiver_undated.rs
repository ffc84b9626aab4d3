//! waiver-undated: a waiver has no last day, so that it excuses nothing.

use crate::base::Severity;
use crate::link::Linked;
use crate::records::Waiver;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-undated",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "A waiver has no last day, so it excuses nothing",
    page: include_str!("waiver_undated.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (linked, terms) in inspection
        .waivers()
        .filter(|(linked, terms)| terms.expires.is_none() && !is_permanent(linked, terms))
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
                format!("{title} ends with {}, which is not a date", quote(text)),
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

/// `DEV-004: Rule 11.3 - cast of a pointer`: a deviation from a rule of a coding standard, which somebody approved, stays for as long as the
/// code does, and names no criterion. It excuses nothing either.
pub(super) fn is_permanent(linked: &Linked, terms: &Waiver) -> bool {
    const STANDARDS: [&str; 4] = ["misra", "autosar", "rule", "directive"];
    let title = linked.record.title.to_lowercase();
    let said: Vec<&str> = title.split_whitespace().collect();
    let is_number =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.');
    let mut pairs = said.windows(2);
    let names_rule = pairs.any(|pair| STANDARDS.contains(&pair[0]) && is_number(pair[1]));
    names_rule && terms.expires_text.is_none() && !terms.approvers.is_empty()
}
