//! Stated: a criterion that gives the name and the bound of an objective itself, held against what was measured of that objective.

use super::{doubt, how_missed};
use crate::evaluate::judge::Judge;
use crate::evaluate::{Blocker, Judgement, Verdict};
use crate::link::select::narrow::nearest;
use crate::link::{Model, RecordIndex, states_objective};
use crate::records::values::measured::{self, Bound};
use crate::records::values::threshold;
use crate::records::{Kind, Record};

/// What was measured against a criterion: of the objective that it states, in its own document or the nearest.
pub fn against(judge: &Judge, at: RecordIndex) -> Option<Judgement> {
    let bound = bound_of(&judge.model.records[at].record)?;
    let stated = stated(judge.model, at, &bound);
    let missed = stated.iter().find_map(|&of| missed(judge, of, &bound));
    if let Some(blocker) = missed {
        return Some(Judgement::new(Verdict::Unmet).blocked(blocker));
    }
    let doubt = stated.iter().find_map(|&of| doubt(judge.model, of))?;
    Some(Judgement::new(Verdict::Unknown).blocked(doubt))
}

/// The nearest of the objectives that a criterion with a bound states.
fn stated(model: &Model, at: RecordIndex, bound: &Bound) -> Vec<RecordIndex> {
    let title = &model.records[at].record.title;
    let objectives = model.bounds.iter().map(|bounded| bounded.of);
    let stated = objectives.filter(|&of| {
        let objective = &model.records[of].record;
        objective.kind == Kind::Slo && states_objective(title, bound, objective)
    });
    nearest(model, at, stated.collect())
}

/// The bound that a criterion gives in full.
fn bound_of(record: &Record) -> Option<Bound> {
    let found = threshold::read(&record.title)?;
    Some(Bound {
        comparator: found.comparator?.to_owned(),
        value: found.value,
        unit: found.unit?,
    })
}

/// Was what misses a bound measured of an objective?
fn missed(judge: &Judge, of: RecordIndex, bound: &Bound) -> Option<Blocker> {
    let record = &judge.model.records[of].record;
    let measured = measured::of_objective(record)?;
    (bound.is_kept_by(&measured.said) == Some(false)).then(|| Blocker {
        record: of,
        why: how_missed(record).unwrap_or_else(|| format!("measured `{}`", measured.said)),
        span: record.span,
    })
}
