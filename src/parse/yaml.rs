//! YAML of a metadata block, as fields with dotted keys and the place of every value.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{DuplicateKeyPolicy, Location, Spanned};

use super::data::{DataFault, Datum, DatumKey, DatumValue};
use super::{Fault, FaultKind, MetaField};
use crate::base::Span;

/// Reads the YAML at `inner` of `text`.
pub(super) fn read(text: &str, inner: Span) -> Result<Vec<MetaField>, Fault> {
    let yaml = inner.of(text);
    if yaml.trim().is_empty() {
        return Ok(Vec::new());
    }
    let options = serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::FirstWins,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_nodes: 10_000 },
    };
    let root: Spanned<Node> = serde_saphyr::from_str_with_options(yaml, options)
        .map_err(|error| fault(&error, yaml, inner))?;
    let mut fields = Vec::new();
    let source = Source {
        yaml,
        offset: inner.start,
    };
    let Node::Map(entries) = &root.value else {
        let kind =
            FaultKind::FrontMatterBroken("the block contains no `key: value` lines".to_owned());
        return Err(Fault { kind, span: inner });
    };
    source.flatten("", entries, &mut fields);
    Ok(fields)
}

/// Reads a whole file that begins `offset` bytes into its text. A key that is in a map twice is a fault.
pub(super) fn data(yaml: &str, offset: usize) -> Result<Datum, DataFault> {
    let options = serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::Error,
        with_snippet: false,
    };
    let root: Spanned<Node> =
        serde_saphyr::from_str_with_options(yaml, options).map_err(|error| DataFault {
            why: words(&error.to_string()),
            span: line_of(&error, yaml).shifted(offset),
        })?;
    Ok(Source { yaml, offset }.datum(&root))
}

fn fault(error: &serde_saphyr::Error, yaml: &str, inner: Span) -> Fault {
    Fault {
        kind: FaultKind::FrontMatterBroken(words(&error.to_string())),
        span: line_of(error, yaml).shifted(inner.start),
    }
}

/// From where an error was seen to the end of its line.
fn line_of(error: &serde_saphyr::Error, yaml: &str) -> Span {
    let at = error
        .location()
        .map_or(0, |location| byte_of(&location, yaml))
        .min(yaml.len());
    let rest = yaml.get(at..).unwrap_or("");
    let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
    Span::new(at, at + length)
}

/// The parser's message without its own line and column, which count from the block's beginning.
fn words(message: &str) -> String {
    let line = message
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("")
        .trim();
    let line = line.strip_prefix("error: ").unwrap_or(line);
    let line = line
        .strip_prefix("line ")
        .and_then(|rest| rest.split_once(": "))
        .map_or(line, |(_, rest)| rest);
    let line = line.split(" at line ").next().unwrap_or(line);
    line.trim_end_matches('.').to_owned()
}

/// The byte offset of a location, from its line and column where the parser counts no bytes.
fn byte_of(location: &Location, yaml: &str) -> usize {
    if let Some(offset) = location.span().byte_offset() {
        return usize::try_from(offset).unwrap_or(usize::MAX);
    }
    let line = usize::try_from(location.line()).unwrap_or(1).max(1) - 1;
    let column = usize::try_from(location.column()).unwrap_or(1).max(1) - 1;
    let start: usize = yaml.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = yaml.get(start..).unwrap_or("");
    start
        + rest
            .char_indices()
            .nth(column)
            .map_or(rest.len(), |(at, _)| at)
}

/// A YAML value of any type.
enum Node {
    /// Quoted or block text, as it reads.
    Words(String),
    /// Anything that YAML would turn into a number, a truth or nothing: what is written counts.
    Written,
    List(Vec<Spanned<Node>>),
    Map(Vec<(Spanned<String>, Spanned<Node>)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Words(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Written)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Written)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Written)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Node, E> {
        Ok(Node::Written)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Node, E> {
        Ok(Node::Written)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Written)
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Words(String::new()))
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Words(String::new()))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }
}

struct Source<'a> {
    yaml: &'a str,
    offset: usize,
}

impl Source<'_> {
    fn flatten(
        &self,
        prefix: &str,
        entries: &[(Spanned<String>, Spanned<Node>)],
        fields: &mut Vec<MetaField>,
    ) {
        for (key, value) in entries {
            let name = format!("{prefix}{}", key.value);
            if let Node::Map(inner) = &value.value {
                self.flatten(&format!("{name}."), inner, fields);
                continue;
            }
            let key_span = self.span(&key.defined);
            let mut span = self.span(&value.defined);
            if let Node::List(items) = &value.value {
                span = items
                    .iter()
                    .map(|item| self.span(&item.defined))
                    .reduce(Span::join)
                    .unwrap_or(span);
            }
            if span.start < key_span.end {
                span = Span::new(key_span.end, key_span.end);
            }
            fields.push(MetaField {
                key: name,
                key_span,
                value: self.text(&value.value, span),
                span,
            });
        }
    }

    fn datum(&self, node: &Spanned<Node>) -> Datum {
        let span = self.span(&node.defined);
        match &node.value {
            Node::Words(_) | Node::Written => Datum {
                span,
                value: DatumValue::Text(self.text(&node.value, span)),
            },
            Node::List(items) => {
                let items: Vec<Datum> = items.iter().map(|item| self.datum(item)).collect();
                let span = items
                    .iter()
                    .map(|item| item.span)
                    .reduce(Span::join)
                    .unwrap_or(span);
                Datum {
                    span,
                    value: DatumValue::List(items),
                }
            }
            Node::Map(entries) => {
                let entry = |(key, value): &(Spanned<String>, Spanned<Node>)| {
                    (
                        DatumKey {
                            text: key.value.trim().to_owned(),
                            span: self.span(&key.defined),
                        },
                        self.datum(value),
                    )
                };
                let entries: Vec<(DatumKey, Datum)> = entries.iter().map(entry).collect();
                let spans = entries
                    .iter()
                    .flat_map(|(key, value)| [key.span, value.span]);
                let span = spans
                    .filter(|span| span.start < span.end)
                    .reduce(Span::join)
                    .unwrap_or(span);
                Datum {
                    span,
                    value: DatumValue::Map(entries),
                }
            }
        }
    }

    fn text(&self, node: &Node, span: Span) -> String {
        match node {
            Node::Words(text) => text.trim().to_owned(),
            Node::Written => span_of(self.yaml, span, self.offset).trim().to_owned(),
            Node::List(items) => {
                let items = items
                    .iter()
                    .map(|item| self.text(&item.value, self.span(&item.defined)));
                items
                    .filter(|item| !item.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ")
            }
            Node::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| {
                    format!(
                        "{}: {}",
                        key.value,
                        self.text(&value.value, self.span(&value.defined))
                    )
                });
                entries.collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// The place of a node, white space behind it left out, held inside the block.
    fn span(&self, location: &Location) -> Span {
        let start = byte_of(location, self.yaml).min(self.yaml.len());
        let length = location
            .span()
            .byte_len()
            .map_or(0, |length| usize::try_from(length).unwrap_or(0));
        let end = start.saturating_add(length).min(self.yaml.len());
        let text = self.yaml.get(start..end).unwrap_or("");
        Span::new(start, start + text.trim_end().len()).shifted(self.offset)
    }
}

fn span_of(yaml: &str, span: Span, offset: usize) -> &str {
    yaml.get(span.start.saturating_sub(offset)..span.end.saturating_sub(offset))
        .unwrap_or("")
}
