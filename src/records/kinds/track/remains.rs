//! Remains: what a track that is claimed done says is still left: an open box, a next step, a second status.

use crate::base::text::fold;
use crate::parse::{Block, Item, Pair, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::{fill, merge, outline};
use crate::records::values::status;
use crate::records::words::vocabulary::Label;
use crate::records::words::{Class, polarity, tail};
use crate::records::{Claim, Record, Status};

/// The record of a track below a heading, its claim of done held against the rest of its section.
pub fn held_against(context: &Context, section: usize, record: Record) -> Record {
    let done = record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done);
    if !done {
        return record;
    }
    let heading = &context.document.sections[section].heading;
    let own = of_heading(context, heading);
    let blocks = of_blocks(context, &context.document.sections[section].blocks);
    let below = outline::below(context, section).filter_map(|at| of_part(context, at));
    let claim = below
        .chain(own)
        .chain(blocks)
        .fold(record.claim.clone(), |weakest, claim| {
            merge::weaker_of(weakest, Some(claim))
        });
    // The sign that makes the claim stays its place; its words are those that count.
    let place = record.claim.as_ref().map(|claim| claim.span);
    let claim = claim.map(|claim| Claim {
        span: place.unwrap_or(claim.span),
        ..claim
    });
    Record { claim, ..record }
}

/// `## 2) Backups (postponed to June)`, `## 2) Backups ❌`.
fn of_heading(context: &Context, heading: &Text) -> Option<Claim> {
    let marked = status::marked(heading, context.words, &context.legend)
        .map(|(claim, _)| claim)
        .filter(|claim| claim.status != Status::Done);
    let tail = ["(", " — ", " – ", " - "]
        .iter()
        .filter_map(|cut| heading.plain.split_once(cut))
        .map(|(_, tail)| tail)
        .find(|tail| tail::objection(tail).is_some() || polarity::pending(tail).is_some());
    marked.or_else(|| tail.map(|tail| left(tail, heading)))
}

/// A part below the track: one that is open by its heading, or that lists what is left.
fn of_part(context: &Context, section: usize) -> Option<Claim> {
    let part = &context.document.sections[section];
    let marked = status::marked(&part.heading, context.words, &context.legend)
        .map(|(claim, _)| claim)
        .filter(|claim| !matches!(claim.status, Status::Done | Status::NotApplicable));
    let lists = polarity::names_rest(&part.heading.plain) && names_something(&part.blocks);
    let rest = lists.then(|| left(&part.heading.plain, &part.heading));
    marked.or(rest).or_else(|| of_blocks(context, &part.blocks))
}

fn names_something(blocks: &[Block]) -> bool {
    fill::lines(blocks)
        .iter()
        .any(|line| !polarity::is_nothing(&line.plain))
}

fn of_blocks(context: &Context, blocks: &[Block]) -> Option<Claim> {
    blocks.iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => {
            of_pairs(context, &paragraph.pairs).or_else(|| of_text(context, &paragraph.text))
        }
        Block::List(list) => list.items.iter().find_map(|item| of_item(context, item)),
        Block::Quote(quote) => of_blocks(context, &quote.blocks),
        Block::Table(_) | Block::Fence(_) | Block::Html(_) => None,
    })
}

fn of_item(context: &Context, item: &Item) -> Option<Claim> {
    let label = item
        .pairs
        .last()
        .and_then(|pair| context.words.label(&pair.key));
    if label == Some(Label::Evidence) && item.task.is_none() {
        // What is pending there is judged with the evidence.
        let lines = fill::lines(&item.children);
        return of_pairs(context, &item.pairs)
            .or_else(|| lines.into_iter().find_map(|line| of_text(context, line)));
    }
    let boxed = item
        .task
        .as_ref()
        .map(|task| status::boxed(task, &item.text, context.words, &context.legend));
    let open = boxed.filter(|claim| !matches!(claim.status, Status::Done | Status::NotApplicable));
    let lists = item.pairs.last().is_some_and(|pair| {
        polarity::names_rest(&pair.key) && pair.value.is_empty() && names_something(&item.children)
    });
    open.map(|claim| Claim {
        status: Status::InProgress,
        ..claim
    })
    .or_else(|| of_pairs(context, &item.pairs))
    .or_else(|| lists.then(|| left(&item.text.plain, &item.text)))
    .or_else(|| of_text(context, &item.text))
    .or_else(|| of_blocks(context, &item.children))
}

/// `Next: …`, `Evidence: missing`, and a status that says less than the first.
fn of_pairs(context: &Context, pairs: &[Pair]) -> Option<Claim> {
    pairs.iter().find_map(|pair| {
        let value = &pair.value;
        let label = context.words.label(&pair.key);
        let says = !value.is_empty() && !polarity::is_nothing(&value.plain);
        let cites = value
            .pieces
            .iter()
            .any(|piece| piece.code || piece.link.is_some());
        match label {
            Some(Label::Status) if is_status(context, value) => {
                status::claim(value, context.words, &context.legend)
                    .filter(|claim| claim.status != Status::Done)
            }
            Some(Label::Evidence) if !cites && is_lacking(&value.plain) => {
                Some(left(&value.plain, value))
            }
            Some(Label::NextReview) => None,
            _ if says && polarity::names_rest(&pair.key) => Some(left(&value.plain, value)),
            _ => None,
        }
    })
}

/// Does a status field begin with a status, rather than with a sentence about it?
fn is_status(context: &Context, value: &Text) -> bool {
    let few = value.plain.split_whitespace().count() <= 4;
    let first = value.plain.split_whitespace().next().unwrap_or("");
    let bare = fold(first);
    let bare = bare.trim_matches(|c: char| !c.is_alphanumeric());
    few || context.words.status(bare).is_some()
}

/// `Evidence: missing`, `Evidence: to follow`.
fn is_lacking(plain: &str) -> bool {
    let lacks = |objection: tail::Objection| {
        matches!(objection.class, Class::Not | Class::Future | Class::Trouble)
    };
    tail::objection(plain).is_some_and(lacks)
}

/// `The archive is not backed up yet.`, `Update of 10 March. Status: reopened.`
fn of_text(context: &Context, text: &Text) -> Option<Claim> {
    let again = || {
        text.plain
            .match_indices(": ")
            .take(20)
            .find_map(|(at, mark)| {
                let before = text.plain.get(..at)?;
                let word = before.rsplit([' ', '\n']).next()?;
                let value = text.slice(at + mark.len(), text.plain.len()).trimmed();
                let claim = status::claim(&value, context.words, &context.legend)?;
                let is_status =
                    context.words.label(word) == Some(Label::Status) && is_status(context, &value);
                (is_status && !matches!(claim.status, Status::Done | Status::Unknown))
                    .then_some(claim)
            })
    };
    polarity::pending(&text.plain)
        .map(|_| left(&text.plain, text))
        .or_else(again)
}

fn left(words: &str, text: &Text) -> Claim {
    Claim {
        status: Status::InProgress,
        text: words
            .split_whitespace()
            .take(24)
            .collect::<Vec<_>>()
            .join(" "),
        span: text.span,
        remark: None,
        unrecognised: None,
    }
}
