//! Whole documents as gates: a sentence that rules over all boxes around it, and boxes that stop a gate where they are ticked.

use crate::base::Span;
use crate::base::gates::{Condition, Quantifier, Selection, Selector};
use crate::base::text::{fold, words};
use crate::parse::{Block, Item, Pair, Paragraph, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::{criterion, sentence};
use crate::records::values::cover::days_in;
use crate::records::values::measure;
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::{LANGUAGES, gates};
use crate::records::{Claim, Demand, Detail, Kind, Record, Status};

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

/// What holds in a section that says when to stop: a ticked box, a field or cell that says yes, and a sentence that begins with what
/// has happened. Each of them stops the gate.
pub fn stops(context: &Context, section: usize) -> Vec<Record> {
    let blocks = &context.document.sections[section].blocks;
    let mut held: Vec<(Text, Span)> = Vec::new();
    outline::each_item(blocks, 0, &mut |item, _| {
        if item_holds(context, item) && item.text.plain.chars().any(char::is_alphanumeric) {
            held.push((item.text.clone(), item.span));
        }
    });
    held.extend(blocks.iter().flat_map(|block| held_in(context, block)));
    held.iter()
        .map(|(text, span)| stop(context, section, text, *span))
        .collect()
}

/// The items that bound a number and say nothing of what it is: `The disk is more than 70 % full`. What was measured stands elsewhere.
pub fn bounds_without_value(context: &Context, section: usize) -> Vec<Record> {
    let mut found = Vec::new();
    outline::each_item(
        &context.document.sections[section].blocks,
        0,
        &mut |item, _| {
            let plain = item.text.plain.as_str();
            let is_bound =
                plain.contains(|c: char| c.is_ascii_digit()) && measure::names_bound(plain);
            if is_bound && item.task.is_none() && item.pairs.is_empty() {
                let title = plain.split_whitespace().collect::<Vec<_>>().join(" ");
                let record = context.record(Kind::Criterion, section, item.text.span, &title);
                let detail = Detail::Criterion(Demand::Unread(item.text.span));
                found.push(Record { detail, ..record });
            }
        },
    );
    found
}

/// The sentences and rows of a block that say that a stop condition holds.
fn held_in(context: &Context, block: &Block) -> Vec<(Text, Span)> {
    match block {
        Block::Paragraph(paragraph) => criterion::sentences(&paragraph.text)
            .into_iter()
            .filter(|text| has_happened(&text.plain) || holds_on_a_day(&text.plain))
            .map(|text| (text.clone(), text.span))
            .collect(),
        Block::Table(table) => held_rows(context, table),
        Block::List(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => Vec::new(),
    }
}

/// The rows of a table that say that a stop condition holds.
fn held_rows(context: &Context, table: &Table) -> Vec<(Text, Span)> {
    let answers = answers_of(table);
    let holds = |row: &&Row| row_holds(context, row) || is_not_denied(row, &answers);
    let name = |row: &Row| row.cells.first().cloned().unwrap_or_default();
    let rows = table.rows.iter().filter(holds);
    rows.map(|row| (name(row), row.span)).collect()
}

/// The columns in which a table answers whether its conditions hold: those in which a cell says plainly that one does not.
fn answers_of(table: &Table) -> Vec<usize> {
    let says_no = |row: &Row, at: usize| {
        let cell = row.cells.get(at).map_or("", |cell| cell.plain.as_str());
        cell.contains(char::is_alphabetic) && polarity::answer(cell) == Answer::None
    };
    let answers = |at: &usize| table.rows.iter().any(|row| says_no(row, *at));
    (1..table.header.len()).filter(answers).collect()
}

/// Says a row in a column of answers anything but that its condition does not hold?
fn is_not_denied(row: &Row, answers: &[usize]) -> bool {
    let mut said = answers.iter().filter_map(|at| row.cells.get(*at));
    const APPLIES_TO_NOTHING: [&str; 3] = ["n/a", "na", "n.a."];
    let denies = |plain: &str| {
        let is_none = polarity::answer(plain) == Answer::None || polarity::is_denial(plain);
        is_none || APPLIES_TO_NOTHING.contains(&fold(plain).as_str())
    };
    said.any(|cell| !cell.is_empty() && !denies(&cell.plain))
}

/// A ticked box, `Open incident: yes`, `Triggered ✅`.
fn item_holds(context: &Context, item: &Item) -> bool {
    if let Some(task) = &item.task {
        return !task.mark.trim().is_empty();
    }
    let says_yes = |pair: &Pair| is_yes(context, &pair.value);
    // A mark behind the condition answers it; one before it is decoration.
    let marked = status::marked(&item.text, context.words, &context.legend);
    let answers =
        |claim: &Claim| claim.status == Status::Done && claim.span.start > item.text.span.start;
    item.pairs.iter().any(says_yes)
        || marked.is_some_and(|(claim, _)| answers(&claim))
        || has_happened(&item.text.plain)
}

/// A row of a condition with a cell behind it that says yes.
fn row_holds(context: &Context, row: &Row) -> bool {
    let counted = |cell: &Text| {
        // `Fewer than two on call | 3` compares; `Any entry that is not reconciled | 17 entries` counts.
        let name = row.cells.first().map_or("", |name| name.plain.as_str());
        !polarity::holds_number(name) && polarity::answer(&cell.plain) == Answer::Some
    };
    let mut answers = row.cells.iter().skip(1);
    answers.any(|cell| is_yes(context, cell) || has_happened(&cell.plain) || counted(cell))
}

fn is_yes(context: &Context, text: &Text) -> bool {
    let brief = text.plain.split_whitespace().count() <= 6;
    let claim = status::claim(text, context.words, &context.legend);
    brief && claim.is_some_and(|claim| claim.status == Status::Done && claim.unrecognised.is_none())
}

/// `Triggered on 11 March`: what has happened leads the sentence. In the middle of one it describes what would.
fn has_happened(text: &str) -> bool {
    let folded = fold(text);
    let first = words(&folded).next().unwrap_or("");
    let rules = gates::holds(text, |words| words.rules);
    !rules && gates::holds(first, |words| words.held)
}

/// `On 11 March 2026 this holds: 4.62 m`: a reading of one day below a condition, which does not deny it.
fn holds_on_a_day(text: &str) -> bool {
    let folded = fold(text);
    let denies = |word: &str| {
        let mut all = LANGUAGES.iter();
        all.any(|language| language.adverse.not.contains(&word) || language.none.contains(&word))
    };
    !days_in(text).is_empty() && !gates::is_rule(text) && !words(&folded).any(denies)
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
