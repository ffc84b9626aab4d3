//! Headed criteria: headings below a gate that say by themselves how far their part is, or ask what the paragraph below answers.

use crate::parse::{Block, Item, List, Pair, Piece, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::assembly::{fill, remains};
use crate::records::gates::criterion::{answers, item_criterion, sentences};
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::proof::is_result_label;
use crate::records::words::vocabulary::Label;
use crate::records::words::{Class, tail};
use crate::records::{Demand, Detail, Kind, Record};

/// A heading below the gate's own that says how far its part is, or has a field that does, is a condition:
/// `### P0.1 Exports are complete: Partial`, and `## Capacity` above `Status: done`. The fields may be lines or items.
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
    let stated = stated_by(context, section.blocks.first()?)?;
    let claim = status::claim(&stated.value, context.words, &context.legend)?;
    let record = Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..fill::from_section(context, Kind::Criterion, part.section)
    };
    Some(remains::held_against(context, part.section, record))
}

/// The field of a block that says how its heading stands.
fn stated_by<'a>(context: &Context, block: &'a Block) -> Option<&'a Pair> {
    let is_status = |pair: &&Pair| context.words.label(&pair.key) == Some(Label::Status);
    match block {
        Block::Paragraph(first) => first.pairs.iter().find(is_status),
        Block::List(list) => stated_in(context, list),
        Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => None,
    }
}

/// Is a block a list of fields below a heading, one of which says how that stands?
pub fn is_list_of_fields(context: &Context, block: &Block) -> bool {
    matches!(block, Block::List(list) if stated_in(context, list).is_some())
}

/// `- Result: passed`, in a list of two items or more that are fields and nothing else: who, by what, how it stands.
fn stated_in<'a>(context: &Context, list: &'a List) -> Option<&'a Pair> {
    let fields = fields_of(list)?;
    let mut stated = fields.iter().filter(|pair| is_stated(context, pair));
    let only = stated.next().filter(|_| stated.next().is_none())?;
    let mut others = fields.iter().filter(|pair| pair.key_span != only.key_span);
    others.all(|pair| is_beside(context, pair)).then_some(*only)
}

/// The fields of a list of two items or more that is made of nothing else.
fn fields_of(list: &List) -> Option<Vec<&Pair>> {
    let items = list.items.iter();
    let fields = items.map(|item| item.pairs.first().filter(|_| item.task.is_none()));
    let fields: Option<Vec<&Pair>> = fields.collect();
    fields.filter(|fields| fields.len() >= 2)
}

/// Does a field tell who, what, when or by which proof, and nothing against it?
fn is_beside(context: &Context, pair: &Pair) -> bool {
    let label = context.words.label(&pair.key);
    let tells = matches!(
        label,
        Some(
            Label::Owner
                | Label::Evidence
                | Label::Updated
                | Label::Created
                | Label::Target
                | Label::Id
                | Label::Title
                | Label::Scope
                | Label::Objective
        )
    );
    tells && tail::objection(&pair.key).is_none() && tail::objection(&pair.value.plain).is_none()
}

/// Is it a field for how something stands, and not the name of what does?
fn is_stated(context: &Context, pair: &Pair) -> bool {
    let label = context.words.label(&pair.key);
    let is_status = label == Some(Label::Status) || is_result_label(&pair.key);
    is_status && answers::begins_with_state(context, &pair.value)
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
