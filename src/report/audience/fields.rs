//! Fields: the values that are left out of records that stay, in the records and in the text that they were read from.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Settings;
use crate::base::audience::{FieldName, Said};
use crate::parse::{Block, Document, Item, Pair, Table};
use crate::records::assembly::apply;
use crate::records::words::vocabulary::{AUTHOR, Label, Vocabulary};
use crate::records::{Kind, Record, Value};
use crate::report::audience::cut;
use crate::report::audience::ink::Ink;

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

    /// Is what stands under this label left out, where records of these kinds stand?
    fn hides(&self, kinds: &BTreeSet<Kind>, label: &str) -> bool {
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
        for field in document
            .front_matter
            .iter()
            .flat_map(|matter| &matter.fields)
        {
            let all = records.iter().map(|record| record.kind).collect();
            if self.hides(&all, &field.key) {
                ink.blank(field.span);
            }
        }
        let mut within: BTreeMap<usize, BTreeSet<Kind>> = BTreeMap::new();
        records.iter().for_each(|record| {
            _ = within
                .entry(record.section_index)
                .or_default()
                .insert(record.kind)
        });
        let title = document.title().map(|title| title.span);
        for (at, section) in document.sections.iter().enumerate() {
            let around = document.ancestry(at).into_iter().chain([at]);
            let kinds: BTreeSet<Kind> = around
                .filter_map(|at| within.get(&at))
                .flatten()
                .copied()
                .collect();
            if section.level > 0
                && title != Some(section.span)
                && self.hides(&kinds, &section.heading.plain)
            {
                ink.take_block(cut::subtree(document, at, cut::end_of(document, at)));
                continue;
            }
            Page {
                fields: self,
                kinds: &kinds,
                records,
            }
            .blocks(&section.blocks, ink);
        }
    }
}

/// A section whose values are taken out.
struct Page<'a> {
    fields: &'a Fields,
    kinds: &'a BTreeSet<Kind>,
    records: &'a [&'a Record],
}

impl Page<'_> {
    fn blocks(&self, blocks: &[Block], ink: &mut Ink) {
        let before = std::iter::once(None).chain(blocks.iter().map(Some));
        for (before, block) in before.zip(blocks) {
            if before.is_some_and(|before| self.belongs(before, block)) {
                ink.take_block(block.span());
            } else {
                self.block(block, ink);
            }
        }
    }

    fn block(&self, block: &Block, ink: &mut Ink) {
        match block {
            Block::Paragraph(paragraph) => _ = self.pairs(&paragraph.pairs, ink),
            Block::List(list) => list.items.iter().for_each(|item| self.item(item, ink)),
            Block::Table(table) => self.table(table, ink),
            Block::Quote(quote) => self.blocks(&quote.blocks, ink),
            Block::Html(span) if self.names_hidden(ink.original(*span)) => ink.take_block(*span),
            Block::Fence(_) | Block::Html(_) => {}
        }
    }

    /// Is a block the value that the paragraph before it names, or the fence that shows it?
    fn belongs(&self, before: &Block, block: &Block) -> bool {
        let Block::Paragraph(paragraph) = before else {
            return false;
        };
        let hides = |label: &str| self.fields.hides(self.kinds, label);
        let mut pairs = paragraph.pairs.iter().rev();
        let last = pairs.find(|pair| hides(&pair.key));
        last.is_some_and(|pair| pair.value.is_empty())
            || paragraph.text.is_label() && hides(&paragraph.text.plain)
            || matches!(block, Block::Fence(_)) && self.ends_hidden(&paragraph.pairs)
    }

    fn item(&self, item: &Item, ink: &mut Ink) {
        let label = item.text.is_label() && self.fields.hides(self.kinds, &item.text.plain);
        let below = self.pairs(&item.pairs, ink) || self.ends_hidden(&item.pairs);
        if below || label {
            item.children
                .iter()
                .for_each(|child| ink.take_block(child.span()));
        } else {
            self.blocks(&item.children, ink);
        }
    }

    /// Is the last value one that is left out? Then what belongs to it goes too: the blocks of its item, the fence behind it.
    fn ends_hidden(&self, pairs: &[Pair]) -> bool {
        pairs
            .last()
            .is_some_and(|last| self.fields.hides(self.kinds, &last.key))
    }

    /// Does raw HTML hold a label of what is left out, in a cell or before a colon? Which of its words are the value, nobody can say.
    fn names_hidden(&self, html: &str) -> bool {
        let texts = html.split('<').filter_map(|part| part.rsplit('>').next());
        let labels = texts.flat_map(|text| text.split('\n'));
        let label = |text: &str| text.split(':').next().unwrap_or(text).trim().to_owned();
        labels
            .map(label)
            .any(|label| !label.is_empty() && self.fields.hides(self.kinds, &label))
    }

    /// Takes values out; does the last one follow below?
    fn pairs(&self, pairs: &[Pair], ink: &mut Ink) -> bool {
        let mut below = false;
        for pair in pairs
            .iter()
            .filter(|pair| self.fields.hides(self.kinds, &pair.key))
        {
            below = pair.value.is_empty();
            ink.take(pair.value.span);
        }
        below
    }

    fn table(&self, table: &Table, ink: &mut Ink) {
        let first = self
            .records
            .partition_point(|record| record.span.start < table.span.start);
        let held = || {
            self.records
                .iter()
                .skip(first)
                .take_while(|record| record.span.start < table.span.end)
        };
        // A title names the record, whatever its column is called.
        let titles: BTreeSet<&str> = held().map(|record| record.title.trim()).collect();
        let mut kinds: BTreeSet<Kind> = held().map(|record| record.kind).collect();
        if kinds.is_empty() {
            // The table tells of the record that its section is.
            kinds.clone_from(self.kinds);
        }
        if let [key, value] = &table.header[..] {
            kinds.extend(self.kinds);
            let rows = table
                .rows
                .iter()
                .filter_map(|row| Some((row.cells.first()?, row.cells.get(1)?.span)));
            for (key, value) in rows.chain([(key, value.span)]) {
                if self.fields.hides(&kinds, &key.plain) {
                    ink.take(value);
                }
            }
        }
        for (column, header) in table.header.iter().enumerate() {
            if self.fields.hides(&kinds, &header.plain) {
                let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
                cells
                    .filter(|cell| !titles.contains(cell.plain.trim()))
                    .for_each(|cell| ink.take(cell.span));
            }
        }
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.clone()],
        Value::List(texts) => texts.clone(),
        Value::Day(day) => vec![day.to_string()],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Integer(_) => Vec::new(),
    }
}
