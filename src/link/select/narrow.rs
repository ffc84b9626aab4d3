//! Narrow: the records of a register that a sentence means by their grade, and by the words of the headings above them.
//!
//! A sentence of a document speaks of that document's records; where it has none of the kind, of those of the documents that it links,
//! and else of those of the tree. A record whose grade or subject nobody can read may be meant.

use std::collections::BTreeSet;

use crate::base::RelPath;
use crate::base::gates::{Narrowing, Selector};
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::link::{LinkTo, Model, RecordIndex, select};
use crate::records::values::grade;
use crate::records::words::plan::{Noun, noun};
use crate::records::words::vocabulary::Label;
use crate::records::{Kind, Record, Value};

/// The records that may be meant.
pub fn chosen(
    model: &Model,
    at: RecordIndex,
    of: &Selector,
    narrowed: &Narrowing,
) -> Vec<RecordIndex> {
    let everywhere = Selector {
        path: None,
        ..of.clone()
    };
    let mut all = select::records(model, &everywhere);
    all.retain(|&other| other != at && (!narrowed.incidents || is_of_incidents(model, other)));
    let is_near = of.path.is_some();
    if narrowed.words.is_empty() {
        return if is_near {
            nearest(model, at, all)
        } else {
            all
        };
    }
    let named = all.iter().copied();
    let named: Vec<RecordIndex> = named
        .filter(|&at| is_named(model, at, &narrowed.words))
        .collect();
    match named.is_empty() {
        true => all,
        false => nearest(model, at, named),
    }
}

/// Those of a sentence's own document, else of the documents that it links, else of all that are in use.
pub fn nearest(model: &Model, at: RecordIndex, all: Vec<RecordIndex>) -> Vec<RecordIndex> {
    let path_of = |at: RecordIndex| &model.records[at].record.path;
    let path = path_of(at);
    let linked = linked(model, path);
    let places: [&dyn Fn(&RelPath) -> bool; 3] = [
        &|other| other == path,
        &|other| linked.contains(other),
        &|other| is_in_use(model, other),
    ];
    let mut found = places.into_iter().map(|is_there| {
        let there = all.iter().copied();
        let there = there.filter(|at| is_there(path_of(*at)));
        there.collect::<Vec<_>>()
    });
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

fn is_in_use(model: &Model, path: &RelPath) -> bool {
    let page = model.documents.get(path);
    page.is_none_or(|page| page.role == DocumentRole::Operations)
}

/// The documents that one links.
fn linked<'a>(model: &'a Model, path: &RelPath) -> BTreeSet<&'a RelPath> {
    let page = model.documents.get(path);
    let links = page.into_iter().flat_map(|page| &page.links);
    links
        .filter_map(|link| match &link.to {
            LinkTo::Document(path, _) => Some(path),
            _ => None,
        })
        .collect()
}

/// Is a record one of those that are meant? `None` where nobody can say.
pub fn is_meant(model: &Model, at: RecordIndex, narrowed: &Narrowing) -> Option<bool> {
    let record = &model.records[at].record;
    let of_grade = is_of_grade(record, &narrowed.grades);
    let is_about = narrowed.words.is_empty() || is_named(model, at, &narrowed.words);
    match of_grade {
        Some(true) if !is_about => None,
        known => known,
    }
}

/// Has a record one of some grades?
fn is_of_grade(record: &Record, asked: &[String]) -> Option<bool> {
    if asked.is_empty() {
        return Some(true);
    }
    let columns = [Label::Severity, Label::Priority].into_iter();
    let written = columns.filter_map(|label| record.fields.get(label.word()));
    let own: Vec<grade::Grade> = written.filter_map(of_value).collect();
    let answers: Vec<Option<bool>> = own
        .iter()
        .flat_map(|own| {
            asked
                .iter()
                .map(|asked| own.is_asked_for(grade::read(asked)?))
        })
        .collect();
    if answers.contains(&Some(true)) {
        Some(true)
    } else if answers.is_empty() || answers.contains(&None) {
        None
    } else {
        Some(false)
    }
}

fn of_value(value: &Value) -> Option<grade::Grade> {
    match value {
        Value::Text(text) => grade::read(text),
        Value::Integer(number) => Some(grade::Grade::Number(u32::try_from(*number).ok()?)),
        _ => None,
    }
}

/// Do the headings above a record have all of some words?
fn is_named(model: &Model, at: RecordIndex, names: &[String]) -> bool {
    let said = headings(model, at);
    let mut names = names.iter();
    names.all(|name| said.contains(name.trim_end_matches('s')))
}

/// The words of the title of a document and of the headings above a record in it.
fn headings(model: &Model, at: RecordIndex) -> BTreeSet<String> {
    let record = &model.records[at].record;
    let page = model.documents.get(&record.path);
    let title = page.map(|page| fold(&page.title));
    let above = record.section.iter().map(|heading| fold(heading));
    let all = title.into_iter().chain(above);
    let words = all.flat_map(|text| words(&text).map(str::to_owned).collect::<Vec<_>>());
    words
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}

/// Is a record an entry below a heading of incidents?
fn is_of_incidents(model: &Model, at: RecordIndex) -> bool {
    let record = &model.records[at].record;
    let is_entry = !matches!(record.kind, Kind::Gate | Kind::Criterion | Kind::Runbook);
    let heading = record.section.last();
    let page = || model.documents.get(&record.path).map(|page| &page.title);
    let named = heading.or_else(page);
    is_entry && named.is_some_and(|named| noun(named) == Some(Noun::Incidents))
}
