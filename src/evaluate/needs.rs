//! Needs: which gates wait for each other, so that none of them can be judged.

use std::collections::BTreeMap;

use crate::link::{Model, RecordIndex};
use crate::records::{Demand, Detail};

/// How many gates may wait for one another in a row.
const LONGEST: usize = 200;

/// The gates that wait for themselves, or for a gate that does, each with the gates that go round.
pub fn waiting(model: &Model) -> BTreeMap<RecordIndex, String> {
    let mut needs: BTreeMap<RecordIndex, Vec<RecordIndex>> = BTreeMap::new();
    let mut needed_by: BTreeMap<RecordIndex, Vec<RecordIndex>> = BTreeMap::new();
    for linked in model
        .records
        .iter()
        .filter(|linked| matches!(linked.record.detail, Detail::Criterion(Demand::Gates(_))))
    {
        let Some(gate) = linked.parent else { continue };
        needs.entry(gate).or_default().extend(&linked.subjects);
        for &subject in &linked.subjects {
            needed_by.entry(subject).or_default().push(gate);
        }
    }
    let mut open: BTreeMap<RecordIndex, usize> =
        needs.iter().map(|(&gate, all)| (gate, all.len())).collect();
    // A need that names no gate waits for nothing: its criterion is unknown by itself.
    open.retain(|_, count| *count > 0);
    let mut ready: Vec<RecordIndex> = needed_by
        .keys()
        .copied()
        .filter(|gate| !open.contains_key(gate))
        .collect();
    // Gates that need nothing come first, then those that need only these, and so on: what is left goes round.
    for _ in 0..LONGEST {
        let mut next = Vec::new();
        for gate in ready.iter().flat_map(|gate| needed_by.get(gate)).flatten() {
            let Some(count) = open.get_mut(gate) else {
                continue;
            };
            *count -= 1;
            if *count == 0 {
                open.remove(gate);
                next.push(*gate);
            }
        }
        ready = next;
    }
    open.keys()
        .map(|&gate| (gate, round(model, gate, &needs, &open)))
        .collect()
}

/// The titles of the gates that go round, where one follows from `start` the needs that are never met.
fn round(
    model: &Model,
    start: RecordIndex,
    needs: &BTreeMap<RecordIndex, Vec<RecordIndex>>,
    open: &BTreeMap<RecordIndex, usize>,
) -> String {
    let mut way = vec![start];
    while way.len() <= LONGEST {
        let last = way.last().expect("a way has a beginning");
        let Some(&next) = needs
            .get(last)
            .into_iter()
            .flatten()
            .find(|need| open.contains_key(need))
        else {
            break;
        };
        if let Some(first) = way.iter().position(|&gate| gate == next) {
            let titles = way[first..]
                .iter()
                .chain([&next])
                .map(|&gate| format!("`{}`", model.records[gate].record.title));
            return titles.collect::<Vec<_>>().join(" → ");
        }
        way.push(next);
    }
    format!("more than {LONGEST} wait in a row")
}
