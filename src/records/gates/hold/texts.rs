//! Texts: what of a document is searched for holds, sentence by sentence.

use crate::base::Span;
use crate::parse::{Block, Item, Pair, Paragraph, Text};
use crate::records::gates::criterion::is_day_of_month;
use crate::records::values::release;
use crate::records::words::gates;
use crate::records::words::phrase::Searched;

/// The texts of paragraphs, quotes and items that are not ticked.
pub fn texts(blocks: &[Block]) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                found.push((without_own_status(paragraph), paragraph.text.span))
            }
            Block::Quote(quote) => found.extend(texts(&quote.blocks)),
            Block::List(list) => {
                for item in list.items.iter().filter(|item| !is_ticked(item)) {
                    found.push((unstruck(&item.text), item.text.span));
                    found.extend(texts(&item.children));
                }
            }
            Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
    found
}

/// A paragraph without the field that says how far the document itself has come: `Document status: frozen` holds no release.
fn without_own_status(paragraph: &Paragraph) -> String {
    let said = unstruck(&paragraph.text);
    // `Document status: release 4.1 is blocked` speaks of the release.
    let is_of_release = |value: &str| {
        !release::named_in(value).is_empty() || gates::holds(value, |words| words.acts)
    };
    let is_own = |pair: &&Pair| {
        Searched::new(&pair.key).is(|words| words.own_status) && !is_of_release(&pair.value.plain)
    };
    let own = paragraph.pairs.iter().filter(is_own);
    own.fold(said, |said, pair| said.replacen(&pair.value.plain, "", 1))
}

/// Is there something in the box of an item?
fn is_ticked(item: &Item) -> bool {
    let task = item.task.as_ref();
    task.is_some_and(|task| !task.mark.trim().is_empty())
}

/// A text without what is struck through.
pub fn unstruck(text: &Text) -> String {
    let kept = text.pieces.iter().filter(|piece| !piece.struck);
    let joined: String = kept.map(|piece| piece.text.as_str()).collect();
    if text.pieces.is_empty() {
        text.plain.clone()
    } else {
        joined
    }
}

pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    const ENDS: [&str; 6] = [". ", "! ", "? ", "。", "！", "\n"];
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.char_indices() {
        let end = ENDS.iter().find(|end| text[at..].starts_with(**end));
        // `26. März` goes on.
        if let Some(end) = end.filter(|_| at >= from && !is_day_of_month(text, at)) {
            parts.push(&text[from..at]);
            from = at + end.len();
        }
    }
    parts.push(&text[from..]);
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// May a text name a release?
pub fn holds_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Does a sentence tell of more than one thing?
pub fn is_long(sentence: &str) -> bool {
    const LONGEST: usize = 240;
    sentence.chars().count() > LONGEST
}
