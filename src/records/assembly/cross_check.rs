//! Cross-checks: what a row or an item says besides its status, held against the status.
//!
//! `Restore | Done | QA ❌` is not done, `p95 < 300 ms | 412 ms | Pass` misses its own number, and `Open blockers | Yes` is bad
//! news. Each check looks at one thing and may lower a claim of done; only the answer to a name of something bad may raise one
//! (`Known data loss | None`). What lowers it becomes the claim, so that a reader is shown the words that count.

mod amounts;
mod footnotes;
mod questions;
mod tally;
mod too_few;
mod voices;

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Item, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::merge;
use crate::records::values::{measure, status};
use crate::records::words::gates;
use crate::records::words::polarity::{self, Answer, Asked, Ill};
use crate::records::words::vocabulary::{Label, Vocabulary};
use crate::records::words::{Class, tail};
use crate::records::{Claim, Record, Status};
use questions::answered;
pub use tally::Tallies;

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
        is_stated(label) || (label.is_none() && !self.has_status())
    }

    /// Does a column say how its rows stand?
    fn has_status(&self) -> bool {
        self.columns.iter().any(|label| is_stated(*label))
    }

    /// What a cell says by itself of how things stand.
    fn claim_of(&self, cell: &Text) -> Option<Claim> {
        status::claim(cell, self.context.words, &self.context.legend)
    }

    /// Where the cell of a column stands; the row where it has none.
    fn span_at(&self, at: usize) -> Span {
        let cell = self.row.cells.get(at);
        cell.map_or(self.row.span, |cell| cell.span)
    }
}

/// Does a column of this label say how its rows stand?
fn is_stated(label: Option<Label>) -> bool {
    matches!(label, Some(Label::Status | Label::Decision))
}

/// An answer in a cell or behind the name of an item.
struct AnswerSeen<'a> {
    value: &'a str,
    span: Span,
}

impl AnswerSeen<'_> {
    /// The claim that its words make.
    fn says(&self, status: Status) -> Claim {
        said(status, self.value, self.span)
    }

    /// `3 fixed`: words for done behind the number.
    fn is_settled(&self, words: &Vocabulary) -> bool {
        self.value.split_whitespace().skip(1).any(|word| {
            let folded = fold(word);
            let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
            words.status(bare) == Some(Status::Done)
        })
    }

    /// Is it a mark or a box, without a word?
    fn is_silent(&self) -> bool {
        !self.value.chars().any(char::is_alphanumeric) || self.value.eq_ignore_ascii_case("[x]")
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
    let turned = turned_row(&seen, record.claim.clone());
    let claim = lowered_by(turned, || voices::matrix(&seen))
        .or_else(|| voices::matrix(&seen))
        .map(|claim| voices::with_reason(&seen, claim));
    let claim = amounts::judged(&seen, claim);
    let claim = lowered_by(claim, || said_beside(&seen));
    let noted = || footnotes::of_place(context, row.span);
    Record {
        claim: lowered_by(claim, noted),
        ..record
    }
}

/// A row with a box that nobody has ticked is open, whatever its words say: `[ ] Door closed | Door secure`.
pub fn with_open_box(row: &Row, record: Record) -> Record {
    let open = || {
        let cell = row
            .cells
            .iter()
            .find(|cell| status::is_left_open(&cell.plain))?;
        Some(said(Status::Open, &cell.plain, cell.span))
    };
    let claim = lowered_by(record.claim.clone(), open);
    Record { claim, ..record }
}

/// The weakest of what the cells beside the name of a row that is done say against it.
fn said_beside(seen: &RowSeen) -> Option<Claim> {
    let all = [
        voices::other_cells(seen),
        voices::unconfirmed(seen),
        voices::remarks(seen),
        voices::of_name(seen),
        amounts::counted(seen),
        amounts::counted_as_trouble(seen),
    ];
    all.into_iter().fold(None, merge::weaker_of)
}

/// The record of an item, its claim held against its own words.
pub fn of_item(context: &Context, item: &Item, record: Record) -> Record {
    let (name, value) = named_value(&item.text.plain);
    let answer = AnswerSeen {
        value,
        span: item.text.span,
    };
    let claim = told_of_item(context, item, name, &answer, record.claim.clone());
    let claim = lowered_by(claim, || against_item(context, item));
    // The box that makes the claim stays its place; its words are those that count.
    let place = record.claim.as_ref().map(|claim| claim.span);
    let claim = claim.map(|claim| Claim {
        span: place.unwrap_or(claim.span),
        ..claim
    });
    Record { claim, ..record }
}

/// The claim of a name and what stands behind it, or of a question and its answer.
fn told_of_item(
    context: &Context,
    item: &Item,
    name: &str,
    answer: &AnswerSeen,
    claim: Option<Claim>,
) -> Option<Claim> {
    let is_question = item.text.plain[name.len()..].starts_with(['?', '？']);
    if is_question {
        answered(name, answer, claim, context.words)
    } else if context.words.status(&fold(name)).is_some() {
        // `Done – no rise in tickets`: what follows the status is the name.
        claim
    } else {
        stated(name, answer, claim, context.words)
    }
}

/// What the numbers of an item and its footnotes say against it.
fn against_item(context: &Context, item: &Item) -> Option<Claim> {
    missed(item)
        .or_else(|| too_few::of_item(item))
        .or_else(|| footnotes::of_place(context, item.span))
}

/// The claim of a name and what is said of it: `Open bugs: none`, `Rollback plan: none`.
fn stated(
    name: &str,
    answer: &AnswerSeen,
    claim: Option<Claim>,
    words: &Vocabulary,
) -> Option<Claim> {
    let is_none = polarity::answer(answer.value) == Answer::None;
    match ill_of(name, answer.value) {
        Some(ill) => turned(ill, answer, claim, words),
        // `Open points: none`.
        None if is_none && polarity::names_rest(name) => Some(answer.says(Status::Done)),
        None => absent(name, answer, claim),
    }
}

/// Does a name speak of something bad? One that is counted by a number alone does by any word of trouble: `Failing end-to-end tests: 4`.
fn ill_of(name: &str, value: &str) -> Option<Ill> {
    let is_bad = || tail::has_class(name, &[Class::Trouble]) || polarity::names_lack(name);
    let is_counted = || is_bare_number(value) && is_bad();
    polarity::names_ill(name).or_else(|| is_counted().then_some(Ill::Named))
}

fn is_bare_number(value: &str) -> bool {
    let digits = value.trim().trim_end_matches('.');
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The claim of an item whose numbers miss their own bound.
fn missed(item: &Item) -> Option<Claim> {
    let plain = item.text.plain.as_str();
    let (name, value) = named_value(plain);
    let miss = measure::miss_in(plain).or_else(|| measure::falls_short(name, value))?;
    Some(amounts::claim(&miss, item.text.span))
}

/// A claim of done, lowered by what is said against it; any other stays as it is.
fn lowered_by(claim: Option<Claim>, against: impl FnOnce() -> Option<Claim>) -> Option<Claim> {
    if is_done(&claim) {
        merge::weaker_of(claim, against())
    } else {
        claim
    }
}

/// Is a claim one of done?
pub fn is_done(claim: &Option<Claim>) -> bool {
    claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done)
}

/// A claim made of some words.
pub fn said(status: Status, text: &str, span: Span) -> Claim {
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

/// The claim of a row whose name is bad or asks, out of its answer.
fn turned_row(seen: &RowSeen, claim: Option<Claim>) -> Option<Claim> {
    let question = question_of(seen.title);
    let Some((value, span)) = answer_of(seen, &claim) else {
        return claim;
    };
    let ill = ill_of(seen.title, &value);
    if question.is_none() && ill.is_none() {
        return claim;
    }
    let answer = AnswerSeen {
        value: &value,
        span,
    };
    if is_judged_by_numbers(seen, &answer) {
        return claim;
    }
    match (question, ill) {
        (Some(question), _) => answered(question, &answer, claim, seen.context.words),
        (None, Some(ill)) => turned(ill, &answer, claim, seen.context.words),
        (None, None) => claim,
    }
}

/// The answer to the name of a row, else the words of its claim. `Wrong patient shown | Accepted: yes` answers the column, and not the
/// name.
fn answer_of(seen: &RowSeen, claim: &Option<Claim>) -> Option<(String, Span)> {
    let cell = answer_cell(seen).or_else(|| answer_below_header(seen).filter(|_| claim.is_none()));
    if let Some(cell) = cell {
        return Some((cell.plain.clone(), cell.span));
    }
    let said = claim
        .as_ref()
        .filter(|said| !is_below_confirmation(seen, said.span))?;
    Some((said.text.clone(), said.span))
}

/// The cell below a header such as `Answer`.
fn answer_below_header<'a>(seen: &RowSeen<'a>) -> Option<&'a Text> {
    let mut cells = seen.cells();
    let found = cells.find(|(header, _, _)| gates::holds(header, |words| words.answers));
    found.map(|(_, _, cell)| cell)
}

/// The words of a name that asks, without its mark.
fn question_of(name: &str) -> Option<&str> {
    let name = name.trim();
    name.strip_suffix(['?', '？'])
        .or_else(|| name.strip_prefix('¿'))
}

/// Does the name of a row name something bad?
fn names_ill(title: &str, words: &Vocabulary) -> Option<Ill> {
    let asks = |question: &str| polarity::asked(question, words) != Asked::Good;
    let asked = question_of(title).filter(|question| asks(question));
    polarity::names_ill(title).or(asked.map(|_| Ill::Named))
}

/// The first cell about how a row stands that says there is none of what it names, or some.
fn answer_cell<'a>(seen: &RowSeen<'a>) -> Option<&'a Text> {
    let answers = seen.cells().filter(|(header, label, cell)| {
        seen.is_answer(*label) && !cell.is_empty() && !polarity::asks_to_confirm(header)
    });
    answers
        .map(|(_, _, cell)| cell)
        .find(|cell| polarity::answer(&cell.plain) != Answer::Other)
}

/// `Open defects | 0 | ✅`: does a cell beside the status count none?
fn counts_none(seen: &RowSeen) -> bool {
    let mut cells = seen.cells();
    cells.any(|(_, label, cell)| {
        label.is_none()
            && cell.plain.starts_with('0')
            && polarity::answer(&cell.plain) == Answer::None
    })
}

/// `Failed orders | ≤ 0.2 % | 0.05 % | ✅` is judged by its bound: the mark is no answer to the name.
fn is_judged_by_numbers(seen: &RowSeen, answer: &AnswerSeen) -> bool {
    let is_of_row = || answer.is_silent() || answers_whether_done(seen, answer.span);
    (amounts::is_bounded(seen) || counts_none(seen)) && is_of_row()
}

/// `Open bugs | 0 | 0 | yes` below `Met`: does a header ask whether the row is done, so that a yes answers that and not its name?
fn answers_whether_done(seen: &RowSeen, span: Span) -> bool {
    let mut cells = seen.cells();
    let asks = |header: &str| fill::asks_whether_done(seen.context, header);
    cells.any(|(header, _, cell)| cell.span == span && asks(header))
}

/// Does a place lie in a column in which somebody confirms the rows?
fn is_below_confirmation(seen: &RowSeen, span: Span) -> bool {
    let mut cells = seen.cells();
    cells.any(|(header, _, cell)| cell.span == span && polarity::asks_to_confirm(header))
}

/// The claim about something bad: none of it is done, some of it is open. A mark alone says nothing about what is open.
fn turned(
    ill: Ill,
    answer: &AnswerSeen,
    claim: Option<Claim>,
    words: &Vocabulary,
) -> Option<Claim> {
    let is_unclear = ill == Ill::Open && answer.is_silent() && is_done(&claim);
    match polarity::answer(answer.value) {
        Answer::None => Some(answer.says(Status::Done)),
        Answer::Some if !answer.is_settled(words) => Some(answer.says(Status::Open)),
        Answer::Some | Answer::Other if is_unclear => Some(answer.says(Status::Unknown)),
        Answer::Some | Answer::Other => claim,
    }
}

/// `[x] Rollback plan: none`: what should be there is not.
fn absent(name: &str, answer: &AnswerSeen, claim: Option<Claim>) -> Option<Claim> {
    let value = answer.value;
    let counted = value.starts_with(|c: char| c.is_ascii_digit());
    let lacks = !value.is_empty()
        && polarity::is_absent(value)
        && !counted
        && !polarity::denies_ill(value)
        && !status::only_denies_trouble(value)
        && !polarity::may_be_absent(name)
        && !polarity::is_denial(name);
    if lacks && is_done(&claim) {
        Some(answer.says(Status::Open))
    } else {
        claim
    }
}
