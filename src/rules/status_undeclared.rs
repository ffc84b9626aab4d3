//! status-undeclared: a status is none of the states that its document declares, though everybody knows what it means.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{RelPath, Severity};
use crate::link::Linked;
use crate::records::values::status::state_name;
use crate::records::{Claim, Kind};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "status-undeclared",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A status is none of the states that its document declares",
    page: include_str!("status_undeclared.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        let states = &page.left.states;
        if states.is_empty() {
            continue;
        }
        for claim in undeclared(inspection, path, states) {
            let said = claim.text.trim_matches(['`', '*', ' ']);
            findings
                .report(
                    place(path, claim.span),
                    format!(
                        "{} is none of the states that this document declares",
                        quote(said)
                    ),
                )
                .help(format!(
                    "write one of {}, or add it to that list",
                    declared(states)
                ));
        }
    }
}

/// The claims in known words that a document does not declare, among the kinds of records that use a declared one.
fn undeclared<'a>(
    inspection: &Inspection<'a>,
    path: &RelPath,
    states: &BTreeMap<String, String>,
) -> Vec<&'a Claim> {
    let records = &inspection.model.records[inspection.model.records_of(path)];
    let is_declared = |claim: &Claim| says_one_of(claim, states);
    let using: BTreeSet<Kind> = records
        .iter()
        .filter(|linked| status_of(linked).is_some_and(is_declared))
        .map(|linked| linked.record.kind)
        .collect();
    let others = records
        .iter()
        .filter(|linked| using.contains(&linked.record.kind));
    others
        .filter_map(status_of)
        .filter(|claim| !is_declared(claim))
        .collect()
}

/// A claim in words that are understood; boxes and marks are no words.
fn status_of(linked: &Linked) -> Option<&Claim> {
    let claim = linked.record.claim.as_ref()?;
    let begins = claim.text.trim_start_matches(['`', '*', '"']);
    let is_word = begins.starts_with(char::is_alphabetic) && claim.unrecognised.is_none();
    Some(claim).filter(|_| is_word)
}

/// Does a claim begin with a declared state?
fn says_one_of(claim: &Claim, states: &BTreeMap<String, String>) -> bool {
    let said = state_name(&claim.text);
    states.keys().any(|state| {
        let rest = said.strip_prefix(state.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// The declared states, as they are written.
fn declared(states: &BTreeMap<String, String>) -> String {
    let quoted: Vec<String> = states.values().map(|written| quote(written)).collect();
    quoted.join(", ")
}
