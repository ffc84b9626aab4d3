//! Judged: the judgement of a record or a gate on the judge's day.
//!
//! This is the one place where evaluation goes round: a criterion asks for the judgements of the records that it is about, and a gate for
//! those of the gates that it needs. They ask here, and name no other judge of records.

use std::sync::atomic::Ordering;
use std::sync::{Mutex, MutexGuard};

use super::{Interval, Judge, earliest};
use crate::base::Date;
use crate::evaluate::objective::or_claim;
use crate::evaluate::{
    GateVerdict, Judgement, Verdict, acceptance, age, claim, criterion, demanded, freshness, gate,
    lateness, stage, waiver,
};
use crate::link::RecordIndex;
use crate::records::{Detail, ReferenceKind};

impl Judge<'_> {
    /// The verdict of a gate that another needs, and the first later day on which it may differ.
    pub fn gate(&self, at: RecordIndex) -> (GateVerdict, Option<Date>) {
        // The lock is not kept: judging this gate may ask for further ones.
        let known = locked(&self.needed).get(&at).copied();
        known.unwrap_or_else(|| {
            let judged = gate::of_day(self, at);
            locked(&self.needed).insert(at, judged);
            judged
        })
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
        if matches!(self.model.records[at].record.detail, Detail::Waiver(_)) {
            return None;
        }
        let intervals = locked(&self.shared.intervals);
        let interval = intervals.get(&at)?;
        interval
            .contains(self.as_of)
            .then(|| interval.judgement.clone())
    }

    /// A judgement made anew, and kept for later days of the clock.
    fn judged(&self, at: RecordIndex) -> Judgement {
        self.shared.made.fetch_add(1, Ordering::Relaxed);
        let mut judgement = self.excused(at, self.by_detail(at));
        judgement.differs_on = earliest(judgement.differs_on, self.answers_change_on(at));

        if self.recalls {
            let interval = Interval {
                from: self.as_of,
                until: judgement.differs_on,
                judgement: judgement.clone(),
            };
            locked(&self.shared.intervals).insert(at, interval);
        }
        judgement
    }

    /// The judgement of a record by what it is.
    fn by_detail(&self, at: RecordIndex) -> Judgement {
        match &self.model.records[at].record.detail {
            Detail::Criterion(demand) => criterion::judge(self, at, demand),
            Detail::Waiver(terms) => waiver::judge(self, at, terms),
            Detail::RunbookDemand => demanded::judge(self, at),
            Detail::Plain | Detail::Gate(_) | Detail::Recurring(_) => or_claim(self, at),
        }
    }

    /// Applies the days of what is accepted in this record, and the waivers that name it, if it needs one.
    fn excused(&self, at: RecordIndex, judgement: Judgement) -> Judgement {
        let mut judgement = acceptance::on_its_day(self, at, judgement);
        for &waiver in self.shared.waivers.get(&at).into_iter().flatten() {
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
        let linked = &self.model.records[at];
        let event = linked.joins.event.as_ref();
        judgement.target = self.target(at);
        judgement.event_day = event.and_then(|event| self.event_day(event));
        judgement.claim_age = age::of(self, at);
        judgement.due = lateness::of(self, at, &judgement);

        // A stage asks whether it is over: that follows from what was computed so far.
        let lateness = lateness::fields(&linked.record, &judgement);
        judgement.computed.extend(lateness);
        let stage = stage::fields(self, at, &judgement);
        judgement.computed.extend(stage);

        let dated = self.record_date(at);
        judgement.freshness =
            dated.map(|(dated, allowed)| freshness::against(dated, allowed, self.as_of));
        judgement
    }

    /// The first later day on which an address that a record cites as proof is no longer, or for the first time, answered for.
    pub fn answers_change_on(&self, at: RecordIndex) -> Option<Date> {
        let asked = self.model.cites(at).filter(|(entry, cite)| {
            entry.kind == ReferenceKind::Url && claim::contradicts_when_broken(cite)
        });
        let links = &self.model.tree.links;
        asked
            .map(|(entry, _)| links.changes_on(&entry.text, self.as_of))
            .fold(None, earliest)
    }
}

/// What judges of several threads share.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().expect("no judge panics")
}
