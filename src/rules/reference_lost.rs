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
    for (path, absent) in &inspection.model.absent {
        let gone = absent.iter().filter(|reference| {
            let moved = reference.moved.as_ref();
            moved.is_some_and(|moved| matches!(moved.trace, Trace::Deleted(_)))
        });
        report_gone(inspection, findings, path, &gone.collect::<Vec<_>>());
    }
}

/// What was taken away is counted, at the first place that names it.
fn report_gone(
    inspection: &Inspection,
    findings: &mut Findings,
    path: &RelPath,
    gone: &[&LostReference],
) {
    let Some(first) = gone.first() else {
        return;
    };
    let at = inspection.trimmed(place(path, first.citation.span));
    let were = if gone.len() == 1 { "was" } else { "were" };
    let message = format!("{} {were} here, and nowhere now", named_in_short(gone));
    let help = first.moved.as_ref().and_then(several).unwrap_or_default();
    let help = match gone.len() {
        1 => help,
        _ => "name what took their place, or say that they are gone".to_owned(),
    };
    findings.report(at, message).help(help);
}

/// The first of them by name, and how many more there are.
fn named_in_short(gone: &[&LostReference]) -> String {
    const NAMED: usize = 3;
    let named = gone.iter().take(NAMED);
    let named: Vec<String> = named
        .map(|reference| quote(&reference.citation.text))
        .collect();
    match gone.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
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
