//! Judge: one record on one day. Asked again for another day, it answers for that day: nothing is remembered.

mod dates;
mod judged;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, OnceLock};

use super::expression::facts::Facts;
use super::freshness::Dated;
use super::relevance::top::{Top, Tops};
use super::{Blocker, GateVerdict, Judgement, Standing, Verdict, needs, on_day};
use crate::base::{Date, RelPath, Settings};
use crate::link::{Cite, Evidence, Model, RecordIndex, State, gates_called};
use crate::records::{Detail, Kind};

/// The model, the settings and the day that records are judged on.
pub struct Judge<'a> {
    /// What is judged.
    pub model: &'a Model,
    /// By which settings.
    pub settings: &'a Settings,
    /// On which day.
    pub as_of: Date,
    /// What is the same on every day.
    shared: Arc<Shared<'a>>,
    /// Are judgements of earlier days of the clock taken where they still hold?
    recalls: bool,
    /// How old claims may be, for the gate that is judged.
    claim_days: Option<u32>,
    /// The gates that others need, judged on this day.
    needed: Mutex<BTreeMap<RecordIndex, (GateVerdict, Option<Date>)>>,
}

/// What a judge knows of every day.
struct Shared<'a> {
    /// Waivers by the one record that each names.
    waivers: BTreeMap<RecordIndex, Vec<RecordIndex>>,
    gated: BTreeSet<&'a RelPath>,
    /// Gates that wait for themselves, or for one that does.
    waiting: BTreeMap<RecordIndex, String>,
    /// How old claims may be for a gate, where settings say it of that gate.
    claim_days: BTreeMap<RecordIndex, u32>,
    facts: OnceLock<Arc<Facts>>,
    /// When each piece of evidence last changed.
    evidence_dates: OnceLock<Vec<Option<Dated>>>,
    /// What the tops of pages say.
    tops: Tops,
    /// The last judgement of each record on the days of the clock.
    intervals: Mutex<BTreeMap<RecordIndex, Interval>>,
    /// How many judgements were made.
    made: AtomicUsize,
}

/// A judgement and the days on which its verdict holds.
struct Interval {
    from: Date,
    /// The first day on which it may differ.
    until: Option<Date>,
    judgement: Judgement,
}

impl Interval {
    fn contains(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

impl<'a> Judge<'a> {
    /// A judge for one day.
    pub fn new(model: &'a Model, settings: &'a Settings, as_of: Date) -> Self {
        let shared = Shared {
            waivers: waivers(model),
            gated: gated(model),
            waiting: needs::waiting(model),
            claim_days: claim_days(model, settings),
            facts: OnceLock::new(),
            evidence_dates: OnceLock::new(),
            tops: Tops::default(),
            intervals: Mutex::default(),
            made: AtomicUsize::new(0),
        };
        Judge {
            model,
            settings,
            as_of,
            shared: Arc::new(shared),
            recalls: false,
            claim_days: None,
            needed: Mutex::default(),
        }
    }

    /// The same judge on a later day. Verdicts of earlier later days are taken where they still hold; the words of their reasons
    /// are of the day on which they were judged.
    pub fn on(&self, day: Date) -> Judge<'a> {
        Judge {
            as_of: day,
            recalls: true,
            ..self.same()
        }
    }

    /// The same judge for the records that a criterion is about: its gate may say how old their claims may be. What is judged by
    /// another limit than elsewhere is neither recalled nor kept.
    pub fn about(&self, criterion: RecordIndex) -> Judge<'a> {
        match self.limit_of_gate(criterion) {
            Some(days) => Judge {
                claim_days: Some(days),
                recalls: false,
                ..self.same()
            },
            None => self.same(),
        }
    }

    fn same(&self) -> Judge<'a> {
        Judge {
            model: self.model,
            settings: self.settings,
            as_of: self.as_of,
            shared: Arc::clone(&self.shared),
            recalls: self.recalls,
            claim_days: self.claim_days,
            needed: Mutex::default(),
        }
    }

    /// How old the claim of a record may be, in days: as the gate says that it is judged for or belongs to, else as settings say.
    pub fn claim_days(&self, at: RecordIndex) -> Option<u32> {
        self.claim_days
            .or_else(|| self.limit_of_gate(at))
            .or(self.settings.claim_max_age)
    }

    pub fn limit_of_gate(&self, criterion: RecordIndex) -> Option<u32> {
        self.shared
            .claim_days
            .get(&self.model.records[criterion].parent?)
            .copied()
    }

    /// How many judgements were made, on all days together.
    #[cfg(test)]
    pub fn made(&self) -> usize {
        self.shared.made.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// The gates that wait for one another, where this gate waits for them.
    pub fn round(&self, gate: RecordIndex) -> Option<&str> {
        self.shared.waiting.get(&gate).map(String::as_str)
    }

    /// What the top of a page says.
    pub fn top_of(&self, path: &RelPath) -> Arc<Top> {
        self.shared.tops.of(self.model, path)
    }

    /// What expressions may ask.
    pub fn facts(&self) -> Arc<Facts> {
        Arc::clone(self.shared.facts.get_or_init(|| Arc::new(Facts::new(self))))
    }

    /// What a record cites, each citation with its state on this day.
    pub fn cites(&self, at: RecordIndex) -> impl Iterator<Item = (&'a Evidence, &'a Cite, State)> {
        let cited = self.model.records[at]
            .evidence
            .iter()
            .map(|&(entry, cite)| (entry, &self.model.evidence[entry], cite));
        cited.map(|(entry, evidence, cite)| {
            let cite = &evidence.citations[cite];
            (evidence, cite, on_day(cite.state, self.today(entry)))
        })
    }

    /// The document of a runbook record: the one that it links to, else the one that it is.
    pub fn runbook_of(&self, at: RecordIndex) -> Option<RelPath> {
        let own = &self.model.records[at].record.path;
        let is_document =
            |path: &&RelPath| self.model.documents.contains_key(*path) && *path != own;
        let linked = self
            .model
            .cites(at)
            .filter_map(|(evidence, _)| evidence.path.as_ref())
            .find(is_document);
        linked.or(Some(own)).cloned()
    }
}

/// Waivers by the one record that each names.
fn waivers(model: &Model) -> BTreeMap<RecordIndex, Vec<RecordIndex>> {
    let mut waivers: BTreeMap<RecordIndex, Vec<RecordIndex>> = BTreeMap::new();
    for (at, linked) in model.records.iter().enumerate() {
        if let (Detail::Waiver(_), [only]) = (&linked.record.detail, &linked.excuses[..]) {
            waivers.entry(*only).or_default().push(at);
        }
    }
    waivers
}

/// The documents that hold a gate.
fn gated(model: &Model) -> BTreeSet<&RelPath> {
    let records = model.records.iter().map(|linked| &linked.record);
    let gates = records.filter(|record| record.kind == Kind::Gate);
    gates.map(|gate| &gate.path).collect()
}

/// How old claims may be for a gate, where settings say it of that gate.
fn claim_days(model: &Model, settings: &Settings) -> BTreeMap<RecordIndex, u32> {
    let mut limits = BTreeMap::new();
    for gate in &settings.gates {
        if let Some(days) = gate.claim_max_age {
            let called = gates_called(&model.records, gate);
            limits.extend(called.into_iter().map(|at| (at, days)));
        }
    }
    limits
}

impl Judgement {
    /// A judgement with nothing to add to its verdict.
    pub fn new(verdict: Verdict) -> Self {
        Judgement {
            verdict,
            standing: Standing::Plain,
            blockers: Vec::new(),
            waiver: None,
            computed: BTreeMap::new(),
            target: None,
            event_day: None,
            due: None,
            differs_on: None,
            freshness: None,
            claim_age: None,
        }
    }

    /// With one more reason.
    pub fn blocked(mut self, blocker: Blocker) -> Self {
        self.blockers.push(blocker);
        self
    }

    /// With these reasons.
    pub fn blocked_by(self, blockers: Vec<Blocker>) -> Self {
        Judgement { blockers, ..self }
    }

    /// With a standing.
    pub fn standing(mut self, standing: Standing) -> Self {
        self.standing = standing;
        self
    }
}

/// The earlier of two days that may be absent.
pub fn earliest(a: Option<Date>, b: Option<Date>) -> Option<Date> {
    a.into_iter().chain(b).min()
}
