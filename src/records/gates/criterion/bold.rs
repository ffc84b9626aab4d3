//! Bold lines: a paragraph whose first line or sentence is in bold, and says behind it how that stands: in words, or in a field. A first field
//! called for what has to be so is as good as a bold line.
//!
//! ```text
//! **AC-2. The yard has no open finding.**        **W1 – Doors close**             Criterion: doors close
//! Satisfied. See the [export](export.csv).       Status: met                      Status: met
//!                                                Proof: [report](doors.md)        Owner: Jo Lund
//! ```

use crate::base::text::is_spaceless;
use crate::parse::{Block, Item, List, Pair, Paragraph, Text};
use crate::records::assembly::context::Context;
use crate::records::gates::criterion::told;
use crate::records::gates::decision;
use crate::records::gates::form::begins_with_state;
use crate::records::words::gates;
use crate::records::words::proof::is_result_label;
use crate::records::words::tail;
use crate::records::words::vocabulary::Label;

/// The item that such a paragraph makes.
pub fn item(context: &Context, paragraph: &Paragraph) -> Option<Item> {
    let text = &paragraph.text;
    let told = of_fields(context, paragraph).or_else(|| of_bold(context, paragraph))?;
    if told.fields.iter().any(objects) || told.described.as_ref().is_some_and(takes_back) {
        return None;
    }
    let described = told.described.map(|text| {
        Block::Paragraph(Paragraph {
            text,
            ..Paragraph::default()
        })
    });
    let children = described.into_iter().chain(list_of(text, &told.fields));
    Some(Item {
        span: text.span,
        text: told.text,
        pairs: vec![told.pair],
        children: children.collect(),
        ..Item::default()
    })
}

/// What a paragraph tells of one thing.
struct Told {
    /// All of it, or its name and how it stands.
    text: Text,
    /// Its name and how it stands.
    pair: Pair,
    /// What has to be so.
    described: Option<Text>,
    /// Its other fields.
    fields: Vec<Pair>,
}

/// What a paragraph tells that begins with bold words.
fn of_bold(context: &Context, paragraph: &Paragraph) -> Option<Told> {
    let text = &paragraph.text;
    let name = name_of(context, text)?;
    let behind = text.slice(name.plain.len(), text.plain.len()).trimmed();
    let (value, fields) = match parted(context, &paragraph.pairs) {
        Some((stated, fields)) => (stated.value.clone(), fields),
        None if begins_with_state(context, &behind) => (behind, Vec::new()),
        None => return None,
    };
    Some(Told {
        text: text.clone(),
        pair: Pair::of(&name, value, text.span),
        described: described(text, &name, &paragraph.pairs),
        fields,
    })
}

/// What a paragraph of fields tells, the first of which names what has to be so: `Criterion: doors close`, `Status: met`.
fn of_fields(context: &Context, paragraph: &Paragraph) -> Option<Told> {
    let (name, fields) = paragraph.pairs.split_first()?;
    let leads = paragraph.text.span.start == name.key_span.start || name.marked;
    let names = context.words.label(&name.key) == Some(Label::Title)
        || gates::holds(&name.key, |words| words.conditions);
    let (stated, fields) = parted(context, fields)?;
    let pair = Pair::of(&name.value, stated.value.clone(), paragraph.text.span);
    (leads && names && !pair.key.is_empty()).then(|| Told {
        text: told::line(&pair).text,
        pair,
        described: None,
        fields,
    })
}

/// The one field that says how something stands, and the others.
fn parted<'a>(context: &Context, fields: &'a [Pair]) -> Option<(&'a Pair, Vec<Pair>)> {
    let mut stated = fields
        .iter()
        .filter(|pair| says_how_it_stands(context, pair));
    let only = stated.next().filter(|_| stated.next().is_none())?;
    let others = fields.iter().filter(|pair| pair.key_span != only.key_span);
    Some((only, others.cloned().collect()))
}

/// What stands between the name and the first field: what has to be so.
fn described(text: &Text, name: &Text, fields: &[Pair]) -> Option<Text> {
    let first = fields.first()?;
    let described = text
        .slice(name.plain.len(), place_in(text, first)?)
        .trimmed();
    (!described.is_empty()).then_some(described)
}

/// Where the key of a field begins in the plain text.
fn place_in(text: &Text, field: &Pair) -> Option<usize> {
    let mut at = 0;
    for piece in &text.pieces {
        if field.key_span.start < piece.span.end {
            return Some(at + piece.text.find(field.key.as_str())?);
        }
        at += piece.text.len();
    }
    None
}

/// Does what has to be so say that it is not, in a script in which no other reader looks?
fn takes_back(described: &Text) -> bool {
    described.plain.contains(is_spaceless) && tail::objection(&described.plain).is_some()
}

/// The bold words that a paragraph begins with, where they end a line or a sentence and more is said behind them.
fn name_of(context: &Context, text: &Text) -> Option<Text> {
    let bold = text.pieces.iter().take_while(|piece| piece.strong);
    let length: usize = bold.map(|piece| piece.text.len()).sum();
    let name = text.slice(0, length);
    let ends_line = || {
        let lines = text.lines(context.text);
        lines.len() > 1 && lines[0].plain.trim_end().len() == name.plain.trim_end().len()
    };
    let ends_sentence = || name.plain.trim_end().ends_with(['.', '。']);
    let says_more = length < text.plain.trim_end().len();
    (length > 0 && says_more && (ends_sentence() || ends_line())).then_some(name)
}

/// Is it a field for how something stands, with a value that is known?
fn says_how_it_stands(context: &Context, pair: &Pair) -> bool {
    let label = context.words.label(&pair.key);
    let is_stated = matches!(label, Some(Label::Status | Label::Decision))
        || decision::is_label(&pair.key)
        || is_result_label(&pair.key);
    is_stated && begins_with_state(context, &pair.value)
}

/// Does a field say that something is left, by its name or in its value: `残課題：…`?
fn objects(field: &Pair) -> bool {
    let names_trouble = tail::objection(&field.key).is_some();
    names_trouble || tail::objection(&field.value.plain).is_some()
}

/// Fields as a list below a name.
fn list_of(text: &Text, fields: &[Pair]) -> Option<Block> {
    (!fields.is_empty()).then(|| {
        Block::List(List {
            span: text.span,
            items: fields.iter().map(told::line).collect(),
            ..List::default()
        })
    })
}
