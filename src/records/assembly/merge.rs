//! Merging: the same id twice in one document is one record, and where its places disagree the weaker claim stands.
//! Two titles without a word in common are two things that were numbered alike: both are kept.

use std::collections::BTreeMap;

use crate::base::text::{self, fold};
use crate::records::{Claim, Kind, Record};

/// Merges the records of one document that share kind, id and parent; the first place keeps its key and line.
pub fn same_ids(records: Vec<Record>) -> Vec<Record> {
    let mut first: BTreeMap<(Kind, String, Option<usize>), usize> = BTreeMap::new();
    let mut place: Vec<usize> = Vec::with_capacity(records.len());
    let mut merged: Vec<Record> = Vec::with_capacity(records.len());
    for record in records {
        let name = record
            .id
            .clone()
            .filter(|_| record.kind != Kind::Gate)
            .map(|id| (record.kind, id, record.parent));
        let known = name.as_ref().and_then(|name| first.get(name)).copied();
        match known.filter(|&at| names_the_same(&merged[at], &record)) {
            Some(at) => {
                join(&mut merged[at], record);
                place.push(at);
            }
            None => {
                name.map(|name| first.entry(name).or_insert(merged.len()));
                place.push(merged.len());
                merged.push(record);
            }
        }
    }
    for record in &mut merged {
        record.parent = record.parent.map(|old| place[old]);
    }
    merged
}

/// The same prefix before two boxes or bullets is a reference to something else (`FM1: provide tests`, `FM1: provide
/// alerts`), and no id of either: each keeps it in its title, and names it.
pub fn refer_by_prefix(mut records: Vec<Record>) -> Vec<Record> {
    let mut times: BTreeMap<(Kind, String), usize> = BTreeMap::new();
    for record in records.iter().filter(|record| record.is_item) {
        if let Some(id) = &record.id {
            *times.entry((record.kind, id.clone())).or_default() += 1;
        }
    }
    for record in records.iter_mut().filter(|record| record.is_item) {
        let again = |id: &mut String| times[&(record.kind, id.clone())] > 1;
        if let Some(id) = record.id.take_if(again) {
            refer_to(record, id);
        }
    }
    records
}

/// Keeps a prefix in the title of a record, and among what it names.
fn refer_to(record: &mut Record, id: String) {
    if record.title != id {
        record.title = format!("{id}: {}", record.title);
    }
    add_new(&mut record.refs, vec![id]);
}

/// Adds what is not there yet.
fn add_new<T: PartialEq>(held: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !held.contains(&one) {
            held.push(one);
        }
    }
}

/// Do two records of one id speak of one thing? Where one of them is named by its id alone, or they share a word, they do.
fn names_the_same(a: &Record, b: &Record) -> bool {
    let [one, two] = [fold(&a.title), fold(&b.title)];
    let bare = |record: &Record| record.id.as_ref() == Some(&record.title);
    let telling = |title: &str| {
        text::words(title)
            .filter(|word| word.chars().count() > 2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (mine, theirs) = (telling(&one), telling(&two));
    bare(a)
        || bare(b)
        || one == two
        || mine.is_empty()
        || theirs.is_empty()
        || mine.iter().any(|word| theirs.contains(word))
}

/// Adds what a second place says to the first.
fn join(first: &mut Record, second: Record) {
    first.places.push(second.span);
    if let (Some(a), Some(b)) = (&first.claim, &second.claim)
        && a.status != b.status
    {
        first.repeats.push(second.span);
    }
    first.claim = weaker_of(first.claim.take(), second.claim);
    add_new(&mut first.owners, second.owners);
    first.target = first.target.take().or(second.target);
    first.citations.extend(second.citations);
    add_new(&mut first.refs, second.refs);
    for (label, value) in second.fields {
        first.fields.entry(label).or_insert(value);
    }
}

/// The claim that promises less. One place that says nothing leaves the other's claim.
pub fn weaker_of(a: Option<Claim>, b: Option<Claim>) -> Option<Claim> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.status.promise() < a.status.promise() {
            b
        } else {
            a
        }),
        (a, b) => a.or(b),
    }
}
