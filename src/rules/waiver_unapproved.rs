//! waiver-unapproved: nobody who may has approved a waiver, so that it excuses nothing.

use crate::base::Severity;
use crate::rules::{Findings, Inspection, Rule, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-unapproved",
    severity: Severity::Error,
    summary: "Nobody who may has approved a waiver, so that it excuses nothing",
    page: include_str!("waiver_unapproved.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let may = &inspection.settings.waiver_approvers;
    for (linked, terms) in inspection.waivers() {
        let title = quote(&linked.record.title);
        match &terms.approver {
            None => {
                let at = inspection.place_of_title(linked);
                findings.report(at, format!("{title} names nobody who approved it")).help("add who approved it");
            }
            Some(name) if !may.is_empty() && !may.iter().any(|one| one.eq_ignore_ascii_case(name)) => {
                let message = format!("{title} is approved by {}, who is not among the approvers", quote(name));
                let help = format!("have it approved by one of {}", may.join(", "));
                findings.report(inspection.place_of(linked, name), message).help(help);
            }
            Some(_) => {}
        }
    }
}
