//! Search: everything in the portal that a reader can find: pages, documents and records with what they can be filtered by.

use std::collections::BTreeMap;

use crate::base::RelPath;
use crate::evaluate::GateResult;
use crate::link::{Evidence, Linked, Page, RecordIndex};
use crate::parse::{Block, Document, Item, List, Section, Table};
use crate::records::{Kind, Record};
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::chrome::NAVIGATION;
use crate::report::present::judged::{self, judgement, titled};
use crate::report::present::places::{Places, encode};
use crate::report::present::registers::REGISTERS;
use crate::report::present::state;
use crate::report::present::words::{self, Badge};

/// Above so many documents, only their titles and headings can be found, beside all records.
pub const MOST_WHOLE: usize = 3000;

/// How much text of one part can be found, in bytes.
const PART: usize = 64 << 10;

/// Sections that not every portal has.
const SOMETIMES: [&str; 2] = ["trends", "snapshot"];

/// One thing that a reader can find.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its address from the root of the portal, percent-encoded.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its kind, as a label.
    pub kind: String,
    /// Its verdict.
    pub verdict: Option<Badge>,
    /// The state of a piece of evidence.
    pub state: Option<Badge>,
    /// Who owns it.
    pub owners: Vec<String>,
    /// Its freshness on the day of judgement.
    pub freshness: Option<String>,
    /// The file that it is in; empty for a page of the portal alone.
    pub file: String,
    /// Its text, heading by heading.
    pub parts: Vec<Part>,
}

/// A heading with the text directly under it.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The anchor of the heading on the entry's page; empty for what has none.
    pub anchor: String,
    /// The heading; empty for text without one.
    pub heading: String,
    /// The text.
    pub text: String,
}

/// Everything that can be found, in an order that depends on the tree alone.
pub fn entries(site: &Evaluated) -> Vec<Entry> {
    let places = Places::of(site);
    let mut all = pages();
    all.extend(gates(site, &places));
    all.extend(documents(site));
    let records =
        site.model.records.iter().enumerate().filter(|(_, linked)| {
            linked.record.kind != Kind::Gate && !is_its_document(site, linked)
        });
    all.extend(records.map(|(index, _)| found(site, &places, index)));
    all.extend(evidence(site, &places));
    all.extend(owners(&places));
    all
}

/// The pages that list things.
fn pages() -> Vec<Entry> {
    // The others are there only where history was read, or a snapshot was made.
    let always = NAVIGATION
        .iter()
        .filter(|entry| !SOMETIMES.contains(&entry.0));
    let mut all: Vec<Entry> = always
        .map(|&(_, title, url)| page(title, url, ""))
        .collect();
    all.push(page(
        "Do next",
        "next/index.html",
        "What the release gates wait for",
    ));
    all.extend(REGISTERS.iter().map(|register| {
        page(
            register.title,
            &format!("{}/index.html", register.base()),
            register.about,
        )
    }));
    all
}

fn page(title: &str, url: &str, about: &str) -> Entry {
    Entry {
        url: url.to_owned(),
        title: title.to_owned(),
        kind: "Page".to_owned(),
        parts: vec![Part {
            text: about.to_owned(),
            ..Part::default()
        }],
        ..Entry::default()
    }
}

fn gates(site: &Evaluated, places: &Places) -> Vec<Entry> {
    let gates = site.assessment.gates.iter().zip(&places.gates);
    let entry = |(gate, page): (&GateResult, &String)| {
        let linked = gate.gate.and_then(|index| site.model.records.get(index));
        Entry {
            url: encode(page),
            title: gate.title.clone(),
            kind: words::kind(Kind::Gate),
            verdict: Some(words::gate_verdict(gate.verdict)),
            owners: linked
                .iter()
                .flat_map(|linked| linked.record.owners.iter().map(|owner| owner.name.clone()))
                .collect(),
            file: linked.map_or(String::new(), |linked| linked.record.path.to_string()),
            ..Entry::default()
        }
    };
    gates.map(entry).collect()
}

fn documents(site: &Evaluated) -> Vec<Entry> {
    let records = site.model.records.iter();
    let runbooks = records.filter(|linked| is_its_document(site, linked));
    let runbooks: BTreeMap<&RelPath, &Record> = runbooks
        .map(|linked| (&linked.record.path, &linked.record))
        .collect();
    let pages = site.model.documents.iter();
    let entry = |(path, page)| match runbooks.get(path) {
        Some(runbook) => Entry {
            kind: words::kind(Kind::Runbook),
            owners: runbook
                .owners
                .iter()
                .map(|owner| owner.name.clone())
                .collect(),
            ..document(site, path, page)
        },
        None => document(site, path, page),
    };
    pages.map(entry).collect()
}

fn document(site: &Evaluated, path: &RelPath, page: &Page) -> Entry {
    let whole = site.model.documents.len() <= MOST_WHOLE;
    let dated = site.assessment.documents.get(path);
    let state = dated.and_then(|freshness| freshness.state);
    Entry {
        url: encode(&page.url),
        title: page.title.clone(),
        kind: "Document".to_owned(),
        freshness: state.map(|state| words::freshness(state).word),
        file: path.to_string(),
        parts: parts(&page.document, &page.title, whole),
        ..Entry::default()
    }
}

/// Is a record a runbook that is a document as a whole? Then the document is found in its place.
fn is_its_document(site: &Evaluated, linked: &Linked) -> bool {
    let page = site.model.documents.get(&linked.record.path);
    linked.record.kind == Kind::Runbook
        && page.is_some_and(|page| page.title.trim() == titled(linked).trim())
}

/// The headings of a document, with their text where the `whole` of it can be found.
fn parts(document: &Document, title: &str, whole: bool) -> Vec<Part> {
    let part = |section: &Section| {
        let mut text = String::new();
        if whole {
            add_blocks(&section.blocks, &mut text);
        }
        // The title is above everything already.
        let heading = section.heading.plain.trim();
        let is_title = section.level == 1 && heading == title.trim();
        Part {
            anchor: section.anchor.clone(),
            heading: if is_title {
                String::new()
            } else {
                heading.to_owned()
            },
            text,
        }
    };
    document
        .sections
        .iter()
        .map(part)
        .filter(|part| !part.heading.is_empty() || !part.text.is_empty())
        .collect()
}

fn found(site: &Evaluated, places: &Places, index: RecordIndex) -> Entry {
    let linked = &site.model.records[index];
    let record = &linked.record;
    let judged = judgement(site, index);
    let document = site
        .assessment
        .documents
        .get(&record.path)
        .and_then(|freshness| freshness.state);
    let freshness = judged
        .and_then(|judgement| judgement.freshness?.state)
        .or(document);
    let title = titled(linked);
    Entry {
        url: address(places, index),
        title: match record.id.as_ref().filter(|id| **id != title) {
            Some(id) => format!("{id} {title}"),
            None => title,
        },
        kind: words::kind(record.kind),
        verdict: state::of(site, index),
        owners: record
            .owners
            .iter()
            .map(|owner| owner.name.clone())
            .collect(),
        freshness: freshness.map(|state| words::freshness(state).word),
        file: format!("{}:{}", record.path, linked.line),
        parts: vec![Part {
            text: text_of(site, index),
            ..Part::default()
        }],
        ..Entry::default()
    }
}

/// Where a reader learns most of a record.
fn address(places: &Places, index: RecordIndex) -> String {
    places.record(index).url()
}

/// A record's row as text: where it stands, what it claims, and everything else that it says.
fn text_of(site: &Evaluated, index: RecordIndex) -> String {
    let linked = site.judged(index).linked;
    let record = &linked.record;
    let claim = record.claim.iter().map(|claim| &claim.text);
    let owners = record.owners.iter().map(|owner| &owner.name);
    let target = record.target.iter().map(|target| &target.text);
    let around = record.section.iter().chain(claim).chain(owners);

    let mut text = String::new();
    for part in around.chain(target) {
        add(&mut text, part);
    }
    for (label, value) in &record.fields {
        let value = judged::text_of(value);
        if !value.is_empty() {
            add(&mut text, &format!("{}: {value}", words::label(label)));
        }
    }
    for (at, _) in &linked.evidence {
        if let Some(evidence) = site.model.evidence.get(*at) {
            add(&mut text, &evidence.text);
        }
    }
    for name in &record.refs {
        add(&mut text, name);
    }
    text
}

fn evidence(site: &Evaluated, places: &Places) -> Vec<Entry> {
    let entry = |(index, evidence): (usize, &Evidence)| Entry {
        url: places.evidence(index).url(),
        title: evidence.text.clone(),
        kind: "Evidence".to_owned(),
        state: Some(words::state(evidence.state)),
        ..Entry::default()
    };
    site.model.evidence.iter().enumerate().map(entry).collect()
}

fn owners(places: &Places) -> Vec<Entry> {
    let entry = |name: &String| Entry {
        url: places.owner(name).map(encode).unwrap_or_default(),
        title: name.clone(),
        kind: "Owner".to_owned(),
        owners: vec![name.clone()],
        ..Entry::default()
    };
    places.by_owner.keys().map(entry).collect()
}

/// Adds a piece of text on a line of its own, as far as a part may grow.
fn add(text: &mut String, piece: &str) {
    let piece = piece.trim();
    if !piece.is_empty() && text.len() + piece.len() < PART {
        text.push_str(piece);
        text.push('\n');
    }
}

fn add_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => add(text, &paragraph.text.plain),
            Block::List(list) => add_list(list, text),
            Block::Table(table) => add_table(table, text),
            Block::Fence(fence) => add(text, &fence.code),
            Block::Quote(quote) => add_blocks(&quote.blocks, text),
            Block::Html(_) => {}
        }
    }
}

fn add_list(list: &List, text: &mut String) {
    for Item {
        text: first,
        children,
        ..
    } in &list.items
    {
        add(text, &first.plain);
        add_blocks(children, text);
    }
}

fn add_table(table: &Table, text: &mut String) {
    let rows = std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells));
    for cells in rows {
        add(
            text,
            &cells
                .iter()
                .map(|cell| cell.plain.trim())
                .collect::<Vec<_>>()
                .join(" · "),
        );
    }
}
