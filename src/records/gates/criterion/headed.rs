//! Headed criteria: headings below a gate that say by themselves how far their part is.

use crate::parse::{Block, Pair};
use crate::records::assembly::fill;
use crate::records::assembly::part::Part;
use crate::records::values::status;
use crate::records::words::vocabulary::Label;
use crate::records::{Demand, Detail, Kind, Record};

/// A heading below the gate's own that says how far its part is, or has a field that does, is a condition:
/// `### P0.1 Exports are complete: Partial`, and `## Capacity` above `Status: done`.
pub fn read(part: Part) -> Vec<Record> {
    let is_below = !part.own && part.context.document.sections[part.section].level > 1;
    let stated = || of_heading(part).or_else(|| of_fields(part));
    is_below.then(stated).flatten().into_iter().collect()
}

/// The condition of a heading with a status among the fields right below it.
fn of_fields(part: Part) -> Option<Record> {
    let context = part.context;
    let section = &context.document.sections[part.section];
    let Some(Block::Paragraph(first)) = section.blocks.first() else {
        return None;
    };
    let is_status = |pair: &&Pair| context.words.label(&pair.key) == Some(Label::Status);
    let stated = first.pairs.iter().find(is_status)?;
    let claim = status::claim(&stated.value, context.words, &context.legend)?;
    Some(Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..fill::from_section(context, Kind::Criterion, part.section)
    })
}

fn of_heading(part: Part) -> Option<Record> {
    let context = part.context;
    let heading = &context.document.sections[part.section].heading;
    let (claim, words) = status::marked(heading, context.words, &context.legend)?;
    let says_more = words.plain.split_whitespace().count() >= 2;
    let is_word = claim.text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    (says_more && is_word).then(|| Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..context.record(Kind::Criterion, part.section, heading.span, &words.plain)
    })
}
