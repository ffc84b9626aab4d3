//! Places: where everything stands in the portal: the page and anchor of every record, document, owner and piece of evidence.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{RelPath, slug};
use crate::evaluate::{Judgement, Reach};
use crate::link::{Linked, RecordIndex};
use crate::records::Kind;
use crate::report::Evaluated;
use crate::report::html::register::{self, REGISTERS};
use crate::report::html::view::is_settled;
use crate::report::html::{ROWS, page_path};

/// A page of the portal and an anchor on it.
#[derive(Clone, Debug, Default)]
pub struct Spot {
    /// The page's path.
    pub page: String,
    /// The anchor; empty for the page as a whole.
    pub anchor: String,
}

/// Where everything stands.
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
    /// The checklist page of each document that holds checklist items.
    pub checklists: BTreeMap<RelPath, String>,
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
    /// What would lose its proof with a piece of evidence.
    pub reach: Reach,
    about: BTreeMap<RecordIndex, Vec<RecordIndex>>,
    numbers: BTreeMap<RecordIndex, usize>,
    owners: BTreeMap<String, String>,
    permalinks: Vec<String>,
    records: Vec<Spot>,
    evidence: Vec<Spot>,
}

impl Spot {
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
            ..Places::default()
        };
        places.sort_records(site);
        places.name_pages(site);
        places.place_records(site);
        places.evidence_order = register::evidence_order(site);
        places.evidence = place_evidence(site, &places.evidence_order);
        places.diagnostics = (0..site.diagnostics.len()).collect();
        places.diagnostics.sort_by_key(|&index| {
            (
                Reverse(site.diagnostics[index].severity),
                site.diagnostics[index].rule,
            )
        });
        places.bind_gates(site);
        for (index, evidence) in site.model.evidence.iter().enumerate() {
            if let Some(path) = &evidence.path {
                places.cited.entry(path.clone()).or_default().push(index);
            }
        }
        places
    }

    /// Where a record stands.
    pub fn record(&self, index: RecordIndex) -> Spot {
        self.records.get(index).cloned().unwrap_or_default()
    }

    /// Where a piece of evidence stands.
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

    /// The path of a record's page by key: `k/` and the key, each of its parts as a file's name.
    pub fn permalink(&self, index: RecordIndex) -> &str {
        self.permalinks.get(index).map_or("", String::as_str)
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
            register::sort(*kind, records, site);
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
        self.permalinks = site
            .model
            .records
            .iter()
            .map(|linked| names.page_by_key("k", &linked.key))
            .collect();
        self.owners = self
            .by_owner
            .keys()
            .map(|owner| (owner.clone(), names.page("owners", owner)))
            .collect();
        for index in self.kind(Kind::ChecklistItem).to_vec() {
            let path = &site.model.records[index].record.path;
            if !self.checklists.contains_key(path) {
                let title = site
                    .model
                    .documents
                    .get(path)
                    .map_or(path.stem(), |page| page.title.as_str());
                self.checklists
                    .insert(path.clone(), names.page("checklists", title));
            }
        }
    }

    fn place_records(&mut self, site: &Evaluated) {
        let anchors = anchors(site);
        let own_pages = own_pages(site, &self.by_kind);
        let on_registers = on_registers(&self.by_kind, site);
        let gates: BTreeMap<RecordIndex, &String> = site
            .assessment
            .gates
            .iter()
            .zip(&self.gates)
            .filter_map(|(gate, page)| Some((gate.gate?, page)))
            .collect();
        let page_of = |index: RecordIndex, linked: &Linked| {
            let parent = linked.parent.unwrap_or(index);
            let page = match linked.record.kind {
                Kind::Gate => gates.get(&index).copied(),
                Kind::Criterion => gates.get(&parent).copied(),
                Kind::ChecklistItem => self.checklists.get(&linked.record.path),
                Kind::Track | Kind::Runbook => own_pages.get(&index),
                _ => on_registers.get(&index),
            };
            page.or_else(|| {
                site.model
                    .documents
                    .get(&linked.record.path)
                    .map(|page| &page.url)
            })
        };
        let has_own_page = |index, linked: &Linked| match linked.record.kind {
            Kind::Gate => gates.contains_key(&index),
            Kind::Track | Kind::Runbook => true,
            _ => false,
        };
        let records = site.model.records.iter().enumerate();
        self.records = records
            .map(|(index, linked)| Spot {
                page: page_of(index, linked)
                    .cloned()
                    .unwrap_or_else(|| "index.html".to_owned()),
                anchor: if has_own_page(index, linked) {
                    String::new()
                } else {
                    anchors[index].clone()
                },
            })
            .collect();
    }
}

/// Adds a number to a list that is made in order, once.
fn add(numbers: &mut Vec<usize>, number: usize) {
    if numbers.last() != Some(&number) {
        numbers.push(number);
    }
}

/// The pages of tracks and runbooks.
fn own_pages(
    site: &Evaluated,
    by_kind: &BTreeMap<Kind, Vec<RecordIndex>>,
) -> BTreeMap<RecordIndex, String> {
    let mut names = Names::default();
    let mut pages = BTreeMap::new();
    for (kind, folder) in [(Kind::Track, "tracks"), (Kind::Runbook, "runbooks")] {
        let mut records = by_kind.get(&kind).cloned().unwrap_or_default();
        records.sort_unstable();
        for index in records {
            let linked = &site.model.records[index];
            let name = if linked.explicit {
                &linked.key
            } else {
                &linked.record.title
            };
            pages.insert(index, names.page(folder, name));
        }
    }
    pages
}

/// The page of every record that a register lists. A step stands with its stage.
fn on_registers(
    by_kind: &BTreeMap<Kind, Vec<RecordIndex>>,
    site: &Evaluated,
) -> BTreeMap<RecordIndex, String> {
    let mut pages = BTreeMap::new();
    for register in REGISTERS {
        for (rank, &index) in register::rows(register, by_kind, site).iter().enumerate() {
            let page = page_path(&register.base(), rank / ROWS + 1);
            for &child in &site.model.records[index].children {
                pages.entry(child).or_insert_with(|| page.clone());
            }
            pages.insert(index, page);
        }
    }
    pages
}

/// An anchor for every record, from its key, unique in the portal.
fn anchors(site: &Evaluated) -> Vec<String> {
    let mut seen = BTreeSet::new();
    site.model
        .records
        .iter()
        .map(|linked| unique(&mut seen, &anchor(&linked.key)))
        .collect()
}

fn place_evidence(site: &Evaluated, order: &[usize]) -> Vec<Spot> {
    let mut seen = BTreeSet::new();
    let mut spots = vec![Spot::default(); order.len()];
    for (rank, &index) in order.iter().enumerate() {
        let anchor = unique(&mut seen, &anchor(&site.model.evidence[index].key));
        spots[index] = Spot {
            page: page_path("evidence", rank / ROWS + 1),
            anchor,
        };
    }
    spots
}

/// `r-` and the key, with whatever an id or a link cannot hold as `-`.
fn anchor(key: &str) -> String {
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

/// The path of the page of a key, where no other key has the same.
pub fn key_path(key: &str) -> String {
    format!("k/{}/index.html", key_parts(key))
}

fn key_parts(key: &str) -> String {
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

    /// The same with a folder for each part of a key.
    fn page_by_key(&mut self, folder: &str, key: &str) -> String {
        self.unique(format!("{folder}/{}", key_parts(key)))
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

/// The judgement of a record, where there is one.
pub fn judgement<'a>(site: &Evaluated<'a>, index: RecordIndex) -> Option<&'a Judgement> {
    site.assessment.records.get(&index)
}
