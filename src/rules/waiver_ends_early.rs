//! waiver-ends-early: a waiver ends before the action that would make it unnecessary is due.

use crate::base::{Severity, text};
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
    let waivers = inspection.records(Kind::Waiver);
    for (index, linked) in waivers {
        let Some(computed) = inspection
            .judgement(index)
            .map(|judgement| &judgement.computed)
        else {
            continue;
        };
        let (Some(Value::Integer(days)), Some(Value::Day(target)), Some(Value::Day(expires))) = (
            computed.get("uncovered_days"),
            computed.get("ends_on"),
            linked.record.fields.get("expires"),
        ) else {
            continue;
        };
        // One that has ended is waiver-expired's to report.
        if *days < 1 || *expires < inspection.as_of {
            continue;
        }
        let is_last = |action: &&usize| {
            inspection
                .judgement(**action)
                .and_then(|held| held.target)
                .is_some_and(|(day, _)| day == *target)
        };
        let action = linked
            .ended_by
            .iter()
            .find(is_last)
            .map_or("", |&action| &inspection.model.records[action].record.title);
        let expires_text = match linked.record.fields.get("expires_text") {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let uncovered = text::count(usize::try_from(*days).unwrap_or(usize::MAX), "day");
        let title = quote(&linked.record.title);
        let message = format!(
            "{title} ends on {expires}, and {} is due on {target}: {uncovered} uncovered",
            quote(action)
        );
        findings
            .report(inspection.place_of(linked, expires_text), message)
            .help("bring the action forward, or have the waiver approved until then");
    }
}
