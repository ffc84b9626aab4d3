//! The home page where no gate decides a release: what comes closest to one, and the health of runbooks, evidence and actions.

mod cards;

use std::cmp::Reverse;

use serde::Serialize;

use crate::base::kind::Kind;
use crate::base::text::count as count_of;
use crate::evaluate::FreshnessState;
use crate::link::RecordIndex;
use crate::records::Scope;
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::view::{At, FreshnessView};
use crate::report::formats::html::{live, runbook};
use crate::report::present::alike;
use crate::report::present::findings::{self, CandidateFound};
use crate::report::present::judged::{is_settled, judgement};
use crate::report::present::places::Link;
use crate::report::present::words::Badge;
use cards::{Card, cards};

/// How many candidates, runbooks and actions are listed here.
const LISTED: usize = 8;

/// What is shown in the place of a verdict.
#[derive(Serialize)]
pub struct UndecidedView {
    cards: Vec<Card>,
    candidates: Vec<CandidateView>,
    more_candidates: usize,
    runbooks: Vec<RunbookRow>,
    more_runbooks: usize,
    actions: Vec<RecordView>,
    more_actions: usize,
}

#[derive(Serialize)]
struct CandidateView {
    title: String,
    at: At,
    seen: String,
    wants: String,
    confirm: String,
}

/// A runbook that wants a review.
#[derive(Serialize)]
struct RunbookRow {
    runbook: Link,
    freshness: FreshnessView,
}

/// The badge of the overall verdict, which is a word of its own where no gate decides.
pub fn overall(site: &Evaluated) -> Badge {
    match is_so(site) {
        true => Badge::new("unknown", "no gate decides"),
        false => live::overall(site),
    }
}

/// Does no gate decide a release, not even one that is left out of a copy?
fn is_so(site: &Evaluated) -> bool {
    let gates = &site.assessment.gates;
    let shown = gates.iter().any(|gate| gate.scope == Scope::Release);
    let left_out = site.left_out.and_then(|left_out| left_out.release);
    !shown && left_out.is_none()
}

/// Why the portal cannot say whether a release may go ahead.
pub fn sentence(portal: &Portal) -> String {
    let documents = count_of(portal.site.model.documents.len(), "document");
    let found = match alike::number(&portal.site.assessment.gates) {
        0 => format!("Nothing in {documents} is a gate"),
        1 => "1 gate was found, and it is about something else than a release".to_owned(),
        many => format!("{many} gates were found, all of them about something else than a release"),
    };
    let candidates = match findings::candidates(portal.site.model).len() {
        0 => String::new(),
        1 => "; 1 section looks like a gate and is not judged".to_owned(),
        many => format!("; {many} sections look like a gate and are not judged"),
    };
    format!("{found}{candidates}. So this portal cannot say whether a release may go ahead.")
}

/// What is shown; none where a gate decides.
pub fn view(portal: &Portal) -> Option<UndecidedView> {
    if !is_so(&portal.site) {
        return None;
    }
    let candidates = findings::candidates(portal.site.model);
    let old = old_runbooks(portal);
    let open = open_actions(portal);
    Some(UndecidedView {
        cards: cards(portal, &open),
        more_candidates: beyond(&candidates),
        candidates: first(&candidates, |one| candidate_view(portal, one)),
        more_runbooks: beyond(&old),
        runbooks: first(&old, |&index| runbook_row(portal, index)),
        more_actions: beyond(&open),
        actions: first(&open, |&index| portal.record(index)),
    })
}

/// What is shown of the first of a list.
fn first<T, V>(all: &[T], view: impl Fn(&T) -> V) -> Vec<V> {
    all.iter().take(LISTED).map(view).collect()
}

/// How many of a list are not shown.
fn beyond<T>(all: &[T]) -> usize {
    all.len().saturating_sub(LISTED)
}

fn candidate_view(portal: &Portal, candidate: &CandidateFound) -> CandidateView {
    CandidateView {
        title: candidate.title.clone(),
        at: portal.at(&candidate.at.file, candidate.span),
        seen: candidate.signals.join("; "),
        wants: candidate.wants(),
        confirm: candidate.confirm.clone(),
    }
}

/// The runbooks of operations, each once.
fn runbooks(portal: &Portal) -> Vec<RecordIndex> {
    let counts = |index: &RecordIndex| {
        let path = runbook::document_of(portal, *index);
        findings::is_of_operations(portal.site.model, path)
    };
    let mut runbooks = runbook::listed(portal);
    runbooks.retain(counts);
    runbooks
}

/// The actions of operations.
fn actions(portal: &Portal) -> Vec<RecordIndex> {
    let model = portal.site.model;
    let counts =
        |index: &RecordIndex| findings::is_of_operations(model, &model.records[*index].record.path);
    let mut actions = portal.places.kind(Kind::Action).to_vec();
    actions.retain(counts);
    actions
}

/// Runbooks that are older than they may be or have no date, the oldest first.
fn old_runbooks(portal: &Portal) -> Vec<RecordIndex> {
    let age = |index: RecordIndex| {
        let documents = &portal.site.assessment.documents;
        documents.get(runbook::document_of(portal, index))
    };
    let wants_review = |index: &RecordIndex| {
        matches!(
            age(*index).and_then(|age| age.state),
            Some(FreshnessState::Stale | FreshnessState::Unknown)
        )
    };
    let mut old = runbooks(portal);
    old.retain(wants_review);
    old.sort_by_key(|&index| (Reverse(age(index).and_then(|age| age.age_days)), index));
    old
}

fn runbook_row(portal: &Portal, index: RecordIndex) -> RunbookRow {
    let path = runbook::document_of(portal, index);
    RunbookRow {
        // The document's own title: a page that a generator fills in has none in its text.
        runbook: Link {
            title: portal.document_link(path).title,
            url: portal.places.record(index).url(),
        },
        freshness: portal.freshness(portal.site.assessment.documents.get(path)),
    }
}

/// Actions that are not done: what is overdue first, then by their day.
fn open_actions(portal: &Portal) -> Vec<RecordIndex> {
    let judged = |index| judgement(&portal.site, index);
    let is_open =
        |index: &RecordIndex| !judged(*index).is_some_and(|judged| is_settled(judged.verdict));
    let mut open = actions(portal);
    open.retain(is_open);
    open.sort_by_key(|&index| {
        let day = judged(index).and_then(|judged| judged.target);
        (!portal.is_overdue(index), day.is_none(), day, index)
    });
    open
}
