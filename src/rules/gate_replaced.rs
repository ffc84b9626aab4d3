//! gate-replaced: settings drop the criteria that a document gives its gate.

use crate::base::Severity;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-replaced",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "Settings drop the criteria that a document gives its gate",
    page: include_str!("gate_replaced.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for linked in inspection
        .model
        .records
        .iter()
        .filter(|linked| !linked.replaced.is_empty())
    {
        let count = linked.replaced.len();
        let dropped = if count == 1 {
            "criterion of this document is"
        } else {
            "criteria of this document are"
        };
        let message = format!(
            "{} decides by `site.toml` alone: {count} {dropped} dropped",
            quote(&linked.record.title)
        );
        let at = inspection.place_of_title(linked);
        findings
            .report(place(&at.path, at.span), message)
            .help("take `replace = true` away, and settings only add to them");
    }
}
