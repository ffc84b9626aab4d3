//! Headed criteria: headings below a gate that say by themselves how far their part is, or ask what the paragraph below answers.

use crate::parse::{Block, Item, Pair, Piece, Text};
use crate::records::assembly::part::Part;
use crate::records::assembly::{fill, remains};
use crate::records::gates::criterion::{item_criterion, sentences};
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::vocabulary::Label;
use crate::records::words::{Class, tail};
use crate::records::{Demand, Detail, Kind, Record};

/// A heading below the gate's own that says how far its part is, or has a field that does, is a condition:
/// `### P0.1 Exports are complete: Partial`, and `## Capacity` above `Status: done`.
pub fn read(part: Part) -> Vec<Record> {
    let is_below = !part.own && part.context.document.sections[part.section].level > 1;
    let stated = || {
        of_heading(part)
            .or_else(|| of_fields(part))
            .or_else(|| of_question(part))
    };
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
    let record = Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..fill::from_section(context, Kind::Criterion, part.section)
    };
    Some(remains::held_against(context, part.section, record))
}

/// The condition of a heading that asks, where the paragraph right below begins with yes or no, or denies something:
/// `### Are there unresolved incidents?`
fn of_question(part: Part) -> Option<Record> {
    let section = &part.context.document.sections[part.section];
    let Some(Block::Paragraph(answer)) = section.blocks.first() else {
        return None;
    };
    let asks = section.heading.plain.trim_end().ends_with(['?', '？']);
    (asks && answers(&answer.text)).then(|| {
        let item = joined(&section.heading, &answer.text);
        let part = Part {
            answers: true,
            ..part
        };
        Record {
            title: section.heading.plain.trim().to_owned(),
            ..item_criterion(part, &item)
        }
    })
}

/// Does a paragraph begin with yes or no and a mark behind it, or deny something in its first sentence? `No idea` and `Yes and no` answer
/// nothing.
fn answers(text: &Text) -> bool {
    let end = text.plain.find(|c: char| !c.is_alphanumeric());
    let (word, behind) = text.plain.split_at(end.unwrap_or(text.plain.len()));
    let is_alone = !behind.starts_with([' ', '-', '/']) && polarity::answer(word) != Answer::Other;
    let first = sentences(text).into_iter().next();
    let denial = first.and_then(|first| tail::objection(&first.plain));
    is_alone || denial.is_some_and(|found| found.class == Class::Not)
}

/// A heading and its answer as they would stand in a list.
fn joined(heading: &Text, answer: &Text) -> Item {
    let span = heading.span.join(answer.span);
    let asked = Piece {
        text: format!("{} ", heading.plain.trim_end()),
        span: heading.span,
        ..Piece::default()
    };
    let pieces = [vec![asked], answer.pieces.clone()].concat();
    Item {
        span,
        text: Text {
            plain: format!("{} {}", heading.plain.trim_end(), answer.plain),
            span,
            pieces,
        },
        ..Item::default()
    }
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
