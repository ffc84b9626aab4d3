//! A sample of the corruptions, for the run of every day: each kind in each place, and each variant of a kind in some place.
//!
//! The same list of variants is tried on every gate and file: on two dozen citations, each of the thirty words that are not `Done`. A
//! place takes one variant in five, the next place the next one, so that five places try the whole list. A kind with fewer places
//! takes more of the list at each, and a kind with one place takes all of it. One in eight is judged in the whole tree, the others in
//! what their gate depends on, which takes a quarter of the time. `HOLDPOINT_ALL=1` tries every variant in every place of the whole tree.

use std::collections::BTreeMap;

use super::documents::documents_of;
use super::facts::Facts;
use super::tree::Tree;
use super::{Corruption, is_open};

/// Over how many places the variants of a kind are spread.
const PLACES: usize = 5;

/// Of so many corruptions, one is judged in the whole tree.
const WHOLE: usize = 8;

/// What is corrupted: the kind, the gates and the files.
type Place<'a> = (&'static str, &'a [String], Vec<&'a str>);

/// Are all corruptions asked for?
pub fn is_thorough() -> bool {
    std::env::var_os("HOLDPOINT_ALL").is_some_and(|value| value == "1")
}

/// The sound tree, whole and in the part of each gate.
pub struct Grounds<'a> {
    whole: &'a Tree,
    parts: BTreeMap<String, Tree>,
}

impl<'a> Grounds<'a> {
    /// Divides the tree. Each part is seen to go first.
    pub fn of(whole: &'a Tree, facts: &Facts) -> Self {
        let part = |(gate, at): (String, _)| {
            let part = whole.of_gate(&gate, &documents_of(facts, at));
            let judged = part.judge().assessment;
            assert!(is_open(judged.verdict), "{gate} does not go by itself");
            (gate, part)
        };
        let parts = facts.gates().map(part).collect();
        Grounds { whole, parts }
    }

    /// The tree that the corruption of this number is made in.
    pub fn sound(&self, number: usize, corruption: &Corruption) -> &Tree {
        match corruption.closes.as_slice() {
            [gate] if !is_thorough() && !number.is_multiple_of(WHOLE) => &self.parts[gate],
            _ => self.whole,
        }
    }
}

/// The sample in the order of `all`, or everything if it is asked for.
pub fn sampled<T>(all: Vec<T>, corruption: impl Fn(&T) -> &Corruption) -> Vec<T> {
    if is_thorough() {
        return all;
    }
    let chosen = choose(&all.iter().map(corruption).collect::<Vec<_>>());
    let with_choice = all.into_iter().zip(chosen);
    with_choice
        .filter_map(|(one, is_chosen)| is_chosen.then_some(one))
        .collect()
}

/// Whether each corruption is in the sample.
fn choose(all: &[&Corruption]) -> Vec<bool> {
    let mut places: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for (at, corruption) in all.iter().enumerate() {
        places.entry(place(corruption)).or_default().push(at);
    }
    let mut places_of_kind: BTreeMap<&str, usize> = BTreeMap::new();
    for (kind, ..) in places.keys() {
        *places_of_kind.entry(kind).or_default() += 1;
    }

    let mut chosen = vec![false; all.len()];
    let mut turns: BTreeMap<&str, usize> = BTreeMap::new();
    for ((kind, ..), variants) in &places {
        let turn = turns.entry(kind).or_default();
        // A short list has to be tried at every place too.
        let step = PLACES.min(places_of_kind[kind]).min(variants.len());
        for at in variants.iter().skip(*turn % step).step_by(step) {
            chosen[*at] = true;
        }
        *turn += 1;
    }
    chosen
}

fn place(corruption: &Corruption) -> Place<'_> {
    let files = corruption.edits.iter().map(|(path, _)| path.as_str());
    (corruption.kind, &corruption.closes, files.collect())
}

#[test]
fn each_kind_is_tried_in_each_place_and_each_variant_somewhere() {
    let corruption = |(kind, path, variant): (&'static str, usize, usize)| Corruption {
        kind,
        what: format!("variant {variant}"),
        edits: vec![(format!("launch/{path}.md"), None)],
        closes: vec!["Depot gate".to_owned()],
    };
    let spread = (0..7).flat_map(|path| (0..12).map(move |variant| ("spread", path, variant)));
    let single = (0..9).map(|variant| ("single", 0, variant));
    let short = (0..6).map(|path| ("short", path, 0));
    let all: Vec<Corruption> = spread.chain(single).chain(short).map(corruption).collect();
    let chosen = choose(&all.iter().collect::<Vec<_>>());
    let chosen: Vec<&Corruption> = all
        .iter()
        .zip(chosen)
        .filter_map(|(one, is_chosen)| is_chosen.then_some(one))
        .collect();

    let distinct = |of: fn(&Corruption) -> (&str, &str)| {
        let count = |all: &mut dyn Iterator<Item = &Corruption>| {
            all.map(of).collect::<std::collections::BTreeSet<_>>().len()
        };
        (count(&mut chosen.iter().copied()), count(&mut all.iter()))
    };
    let (tried, places) = distinct(|one| (one.kind, &one.edits[0].0));
    assert_eq!(tried, places);
    let (tried, variants) = distinct(|one| (one.kind, &one.what));
    assert_eq!(tried, variants);
    assert_eq!(chosen.len(), 18 + 9 + 6, "a fifth of what is spread");
}
