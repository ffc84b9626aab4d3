//! Clock: which events of the verdict clock readers are told of.

use crate::evaluate::Tick;
use crate::link::Model;
use crate::records::Kind;

/// Of the verdicts that differ, only those of gates: the others follow from what else the clock tells.
pub fn is_told(model: &Model, tick: &Tick) -> bool {
    let of_gate = |at: &usize| model.records[*at].record.kind == Kind::Gate;
    tick.what != "verdict" || model.by_key.get(&tick.subject).is_some_and(of_gate)
}
