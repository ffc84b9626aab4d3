//! review-without-change: the commit that gave a document its date of last review changed nothing in it but dates.

use crate::base::Severity;
use crate::rules::inspection::place;
use crate::rules::reviews_in_bulk::{bumps, is_bulk};
use crate::rules::{Findings, Inspection, Rule, ToldIn};
use crate::source::history::Origin;

pub(super) static RULE: Rule = Rule {
    name: "review-without-change",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "The commit that gave a document its date changed nothing in it but dates",
    page: include_str!("review_without_change.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for bump in bumps(inspection)
        .into_values()
        .filter(|bump| !is_bulk(bump))
        .flatten()
    {
        let message = match bump.origin {
            Origin::By { commit, .. } => {
                format!(
                    "commit {} of {} changed nothing in this file but dates",
                    commit.short(),
                    commit.date
                )
            }
            _ => "nothing in this file differs from the revision but dates".to_owned(),
        };
        findings
            .report(place(bump.path, bump.declared.span), message)
            .help("a review may find nothing to change, and the date counts; a line on what was checked tells it from a slip");
    }
}
