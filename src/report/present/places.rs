//! Places: every route of the portal. Nothing else decides where a record, gate, owner or piece of evidence is shown.
//!
//! A record is shown where it was read: its address is an anchor, made of its key, on the page of its document. Gates and
//! owners have pages of their own, evidence has a register. What no document of the portal holds, as the criteria that
//! settings write, is shown on the page of its gate.

use crate::base::{RelPath, slug};
use crate::evaluate::Reach;
use crate::link::{Linked, NamedPlace, Page, RecordIndex};
use crate::parse::Anchor;
use crate::records::Kind;
use crate::report::evaluated::Evaluated;
use crate::report::present::judged::{is_settled, judgement};
use crate::report::present::named::{self, NamedId};
use crate::report::present::registers;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// A link inside the portal; its address counts from the root.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// The address from the root of the portal, percent-encoded.
    pub url: String,
}

/// How many rows a page of a long list has.
pub const ROWS: usize = 200;

/// The path of page `number` of a list. Everything else is an `index.html`, so that nothing can be in its way.
pub fn page_path(base: &str, number: usize) -> String {
    match number {
        1 => format!("{base}/index.html"),
        _ => format!("{base}/{number}.html"),
    }
}

/// A page of the portal and an anchor on it.
#[derive(Clone, Debug, Default)]
pub struct Spot {
    /// The page's path.
    pub page: String,
    /// The anchor; empty for the page as a whole.
    pub anchor: String,
}

/// Where everything is.
#[derive(Default)]
pub struct Places {
    /// The records of each kind, in the order in which the portal lists them.
    pub by_kind: BTreeMap<Kind, Vec<RecordIndex>>,
    /// The records of each document.
    pub by_document: BTreeMap<RelPath, Vec<RecordIndex>>,
    /// The records of each owner, in the order of the model.
    pub by_owner: BTreeMap<String, Vec<RecordIndex>>,
    /// The page of each gate, as `Assessment::gates` counts them.
    pub gates: Vec<String>,
    /// The documents that hold checklist items, in their order.
    pub checklists: Vec<RelPath>,
    /// The evidence in the order of its register.
    pub evidence_order: Vec<usize>,
    /// The diagnostics rule by rule, the worst first.
    pub diagnostics: Vec<usize>,
    /// The evidence that leads to each path.
    pub cited: BTreeMap<RelPath, Vec<usize>>,
    /// The gates with a criterion about each record, as `Assessment::gates` counts them.
    pub governed: BTreeMap<RecordIndex, Vec<usize>>,
    /// The gates that each record stands in the way of.
    pub blocked: BTreeMap<RecordIndex, Vec<usize>>,
    /// The documents in the order in which the portal lists them, for lookup by number.
    pub documents: Vec<RelPath>,
    /// The ids of records that each document names, by place.
    pub ids: BTreeMap<RelPath, Vec<NamedId>>,
    /// Where prose names each record that has an id.
    pub prose: BTreeMap<RecordIndex, Vec<NamedPlace>>,
    /// What would lose its proof with a piece of evidence.
    pub reach: Reach,
    about: BTreeMap<RecordIndex, Vec<RecordIndex>>,
    numbers: BTreeMap<RecordIndex, usize>,
    owners: BTreeMap<String, String>,
    addresses: Vec<Spot>,
    evidence: Vec<Spot>,
}

impl Spot {
    /// A page as a whole.
    pub fn page(path: &str) -> Spot {
        Spot {
            page: path.to_owned(),
            anchor: String::new(),
        }
    }

    /// The link from the root of the portal, percent-encoded.
    pub fn url(&self) -> String {
        encode(&self.page) + &self.fragment()
    }

    /// The part of the link that leads into the page; empty for the page as a whole.
    pub fn fragment(&self) -> String {
        match self.anchor.as_str() {
            "" => String::new(),
            anchor => format!("#{}", encode(anchor)),
        }
    }
}

impl Places {
    /// Gives everything its place.
    pub fn of(site: &Evaluated) -> Places {
        let documents = site.model.documents.keys().cloned().collect();
        let mut places = Places {
            documents,
            reach: Reach::new(site.model),
            prose: named::in_prose(&site.model.named),
            ids: named::by_document(&site.model.named),
            ..Places::default()
        };
        places.sort_records(site);
        places.name_pages(site);
        places.bind_gates(site);
        places.evidence_order = registers::evidence_order(site);
        places.evidence = place_evidence(site, &places.evidence_order);
        places.diagnostics = (0..site.diagnostics.len()).collect();
        places.diagnostics.sort_by_key(|&index| {
            (
                Reverse(site.diagnostics[index].severity),
                site.diagnostics[index].rule,
            )
        });
        places.sort_evidence(site);
        places
    }

    fn sort_evidence(&mut self, site: &Evaluated) {
        for (index, evidence) in site.model.evidence.iter().enumerate() {
            if let Some(path) = &evidence.path {
                self.cited.entry(path.clone()).or_default().push(index);
            }
        }
    }

    /// Where a reader learns most of a record: a gate has a page, any other record is read in its document.
    pub fn record(&self, index: RecordIndex) -> Spot {
        match self.gate(index) {
            Some(number) => Spot::page(&self.gates[number]),
            None => self.address(index),
        }
    }

    /// A record's address: its anchor on the page of its document.
    pub fn address(&self, index: RecordIndex) -> Spot {
        self.addresses.get(index).cloned().unwrap_or_default()
    }

    /// Where a piece of evidence is.
    pub fn evidence(&self, index: usize) -> Spot {
        self.evidence.get(index).cloned().unwrap_or_default()
    }

    /// The page of an owner; `None` for a name that owns nothing.
    pub fn owner(&self, name: &str) -> Option<&str> {
        self.owners.get(name).map(String::as_str)
    }

    /// The criteria that are about a record.
    pub fn criteria(&self, index: RecordIndex) -> &[RecordIndex] {
        self.about.get(&index).map_or(&[], Vec::as_slice)
    }

    /// What number a gate's record has in `Assessment::gates`.
    pub fn gate(&self, index: RecordIndex) -> Option<usize> {
        self.numbers.get(&index).copied()
    }

    /// The records of a kind.
    pub fn kind(&self, kind: Kind) -> &[RecordIndex] {
        self.by_kind.get(&kind).map_or(&[], Vec::as_slice)
    }

    fn sort_records(&mut self, site: &Evaluated) {
        for (index, linked) in site.model.records.iter().enumerate() {
            self.by_kind
                .entry(linked.record.kind)
                .or_default()
                .push(index);
            self.by_document
                .entry(linked.record.path.clone())
                .or_default()
                .push(index);
            for owner in &linked.record.owners {
                let owned = self.by_owner.entry(owner.name.clone()).or_default();
                if owned.last() != Some(&index) {
                    owned.push(index);
                }
            }
        }
        for (kind, records) in &mut self.by_kind {
            registers::sort(*kind, records, site);
        }
    }

    fn bind_gates(&mut self, site: &Evaluated) {
        for (number, gate) in site.assessment.gates.iter().enumerate() {
            self.numbers.extend(gate.gate.map(|index| (index, number)));
            for &criterion in &gate.criteria {
                for &subject in &site.model.records[criterion].subjects {
                    add(self.governed.entry(subject).or_default(), number);
                    add(self.about.entry(subject).or_default(), criterion);
                }
                let open =
                    judgement(site, criterion).filter(|judgement| !is_settled(judgement.verdict));
                for blocker in open.iter().flat_map(|judgement| &judgement.blockers) {
                    add(self.blocked.entry(blocker.record).or_default(), number);
                }
            }
        }
    }

    fn name_pages(&mut self, site: &Evaluated) {
        let mut names = Names::default();
        self.gates = site
            .assessment
            .gates
            .iter()
            .map(|gate| names.page("gates", &gate.title))
            .collect();
        self.owners = self
            .by_owner
            .keys()
            .map(|owner| (owner.clone(), names.page("owners", owner)))
            .collect();
        let items = self.kind(Kind::ChecklistItem).iter();
        let holding: BTreeSet<&RelPath> = items
            .map(|&index| &site.model.records[index].record.path)
            .collect();
        self.checklists = holding.into_iter().cloned().collect();
        self.addresses = self.addresses(site);
    }

    /// The address of every record.
    fn addresses(&self, site: &Evaluated) -> Vec<Spot> {
        let documents = site.model.documents.values();
        let mut taken: BTreeMap<&str, BTreeSet<String>> = documents
            .map(|page| (page.url.as_str(), names_of_tags(page)))
            .collect();
        let records = site.model.records.iter().enumerate();
        let address = |(index, linked): (RecordIndex, &Linked)| {
            let Some(page) = self.page_around(linked, site) else {
                return Spot::page(self.page_of_gate(index, site).unwrap_or("index.html"));
            };
            let anchor = anchor(&linked.key);
            Spot {
                page: page.to_owned(),
                anchor: unique(taken.entry(page).or_default(), &anchor),
            }
        };
        records.map(address).collect()
    }

    /// The page that contains a record: that of its document, else that of its gate.
    fn page_around<'a>(&'a self, linked: &Linked, site: &Evaluated<'a>) -> Option<&'a str> {
        let document = site.model.documents.get(&linked.record.path);
        let gate = || self.page_of_gate(linked.parent?, site);
        document.map(|page| page.url.as_str()).or_else(gate)
    }

    fn page_of_gate(&self, gate: RecordIndex, site: &Evaluated) -> Option<&str> {
        let mut gates = site.assessment.gates.iter().zip(&self.gates);
        let (_, page) = gates.find(|(found, _)| found.gate == Some(gate))?;
        Some(page)
    }
}

/// Adds a number to a list that is made in order, once.
fn add(numbers: &mut Vec<usize>, number: usize) {
    if numbers.last() != Some(&number) {
        numbers.push(number);
    }
}

/// The names that tags of a document give. A heading gives up its own to the record that it heads.
fn names_of_tags(page: &Page) -> BTreeSet<String> {
    let headings: BTreeSet<usize> = page
        .document
        .sections
        .iter()
        .map(|section| section.span.start)
        .collect();
    let is_tag = |anchor: &&Anchor| !headings.contains(&anchor.span.start);
    let tags = page.document.anchors.iter().filter(is_tag);
    tags.map(|anchor| anchor.name.clone()).collect()
}

fn place_evidence(site: &Evaluated, order: &[usize]) -> Vec<Spot> {
    let mut seen = BTreeSet::new();
    let mut spots = vec![Spot::default(); order.len()];
    for (rank, &index) in order.iter().enumerate() {
        let anchor = unique(&mut seen, &evidence_anchor(&site.model.evidence[index].key));
        spots[index] = Spot {
            page: page_path("evidence", rank / ROWS + 1),
            anchor,
        };
    }
    spots
}

/// The key as an id, which has no white space; a full stop at its end is kept for the portal's own.
fn anchor(key: &str) -> String {
    let written = |c: char| match c {
        c if c.is_whitespace() || c.is_control() => '-',
        c => c,
    };
    let id: String = key.chars().map(written).collect();
    match id.strip_suffix('.') {
        Some(begun) => format!("{begun}-"),
        None => id,
    }
}

/// `r-` and the key, with whatever an id or a link cannot hold as `-`.
fn evidence_anchor(key: &str) -> String {
    let kept = key.chars().take(160).map(|c| {
        if c.is_alphanumeric() || matches!(c, '.' | '_') {
            c
        } else {
            '-'
        }
    });
    format!("r-{}", kept.collect::<String>())
}

fn unique(seen: &mut BTreeSet<String>, name: &str) -> String {
    if seen.insert(name.to_owned()) {
        return name.to_owned();
    }
    let mut names = (2..).map(|number| format!("{name}-{number}"));
    names
        .find(|name| seen.insert(name.clone()))
        .expect("numbers do not end")
}

/// The page that leads old and short addresses on.
pub const LEAD: &str = "k/index.html";

/// The address that stays when a document is renamed or split: it leads to wherever the key is shown.
pub fn lasting(key: &str) -> Spot {
    Spot {
        page: LEAD.to_owned(),
        anchor: lead_anchor(key),
    }
}

/// A key as older portals wrote it into paths: each of its parts as a file's name.
pub fn lead_anchor(key: &str) -> String {
    key.split('/')
        .map(slug::file_name)
        .collect::<Vec<_>>()
        .join("/")
}

/// Names of pages, each given once.
#[derive(Default)]
struct Names(BTreeMap<String, usize>);

impl Names {
    /// `folder/name/index.html`; the second of the same name gets `-2`.
    fn page(&mut self, folder: &str, title: &str) -> String {
        self.unique(format!("{folder}/{}", slug::file_name(title)))
    }

    fn unique(&mut self, wanted: String) -> String {
        let mut path = wanted.clone();
        while let Some(times) = self.0.get_mut(&path) {
            *times += 1;
            path = format!("{wanted}-{times}");
        }
        self.0.insert(path.clone(), 1);
        format!("{path}/index.html")
    }
}

/// Percent-encodes what a link cannot hold; `/` stays.
pub fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte))
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
