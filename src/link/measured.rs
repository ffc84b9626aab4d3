//! Measured: what the reports of load tests say of objectives, and of the numbers that the steps of a rollout are to reach.
//!
//! `Decision latency p95 | 310 ms` in a report tells of the objective `Decision latency | P95 < 250 ms`: every long word of the objective's
//! name is in that of the measurement, the percentile is the same, and the number has its unit. A name with one long word is met by the same
//! name alone: `API latency` is not `Batch export latency`. What fits two objectives is given to the one whose name it says more of, else to
//! none. A report proves nothing of the release at hand, so that it makes no objective met or missed: one that misses it leaves a claim
//! unknown.

use std::collections::BTreeSet;

use super::{Model, RecordIndex};
use crate::base::{RelPath, Span};
use crate::records::unjudged::measurement::Measurement;
use crate::records::values::measured::{Bound, percentiles, roots, short_words};
use crate::records::values::threshold;
use crate::records::words::plan::{Noun, noun};
use crate::records::{Kind, Record, Value};

/// A bound that an objective sets, or a step is to reach, with what was measured of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounded {
    /// The objective or step.
    pub of: RecordIndex,
    /// What it asks for, as it is written.
    pub asked: String,
    /// The bound of that.
    pub bound: Bound,
    /// What reports say, in their order.
    pub measured: Vec<Measured>,
}

/// What a report says was measured of a bound.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The report.
    pub path: RelPath,
    /// The row or item.
    pub span: Span,
    /// What came out.
    pub said: String,
    /// Does that keep to the bound?
    pub keeps: bool,
}

/// Every bound of objectives and steps, in their order, with what was measured of it.
pub fn gather(model: &Model) -> Vec<Bounded> {
    let mut goals = goals(model);
    for (path, page) in &model.documents {
        for measurement in &page.left.unjudged.measurements {
            let meant = meant(&goals, model, path, measurement);
            if let Some(goal) = meant.and_then(|at| goals.get_mut(at)) {
                goal.take(path, measurement);
            }
        }
    }
    goals.into_iter().map(|goal| goal.bounded).collect()
}

/// A bound, and by what words a measurement shows that it is meant.
struct Goal {
    bounded: Bounded,
    words: Wording,
}

/// What a name says, in the parts by which names are compared.
struct Wording {
    roots: BTreeSet<String>,
    short: BTreeSet<String>,
    percentiles: BTreeSet<String>,
}

impl Wording {
    /// The wording of a name, with the percentile that it or what is said beside it gives.
    fn of(name: &str, beside: &str) -> Wording {
        Wording {
            roots: roots(name),
            short: short_words(name),
            percentiles: percentiles(&format!("{name} {beside}")),
        }
    }

    /// Does it have all words of a name, and no other percentile?
    fn holds(&self, name: &Wording) -> bool {
        let is_name = !name.roots.is_empty() || !name.short.is_empty();
        let has_words = name.roots.is_subset(&self.roots) && name.short.is_subset(&self.short);
        let is_alike = self.percentiles.is_empty() || self.has_percentile_of(name);
        is_name && has_words && is_alike
    }

    fn has_percentile_of(&self, name: &Wording) -> bool {
        !self.percentiles.is_empty() && self.percentiles == name.percentiles
    }

    /// Is another name that of this, or of a part of it?
    fn is_meant_by(&self, other: &Wording) -> bool {
        let is_same = self.roots == other.roots && self.short == other.short;
        // Of `Ledger API latency` and `Ledger DB latency`, each has a word that the other lacks.
        let agrees = self.short.is_subset(&other.short) || other.short.is_subset(&self.short);
        let is_meant = match self.roots.len() {
            0 => false,
            1 => is_same && !self.short.is_empty(),
            2.. => agrees && self.roots.is_subset(&other.roots),
        };
        is_meant && self.percentiles == other.percentiles
    }
}

/// Does a text with a bound state an objective? It has all words of its name, and no other percentile; where the name is a single word, the
/// same bound too. What calls itself an objective is one by its bound alone.
pub fn states_objective(text: &str, bound: &Bound, objective: &Record) -> bool {
    let asked = match objective.fields.get("objective") {
        Some(Value::Text(asked)) => asked.as_str(),
        _ => "",
    };
    let name = objective.title.split('(').next().unwrap_or("");
    let (named, said) = (Wording::of(name, asked), Wording::of(text, ""));
    let is_same = || Bound::of_objective(objective).as_ref() == Some(bound);
    let is_called_objective =
        || said.has_percentile_of(&named) && noun(text) == Some(Noun::Objectives);
    let is_named = said.holds(&named);
    is_named && named.roots.len() > 1 || (is_named || is_called_objective()) && is_same()
}

impl Goal {
    fn new(of: RecordIndex, asked: &str, bound: Bound, name: &str) -> Goal {
        Goal {
            bounded: Bounded {
                of,
                asked: asked.to_owned(),
                bound,
                measured: Vec::new(),
            },
            words: Wording::of(name, asked),
        }
    }

    fn compares(&self, measurement: &Measurement) -> bool {
        self.bounded.bound.is_kept_by(&measurement.said).is_some()
    }

    fn take(&mut self, path: &RelPath, measurement: &Measurement) {
        let keeps = self.bounded.bound.is_kept_by(&measurement.said);
        self.bounded.measured.extend(keeps.map(|keeps| Measured {
            path: path.clone(),
            span: measurement.span,
            said: measurement.said.clone(),
            keeps,
        }));
    }
}

fn goals(model: &Model) -> Vec<Goal> {
    let records = model.records.iter().enumerate();
    let goals = records.flat_map(|(at, linked)| match linked.record.kind {
        Kind::Slo => of_objective(at, &linked.record).into_iter().collect(),
        Kind::Step => of_step(at, &linked.record),
        _ => Vec::new(),
    });
    goals.collect()
}

fn of_objective(of: RecordIndex, record: &Record) -> Option<Goal> {
    let Value::Text(asked) = record.fields.get("objective")? else {
        return None;
    };
    // What is in brackets says where it is measured, or without what.
    let name = record.title.split('(').next().unwrap_or("");
    Some(Goal::new(of, asked, Bound::of_objective(record)?, name))
}

/// The numbers that stand below a step: `200 concurrent jobs`, `2 Gbps sustained chunk ingestion`.
fn of_step(of: RecordIndex, record: &Record) -> Vec<Goal> {
    let Some(Value::List(asked)) = record.fields.get("scope") else {
        return Vec::new();
    };
    let goals = asked
        .iter()
        .filter_map(|asked| Some(Goal::new(of, asked, threshold::reached(asked)?, asked)));
    goals.collect()
}

/// The one bound that a measurement names with the most words.
fn meant(
    goals: &[Goal],
    model: &Model,
    path: &RelPath,
    measurement: &Measurement,
) -> Option<usize> {
    let fitting = fitting(goals, model, path, measurement);
    let words = |at: &usize| goals[*at].words.roots.len();
    let most = fitting.iter().map(words).max()?;
    let mut best = fitting.iter().filter(|at| words(at) == most);
    best.next().copied().filter(|_| best.next().is_none())
}

/// The bounds of other documents that a measurement names, and can be compared with.
fn fitting(goals: &[Goal], model: &Model, path: &RelPath, measurement: &Measurement) -> Vec<usize> {
    let named = Wording::of(&measurement.name, "");
    let fits = |at: &usize| {
        let goal = &goals[*at];
        let is_elsewhere = model.records[goal.bounded.of].record.path != *path;
        is_elsewhere && goal.words.is_meant_by(&named) && goal.compares(measurement)
    };
    (0..goals.len()).filter(fits).collect()
}
