//! Runbooks: which documents a criterion about "the runbook" means.

use std::collections::BTreeSet;

use crate::base::RelPath;
use crate::link::{Evidence, LinkTo, Model, RecordIndex, ResolvedLink, RunbookMeant, State};
use crate::records::{Demand, Detail};

/// The runbooks that a criterion about "the runbook" means: every one that its document cites or links.
pub fn runbooks(model: &mut Model) {
    let asking: Vec<RecordIndex> = (0..model.records.len())
        .filter(|&at| {
            matches!(
                model.records[at].record.detail,
                Detail::Criterion(Demand::RunbookFresh { .. } | Demand::RunbookThere)
            )
        })
        .collect();
    for at in asking {
        let path = model.records[at].record.path.clone();
        model.records[at].runbooks = runbooks_of(model, &path).into_iter().collect();
    }
}

/// The runbooks that a document links or cites.
fn runbooks_of(model: &Model, path: &RelPath) -> BTreeSet<RunbookMeant> {
    let page = model.documents.get(path);
    let links = page.map_or(&[][..], |page| &page.links);
    let linked = links.iter().filter_map(|link| by_link(model, link, path));
    let cited = model.records_of(path).flat_map(|at| model.cites(at));
    let cited = cited.filter_map(|(evidence, _)| by_citation(model, evidence, path));
    linked.chain(cited).collect()
}

fn by_link(model: &Model, link: &ResolvedLink, from: &RelPath) -> Option<RunbookMeant> {
    match &link.to {
        LinkTo::Document(to, _) | LinkTo::MissingSection(to, _) => {
            other_runbook(model, to, from).map(RunbookMeant::Document)
        }
        LinkTo::Missing { path, .. } => {
            is_page(path).then(|| RunbookMeant::Nowhere(link.destination.clone()))
        }
        _ => None,
    }
}

fn by_citation(model: &Model, evidence: &Evidence, from: &RelPath) -> Option<RunbookMeant> {
    match &evidence.path {
        Some(to) => other_runbook(model, to, from).map(RunbookMeant::Document),
        None => {
            let missing = evidence.state == State::Missing && names_runbook(&evidence.text);
            missing.then(|| RunbookMeant::Missing(evidence.text.clone()))
        }
    }
}

/// The document at a path, if it is a runbook and not the one that asks.
fn other_runbook(model: &Model, to: &RelPath, from: &RelPath) -> Option<RelPath> {
    let page = model.documents.get(to)?;
    (page.kind == "runbook" && to != from).then(|| to.clone())
}

/// Could a link to this path have led to a document?
fn is_page(path: &RelPath) -> bool {
    matches!(path.extension().as_str(), "md" | "mdx" | "markdown" | "")
}

/// Does the last name of a path speak of a runbook?
fn names_runbook(text: &str) -> bool {
    let name = text.rsplit('/').next().unwrap_or(text).to_lowercase();
    name.contains("runbook") || name.contains("playbook")
}
