//! gate-sentence-unread: a sentence under a gate could not be turned into a condition, so that it keeps the gate shut.

use crate::base::Severity;
use crate::records::{Demand, Detail};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-sentence-unread",
    severity: Severity::Error,
    summary: "A sentence under a gate could not be turned into a condition, so that it keeps the gate shut",
    page: include_str!("gate_sentence_unread.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in &inspection.model.records {
        let Detail::Criterion(Demand::Unread(span)) = &linked.record.detail else {
            continue;
        };
        let part = span
            .of(inspection.model.text(&linked.record.path))
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let whole = part.is_empty()
            || *span == linked.record.span
            || part.len() >= linked.record.title.len();
        let message = if whole {
            format!(
                "{} is no condition that can be checked",
                quote(&linked.record.title)
            )
        } else {
            format!(
                "{} is not understood in {}",
                quote(&part),
                quote(&linked.record.title)
            )
        };
        findings
            .report(place(&linked.record.path, *span), message)
            .help("make it a list item with a box, or say it as `requires items 1-5 to be done`");
    }
}
