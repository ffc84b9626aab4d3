//! history-shallow: this clone holds only the newest commits, so that the age of some files is unknown.

use crate::base::{Severity, text::count};
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};
use crate::source::history::LastChange;

pub(super) static RULE: Rule = Rule {
    name: "history-shallow",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "This clone has only the newest commits, so the age of files that they did not change is unknown",
    page: include_str!("history_shallow.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let Some(history) = &inspection.model.tree.history else {
        return;
    };
    let untold: Vec<_> = history.untold(&LastChange::Boundary).collect();
    let Some(first) = untold
        .iter()
        .find(|path| inspection.model.documents.contains_key(**path))
        .or(untold.first())
    else {
        return;
    };
    let (some, all) = (untold.len(), count(history.paths.len(), "file"));
    let message = format!(
        "this clone is shallow: the last change of {some} of {all} is older than its first commit"
    );
    findings.report(whole(first), message).help(
        "`git fetch --unshallow` fetches the rest; a CI job asks for it with `fetch-depth: 0`",
    );
}
