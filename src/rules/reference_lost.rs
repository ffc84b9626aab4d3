//! reference-lost: a document names a file that was here, or that the list around it shows to be missing.

use crate::base::{RelPath, Severity};
use crate::link::{LostReference, Trace};
use crate::rules::evidence_missing::{several, trace};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, mend, quote};

pub(super) static RULE: Rule = Rule {
    name: "reference-lost",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A document names a file outside of its records that has moved or is gone",
    page: include_str!("reference_lost.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, lost) in &inspection.model.lost {
        for reference in lost {
            report(inspection, findings, path, reference);
        }
    }
}

fn report(
    inspection: &Inspection,
    findings: &mut Findings,
    path: &RelPath,
    reference: &LostReference,
) {
    let at = inspection.trimmed(place(path, reference.citation.span));
    let message = format!("{} is not in this tree", quote(&reference.citation.text));
    let finding = findings.report(at.clone(), message).help(help(reference));
    let mend = |moved| mend::mention(inspection, &at, &reference.citation, moved);
    if let Some((at, replacement)) = reference.moved.as_ref().and_then(mend) {
        finding.fix(at, replacement);
    }
}

fn help(reference: &LostReference) -> String {
    let Some(moved) = &reference.moved else {
        return "correct the path, or say that it is still to come".to_owned();
    };
    match (moved.only(), &moved.trace) {
        (_, Trace::Deleted(_)) | (None, _) => several(moved).unwrap_or_default(),
        (Some(to), _) => format!("{}: name that", trace(moved, to, &reference.citation.text)),
    }
}
