//! Floor 5: what is decided about the model on one day: a pure function of model, settings and date.

mod acceptance;
mod age;
mod assessment;
mod claim;
mod clock;
mod coverage;
mod criterion;
mod deciding;
pub mod demanded;
mod evidence_age;
mod expression;
mod freshness;
mod gate;
mod hidden;
mod judge;
mod lateness;
mod needs;
mod objective;
pub mod proof;
mod reach;
mod relevance;
mod requirement;
mod select;
mod stage;
mod target;
mod waiver;
mod way;

pub use assessment::*;
pub use claim::{ChangedSince, ChangedTarget};
pub use freshness::beyond_history;
use judge::Judge;
pub use lateness::Due;
pub use reach::Reach;
pub use waiver::{Disapproval, WaiverState, disapproval};
pub use way::{Act, Change, Step};

use crate::base::{Date, Settings};
use crate::link::Model;
use crate::records::Kind;

/// Decides everything, as of one day.
pub fn assess(model: &Model, settings: &Settings, as_of: Date) -> Assessment {
    let judge = Judge::new(model, settings, as_of);
    let documents = model
        .documents
        .keys()
        .map(|path| (path.clone(), judge.freshness(path)))
        .collect();
    let evidence = 0..model.evidence.len();
    let judged = model
        .records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind != Kind::Gate);
    let records = judged.map(|(at, _)| (at, judge.record(at))).collect();
    let mut gates = gate::all(&judge, &records);
    for gate in &mut gates {
        gate.way = match gate.gate {
            Some(at) => way::of_gate(&judge, &records, at, gate.verdict),
            None => way::of_absent(&gate.title),
        };
    }
    let clock = clock::run(&judge, &records, &mut gates);
    Assessment {
        verdict: gate::overall(&gates),
        gates,
        records,
        documents,
        clock,
        ungated: coverage::ungated(model),
        coverage: coverage::of(model),
        evidence: evidence
            .filter_map(|entry| Some((entry, judge.today(entry)?)))
            .collect(),
        evidence_ages: judge.evidence_ages(),
        changed: claim::changed_since(&judge),
    }
}
