//! Named: the ids and issues that documents name, each with all of its places, and what the places state differently.
//!
//! An id means the record that has it: in the same document, else the only one of the tree. An issue (`#49`) means itself, wherever it is
//! named; one that no record names is left to the documents. A short id such as `S3` means a record in its own document alone: elsewhere
//! it may be a bucket.
//!
//! An issue has a name as well, where two places agree on the words before its number: `Add spare pump alarms (#49)` and `Order spare pump
//! alarms (#49)` are about *spare pump alarms*, and so is a third place of the same document that says these words without the number.

use std::collections::{BTreeMap, BTreeSet};

use super::bind::Ids;
use super::{Model, RecordIndex};
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, padded, words};
use crate::base::{RelPath, Span};
use crate::parse::{Document, Text};
use crate::records::reference;

/// So many places of one name are kept.
const PLACES: usize = 400;

/// So many words tell what an issue is about.
const NAME: usize = 3;

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
    /// The words by which it is named there, where its number is missing.
    pub called: Option<String>,
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
    add_called(model, &mut found);
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
                places.push(placed(model, path, text, None));
            }
        }
    }
}

/// A place, with the record that it belongs to.
fn placed(model: &Model, path: &RelPath, text: &Text, called: Option<String>) -> NamedPlace {
    NamedPlace {
        path: path.clone(),
        span: text.span,
        by: model.innermost(path, text.span, |_| true),
        called,
    }
}

/// Adds the places that say what an issue is about, and not its number.
fn add_called(model: &Model, found: &mut Found) {
    for ((name, record), places) in found.iter_mut() {
        let in_each = by_document(places);
        let few = record.is_none() && places.len() < PLACES;
        for (path, spans) in in_each.into_iter().filter(|_| few) {
            places.extend(called_in(model, &path, name, &spans));
        }
        places.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
    }
}

fn by_document(places: &[NamedPlace]) -> BTreeMap<RelPath, Vec<Span>> {
    let mut by_document: BTreeMap<RelPath, Vec<Span>> = BTreeMap::new();
    for place in places {
        let spans = by_document.entry(place.path.clone()).or_default();
        spans.push(place.span);
    }
    by_document
}

/// The texts of a document that name an issue by its words alone, as the texts at `spans` agree on them.
fn called_in(model: &Model, path: &RelPath, name: &str, spans: &[Span]) -> Vec<NamedPlace> {
    let found = name_in(model.text(path), name, spans).zip(model.documents.get(path));
    let Some((phrase, page)) = found else {
        return Vec::new();
    };
    let says_it = |text: &&Text| {
        let spoken = padded(&fold(&text.plain));
        // With the number of another issue, the words are about that one.
        spoken.contains(&padded(&phrase)) && !names_issue(text)
    };
    let texts = page.document.texts().into_iter().filter(says_it);
    texts
        .map(|text| placed(model, path, text, Some(phrase.clone())))
        .collect()
}

fn names_issue(text: &Text) -> bool {
    let names = reference::refs(&text.plain);
    names.iter().any(|name| is_issue(name))
}

/// What the texts at some places agree to call an issue.
fn name_in(source: &str, issue: &str, spans: &[Span]) -> Option<String> {
    let texts = spans.iter().map(|span| span.of(source));
    let leads: Vec<Vec<String>> = texts.filter_map(|text| words_before(text, issue)).collect();
    agreed_name(&leads)
}

/// The words before an issue that stands alone in its brackets: `Add spare pump alarms (#49)`.
fn words_before(text: &str, issue: &str) -> Option<Vec<String>> {
    let (before, _) = text.split_once(&format!("({issue})"))?;
    let folded = fold(before);
    Some(words(&folded).map(str::to_owned).collect())
}

/// The last words in which two texts agree, where they are enough to tell something.
fn agreed_name(leads: &[Vec<String>]) -> Option<String> {
    let (first, rest) = leads.split_first()?;
    let agreed = rest.iter().map(|other| {
        let pairs = first.iter().rev().zip(other.iter().rev());
        pairs.take_while(|(a, b)| a == b).count()
    });
    let most = agreed.max().filter(|count| *count >= NAME)?;
    Some(first[first.len() - most..].join(" "))
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
