//! Registers of waivers in YAML or JSON: lists of entries, or entries by their id, with the field names that columns have.

use crate::base::text::fold;
use crate::base::{RelPath, Span};
use crate::parse::{
    Block, DataFault, Datum, DatumKey, DatumValue, Document, Item, List, Piece, Text, read_data,
};
use crate::records::assembly::apply;
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::kinds::waiver;
use crate::records::words::vocabulary::{Label, Vocabulary};
use crate::records::{Detail, Kind, Record};
use crate::source;

/// Entries may stand this deep below the top.
const DEEPEST: usize = 4;

/// What makes a map an entry.
const TERMS: [Label; 4] = [
    Label::Expires,
    Label::Approver,
    Label::Rationale,
    Label::Starts,
];

/// The waivers of a register, and what of it could not be read.
pub fn read(
    path: &RelPath,
    text: &source::Text,
    words: &Vocabulary,
) -> (Vec<Record>, Vec<DataFault>) {
    if text.encoding != source::Encoding::Utf8 {
        return (
            Vec::new(),
            vec![DataFault {
                why: "it is not written in UTF-8".to_owned(),
                span: Span::default(),
            }],
        );
    }
    let root = match read_data(path, &text.text) {
        Ok(root) => root,
        Err(fault) => return (Vec::new(), vec![fault]),
    };
    let document = Document::default();
    let context = Context::new(path, &document, &text.text, words);
    let mut reader = Reader {
        context: &context,
        records: Vec::new(),
        faults: Vec::new(),
    };
    let is_empty = matches!(&root.value, DatumValue::Text(text) if text.is_empty());
    if !is_empty && !reader.group(&root, 0) && reader.faults.is_empty() {
        reader.fault(&root, "it holds no waiver");
    }
    (reader.records, reader.faults)
}

struct Reader<'a> {
    context: &'a Context<'a>,
    records: Vec<Record>,
    faults: Vec<DataFault>,
}

impl Reader<'_> {
    /// Reads what may hold entries; does it, if only an empty list of them?
    fn group(&mut self, datum: &Datum, depth: usize) -> bool {
        match &datum.value {
            DatumValue::List(items) => {
                items.iter().for_each(|item| self.item(item));
                true
            }
            DatumValue::Map(entries)
                if self.is_entry(entries)
                    && !entries.iter().any(|(_, inner)| holds_maps(inner)) =>
            {
                self.entry(None, datum, entries);
                true
            }
            DatumValue::Map(entries) if depth < DEEPEST => {
                entries.iter().fold(false, |held, (key, inner)| {
                    self.keyed(key, inner, depth) || held
                })
            }
            DatumValue::Map(_) => {
                self.fault(datum, "it is nested too deep");
                false
            }
            // `version: 2` beside the entries says something of the file.
            DatumValue::Text(_) => false,
        }
    }

    fn keyed(&mut self, key: &DatumKey, inner: &Datum, depth: usize) -> bool {
        match &inner.value {
            DatumValue::Map(fields) if self.is_entry(fields) => {
                self.entry(Some(key), inner, fields);
                true
            }
            // A list of words is said of the file: `approvers: [Ann, Bo]`.
            DatumValue::List(items)
                if !items.is_empty() && items.iter().all(is_text) && !is_plural(&key.text) =>
            {
                false
            }
            DatumValue::Text(text) if fill::is_blank(text) => is_plural(&key.text),
            DatumValue::Map(_) if inner_is_plain(inner) && is_about_file(&key.text) => false,
            DatumValue::Map(_) if inner_is_plain(inner) => {
                self.fault(inner, "it has neither an end nor an approver nor a reason");
                true
            }
            DatumValue::Map(_) | DatumValue::List(_) | DatumValue::Text(_) => {
                self.group(inner, depth + 1)
            }
        }
    }

    fn item(&mut self, item: &Datum) {
        match &item.value {
            DatumValue::Map(fields) if self.is_entry(fields) => self.entry(None, item, fields),
            DatumValue::Map(fields) => match &fields[..] {
                // `- EXC-1: {…}`
                [
                    (
                        key,
                        Datum {
                            value: DatumValue::Map(inner),
                            span,
                        },
                    ),
                ] if self.is_entry(inner) => {
                    self.entry(
                        Some(key),
                        &Datum {
                            span: *span,
                            value: DatumValue::Map(inner.clone()),
                        },
                        inner,
                    );
                }
                _ => self.fault(item, "it has neither an end nor an approver nor a reason"),
            },
            DatumValue::Text(_) | DatumValue::List(_) => self.fault(item, "it is no map of fields"),
        }
    }

    fn is_entry(&self, fields: &[(DatumKey, Datum)]) -> bool {
        let is_term = |key: &DatumKey| {
            self.label(&key.text)
                .is_some_and(|label| TERMS.contains(&label))
        };
        fields.iter().any(|(key, value)| {
            is_term(key)
                && !matches!(&value.value, DatumValue::List(items) if !items.iter().all(is_text))
        })
    }

    fn fault(&mut self, at: &Datum, why: &str) {
        let text = at.span.of(self.context.text);
        let first = text.lines().next().unwrap_or("").trim_end().len();
        self.faults.push(DataFault {
            why: why.to_owned(),
            span: Span::new(at.span.start, at.span.start + first),
        });
    }

    /// One waiver. The key over it is its id, or its name where it has none.
    fn entry(&mut self, key: Option<&DatumKey>, datum: &Datum, fields: &[(DatumKey, Datum)]) {
        let span = key.map_or(datum.span, |key| key.span.join(datum.span));
        let mut record = Record::bare(Kind::Waiver, self.context.path.clone(), span, "");
        let mut named: Vec<Text> = Vec::new();
        let mut flat: Vec<Field> = Vec::new();
        for (key, value) in fields {
            self.flatten(key, value, &mut flat);
            let single = matches!(
                self.label(&key.text),
                Some(Label::Expires | Label::Starts | Label::Status)
            );
            if single && texts(value).len() > 1 && matches!(value.value, DatumValue::List(_)) {
                self.fault(value, "it has several values where one counts");
            }
        }
        let titles = ["waiver", "title", "name", "summary", "exception"];
        let own = |field: &&Field| titles.iter().any(|title| fold(&field.key) == *title);
        let title = flat
            .iter()
            .find(own)
            .or_else(|| flat.iter().find(|field| field.label == Some(Label::Title)));
        let title = title.map(|field| (field.key.clone(), field.value.clone()));
        for field in &flat {
            let is_title = title.as_ref().is_some_and(|(key, _)| *key == field.key);
            match field.label {
                Some(Label::Id) if record.id.is_none() && !waiver::names_subject(&field.key) => {
                    record.id =
                        Some(naming::one_line(&field.value.plain)).filter(|id| !fill::is_blank(id));
                }
                Some(Label::Title | Label::Id) => {
                    if !is_title {
                        named.push(field.value.clone());
                        apply::store(
                            &mut record,
                            &fill::field_of(&field.key),
                            &field.value,
                            &field.below,
                        );
                    }
                }
                _ => {
                    if waiver::names_subject(&field.key) {
                        named.push(field.value.clone());
                    }
                    fill::apply(
                        self.context,
                        &mut record,
                        &field.key,
                        &field.value,
                        &field.below,
                    );
                }
            }
        }
        self.name(&mut record, key, title.map(|(_, text)| text), named);
    }

    fn name(
        &mut self,
        record: &mut Record,
        key: Option<&DatumKey>,
        title: Option<Text>,
        mut named: Vec<Text>,
    ) {
        let title = title.filter(|title| !fill::is_blank(&title.plain));
        let key = key.map(|key| text_of(&key.text, key.span));
        let says_what = title.is_some() || !named.is_empty();
        if let Some(key) = key.as_ref().filter(|_| says_what && record.id.is_none()) {
            record.id = Some(naming::one_line(&key.plain));
        }
        let first = title.or(key).or_else(|| named.first().cloned());
        let Some(first) = first.or_else(|| record.id.as_ref().map(|id| text_of(id, record.span)))
        else {
            self.fault(
                &Datum {
                    span: record.span,
                    value: DatumValue::Text(String::new()),
                },
                "it has no name",
            );
            return;
        };
        let name = naming::read(&first.plain);
        record.id = record
            .id
            .take()
            .or_else(|| name.id.filter(|id| *id != name.title));
        record.title = name.title;
        named.insert(0, first);
        let named: Vec<&Text> = named.iter().collect();
        waiver::read_terms(record, &named, self.context.words);
        debug_assert!(matches!(record.detail, Detail::Waiver(_)));
        self.records.push(record.clone());
    }

    /// The fields of an entry on one level: `approval: {by: Ann, on: 2026-01-31}` has an approver and a start.
    fn flatten(&self, key: &DatumKey, value: &Datum, flat: &mut Vec<Field>) {
        let DatumValue::Map(inner) = &value.value else {
            flat.push(self.field(spaced(&key.text), value));
            return;
        };
        for (below, value) in inner {
            let (outer, below) = (spaced(&key.text), spaced(&below.text));
            let joined = format!("{outer} {below}");
            let day = if ["date", "day", "at", "when"].contains(&below.as_str()) {
                "on"
            } else {
                &below
            };
            let stem = if outer.starts_with("approv") {
                format!("approved {day}")
            } else {
                joined.clone()
            };
            let names = [
                "name", "by", "who", "person", "value", "text", "date", "day", "until", "title",
                "id",
            ]
            .contains(&below.as_str());
            let known = [stem, joined.clone()]
                .into_iter()
                .find(|name| self.context.words.label(name).is_some());
            let plain = if names && self.context.words.label(&outer).is_some() {
                Some(outer)
            } else {
                None
            };
            let alone = || {
                self.context
                    .words
                    .label(&below)
                    .is_some()
                    .then(|| below.clone())
            };
            flat.push(self.field(known.or(plain).or_else(alone).unwrap_or(joined), value));
        }
    }

    fn field(&self, key: String, value: &Datum) -> Field {
        let label = self.context.words.label(&key);
        let texts = texts(value);
        let lists = matches!(
            label,
            None | Some(Label::Mitigation | Label::Evidence | Label::Notes | Label::Scope)
        );
        match &texts[..] {
            [] => Field {
                key,
                label,
                value: Text::default(),
                below: Vec::new(),
            },
            [only] => Field {
                key,
                label,
                value: only.clone(),
                below: Vec::new(),
            },
            [..] if lists && !waiver::names_subject(&key) => Field {
                key,
                label,
                value: Text::default(),
                below: vec![bullets(value.span, texts)],
            },
            [..] => {
                let joined = texts
                    .iter()
                    .map(|text| text.plain.as_str())
                    .collect::<Vec<_>>()
                    .join(", ");
                Field {
                    key,
                    label,
                    value: text_of(&joined, value.span),
                    below: Vec::new(),
                }
            }
        }
    }

    fn label(&self, key: &str) -> Option<Label> {
        self.context.words.label(&spaced(key))
    }
}

/// A field of an entry.
struct Field {
    key: String,
    label: Option<Label>,
    value: Text,
    below: Vec<Block>,
}

/// A list with an item for each text.
fn bullets(span: Span, texts: Vec<Text>) -> Block {
    let item = |text: Text| Item {
        span: text.span,
        text,
        ..Item::default()
    };
    Block::List(List {
        span,
        items: texts.into_iter().map(item).collect(),
        ..List::default()
    })
}

/// `approvedBy`, `approved_by` and `approved-by` as the words of a column.
fn spaced(key: &str) -> String {
    let mut out = String::new();
    let mut before_lower = false;
    for c in key.trim().chars() {
        if c.is_uppercase() && before_lower {
            out.push(' ');
        }
        before_lower = c.is_lowercase();
        out.extend(if matches!(c, '_' | '-' | '.') {
            vec![' ']
        } else {
            c.to_lowercase().collect()
        });
    }
    out
}

/// The scalars below a value, in order.
fn texts(datum: &Datum) -> Vec<Text> {
    match &datum.value {
        DatumValue::Text(text) if text.is_empty() => Vec::new(),
        DatumValue::Text(text) => vec![text_of(text, datum.span)],
        DatumValue::List(items) => items.iter().flat_map(texts).collect(),
        DatumValue::Map(entries) => entries.iter().flat_map(|(_, inner)| texts(inner)).collect(),
    }
}

fn text_of(plain: &str, span: Span) -> Text {
    let link = plain.contains('#').then(|| plain.trim().to_owned());
    Text {
        span,
        plain: plain.to_owned(),
        pieces: vec![Piece {
            text: plain.to_owned(),
            span,
            link,
            ..Piece::default()
        }],
    }
}

fn is_text(datum: &Datum) -> bool {
    matches!(datum.value, DatumValue::Text(_))
}

/// Does a value hold what may be entries, so that the map around it is none?
fn holds_maps(datum: &Datum) -> bool {
    let is_map = |datum: &Datum| matches!(datum.value, DatumValue::Map(_));
    match &datum.value {
        DatumValue::Text(_) => false,
        DatumValue::List(items) => items.iter().any(is_map),
        DatumValue::Map(entries) => entries.iter().any(|(_, inner)| is_map(inner)),
    }
}

fn inner_is_plain(datum: &Datum) -> bool {
    matches!(&datum.value, DatumValue::Map(entries) if !entries.is_empty() && entries.iter().all(|(_, inner)| is_text(inner)))
}

/// A map beside the entries that is about the file: `metadata: {owner: Ann}`.
fn is_about_file(key: &str) -> bool {
    let key = spaced(key);
    [
        "meta", "header", "document", "about", "info", "review", "schema", "policy",
    ]
    .iter()
    .any(|word| key.starts_with(word))
}

/// Does a key announce waivers, so that nothing below it means that there are none?
fn is_plural(key: &str) -> bool {
    let key = spaced(key);
    [
        "waiver",
        "exception",
        "exemption",
        "deviation",
        "entries",
        "items",
        "register",
        "ausnahme",
        "dérogation",
    ]
    .iter()
    .any(|word| key.contains(word))
}
