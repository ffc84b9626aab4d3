//! Weighing: what the signals of a section, list or table make of it: a gate, a candidate, or neither.

use crate::records::assembly::context::{Context, Drafts, Taken};
use crate::records::gates::gate::signals::{self, GateSeen, GateSignal};
use crate::records::weighing::{Missing, Signal, Weighed, Weighing};
use crate::records::{Candidate, CandidateFate, Kind, Record, choice};

/// What opened a gate, and what was taken before its criteria were read.
pub struct Opened<'a> {
    /// The heading or label line.
    pub heading: &'a str,
    /// Is it a table with a gate column beside a status?
    pub is_gate_table: bool,
    /// Does a label line above promise something: `Ready for activation when:`?
    pub promises: bool,
    /// What was taken before.
    pub untaken: Taken,
}

/// What the signals of a gate have made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is a gate.
    Gate,
    /// It is none.
    NoGate,
}

/// Weighs the signals of a gate: over the threshold it is put among the drafts with its criteria, else what it took is given
/// back for other kinds, and from half of the threshold on a person is shown a candidate.
pub fn finish(
    context: &Context,
    drafts: &mut Drafts,
    opened: Opened,
    gate: Record,
    found: Vec<Record>,
) -> Outcome {
    let weighing = weigh(&GateSeen {
        context,
        heading: opened.heading,
        gate: &gate,
        found: &found,
        is_gate_table: opened.is_gate_table,
        promises: opened.promises,
    });
    let weighing = ask(context, drafts, opened.heading, &gate, weighing);
    let outcome = match weighing.outcome() {
        Weighed::Record => {
            add(drafts, gate, found);
            Outcome::Gate
        }
        Weighed::Candidate | Weighed::Nothing => {
            drafts.give_back(opened.untaken);
            Outcome::NoGate
        }
    };
    drafts.weighed.push(weighing);
    outcome
}

/// What a person has said, where what was weighed is for people to decide: it is noted as a candidate and counts among the signals.
fn ask(
    context: &Context,
    drafts: &mut Drafts,
    heading: &str,
    gate: &Record,
    weighing: Weighing,
) -> Weighing {
    if !choice::is_asked(&weighing) {
        return weighing;
    }
    let mut candidate = candidate(gate, heading, &weighing);
    candidate.fate = choice::of(context, &candidate);
    let weighing = choice::weighed_with(weighing, &candidate.fate);
    drafts.candidates.push(candidate);
    weighing
}

/// The signals of a gate, before anything is made of them.
pub fn weigh(gate: &GateSeen) -> Weighing {
    Weighing {
        kind: Kind::Gate,
        title: gate.gate.title.clone(),
        span: gate.gate.span,
        threshold: signals::THRESHOLD,
        candidate_from: Some(signals::THRESHOLD / 2),
        seen: signals::seen(gate).into_iter().map(named).collect(),
    }
}

fn named(signal: &GateSignal) -> Signal {
    Signal {
        name: signal.name,
        weight: signal.weight,
    }
}

/// How much of a heading the gate phrase is: one of three is seen.
pub const COVERAGE: &[&str] = &[
    "the heading as a whole is a gate phrase",
    "the heading begins or ends with a gate phrase",
    "the heading holds a gate phrase",
];

/// What else the words of a heading may say.
pub const OF_WORDS: &[&str] = &[
    "the heading speaks of a release",
    "the heading names what each change must pass",
];

/// What is seen of lists and tables that open a gate by themselves, and never of a section.
pub const OF_BLOCKS: &[&str] = &[
    "a column is called gate or criterion, beside a status",
    "the line above promises something once all of it holds",
];

/// What speaks for a gate and is advised to nobody.
pub const UNADVISED: &[&str] = &[
    "a sentence puts a rule that could not be read",
    "the line above asks for it before the release",
];

/// Every signal of a gate.
pub fn all() -> Vec<Signal> {
    signals::SIGNALS.iter().map(named).collect()
}

/// What would have made a gate of it.
pub fn missing(weighing: &Weighing) -> Missing {
    missing_of(weighing, &all())
}

/// Which of some signals would have made a gate of it.
pub fn missing_of(weighing: &Weighing, signals: &[Signal]) -> Missing {
    weighing.missing(signals, &[COVERAGE])
}

/// A gate that was not read as one, with what speaks for it and what would have made it one.
fn candidate(gate: &Record, heading: &str, weighing: &Weighing) -> Candidate {
    let names = |signals: &[Signal]| signals.iter().map(|signal| signal.name).collect();
    Candidate {
        kind: Kind::Gate,
        title: gate.title.clone(),
        heading: heading.trim().to_owned(),
        span: gate.span,
        fate: CandidateFate::Open,
        signals: names(&weighing.seen),
        missing: match missing(weighing) {
            Missing::OneOf(enough) => names(&enough),
            Missing::SeveralOf(_) => Vec::new(),
        },
    }
}

/// Puts a gate and its criteria among the drafts.
pub fn add(drafts: &mut Drafts, gate: Record, found: Vec<Record>) {
    let at = drafts.add_around(gate);
    for criterion in found {
        drafts.push(Record {
            parent: Some(at),
            ..criterion
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_that_of_a_signal() {
        let is_signal = |name: &&str| signals::SIGNALS.iter().any(|signal| signal.name == *name);
        let names = [COVERAGE, OF_WORDS, OF_BLOCKS, UNADVISED].concat();
        assert!(names.iter().all(is_signal));
    }
}
