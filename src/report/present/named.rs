//! Named: the ids of records, and where documents name them.

use std::collections::BTreeMap;

use crate::base::{RelPath, Span};
use crate::link::{Named, NamedPlace, RecordIndex};

/// Where prose names the id of each record.
pub fn in_prose(named: &[Named]) -> BTreeMap<RecordIndex, Vec<NamedPlace>> {
    let of_records = named.iter().filter_map(|named| {
        let places = named.places.iter().filter(|place| place.by.is_none());
        Some((named.record?, places.cloned().collect::<Vec<_>>()))
    });
    of_records
        .filter(|(_, places)| !places.is_empty())
        .collect()
}

/// An id that a document names, in a place that is none of the record that has it.
#[derive(Clone, Debug)]
pub struct NamedId {
    /// Where.
    pub span: Span,
    /// The id.
    pub name: String,
    /// The record that has it.
    pub record: RecordIndex,
}

/// The ids that each document names, by place.
pub fn by_document(named: &[Named]) -> BTreeMap<RelPath, Vec<NamedId>> {
    let mut by_document: BTreeMap<RelPath, Vec<NamedId>> = BTreeMap::new();
    for (named, record) in named
        .iter()
        .filter_map(|named| Some((named, named.record?)))
    {
        let elsewhere = named.places.iter().filter(|place| place.by != Some(record));
        for place in elsewhere {
            let ids = by_document.entry(place.path.clone()).or_default();
            ids.push(NamedId {
                span: place.span,
                name: named.name.clone(),
                record,
            });
        }
    }
    for ids in by_document.values_mut() {
        ids.sort_by_key(|id| (id.span.start, id.name.clone()));
    }
    by_document
}
