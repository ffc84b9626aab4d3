//! action-overdue: something that had to be done by a day is not done, and the day has passed.

use crate::base::{Severity, text};
use crate::records::Kind;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "action-overdue",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "An action is not done, and the day by which it had to be has passed",
    page: include_str!("action_overdue.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (index, linked) in inspection.records(Kind::Action) {
        let Some(judgement) = inspection.judgement(index) else {
            continue;
        };
        let is_overdue = judgement.is_overdue();
        let (Some((day, inferred)), Some(target), true) =
            (judgement.target, &linked.record.target, is_overdue)
        else {
            continue;
        };
        let days = text::count(
            inspection.as_of.days_since(day).unsigned_abs() as usize,
            "day",
        );
        let year = if inferred {
            ", its year taken from the date of the document"
        } else {
            ""
        };
        findings
            .report(
                place(&linked.record.path, target.span),
                format!(
                    "{} was due on {day}, {days} ago{year}",
                    quote(&linked.record.title)
                ),
            )
            .help("do it, say that it is done, or set another target");
    }
}
