//! Links: what the destination of a link and the name in a wiki link cite.

use std::ops::Range;

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
            fragment: Some(fragment),
            ..shape::plain(ReferenceKind::Path, &text)
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
    while let Some(link) = next_wiki_link(text, at) {
        at = link.end;
        let inside = text.get(link.start + 2..link.end - 2).unwrap_or("");
        let Some(shape) = page_named(inside) else {
            continue;
        };
        let range = start + link.start..start + link.end;
        found.push(Found::unlinked(shape, range, span));
        rest.replace_range(link.clone(), &" ".repeat(link.len()));
    }
    rest
}

/// Where the next `[[…]]` of a text stands.
fn next_wiki_link(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + text.get(at..)?.find("[[")?;
    let length = text.get(start..)?.find("]]")?;
    Some(start..start + length + 2)
}

/// The page of the name in a wiki link; a name that holds marks is that of a test or a template.
fn page_named(inside: &str) -> Option<Shape> {
    let name = inside.split(['|', '#']).next().unwrap_or("").trim();
    if name.is_empty() || name.contains(['[', ']', '`']) || name.starts_with(['$', '-']) {
        return None;
    }
    let extension = if shape::has_extension(name) {
        ""
    } else {
        ".md"
    };
    let file = format!("{name}{extension}");
    Some(shape::plain(ReferenceKind::Path, &file))
}
