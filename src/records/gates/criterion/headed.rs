//! Headed criteria: headings below a gate that say by themselves how far their part is, or ask what the paragraph below answers.

use crate::parse::{Block, Item, Piece, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::assembly::{fill, remains};
use crate::records::gates::criterion::{item_criterion, sentences};
use crate::records::gates::decision;
use crate::records::gates::form::Form;
use crate::records::gates::gate::whole;
use crate::records::gates::stated;
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::{Class, tail};
use crate::records::{Claim, Demand, Detail, Kind, Record, Value};

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

/// The condition of a heading with a status among the fields below it.
fn of_fields(part: Part) -> Option<Record> {
    let (context, section) = (part.context, part.section);
    let field = stated::stated_below(context, section)?;
    let claim = status::claim(&field.value, context.words, &context.legend)?;
    let mut record = Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..fill::from_section(context, Kind::Criterion, section)
    };
    note_fields(context, section, &mut record);
    Some(remains::held_against(context, section, record))
}

/// Notes what has to be so, and the fields of a table with one row, which no other reader knows.
fn note_fields(context: &Context, section: usize, record: &mut Record) {
    let (prose, rest) = stated::parted(&context.document.sections[section].blocks);
    note_what_is_asked(record, prose);
    if let Some(Block::Table(table)) = rest.first() {
        for pair in stated::fields_of_row(context, table) {
            fill::apply(context, record, &pair.key, &pair.value, &[]);
        }
    }
}

/// The sentences between a heading and its fields say what has to be so.
fn note_what_is_asked(record: &mut Record, prose: &[Block]) {
    let prose = prose.iter().filter_map(whole::paragraph);
    let asked: Vec<&str> = prose.map(|prose| prose.text.plain.trim()).collect();
    if !asked.is_empty() {
        let objective = Value::Text(asked.join(" "));
        let fields = &mut record.fields;
        fields.entry("objective".to_owned()).or_insert(objective);
    }
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
            answers: Some(Form::Answer),
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
    let (claim, words) = status::marked(heading, context.words, &context.legend)
        .or_else(|| stated::stated_in_heading(context, part.section))?;
    is_named(&claim, &words).then_some(())?;
    let record = Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..context.record(Kind::Criterion, part.section, heading.span, &words.plain)
    };
    Some(remains::held_against(context, part.section, record))
}

/// Do the words of a heading name what its state is of? A state below done may be that of one word, but of no option of a decision.
fn is_named(claim: &Claim, words: &Text) -> bool {
    let says_more = words.plain.split_whitespace().count() >= 2 || claim.status.is_below_done();
    let is_word = claim.text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    says_more && is_word && decision::read_option(&words.plain).is_none()
}
