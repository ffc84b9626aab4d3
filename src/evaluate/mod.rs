//! Floor 5: what is decided about the model on one day: a pure function of model, settings and date.

mod age;
mod assessment;
mod claim;
mod clock;
mod criterion;
mod evidence_age;
mod expression;
mod freshness;
mod gate;
mod judge;
mod needs;
mod select;
mod target;
mod waiver;

use std::collections::BTreeSet;

pub use assessment::*;
pub use freshness::beyond_history;
use judge::Judge;
pub use waiver::{Disapproval, WaiverState, disapproval};

use crate::base::{Date, Settings};
use crate::link::{Model, RecordIndex};
use crate::records::{Demand, Detail, Kind};

/// Decides everything, as of one day.
pub fn assess(model: &Model, settings: &Settings, as_of: Date) -> Assessment {
    let judge = Judge::new(model, settings, as_of);
    let documents = model.documents.keys().map(|path| (path.clone(), judge.freshness(path))).collect();
    let evidence = (0..model.evidence.len()).filter_map(|entry| Some((entry, judge.today(entry)?))).collect();
    let evidence_ages = (0..model.evidence.len()).map(|entry| evidence_age::of(&judge, entry)).collect();
    let judged = model.records.iter().enumerate().filter(|(_, linked)| linked.record.kind != Kind::Gate);
    let records = judged.map(|(at, _)| (at, judge.record(at))).collect();
    let mut gates = gate::all(&judge, &records);
    let clock = clock::run(&judge, &records, &mut gates);
    Assessment { verdict: gate::overall(&gates), gates, records, documents, clock, ungated: ungated(model), evidence, evidence_ages }
}

/// Tracks that no criterion is about, in documents where some criterion is about others.
fn ungated(model: &Model) -> Vec<RecordIndex> {
    let governed: BTreeSet<RecordIndex> = model.records.iter().flat_map(|linked| linked.subjects.iter().copied()).collect();
    let by_number = model.records.iter().filter(|linked| matches!(linked.record.detail, Detail::Criterion(Demand::Items { .. })));
    let governing: BTreeSet<_> = by_number.flat_map(|linked| &linked.subjects).map(|&at| &model.records[at].record.path).collect();
    let tracks = model.records.iter().enumerate().filter(|(_, linked)| linked.record.kind == Kind::Track);
    tracks.filter(|(at, linked)| governing.contains(&linked.record.path) && !governed.contains(at)).map(|(at, _)| at).collect()
}
