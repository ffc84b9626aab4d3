//! Allow: which diagnostics a `<!-- holdpoint: allow RULE until DATE because … -->` comment silences, and until when.
//!
//! A comment beside other text covers its line. A comment alone covers what follows it: the list item right below it,
//! else a whole block (a paragraph, a list, a table), or, before a heading, that heading and what stands directly under it.
//! Above everything else it covers the whole document. It holds through its day, needs a reason, and changes no verdict.

use crate::base::{Date, Diagnostic, RelPath, Span};
use crate::parse::{Allow, Block, Document};
use crate::rules::Inspection;

/// What one comment that is in force covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The document.
    pub path: RelPath,
    /// The rule that it silences.
    pub rule: String,
    /// Where.
    pub covers: Span,
}

/// What the comments in force cover.
pub(super) fn scopes(inspection: &Inspection) -> Vec<Scope> {
    let mut scopes = Vec::new();
    for (path, page) in inspection.pages() {
        let text = inspection.text(path);
        for allow in &page.document.allows {
            if is_in_force(allow, inspection.as_of) {
                scopes.push(Scope {
                    path: path.clone(),
                    rule: allow.rule.clone(),
                    covers: covers(allow, &page.document, text),
                });
            }
        }
    }
    scopes
}

/// A comment counts through its last day; one without a day or a reason has none.
fn is_in_force(allow: &Allow, as_of: Date) -> bool {
    allow.last_day().is_some_and(|day| day >= as_of)
}

/// Does a comment cover this diagnostic?
pub(super) fn is_silenced(diagnostic: &Diagnostic, scopes: &[Scope]) -> bool {
    let from = scopes.partition_point(|scope| scope.path < diagnostic.at.path);
    let here = scopes[from..]
        .iter()
        .take_while(|scope| scope.path == diagnostic.at.path);
    here.filter(|scope| scope.rule == diagnostic.rule)
        .any(|scope| scope.covers.contains(diagnostic.at.span))
}

/// The part of a document that a comment is about.
fn covers(allow: &Allow, document: &Document, text: &str) -> Span {
    if let Some(line) = line_beside(allow.span, text) {
        return line;
    }
    let blocks = spans(document);
    let is_above_everything = !blocks.iter().any(|block| block.start < allow.span.start);
    if is_above_everything {
        return Span::new(0, text.len());
    }

    let following = blocks.iter().filter(|block| block.start >= allow.span.end);
    let Some(start) = following.map(|block| block.start).min() else {
        return allow.span;
    };
    // An item, its list and a section may begin in one place: right below a comment the smallest of them is meant.
    let here = blocks.iter().filter(|block| block.start == start);
    let ends = here.map(|block| block.end);
    let end = if is_right_below(allow.span.end, start, text) {
        ends.min()
    } else {
        ends.max()
    };
    Span::new(start, end.unwrap_or(start))
}

/// Is there no blank line between a comment and what follows it?
fn is_right_below(end: usize, start: usize, text: &str) -> bool {
    let between = text.get(end..start).unwrap_or("");
    let lines: Vec<&str> = between.split('\n').collect();
    // What is left of the comment's own line, and what leads in the next one, are no lines between them.
    let between = lines.get(1..lines.len() - 1).unwrap_or_default();
    between.iter().all(|line| !line.trim().is_empty())
}

/// The line of a comment, where it has more than the comment and a list marker or quote mark.
fn line_beside(comment: Span, text: &str) -> Option<Span> {
    let before = text.get(..comment.start)?.rsplit('\n').next()?;
    let behind = text.get(comment.end..)?.split('\n').next()?;
    let has_words = |part: &str| part.chars().any(char::is_alphanumeric);
    let line = Span::new(comment.start - before.len(), comment.end + behind.len());
    (has_words(before) || has_words(behind)).then_some(line)
}

/// The headed sections, blocks and list items of a document that a comment may be about.
fn spans(document: &Document) -> Vec<Span> {
    let mut found = Vec::new();
    for section in &document.sections {
        if section.level > 0 {
            found.push(section.span);
        }
        collect(&section.blocks, &mut found);
    }
    found
}

/// Adds the spans of `blocks` and of what they hold. Raw HTML is left out: comments in a row all mean what follows them.
fn collect(blocks: &[Block], found: &mut Vec<Span>) {
    for block in blocks {
        match block {
            Block::Html(_) => {}
            Block::List(list) => {
                found.push(list.span);
                for item in &list.items {
                    found.push(item.span);
                    collect(&item.children, found);
                }
            }
            Block::Quote(quote) => {
                found.push(quote.span);
                collect(&quote.blocks, found);
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Fence(_) => found.push(block.span()),
        }
    }
}
