//! claim-contradicted: a record is claimed done, and something that a machine can check says otherwise.

use std::collections::BTreeSet;

use crate::base::text::fold;
use crate::base::{RelPath, Severity};
use crate::evaluate::proof::CitingClaim;
use crate::evaluate::{Blocker, Standing};
use crate::link::{Evidence, Model, State};
use crate::records::values::cover;
use crate::records::{Record, ReferenceKind};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "claim-contradicted",
    severity: Severity::Error,
    told_in: ToldIn::Operations,
    summary: "A record is claimed done, and something that a machine can check says otherwise",
    page: include_str!("claim_contradicted.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let told = told_elsewhere(inspection);
    for (index, judgement) in &inspection.assessment.records {
        let Some(linked) = inspection.model.records.get(*index) else {
            continue;
        };
        if judgement.standing != Standing::Contradicted {
            continue;
        }
        let at = match &linked.record.claim {
            Some(claim) => place(&linked.record.path, claim.span),
            None => inspection.place_of_title(linked),
        };
        if told.contains(index) {
            continue;
        }
        let first = judgement.blockers.first();
        let finding = findings.report(at, message(&linked.record, first));
        if first.is_some_and(|blocker| is_a_reading(inspection, blocker)) {
            finding
                .help("read it there, and say in the claim what it means")
                .severity(Severity::Info);
        } else {
            finding.help("make the claim true, or take it back");
        }
    }
}

fn message(record: &Record, first: Option<&Blocker>) -> String {
    let title = quote(&record.title);
    match first {
        Some(blocker) => format!("{title} is claimed done: {}", blocker.why),
        None => format!("{title} is claimed done, but that is not confirmed"),
    }
}

/// Is a proof there, so that nothing but its words can speak against a claim?
fn stands(state: State) -> bool {
    matches!(state, State::Ok | State::Stale | State::Unchecked)
}

/// Is what speaks against a claim no more than what was read between the lines of a document?
fn is_a_reading(inspection: &Inspection, blocker: &Blocker) -> bool {
    let model = inspection.model;
    let Some(linked) = model.records.get(blocker.record) else {
        return false;
    };
    let cited = linked.evidence.iter().map(|&(entry, cite)| {
        let entry = &model.evidence[entry];
        (entry, &entry.citations[cite])
    });
    let mut meant = cited.filter(|(_, cite)| cite.span == blocker.span);
    let claim = CitingClaim::new(model, blocker.record);
    meant.any(|(entry, cite)| {
        // Words in place of a proof, such as `login blocked`, may name what was seen and not what is still to be done.
        let is_in_words = entry.state == State::Pending && entry.kind == ReferenceKind::Prose;
        is_in_words
            || is_there_already(model, entry)
            || stands(entry.state)
                && (claim.is_only_read(entry, cite) || is_of_else(model, entry, blocker))
    })
}

/// Does what a proof says speak of something else than the claim?
fn is_of_else(model: &Model, entry: &Evidence, blocker: &Blocker) -> bool {
    let record = &model.records[blocker.record].record;
    ends_in_passing(model, entry, blocker) || is_about_document(record, entry)
}

/// Is the last day that speaks against a claim said somewhere in the cited text, where it may be that of a waiver or a certificate, and not
/// at its head?
fn ends_in_passing(model: &Model, entry: &Evidence, blocker: &Blocker) -> bool {
    let Some(path) = &entry.path else {
        return false;
    };
    let end = model.subjects.get(path).and_then(|subject| subject.ends);
    let is_end = end.is_some_and(|(day, _)| blocker.why.contains(&day.to_string()));
    is_end && cover::ends(&head_of(model.text(path))).is_none()
}

/// What a text says of itself: its unindented lines down to the first heading below its title.
fn head_of(text: &str) -> String {
    let is_lower_heading = |line: &str| line.starts_with("##");
    let head = text.lines().take_while(|line| !is_lower_heading(line));
    let own = head.filter(|line| !line.starts_with([' ', '\t']));
    own.collect::<Vec<_>>().join("\n")
}

/// Is a claim about the cited document itself, such as `SEC-2 authorization matrix` of `authorization-matrix.md`? Then its own verdict is no
/// answer.
fn is_about_document(record: &Record, entry: &Evidence) -> bool {
    let Some(path) = &entry.path else {
        return false;
    };
    let title = fold(&record.title);
    let name = fold(path.name());
    let stem = fold(&path.stem().replace(['-', '_'], " "));
    let is_named = |stem: &str| stem.contains(' ') && title.contains(stem);
    title.contains(&name) || is_named(&stem)
}

/// `report.md (new)`, and the file is there: whoever called it new may have meant just that.
fn is_there_already(model: &Model, entry: &Evidence) -> bool {
    let is_there = |path: &RelPath| model.tree.is_committed(path);
    entry.state == State::Pending && entry.path.as_ref().is_some_and(is_there)
}

/// The records whose contradiction an evidence rule reports at the citation itself.
fn told_elsewhere(inspection: &Inspection) -> BTreeSet<usize> {
    let states = [State::Missing, State::Outside, State::Hollow, State::Broken];
    states
        .iter()
        .flat_map(|state| citations::in_state(inspection, *state))
        .map(|cited| cited.record)
        .collect()
}
