//! Samples: inline text for the tests of this floor, from a line with `**bold**`, `~~struck~~`, code and links.

use crate::base::Span;
use crate::parse::{Piece, Text};

/// Inline text of one line.
pub fn text(source: &str) -> Text {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut strong, mut struck) = (false, false);
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let style = Piece { strong, struck, ..Piece::default() };
        if rest.starts_with("**") {
            strong = !strong;
            at += 2;
        } else if rest.starts_with("~~") {
            struck = !struck;
            at += 2;
        } else if let Some(code) = rest.strip_prefix('`').and_then(|inner| inner.split_once('`')).map(|(code, _)| code) {
            let span = Span::new(at + 1, at + 1 + code.len());
            pieces.push(Piece { text: code.to_owned(), span, code: true, ..style });
            at += code.len() + 2;
        } else if let Some((label, destination, length)) = link(rest) {
            let span = Span::new(at + 1, at + 1 + label.len());
            let code = label.starts_with('`');
            let shown = label.trim_matches('`').to_owned();
            pieces.push(Piece { text: shown, span, code, link: Some(destination.to_owned()), ..style });
            at += length;
        } else {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let end = rest.char_indices().skip(1).find(|(at, _)| ["**", "~~", "`", "["].iter().any(|mark| rest[*at..].starts_with(mark)));
            let length = end.map_or(rest.len(), |(end, _)| end).max(first);
            pieces.push(Piece { text: rest.get(..length).unwrap_or("").to_owned(), span: Span::new(at, at + length), ..style });
            at += length;
        }
    }
    let plain = pieces.iter().map(|piece| piece.text.as_str()).collect();
    Text { span: Span::new(0, source.len()), plain, pieces }
}

/// `[label](destination)` at the beginning: its parts and its length.
fn link(rest: &str) -> Option<(&str, &str, usize)> {
    let (label, tail) = rest.strip_prefix('[')?.split_once("](")?;
    let (destination, _) = tail.split_once(')')?;
    (!label.contains([']', '['])).then_some((label, destination, label.len() + destination.len() + 4))
}
