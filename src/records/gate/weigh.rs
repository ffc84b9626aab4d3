//! Weighing: what the signals of a section, list or table make of it: a gate, a candidate, or neither.

use crate::records::context::{Context, Drafts, Taken};
use crate::records::gate::signals::{self, GateSeen, GateSignal};
use crate::records::{Candidate, Kind, Record};

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
    let seen = signals::seen(&GateSeen {
        context,
        heading: opened.heading,
        gate: &gate,
        found: &found,
        is_gate_table: opened.is_gate_table,
        promises: opened.promises,
    });
    let weight: i32 = seen.iter().map(|signal| signal.weight).sum();
    if weight >= signals::THRESHOLD {
        add(drafts, gate, found);
        return Outcome::Gate;
    }

    drafts.give_back(opened.untaken);
    if weight >= signals::THRESHOLD / 2 {
        drafts.candidates.push(candidate(gate, weight, &seen));
    }
    Outcome::NoGate
}

/// A gate that was not read as one, with what speaks for it and what would have made it one.
fn candidate(gate: Record, weight: i32, seen: &[&GateSignal]) -> Candidate {
    let is_seen = |signal: &GateSignal| seen.iter().any(|other| other.name == signal.name);
    let would_do =
        |signal: &&GateSignal| !is_seen(signal) && weight + signal.weight >= signals::THRESHOLD;
    Candidate {
        kind: Kind::Gate,
        title: gate.title,
        span: gate.span,
        signals: seen.iter().map(|signal| signal.name).collect(),
        missing: signals::SIGNALS
            .iter()
            .filter(would_do)
            .map(|signal| signal.name)
            .collect(),
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
