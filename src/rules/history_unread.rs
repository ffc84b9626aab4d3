//! history-unread: git has no history to show, or a part of it could not be read.

use crate::base::{RelPath, Severity, text::count};
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};
use crate::source::history::LastChange;

pub(super) static RULE: Rule = Rule {
    name: "history-unread",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A part of the git history is missing or could not be read, so the age of some files is unknown",
    page: include_str!("history_unread.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    tell_unread_repository(inspection, findings);
    let Some(history) = &inspection.model.tree.history else {
        return;
    };
    let Some(why) = &history.unread else { return };
    let untold: Vec<&RelPath> = history.untold(&LastChange::Unread).collect();
    let first = untold
        .first()
        .copied()
        .or_else(|| inspection.model.documents.keys().next())
        .cloned()
        .unwrap_or_default();
    let message = format!(
        "git history cannot be read: {why}; the last change of {} is unknown",
        count(untold.len(), "file")
    );
    findings
        .report(whole(&first), message)
        .help("commit what there is; `git fsck` names what is missing, `git fetch --refetch --no-filter` gets what a clone left out");
}

fn tell_unread_repository(inspection: &Inspection, findings: &mut Findings) {
    let Some(why) = &inspection.model.tree.unread_repository else {
        return;
    };
    let first = inspection.model.documents.keys().next();
    let message = format!(
        "the git repository cannot be read: {why}; nothing is known of its history, nor whether evidence is committed"
    );
    findings
        .report(whole(&first.cloned().unwrap_or_default()), message)
        .help("the documents were read as they are on disk; a clone in git's usual format has the rest");
}
