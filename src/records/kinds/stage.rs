//! Stages: the phases of a rollout or backlog, with their numbered steps.

use crate::base::text::{fold, words};
use crate::parse::{Block, Item};
use crate::records::Kind;
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::outline;
use crate::records::assembly::place;
use crate::records::values::status;
use crate::records::words::vocabulary::{Topic, without_numbering};

/// Reads stages together with their steps.
pub static READER: KindReader = KindReader {
    kind: Kind::Stage,
    plural: "stages",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for at in 0..context.document.sections.len() {
        let section = &context.document.sections[at];
        if !may_be_one(context, drafts, at) {
            continue;
        }
        let steps: Vec<&Item> = steps(&section.blocks)
            .into_iter()
            .filter(|item| !drafts.is_taken(item.span))
            .collect();
        let mut stage = context.record(Kind::Stage, at, section.span, "");
        stage.section.pop();
        // `Phase 2: Search ✅` says how far it is.
        let marked = status::of_heading(&section.heading, context.words, &context.legend);
        let (claim, words) = marked.map_or((None, section.heading.clone()), |(claim, words)| {
            (Some(claim), words)
        });
        stage.claim = claim;
        let name = naming::read(&words.plain);
        (stage.title, stage.number, stage.id) =
            (name.title, name.number, section.id.clone().or(name.id));
        if stage.claim.is_none() && steps.is_empty() && !is_one_of_several(&section.heading.plain) {
            continue;
        }
        let stage = drafts.add_around(stage);
        for item in steps {
            let mut step = fill::from_item(context, Kind::Step, at, item);
            step.parent = Some(stage);
            drafts.push(step);
        }
    }
}

fn may_be_one(context: &Context, drafts: &Drafts, at: usize) -> bool {
    let section = &context.document.sections[at];
    let is_track = || {
        let mut records = drafts.records.iter();
        records.any(|record| record.kind == Kind::Track && record.span == section.span)
    };
    section.level > 0
        && !place::is_title(context, at)
        && outline::topic(context, at) == Some(Topic::Stage)
        && !drafts.is_taken(section.span)
        && !is_track()
}

/// `Stage 3: deploy`, `Phase B`: a number or letter of its own. `2. Stages and results` heads them, and is none.
fn is_one_of_several(heading: &str) -> bool {
    let folded = fold(heading);
    let mut spoken = words(without_numbering(&folded));
    let is_number = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
    spoken.any(|word| word.contains(is_number) || word.chars().count() == 1)
}

/// The numbered items without boxes directly under a stage.
fn steps(blocks: &[Block]) -> Vec<&Item> {
    let lists = blocks.iter().filter_map(|block| {
        if let Block::List(list) = block {
            Some(list)
        } else {
            None
        }
    });
    let numbered = lists.filter(|list| list.start.is_some());
    numbered
        .flat_map(|list| &list.items)
        .filter(|item| item.task.is_none() && !item.text.is_empty())
        .collect()
}
