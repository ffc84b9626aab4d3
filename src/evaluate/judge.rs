//! Judge: one record on one day. Asked again for another day, it answers for that day: nothing is remembered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use super::expression::Facts;
use super::relevance::top::{Top, Tops};
use super::{
    Blocker, Freshness, FreshnessState, GateVerdict, Judgement, Standing, Verdict, acceptance, age,
    claim, criterion, demanded, evidence_age,
    freshness::{self, Dated},
    gate, lateness, needs,
    objective::or_claim,
    on_day, stage, waiver,
};
use crate::base::{Date, RelPath, Settings};
use crate::link::{Cite, Evidence, Model, Page, RecordIndex, State, gates_called};
use crate::records::{Detail, Kind, ReferenceKind};
use crate::source::links_lock::Answered;

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
    spells: Mutex<BTreeMap<RecordIndex, Spell>>,
    /// How many judgements were made.
    made: AtomicUsize,
}

/// A judgement and the days on which its verdict holds.
struct Spell {
    from: Date,
    until: Option<Date>,
    judgement: Judgement,
}

impl<'a> Judge<'a> {
    /// A judge for one day.
    pub fn new(model: &'a Model, settings: &'a Settings, as_of: Date) -> Self {
        let mut waivers: BTreeMap<RecordIndex, Vec<RecordIndex>> = BTreeMap::new();
        for (at, linked) in model.records.iter().enumerate() {
            if let (Detail::Waiver(_), [only]) = (&linked.record.detail, &linked.excuses[..]) {
                waivers.entry(*only).or_default().push(at);
            }
        }
        let gates = model
            .records
            .iter()
            .filter(|linked| linked.record.kind == Kind::Gate);
        let gated = gates.map(|linked| &linked.record.path).collect();
        let limited = settings
            .gates
            .iter()
            .filter_map(|gate| Some((gate, gate.claim_max_age?)));
        let limits = limited.flat_map(|(gate, days)| {
            gates_called(&model.records, gate)
                .into_iter()
                .map(move |at| (at, days))
        });
        let (waiting, claim_days) = (needs::waiting(model), limits.collect());
        let shared = Shared {
            waivers,
            gated,
            waiting,
            claim_days,
            facts: OnceLock::new(),
            evidence_dates: OnceLock::new(),
            tops: Tops::default(),
            spells: Mutex::default(),
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
        let Judge {
            model,
            settings,
            as_of,
            shared,
            recalls,
            claim_days,
            ..
        } = self;
        let (shared, needed) = (Arc::clone(shared), Mutex::default());
        Judge {
            model,
            settings,
            as_of: *as_of,
            shared,
            recalls: *recalls,
            claim_days: *claim_days,
            needed,
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
        self.shared.made.load(Ordering::Relaxed)
    }

    /// The verdict of a gate that another needs, and the first later day on which it may differ.
    pub fn gate(&self, at: RecordIndex) -> (GateVerdict, Option<Date>) {
        let known = self
            .needed
            .lock()
            .expect("no judge panics")
            .get(&at)
            .copied();
        known.unwrap_or_else(|| {
            let judged = gate::of_day(self, at);
            self.needed
                .lock()
                .expect("no judge panics")
                .insert(at, judged);
            judged
        })
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

    /// The date of a document, even one that is still to come. A document that was not read whole, or that a reader would
    /// not have, has none that counts.
    pub fn dated(&self, path: &RelPath) -> Option<Date> {
        let counts = self.model.is_whole(path) && self.model.tree.is_committed(path);
        let page = self.model.documents.get(path).filter(|_| counts)?;
        freshness::dated(path, page, self.model.tree.history.as_ref()).map(|(day, _)| day)
    }

    /// How fresh a document is.
    pub fn freshness(&self, path: &RelPath) -> Freshness {
        let page = self.model.documents.get(path);
        page.map_or_else(Freshness::default, |page| {
            freshness::of(
                path,
                page,
                self.model.tree.history.as_ref(),
                self.allowed_days(path, page),
                self.as_of,
            )
        })
    }

    /// The age that a document is allowed: its own word, else its kind's, else that of documents which hold a gate.
    fn allowed_days(&self, path: &RelPath, page: &Page) -> Option<u32> {
        let days = &self.settings.freshness_days;
        let of_gates = || {
            days.get(Kind::Gate.word())
                .filter(|_| self.shared.gated.contains(path))
        };
        self.days_to_review(path, page)
            .or(page.review_days)
            .or_else(|| days.get(&page.kind).or_else(of_gates).copied())
    }

    /// The days from the last review of a document to the day that it gives for the next one. A day before the last review is of an
    /// earlier round, and counts no more.
    fn days_to_review(&self, path: &RelPath, page: &Page) -> Option<u32> {
        let next = page.next_review?;
        let days = next.days_since(self.dated(path)?);
        u32::try_from(days).ok()
    }

    /// What this day makes of evidence that is there: a document older than its allowance is stale, an address is as it
    /// answered. `None` where the day changes nothing.
    pub fn today(&self, entry: usize) -> Option<State> {
        let evidence = &self.model.evidence[entry];
        let answered = || match self.model.answer(evidence, self.as_of)?.state {
            Answered::Ok => Some(State::Ok),
            Answered::Broken => Some(State::Broken),
            Answered::Unchecked => None,
        };
        match &evidence.path {
            Some(_) => (evidence_age::of(self, entry).state == Some(FreshnessState::Stale))
                .then_some(State::Stale),
            None => answered(),
        }
    }

    /// When a piece of evidence last changed, even on a day that is still to come.
    pub fn evidence_date(&self, entry: usize) -> Option<Dated> {
        self.shared
            .evidence_dates
            .get_or_init(|| evidence_age::dates(self.model))
            .get(entry)
            .copied()
            .flatten()
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

    /// The first later day on which an address that a record cites as proof is no longer, or for the first time, answered for.
    pub fn answers_change_on(&self, at: RecordIndex) -> Option<Date> {
        let asked = self.model.cites(at).filter(|(entry, cite)| {
            entry.kind == ReferenceKind::Url && claim::contradicts_when_broken(cite)
        });
        asked
            .map(|(entry, _)| self.model.tree.links.changes_on(&entry.text, self.as_of))
            .fold(None, earliest)
    }

    /// The judgement of any record but a gate.
    pub fn record(&self, at: RecordIndex) -> Judgement {
        let recalled = if self.recalls {
            self.recalled(at)
        } else {
            None
        };
        let judgement = recalled.unwrap_or_else(|| self.judged(at));
        self.with_computed(at, judgement)
    }

    /// A judgement of an earlier day of the clock that still holds. What a waiver computes differs from day to day.
    fn recalled(&self, at: RecordIndex) -> Option<Judgement> {
        let spells = self.shared.spells.lock().expect("no judge panics");
        let holds = |spell: &&Spell| {
            spell.from <= self.as_of && spell.until.is_none_or(|until| self.as_of < until)
        };
        let is_waiver = matches!(self.model.records[at].record.detail, Detail::Waiver(_));
        spells
            .get(&at)
            .filter(|_| !is_waiver)
            .filter(holds)
            .map(|spell| spell.judgement.clone())
    }

    fn judged(&self, at: RecordIndex) -> Judgement {
        self.shared.made.fetch_add(1, Ordering::Relaxed);
        let record = &self.model.records[at].record;
        let judgement = match (&record.detail, record.kind) {
            (Detail::Criterion(demand), _) => criterion::judge(self, at, demand),
            (Detail::Waiver(terms), _) => waiver::judge(self, at, terms),
            (Detail::RunbookDemand, _) => demanded::judge(self, at),
            (Detail::Plain | Detail::Gate(_) | Detail::Recurring(_), _) => or_claim(self, at),
        };
        let mut judgement = self.excused(at, judgement);
        judgement.differs_on = earliest(judgement.differs_on, self.answers_change_on(at));
        if self.recalls {
            let spell = Spell {
                from: self.as_of,
                until: judgement.differs_on,
                judgement: judgement.clone(),
            };
            self.shared
                .spells
                .lock()
                .expect("no judge panics")
                .insert(at, spell);
        }
        judgement
    }

    /// Applies the days of what is accepted in this record, and the waivers that name it, if it needs one.
    fn excused(&self, at: RecordIndex, judgement: Judgement) -> Judgement {
        let mut judgement = acceptance::on_its_day(self, at, judgement);
        for &waiver in self.shared.waivers.get(&at).map_or(&[][..], Vec::as_slice) {
            let terms = waiver::terms(self, waiver);
            judgement.differs_on = earliest(judgement.differs_on, terms.differs_on);
            if terms.excuses && matches!(judgement.verdict, Verdict::Unmet | Verdict::Unknown) {
                judgement.verdict = Verdict::Waived;
                judgement.waiver = Some(waiver);
            }
        }
        judgement
    }

    /// Adds what evaluation knows beyond the verdict: target day, overdue, next due day, freshness.
    fn with_computed(&self, at: RecordIndex, mut judgement: Judgement) -> Judgement {
        let record = &self.model.records[at].record;
        judgement.target = self.target(at);
        let event = self.model.records[at].joins.event.as_ref();
        judgement.event_day = event.and_then(|event| self.event_day(event));
        judgement.claim_age = age::of(self, at);
        judgement.due = lateness::of(self, at, &judgement);
        let computed = lateness::fields(record, &judgement);
        judgement.computed.extend(computed);
        judgement
            .computed
            .extend(stage::fields(self, at, &judgement));
        let dated = freshness::of_record(self, at);
        judgement.freshness =
            dated.map(|(dated, allowed)| freshness::against(dated, allowed, self.as_of));
        judgement
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
