//! Items: what has a state of its own and fits no other kind, so that nothing with a state is dropped.

mod plan;
mod register;

use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::parse::{Block, Pair};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::outline;
use crate::records::assembly::place;
use crate::records::assembly::told;
use crate::records::kinds::track;
use crate::records::values::status;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Claim, Kind, Status};

/// Reads what is left that carries a status.
pub static READER: KindReader = KindReader {
    kind: Kind::Item,
    plural: "items",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    if context.role == DocumentRole::Operations {
        read_tasks(context, drafts);
        plan::read(context, drafts);
        register::read(context, drafts);
    }
    for at in 0..context.document.sections.len() {
        if may_be_one(context, drafts, at) && has_status(context, at) {
            let mut record = fill::from_section(context, Kind::Item, at);
            record.claim = record.claim.map(of_health);
            if record.claim.is_some() && !record.title.is_empty() {
                drafts.add_around(record);
            }
        }
    }
}

/// Paragraphs that begin with the word of a task: `**TODO** order cables`.
fn read_tasks(context: &Context, drafts: &mut Drafts) {
    for place in place::blocks(context) {
        let Block::Paragraph(paragraph) = place.block else {
            continue;
        };
        let text = &paragraph.text;
        if status::begins_with_task_word(text) && !drafts.is_taken(text.span) {
            let item = told::item_of_line(text);
            let record = fill::from_item(context, Kind::Item, place.section, &item);
            if record.claim.is_some() {
                drafts.push(record);
            }
        }
    }
}

/// A colour says how well something goes, `Status: green`, and not that it is over.
fn of_health(claim: Claim) -> Claim {
    const COLOURS: &[&str] = &[
        "green",
        "grün",
        "vert",
        "verde",
        "grønn",
        "зелёный",
        "зеленый",
        "绿",
        "緑",
    ];
    let folded = fold(&claim.text);
    let is_colour = words(&folded)
        .next()
        .is_some_and(|word| COLOURS.contains(&word));
    match claim.status {
        Status::Done if is_colour => Claim {
            status: Status::InProgress,
            ..claim
        },
        _ => claim,
    }
}

/// Can a section be an item? Its status is then its own: not the document's, not a gate's, and not what a record has read.
fn may_be_one(context: &Context, drafts: &Drafts, at: usize) -> bool {
    let section = &context.document.sections[at];
    let around = context.document.ancestry(at);
    let topic = outline::topic(context, at);
    let explains = matches!(
        topic,
        Some(Topic::Legend | Topic::Reference | Topic::StopConditions)
    );
    let is_read = drafts.records.iter().any(|record| match record.kind {
        // What stands in a gate and was not read stops the gate.
        Kind::Gate => record.section_index == at || around.contains(&record.section_index),
        _ => record.span.start == section.span.start && record.claim.is_some(),
    });
    section.level > 0
        && !is_read
        && !explains
        && !place::is_title(context, at)
        && !place::is_reference(context, at)
        && !drafts.is_taken(section.span)
        && !track::is_of_document(context, at)
}

/// Does a status that is known stand directly below the heading, as a field of a line or of a bullet that nobody has read?
fn has_status(context: &Context, at: usize) -> bool {
    let blocks = context.document.sections[at].blocks.iter();
    blocks.flat_map(fields).any(|pair| {
        let is_status = context.words.label(&pair.key) == Some(Label::Status);
        let claim = status::claim(&pair.value, context.words, &context.legend);
        is_status && claim.is_some_and(|claim| claim.status != Status::Unknown)
    })
}

fn fields(block: &Block) -> Vec<&Pair> {
    match block {
        Block::Paragraph(paragraph) => paragraph.pairs.iter().collect(),
        Block::List(list) => {
            let unboxed = list.items.iter().filter(|item| item.task.is_none());
            unboxed.filter_map(|item| item.pairs.first()).collect()
        }
        Block::Quote(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::assembly::sample::{records, titles};
    use crate::records::{Kind, Status};

    #[test]
    fn a_status_below_any_heading_is_somebodys() {
        let source = indoc! {"
            # Pump house

            Status: draft

            ## Restore

            - Status: open

            ## Overview

            Status: done
        "};
        let found = records(Kind::Item, source);
        let claims: Vec<Option<Status>> = found
            .iter()
            .map(|item| item.claim.as_ref().map(|claim| claim.status))
            .collect();
        assert_eq!(titles(Kind::Item, source), ["Restore"]);
        assert_eq!(claims, [Some(Status::Open)]);
    }
}
