//! Lists of raw HTML: `<ul>` and `<ol>`, their boxes, and the lists in their items.

use super::phrase;
use super::tokens::{Element, Token, What};
use crate::base::Span;
use crate::parse::item::fill_item;
use crate::parse::{Block, Item, List, Markup};

/// Lists nested deeper than this are left as HTML.
const DEEPEST: usize = 16;

/// Is it a list?
pub fn is_list(element: &Element) -> bool {
    matches!(element.name.as_str(), "ul" | "ol")
}

/// The list whose tag is the token at `at`, and the place of the token behind it.
pub fn read(source: &str, tokens: &[Token], at: usize) -> Option<(List, usize)> {
    read_at_depth(source, tokens, at, 0)
}

fn read_at_depth(source: &str, tokens: &[Token], at: usize, depth: usize) -> Option<(List, usize)> {
    let What::Open(element) = &tokens.get(at)?.what else {
        return None;
    };
    if depth > DEEPEST || element.is_hidden() || element.value("reversed").is_some() {
        return None;
    }
    let start = first_number(element)?;
    let mut items: Vec<Item> = Vec::new();
    let mut next = at + 1;
    loop {
        let token = tokens.get(next)?;
        match &token.what {
            What::Text(text) if text.trim().is_empty() => next += 1,
            What::Open(inner) if inner.name == "li" && !inner.is_hidden() => {
                let number = start.map(|start| start.saturating_add(items.len() as u64));
                let (item, behind) = read_item(source, tokens, next, depth)?;
                items.push(Item { number, ..item });
                next = behind;
            }
            What::Close(name) if *name == element.name => {
                let list = List {
                    span: tokens[at].span.join(token.span),
                    start,
                    items,
                    markup: Markup::Html,
                };
                return Some((list, next + 1));
            }
            _ => return None,
        }
    }
}

/// The first number of an ordered list, `Some(None)` for a list without numbers.
fn first_number(element: &Element) -> Option<Option<u64>> {
    match (element.name.as_str(), element.value("start")) {
        ("ol", None) => Some(Some(1)),
        ("ol", Some(start)) => start.trim().parse().ok().map(Some),
        _ => Some(None),
    }
}

/// The item whose tag is the token at `at`: words, and behind them nothing but lists.
fn read_item(source: &str, tokens: &[Token], at: usize, depth: usize) -> Option<(Item, usize)> {
    let behind = &tokens[at + 1..];
    let words = behind.iter().position(|token| ends_words(&token.what))?;
    let end = at + 1 + words;
    let span = Span::new(tokens[at].span.end, tokens[end].span.start);
    let run = phrase::read(source, span, &behind[..words])?;
    let mut item = Item::default();
    fill_item(&mut item, run);
    let mut next = end;
    loop {
        let token = tokens.get(next)?;
        match &token.what {
            What::Text(text) if text.trim().is_empty() => next += 1,
            What::Open(inner) if is_list(inner) => {
                let (list, behind) = read_at_depth(source, tokens, next, depth + 1)?;
                item.children.push(Block::List(list));
                next = behind;
            }
            What::Close(name) if name == "li" => {
                item.span = tokens[at].span.join(token.span);
                return Some((item, next + 1));
            }
            _ => return None,
        }
    }
}

fn ends_words(what: &What) -> bool {
    match what {
        What::Open(element) => is_list(element) || element.name == "li",
        What::Close(name) => name == "li",
        What::Void(_) | What::Text(_) | What::Character(_) => false,
    }
}
