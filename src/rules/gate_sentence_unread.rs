//! gate-sentence-unread: a sentence under a gate could not be turned into a condition, so it keeps the gate closed.

use crate::base::{Severity, Span};
use crate::records::{Demand, Detail, Record};
use crate::rules::inspection::place;
use crate::rules::understood_void::FORM;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-sentence-unread",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A sentence under a gate could not be turned into a condition, so it keeps the gate closed",
    page: include_str!("gate_sentence_unread.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in &inspection.model.records {
        let Detail::Criterion(Demand::Unread(span)) = &linked.record.detail else {
            continue;
        };
        if is_unread_mark(inspection, &linked.record, *span) {
            continue;
        }
        let part = span.of(inspection.model.text(&linked.record.path));
        findings
            .report(
                place(&linked.record.path, *span),
                message(&linked.record, *span, part),
            )
            .help(format!(
                "make it a list item with a box, say it as `requires items 1-5 to be done`, or accept what only tells: {FORM}"
            ));
    }
}

fn message(record: &Record, span: Span, part: &str) -> String {
    let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = quote(&record.title);
    if part.is_empty() || span == record.span || part.len() >= record.title.len() {
        format!("{title} is not a condition that can be checked")
    } else {
        format!("{} is not understood in {title}", quote(&part))
    }
}

/// Is this the line of a sign of state that nobody has read? `mark-unread` tells of it.
fn is_unread_mark(inspection: &Inspection, record: &Record, span: Span) -> bool {
    let page = inspection.model.documents.get(&record.path);
    page.is_some_and(|page| page.has_unread_mark_in(span))
}
