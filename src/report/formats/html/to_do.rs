//! To do: what release gates wait for, each change once, whoever shows it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Date, RelPath};
use crate::evaluate::{Act, Change, Step};
use crate::records::{Scope, Status};
use crate::report::evaluated::Evaluated;
use crate::report::present::way;

/// What release gates wait for, each change once, and in which document it is made.
pub struct Plan {
    /// The changes: first what is promised, by its day, then what most gates wait for.
    pub all: Vec<Shared>,
    /// The changes that are made in each document, in the order of its text.
    pub by_document: BTreeMap<RelPath, Vec<usize>>,
    owners: BTreeSet<String>,
}

/// A change that release gates wait for.
pub struct Shared {
    /// The change, with the records of all gates that wait for it.
    pub step: Step,
    /// The first day that it is promised for.
    pub target: Option<Date>,
    /// The gates, as `Assessment::gates` counts them.
    pub gates: Vec<usize>,
}

impl Plan {
    /// The plan of an evaluated tree.
    pub fn of(site: &Evaluated) -> Plan {
        let all = shared(site);
        let mut by_document: BTreeMap<RelPath, Vec<usize>> = BTreeMap::new();
        for (number, one) in all.iter().enumerate() {
            if let Some(&first) = one.step.records.first() {
                let path = &site.model.records[first].record.path;
                by_document.entry(path.clone()).or_default().push(number);
            }
        }
        let owners = all.iter().flat_map(|one| owners(site, one));
        for numbers in by_document.values_mut() {
            numbers.sort_by_key(|&number| all[number].step.span.start);
        }
        Plan {
            owners: owners.map(str::to_owned).collect(),
            all,
            by_document,
        }
    }

    /// Has somebody a change to make?
    pub fn is_for(&self, owner: &str) -> bool {
        self.owners.contains(owner)
    }
}

/// The changes of all release gates, each once: first what is promised, by its day, then what most gates wait for.
fn shared(site: &Evaluated) -> Vec<Shared> {
    let mut shared: BTreeMap<&Change, Shared> = BTreeMap::new();
    for (number, step) in steps(site) {
        let entry = shared.entry(&step.change);
        let one = entry.or_insert_with(|| new(step));
        one.add(number, step);
    }
    let mut shared = without_first_halves(shared);
    for one in &mut shared {
        one.target = way::target(site, &one.step);
    }
    shared.sort_by_key(|one| (one.target.is_none(), one.target, Reverse(one.gates.len())));
    shared
}

/// What is to be begun for one gate and done for another is one change.
fn without_first_halves(mut shared: BTreeMap<&Change, Shared>) -> Vec<Shared> {
    let whole = |change: &Change| Change {
        act: Act::Reach(Status::Done),
        ..change.clone()
    };
    let is_half =
        |change: &&Change| matches!(change.act, Act::Reach(status) if status != Status::Done);
    let halves = shared.keys().copied().filter(is_half);
    let halves: Vec<&Change> = halves
        .filter(|change| shared.contains_key(&whole(change)))
        .collect();
    for change in halves {
        let half = shared.remove(change);
        let whole = shared.get_mut(&whole(change));
        if let (Some(half), Some(whole)) = (half, whole) {
            whole.add_all(half);
        }
    }
    shared.into_values().collect()
}

/// Every step of every release gate, with the number of the gate.
fn steps<'a>(site: &Evaluated<'a>) -> impl Iterator<Item = (usize, &'a Step)> + use<'a> {
    let gates = site.assessment.gates.iter().enumerate();
    let release = gates.filter(|(_, gate)| gate.scope == Scope::Release);
    release.flat_map(|(number, gate)| gate.way.iter().map(move |step| (number, step)))
}

/// A change that no gate waits for yet.
fn new(step: &Step) -> Shared {
    Shared {
        step: Step {
            records: Vec::new(),
            ..step.clone()
        },
        target: None,
        gates: Vec::new(),
    }
}

impl Shared {
    /// The gates of another change wait for this one too.
    fn add_all(&mut self, other: Shared) {
        let gates: BTreeSet<usize> = self.gates.iter().chain(&other.gates).copied().collect();
        self.gates = gates.into_iter().collect();
    }

    /// A gate waits for it as well, for the sake of its own records.
    fn add(&mut self, gate: usize, step: &Step) {
        self.gates.push(gate);
        for record in &step.records {
            if !self.step.records.contains(record) {
                self.step.records.push(*record);
            }
        }
    }
}

/// The names of those who have to make a change; an empty one where nobody is named.
pub fn owners<'a>(site: &Evaluated<'a>, one: &'a Shared) -> Vec<&'a str> {
    let owners = way::owners(site.model, &one.step);
    let names: Vec<&str> = owners.map(|owner| owner.name.as_str()).collect();
    if names.is_empty() { vec![""] } else { names }
}
