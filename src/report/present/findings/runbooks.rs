//! Runbooks: how many there are, how many are old, and what the documents themselves write about how old one may be.

use crate::base::RelPath;
use crate::base::text::count;
use crate::evaluate::{Freshness, FreshnessState};
use crate::link::{Linked, Model};
use crate::records::{Demand, Detail, Kind};
use crate::report::evaluated::Evaluated;
use crate::report::present::findings::is_of_operations;
use crate::report::present::schema::Line;

/// What was found of runbooks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunbooksFound {
    /// How many documents are runbooks.
    pub documents: usize,
    /// How many are older than they may be.
    pub stale: usize,
    /// How many have no date that can be used.
    pub undated: usize,
    /// How many write themselves how old they may be.
    pub with_allowance: usize,
    /// The oldest of those that are too old, and its age in days.
    pub oldest: Option<(RelPath, i64)>,
    /// What criteria of gates ask of runbooks' age, in their order.
    pub asked: Vec<AllowanceAsked>,
    /// The allowance where nothing else is written, in days.
    pub default_days: u32,
}

/// A criterion that says how old a runbook may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowanceAsked {
    /// How old, in days.
    pub days: u32,
    /// Where it says so.
    pub at: Line,
}

/// The documents of operations that are runbooks, and what is written about their age.
pub fn runbooks(evaluated: &Evaluated) -> RunbooksFound {
    let ages = ages(evaluated);
    let count = |state| {
        let all = ages.iter();
        all.filter(|(_, age)| age.state == Some(state)).count()
    };
    let model = evaluated.model;
    let has_allowance = |path: &&RelPath| model.documents[*path].review_days.is_some();
    RunbooksFound {
        documents: ages.len(),
        stale: count(FreshnessState::Stale),
        undated: count(FreshnessState::Unknown),
        with_allowance: of_model(model).filter(has_allowance).count(),
        oldest: oldest(&ages),
        asked: model.records.iter().filter_map(asked).collect(),
        default_days: default_days(evaluated),
    }
}

/// The runbooks with their ages.
fn ages<'a>(evaluated: &Evaluated<'a>) -> Vec<(&'a RelPath, &'a Freshness)> {
    let documents = &evaluated.assessment.documents;
    of_model(evaluated.model)
        .filter_map(|path| Some((path, documents.get(path)?)))
        .collect()
}

/// The paths of the runbooks among the documents of operations.
fn of_model(model: &Model) -> impl Iterator<Item = &RelPath> {
    let pages = model.documents.iter();
    let runbooks = pages.filter(|(_, page)| page.kind == Kind::Runbook.word());
    runbooks
        .map(|(path, _)| path)
        .filter(|path| is_of_operations(model, path))
}

/// The first of the oldest that are too old.
fn oldest(ages: &[(&RelPath, &Freshness)]) -> Option<(RelPath, i64)> {
    let stale = ages
        .iter()
        .filter(|(_, age)| age.state == Some(FreshnessState::Stale));
    let dated = stale.filter_map(|(path, age)| Some((*path, age.age_days?)));
    let (path, days) = dated.min_by_key(|&(path, days)| (-days, path))?;
    Some((path.clone(), days))
}

fn asked(linked: &Linked) -> Option<AllowanceAsked> {
    let Detail::Criterion(Demand::RunbookFresh { days: Some(days) }) = &linked.record.detail else {
        return None;
    };
    Some(AllowanceAsked {
        days: *days,
        at: Line {
            file: linked.record.path.clone(),
            line: linked.line,
        },
    })
}

/// What holds where nobody has written an allowance.
fn default_days(evaluated: &Evaluated) -> u32 {
    let days = &evaluated.settings.freshness_days;
    days.get(Kind::Runbook.word()).copied().unwrap_or_default()
}

impl RunbooksFound {
    /// How many there are, and how many of them are old: `21 runbooks: 3 older than 30 days`.
    pub fn told(&self) -> String {
        format!("{}: {}", count(self.documents, "runbook"), self.ages())
    }

    /// How many are old or have no date: `3 older than 30 days, 1 without a date`.
    pub fn ages(&self) -> String {
        let old = match self.with_allowance {
            0 => format!("older than {} days", self.default_days),
            _ => "older than they may be".to_owned(),
        };
        let many = |number: usize| match number == self.documents && number > 1 {
            true => "all".to_owned(),
            false => number.to_string(),
        };
        let stale = (self.stale > 0).then(|| format!("{} {old}", many(self.stale)));
        let undated = (self.undated > 0).then(|| format!("{} without a date", many(self.undated)));
        let parts: Vec<String> = stale.into_iter().chain(undated).collect();
        match parts.is_empty() {
            true => format!("none {old}"),
            false => parts.join(", "),
        }
    }
}
