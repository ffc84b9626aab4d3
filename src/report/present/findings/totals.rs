//! Totals: how much there is of what settings do not speak of, and what is wrong with it.

use crate::base::Severity;
use crate::link::Page;
use crate::records::Kind;
use crate::report::evaluated::Evaluated;
use crate::report::present::findings::is_of_operations;
use crate::report::present::judged::Judged;
use crate::report::present::measures;

/// How much there is, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Documents that were read.
    pub documents: usize,
    /// Documents that could not be read.
    pub unread_documents: usize,
    /// Distinct things that are cited.
    pub evidence: usize,
    /// Those that are lost or empty.
    pub lost_evidence: usize,
    /// Actions in documents of operations.
    pub actions: usize,
    /// Actions that are not done.
    pub open_actions: usize,
    /// Actions that are not done and past their day.
    pub overdue_actions: usize,
    /// Signs of state that nobody has read.
    pub unread_marks: usize,
    /// Errors among the diagnostics.
    pub errors: usize,
}

/// Counts everything.
pub fn totals(evaluated: &Evaluated) -> Totals {
    let model = evaluated.model;
    let (actions, open, overdue) = actions(evaluated);
    let diagnostics = measures::diagnostics(evaluated.diagnostics);
    let marks = |page: &Page| page.unread_marks().count();
    Totals {
        documents: model.documents.len(),
        unread_documents: model.unread.len(),
        evidence: model.evidence.len(),
        lost_evidence: measures::evidence_lost(&measures::evidence(evaluated)),
        actions,
        open_actions: open,
        overdue_actions: overdue,
        unread_marks: model.documents.values().map(marks).sum(),
        errors: measures::of(&diagnostics, &Severity::Error),
    }
}

/// All actions of operations, the open ones, and those of them that are past their day.
fn actions(evaluated: &Evaluated) -> (usize, usize, usize) {
    let model = evaluated.model;
    let actions: Vec<Judged> = evaluated
        .of_kind(Kind::Action)
        .filter(|action| is_of_operations(model, &action.linked.record.path))
        .collect();
    let open = actions.iter().filter(|action| !action.is_settled());
    let overdue = actions.iter().filter(|action| action.is_overdue());
    (actions.len(), open.count(), overdue.count())
}
