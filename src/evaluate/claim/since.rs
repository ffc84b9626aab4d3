//! Since: what changed after somebody had looked at it: the files that a document is about after its review, and a proof after the claim
//! that cites it.
//!
//! Both are told by days, as history has them in UTC. What changed in the commit that gave the document its date, or the claim its tick, is
//! what that person looked at. A plan or report that nobody is to review again tells of its own day, whatever becomes of the files that it
//! names; a program that proves something is a tool, and what it is today is what is run.

use std::collections::BTreeMap;

use crate::base::settings::ChangedSinceReview;
use crate::base::{Date, RelPath, Span};
use crate::evaluate::judge::Judge;
use crate::evaluate::{Blocker, Verdict};
use crate::link::{Declared, Linked, Model, Page, RecordIndex, Target, TargetGround};
use crate::records::{ReferenceKind, Role, Status, reference};
use crate::source::History;
use crate::source::history::{Commit, LastChange, Origin};

/// What changed after somebody had looked at it.
#[derive(Clone, Debug, Default)]
pub struct ChangedSince {
    /// What each document is about that changed after its review, the newest change first.
    pub reviews: BTreeMap<RelPath, Vec<ChangedTarget>>,
    /// The commit that changed a proof after the claim of a record, by the record and the index of the evidence.
    pub claims: BTreeMap<(RecordIndex, usize), Commit>,
}

/// Something that a document is about, changed after its review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedTarget {
    /// The path or pattern as the document writes it.
    pub named: String,
    /// Where it is written.
    pub span: Span,
    /// How the document says that it is about it.
    pub ground: TargetGround,
    /// The file that changed last.
    pub path: RelPath,
    /// The commit that changed it.
    pub commit: Commit,
}

/// Everything that changed up to the day of a judge.
pub fn changed_since(judge: &Judge) -> ChangedSince {
    let model = judge.model;
    let Some(history) = &model.tree.history else {
        return ChangedSince::default();
    };
    let reviewed = model.targets.keys().filter_map(|path| {
        let page = model.documents.get(path)?;
        let changed = changed(history, page, &targets(judge, path), judge.as_of);
        Some((path.clone(), changed)).filter(|(_, changed)| !changed.is_empty())
    });
    let records = 0..model.records.len();
    ChangedSince {
        reviews: reviewed.collect(),
        claims: records
            .flat_map(|at| changed_proofs(judge, history, at))
            .collect(),
    }
}

/// What a document is about: what it watches, and where somebody is to review it again, what it names.
fn targets<'a>(judge: &Judge<'a>, path: &RelPath) -> Vec<&'a Target> {
    let is_reviewed = judge.freshness(path).allowed_days.is_some();
    let all = judge.model.targets.get(path).into_iter().flatten();
    all.filter(|target| is_reviewed || target.ground == TargetGround::Watched)
        .collect()
}

/// Where settings let that count: why the review of a document does not speak of what it is about today.
pub fn objection(judge: &Judge, of: &RelPath) -> Option<(Verdict, String)> {
    let targets = targets(judge, of);
    let counts = judge.settings.history.changed_since_review == ChangedSinceReview::Block;
    if !counts || targets.is_empty() {
        return None;
    }
    let page = judge.model.documents.get(of)?;
    let Some(history) = history_of_review(judge, page) else {
        return Some((Verdict::Unknown, no_day(of)));
    };
    let changed = changed(history, page, &targets, judge.as_of);
    let newest = changed.first().map(|newest| overtaken(newest, of));
    newest.or_else(|| Some((Verdict::Unknown, any_untold(history, of, &targets)?)))
}

/// History, where the document gives the day of its review.
fn history_of_review<'a>(judge: &Judge<'a>, page: &Page) -> Option<&'a History> {
    let is_dated = page.declared.is_some_and(|declared| declared.is_review);
    judge.model.tree.history.as_ref().filter(|_| is_dated)
}

fn no_day(of: &RelPath) -> String {
    format!("nobody can say what changed since the review of `{of}`")
}

/// Why nobody can say whether one of the targets of a document changed.
fn any_untold(history: &History, of: &RelPath, targets: &[&Target]) -> Option<String> {
    let mut targets = targets.iter();
    targets.find_map(|target| untold(history, of, target))
}

fn overtaken(newest: &ChangedTarget, of: &RelPath) -> (Verdict, String) {
    let ChangedTarget { path, commit, .. } = newest;
    let why = format!(
        "`{path}` changed on {}, after the review of `{of}`",
        commit.date
    );
    (Verdict::Unmet, why)
}

/// The proofs of a record that are documents with such a review.
pub fn outdated_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    let outdated = super::proofs(judge, at).filter_map(|(entry, cite)| {
        let evidence = &judge.model.evidence[entry];
        let (_, why) = objection(judge, evidence.path.as_ref()?)?;
        Some(Blocker {
            record: at,
            why,
            span: cite.span,
        })
    });
    outdated.collect()
}

/// Why nobody can say whether a target of a document changed.
fn untold(history: &History, of: &RelPath, target: &Target) -> Option<String> {
    if target.files.is_empty() {
        let named = &target.named;
        return Some(format!("`{named}`, which `{of}` watches, is not there"));
    }
    let is_told = |file: &&RelPath| {
        let past = history.paths.get(*file);
        past.is_some_and(|past| matches!(past.changed, LastChange::By(_)))
    };
    let file = target.files.iter().find(|file| !is_told(file))?;
    Some(format!(
        "nobody can say when `{file}` changed, which `{of}` is about"
    ))
}

/// What of the targets of a document changed after its review, the newest change first.
fn changed(history: &History, page: &Page, targets: &[&Target], as_of: Date) -> Vec<ChangedTarget> {
    let Some(review) = Look::of_review(page, as_of) else {
        return Vec::new();
    };
    let targets = targets.iter();
    let mut found: Vec<ChangedTarget> = targets
        .filter_map(|target| newest_change(history, target, &review))
        .collect();
    found.sort_by(|a, b| (b.commit.date, &a.path).cmp(&(a.commit.date, &b.path)));
    found
}

/// The newest change of a target after somebody had looked.
fn newest_change(history: &History, target: &Target, look: &Look) -> Option<ChangedTarget> {
    let files = target.files.iter();
    let changes = files.filter_map(|file| Some((history.last_change(file)?, file)));
    let later = changes.filter(|(commit, _)| look.is_before(commit));
    let (commit, file) = later.max_by_key(|(commit, file)| (commit.date, *file))?;
    Some(ChangedTarget {
        named: target.named.clone(),
        span: target.span,
        ground: target.ground,
        path: file.clone(),
        commit: commit.clone(),
    })
}

/// The proofs of a claim of done that changed after it.
fn changed_proofs(
    judge: &Judge,
    history: &History,
    at: RecordIndex,
) -> Vec<((RecordIndex, usize), Commit)> {
    let linked = &judge.model.records[at];
    let Some(tick) = Look::of_claim(linked, judge.as_of) else {
        return Vec::new();
    };
    let cites = linked.evidence.iter();
    let changed = cites.filter_map(|&(entry, cite)| {
        let commit = history.last_change(proof(judge.model, entry, cite)?)?;
        Some(((at, entry), commit.clone()))
    });
    changed
        .filter(|(_, commit)| tick.is_before(commit))
        .collect()
}

/// The file that is cited as a proof, if it is no program.
fn proof(model: &Model, entry: usize, cite: usize) -> Option<&RelPath> {
    let evidence = &model.evidence[entry];
    let is_proof = evidence.citations[cite].role == Role::Proof;
    let path = evidence.path.as_ref().filter(|_| is_proof)?;
    let is_file = evidence.kind == ReferenceKind::Path && !reference::is_source(path);
    is_file.then_some(path)
}

/// When somebody looked, and the commit that says so.
struct Look<'a> {
    day: Date,
    by: Option<&'a Commit>,
    as_of: Date,
}

impl<'a> Look<'a> {
    /// The review that a document tells of. Who reviews in the evening west of Greenwich writes a day before that of the commit.
    fn of_review(page: &'a Page, as_of: Date) -> Option<Self> {
        let Declared { date, .. } = page.declared.filter(|declared| declared.is_review)?;
        let by = committed(page.declared_in.as_ref());
        let same_evening = by.filter(|by| by.date.days_since(date) == 1);
        Some(Look {
            day: same_evening.map_or(date, |by| by.date),
            by,
            as_of,
        })
    }

    /// The last change of the lines of a claim of done.
    fn of_claim(linked: &'a Linked, as_of: Date) -> Option<Self> {
        let claim = linked.record.claim.as_ref();
        claim.filter(|claim| claim.status == Status::Done)?;
        let by = committed(linked.claimed_in.as_ref())?;
        Some(Look {
            day: by.date,
            by: Some(by),
            as_of,
        })
    }

    /// Was this change made after that, up to the day of judgement?
    fn is_before(&self, change: &Commit) -> bool {
        change.date > self.day && change.date <= self.as_of && self.by != Some(change)
    }
}

fn committed(origin: Option<&Origin>) -> Option<&Commit> {
    match origin? {
        Origin::By { commit, .. } => Some(commit),
        Origin::Uncommitted { .. } | Origin::Boundary | Origin::Unread => None,
    }
}
