//! Charts: the records that the boxes of a document's flow charts are, each with its verdict.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::RelPath;
use crate::link::RecordIndex;
use crate::report::formats::html::portal::Portal;
use crate::report::present::places::Link;
use crate::report::present::words::{self, Badge};

/// A box that is a record.
#[derive(Serialize)]
pub struct ChartBox {
    record: Link,
    verdict: Option<Badge>,
}

/// The boxes of the flow charts of a document that are records, each record once, in the order in which they are drawn.
pub fn boxes(portal: &Portal, path: &RelPath) -> Vec<ChartBox> {
    let graphs = portal.site.model.graphs.iter();
    let here = graphs.filter(|graph| graph.path == *path);
    let mut shown: BTreeSet<RecordIndex> = BTreeSet::new();
    let records = here.flat_map(|graph| graph.records.iter().copied().flatten());
    records
        .filter(|&record| shown.insert(record))
        .map(|record| chart_box(portal, record))
        .collect()
}

fn chart_box(portal: &Portal, record: RecordIndex) -> ChartBox {
    let gates = &portal.site.assessment.gates;
    let verdict = match portal.places.gate(record) {
        Some(number) => Some(words::gate_verdict(gates[number].verdict)),
        None => portal.state_badge(record),
    };
    ChartBox {
        record: portal.link(record),
        verdict,
    }
}
