//! key-duplicate: two records have the same key, so that a link to one may lead to the other after an edit.

use crate::base::Severity;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "key-duplicate",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "Two records have the same key, so a link to one may lead to the other after an edit",
    page: include_str!("key_duplicate.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in &inspection.model.records {
        let Some((key, times)) = linked.key.rsplit_once('~') else {
            continue;
        };
        let first = inspection
            .model
            .by_key
            .get(key)
            .and_then(|index| inspection.model.records.get(*index));
        if let Some(first) = first.filter(|_| times.bytes().all(|digit| digit.is_ascii_digit())) {
            let message = format!(
                "{} has the key of the record at {}:{}",
                quote(&linked.record.title),
                first.record.path,
                first.line
            );
            findings
                .report(inspection.place_of_title(linked), message)
                .help("give it a title or an id of its own");
        }
    }
}
