//! Differing: one thing that two documents state, and state otherwise: `SLO-1` is 250 ms here and 400 ms there.
//!
//! Two records are one thing where id, kind and title are the same. Registers of one form, one for each service, have the same ids and
//! titles for different things: files of one name in different folders, and files that share most of their ids, are never held against
//! each other.

use std::collections::{BTreeMap, BTreeSet};

use super::named::states_facts;
use super::{Linked, Model, RecordIndex};
use crate::base::RelPath;
use crate::base::text::fold;
use crate::records::{Kind, Record, Value};

/// A thing that two documents state otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The record that stands first.
    pub first: RecordIndex,
    /// The record that says otherwise.
    pub other: RecordIndex,
    /// What differs: `objective`, `target`, `impact`.
    pub what: &'static str,
    /// What the first says.
    pub here: String,
    /// What the other says.
    pub there: String,
}

/// More records with one id and title are no few places of one thing.
const FEW: usize = 6;

/// Everything that documents of operations state otherwise.
pub fn facts(model: &Model) -> Vec<Differing> {
    let same = same_things(model);
    let mut forms = Forms::new(model);
    let groups = same.values().filter(|all| (2..=FEW).contains(&all.len()));
    let mut found = Vec::new();
    for all in groups {
        found.extend(differences(model, &mut forms, all));
    }
    found
}

/// The records that are of one thing by their kind, id and title.
fn same_things(model: &Model) -> BTreeMap<(Kind, &str, String), Vec<RecordIndex>> {
    let mut same: BTreeMap<(Kind, &str, String), Vec<RecordIndex>> = BTreeMap::new();
    for (at, linked) in model.records.iter().enumerate() {
        if let Some(id) = linked
            .record
            .id
            .as_deref()
            .filter(|_| is_stated(model, linked))
        {
            let record = &linked.record;
            let key = (record.kind, id, fold(&record.title));
            same.entry(key).or_default().push(at);
        }
    }
    same
}

/// Does a record stand in a document of operations, with words beside its id?
fn is_stated(model: &Model, linked: &Linked) -> bool {
    let page = model.documents.get(&linked.record.path);
    let is_named = linked.record.id.as_ref() != Some(&linked.record.title);
    is_named && page.is_some_and(|page| states_facts(page.role))
}

/// What the later places of a thing state otherwise than the first.
fn differences<'a>(model: &'a Model, forms: &mut Forms<'a>, all: &[RecordIndex]) -> Vec<Differing> {
    let first = all[0];
    let others = all[1..].iter().filter(|&&other| {
        let [a, b] = [first, other].map(|at| &model.records[at].record.path);
        a != b && !forms.are_one(a, b)
    });
    others
        .flat_map(|&other| between(model, first, other))
        .collect()
}

/// Which documents are registers of one form, found once for each two of them.
struct Forms<'a> {
    /// The ids of the records of each document.
    ids: BTreeMap<&'a RelPath, BTreeSet<&'a str>>,
    known: BTreeMap<(&'a RelPath, &'a RelPath), bool>,
}

impl<'a> Forms<'a> {
    fn new(model: &'a Model) -> Self {
        let mut ids: BTreeMap<&RelPath, BTreeSet<&str>> = BTreeMap::new();
        for linked in &model.records {
            let record = &linked.record;
            ids.entry(&record.path)
                .or_default()
                .extend(record.id.as_deref());
        }
        Forms {
            ids,
            known: BTreeMap::new(),
        }
    }

    /// Are two documents registers of one form for different things?
    fn are_one(&mut self, a: &'a RelPath, b: &'a RelPath) -> bool {
        let ids = &self.ids;
        *self.known.entry((a, b)).or_insert_with(|| {
            let (of_a, of_b) = (&ids[a], &ids[b]);
            let shared = of_a.intersection(of_b).count();
            let most = of_a.len().max(of_b.len());
            a.name() == b.name() || (shared > 1 && shared * 2 > most)
        })
    }
}

fn between(model: &Model, first: RecordIndex, other: RecordIndex) -> Vec<Differing> {
    let [here, there] = [first, other].map(|at| said(&model.records[at].record));
    let told = here.into_iter().zip(there);
    told.filter_map(|((what, here), (_, there))| {
        let (here, there) = here.zip(there)?;
        (fold(&here) != fold(&there)).then_some(Differing {
            first,
            other,
            what,
            here,
            there,
        })
    })
    .collect()
}

/// What a record says that a second place of it can say otherwise. What it says nothing of differs from nothing.
fn said(record: &Record) -> [(&'static str, Option<String>); 5] {
    let text = |name: &str| match record.fields.get(name)? {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let target = record.target.as_ref().map(|target| target.text.clone());
    let objective = || {
        let value = text("value")?;
        let [comparator, unit] = ["comparator", "unit"].map(|name| text(name).unwrap_or_default());
        Some([comparator, value, unit].join(" ").trim().to_owned())
    };
    [
        ("objective", objective()),
        ("likelihood", text("likelihood")),
        ("impact", text("impact")),
        ("rotation", text("rotation_days")),
        ("target", target),
    ]
}
