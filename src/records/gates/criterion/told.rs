//! Told: paragraphs that are a list in all but form. Each line is a name with its answer, or each paragraph a question with one, or a
//! bold name with what is said of it.
//!
//! ```text
//! Doors that failed to close: none of 144        **Q1.** Is the way back rehearsed?        **Billing** (Ann) – done, 3 May
//! Cameras recording: 72 of 72                    Yes, on 6 March.                          **Website** – done
//! ```

use crate::parse::{Block, Item, List, Pair, Paragraph, Piece, Text};
use crate::records::assembly::context::Context;
use crate::records::gates::criterion::is_mark;
use crate::records::gates::criterion::{answers, bold};
use crate::records::gates::form::begins_with_state;
use crate::records::values::status;

/// Further paragraphs than these are another list: the next block may begin one as well, and would read all of them again.
const MOST: usize = 200;

/// The list that the paragraphs from a block on make, and how many blocks it takes; `None` where they are prose.
pub fn list_from(context: &Context, blocks: &[Block]) -> Option<(List, usize)> {
    let told = gathered(blocks, |blocks| items_at(context, blocks));
    told.filter(|(list, _)| answers::is_told(context, list))
        .or_else(|| marked_from(context, blocks))
}

/// The list of several paragraphs that each are one line with a mark: `☑ Oil changed`.
fn marked_from(context: &Context, blocks: &[Block]) -> Option<(List, usize)> {
    let marked = gathered(blocks, |blocks| {
        let Block::Paragraph(paragraph) = blocks.first()? else {
            return None;
        };
        let text = &paragraph.text;
        let (claim, _) = status::marked(text, context.words, &context.legend)?;
        let is_line = is_mark(&claim.text) && !text.plain.contains('\n');
        is_line.then(|| (vec![item(text, paragraph.pairs.clone())], 1))
    });
    marked.filter(|(list, _)| list.items.len() > 1)
}

/// The list of several lines on which people sign, each a role and a name: `Site manager: Tomas Vik, 9 March 2026`.
pub fn signatures_from(blocks: &[Block]) -> Option<(List, usize)> {
    let signed = gathered(blocks, |blocks| match blocks.first()? {
        Block::Paragraph(paragraph) => Some((lines(paragraph)?, 1)),
        _ => None,
    });
    signed.filter(|(list, _)| list.items.len() > 1)
}

/// The items of the first blocks that have some, as one list, and how many blocks they take.
fn gathered(
    blocks: &[Block],
    items_at: impl Fn(&[Block]) -> Option<(Vec<Item>, usize)>,
) -> Option<(List, usize)> {
    let mut items = Vec::new();
    let mut count = 0;
    while count < MOST {
        let Some((told, taken)) = items_at(&blocks[count..]) else {
            break;
        };
        items.extend(told);
        count += taken;
    }
    let span = items.first()?.span.join(items.last()?.span);
    let list = List {
        span,
        items,
        ..List::default()
    };
    Some((list, count))
}

/// The names with answers that the first of some blocks tells, or the first two, and how many these are.
fn items_at(context: &Context, blocks: &[Block]) -> Option<(Vec<Item>, usize)> {
    let (first, rest) = blocks.split_first()?;
    let titled = rest.first().and_then(|second| below_title(first, second));
    titled
        .map(|item| (vec![item], 2))
        .or_else(|| Some((items_of(context, first)?, 1)))
}

/// `**Restore rehearsed**`, and in the next paragraph `Passed on 4 March, Jo Lund`, or whatever else is said of it.
fn below_title(title: &Block, told: &Block) -> Option<Item> {
    let (Block::Paragraph(title), Block::Paragraph(told)) = (title, told) else {
        return None;
    };
    let span = title.text.span.join(told.text.span);
    let pair = || Pair::of(&title.text, told.text.clone(), span);
    title.text.is_bold().then(|| line(&pair()))
}

/// The names with answers that a paragraph tells.
fn items_of(context: &Context, block: &Block) -> Option<Vec<Item>> {
    let Block::Paragraph(paragraph) = block else {
        return None;
    };
    bold::item(context, paragraph)
        .map(|item| vec![item])
        .or_else(|| lines(paragraph))
        .or_else(|| lines_with_answers(context, paragraph))
        .or_else(|| Some(vec![named(context, &paragraph.text)?]))
        .or_else(|| Some(vec![question(&paragraph.text)?]))
}

/// Every line is a pair.
fn lines(paragraph: &Paragraph) -> Option<Vec<Item>> {
    let pairs = &paragraph.pairs;
    let first = pairs.first()?;
    let leads = paragraph.text.span.start == first.key_span.start || first.marked;
    let is_filled = pairs.iter().all(|pair| !pair.value.is_empty());
    (leads && is_filled).then(|| pairs.iter().map(line).collect())
}

/// The item that a field would make in a list.
pub fn line(pair: &Pair) -> Item {
    let name = Piece {
        text: format!("{}: ", pair.key),
        span: pair.key_span,
        ..Piece::default()
    };
    Item {
        span: pair.span,
        text: Text {
            plain: format!("{}: {}", pair.key, pair.value.plain),
            span: pair.span,
            pieces: [vec![name], pair.value.pieces.clone()].concat(),
        },
        pairs: vec![pair.clone()],
        ..Item::default()
    }
}

/// Every line of several has an answer behind its name, however long the name is.
fn lines_with_answers(context: &Context, paragraph: &Paragraph) -> Option<Vec<Item>> {
    let lines = paragraph.text.lines(context.text);
    let items: Option<Vec<Item>> = lines.iter().map(line_with_answer).collect();
    items.filter(|items| items.len() > 1)
}

fn line_with_answer(line: &Text) -> Option<Item> {
    answers::behind_name(line)?;
    Some(item(line, Vec::new()))
}

/// A bold name, perhaps with somebody in brackets, and behind a dash what is said of it, or behind a colon how it stands.
fn named(context: &Context, text: &Text) -> Option<Item> {
    let name = text.pieces.first().filter(|piece| piece.strong)?;
    let rest = text.plain.get(name.text.len()..)?;
    let answer = behind_dash(rest).or_else(|| state_behind_colon(context, text, rest))?;
    let value = end_of(text, answer);
    let pair = Pair {
        key: name.text.trim().to_owned(),
        key_span: name.span,
        span: text.span,
        value,
        marked: true,
    };
    Some(item(text, vec![pair]))
}

/// What stands behind the dash of a name.
fn behind_dash(rest: &str) -> Option<&str> {
    const DASHES: [&str; 3] = [" – ", " — ", " - "];
    let (between, answer) = DASHES.iter().find_map(|dash| rest.split_once(dash))?;
    is_owner(between.trim()).then_some(answer)
}

/// What stands behind the colon of a name, where it begins with a state.
fn state_behind_colon<'a>(context: &Context, text: &Text, rest: &'a str) -> Option<&'a str> {
    let (between, answer) = rest.split_once(':')?;
    let tells = begins_with_state(context, &end_of(text, answer));
    (is_owner(between.trim()) && tells).then_some(answer)
}

/// The end of a text that is written so.
fn end_of(text: &Text, end: &str) -> Text {
    let length = text.plain.len();
    text.slice(length - end.len(), length).trimmed()
}

/// `(Ann)`, or nothing.
fn is_owner(between: &str) -> bool {
    between.is_empty() || between.starts_with('(') && between.ends_with(')')
}

fn item(text: &Text, pairs: Vec<Pair>) -> Item {
    Item {
        span: text.span,
        text: text.clone(),
        pairs,
        ..Item::default()
    }
}

/// A question that is followed by its answer.
fn question(text: &Text) -> Option<Item> {
    let (asked, answer) = text.plain.split_once(['?', '？'])?;
    let asks_once = !asked.contains(['.', '!', '。']) || asked.len() < 200;
    (asks_once && !answer.trim().is_empty()).then(|| item(text, Vec::new()))
}
