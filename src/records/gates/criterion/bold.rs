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
use crate::records::gates::criterion::{answers, told};
use crate::records::gates::decision;
use crate::records::words::gates;
use crate::records::words::proof::is_result_label;
use crate::records::words::tail;
use crate::records::words::vocabulary::Label;

/// The item that such a paragraph makes.
pub fn item(context: &Context, paragraph: &Paragraph) -> Option<Item> {
    let text = &paragraph.text;
    if let Some(item) = item_of_fields(context, paragraph) {
        return Some(item);
    }
    let name = name_of(context, text)?;
    let behind = text.slice(name.plain.len(), text.plain.len()).trimmed();
    let field = paragraph
        .pairs
        .iter()
        .position(|pair| says_how_it_stands(context, pair));
    let (stated, fields) = match field {
        Some(at) => {
            let mut fields = paragraph.pairs.clone();
            (fields.remove(at).value, fields)
        }
        None if answers::begins_with_state(context, &behind) => (behind, Vec::new()),
        None => return None,
    };
    let described = described(text, &name, &paragraph.pairs);
    let is_taken_back = |block: &Block| matches!(block, Block::Paragraph(said) if said.text.plain.contains(is_spaceless) && tail::objection(&said.text.plain).is_some());
    if fields.iter().any(objects) || described.as_ref().is_some_and(is_taken_back) {
        return None;
    }
    let pair = Pair {
        key: name.plain.trim().to_owned(),
        key_span: name.span,
        value: stated,
        span: text.span,
        marked: true,
    };
    Some(Item {
        span: text.span,
        text: text.clone(),
        pairs: vec![pair],
        children: described
            .into_iter()
            .chain(list_of(text, &fields))
            .collect(),
        ..Item::default()
    })
}

/// The item of a paragraph of fields, the first of which names what has to be so: `Criterion: doors close`, `Status: met`.
fn item_of_fields(context: &Context, paragraph: &Paragraph) -> Option<Item> {
    let (name, fields) = paragraph.pairs.split_first()?;
    let leads = paragraph.text.span.start == name.key_span.start || name.marked;
    let names = context.words.label(&name.key) == Some(Label::Title)
        || gates::holds(&name.key, |words| words.conditions);
    let mut stated = fields
        .iter()
        .filter(|pair| says_how_it_stands(context, pair));
    let stated = stated.next().filter(|_| stated.next().is_none())?;
    let others: Vec<Pair> = fields
        .iter()
        .filter(|pair| pair.key_span != stated.key_span)
        .cloned()
        .collect();
    let pair = Pair {
        key: name.value.plain.trim().to_owned(),
        key_span: name.value.span,
        value: stated.value.clone(),
        span: paragraph.text.span,
        marked: true,
    };
    (leads && names && !pair.key.is_empty()).then(|| Item {
        span: paragraph.text.span,
        text: told::line(&pair).text,
        children: list_of(&paragraph.text, &others).into_iter().collect(),
        pairs: vec![pair],
        ..Item::default()
    })
}

/// What stands between the name and the first field: what has to be so.
fn described(text: &Text, name: &Text, fields: &[Pair]) -> Option<Block> {
    let first = fields.first()?;
    let from = name.plain.len();
    let pieces = text
        .pieces
        .iter()
        .take_while(|piece| piece.span.end <= first.key_span.start);
    let length: usize = pieces.map(|piece| piece.text.len()).sum();
    let within = text.pieces.iter().find(|piece| {
        piece.span.start <= first.key_span.start && first.key_span.start < piece.span.end
    });
    let inside = within.map_or(0, |piece| piece.text.find(first.key.as_str()).unwrap_or(0));
    let described = text.slice(from, (length + inside).max(from)).trimmed();
    (!described.is_empty()).then(|| {
        Block::Paragraph(Paragraph {
            text: described,
            ..Paragraph::default()
        })
    })
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
    is_stated && answers::begins_with_state(context, &pair.value)
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
