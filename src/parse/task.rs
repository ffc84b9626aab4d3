//! Task boxes in every spelling; a bracketed label such as `[Fix]` is not a box.

use super::{Task, Text};
use crate::base::Span;

/// The box at the beginning of `text`, and the offset in `plain` where the text after it begins.
pub(super) fn find(text: &Text) -> Option<(Task, usize)> {
    let start = text.plain.len() - text.plain.trim_start().len();
    let rest = &text.plain[start..];
    let first = text
        .pieces
        .iter()
        .find(|piece| !piece.text.trim().is_empty())?;
    if first.code || first.link.is_some() {
        return None;
    }
    let (mark, length) = bracketed(rest).or_else(|| drawn(rest))?;
    let span = text.slice(start, start + length).span;
    let behind = &rest[length..];
    Some((
        Task {
            mark,
            span: Span::new(span.start, span.end),
        },
        start + length + (behind.len() - behind.trim_start().len()),
    ))
}

/// `[…]` with a mark in it: the mark, and how many bytes the box takes.
fn bracketed(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('[')?;
    let close = inside.char_indices().take(12).find(|&(_, c)| c == ']')?.0;
    let (inside, behind) = (&inside[..close], &inside[close + 1..]);
    let mark = inside.trim();
    let next = behind.chars().next();
    let apart = next.is_none_or(|c| c.is_whitespace() || !(c.is_ascii() || c.is_alphabetic()));
    let plain_box = !inside.is_empty() && matches!(mark, "" | "x" | "X");
    let ends = apart || (plain_box && !next.is_some_and(|c| matches!(c, '(' | '[' | ':' | '{')));
    (ends && is_mark(mark)).then(|| (mark.to_owned(), close + 2))
}

/// A drawn box: `☐`, `☑`, `☒`.
fn drawn(text: &str) -> Option<(String, usize)> {
    let mark = text
        .chars()
        .next()
        .filter(|c| matches!(c, '☐' | '☑' | '☒'))?;
    let behind = &text[mark.len_utf8()..];
    let selector = behind.len() - behind.trim_start_matches('\u{fe0f}').len();
    Some((mark.to_string(), mark.len_utf8() + selector))
}

fn is_mark(mark: &str) -> bool {
    let lower = mark.to_lowercase();
    let sign = |c: char| {
        matches!(
            c,
            '~' | '-'
                | '–'
                | '—'
                | '*'
                | '+'
                | '/'
                | '!'
                | '?'
                | '>'
                | '.'
                | '_'
                | ' '
                | '\u{fe0f}'
        ) || is_symbol(c)
    };
    matches!(lower.as_str(), "" | "x" | "n/a" | "na" | "tbd") || mark.chars().all(sign)
}

fn is_symbol(c: char) -> bool {
    crate::base::text::is_pictograph(c) || matches!(c, '√' | '×')
}
