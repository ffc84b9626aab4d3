//! Changes: what differs in readiness between two evaluated trees, as a pure value that every report of it is made from.

pub mod change;
mod columns;
mod diagnostics;
mod documents;
mod evidence;
mod freshness;
mod gates;
mod likeness;
mod pairing;
mod records;
mod regressions;
mod spelling;
pub mod turns;
mod waivers;

use std::collections::BTreeSet;

pub use change::*;
pub use turns::*;

use crate::evaluate::Verdict;
use crate::link::RecordIndex;
use crate::records::Status;
use crate::report::evaluated::Evaluated;
use pairing::Pairs;

/// Those of several ways in which something differs, in their order.
fn differing<T, const N: usize>(ways: [(T, bool); N]) -> Vec<T> {
    let differing = ways.into_iter().filter(|(_, differs)| *differs);
    differing.map(|(way, _)| way).collect()
}

/// What differs between two trees. Each is taken as of its own day: what time alone changed is marked as such.
pub fn changes(before: &Evaluated, after: &Evaluated) -> Changes {
    let comparison = Comparison::new(before, after);
    let gates = gates::changes(&comparison);
    let evidence = evidence::changes(&comparison);
    Changes {
        before: side(before),
        after: side(after),
        regressions: regressions::of(&comparison, &gates, &evidence),
        gates,
        evidence,
        waivers: waivers::changes(&comparison),
        records: records::changes(&comparison),
        freshness: freshness::changes(&comparison),
        documents: documents::changes(&comparison),
        diagnostics: diagnostics::changes(&comparison),
    }
}

/// Two trees, and what is the same in both.
struct Comparison<'a> {
    before: &'a Evaluated<'a>,
    after: &'a Evaluated<'a>,
    pairs: Pairs,
    asked: [records::Asked; 2],
    /// What the clock of the first tree foresaw for the days between the two, as subject and outcome.
    foreseen: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Comparison<'a> {
    fn new(before: &'a Evaluated<'a>, after: &'a Evaluated<'a>) -> Self {
        let ticks = before
            .assessment
            .clock
            .iter()
            .filter(|tick| before.as_of < tick.date && tick.date <= after.as_of);
        Comparison {
            before,
            after,
            pairs: pairing::pair(before.model, after.model),
            asked: [records::Asked::new(before), records::Asked::new(after)],
            foreseen: ticks
                .map(|tick| (tick.subject.as_str(), tick.to.as_str()))
                .collect(),
        }
    }

    /// Did the clock foresee that this would become so by now?
    fn is_foreseen(&self, subject: &str, to: &str) -> bool {
        self.foreseen.contains(&(subject, to))
    }

    /// The records of both trees that are the same.
    fn records(&self) -> impl Iterator<Item = (RecordIndex, RecordIndex)> + '_ {
        self.pairs
            .records
            .iter()
            .enumerate()
            .filter_map(|(from, to)| Some((from, (*to)?)))
    }
}

/// A change that somebody looks at before it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What it would change.
    pub changes: Changes,
    /// What the tree that it is held against is called: `main`.
    pub base: String,
}

impl Changes {
    /// Does anything differ that somebody could decide by? Words, places and spelling alone do not.
    pub fn touches_readiness(&self) -> bool {
        let DocumentChanges {
            unreadable,
            readable,
            ..
        } = &self.documents;
        self.before.verdict != self.after.verdict
            || self.gates.iter().any(GateChange::touches_readiness)
            || self
                .evidence
                .iter()
                .any(|change| change.what != Turn::Moved)
            || self
                .waivers
                .iter()
                .any(|change| change.what != [WaiverTurn::Reworded])
            || self.records.iter().any(RecordChange::touches_readiness)
            || !self.freshness.is_empty()
            || !(unreadable.is_empty() && readable.is_empty())
            || !(self.diagnostics.new.is_empty() && self.diagnostics.fixed.is_empty())
    }

    /// Is there nothing at all to tell?
    pub fn is_empty(&self) -> bool {
        let DocumentChanges {
            removed,
            added,
            moved,
            edited,
            ..
        } = &self.documents;
        let none = self.gates.is_empty()
            && self.evidence.is_empty()
            && self.waivers.is_empty()
            && self.records.is_empty();
        none && !self.touches_readiness()
            && removed.is_empty()
            && added.is_empty()
            && moved.is_empty()
            && edited.is_empty()
    }

    /// Claims that promise more than before, with no new proof that stands: the boldest first.
    pub fn unproven_rises(&self) -> Vec<&RecordChange> {
        let all = self
            .gates
            .iter()
            .flat_map(|gate| &gate.criteria)
            .chain(&self.records);
        let mut risen: Vec<&RecordChange> =
            all.filter(|change| change.rose_without_evidence).collect();
        let is_done = |change: &RecordChange| {
            change
                .after
                .as_ref()
                .is_some_and(|after| after.claimed == Some(Status::Done))
        };
        risen.sort_by_key(|change| (!is_done(change), change.gates.is_empty()));
        risen
    }
}

impl GateChange {
    /// Does it differ in more than words?
    pub fn touches_readiness(&self) -> bool {
        let words =
            |what: &Aspect| matches!(what, Aspect::Reworded | Aspect::Spelling | Aspect::Moved);
        !self.what.iter().all(words) || self.criteria.iter().any(RecordChange::touches_readiness)
    }
}

impl RecordChange {
    /// The record now, or as it was where it is gone.
    pub fn state(&self) -> &RecordState {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .expect("a change has a side")
    }

    /// Does it differ in more than words? What a gate asks for may not even be worded otherwise.
    pub fn touches_readiness(&self) -> bool {
        let words = |what: &Aspect| match what {
            Aspect::Spelling | Aspect::Moved | Aspect::ClaimWords => true,
            Aspect::Reworded => self.gates.is_empty(),
            _ => false,
        };
        !self.what.iter().all(words)
    }

    /// Is a criterion gone, or does it ask for something else than before?
    pub fn asks_otherwise(&self) -> bool {
        self.what
            .iter()
            .any(|what| matches!(what, Aspect::Removed | Aspect::Demand | Aspect::Reworded))
    }

    /// Is it no longer met, or gone where it was?
    pub fn left_met(&self) -> bool {
        let met = |state: &Option<RecordState>| {
            state
                .as_ref()
                .is_some_and(|state| state.verdict == Some(Verdict::Met))
        };
        met(&self.before) && !met(&self.after)
    }
}

fn side(evaluated: &Evaluated) -> Side {
    let revision = evaluated.model.tree.revision.as_ref();
    Side {
        as_of: evaluated.as_of,
        commit: revision.map(|revision| revision.commit.clone()),
        dirty: revision.is_some_and(|revision| revision.dirty),
        verdict: evaluated.assessment.verdict,
        gates: evaluated.assessment.gates.len(),
        records: evaluated.model.records.len(),
        documents: evaluated.model.documents.len(),
    }
}
