//! Alike: gates as lists show them, those of one family in one row.
//!
//! A team that copies a sign-off into forty proposals has one sort of gate, forty times. Each is a gate of its own in `readiness.json` and
//! has its page; in a list they would hide the few gates that decide something.

use std::collections::BTreeMap;

use crate::evaluate::GateResult;

/// A row of a list of gates: one gate, or the members of a family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateRow {
    /// The gate that is shown: of a family the one furthest from going, the first of several.
    pub shown: usize,
    /// All members of its family, in the order of the list; empty for a gate of its own.
    pub members: Vec<usize>,
}

/// Gates, by their places, as rows in the order of the list. A family stands where its first member does.
pub fn rows(gates: &[GateResult], numbers: &[usize]) -> Vec<GateRow> {
    let mut rows: Vec<GateRow> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for &number in numbers {
        let Some(family) = gates[number].family.as_deref() else {
            rows.push(GateRow {
                shown: number,
                members: Vec::new(),
            });
            continue;
        };
        let place = *places.entry(family).or_insert_with(|| {
            rows.push(GateRow {
                shown: number,
                members: Vec::new(),
            });
            rows.len() - 1
        });
        let row = &mut rows[place];
        row.members.push(number);
        if gates[number].verdict < gates[row.shown].verdict {
            row.shown = number;
        }
    }
    rows
}

/// How many gates there are, each family counted once.
pub fn number(gates: &[GateResult]) -> usize {
    let numbers: Vec<usize> = (0..gates.len()).collect();
    rows(gates, &numbers).len()
}
