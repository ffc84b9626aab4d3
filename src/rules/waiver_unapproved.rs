//! waiver-unapproved: nobody who may has approved a waiver, so that it excuses nothing.

use crate::base::Severity;
use crate::evaluate::{Disapproval, disapproval};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-unapproved",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "No permitted approver has approved a waiver, so it excuses nothing",
    page: include_str!("waiver_unapproved.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let may = &inspection.settings.waiver_approvers;
    for (linked, terms) in inspection.waivers() {
        let title = quote(&linked.record.title);
        let written = terms.approver.as_deref().unwrap_or("");
        let (message, help) = match disapproval(&linked.record, terms, may) {
            None => continue,
            Some(Disapproval::Nobody) => (
                format!("{title} names no approver"),
                "add who approved it".to_owned(),
            ),
            Some(Disapproval::Doubtful(text)) => (
                format!("{title} has {} in place of an approver", quote(&text)),
                "name who approved it, and nothing else".to_owned(),
            ),
            Some(Disapproval::Owner(name)) => (
                format!("{title} is approved by {}, who owns it", quote(&name)),
                "have somebody else approve it".to_owned(),
            ),
            Some(Disapproval::Stranger(name)) => {
                let message = format!(
                    "{title} is approved by {}, who is not among the approvers",
                    quote(&name)
                );
                (
                    message,
                    format!("have it approved by one of {}", may.join(", ")),
                )
            }
        };
        let at = if written.is_empty() {
            inspection.place_of_title(linked)
        } else {
            inspection.place_of(linked, written)
        };
        findings.report(at, message).help(help);
    }
}
