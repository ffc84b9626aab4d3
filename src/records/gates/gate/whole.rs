//! Whole documents as gates: a sentence that rules over all boxes around it, and boxes that stop a gate where they are ticked.

use crate::base::Span;
use crate::base::gates::{Condition, Quantifier, Selection, Selector};
use crate::parse::{Block, Paragraph, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::criterion;
use crate::records::gates::sentence;
use crate::records::{Demand, Detail, Kind, Record, Status};

/// The sentence of a paragraph that makes a gate of the boxes below its heading: `All items must be checked before deploying`.
pub fn ruling(context: &Context, section: usize, paragraph: &Paragraph) -> Option<Record> {
    let rules = |text: &Text| {
        sentence::is_all_of_boxes(&text.plain, context.words)
            && sentence::names_release(&text.plain)
    };
    let text = criterion::sentences(&paragraph.text)
        .into_iter()
        .find(rules)?;
    has_boxes(context, section).then(|| over_boxes(context, section, &text))
}

/// The criterion that every box below a heading is ticked; below the title, every box of the document.
pub fn over_boxes(context: &Context, section: usize, text: &Text) -> Record {
    let title = text.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let record = context.record(Kind::Criterion, section, text.span, &title);
    let of = Selector {
        path: Some(globset::escape(context.path.as_str())),
        under: Some(record.section.clone()),
        ..Selector::default()
    };
    let selection = Selection {
        of,
        conditions: vec![Condition::Status(Status::Done)],
        quantifier: Quantifier::All,
    };
    Record {
        detail: Detail::Criterion(Demand::Select(Box::new(selection))),
        ..record
    }
}

fn has_boxes(context: &Context, section: usize) -> bool {
    let mut any = false;
    let below = outline::below(context, section);
    for at in [section].into_iter().chain(below) {
        outline::each_item(&context.document.sections[at].blocks, 0, &mut |item, _| {
            any |= item.task.is_some()
        });
    }
    any
}

/// The ticked boxes of a section that says when to stop: each of them stops the gate.
pub fn stops(context: &Context, section: usize) -> Vec<Record> {
    let mut found = Vec::new();
    outline::each_item(
        &context.document.sections[section].blocks,
        0,
        &mut |item, _| {
            let ticked = item
                .task
                .as_ref()
                .is_some_and(|task| !task.mark.trim().is_empty());
            if ticked && item.text.plain.chars().any(char::is_alphanumeric) {
                found.push(stop(context, section, &item.text, item.span));
            }
        },
    );
    found
}

fn stop(context: &Context, section: usize, text: &Text, span: Span) -> Record {
    let title = format!(
        "No-go: {}",
        text.plain.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    Record {
        detail: Detail::Criterion(Demand::Stop),
        ..context.record(Kind::Criterion, section, span, &title)
    }
}

/// Is this a paragraph?
pub fn paragraph(block: &Block) -> Option<&Paragraph> {
    match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::List(_) | Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => {
            None
        }
    }
}
