//! waiver-expired: a waiver is past its last day, and excuses nothing any more.

use crate::base::{Severity, text};
use crate::evaluate::Verdict;
use crate::link::Linked;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-expired",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "A waiver is past its last day, and excuses nothing any more",
    page: include_str!("waiver_expired.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (linked, terms) in inspection.waivers() {
        let Some(day) = terms.expires.filter(|day| *day < inspection.as_of) else {
            continue;
        };
        let days = text::count(
            inspection.as_of.days_since(day).unsigned_abs() as usize,
            "day",
        );
        let at = inspection.place_of(linked, terms.expires_text.as_deref().unwrap_or(""));
        findings
            .report(
                at,
                format!(
                    "{} expired on {day}, {days} ago",
                    quote(&linked.record.title)
                ),
            )
            .help("meet what it excused, or have it approved again with a later date")
            .severity(severity(inspection, linked));
    }
}

/// An old waiver for something that holds by now is history.
fn severity(inspection: &Inspection, linked: &Linked) -> Severity {
    let verdict = |index: &usize| {
        inspection
            .judgement(*index)
            .map(|judgement| judgement.verdict)
    };
    let is_history = !linked.excuses.is_empty()
        && linked
            .excuses
            .iter()
            .all(|index| verdict(index) == Some(Verdict::Met));
    if is_history {
        Severity::Info
    } else {
        Severity::Error
    }
}
