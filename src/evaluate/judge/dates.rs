//! Dates: when documents, evidence and records last changed, and how old that is on the judge's day.

use super::Judge;
use crate::base::{Date, RelPath};
use crate::evaluate::freshness::{self, Dated};
use crate::evaluate::{Freshness, FreshnessState, Provenance, evidence_age, lateness};
use crate::link::{Page, RecordIndex, State};
use crate::records::{Detail, Kind, Recurring};
use crate::source::links_lock::Answered;

impl Judge<'_> {
    /// The date of a document, even one that is still to come. A document that was not read whole, or that a reader would
    /// not have, has none that counts.
    pub fn dated(&self, path: &RelPath) -> Option<Date> {
        let counts = self.model.is_whole(path) && self.model.tree.is_committed(path);
        let page = self.model.documents.get(path).filter(|_| counts)?;
        self.date_of(path, page).map(|(day, _)| day)
    }

    /// How fresh a document is.
    pub fn freshness(&self, path: &RelPath) -> Freshness {
        let Some(page) = self.model.documents.get(path) else {
            return Freshness::default();
        };
        let allowed = self.allowed_days(path, page);
        freshness::against(self.date_of(path, page), allowed, self.as_of)
    }

    /// The days after the judge's on which the freshness of a document may differ, in order.
    pub fn freshness_changes(&self, path: &RelPath) -> Vec<Date> {
        let Some(page) = self.model.documents.get(path) else {
            return Vec::new();
        };
        let allowed = self.allowed_days(path, page);
        freshness::days_of(self.date_of(path, page), allowed, self.as_of)
    }

    /// The date of a document and where it comes from.
    pub fn date_of(&self, path: &RelPath, page: &Page) -> Option<Dated> {
        freshness::dated(path, page, self.model.tree.history.as_ref())
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
    /// earlier round, and no longer counts.
    fn days_to_review(&self, path: &RelPath, page: &Page) -> Option<u32> {
        let next = page.next_review?;
        let days = next.days_since(self.dated(path)?);
        u32::try_from(days).ok()
    }

    /// What this day makes of evidence that is there: a document older than its allowance or past its last day is stale, an address is as it
    /// answered. `None` where the day changes nothing.
    pub fn today(&self, entry: usize) -> Option<State> {
        let evidence = &self.model.evidence[entry];
        if let Some(path) = &evidence.path {
            let is_stale = self.evidence_age(entry).state == Some(FreshnessState::Stale);
            return (is_stale || self.has_ended(path)).then_some(State::Stale);
        }
        match self.model.answer(evidence, self.as_of)?.state {
            Answered::Ok => Some(State::Ok),
            Answered::Broken => Some(State::Broken),
            Answered::Unchecked => None,
        }
    }

    /// Is a file past the day that it calls its last: `valid until`, `expires`?
    fn has_ended(&self, path: &RelPath) -> bool {
        let ends = self
            .model
            .subjects
            .get(path)
            .and_then(|subject| subject.ends);
        ends.is_some_and(|(day, _)| day < self.as_of)
    }

    /// When a piece of evidence last changed, even on a day that is still to come.
    pub fn evidence_date(&self, entry: usize) -> Option<Dated> {
        let dates = &self.shared.evidence_dates;
        let dates = dates.get_or_init(|| evidence_age::dates(self.model));
        dates.get(entry).copied().flatten()
    }

    /// How old a piece of evidence is.
    pub fn evidence_age(&self, entry: usize) -> Freshness {
        let allowed = self.allowed_evidence_days(entry);
        freshness::against(self.evidence_date(entry), allowed, self.as_of)
    }

    /// How old each piece of evidence is, by index.
    pub fn evidence_ages(&self) -> Vec<Freshness> {
        let entries = 0..self.model.evidence.len();
        entries.map(|entry| self.evidence_age(entry)).collect()
    }

    /// The days after the judge's on which the age of a piece of evidence may count differently, in order.
    pub fn evidence_age_changes(&self, entry: usize) -> Vec<Date> {
        let allowed = self.allowed_evidence_days(entry);
        freshness::days_of(self.evidence_date(entry), allowed, self.as_of)
    }

    /// The age that a piece of evidence is allowed: a document keeps its own.
    fn allowed_evidence_days(&self, entry: usize) -> Option<u32> {
        let own = self.document_allowance(entry);
        own.or_else(|| evidence_age::allowance(&self.model.evidence[entry], self.settings))
    }

    /// The age that a piece of evidence is allowed as a document, where it is one.
    pub fn document_allowance(&self, entry: usize) -> Option<u32> {
        let path = self.model.evidence[entry].path.as_ref()?;
        self.freshness(path).allowed_days
    }

    /// The date of a record that has one of its own, and its allowance: a runbook has those of its document, a drill was held on a
    /// day and is repeated. `None` for any other record.
    pub fn record_date(&self, at: RecordIndex) -> Option<(Option<Dated>, Option<u32>)> {
        let record = &self.model.records[at].record;
        match (record.kind, &record.detail) {
            (Kind::Runbook, _) => {
                let path = self.runbook_of(at)?;
                let page = self.model.documents.get(&path)?;
                Some((self.date_of(&path, page), self.allowed_days(&path, page)))
            }
            (Kind::Drill, Detail::Recurring(recurring)) => Some(self.drill_date(at, *recurring)),
            _ => None,
        }
    }

    /// The day on which a drill was last held, and how long it counts: as its row says, else as settings say of all.
    fn drill_date(&self, at: RecordIndex, recurring: Recurring) -> (Option<Dated>, Option<u32>) {
        let of_kind = self.settings.freshness_days.get(Kind::Drill.word());
        let last = lateness::last_held(self, at, recurring);
        let dated = last.map(|day| (day, Provenance::Text));
        (dated, recurring.every_days.or(of_kind.copied()))
    }
}
