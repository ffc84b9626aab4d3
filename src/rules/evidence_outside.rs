//! evidence-outside: a record cites a path that leaves the repository, which is never opened.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::State;
use crate::rules::citations::Cited;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, machine_path, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-outside",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A record cites a path that leaves the repository, which is never opened",
    page: include_str!("evidence_outside.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let mut told: BTreeSet<RelPath> = BTreeSet::new();
    let tree = &inspection.model.tree;
    for cited in outside(inspection) {
        match machine_path::file_of(&cited.evidence.text, tree) {
            Some(inside) => {
                let severity = machine_path::severity(&mut told, &cited.at.path);
                report_inside(findings, cited, &inside, severity);
            }
            None => report_outside(inspection, findings, cited),
        }
    }
}

/// What leads nowhere on another machine. What ends in a file of the tree proves by that file, and is among it all the same.
pub(super) fn outside<'a>(inspection: &Inspection<'a>) -> Vec<Cited<'a>> {
    let tree = &inspection.model.tree;
    citations::selected(inspection, |evidence, state| {
        state == State::Outside || machine_path::file_of(&evidence.text, tree).is_some()
    })
}

fn report_inside(findings: &mut Findings, cited: Cited, inside: &RelPath, severity: Severity) {
    let message = machine_path::message(&cited.evidence.text);
    findings
        .report(cited.at, message)
        .help(format!(
            "`{inside}` of this repository is where it ends: cite that"
        ))
        .choices([inside].into_iter())
        .severity(severity);
}

fn report_outside(inspection: &Inspection, findings: &mut Findings, cited: Cited) {
    let is_link = inspection
        .link_around(&cited.at.path, cited.at.span)
        .is_some();
    // `Settings: ~/.config/shop.toml` says where something is on everybody's machine.
    let is_at_home = cited.evidence.text.starts_with("~/") && !is_link;
    let severity = if is_at_home {
        Severity::Info
    } else {
        Severity::Warning
    };
    let message = format!("{} is outside the repository", quote(&cited.evidence.text));
    findings
        .report(cited.at, message)
        .help("commit the file and cite it by its path in the repository")
        .severity(severity);
}
