//! Choices: what a person has said of a candidate in `site.toml`, and what follows from it.
//!
//! A block between half of the threshold and the threshold is shown and never judged. A person may lift it over the threshold, and it is
//! read as if a signal had been seen that was missing; what it holds still counts for the gates beside it. Or a person may say that it is nothing: it is listed with the reason, and the
//! signs of state in its own section are explained. What is below half of the threshold, or above the threshold, is no candidate, and
//! nothing that is said of it has an effect: `candidate-unmatched` tells so.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::base::candidate_choices::CandidateVerdict;
use crate::base::text::fold;
use crate::records::assembly::context::Context;
use crate::records::weighing::{Signal, Weighed, Weighing};
use crate::records::{Candidate, CandidateFate, Detail, Record, Scope};

/// The signal of a candidate that a person has confirmed: as heavy as what was missing.
const CONFIRMED: &str = "`site.toml` reads it as one";

/// The signal of a candidate that a person has rejected.
const REJECTED: &str = "`site.toml` rejects it";

/// What people have said of a candidate. The first entry wins that is about it.
pub fn of(context: &Context, candidate: &Candidate) -> CandidateFate {
    let mut choices = context.choices.iter();
    let choice = choices.find(|choice| candidate.is_meant(choice));
    match choice.map(|choice| &choice.says) {
        None => CandidateFate::Open,
        Some(CandidateVerdict::Gate) => CandidateFate::Confirmed,
        Some(CandidateVerdict::Nothing(reason)) => CandidateFate::Rejected(reason.clone()),
    }
}

/// The weighing of a candidate with what a person has said among its signals.
pub fn weighed_with(weighing: Weighing, fate: &CandidateFate) -> Weighing {
    let missing = weighing.threshold - weighing.sum();
    let signal = match fate {
        CandidateFate::Open => None,
        CandidateFate::Confirmed => Some((CONFIRMED, missing)),
        CandidateFate::Rejected(_) => Some((REJECTED, -weighing.sum())),
    };
    let mut weighing = weighing;
    let signal = signal.map(|(name, weight)| Signal { name, weight });
    weighing.seen.extend(signal);
    weighing
}

/// Is it for people to say what it is?
pub fn is_asked(weighing: &Weighing) -> bool {
    weighing.outcome() == Weighed::Candidate
}

/// A rejection that fits two candidates of one document rejects neither: one of them may be new.
pub fn reject_none_of_many(candidates: &mut [Candidate]) {
    let titles: Vec<String> = candidates.iter().map(|one| fold(&one.title)).collect();
    for (at, candidate) in candidates.iter_mut().enumerate() {
        let alike = titles.iter().filter(|title| **title == titles[at]).count();
        if alike > 1 && matches!(candidate.fate, CandidateFate::Rejected(_)) {
            candidate.fate = CandidateFate::Open;
        }
    }
}

/// The gates that only a confirmation has made, and that decide no release by their words. Their open boxes and unread signs still count
/// against the gates beside them: confirming a block never relieves another.
pub fn confirmed(candidates: &[Candidate], records: &[Record]) -> BTreeSet<usize> {
    let is_confirmed = |record: &Record| {
        let mut confirmed = candidates.iter();
        confirmed.any(|one| one.fate == CandidateFate::Confirmed && one.span == record.span)
    };
    let decides = |record: &Record| match &record.detail {
        Detail::Gate(gate) => gate.scope == Scope::Release,
        _ => true,
    };
    let gates = records.iter().enumerate();
    gates
        .filter(|(_, record)| !decides(record) && is_confirmed(record))
        .map(|(at, _)| at)
        .collect()
}

/// The places of those that a person has rejected, in their order.
pub fn rejected(candidates: &[Candidate]) -> Vec<Span> {
    let rejected = candidates
        .iter()
        .filter(|one| matches!(one.fate, CandidateFate::Rejected(_)));
    let mut spans: Vec<Span> = rejected.map(|one| one.span).collect();
    spans.sort();
    spans
}
