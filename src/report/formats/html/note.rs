//! Notes: all that is known of a record, in the few lines that open beside its words: claim and verdict with the reasons, evidence,
//! what it rests on and what needs it, and what the coming days do to it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::evaluate::Judgement;
use crate::link::{Measured, Page, RecordIndex};
use crate::records::{Kind, Role};
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::record::{
    ClaimView, FieldView, RecordView, TargetView, UnderstoodView,
};
use crate::report::formats::html::view::{Day, FreshnessView, OwnerView};
use crate::report::present::judged::{judgement, titled};
use crate::report::present::places::{Link, Spot, encode};
use crate::report::present::words::{self, Badge};
use crate::report::present::{registers, state};

/// So many things are listed in one line of a note before the rest is counted.
const MOST: usize = 12;

/// What opens beside a mark.
#[derive(Clone, Default, Serialize)]
pub struct Note {
    kind: String,
    title: String,
    /// How claim and evidence relate to each other, in a sentence.
    says: &'static str,
    claim: Option<ClaimView>,
    reasons: Vec<Reason>,
    /// What is true of a passage that is not a record.
    lists: Vec<Told>,
    /// Lines that somebody may want to copy.
    lines: String,
    freshness: Option<FreshnessView>,
    waiver: Option<Link>,
    owners: Vec<Link>,
    target: Option<TargetView>,
    overdue: bool,
    overdue_from: String,
    evidence: Vec<Proof>,
    more_evidence: usize,
    fields: Vec<FieldView>,
    understood: Vec<UnderstoodView>,
    rests_on: Side,
    needed_by: Side,
    /// What reports say was measured of it.
    measured: Vec<MeasuredLine>,
    /// Where prose names its id.
    named_in: Vec<Link>,
    coming: Vec<Event>,
    line: usize,
    /// The line where it is kept and changed, if `site.toml` says where that is.
    source: Option<String>,
    /// Where else it is shown: its gate, its register.
    pages: Vec<Link>,
}

/// A passage of a document that is not a record.
pub struct Passage {
    /// What it is, or may be.
    pub kind: String,
    /// Its words.
    pub title: String,
    /// What is known of it, in a sentence.
    pub says: &'static str,
    /// What else is true of it.
    pub lists: Vec<Told>,
    /// What somebody may want to copy.
    pub lines: String,
}

/// Something that is true of a passage.
#[derive(Clone, Serialize)]
pub struct Told {
    /// What it is called.
    pub label: &'static str,
    /// What it is.
    pub texts: Vec<String>,
}

impl Told {
    /// What is true of a passage; `None` where nothing is.
    pub fn new(label: &'static str, texts: Vec<String>) -> Option<Told> {
        (!texts.is_empty()).then_some(Told { label, texts })
    }
}

/// Why a record is not met.
#[derive(Clone, Serialize)]
struct Reason {
    why: String,
    /// The record in the way, where it is another one.
    record: Option<Link>,
}

/// A piece of evidence as a note shows it.
#[derive(Clone, Serialize)]
struct Proof {
    link: Link,
    state: Badge,
    proof: bool,
    /// The day on which it changed after the claim of the record.
    changed: Option<Day>,
    moved_to: Option<String>,
}

/// What a report says was measured, and whether it keeps to what is asked for.
#[derive(Clone, Serialize)]
struct MeasuredLine {
    link: Link,
    asked: String,
    said: String,
    keeps: bool,
}

/// Records that hang together with a record in one way.
#[derive(Clone, Default, Serialize)]
struct Side {
    nodes: Vec<Node>,
    more: usize,
}

/// One of them.
#[derive(Clone, Serialize)]
struct Node {
    link: Link,
    kind: String,
    badge: Option<Badge>,
}

/// What a coming day does to a record.
#[derive(Clone, Serialize)]
struct Event {
    day: Day,
    what: String,
}

impl Note {
    /// The note of a record on the page of its document.
    pub fn of(portal: &Portal, page: &Page, index: RecordIndex) -> Note {
        let near = Near {
            portal,
            page: encode(&page.url),
            root: "../".repeat(page.url.matches('/').count()),
        };
        let linked = &portal.site.model.records[index];
        Note {
            evidence: near.evidence(index),
            more_evidence: linked.evidence.len().saturating_sub(MOST),
            rests_on: near.side(rests_on(portal, index)),
            needed_by: near.side(needed_by(portal, index)),
            measured: near.measured(index),
            named_in: near.named_in(index),
            coming: near.coming(&linked.key),
            line: linked.line,
            source: portal.source(&linked.record.path),
            pages: near.pages(index),
            ..near.judged(index)
        }
    }

    /// The note of a passage that is not a record, on this line.
    pub fn about(passage: Passage, line: usize) -> Note {
        Note {
            kind: passage.kind,
            title: passage.title,
            says: passage.says,
            lists: passage.lists,
            lines: passage.lines,
            line,
            ..Note::default()
        }
    }
}

/// Links as they are written on one page.
struct Near<'a> {
    portal: &'a Portal<'a>,
    page: String,
    root: String,
}

impl Near<'_> {
    /// An address from the root of the portal as this page writes it.
    fn address(&self, url: &str) -> String {
        match url.strip_prefix(self.page.as_str()) {
            Some(fragment) if fragment.starts_with('#') => fragment.to_owned(),
            Some(_) | None if url.is_empty() => String::new(),
            Some(_) | None => format!("{}{url}", self.root),
        }
    }

    fn link(&self, link: Link) -> Link {
        Link {
            url: self.address(&link.url),
            title: link.title,
        }
    }

    fn spot(&self, title: String, spot: &Spot) -> Link {
        self.link(Link {
            title,
            url: spot.url(),
        })
    }

    /// The lines of prose that name a record.
    fn named_in(&self, index: RecordIndex) -> Vec<Link> {
        let places = self.portal.places.prose.get(&index).into_iter().flatten();
        let lines = places.take(MOST).map(|place| {
            let at = self.portal.at(&place.path, place.span);
            self.link(Link {
                title: format!("{}:{}", at.file, at.line),
                url: at.url,
            })
        });
        lines.collect()
    }

    /// What reports say was measured of a record.
    fn measured(&self, index: RecordIndex) -> Vec<MeasuredLine> {
        let bounds = self.portal.site.model.bounds.iter();
        let own = bounds.filter(|bounded| bounded.of == index);
        own.flat_map(|bounded| {
            let lines = bounded.measured.iter();
            lines.map(|measured| self.measured_line(&bounded.asked, measured))
        })
        .take(MOST)
        .collect()
    }

    fn measured_line(&self, asked: &str, measured: &Measured) -> MeasuredLine {
        let at = self.portal.at(&measured.path, measured.span);
        MeasuredLine {
            link: self.link(Link {
                title: self.portal.document_link(&measured.path).title,
                url: at.url,
            }),
            asked: asked.to_owned(),
            said: measured.said.clone(),
            keeps: measured.keeps,
        }
    }

    /// What the record says, and how it was judged.
    fn judged(&self, index: RecordIndex) -> Note {
        let said = self.said(self.portal.record(index));
        match judgement(&self.portal.site, index) {
            Some(judged) => Note {
                says: words::standing_says(judged.standing),
                reasons: self.reasons(index, judged),
                freshness: self.freshness(index),
                ..said
            },
            None => said,
        }
    }

    /// What the record itself says.
    fn said(&self, record: RecordView) -> Note {
        Note {
            kind: record.kind,
            title: record.title,
            claim: record.claim,
            waiver: record.waiver.map(|waiver| self.link(waiver)),
            owners: record
                .owners
                .into_iter()
                .map(|owner| self.owner(owner))
                .collect(),
            target: record.target,
            overdue: record.overdue,
            overdue_from: record.overdue_from,
            fields: untold(record.fields),
            understood: record.understood,
            ..Note::default()
        }
    }

    fn owner(&self, owner: OwnerView) -> Link {
        let derived = if owner.derived {
            " (from CODEOWNERS)"
        } else {
            ""
        };
        self.link(Link {
            title: format!("{}{derived}", owner.title),
            url: owner.url,
        })
    }

    /// How old a runbook is, which is its state.
    fn freshness(&self, index: RecordIndex) -> Option<FreshnessView> {
        let record = &self.portal.site.model.records[index].record;
        let documents = &self.portal.site.assessment.documents;
        (record.kind == Kind::Runbook).then(|| self.portal.freshness(documents.get(&record.path)))
    }

    /// Why it is not met. What is in its own way is not named again.
    fn reasons(&self, index: RecordIndex, judged: &Judgement) -> Vec<Reason> {
        let reason = |blocker: &crate::evaluate::Blocker| Reason {
            why: words::why(&blocker.why),
            record: (blocker.record != index).then(|| self.link(self.portal.link(blocker.record))),
        };
        let is_silent = state::is_silent(&self.portal.site.model.records[index]);
        let said = judged.blockers.iter().filter(|_| !is_silent);
        said.take(MOST).map(reason).collect()
    }

    /// What it cites, proofs first.
    fn evidence(&self, index: RecordIndex) -> Vec<Proof> {
        let cited = self.portal.site.model.records[index].evidence.iter();
        let proofs = cited.map(|&(at, number)| self.proof(at, number));
        let mut proofs: Vec<Proof> = proofs.collect();
        proofs.sort_by_key(|proof| !proof.proof);
        proofs.truncate(MOST);
        proofs
    }

    fn proof(&self, at: usize, number: usize) -> Proof {
        let site = &self.portal.site;
        let evidence = &site.model.evidence[at];
        let cite = &evidence.citations[number];
        Proof {
            link: self.spot(evidence.text.clone(), &self.portal.places.evidence(at)),
            state: words::state(site.assessment.cite_state(at, cite)),
            proof: cite.role == Role::Proof,
            changed: self.portal.changed_since_claim(cite.by, at),
            moved_to: evidence.moved_to.as_ref().map(ToString::to_string),
        }
    }

    fn side(&self, records: Vec<RecordIndex>) -> Side {
        Side {
            nodes: records.iter().take(MOST).map(|&at| self.node(at)).collect(),
            more: records.len().saturating_sub(MOST),
        }
    }

    fn node(&self, index: RecordIndex) -> Node {
        let portal = self.portal;
        let linked = &portal.site.model.records[index];
        let badge = match portal.places.gate(index) {
            Some(number) => Some(words::gate_verdict(
                portal.site.assessment.gates[number].verdict,
            )),
            None => state::of(&portal.site, index),
        };
        Node {
            link: self.spot(titled(linked), &portal.places.record(index)),
            kind: words::kind(linked.record.kind),
            badge,
        }
    }

    /// What the coming days do to it.
    fn coming(&self, key: &str) -> Vec<Event> {
        let ticks = self.portal.days.ticks(&self.portal.site, key);
        ticks
            .take(MOST)
            .map(|tick| Event {
                day: self.portal.day(tick.date),
                what: words::event(tick.what, &tick.to),
            })
            .collect()
    }

    /// Where else it is shown.
    fn pages(&self, index: RecordIndex) -> Vec<Link> {
        let places = &self.portal.places;
        let linked = &self.portal.site.model.records[index];
        let gate = |number: usize| {
            let title = format!("Gate: {}", self.portal.site.assessment.gates[number].title);
            self.spot(title, &Spot::page(&places.gates[number]))
        };
        let own = places.gate(index).map(gate);
        let around = linked.parent.and_then(|parent| places.gate(parent));
        let register = registers::of_kind(linked.record.kind)
            .map(|(title, url)| self.link(Link { title, url }));
        own.or_else(|| around.map(gate))
            .into_iter()
            .chain(register)
            .collect()
    }
}

/// The fields that say more than the state and the reasons of a record do, each text once.
fn untold(fields: Vec<FieldView>) -> Vec<FieldView> {
    const TOLD: [&str; 4] = ["state", "because", "excuses", "overdue"];
    let told = TOLD.map(words::label);
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut is_new =
        |field: &FieldView| !told.contains(&field.label) && said.insert(field.text.clone());
    fields.into_iter().filter(|field| is_new(field)).collect()
}

/// What a record rests on: what it is about, what belongs to it, what it names.
fn rests_on(portal: &Portal, index: RecordIndex) -> Vec<RecordIndex> {
    let linked = &portal.site.model.records[index];
    // The criteria of a gate are marked on the page themselves, and its own page lists them.
    let children = linked
        .children
        .iter()
        .filter(|_| portal.places.gate(index).is_none());
    each_once(
        index,
        linked
            .subjects
            .iter()
            .chain(children)
            .chain(&linked.mentions),
    )
}

/// What needs a record: criteria about it with their gates, what it belongs to, what it excuses, what names or cites it.
fn needed_by(portal: &Portal, index: RecordIndex) -> Vec<RecordIndex> {
    let linked = &portal.site.model.records[index];
    let criteria = portal.places.criteria(index);
    let records = &portal.site.model.records;
    let gates: Vec<RecordIndex> = criteria
        .iter()
        .filter_map(|&criterion| records[criterion].parent)
        .collect();
    each_once(
        index,
        criteria
            .iter()
            .chain(&gates)
            .chain(&linked.parent)
            .chain(&linked.excuses)
            .chain(&linked.backlinks),
    )
}

/// The records in their order, each once, without the one that they are told of.
fn each_once<'r>(
    index: RecordIndex,
    records: impl Iterator<Item = &'r RecordIndex>,
) -> Vec<RecordIndex> {
    let mut seen = BTreeSet::from([index]);
    records.copied().filter(|at| seen.insert(*at)).collect()
}
