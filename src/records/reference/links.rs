//! Links: what the destination of a link and the name in a wiki link cite.

use crate::base::Span;
use crate::records::reference::shape::{self, Shape, Standing};
use crate::records::reference::{Found, absent};
use crate::records::{ReferenceKind, Role};

/// The shape of a link's destination.
pub fn destination_shape(destination: &str, words: &str) -> Option<Shape> {
    if destination.trim().is_empty() {
        return absent::empty_link(words);
    }
    if let Some(shape) = shape::url(destination) {
        return Some(shape);
    }
    if destination.starts_with("mailto:")
        || destination.starts_with("tel:")
        || destination.starts_with("data:")
        || destination.starts_with("javascript:")
    {
        return None;
    }
    if let Some(fragment) = destination
        .strip_prefix('#')
        .filter(|fragment| !fragment.is_empty())
    {
        let fragment = decoded(fragment);
        let text = format!("#{fragment}");
        return Some(Shape {
            kind: ReferenceKind::Path,
            text,
            decoration: None,
            fragment: Some(fragment),
            gap: false,
        });
    }
    shape::path(&decoded(destination), Standing::Link, Role::Proof)
}

/// A destination without percent escapes; kept as it is where they are no UTF-8.
pub fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = text
            .get(at + 1..at + 3)
            .filter(|_| bytes[at] == b'%')
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(escaped.unwrap_or(bytes[at]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// `[[Load test March]]`, `![[plan.png|a picture]]`: a page of the same name, anywhere in the tree. Gives the text without them, as long
/// as before.
pub fn in_wiki_links(text: &str, start: usize, span: Span, found: &mut Vec<Found>) -> String {
    let mut rest = text.to_owned();
    let mut at = 0;
    while let Some(from) = text
        .get(at..)
        .and_then(|tail| tail.find("[["))
        .map(|offset| at + offset)
    {
        let Some(length) = text.get(from..).and_then(|tail| tail.find("]]")) else {
            break;
        };
        at = from + length + 2;
        let inside = text.get(from + 2..at - 2).unwrap_or("");
        let name = inside.split(['|', '#']).next().unwrap_or("").trim();
        if name.is_empty() || name.contains(['[', ']', '`']) || name.starts_with(['$', '-']) {
            continue;
        }
        let extension = if shape::has_extension(name) {
            ""
        } else {
            ".md"
        };
        found.push(Found {
            shape: Shape {
                kind: ReferenceKind::Path,
                text: format!("{name}{extension}"),
                decoration: None,
                fragment: None,
                gap: false,
            },
            start: start + from,
            end: start + at,
            span,
            linked: false,
        });
        rest.replace_range(from..at, &" ".repeat(at - from));
    }
    rest
}
