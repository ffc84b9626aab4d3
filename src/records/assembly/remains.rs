//! Remains: what a section whose heading stands for something that is claimed done says is still left: an open box, a next step, a second
//! status.

use crate::base::text::fold;
use crate::parse::{Block, Item, Pair, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::{fill, merge, outline};
use crate::records::values::status;
use crate::records::words::vocabulary::Label;
use crate::records::words::{Class, polarity, tail};
use crate::records::{Claim, Record, Status};

/// The record that a heading stands for, its claim of done held against the rest of its section.
pub fn held_against(context: &Context, section: usize, record: Record) -> Record {
    let claim = record.claim.as_ref();
    let done = claim.filter(|claim| claim.status == Status::Done);
    let Some(place) = done.map(|claim| claim.span) else {
        return record;
    };
    let weakest = of_section(context, section)
        .map(Some)
        .fold(record.claim.clone(), merge::weaker_of);
    // The sign that makes the claim stays its place; its words are those that count.
    let claim = weakest.map(|claim| Claim {
        span: place,
        ..claim
    });
    Record { claim, ..record }
}

/// What a section says is left: in its parts, in its heading and in its blocks.
fn of_section(context: &Context, section: usize) -> impl Iterator<Item = Claim> {
    let held = &context.document.sections[section];
    let below = outline::below(context, section).filter_map(|at| of_part(context, at));
    below
        .chain(of_heading(context, &held.heading))
        .chain(of_blocks(context, &held.blocks))
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
            let pairs = &paragraph.pairs;
            let of_text = || of_text(context, &paragraph.text);
            of_pairs(context, pairs).or_else(|| {
                if leave_nothing(pairs) {
                    None
                } else {
                    of_text()
                }
            })
        }
        Block::List(list) => list.items.iter().find_map(|item| of_item(context, item)),
        Block::Quote(quote) => of_blocks(context, &quote.blocks),
        Block::Table(_) | Block::Fence(_) | Block::Html(_) => None,
    })
}

fn of_item(context: &Context, item: &Item) -> Option<Claim> {
    if item.task.is_none() && is_evidence(context, item) {
        // What is pending there is judged with the evidence.
        let lines = fill::lines(&item.children);
        return of_pairs(context, &item.pairs)
            .or_else(|| lines.into_iter().find_map(|line| of_text(context, line)));
    }
    of_box(context, item)
        .or_else(|| of_pairs(context, &item.pairs))
        .or_else(|| of_list_of_rest(item))
        .or_else(|| of_text(context, &item.text))
        .or_else(|| of_blocks(context, &item.children))
}

fn is_evidence(context: &Context, item: &Item) -> bool {
    let label = item
        .pairs
        .last()
        .and_then(|pair| context.words.label(&pair.key));
    label == Some(Label::Evidence)
}

/// A box that is not ticked, or that is taken back beside its tick.
fn of_box(context: &Context, item: &Item) -> Option<Claim> {
    let task = item.task.as_ref()?;
    let claim = status::boxed(task, &item.text, context.words, &context.legend);
    let open = !matches!(claim.status, Status::Done | Status::NotApplicable);
    open.then_some(Claim {
        status: Status::InProgress,
        ..claim
    })
}

/// `- Next steps:` with a list of them below it.
fn of_list_of_rest(item: &Item) -> Option<Claim> {
    let pair = item.pairs.last()?;
    let lists =
        polarity::names_rest(&pair.key) && pair.value.is_empty() && names_something(&item.children);
    lists.then(|| left(&item.text.plain, &item.text))
}

/// `Remaining: nothing`: is one of some pairs the name of what is left, and says that there is nothing?
fn leave_nothing(pairs: &[Pair]) -> bool {
    let mut named = pairs.iter().filter(|pair| polarity::names_rest(&pair.key));
    named.any(|pair| polarity::is_nothing(&pair.value.plain))
}

/// `Next: …`, `Evidence: missing`, and a status that says less than the first.
fn of_pairs(context: &Context, pairs: &[Pair]) -> Option<Claim> {
    pairs.iter().find_map(|pair| of_pair(context, pair))
}

fn of_pair(context: &Context, pair: &Pair) -> Option<Claim> {
    let value = &pair.value;
    let says = !value.is_empty() && !polarity::is_nothing(&value.plain);
    match context.words.label(&pair.key) {
        Some(Label::Status) if is_status(context, value) => {
            status::claim(value, context.words, &context.legend)
                .filter(|claim| claim.status != Status::Done)
        }
        Some(Label::Evidence) if !cites(value) && is_lacking(&value.plain) => {
            Some(left(&value.plain, value))
        }
        Some(Label::NextReview) => None,
        _ if says && polarity::names_rest(&pair.key) => Some(left(&value.plain, value)),
        _ => None,
    }
}

fn cites(value: &Text) -> bool {
    let mut pieces = value.pieces.iter();
    pieces.any(|piece| piece.code || piece.link.is_some())
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
    if polarity::pending(&text.plain).is_some() {
        return Some(left(&text.plain, text));
    }
    let mut colons = text.plain.match_indices(COLON).take(20);
    colons.find_map(|(at, _)| of_status_in(context, text, at))
}

/// What ends a label in the middle of a text.
const COLON: &str = ": ";

/// The status behind a colon in a text, where the word before the colon is a label of a status.
fn of_status_in(context: &Context, text: &Text, colon: usize) -> Option<Claim> {
    let word = text.plain.get(..colon)?.rsplit([' ', '\n']).next()?;
    let value = text.slice(colon + COLON.len(), text.plain.len()).trimmed();
    let claim = status::claim(&value, context.words, &context.legend)?;
    let is_labelled = context.words.label(word) == Some(Label::Status);
    let is_open = !matches!(claim.status, Status::Done | Status::Unknown);
    (is_labelled && is_status(context, &value) && is_open).then_some(claim)
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
