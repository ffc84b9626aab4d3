//! date-in-future: a document says that it was last reviewed on a day that has not come yet.

use crate::base::Severity;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "date-in-future",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A document says that it was last reviewed on a day that has not come yet, so its age is unknown",
    page: include_str!("date_in_future.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        let Some(declared) = page
            .declared
            .filter(|declared| declared.date > inspection.as_of)
        else {
            continue;
        };
        let days = declared.date.days_since(inspection.as_of);
        let message = format!(
            "{} is {} after {}",
            declared.date,
            crate::base::text::count(days as usize, "day"),
            inspection.as_of
        );
        findings
            .report(place(path, declared.span), message)
            .help("write the day of the last review");
    }
}
