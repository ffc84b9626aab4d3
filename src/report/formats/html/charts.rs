//! Charts: the records that the boxes of a document's flow charts are, each with its verdict, and the stages that a release goes through
//! by its sentences and charts.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::RelPath;
use crate::link::{Promotion, RecordIndex};
use crate::report::formats::html::portal::Portal;
use crate::report::present::places::Link;
use crate::report::present::promotion::in_order;
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

/// A stage of a promotion.
#[derive(Serialize)]
pub struct StageInPromotion {
    name: String,
    /// What is known of it, where a record has its name.
    known: Option<ChartBox>,
    /// The stage that it waits for; empty where it waits for none.
    waits_for: String,
}

/// The promotions of a document, each with its stages in order.
pub fn promotions(portal: &Portal, path: &RelPath) -> Vec<Vec<StageInPromotion>> {
    let promotions = portal.site.model.promotions.iter();
    let here = promotions.filter(|promotion| promotion.path == *path);
    here.map(|promotion| stages(portal, promotion)).collect()
}

fn stages(portal: &Portal, promotion: &Promotion) -> Vec<StageInPromotion> {
    let stages = in_order(&portal.site, promotion).into_iter();
    let stages = stages.map(|held| StageInPromotion {
        name: held.stage.name.clone(),
        known: held.stage.record.map(|record| chart_box(portal, record)),
        waits_for: held.waits_for.unwrap_or_default().to_owned(),
    });
    stages.collect()
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
