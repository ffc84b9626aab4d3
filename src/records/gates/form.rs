//! Forms: where the items of a list say how they stand. People write the same list in many ways, and each list in one of them; the form of a
//! list is the one in which at least half of its items begin with a state that is known.
//!
//! ```text
//! - Restore rehearsed - passed ([log](restore.log))        - [PASSED] Restore rehearsed        - Restore rehearsed; Jo Lund; passed
//! - Restore rehearsed (passed)                             - Passed: Restore rehearsed         - Restore rehearsed **PASSED**
//! ```

use crate::base::text::fold;
use crate::parse::{Item, List, Text};
use crate::records::Status;
use crate::records::assembly::context::Context;
use crate::records::values::status;
use crate::records::words::tail;

/// Where an item says how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Behind its name, in one of the ways of an answer.
    Answer,
    /// On the lines behind its first.
    NextLine,
    /// Behind its last dash or arrow, with what is said of it.
    BehindLast(&'static str),
    /// In the brackets that it ends with.
    Enclosed,
    /// In the bold words that it ends with.
    BoldEnd,
    /// Before its name: in brackets or code, or in front of a colon.
    Ahead,
    /// In one of its parts, counted from 0 and never the first, with what stands in the parts behind.
    Part(&'static str, usize),
}

/// The dashes and arrows behind which a state may stand.
const DASHES: [&str; 6] = [" - ", " – ", " — ", " → ", " -> ", " => "];

/// What parts an item into cells.
const BARS: [&str; 3] = ["; ", " | ", " · "];

/// Further parts of an item than these are not looked at.
const MOST_PARTS: usize = 6;

/// The form of a list of at least two items, where most items begin with a state that is known; `None` where no form does.
pub fn of(context: &Context, list: &List) -> Option<Form> {
    let plain = list.items.iter().filter(|item| item.task.is_none());
    let items: Vec<&Item> = plain.collect();
    let is_shown = |form: &Form| {
        let known = items.iter().filter(|item| shows(context, *form, item));
        let known = known.count();
        known >= 2 && known * 2 >= items.len()
    };
    forms().find(is_shown)
}

/// Every form but that of an answer, the plainest first.
fn forms() -> impl Iterator<Item = Form> {
    let parts = BARS
        .into_iter()
        .flat_map(|bar| (1..MOST_PARTS).map(move |at| Form::Part(bar, at)));
    let behind = DASHES.into_iter().map(Form::BehindLast);
    behind
        .chain([Form::NextLine, Form::Enclosed, Form::BoldEnd, Form::Ahead])
        .chain(parts)
}

/// The forms in which a heading may end with its state.
pub fn of_headings() -> impl Iterator<Item = Form> {
    let behind = DASHES.into_iter().map(Form::BehindLast);
    behind.chain([Form::Enclosed])
}

fn shows(context: &Context, form: Form, item: &Item) -> bool {
    let said = said(form, &item.text, context.text);
    said.is_some_and(|said| begins_with_state(context, &said))
}

/// What an item of a document says of how it stands, if it has the form; `None` for answers, which their own reader finds.
pub fn said(form: Form, text: &Text, document: &str) -> Option<Text> {
    let said = match form {
        Form::Answer => None,
        Form::NextLine => next_line(text, document),
        Form::BehindLast(dash) => behind_last(text, dash),
        Form::Enclosed => enclosed(text),
        Form::BoldEnd => bold_end(text),
        Form::Ahead => ahead(text),
        Form::Part(bar, at) => from_part(text, bar, at),
    };
    said.filter(|said| !said.is_empty() && !is_everyday(&said.plain))
}

/// `Switch to the new stack (green)`, `blue → green`: a word that says how something stands in a column, and names things in a sentence.
fn is_everyday(said: &str) -> bool {
    const WORDS: [&str; 5] = ["go", "live", "green", "blue", "on"];
    WORDS.contains(&fold(said).as_str()) && !said.chars().any(char::is_uppercase)
}

/// Does the rest of an item take back what it says of how it stands, or say by itself that it is less than done?
pub fn takes_back(context: &Context, text: &Text, said: &Text) -> bool {
    let rest = text.plain.replacen(said.plain.as_str(), "", 1);
    let parts = DASHES
        .iter()
        .chain(&BARS)
        .fold(vec![rest.as_str()], |parts, bar| {
            parts.iter().flat_map(|part| part.split(bar)).collect()
        });
    let is_less =
        |part: &str| status::said(part.trim(), context.words).is_some_and(Status::is_below_done);
    tail::objection(&rest).is_some() || parts.into_iter().any(is_less)
}

fn next_line(text: &Text, document: &str) -> Option<Text> {
    let first = text.lines(document).first().map(|line| line.plain.len());
    let end = text.plain.find('\n').or(first)?;
    Some(text.slice(end, text.plain.len()).trimmed())
}

fn behind_last(text: &Text, dash: &str) -> Option<Text> {
    let at = text.plain.rfind(dash)? + dash.len();
    Some(text.slice(at, text.plain.len()).trimmed())
}

fn enclosed(text: &Text) -> Option<Text> {
    let plain = text.plain.trim_end().trim_end_matches('.');
    let (open, close) = [('(', ')'), ('[', ']')]
        .into_iter()
        .find(|(_, close)| plain.ends_with(*close))?;
    let at = plain.rfind(open).filter(|at| *at > 0)?;
    let inside = text.slice(at + 1, plain.len() - close.len_utf8()).trimmed();
    // `[x]` is a box, which is read with its brackets.
    let is_box = open == '[' && inside.plain.chars().count() <= 1;
    Some(if is_box {
        text.slice(at, plain.len())
    } else {
        inside
    })
}

fn bold_end(text: &Text) -> Option<Text> {
    let (last, before) = text.pieces.split_last()?;
    let is_end = last.strong && before.iter().any(|piece| !piece.text.trim().is_empty());
    let at = text.plain.len().checked_sub(last.text.len())?;
    is_end.then(|| text.slice(at, text.plain.len()).trimmed())
}

fn ahead(text: &Text) -> Option<Text> {
    let first = text.pieces.first()?;
    let plain = text.plain.as_str();
    let (said, end) = if first.code {
        (text.slice(0, first.text.len()), first.text.len())
    } else if plain.starts_with('[') {
        let end = plain.find(']')?;
        (text.slice(1, end), end + 1)
    } else {
        let colon = plain.find(": ")?;
        (text.slice(0, colon), colon + 1)
    };
    // ``the `done` label`` and `Done: merged and tested` go on in small letters: words about the state, and no name of what is so.
    let name = plain.get(end..)?.trim_start();
    name.starts_with(|c: char| !c.is_lowercase())
        .then(|| said.trimmed())
}

fn from_part(text: &Text, bar: &str, at: usize) -> Option<Text> {
    let (start, _) = text.plain.match_indices(bar).nth(at - 1)?;
    Some(text.slice(start + bar.len(), text.plain.len()).trimmed())
}

/// `done, after a short break`: does an answer say how something stands before its first comma, or in its first sentence?
pub fn begins_with_state(context: &Context, answer: &Text) -> bool {
    let end = answer.plain.find([',', '(', ';', '、', '，', '（']);
    let end = end.into_iter().chain(end_of_sentence(&answer.plain)).min();
    let first = answer.slice(0, end.unwrap_or(answer.plain.len())).trimmed();
    let claim = status::claim(&first, context.words, &context.legend);
    claim.is_some_and(|claim| claim.status != Status::Unknown)
}

/// Where the first sentence ends; the point of `8. mars` ends none.
fn end_of_sentence(plain: &str) -> Option<usize> {
    let ends = plain.match_indices(". ").map(|(at, _)| at);
    let is_end = |at: &usize| !plain[..*at].ends_with(|c: char| c.is_ascii_digit());
    ends.into_iter().find(is_end)
}
