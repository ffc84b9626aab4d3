//! The bounds of objectives and steps with what was measured of them, in the shape of `readiness.json`.

use super::Collector;
use crate::link::{Bounded, Measured, RecordIndex};
use crate::report::present::schema;

/// The bounds of a record.
pub fn bounds(of: &Collector, index: RecordIndex) -> Vec<schema::Bound> {
    let own = of.model.bounds.iter().filter(|bounded| bounded.of == index);
    own.map(|bounded| bound(of, bounded)).collect()
}

fn bound(of: &Collector, bounded: &Bounded) -> schema::Bound {
    let measured = |measured: &Measured| schema::Measured {
        at: of.line(&measured.path, measured.span),
        says: measured.said.clone(),
        keeps: measured.keeps,
    };
    schema::Bound {
        asked: bounded.asked.clone(),
        comparator: bounded.bound.comparator.clone(),
        value: bounded.bound.value,
        unit: bounded.bound.unit.clone(),
        measured: bounded.measured.iter().map(measured).collect(),
    }
}
