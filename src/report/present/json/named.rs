//! What is named in several places, and what two documents state otherwise, in the shape of `readiness.json`.

use super::Collector;
use crate::link::NamedPlace;
use crate::report::present::schema;

/// The ids and issues that are named in several places.
pub fn named(of: &Collector) -> Vec<schema::Named> {
    let place = |place: &NamedPlace| schema::NamedPlace {
        at: of.line(&place.path, place.span),
        record: place.by.map(|by| of.linked(by).key.clone()),
        called: place.called.clone(),
    };
    let all = of.model.named.iter();
    all.map(|named| schema::Named {
        name: named.name.clone(),
        record: named.record.map(|at| of.linked(at).key.clone()),
        places: named.places.iter().map(place).collect(),
    })
    .collect()
}

/// What two documents state otherwise.
pub fn differing(of: &Collector) -> Vec<schema::Differing> {
    let all = of.model.differing.iter();
    all.map(|differing| schema::Differing {
        records: [differing.first, differing.other].map(|at| of.linked(at).key.clone()),
        what: differing.what,
        says: [differing.here.clone(), differing.there.clone()],
    })
    .collect()
}
