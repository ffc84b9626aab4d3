//! Cross-checks: what a row or an item says besides its status, held against the status.
//!
//! `Restore | Done | QA ❌` is not done, `p95 < 300 ms | 412 ms | Pass` misses its own number, and `Open blockers | Yes` is bad
//! news. Each check looks at one thing and may lower a claim of done; only the answer to a name of something bad may raise one
//! (`Known data loss | None`). What lowers it becomes the claim, so that a reader is shown the words that count.

mod amounts;
mod voices;

use crate::base::Span;
use crate::parse::{Item, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::merge;
use crate::records::values::measure;
use crate::records::words::polarity::{self, Answer, Ill};
use crate::records::words::vocabulary::{Label, Vocabulary};
use crate::records::{Claim, Record, Status};

/// A row with what its cells stand for.
pub struct RowSeen<'a> {
    /// The document.
    pub context: &'a Context<'a>,
    /// The table.
    pub table: &'a Table,
    /// The row.
    pub row: &'a Row,
    /// What the columns stand for.
    pub columns: &'a [Option<Label>],
    /// The name of what the row is about.
    pub title: &'a str,
    /// The column of that name.
    pub title_at: usize,
}

impl<'a> RowSeen<'a> {
    /// The cells beside the name, with their headers.
    fn cells(&self) -> impl Iterator<Item = (&'a str, Option<Label>, &'a Text)> {
        let (table, columns, title_at) = (self.table, self.columns, self.title_at);
        let cells = self.row.cells.iter().enumerate();
        cells
            .filter(move |(at, _)| *at != title_at)
            .map(move |(at, cell)| {
                let header = table
                    .header
                    .get(at)
                    .map_or("", |header| header.plain.as_str());
                (header, columns.get(at).copied().flatten(), cell)
            })
    }

    fn is_answer(&self, label: Option<Label>) -> bool {
        let stated = |label: &Option<Label>| matches!(label, Some(Label::Status | Label::Decision));
        stated(&label) || (label.is_none() && !self.columns.iter().any(stated))
    }
}

/// The record of a row, its claim held against the other cells.
pub fn of_row(context: &Context, table: &Table, row: &Row, record: Record) -> Record {
    let columns = fill::columns(context, table);
    let seen = RowSeen {
        context,
        table,
        row,
        columns: &columns,
        title: &record.title,
        title_at: fill::title_column(record.kind, table, &columns),
    };
    let claim = turned_row(&seen, record.claim.clone())
        .or_else(|| voices::matrix(&seen))
        .map(|claim| voices::with_reason(&seen, claim));
    let claim = amounts::judged(&seen, claim);
    let lowered = if is_done(&claim) {
        let all = [
            voices::other_cells(&seen),
            voices::unconfirmed(&seen),
            voices::remarks(&seen),
            amounts::counted(&seen),
        ];
        all.into_iter().fold(claim, merge::weaker_of)
    } else {
        claim
    };
    Record {
        claim: lowered,
        ..record
    }
}

/// The record of an item, its claim held against its own words.
pub fn of_item(context: &Context, item: &Item, record: Record) -> Record {
    let plain = item.text.plain.as_str();
    let (name, value) = named_value(plain);
    let claim = match polarity::names_ill(name) {
        Some(ill) => turned(
            ill,
            value,
            item.text.span,
            record.claim.clone(),
            context.words,
        ),
        None => absent(name, value, item.text.span, record.claim.clone()),
    };
    let missed = || {
        measure::miss_in(plain)
            .or_else(|| measure::falls_short(name, value))
            .map(|miss| amounts::claim(&miss, item.text.span))
    };
    let claim = if is_done(&claim) {
        merge::weaker_of(claim, missed())
    } else {
        claim
    };
    // The box that makes the claim stays its place; its words are those that count.
    let place = record.claim.as_ref().map(|claim| claim.span);
    let claim = claim.map(|claim| Claim {
        span: place.unwrap_or(claim.span),
        ..claim
    });
    Record { claim, ..record }
}

fn is_done(claim: &Option<Claim>) -> bool {
    claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done)
}

/// A claim made of some words.
fn said(status: Status, text: &str, span: Span) -> Claim {
    Claim {
        status,
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        span,
        remark: None,
        unrecognised: None,
    }
}

/// The name of an item and what stands behind its first colon, dash or question mark.
fn named_value(plain: &str) -> (&str, &str) {
    let cuts = [": ", "：", " — ", " – ", " - ", " = ", "? ", "？"];
    let first = cuts
        .iter()
        .filter_map(|cut| Some((plain.find(cut)?, cut.len())))
        .min();
    first.map_or((plain, ""), |(at, length)| {
        (&plain[..at], plain[at + length..].trim())
    })
}

/// The claim of a row whose name is bad, out of its answer.
fn turned_row(seen: &RowSeen, claim: Option<Claim>) -> Option<Claim> {
    let Some(ill) = polarity::names_ill(seen.title) else {
        return claim;
    };
    let answers = seen
        .cells()
        .filter(|(_, label, cell)| seen.is_answer(*label) && !cell.is_empty());
    let answer = answers
        .map(|(_, _, cell)| cell)
        .find(|cell| polarity::answer(&cell.plain) != Answer::Other);
    match (answer, &claim) {
        (Some(cell), _) => turned(ill, &cell.plain, cell.span, claim, seen.context.words),
        (None, Some(said)) => turned(
            ill,
            &said.text.clone(),
            said.span,
            claim,
            seen.context.words,
        ),
        (None, None) => None,
    }
}

/// The claim about something bad: none of it is done, some of it is open. A mark alone says nothing about what is open.
fn turned(
    ill: Ill,
    value: &str,
    span: Span,
    claim: Option<Claim>,
    words: &Vocabulary,
) -> Option<Claim> {
    let settled = || {
        value.split_whitespace().skip(1).any(|word| {
            let folded = crate::base::text::fold(word);
            let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
            words.status(bare) == Some(Status::Done)
        })
    };
    let silent = !value.chars().any(char::is_alphanumeric) || value.eq_ignore_ascii_case("[x]");
    match polarity::answer(value) {
        Answer::None => Some(said(Status::Done, value, span)),
        Answer::Some if !settled() => Some(said(Status::Open, value, span)),
        Answer::Some | Answer::Other if silent && ill == Ill::Open && is_done(&claim) => {
            Some(said(Status::Unknown, value, span))
        }
        Answer::Some | Answer::Other => claim,
    }
}

/// `[x] Rollback plan: none`: what should be there is not.
fn absent(name: &str, value: &str, span: Span, claim: Option<Claim>) -> Option<Claim> {
    let counted = value.starts_with(|c: char| c.is_ascii_digit());
    let lacks = !value.is_empty()
        && polarity::is_absent(value)
        && !counted
        && !polarity::may_be_absent(name)
        && !polarity::is_denial(name);
    if lacks && is_done(&claim) {
        Some(said(Status::Open, value, span))
    } else {
        claim
    }
}
