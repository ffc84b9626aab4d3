//! alert-without-runbook: a table of alerts has a column for runbooks, and says none for an alert.

use crate::base::Severity;
use crate::records::kinds::alert;
use crate::records::{Kind, Value};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "alert-without-runbook",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A table of alerts has a column for runbooks, and says none for an alert",
    page: include_str!("alert_without_runbook.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (_, linked) in inspection.records(Kind::Observability) {
        if linked.record.fields.get(alert::RUNBOOK) == Some(&Value::Null) {
            findings
                .report(
                    inspection.place_of_title(linked),
                    format!("the alert {} has no runbook", quote(&linked.record.title)),
                )
                .help("link the runbook in its row, or write `N/A` where none is needed");
        }
    }
}
