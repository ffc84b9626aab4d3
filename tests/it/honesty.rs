//! The honesty test: a tree whose gates all go, and every single corruption that has to close one of them.
//!
//! The corruptions are made out of what the compiler read in the sound tree: every citation, tick, status word, waiver,
//! sentence, header, number, date and signature that a gate depends on. A gate that still goes afterwards is a survivor.
//! A run tries a sample of them, see `sample`; `HOLDPOINT_ALL=1` tries each.

mod documents;
mod evidence;
mod facts;
mod marks;
mod phrases;
mod sample;
mod sources;
mod spellings;
mod statuses;
pub mod tree;
mod waivers;

use std::collections::BTreeMap;

use facts::Facts;
use holdpoint::base::text::fold;
use holdpoint::evaluate::{GateResult, GateVerdict, Verdict};
use holdpoint::link::Known;
use rayon::prelude::*;
use tree::{Edit, Judged, Tree};

/// One change that has to close gates.
pub struct Corruption {
    /// What was done, for the count.
    pub kind: &'static str,
    /// To what.
    pub what: String,
    /// The files that differ.
    pub edits: Vec<Edit>,
    /// The required gates that may not go afterwards.
    pub closes: Vec<String>,
}

/// How a verdict is read: as it is, or as an evaluator would give it that takes unknown for met.
#[derive(Clone, Copy)]
enum Reading {
    Honest,
    UnknownIsMet,
}

/// The required gates of a corruption that go, or have gone from sight.
fn survivors(corruption: &Corruption, compiled: &Judged, reading: Reading) -> Vec<String> {
    let stands = |name: &&String| {
        let gates: Vec<&GateResult> = named(compiled, name).collect();
        gates.is_empty()
            || gates.iter().any(|gate| goes(compiled, gate, reading))
            || is_open(compiled.assessment.verdict)
    };
    let honest = |name: &&String| named(compiled, name).any(|gate| goes(compiled, gate, reading));
    match reading {
        Reading::Honest => corruption.closes.iter().filter(stands).cloned().collect(),
        Reading::UnknownIsMet => corruption.closes.iter().filter(honest).cloned().collect(),
    }
}

fn named<'a>(compiled: &'a Judged, name: &'a str) -> impl Iterator<Item = &'a GateResult> {
    compiled
        .assessment
        .gates
        .iter()
        .filter(move |gate| gate.key == name || fold(&gate.title) == fold(name))
}

fn is_open(verdict: GateVerdict) -> bool {
    matches!(verdict, GateVerdict::Go | GateVerdict::GoWithWaivers)
}

fn goes(compiled: &Judged, gate: &GateResult, reading: Reading) -> bool {
    match reading {
        Reading::Honest => is_open(gate.verdict),
        Reading::UnknownIsMet => {
            let unmet = |verdict: Verdict| verdict == Verdict::Unmet;
            gate.verdict != GateVerdict::NoGo
                && !gate
                    .criteria
                    .iter()
                    .any(|at| unmet(compiled.assessment.records[at].verdict))
        }
    }
}

fn all_corruptions(tree: &Tree, facts: &Facts) -> Vec<Corruption> {
    let mut all = evidence::corruptions(tree, facts);
    all.extend(statuses::corruptions(tree, facts));
    all.extend(waivers::corruptions(tree, facts));
    all.extend(documents::corruptions(tree, facts));
    all
}

#[test]
fn every_gate_of_the_sound_tree_goes() {
    let tree = Tree::read();
    let compiled = tree.judge();
    assert!(tree.required().len() >= 6);
    for name in tree.required() {
        let gates: Vec<GateVerdict> = named(&compiled, name).map(|gate| gate.verdict).collect();
        assert!(gates.len() == 1 && is_open(gates[0]), "{name}: {gates:?}");
    }
    assert!(is_open(compiled.assessment.verdict));
    assert!(
        compiled.assessment.gates.len() == tree.required().len(),
        "a gate that nobody requires could vanish unseen"
    );
}

#[test]
fn no_corruption_leaves_a_gate_open_and_a_lax_evaluator_would_be_caught() {
    let (tree, known) = (Tree::read(), Known::default());
    let facts = Facts::of(&tree);
    let mut all: Vec<(Corruption, Option<Tree>)> = all_corruptions(&tree, &facts)
        .into_iter()
        .map(|corruption| (corruption, None))
        .collect();
    all.extend(
        sources::corruptions(&tree)
            .into_iter()
            .map(|(corruption, spoilt)| (corruption, Some(spoilt))),
    );
    let possible = all.len();
    let all = sample::sampled(all, |(corruption, _)| corruption);
    let grounds = sample::Grounds::of(&tree, &facts);
    let tried = |(number, (corruption, spoilt)): (usize, &(Corruption, Option<Tree>))| {
        let edited = || grounds.sound(number, corruption).with(&corruption.edits);
        let judged = spoilt
            .as_ref()
            .map_or_else(edited, Tree::clone)
            .judge_again(&known);
        let told = |gate: &String| {
            format!(
                "{}: {} leaves `{gate}` open",
                corruption.kind, corruption.what
            )
        };
        let survivors: Vec<String> = survivors(corruption, &judged, Reading::Honest)
            .iter()
            .map(told)
            .collect();
        (
            survivors,
            !self::survivors(corruption, &judged, Reading::UnknownIsMet).is_empty(),
        )
    };
    let results: Vec<(Vec<String>, bool)> = all.par_iter().enumerate().map(tried).collect();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    all.iter()
        .for_each(|(corruption, _)| *kinds.entry(corruption.kind).or_default() += 1);
    let survivors: Vec<&str> = results
        .iter()
        .flat_map(|(left, _)| left)
        .map(String::as_str)
        .collect();
    let caught = results.iter().filter(|(_, lax)| *lax).count();
    for (kind, times) in &kinds {
        println!("{times:5} {kind}");
    }
    println!(
        "{:5} of {possible} in all, {} survivors; {caught} would survive where unknown is taken for met",
        all.len(),
        survivors.len()
    );
    assert!(survivors.is_empty(), "{}", survivors.join("\n"));
    assert!(all.len() >= 300, "only {} corruptions", all.len());
    assert!(
        caught >= 100,
        "only {caught} corruptions tell unknown from met"
    );
}

#[test]
fn no_hidden_mark_leaves_its_gate_open() {
    let (tree, known) = (Tree::read(), Known::default());
    let all = marks::corruptions(&tree, &Facts::of(&tree));
    let told = |(corruption, spoilt): &(Corruption, Tree)| {
        let judged = spoilt.judge_again(&known);
        let open = survivors(corruption, &judged, Reading::Honest);
        (!open.is_empty()).then(|| format!("{}: {}", corruption.kind, corruption.what))
    };
    let open: Vec<String> = all.par_iter().filter_map(told).collect();
    println!("{:5} hidden marks, {} survivors", all.len(), open.len());
    assert!(open.is_empty(), "{}", open.join("\n"));
    assert!(all.len() >= 500, "only {} hidden marks", all.len());
}

#[test]
fn a_mark_below_a_known_heading_closes_the_gate_or_is_a_record() {
    let (tree, known) = (Tree::read(), Known::default());
    let all = marks::claimed(&tree, &Facts::of(&tree));
    let is_hidden = |claimed: &&marks::Claimed| {
        let judged = claimed.spoilt.judge_again(&known);
        let open = survivors(&claimed.corruption, &judged, Reading::Honest);
        !open.is_empty() && !claimed.is_taken(&judged)
    };
    let hidden: Vec<&str> = all
        .par_iter()
        .filter(is_hidden)
        .map(|claimed| claimed.corruption.what.as_str())
        .collect();
    println!(
        "{:5} below known headings, {} hidden",
        all.len(),
        hidden.len()
    );
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
    assert!(all.len() >= 300, "only {} marks", all.len());
}

#[test]
fn every_required_gate_is_corrupted_in_several_ways() {
    let tree = Tree::read();
    let all = all_corruptions(&tree, &Facts::of(&tree));
    for name in tree.required() {
        let kinds: std::collections::BTreeSet<&str> = all
            .iter()
            .filter(|corruption| corruption.closes.contains(name))
            .map(|corruption| corruption.kind)
            .collect();
        assert!(kinds.len() >= 8, "{name}: {kinds:?}");
    }
}
