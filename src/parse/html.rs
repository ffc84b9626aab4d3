//! What raw HTML says to a reader of records: line breaks, anchors, links, and comments for us;
//! and, in the rooms below, tables and lists.

mod grid;
mod list;
mod phrase;
mod stretch;
mod table;
mod tokens;
mod weight;

pub(super) use stretch::Stretch;
pub(super) use weight::Weight;

use super::{Allow, Anchor, Understood};
use crate::base::Span;

/// What was found in a run of raw HTML.
#[derive(Default)]
pub(super) struct Found {
    /// `id` of any tag and `name` of `<a>`.
    pub anchors: Vec<Anchor>,
    /// Comments that silence a rule.
    pub allows: Vec<Allow>,
    /// Comments that accept a remark.
    pub understood: Vec<Understood>,
    /// Destinations of `<a href>` and sources of `<img src>`, with their places.
    pub links: Vec<(Tag, String, Span)>,
    /// A comment that nothing closes.
    pub unclosed: Option<Span>,
}

/// Which kind of tag holds a destination.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<a href>`.
    Anchor,
    /// `<img src>`.
    Image,
}

/// Reads the raw HTML at `span` of `text`.
pub(super) fn read(text: &str, span: Span) -> Found {
    let html = span.of(text);
    let mut found = Found::default();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        let rest = &html[open..];
        if let Some(inside) = rest.strip_prefix("<!--") {
            let Some(end) = inside.find("-->") else {
                found.unclosed = Some(Span::new(open, open + 4).shifted(span.start));
                return found;
            };
            let whole = Span::new(open, open + 4 + end + 3).shifted(span.start);
            found.read_comment(&inside[..end], whole);
            at = open + 4 + end + 3;
            continue;
        }
        let end = rest
            .find('>')
            .map_or(html.len(), |offset| open + offset + 1);
        read_tag(
            &html[open..end],
            Span::new(open, end).shifted(span.start),
            &mut found,
        );
        at = end;
    }
    found
}

impl Found {
    /// Keeps a comment that is for us.
    fn read_comment(&mut self, inside: &str, whole: Span) {
        self.allows.extend(super::allow::read(inside, whole));
        self.understood
            .extend(super::understood::read(inside, whole));
    }
}

/// Is this tag a line break?
pub(super) fn is_break(tag: &str) -> bool {
    tag.strip_prefix('<')
        .and_then(|rest| rest.get(..2))
        .is_some_and(|name| name.eq_ignore_ascii_case("br"))
        && tag[3..].trim_matches(['/', '>', ' ']).is_empty()
}

fn read_tag(tag: &str, span: Span, found: &mut Found) {
    let name: String = tag[1..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    for key in ["id", "name"] {
        if let Some(value) =
            attribute(tag, key).filter(|value| !value.is_empty() && (key == "id" || name == "a"))
        {
            found.anchors.push(Anchor {
                name: value.to_owned(),
                span,
            });
        }
    }
    let (kind, key) = match name.as_str() {
        "a" => (Tag::Anchor, "href"),
        "img" => (Tag::Image, "src"),
        _ => return,
    };
    if let Some(value) = attribute(tag, key) {
        found.links.push((kind, value.replace("&amp;", "&"), span));
    }
}

/// The value of an attribute, quoted or not.
pub fn attribute<'a>(tag: &'a str, key: &str) -> Option<&'a str> {
    let lower = tag.to_ascii_lowercase();
    let at = lower.match_indices(key).map(|(at, _)| at).find(|&at| {
        tag[..at].ends_with(|c: char| c.is_whitespace() || c == '"' || c == '\'')
            && tag[at + key.len()..].trim_start().starts_with('=')
    })?;
    let value = tag[at + key.len()..]
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split(|c: char| c.is_whitespace() || c == '>').next(),
    }
}
