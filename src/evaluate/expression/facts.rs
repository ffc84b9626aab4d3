//! Facts: what expressions may ask of records, documents and evidence, as far as it is the same on every day.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::value::Value;

use crate::base::RelPath;
use crate::evaluate::hidden::hidden;
use crate::evaluate::judge::Judge;
use crate::link::{Model, RecordIndex, tags};
use crate::records::{self, Kind};

/// What is the same on every day, made once.
#[derive(Debug, Default)]
pub struct Facts {
    /// The records.
    pub records: Vec<Fact>,
    /// The documents.
    pub documents: Vec<Fact>,
    /// The evidence.
    pub evidence: Vec<Fact>,
    /// Every name that some record, document or piece of evidence has a value for.
    pub names: BTreeSet<String>,
    /// Why nobody knows what else the documents hold: one of them could not be read whole.
    pub hidden: Option<String>,
    /// How many records there are of each kind.
    pub counts: BTreeMap<String, usize>,
}

/// One thing with its values.
#[derive(Debug, Default)]
pub struct Fact {
    /// What it is called.
    pub title: String,
    /// The kind of a record.
    pub kind: Option<Kind>,
    /// The document that it stands in or is, or the file that it leads to.
    pub path: RelPath,
    /// Its place in the model.
    pub index: usize,
    /// What is known of it, by name.
    pub values: BTreeMap<String, Value>,
}

/// The names that a record has, known or not, on every day.
const NAMES: &[&str] = &[
    "key",
    "kind",
    "title",
    "path",
    "line",
    "section",
    "number",
    "owners",
    "claimed",
    "target",
    "tags",
    "text",
    "state",
    "strength",
    "cited",
    "verdict",
    "open",
    "done",
    "waived",
    "updated",
    "age_days",
    "freshness",
    "has_owners",
    "has_target",
    "has_evidence",
    "overdue",
    "next_due",
    "days_left",
    "excuses",
    "likelihood",
    "impact",
    "score",
    "mitigation",
    "expires",
    "starts",
    "approver",
];

impl Facts {
    /// The facts of a model. Gates and criteria are no part of them, so that no expression can be about itself.
    pub fn new(judge: &Judge) -> Facts {
        let model = judge.model;
        let plain = model
            .records
            .iter()
            .enumerate()
            .filter(|(_, linked)| !matches!(linked.record.kind, Kind::Gate | Kind::Criterion));
        let mut facts = Facts {
            records: plain.map(|(at, _)| record(judge, at)).collect(),
            ..Facts::default()
        };
        facts.documents = model
            .documents
            .keys()
            .map(|path| document(model, path))
            .collect();
        facts.evidence = (0..model.evidence.len())
            .map(|at| evidence(model, at))
            .collect();
        facts.hidden = hidden(model, None);
        facts.names = NAMES.iter().map(|name| (*name).to_owned()).collect();
        for fact in facts
            .records
            .iter()
            .chain(&facts.documents)
            .chain(&facts.evidence)
        {
            facts.names.extend(fact.values.keys().cloned());
        }
        for kind in Kind::ALL
            .iter()
            .filter(|kind| !matches!(kind, Kind::Gate | Kind::Criterion))
        {
            let count = facts
                .records
                .iter()
                .filter(|fact| fact.kind == Some(*kind))
                .count();
            facts.counts.insert(kind.word().to_owned(), count);
        }
        facts
    }
}

fn record(judge: &Judge, at: RecordIndex) -> Fact {
    let linked = &judge.model.records[at];
    let held = &linked.record;
    let owners: Vec<&str> = held
        .owners
        .iter()
        .filter(|owner| !owner.derived)
        .map(|owner| owner.name.as_str())
        .collect();
    let target = judge.target(at).map(|(day, _)| day.to_string());
    let mut values: BTreeMap<String, Value> = held
        .fields
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), plain(value)?)))
        .collect();
    let claimed = held
        .claim
        .as_ref()
        .map(|claim| claim.status)
        .filter(|status| *status != records::Status::Unknown);
    let given = [
        ("key", Some(Value::from(linked.key.as_str()))),
        ("kind", Some(Value::from(held.kind.word()))),
        ("title", Some(Value::from(held.title.as_str()))),
        ("path", Some(Value::from(held.path.as_str()))),
        ("line", Some(Value::from(linked.line))),
        ("section", Some(Value::from(held.section.clone()))),
        ("number", held.number.map(Value::from)),
        ("has_owners", Some(Value::from(!owners.is_empty()))),
        (
            "owners",
            Some(Value::from(
                owners.into_iter().map(str::to_owned).collect::<Vec<_>>(),
            )),
        ),
        ("claimed", claimed.map(|status| Value::from(status.word()))),
        ("has_target", Some(Value::from(target.is_some()))),
        ("target", target.map(Value::from)),
        ("tags", Some(Value::from(tags(judge.model, held)))),
    ];
    values.extend(
        given
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?))),
    );
    Fact {
        title: held.title.clone(),
        kind: Some(held.kind),
        path: held.path.clone(),
        index: at,
        values,
    }
}

fn document(model: &Model, path: &RelPath) -> Fact {
    let page = &model.documents[path];
    let given = [
        ("path", path.as_str()),
        ("title", &page.title),
        ("kind", &page.kind),
    ];
    let values = given
        .into_iter()
        .map(|(name, text)| (name.to_owned(), Value::from(text)))
        .collect();
    Fact {
        title: page.title.clone(),
        path: path.clone(),
        values,
        ..Fact::default()
    }
}

fn evidence(model: &Model, at: usize) -> Fact {
    let held = &model.evidence[at];
    let strength = held
        .citations
        .iter()
        .map(|cite| cite.strength)
        .max()
        .unwrap_or_default();
    let values = [
        ("key", Value::from(held.key.as_str())),
        ("kind", Value::from(word(&held.kind))),
        ("text", Value::from(held.text.as_str())),
        ("strength", Value::from(strength.word())),
        ("cited", Value::from(held.citations.len())),
    ];
    let values = values
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Fact {
        title: held.text.clone(),
        path: held.path.clone().unwrap_or_default(),
        index: at,
        values,
        ..Fact::default()
    }
}

/// The word that an enumeration has in JSON.
pub fn word<T: serde::Serialize>(value: &T) -> String {
    let word = serde_json::to_value(value).expect("a unit variant always serialises");
    word.as_str().unwrap_or_default().to_owned()
}

/// A field of a record; `None` where nothing was given, so that it stays undefined.
pub fn plain(value: &records::Value) -> Option<Value> {
    match value {
        records::Value::Null => None,
        records::Value::Bool(value) => Some(Value::from(*value)),
        records::Value::Number(value) => Some(Value::from(*value)),
        records::Value::Integer(value) => Some(Value::from(*value)),
        records::Value::Day(day) => Some(Value::from(day.to_string())),
        records::Value::Text(text) => Some(Value::from(text.as_str())),
        records::Value::List(texts) => Some(Value::from(texts.clone())),
    }
}
