//! allow-expired: a comment that silences a rule is past its day, and silences nothing.

use crate::base::Severity;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "allow-expired",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A comment that silences a rule is past its day, and silences nothing",
    page: include_str!("allow_expired.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        for comment in &page.document.allows {
            let Some(day) = comment.last_day().filter(|day| *day < inspection.as_of) else {
                continue;
            };
            findings
                .report(
                    place(path, comment.span),
                    format!("`{}` was allowed until {day}", comment.rule),
                )
                .help("fix what the comment silences and remove it, or set a later day");
        }
    }
}
