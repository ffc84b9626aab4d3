//! owner-missing: nobody is named for something that somebody has to do.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::Linked;
use crate::records::{Kind, Status};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "owner-missing",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "Nobody is named for something that somebody has to do",
    page: include_str!("owner_missing.md"),
    check,
};

/// The records of one kind in one section: where one of them names an owner, each should.
type Group<'a> = (&'a RelPath, usize, Kind);

fn check(inspection: &Inspection, findings: &mut Findings) {
    let owned: BTreeSet<Group> = inspection
        .model
        .records
        .iter()
        .filter(|linked| has_owner(linked))
        .map(group)
        .collect();
    for linked in inspection
        .model
        .records
        .iter()
        .filter(|linked| !has_owner(linked) && !is_settled(linked))
    {
        if wants_owner(linked) || owned.contains(&group(linked)) {
            findings
                .report(
                    inspection.place_of_title(linked),
                    format!("no owner is named for {}", quote(&linked.record.title)),
                )
                .help("name the person or team that has to do it");
        }
    }
}

fn group(linked: &Linked) -> Group<'_> {
    (
        &linked.record.path,
        linked.record.section_index,
        linked.record.kind,
    )
}

/// A name taken from `CODEOWNERS` is nobody's word.
fn has_owner(linked: &Linked) -> bool {
    linked.record.owners.iter().any(|owner| !owner.derived)
}

/// Work with a status and an action are somebody's, whatever is beside them.
fn wants_owner(linked: &Linked) -> bool {
    match linked.record.kind {
        Kind::Action => true,
        Kind::Track => linked.record.claim.is_some(),
        _ => false,
    }
}

fn is_settled(linked: &Linked) -> bool {
    linked
        .record
        .claim
        .as_ref()
        .is_some_and(|claim| matches!(claim.status, Status::Done | Status::NotApplicable))
}
