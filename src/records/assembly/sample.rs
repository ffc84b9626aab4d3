//! Samples: inline text for the tests of this floor, from a line with `**bold**`, `~~struck~~`, code and links.

use crate::base::{RelPath, Settings, Span};
use crate::parse::{Piece, Text, parse_document};
use crate::records::assembly::context::Context;
use crate::records::words::Vocabulary;
use crate::records::{Kind, Record, Value, of_document};

/// The records of one kind in a document.
pub fn records(kind: Kind, source: &str) -> Vec<Record> {
    let (document, words) = (
        parse_document(source),
        Vocabulary::new(&Settings::default()),
    );
    let path = RelPath::new("docs/sample.md").expect("a path below the root");
    let found = of_document(&Context::new(&path, &document, source, &words));
    found
        .records
        .into_iter()
        .filter(|record| record.kind == kind)
        .collect()
}

/// The titles of the records of one kind in a document.
pub fn titles(kind: Kind, source: &str) -> Vec<String> {
    records(kind, source)
        .into_iter()
        .map(|record| record.title)
        .collect()
}

/// A field as its text in JSON, without quotes: `high`, `90`, `null`.
pub fn field(record: &Record, name: &str) -> String {
    let value = record.fields.get(name).unwrap_or(&Value::Null);
    serde_json::to_string(value)
        .expect("a field is plain JSON")
        .trim_matches('"')
        .to_owned()
}

/// Inline text of one line.
pub fn text(source: &str) -> Text {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut strong, mut struck) = (false, false);
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let style = Piece {
            strong,
            struck,
            ..Piece::default()
        };
        if rest.starts_with("**") {
            strong = !strong;
            at += 2;
        } else if rest.starts_with("~~") {
            struck = !struck;
            at += 2;
        } else if let Some(code) = rest
            .strip_prefix('`')
            .and_then(|inner| inner.split_once('`'))
            .map(|(code, _)| code)
        {
            let span = Span::new(at + 1, at + 1 + code.len());
            pieces.push(Piece {
                text: code.to_owned(),
                span,
                code: true,
                ..style
            });
            at += code.len() + 2;
        } else if let Some((label, destination, length)) = link(rest) {
            let span = Span::new(at + 1, at + 1 + label.len());
            let code = label.starts_with('`');
            let shown = label.trim_matches('`').to_owned();
            pieces.push(Piece {
                text: shown,
                span,
                code,
                link: Some(destination.to_owned()),
                ..style
            });
            at += length;
        } else {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let end = rest.char_indices().skip(1).find(|(at, _)| {
                ["**", "~~", "`", "["]
                    .iter()
                    .any(|mark| rest[*at..].starts_with(mark))
            });
            let length = end.map_or(rest.len(), |(end, _)| end).max(first);
            pieces.push(Piece {
                text: rest.get(..length).unwrap_or("").to_owned(),
                span: Span::new(at, at + length),
                ..style
            });
            at += length;
        }
    }
    let plain = pieces.iter().map(|piece| piece.text.as_str()).collect();
    Text {
        span: Span::new(0, source.len()),
        plain,
        pieces,
    }
}

/// `[label](destination)` at the beginning: its parts and its length.
fn link(rest: &str) -> Option<(&str, &str, usize)> {
    let (label, tail) = rest.strip_prefix('[')?.split_once("](")?;
    let (destination, _) = tail.split_once(')')?;
    (!label.contains([']', '['])).then_some((
        label,
        destination,
        label.len() + destination.len() + 4,
    ))
}
