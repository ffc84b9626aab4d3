//! document-unreadable: a document, or a part of it, could not be read.

use crate::base::{RelPath, Severity};
use crate::parse::FaultKind;
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "document-unreadable",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "A document, or a part of it, could not be read, so nothing in it counts",
    page: include_str!("document_unreadable.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let is_register = |path: &RelPath| {
        inspection
            .settings
            .waiver_registers
            .iter()
            .any(|register| register.path == *path)
    };
    for (path, reason) in inspection
        .model
        .unread
        .iter()
        .filter(|(path, _)| !is_register(path))
    {
        findings
            .report(
                whole(path),
                format!("this document could not be read: {reason}"),
            )
            .help("fix it, or leave it out with `exclude` in `site.toml`");
    }
    for (at, _) in inspection.faults(|kind| *kind == FaultKind::TooDeep) {
        findings
            .report(at, "this is nested too deeply to be read".to_owned())
            .help("use fewer levels of lists, quotes and HTML elements, and close the elements");
    }
}
