//! waiver-ends-early: a waiver ends before the action that would make it unnecessary is due.

use crate::base::{Date, Severity, text};
use crate::link::Linked;
use crate::records::{Kind, Value};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-ends-early",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A waiver ends before the action that would make it unnecessary is due",
    page: include_str!("waiver_ends_early.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (index, linked) in inspection.records(Kind::Waiver) {
        if let Some(gap) = gap(inspection, index, linked) {
            report(inspection, linked, &gap, findings);
        }
    }
}

/// The days between the end of a waiver and the end of what it waits for.
struct Gap<'a> {
    expires: Date,
    target: Date,
    days: i64,
    /// The action that is due on the target.
    action: &'a str,
}

/// The gap after a waiver, if there is one. A waiver that has ended is waiver-expired's to report.
fn gap<'a>(inspection: &Inspection<'a>, index: usize, linked: &Linked) -> Option<Gap<'a>> {
    let computed = &inspection.judgement(index)?.computed;
    let fields = (
        computed.get("uncovered_days")?,
        computed.get("ends_on")?,
        linked.record.fields.get("expires")?,
    );
    let (&Value::Integer(days), &Value::Day(target), &Value::Day(expires)) = fields else {
        return None;
    };
    let is_ahead = days >= 1 && expires >= inspection.as_of;
    is_ahead.then(|| Gap {
        expires,
        target,
        days,
        action: last_action(inspection, linked, target),
    })
}

/// The action that ends a waiver on this day; no words where none is known.
fn last_action<'a>(inspection: &Inspection<'a>, linked: &Linked, target: Date) -> &'a str {
    let is_last = |action: usize| {
        let judgement = inspection.judgement(action);
        let day = judgement.and_then(|judgement| judgement.target);
        day.is_some_and(|(day, _)| day == target)
    };
    let action = linked.ended_by.iter().find(|&&action| is_last(action));
    action.map_or("", |&action| &inspection.model.records[action].record.title)
}

fn report(inspection: &Inspection, linked: &Linked, gap: &Gap, findings: &mut Findings) {
    let written = match linked.record.fields.get("expires_text") {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    let days = text::count(usize::try_from(gap.days).unwrap_or(usize::MAX), "day");
    let message = format!(
        "{} ends on {}, and {} is due on {}: {days} uncovered",
        quote(&linked.record.title),
        gap.expires,
        quote(gap.action),
        gap.target
    );
    findings
        .report(inspection.place_of(linked, written), message)
        .help("bring the action forward, or have the waiver approved until then");
}
