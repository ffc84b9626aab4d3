//! Subjects: what an event of a calendar is about, where the portal shows it, and whose it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::RelPath;
use crate::link::Linked;
use crate::records::Kind;
use crate::report::formats::Given;
use crate::report::present::places::Spot;
use crate::report::present::plain;

/// How many characters of a title are told.
pub const TITLE: usize = 160;

/// What an event is about.
pub struct Subject {
    pub title: String,
    pub spot: Spot,
    pub owners: BTreeSet<String>,
    pub at: String,
}

/// What a key or path on the clock is: a record, a document, else a piece of evidence.
pub fn subject(given: &Given, key: &str, owned: &BTreeMap<&RelPath, BTreeSet<String>>) -> Subject {
    let model = given.site.model;
    let short = |text: &str| plain::title(text, key, TITLE);
    if let Some(&index) = model.by_key.get(key) {
        let linked = &model.records[index];
        let at = format!(
            "{}:{}",
            plain::line(linked.record.path.as_str()),
            linked.line
        );
        return Subject {
            title: called(linked),
            spot: given.places.record(index),
            owners: owners(linked),
            at,
        };
    }
    let path = RelPath::new(key).unwrap_or_default();
    if let Some((path, page)) = model.documents.get_key_value(&path) {
        let spot = Spot {
            page: page.url.clone(),
            anchor: String::new(),
        };
        let owners = owned.get(path).cloned().unwrap_or_default();
        return Subject {
            title: short(&page.title),
            spot,
            owners,
            at: plain::line(path.as_str()),
        };
    }
    match model
        .evidence
        .binary_search_by(|evidence| evidence.key.as_str().cmp(key))
    {
        Ok(entry) => {
            let citing = model.evidence[entry]
                .citations
                .iter()
                .flat_map(|cite| owners(&model.records[cite.by]))
                .collect();
            Subject {
                title: short(&model.evidence[entry].text),
                spot: given.places.evidence(entry),
                owners: citing,
                at: String::new(),
            }
        }
        Err(_) => Subject {
            title: short(key),
            spot: Spot::default(),
            owners: BTreeSet::new(),
            at: String::new(),
        },
    }
}

/// What a record is called.
pub fn called(linked: &Linked) -> String {
    plain::title(&linked.record.title, &linked.key, TITLE)
}

/// The names of those who own a record.
pub fn owners(linked: &Linked) -> BTreeSet<String> {
    linked
        .record
        .owners
        .iter()
        .map(|owner| owner.name.clone())
        .collect()
}

/// Who owns the documents that are runbooks.
pub fn runbook_owners<'a>(given: &'a Given) -> BTreeMap<&'a RelPath, BTreeSet<String>> {
    let mut owned: BTreeMap<&RelPath, BTreeSet<String>> = BTreeMap::new();
    for &index in given.places.kind(Kind::Runbook) {
        let linked = &given.site.model.records[index];
        owned
            .entry(&linked.record.path)
            .or_default()
            .extend(owners(linked));
    }
    owned
}
