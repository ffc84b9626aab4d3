//! id-conflict: one id stands twice in a document, and its places claim different things.

use crate::base::{Place, Severity};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "id-conflict",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "One id is used twice in a document, with different claims",
    page: include_str!("id_conflict.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in &inspection.model.records {
        let Some(id) = &linked.record.id else {
            continue;
        };
        for span in &linked.record.repeats {
            let claimed = linked
                .record
                .claim
                .as_ref()
                .map_or("unknown", |claim| claim.status.word());
            let is_unread = linked
                .record
                .claim
                .as_ref()
                .is_none_or(|claim| claim.unrecognised.is_some());
            // A word that nobody knows may say the same as the other place.
            let severity = if is_unread {
                Severity::Info
            } else {
                Severity::Warning
            };
            let message = format!(
                "{} is also used on line {}, with another claim; {} counts",
                quote(id),
                linked.line,
                quote(claimed)
            );
            let at = Place {
                path: linked.record.path.clone(),
                span: *span,
            };
            findings
                .report(at, message)
                .help("let both places say the same, or give one of them another id")
                .severity(severity);
        }
    }
}
