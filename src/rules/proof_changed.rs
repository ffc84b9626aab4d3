//! proof-changed: a proof changed after the criterion that cites it was ticked.

use crate::base::Severity;
use crate::link::{Cite, RecordIndex};
use crate::records::{Kind, Role};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};
use crate::source::history::Commit;

pub(super) static RULE: Rule = Rule {
    name: "proof-changed",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A proof changed after the criterion that cites it was ticked",
    page: include_str!("proof_changed.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let changed = inspection.assessment.changed.claims.iter();
    let is_criterion =
        |record: RecordIndex| inspection.model.records[record].record.kind == Kind::Criterion;
    for (&(record, entry), commit) in changed.filter(|((record, _), _)| is_criterion(*record)) {
        let cites = inspection.model.evidence[entry].citations.iter();
        let proof = cites
            .filter(|cite| cite.by == record && cite.role == Role::Proof)
            .min_by_key(|cite| cite.span);
        if let Some(cite) = proof {
            report(inspection, findings, (record, cite), commit);
        }
    }
}

fn report(
    inspection: &Inspection,
    findings: &mut Findings,
    (record, cite): (RecordIndex, &Cite),
    commit: &Commit,
) {
    let path = &inspection.model.records[record].record.path;
    let at = inspection.trimmed(place(path, cite.span));
    let written = at.span.of(inspection.text(path));
    let message = format!(
        "{} changed on {} in commit {}, after this was ticked",
        quote(written),
        commit.date,
        commit.short()
    );
    findings
        .report(at, message)
        .help("see what changed, and edit the line of the criterion if it is still met");
}
