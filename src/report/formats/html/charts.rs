//! Charts: the records that the boxes of a document's flow charts are, each with its verdict, and the stages that a release goes through
//! by its sentences and charts.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::base::RelPath;
use crate::link::{PlacedGraph, Promotion, RecordIndex};
use crate::parse::graph::Node;
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::view::At;
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

/// A promotion, and where it is written.
#[derive(Serialize)]
pub struct PlacedPromotion {
    document: Link,
    at: At,
    stages: Vec<StageInPromotion>,
}

/// The promotions of all documents.
pub fn all_promotions(portal: &Portal) -> Vec<PlacedPromotion> {
    let promotions = portal.site.model.promotions.iter();
    let placed = promotions.map(|promotion| PlacedPromotion {
        document: portal.document_link(&promotion.path),
        at: portal.at(&promotion.path, promotion.span),
        stages: stages(portal, promotion),
    });
    placed.collect()
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

/// What is added to the source of each flow chart of a document, so that its boxes show how their records stand: by where its fence begins.
pub fn verdicts(portal: &Portal, path: &RelPath) -> BTreeMap<usize, String> {
    let graphs = portal.site.model.graphs.iter();
    let here = graphs.filter(|placed| placed.path == *path);
    let added = here.map(|placed| (placed.span.start, of_boxes(portal, placed)));
    added.filter(|(_, added)| !added.is_empty()).collect()
}

fn of_boxes(portal: &Portal, placed: &PlacedGraph) -> String {
    let boxes = placed.graph.nodes.iter().zip(&placed.records);
    let lines: Vec<String> = boxes
        .filter_map(|(node, record)| of_box(node, chart_box(portal, (*record)?).verdict?))
        .collect();
    match lines.is_empty() {
        true => String::new(),
        false => format!("{}\n{LOOKS}", lines.join("\n")),
    }
}

/// How boxes look by the tone of their verdicts. The word in the box says the same, and so do the line and its width.
const LOOKS: &str = "\
classDef heldgood fill:#e4f2e8,stroke:#1b6e3c,stroke-width:2px
classDef heldwarn fill:#fbf0d9,stroke:#845200,stroke-width:2px,stroke-dasharray:8 3
classDef heldbad fill:#fbe7e7,stroke:#ac1f2d,stroke-width:4px
classDef heldunknown fill:#f1e9f8,stroke:#6a3d96,stroke-width:2px,stroke-dasharray:3 3
classDef heldquiet fill:#eeeeea,stroke:#565c63,stroke-width:1px
";

/// A box once more, with its verdict below its words: `c(["Staging<br/>✓ met"]):::heldgood`.
fn of_box(node: &Node, badge: Badge) -> Option<String> {
    let (sign, tone) = match badge.tone {
        "good" => ("✓", "good"),
        "warn" => ("△", "warn"),
        "bad" => ("✗", "bad"),
        "unknown" => ("?", "unknown"),
        _ => ("·", "quiet"),
    };
    let (opening, words, closing) = parts(node)?;
    let Badge { word, .. } = badge;
    Some(format!(
        "{}{opening}\"{words}<br/>{sign} {word}\"{closing}:::held{tone}",
        node.id
    ))
}

/// The brackets of a box, and the words between them. A box without any is drawn as a rectangle.
fn parts(node: &Node) -> Option<(&str, &str, &str)> {
    if node.written.is_empty() {
        return Some(("[", &node.id, "]"));
    }
    let written = node.written.as_str();
    let inner = written.trim_start_matches(['[', '(', '{', '/', '\\']);
    let opening = &written[..written.len() - inner.len()];
    // As many signs close a box as open it: `[Quay (north)]`.
    let (words, closing) = inner.split_at_checked(inner.len().checked_sub(opening.len())?)?;
    let words = words.trim().trim_matches('"');
    let is_plain = !words.is_empty() && !words.contains(['"', '`']);
    is_plain.then_some((opening, words, closing))
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
