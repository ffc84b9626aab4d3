//! evidence-missing: something that a record cites is not in this tree.

use crate::base::{Place, RelPath, Severity};
use crate::evaluate::Standing;
use crate::link::State;
use crate::records::ReferenceKind;
use crate::rules::citations::Cited;
use crate::rules::{Findings, Inspection, Rule, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-missing",
    severity: Severity::Error,
    summary: "Something that a record cites is not in this tree",
    page: include_str!("evidence_missing.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for cited in citations::in_state(inspection, State::Missing).into_iter().filter(|cited| !cited.cite.retired) {
        report(inspection, findings, &cited);
    }
}

fn report(inspection: &Inspection, findings: &mut Findings, cited: &Cited) {
    let finding = findings.report(cited.at.clone(), message(inspection, cited)).severity(severity(inspection, cited));
    match &cited.evidence.moved_to {
        Some(path) => {
            let finding = finding.help(format!("`{path}` has the same name: cite that"));
            if let Some((at, replacement)) = replacement(inspection, cited, path) {
                finding.fix(at, replacement);
            }
        }
        None => drop(finding.help(help(cited))),
    }
}

/// A proof is an error, and so is a mention that contradicts a claim; any other mention may be a slip of the pen.
fn severity(inspection: &Inspection, cited: &Cited) -> Severity {
    let contradicts = || inspection.judgement(cited.record).is_some_and(|judgement| judgement.standing == Standing::Contradicted);
    if cited.is_proof() || contradicts() { Severity::Error } else { Severity::Warning }
}

fn message(inspection: &Inspection, cited: &Cited) -> String {
    let text = quote(&cited.evidence.text);
    match cited.evidence.kind {
        ReferenceKind::Glob => format!("{text} matches no file"),
        ReferenceKind::Directory => format!("the folder {text} is not in this tree"),
        ReferenceKind::Command => format!("what {text} runs is not in this tree"),
        ReferenceKind::Path
        | ReferenceKind::Script
        | ReferenceKind::Url
        | ReferenceKind::Issue
        | ReferenceKind::Prose
        | ReferenceKind::Pending => match &cited.evidence.path {
            Some(path) if inspection.model.tree.has_file(path) => format!("`{path}` has no section {}", quote(section(cited))),
            _ => format!("{text} is not in this tree"),
        },
    }
}

/// The section that a citation names.
fn section<'a>(cited: &'a Cited) -> &'a str {
    let named = cited.by.record.citations.iter().find(|citation| citation.span == cited.cite.span);
    named.and_then(|citation| citation.fragment.as_deref()).unwrap_or(&cited.evidence.text)
}

fn help(cited: &Cited) -> &'static str {
    match (cited.evidence.kind, cited.is_proof()) {
        (ReferenceKind::Command, _) => "add the target, or cite the command that there is",
        (_, true) => "add the file, or list it as `Pending:`",
        (_, false) => "correct the path, or add the file",
    }
}

/// The citation with its new path, where its text is the bare path and nothing else.
fn replacement(inspection: &Inspection, cited: &Cited, moved_to: &RelPath) -> Option<(Place, String)> {
    let written = cited.at.span.of(inspection.text(&cited.at.path));
    let linked = cited.by.record.citations.iter().any(|citation| citation.span == cited.cite.span && citation.linked);
    let is_bare = written == cited.evidence.text && !linked;
    is_bare.then(|| (cited.at.clone(), moved_to.to_string()))
}
