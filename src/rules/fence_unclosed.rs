//! fence-unclosed: a code fence that nothing closes hides the rest of the file.

use crate::base::{Place, Severity, Span};
use crate::parse::FaultKind;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "fence-unclosed",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "A code fence that nothing closes hides the rest of the file, and a decision may be inside",
    page: include_str!("fence_unclosed.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (at, _) in inspection.faults(|kind| *kind == FaultKind::FenceUnclosed) {
        let hidden = inspection
            .text(&at.path)
            .get(at.span.start..)
            .unwrap_or("")
            .lines()
            .skip(1)
            .filter(|line| !line.trim().is_empty())
            .count();
        let is_harmless = hidden == 0 || !inspection.is_written_for_people(&at.path);
        let severity = if is_harmless {
            Severity::Info
        } else {
            Severity::Error
        };
        let message = format!(
            "nothing closes this fence: it hides the {} after it",
            crate::base::text::count(hidden, "line")
        );
        findings
            .report(first_line(inspection, at), message)
            .help("close it with a line of the same marks")
            .severity(severity);
    }
}

/// The opening line of the fence alone.
fn first_line(inspection: &Inspection, at: Place) -> Place {
    let line = at
        .span
        .of(inspection.text(&at.path))
        .lines()
        .next()
        .unwrap_or("");
    let end = at.span.start + line.len();
    Place {
        span: Span::new(at.span.start, end.max(at.span.start)),
        ..at
    }
}
