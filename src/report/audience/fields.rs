//! Fields: the values that are left out of records that stay, in the records and in the text that they were read from.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Settings;
use crate::base::audience::{FieldName, Said};
use crate::parse::Document;
use crate::records::assembly::apply;
use crate::records::words::vocabulary::{AUTHOR, Label, Vocabulary};
use crate::records::{Kind, Record, Value};
use crate::report::audience::ink::Ink;
use crate::report::audience::values::Values;

/// Fields that are worked out from others: whoever knows these, knows something of those.
const DERIVED: &[(&str, &[&str])] = &[
    ("rotation", &["rotation_days", "next_due", "overdue"]),
    (
        "updated",
        &["last_rotated", "last", "next_due", "overdue", "updated"],
    ),
    ("cadence", &["every_days", "next_due", "overdue"]),
    ("likelihood", &["score"]),
    ("impact", &["score"]),
    ("target", &["overdue"]),
    ("expires", &["ends_on", "uncovered_days", "state"]),
    ("objective", &["comparator", "value", "unit"]),
];

/// The fields that an audience does not see.
pub struct Fields {
    names: Vec<FieldName>,
    words: Vocabulary,
}

impl Fields {
    /// The fields that settings leave out.
    pub fn new(said: &[Said<FieldName>], settings: &Settings) -> Self {
        Fields {
            names: said.iter().map(|said| said.value.clone()).collect(),
            words: Vocabulary::new(settings),
        }
    }

    /// Is nothing left out?
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Are the names of those left out who wrote commits?
    pub fn hides_authors(&self) -> bool {
        self.names
            .iter()
            .any(|field| field.kind.is_none() && field.name == AUTHOR)
    }

    /// Is a field of records of this kind left out? `name` is one of `fields`, or a canonical name such as `owner`.
    pub fn leaves_out(&self, kind: Kind, name: &str) -> bool {
        let said = self
            .names
            .iter()
            .filter(|field| field.kind.is_none_or(|of| of == kind));
        said.into_iter().any(|field| self.means(&field.name, name))
    }

    /// Does the name of settings mean this field?
    fn means(&self, said: &str, field: &str) -> bool {
        let derived = DERIVED
            .iter()
            .any(|(from, all)| self.same(said, from) && all.contains(&field));
        let begins = field
            .strip_prefix(said)
            .is_some_and(|rest| rest.starts_with('_'));
        derived || begins || self.same(said, field)
    }

    fn same(&self, said: &str, field: &str) -> bool {
        let label =
            |name: &str| Label::named(name).or_else(|| self.words.label(&name.replace('_', " ")));
        said == field || label(said).is_some_and(|said| label(field) == Some(said))
    }

    /// Is what is under this label left out, where records of these kinds stand?
    pub fn hides(&self, kinds: &BTreeSet<Kind>, label: &str) -> bool {
        let name = apply::field_of(label);
        let own = self.words.label(label);
        let said = self
            .names
            .iter()
            .filter(|field| field.kind.is_none_or(|of| kinds.contains(&of)));
        said.into_iter().any(|field| {
            self.means(&field.name, &name)
                || own.is_some_and(|own| self.means(&field.name, own.word()))
        })
    }

    /// The values of a record that are left out, as text.
    pub fn values(&self, record: &Record) -> Vec<String> {
        [self.written_values(record), self.approvers(record)].concat()
    }

    fn written_values(&self, record: &Record) -> Vec<String> {
        let held = record
            .fields
            .iter()
            .filter(|(name, _)| self.leaves_out(record.kind, name));
        let mut all: Vec<String> = held.flat_map(|(_, value)| texts(value)).collect();
        if self.leaves_out(record.kind, "owner") {
            all.extend(record.owners.iter().map(|owner| owner.name.clone()));
        }
        if self.leaves_out(record.kind, "evidence") {
            all.extend(
                record
                    .citations
                    .iter()
                    .map(|citation| citation.text.clone()),
            );
        }
        if self.leaves_out(record.kind, "target") {
            all.extend(record.target.iter().map(|target| target.text.clone()));
        }
        all
    }

    /// Those who have declared words of it understood, where approvers are left out.
    fn approvers(&self, record: &Record) -> Vec<String> {
        let names = record.accepted.iter().map(|accepted| accepted.by.clone());
        match self.leaves_out(record.kind, "approver") {
            true => names.collect(),
            false => Vec::new(),
        }
    }

    /// The fields of a record without what is left out.
    pub fn kept(&self, kind: Kind, fields: &BTreeMap<String, Value>) -> BTreeMap<String, Value> {
        let kept = fields
            .iter()
            .filter(|(name, _)| !self.leaves_out(kind, name));
        kept.map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    /// Takes the values out of the text of a document; `records` are those that were read from it.
    pub fn apply(&self, document: &Document, records: &[&Record], ink: &mut Ink) {
        if self.names.is_empty() {
            return;
        }
        self.front_matter(document, records, ink);
        let within = kinds_by_section(records);
        for at in 0..document.sections.len() {
            let around = document.ancestry(at).into_iter().chain([at]);
            let held = around.filter_map(|at| within.get(&at)).flatten();
            let kinds: BTreeSet<Kind> = held.copied().collect();
            let values = Values {
                fields: self,
                kinds: &kinds,
                records,
            };
            values.section(document, at, ink);
        }
    }

    fn front_matter(&self, document: &Document, records: &[&Record], ink: &mut Ink) {
        let kinds = records.iter().map(|record| record.kind).collect();
        let matter = document.front_matter.iter();
        matter
            .flat_map(|matter| &matter.fields)
            .filter(|field| self.hides(&kinds, &field.key))
            .for_each(|field| ink.blank(field.span));
    }
}

/// The kinds of the records that are in each section.
fn kinds_by_section(records: &[&Record]) -> BTreeMap<usize, BTreeSet<Kind>> {
    let mut within: BTreeMap<usize, BTreeSet<Kind>> = BTreeMap::new();
    for record in records {
        let kinds = within.entry(record.section_index).or_default();
        kinds.insert(record.kind);
    }
    within
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Day(day) => vec![day.to_string()],
        value => written(value).to_vec(),
    }
}

/// What a value has of its writer's words.
pub fn written(value: &Value) -> &[String] {
    match value {
        Value::Text(text) => std::slice::from_ref(text),
        Value::List(texts) => texts,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Integer(_) | Value::Day(_) => &[],
    }
}
