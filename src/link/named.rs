//! Named: the ids and issues that documents name, each with all of its places, and what the places state differently.
//!
//! An id means the record that has it: in the same document, else the only one of the tree. An issue (`#49`) means itself, wherever it is
//! named; one that no record names is left to the documents. A short id such as `S3` means a record in its own document alone: elsewhere
//! it may be a bucket.

use std::collections::{BTreeMap, BTreeSet};

use super::bind::Ids;
use super::{Model, RecordIndex};
use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Span};
use crate::parse::Document;
use crate::records::reference;

/// So many places of one name are kept.
const PLACES: usize = 400;

/// A shorter id without a hyphen is looked for in its own document alone.
const TELLING: usize = 5;

/// An id or issue that is named in several places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id or issue as it is written.
    pub name: String,
    /// The record that has this id; `None` for an issue.
    pub record: Option<RecordIndex>,
    /// Where it is named, in order of documents and places.
    pub places: Vec<NamedPlace>,
}

/// A place that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlace {
    /// The document.
    pub path: RelPath,
    /// The heading, item, cell or paragraph.
    pub span: Span,
    /// The record that the place belongs to.
    pub by: Option<RecordIndex>,
}

/// Everything that is named in two places or more, by name.
pub fn gather(model: &Model) -> Vec<Named> {
    let names = Names::of(model);
    let mut found = Found::new();
    for (path, page) in &model.documents {
        if page.role.is_in_use() {
            look_through(model, &names, path, &page.document, &mut found);
        }
    }
    let apart = found
        .into_iter()
        .filter(|(_, places)| is_told_apart(places));
    apart
        .map(|((name, record), places)| Named {
            name,
            record,
            places,
        })
        .collect()
}

/// The places of each name, with the record that it means.
type Found = BTreeMap<(String, Option<RecordIndex>), Vec<NamedPlace>>;

fn look_through(
    model: &Model,
    names: &Names,
    path: &RelPath,
    document: &Document,
    found: &mut Found,
) {
    for text in document.texts() {
        for name in reference::refs(&text.plain) {
            let Some(record) = names.meant(&name, path) else {
                continue;
            };
            let places = found.entry((name, record)).or_default();
            if places.len() < PLACES {
                places.push(NamedPlace {
                    path: path.clone(),
                    span: text.span,
                    by: model.innermost(path, text.span, |_| true),
                });
            }
        }
    }
}

/// Is something named in two places that are no cells of one record?
fn is_told_apart(places: &[NamedPlace]) -> bool {
    let spot = |place: &NamedPlace| match place.by {
        Some(by) => (Some(by), Span::default()),
        None => (None, place.span),
    };
    let spots: BTreeSet<(&RelPath, (Option<RecordIndex>, Span))> = places
        .iter()
        .map(|place| (&place.path, spot(place)))
        .collect();
    spots.len() > 1
}

/// What names mean.
struct Names {
    ids: Ids,
    /// The issues that records name.
    issues: BTreeSet<String>,
}

impl Names {
    fn of(model: &Model) -> Self {
        let named = model.records.iter().flat_map(|linked| &linked.record.refs);
        Names {
            ids: Ids::new(model),
            issues: named.filter(|name| is_issue(name)).cloned().collect(),
        }
    }

    /// The record that a name means in a document, or none for an issue; nothing where it means neither.
    fn meant(&self, name: &str, from: &RelPath) -> Option<Option<RecordIndex>> {
        if is_issue(name) {
            return self.issues.contains(name).then_some(None);
        }
        if let Some(own) = self.ids.resolve_in(name, from) {
            return Some(Some(own));
        }
        let tells = name.contains('-') || name.len() >= TELLING;
        self.ids.resolve(name, from).filter(|_| tells).map(Some)
    }
}

fn is_issue(name: &str) -> bool {
    name.contains('#')
}

/// Adds to each document those whose records cite it.
pub fn cited_documents(model: &mut Model) {
    for (path, from) in citing(model) {
        if let Some(page) = model.documents.get_mut(&path) {
            let all: BTreeSet<RelPath> = page.backlinks.drain(..).chain(from).collect();
            page.backlinks = all.into_iter().collect();
        }
    }
}

/// The documents that cite each path.
fn citing(model: &Model) -> BTreeMap<RelPath, BTreeSet<RelPath>> {
    let mut citing: BTreeMap<RelPath, BTreeSet<RelPath>> = BTreeMap::new();
    for evidence in &model.evidence {
        let Some(path) = &evidence.path else { continue };
        for cite in evidence.citations.iter().filter(|cite| !cite.retired) {
            let from = &model.records[cite.by].record.path;
            if from != path && model.documents.contains_key(from) {
                citing.entry(path.clone()).or_default().insert(from.clone());
            }
        }
    }
    citing
}

/// Does a document count as in use for what is stated in it?
pub fn states_facts(role: DocumentRole) -> bool {
    role == DocumentRole::Operations
}
