//! claim-contradicted: a record is claimed done, and something that a machine can check says otherwise.

use std::collections::BTreeSet;

use crate::base::Severity;
use crate::evaluate::Standing;
use crate::link::State;
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
        let title = quote(&linked.record.title);
        let message = match judgement.blockers.first() {
            Some(blocker) => format!("{title} is claimed done: {}", blocker.why),
            None => format!("{title} is claimed done, and does not hold"),
        };
        findings
            .report(at, message)
            .help("make the claim true, or take it back");
    }
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
