//! changed-since-review: what a document is about changed after its review.

use crate::base::{RelPath, Severity};
use crate::evaluate::ChangedTarget;
use crate::link::TargetGround;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "changed-since-review",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "What a document is about changed after its review",
    page: include_str!("changed_since_review.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, changed) in &inspection.assessment.changed.reviews {
        let watched = |target: &&ChangedTarget| target.ground == TargetGround::Watched;
        let told = changed.iter().find(watched).or(changed.first());
        if let Some(target) = told {
            report(inspection, findings, path, (target, changed.len() - 1));
        }
    }
}

/// One finding for each document. What its writer asked to watch is a warning; what its text names may have changed without making a
/// word of it wrong.
fn report(
    inspection: &Inspection,
    findings: &mut Findings,
    path: &RelPath,
    (target, others): (&ChangedTarget, usize),
) {
    let severity = match target.ground {
        TargetGround::Watched => Severity::Warning,
        TargetGround::Cited => Severity::Info,
    };
    findings
        .report(
            inspection.trimmed(place(path, target.span)),
            message(target, others),
        )
        .severity(severity)
        .help("read the document again, and set its date");
}

fn message(target: &ChangedTarget, others: usize) -> String {
    let ChangedTarget { path, commit, .. } = target;
    let more = match others {
        0 => String::new(),
        1 => ", and so did another thing that it is about".to_owned(),
        many => format!(", and so did {many} other things that it is about"),
    };
    format!(
        "{} changed on {} in commit {}, after the review{more}",
        quote(path.as_str()),
        commit.date,
        commit.short()
    )
}
