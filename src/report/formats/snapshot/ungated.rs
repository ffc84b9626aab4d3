//! A tree without a release gate: what there is to do all the same.

use crate::base::kind::DocumentRole;
use crate::base::text::count;
use crate::evaluate::Verdict;
use crate::records::Kind;
use crate::report::formats::snapshot::view::View;

/// The kinds of work that is done or not, with what one of them is called.
const WORK: [(Kind, &str); 6] = [
    (Kind::Track, "track"),
    (Kind::Milestone, "milestone"),
    (Kind::Deliverable, "deliverable"),
    (Kind::Action, "action"),
    (Kind::Item, "item"),
    (Kind::ChecklistItem, "checklist item"),
];

/// What there is to do, in sentences.
pub fn says(view: &View) -> String {
    let mut says = "There is no release gate, so nothing is known to block one.".to_owned();
    let open: Vec<String> = WORK
        .iter()
        .map(|&(kind, name)| (open(view, kind), name))
        .filter(|(number, _)| *number > 0)
        .map(|(number, name)| count(number, name))
        .collect();
    if !open.is_empty() {
        says += &format!(" Not done: {}.", open.join(", "));
    }
    match open_demands(view) {
        0 => {}
        1 => says += " 1 demanded runbook is not there.",
        many => says += &format!(" {many} demanded runbooks are not there."),
    }
    says
}

fn open_demands(view: &View) -> usize {
    open(view, Kind::RunbookDemand)
}

/// How many records of a kind do not hold, in documents that somebody works by.
fn open(view: &View, kind: Kind) -> usize {
    let site = view.now;
    let judged = site.assessment.records.iter();
    let open = judged.filter(|(at, judged)| {
        let record = &site.model.records[**at].record;
        let page = site.model.documents.get(&record.path);
        let is_in_use = page.is_some_and(|page| page.role == DocumentRole::Operations);
        let is_open = matches!(judged.verdict, Verdict::Unmet | Verdict::Unknown);
        record.kind == kind && is_in_use && is_open
    });
    open.count()
}
