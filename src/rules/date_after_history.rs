//! date-after-history: a document says that it was reviewed after the newest commit that touched it.

use crate::base::{Severity, text::count};
use crate::evaluate::beyond_history;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "date-after-history",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A document gives a date after the newest commit that touched it, so its age is unknown",
    page: include_str!("date_after_history.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        let Some(declared) = page
            .declared
            .filter(|declared| declared.date <= inspection.as_of)
        else {
            continue;
        };
        let Some(newest) = beyond_history(path, page, inspection.model.tree.history.as_ref())
        else {
            continue;
        };
        let days = count(declared.date.days_since(newest) as usize, "day");
        let message = format!(
            "{} is {days} after the newest commit of this file, {newest}",
            declared.date
        );
        findings
            .report(place(path, declared.span), message)
            .help("commit the review, or write the day on which the file was last looked at and committed");
    }
}
