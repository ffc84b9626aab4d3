//! Stretch: adjoining blocks of raw HTML, which are one to a browser, and the tables and lists that they hold.

use super::tokens::{Element, Token, What, tokens};
use super::{list, table};
use crate::base::Span;
use crate::parse::Block;

/// Blocks of raw HTML with nothing between them but blank lines.
#[derive(Default)]
pub struct Stretch {
    /// The blocks as Markdown sees them.
    pub blocks: Vec<Span>,
    /// Their lines, without the marks of the quotes and lists that they stand in.
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
        let mut blocks = Vec::new();
        let mut at = whole.start;
        for block in found {
            let span = block.span();
            let before = &html[at - whole.start..span.start - whole.start];
            blocks.extend(rest(before, at));
            blocks.push(block);
            at = span.end;
        }
        blocks.extend(rest(&html[at - whole.start..], at));
        blocks
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

/// The HTML that begins at `start`, before, between or behind what was found.
fn rest(html: &str, start: usize) -> Option<Block> {
    let start = start + html.len() - html.trim_start().len();
    let span = Span::new(start, start + html.trim().len());
    (span.start < span.end).then_some(Block::Html(span))
}

fn find(source: &str, tokens: &[Token]) -> Vec<Block> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let What::Open(element) = &token.what else {
            at += 1;
            continue;
        };
        if is_veil(element) {
            break;
        }
        let read = if element.name == "table" {
            table::read(source, tokens, at)
        } else if list::is_list(element) {
            list::read(source, tokens, at).map(|(list, next)| (vec![Block::List(list)], next))
        } else {
            at += 1;
            continue;
        };
        match read {
            Some((blocks, next)) => {
                found.extend(blocks);
                at = next;
            }
            None => at = behind(tokens, at, &element.name),
        }
    }
    found
}

/// The place of the token behind an element, or behind all where nothing closes it.
fn behind(tokens: &[Token], at: usize, name: &str) -> usize {
    let mut open = 0;
    for (offset, token) in tokens[at..].iter().enumerate() {
        match &token.what {
            What::Open(element) if element.name == name => open += 1,
            What::Close(closed) if closed == name => open -= 1,
            _ => {}
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
