//! day-fixed: settings fix the day that everything is judged on.

use crate::base::{Settings, Severity};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "day-fixed",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "Settings fix the day that everything is judged on",
    page: include_str!("day_fixed.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let fixed = inspection.settings.as_of;
    // A day from the command line or the environment wins, and then the settings say nothing.
    let Some(fixed) = fixed.filter(|fixed| fixed.day == inspection.as_of) else {
        return;
    };
    let message = format!(
        "everything is judged as of {}, the day that `as_of` fixes",
        fixed.day
    );
    findings
        .report(place(&Settings::path(), fixed.span), message)
        .help("leave `as_of` out, so that what has expired since counts as expired");
}
