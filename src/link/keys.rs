//! Keys: the stable name of every record: an explicit id where one was written, else path, sections and title.

use std::collections::BTreeMap;

use super::{Joins, Linked};
use crate::base::{RelPath, slug};
use crate::records::{Documents, Record};

/// Gives every record its key and line. Equal derived keys are told apart by `~2`, `~3` in document order.
pub fn give(records: Vec<Record>, documents: &Documents) -> Vec<Linked> {
    let holders = id_counts(&records);
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    records
        .into_iter()
        .map(|record| linked(record, documents, &holders, &mut used))
        .collect()
}

impl Linked {
    /// A record that nothing is bound to yet.
    pub(super) fn bare(record: Record, key: String, line: usize) -> Linked {
        Linked {
            key,
            explicit: false,
            line,
            parent: None,
            children: Vec::new(),
            replaced: Vec::new(),
            evidence: Vec::new(),
            backlinks: Vec::new(),
            mentions: Vec::new(),
            subjects: Vec::new(),
            excuses: Vec::new(),
            ended_by: Vec::new(),
            joins: Joins::default(),
            runbooks: Vec::new(),
            absent_numbers: Vec::new(),
            claimed_in: None,
            record,
        }
    }
}

fn linked(
    record: Record,
    documents: &Documents,
    holders: &BTreeMap<String, usize>,
    used: &mut BTreeMap<String, usize>,
) -> Linked {
    let explicit = record.id.is_some();
    let wanted = match &record.id {
        Some(id) if holders.get(id) == Some(&1) => id.clone(),
        Some(id) => format!(
            "{}/{}",
            without_extension(&record.path),
            slug::file_name(id)
        ),
        None => derived(&record),
    };
    let times = used
        .entry(wanted.clone())
        .and_modify(|times| *times += 1)
        .or_insert(1);
    let key = if *times == 1 {
        wanted
    } else {
        format!("{wanted}~{times}")
    };
    let line = documents
        .get(&record.path)
        .map_or(1, |document| document.line(record.span.start));
    Linked {
        explicit,
        ..Linked::bare(record, key, line)
    }
}

/// How many records carry each id. A short id such as `A3` is a key of its own only where one record has it.
fn id_counts(records: &[Record]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for id in records.iter().filter_map(|record| record.id.clone()) {
        *counts.entry(id).or_insert(0) += 1;
    }
    counts
}

/// Document path without extension, section path and title; a section that the record itself heads is not repeated.
fn derived(record: &Record) -> String {
    let title = slug::file_name(&record.title);
    let mut sections: Vec<String> = record
        .section
        .iter()
        .map(|heading| slug::file_name(heading))
        .collect();
    if sections.last() == Some(&title) {
        sections.pop();
    }
    let mut parts = vec![without_extension(&record.path)];
    parts.extend(sections);
    parts.push(title);
    parts.join("/")
}

fn without_extension(path: &RelPath) -> String {
    match path.parent().as_str() {
        "" => path.stem().to_owned(),
        folder => format!("{folder}/{}", path.stem()),
    }
}
