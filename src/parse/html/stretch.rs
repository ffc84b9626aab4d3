//! Stretch: adjoining blocks of raw HTML, which are one to a browser, and the tables and lists that they hold.

use super::tokens::{Element, Token, tokens};
use super::{list, table};
use crate::base::Span;
use crate::parse::Block;

/// Blocks of raw HTML with nothing between them but blank lines.
#[derive(Default)]
pub struct Stretch {
    /// The blocks as Markdown sees them.
    pub blocks: Vec<Span>,
    /// Their lines, without the marks of the quotes and lists that they are in.
    pub lines: Vec<Span>,
}

impl Stretch {
    /// The tables and lists that are understood, and the HTML around them.
    pub fn into_blocks(self, source: &str) -> Vec<Block> {
        let whole = self.span();
        let html = self.html(source, whole);
        let found = if may_hold_any(&html) {
            find(source, &tokens(&html, whole.start))
        } else {
            Vec::new()
        };
        if found.is_empty() {
            return self.blocks.into_iter().map(Block::Html).collect();
        }
        with_rest(found, &html, whole.start)
    }

    fn span(&self) -> Span {
        let first = self.blocks.first().copied().unwrap_or_default();
        self.blocks
            .iter()
            .fold(first, |whole, span| whole.join(*span))
    }

    /// The HTML at `span`, with blanks in place of what is not HTML, so that every byte keeps its place.
    fn html(&self, source: &str, span: Span) -> String {
        let mut html = String::with_capacity(span.end - span.start);
        let mut at = span.start;
        for line in &self.lines {
            let (start, end) = (line.start.max(at), line.end.min(span.end));
            if start < end {
                html.push_str(&" ".repeat(start - at));
                html.push_str(Span::new(start, end).of(source));
                at = end;
            }
        }
        html.push_str(&" ".repeat(span.end - at));
        html
    }
}

/// A first look, so that most HTML costs nothing.
fn may_hold_any(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    ["<table", "<ul", "<ol"]
        .iter()
        .any(|tag| lower.contains(tag))
}

/// The blocks, and the HTML around them, which begins at `start`.
fn with_rest(found: Vec<Block>, html: &str, start: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = start;
    for block in found {
        let span = block.span();
        blocks.extend(rest(&html[at - start..span.start - start], at));
        blocks.push(block);
        at = span.end;
    }
    blocks.extend(rest(&html[at - start..], at));
    blocks
}

/// The HTML that begins at `start`, before, between or after what was found.
fn rest(html: &str, start: usize) -> Option<Block> {
    let start = start + html.len() - html.trim_start().len();
    let span = Span::new(start, start + html.trim().len());
    (span.start < span.end).then_some(Block::Html(span))
}

fn find(source: &str, tokens: &[Token]) -> Vec<Block> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let element = token.opened();
        if element.is_some_and(is_veil) {
            break;
        }
        let holder = element.filter(|element| element.name == "table" || list::is_list(element));
        at = match holder {
            Some(element) => match read(source, tokens, at, element) {
                Some((blocks, next)) => {
                    found.extend(blocks);
                    next
                }
                None => behind(tokens, at, &element.name),
            },
            None => at + 1,
        };
    }
    found
}

/// A table or list, and the place of the token after it.
fn read(
    source: &str,
    tokens: &[Token],
    at: usize,
    element: &Element,
) -> Option<(Vec<Block>, usize)> {
    if element.name == "table" {
        return table::read(source, tokens, at);
    }
    let (list, next) = list::read(source, tokens, at)?;
    Some((vec![Block::List(list)], next))
}

/// The place of the token after an element, or after all where nothing closes it.
fn behind(tokens: &[Token], at: usize, name: &str) -> usize {
    let mut open = 0;
    for (offset, token) in tokens[at..].iter().enumerate() {
        if token.opened().is_some_and(|inner| inner.name == name) {
            open += 1;
        } else if token.closes(name) {
            open -= 1;
        }
        if open == 0 {
            return at + offset + 1;
        }
    }
    tokens.len()
}

/// What is in such an element is not said, or not seen.
fn is_veil(element: &Element) -> bool {
    const VEILS: [&str; 24] = [
        "pre",
        "code",
        "samp",
        "kbd",
        "tt",
        "xmp",
        "listing",
        "plaintext",
        "script",
        "style",
        "textarea",
        "template",
        "title",
        "svg",
        "math",
        "select",
        "iframe",
        "object",
        "noscript",
        "video",
        "audio",
        "del",
        "s",
        "strike",
    ];
    VEILS.contains(&element.name.as_str()) || element.is_hidden()
}
