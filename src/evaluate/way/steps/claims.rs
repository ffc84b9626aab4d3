//! Claims: what makes a record count by what it says of itself.

use super::{Survey, change, dedup};
use crate::evaluate::way::{Act, Change};
use crate::evaluate::{Judgement, Verdict, age, claim};
use crate::link::RecordIndex;
use crate::records::gates::decision;
use crate::records::{Decision, Demand, Detail, Status};

/// A written no-go is decided again.
pub fn decide_again(gate: RecordIndex) -> Change {
    change(gate, Act::Decide(Decision::NoGo))
}

impl Survey<'_, '_> {
    /// A claim of done that nothing speaks against.
    pub fn hold_claim(&self, at: RecordIndex) -> Vec<Change> {
        if self.demands(at) == Some(&Demand::Beside) {
            return self.hold_beside(at);
        }
        let claim = self.judge.model.records[at].record.claim.as_ref();
        let claimed = claim.map(|claim| claim.status);
        let mut changes: Vec<Change> = self.mends(at).collect();
        // A proof that is mended is one that can be checked.
        changes.extend((!claim::is_proven(self.judge, at)).then(|| change(at, Act::Prove)));
        if claimed != Some(Status::Done) {
            changes.insert(0, change(at, self.settling(at)));
        } else if self.is_too_old(at) {
            changes.push(change(at, Act::Affirm));
        }
        dedup(changes)
    }

    fn is_too_old(&self, at: RecordIndex) -> bool {
        age::aged(self.judge, at, Judgement::new(Verdict::Met)).verdict != Verdict::Met
    }

    /// What makes a claim one of done: a choice is made, anything else is brought to its end.
    fn settling(&self, at: RecordIndex) -> Act {
        let claim = self.judge.model.records[at].record.claim.as_ref();
        match claim.filter(|_| self.demands(at) == Some(&Demand::Decision)) {
            Some(claim) => Act::Decide(decision::chosen(claim)),
            None => Act::Reach(Status::Done),
        }
    }

    /// Nothing that is cited beside the criteria speaks against the gate. There is nothing to claim.
    fn hold_beside(&self, at: RecordIndex) -> Vec<Change> {
        let mends: Vec<Change> = self.mends(at).collect();
        if mends.is_empty() {
            return vec![change(at, Act::Avoid(self.first_reason(at)))];
        }
        mends
    }

    fn demands(&self, at: RecordIndex) -> Option<&Demand> {
        match &self.judge.model.records[at].record.detail {
            Detail::Criterion(demand) => Some(demand),
            _ => None,
        }
    }

    /// The first thing in the way of a record.
    pub fn first_reason(&self, at: RecordIndex) -> String {
        let judged = self.records.get(&at);
        let blocker = judged.and_then(|judged| judged.blockers.first());
        blocker.map_or(String::new(), |blocker| blocker.why.clone())
    }
}
