//! Stated: how a section says by itself how it stands: at the end of its heading, or in a field below it.
//!
//! ```text
//! ### Access review – postponed         ### Restore rehearsed        ### Restore rehearsed
//!                                       Status: passed               | Status | Owner |
//!                                       Owner: Jo Lund               | passed | Jo    |
//! ```

use crate::parse::{Block, List, Pair, Paragraph, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::gates::form::{self, Form, begins_with_state};
use crate::records::values::blank::is_blank;
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::proof::is_result_label;
use crate::records::words::tail;
use crate::records::words::vocabulary::Label;
use crate::records::{Claim, Status};

/// Does a section say by a field of its own how it stands?
pub fn states_itself(context: &Context, section: usize) -> bool {
    stated_below(context, section).is_some_and(|pair| begins_with_state(context, &pair.value))
}

/// The field below a heading that says how it stands: in its first block, or in the only line of a status among paragraphs.
pub fn stated_below(context: &Context, section: usize) -> Option<Pair> {
    let blocks = &context.document.sections[section].blocks;
    stated_by(context, parted(blocks).1.first()?).or_else(|| {
        let mut lines = blocks.iter().skip(1).filter_map(|block| match block {
            Block::Paragraph(line) if is_only_a_status(context, line) => {
                line.pairs.first().cloned()
            }
            _ => None,
        });
        let only = lines.next().filter(|_| lines.next().is_none());
        only.filter(|_| !blocks.iter().any(tells_against))
    })
}

/// Is a block a paragraph that takes something back?
fn tells_against(block: &Block) -> bool {
    matches!(block, Block::Paragraph(told) if tail::objection(&told.text.plain).is_some())
}

/// A longer text above a list tells of more than what the list is of.
const LONGEST_TEXT: usize = 2;

/// The sentences that blocks begin with, and what follows them.
pub fn parted(blocks: &[Block]) -> (&[Block], &[Block]) {
    let is_prose =
        |block: &Block| matches!(block, Block::Paragraph(prose) if prose.pairs.is_empty());
    let prose = blocks.iter().take_while(|block| is_prose(block)).count();
    blocks.split_at(if prose <= LONGEST_TEXT { prose } else { 0 })
}

/// `Status: passed`, by itself.
fn is_only_a_status(context: &Context, line: &Paragraph) -> bool {
    let [only] = line.pairs.as_slice() else {
        return false;
    };
    line.text.span.start == only.key_span.start && is_stated(context, only)
}

/// The field of a block that says how its heading stands.
fn stated_by(context: &Context, block: &Block) -> Option<Pair> {
    let is_status = |pair: &&Pair| context.words.label(&pair.key) == Some(Label::Status);
    match block {
        Block::Paragraph(first) => first.pairs.iter().find(is_status).cloned(),
        Block::List(list) => stated_among(context, &fields_of(list)?),
        Block::Table(table) => {
            let fields = fields_of_table(context, table);
            let is_plain = |pair: &Pair| is_plain(context, pair);
            fields
                .iter()
                .all(is_plain)
                .then(|| stated_among(context, &fields))?
        }
        Block::Fence(_) | Block::Quote(_) | Block::Html(_) => None,
    }
}

/// The blocks in front of the list or table of fields that says how the heading of a section stands, and those behind it. What of the blocks
/// of the section `rest` leaves out was read.
pub fn around_fields<'a>(context: &Context, rest: &'a [Block]) -> (&'a [Block], &'a [Block]) {
    let (prose, fields) = parted(rest);
    let says = |block: &&Block| {
        let is_of_fields = matches!(block, Block::List(_) | Block::Table(_));
        is_of_fields && stated_by(context, block).is_some()
    };
    match fields.first().filter(says) {
        Some(_) => (prose, &fields[1..]),
        None => (rest, &[]),
    }
}

/// `Result: passed`, among two fields or more that are made of who, by what, and how it stands.
fn stated_among(context: &Context, fields: &[Pair]) -> Option<Pair> {
    let mut stated = fields.iter().filter(|pair| is_stated(context, pair));
    let only = stated
        .next()
        .filter(|_| stated.next().is_none() && fields.len() >= 2)?;
    let mut others = fields.iter().filter(|pair| pair.key_span != only.key_span);
    others
        .all(|pair| is_beside(context, pair))
        .then(|| only.clone())
}

/// The rows of a table of names and values, or the one row of a table whose headers are the names.
fn fields_of_table(context: &Context, table: &Table) -> Vec<Pair> {
    if table.header.len() == 2 {
        let cells = |row: &Row| Some(field(row.cells.first()?, row.cells.get(1)?));
        table.rows.iter().filter_map(cells).collect()
    } else {
        fields_of_row(context, table)
    }
}

/// The one row of a table as fields that are called like the headers, none of which names what the row is about.
pub fn fields_of_row(context: &Context, table: &Table) -> Vec<Pair> {
    let names = |header: &Text| context.words.label(&header.plain) == Some(Label::Title);
    let [only] = table.rows.as_slice() else {
        return Vec::new();
    };
    if table.header.iter().any(names) {
        return Vec::new();
    }
    let cells = table.header.iter().zip(&only.cells);
    cells.map(|(header, cell)| field(header, cell)).collect()
}

/// A name and a value that stand in cells.
fn field(name: &Text, value: &Text) -> Pair {
    Pair::of(name, value.clone(), name.span.join(value.span))
}

/// The fields of a list of two items or more that is made of nothing else.
fn fields_of(list: &List) -> Option<Vec<Pair>> {
    let items = list.items.iter();
    let fields = items.map(|item| item.pairs.first().filter(|_| item.task.is_none()).cloned());
    let fields: Option<Vec<Pair>> = fields.collect();
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
    tells && !objects(pair)
}

/// Is a field of a table none of what is aimed at, or of what it is about?
fn is_plain(context: &Context, pair: &Pair) -> bool {
    !matches!(
        context.words.label(&pair.key),
        Some(Label::Target | Label::Title | Label::Scope | Label::Objective)
    )
}

/// Does a field take something back, say no, or say nothing?
fn objects(pair: &Pair) -> bool {
    let value = pair.value.plain.as_str();
    let takes_back = tail::objection(&pair.key).is_some() || tail::objection(value).is_some();
    takes_back || is_blank(value) || polarity::answer(value) == Answer::None
}

/// Is it a field for how something stands, and not the name of what does?
fn is_stated(context: &Context, pair: &Pair) -> bool {
    let label = context.words.label(&pair.key);
    let is_status = label == Some(Label::Status) || is_result_label(&pair.key);
    is_status && begins_with_state(context, &pair.value)
}

/// `### Access review – postponed`: the state below done that a heading ends with, and its name. Done at the end of a heading may be a part of its
/// name.
pub fn stated_in_heading(context: &Context, section: usize) -> Option<(Claim, Text)> {
    form::of_headings().find_map(|form| {
        let (claim, said) = state_at_end(context, section, form)?;
        let heading = &context.document.sections[section].heading;
        let is_less = claim.status.is_below_done();
        is_less.then(|| (claim, name_before(heading, &said)))
    })
}

/// The state that a heading ends with in a form, and its words.
fn state_at_end(context: &Context, section: usize, form: Form) -> Option<(Claim, Text)> {
    let heading = &context.document.sections[section].heading;
    let said = form::said(form, heading, context.text)?;
    let claim = status::claim(&said, context.words, &context.legend)?;
    (claim.status != Status::Unknown).then_some((claim, said))
}

/// What a heading names that ends with a state; `None` where it ends with none.
pub fn name_of_stated(context: &Context, section: usize) -> Option<Text> {
    stated_in_heading(context, section).map(|(_, name)| name)
}

/// What stands in front of a state, without the dash or bracket between.
fn name_before(heading: &Text, state: &Text) -> Text {
    let end = heading.plain.rfind(state.plain.as_str()).unwrap_or(0);
    let name = heading.plain.get(..end).unwrap_or("");
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '%'));
    heading.slice(0, name.len())
}
