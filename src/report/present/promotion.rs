//! Promotion: which stage of a promotion waits for which.

use crate::link::{Promotion, PromotionStage};
use crate::records::Kind;
use crate::report::evaluated::Evaluated;

/// A stage of a promotion, and the stage before it where that is not known to be over.
pub struct StageInOrder<'a> {
    /// The stage.
    pub stage: &'a PromotionStage,
    /// The name of the one that it waits for.
    pub waits_for: Option<&'a str>,
}

/// The stages of a promotion in order. The first waits for none, nor does one that is
/// done, and any other for the one before.
pub fn in_order<'a>(site: &Evaluated, promotion: &'a Promotion) -> Vec<StageInOrder<'a>> {
    let mut before: Option<&PromotionStage> = None;
    let stages = promotion.stages.iter().map(|stage| {
        let waits_for = before.filter(|before| !is_over(site, before) && !is_over(site, stage));
        before = Some(stage);
        StageInOrder {
            stage,
            waits_for: waits_for.map(|before| before.name.as_str()),
        }
    });
    stages.collect()
}

/// Is the record of a stage done? A gate of that name may lead into the stage as well as out of it, and says neither.
fn is_over(site: &Evaluated, stage: &PromotionStage) -> bool {
    let Some(record) = stage.record.map(|at| site.judged(at)) else {
        return false;
    };
    record.kind() != Kind::Gate && record.is_settled()
}
