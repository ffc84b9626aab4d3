//! link-dead: the address of a link did not answer, or not with a page, when it was last asked.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::{LinkTo, State};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};
use crate::source::links_lock::Answered;

pub(super) static RULE: Rule = Rule {
    name: "link-dead",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "The address of a link did not answer, or not with a page, when it was last asked",
    page: include_str!("link_dead.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let told = told_elsewhere(inspection);
    for (path, page) in inspection.pages() {
        for link in page.links.iter().filter(|link| {
            link.to == LinkTo::External && !told.contains(&(path.clone(), link.span.start))
        }) {
            let answer = inspection
                .model
                .tree
                .links
                .answer(&link.destination, inspection.as_of);
            let Some(answer) = answer.filter(|answer| answer.state == Answered::Broken) else {
                continue;
            };
            let message = format!(
                "{} is broken: {} on {}",
                quote(&link.destination),
                answer.because,
                answer.checked
            );
            findings
                .report(place(path, link.span), message)
                .help("link to an address that answers, or ask again with `check --external`");
        }
    }
}

/// Where the links begin of which `evidence-broken` says the same.
fn told_elsewhere(inspection: &Inspection) -> BTreeSet<(RelPath, usize)> {
    let cited = citations::in_state(inspection, State::Broken).into_iter();
    let start = |at: &crate::base::Place| {
        inspection
            .link_around(&at.path, at.span)
            .map_or(at.span.start, |link| link.span.start)
    };
    cited
        .map(|cited| (cited.at.path.clone(), start(&cited.at)))
        .collect()
}
