//! Stages: the phases of a rollout or backlog, with their numbered steps.

use std::collections::BTreeMap;

use crate::base::Span;
use crate::base::text::{fold, words};
use crate::parse::{Block, Item};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::outline;
use crate::records::assembly::place;
use crate::records::assembly::remains;
use crate::records::values::status;
use crate::records::words::vocabulary::{Topic, without_numbering};
use crate::records::{Kind, Record};

/// Reads stages together with their steps.
pub static READER: KindReader = KindReader {
    kind: Kind::Stage,
    plural: "stages",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for at in 0..context.document.sections.len() {
        let section = &context.document.sections[at];
        if !is_headed(context, at) || is_read_already(drafts, section.span) {
            continue;
        }
        let steps: Vec<&Item> = steps(&section.blocks)
            .into_iter()
            .filter(|item| !drafts.is_taken(item.span))
            .collect();
        let mut stage = with_status(context, at);
        // `Phase 2: Search ✅` says how far it is.
        let marked = status::of_heading(&section.heading, context.words, &context.legend);
        let (claim, words) = marked.map_or((None, section.heading.clone()), |(claim, words)| {
            (Some(claim), words)
        });
        stage.claim = stage.claim.or(claim);
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

fn is_headed(context: &Context, at: usize) -> bool {
    context.document.sections[at].level > 0
        && !place::is_title(context, at)
        && outline::topic(context, at) == Some(Topic::Stage)
}

/// Was another record read of a section? A track is a stage as well.
fn is_read_already(drafts: &mut Drafts, section: Span) -> bool {
    match track_of(drafts, section) {
        Some(track) => {
            track.is_stage = true;
            true
        }
        None => drafts.is_taken(section),
    }
}

/// The track that was read of a section.
fn track_of(drafts: &mut Drafts, section: Span) -> Option<&mut Record> {
    let mut records = drafts.records.iter_mut();
    records.find(|record| record.kind == Kind::Track && record.span == section)
}

/// The record of a stage, with what the fields below its heading say where one of them is a status.
fn with_status(context: &Context, at: usize) -> Record {
    let read = fill::from_section(context, Kind::Stage, at);
    if read.claim.is_some() {
        return remains::held_against(context, at, read);
    }
    let mut bare = context.record(Kind::Stage, at, read.span, "");
    bare.section.pop();
    bare
}

/// Gives the boxes of stages to the innermost stage around them: they are steps of it.
pub fn own_boxes(context: &Context, drafts: &mut Drafts) {
    let records = drafts.records.iter().enumerate();
    let stages: BTreeMap<usize, usize> = records
        .filter(|(_, record)| record.kind == Kind::Stage || record.is_stage)
        .map(|(at, record)| (record.section_index, at))
        .collect();
    if stages.is_empty() {
        return;
    }
    let boxes = drafts.records.iter_mut();
    for item in boxes.filter(|record| record.kind == Kind::ChecklistItem) {
        let around = context.document.ancestry(item.section_index);
        let stage = around.iter().rev().find_map(|at| stages.get(at));
        item.parent = item.parent.or(stage.copied());
    }
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
