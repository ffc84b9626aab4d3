//! Promotions in the shape of `readiness.json`.

use super::Collector;
use crate::link::Promotion;
use crate::report::present::promotion::{StageInOrder, in_order};
use crate::report::present::schema;

/// The promotions of documents.
pub fn promotions(of: &Collector) -> Vec<schema::Promotion> {
    let all = of.model.promotions.iter();
    all.map(|placed| promotion(of, placed)).collect()
}

fn promotion(of: &Collector, placed: &Promotion) -> schema::Promotion {
    let stages = in_order(of.evaluated, placed);
    schema::Promotion {
        at: of.line(&placed.path, placed.span),
        stages: stages.iter().map(|held| stage(of, held)).collect(),
    }
}

fn stage(of: &Collector, held: &StageInOrder) -> schema::PromotionStage {
    schema::PromotionStage {
        name: held.stage.name.clone(),
        record: held.stage.record.map(|at| of.linked(at).key.clone()),
        waits_for: held.waits_for.map(str::to_owned),
    }
}
