//! Evidence: what records cite before and after, paired through moves, and how its state differs.

use std::collections::BTreeMap;

use super::records::told_verdict;
use super::{Citer, Comparison, EvidenceChange, Turn};
use crate::base::RelPath;
use crate::evaluate::Verdict;
use crate::link::{Cite, Evidence, RecordIndex, State};
use crate::records::{ReferenceKind, Role};
use crate::report::evaluated::Evaluated;
use crate::report::present::json;

/// One thing that a record cites: the worst of its citations there, proof before mention.
struct Cited<'a> {
    evidence: &'a Evidence,
    cite: &'a Cite,
    role: Role,
    state: State,
    /// The reference as it is in its document.
    written: &'a str,
}

/// What tells one change of evidence from another; those who cite it are gathered.
type Mark = (Turn, String, bool, Option<State>, Option<State>);

/// Every change of evidence, by who cites it. What a record brings along or takes with it is told with the record.
pub fn changes(comparison: &Comparison) -> Vec<EvidenceChange> {
    let has_none = |site: &Evaluated, at: RecordIndex| site.model.records[at].evidence.is_empty();
    let mut found: BTreeMap<Mark, EvidenceChange> = BTreeMap::new();
    for (from, to) in comparison.records() {
        if !(has_none(comparison.before, from) && has_none(comparison.after, to)) {
            of_record(comparison, from, to, &mut found);
        }
    }
    let mut all: Vec<EvidenceChange> = found.into_values().collect();
    all.sort_by_cached_key(rank);
    all
}

/// Proofs before mentions, and first of them those of what was met.
fn rank(change: &EvidenceChange) -> (Turn, bool, bool, String) {
    let mut citers = change.by.iter();
    let was_met = citers.any(|citer| citer.before == Some(Verdict::Met));
    let is_mention = change.role != Role::Proof;
    (change.what, is_mention, !was_met, change.key.clone())
}

/// The keys and paths of the proofs of a record that stand.
pub fn standing_proofs<'a>(
    site: &Evaluated<'a>,
    at: RecordIndex,
) -> Vec<(&'a str, Option<&'a RelPath>)> {
    let all = cited(site, at)
        .into_iter()
        .filter(|cited| cited.role == Role::Proof && cited.state == State::Ok);
    all.map(|cited| (cited.evidence.key.as_str(), cited.evidence.path.as_ref()))
        .collect()
}

/// What a record cites, each thing once, in the order of its citations.
fn cited<'a>(site: &Evaluated<'a>, at: RecordIndex) -> Vec<Cited<'a>> {
    let mut all: Vec<Cited> = Vec::new();
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for &(entry, cite) in &site.model.records[at].evidence {
        let evidence = &site.model.evidence[entry];
        let cite = &evidence.citations[cite];
        let one = Cited {
            evidence,
            cite,
            role: cite.role,
            state: site.assessment.cite_state(entry, cite),
            written: written(site, cite),
        };
        match places.get(&entry) {
            None => {
                places.insert(entry, all.len());
                all.push(one);
            }
            Some(&place) if one.outweighs(&all[place]) => all[place] = one,
            Some(_) => {}
        }
    }
    all
}

impl Cited<'_> {
    /// A proof counts before a mention, and of two that are alike the one in the worse state.
    fn outweighs(&self, other: &Cited) -> bool {
        let is_stronger = self.role == Role::Proof && other.role != Role::Proof;
        is_stronger || (self.role == other.role && self.state > other.state)
    }
}

/// The reference of a citation as its writer put it.
pub fn written<'a>(site: &Evaluated<'a>, cite: &Cite) -> &'a str {
    cite.span
        .of(site.model.text(&site.model.records[cite.by].record.path))
        .trim_matches(['`', ' '])
}

/// What differs in what a record cites, added to what was found for others.
fn of_record(
    comparison: &Comparison,
    from: RecordIndex,
    to: RecordIndex,
    found: &mut BTreeMap<Mark, EvidenceChange>,
) {
    let (before, after) = (cited(comparison.before, from), cited(comparison.after, to));
    let pairs = Pairing::new(&before, &after).pairs(comparison);
    let mut add = |what: Turn, old: Option<&Cited>, new: Option<&Cited>| {
        let change = one_change(what, old, new);
        let change = found.entry(mark(&change)).or_insert(change);
        change.by.push(citer(comparison, from, to, new));
    };
    for (old, place) in before.iter().zip(&pairs) {
        let new = place.map(|place| &after[place]);
        if let Some(what) = turn(comparison, old, new) {
            add(what, Some(old), new);
        }
    }

    // A mention that is new changes nothing that anybody decides by.
    for (place, new) in after.iter().enumerate() {
        if new.role == Role::Proof && !pairs.contains(&Some(place)) {
            add(Turn::Gained, None, Some(new));
        }
    }
}

/// A change of evidence that nobody is known to cite yet.
fn one_change(what: Turn, old: Option<&Cited>, new: Option<&Cited>) -> EvidenceChange {
    let told = old.or(new).expect("a change has a side");
    let path = told.evidence.path.as_ref().map(ToString::to_string);
    EvidenceChange {
        what,
        key: told.evidence.key.clone(),
        kind: told.evidence.kind,
        text: path.unwrap_or_else(|| told.evidence.text.clone()),
        role: new.unwrap_or(told).role,
        before: old.map(|cited| cited.state),
        after: new.map(|cited| cited.state),
        to: place_now(what, new),
        by: Vec::new(),
    }
}

fn mark(change: &EvidenceChange) -> Mark {
    (
        change.what,
        change.key.clone(),
        change.role == Role::Proof,
        change.before,
        change.after,
    )
}

/// What happened to something that was cited; none where nothing did. What was named in passing may go unnamed.
fn turn(comparison: &Comparison, old: &Cited, new: Option<&Cited>) -> Option<Turn> {
    let Some(new) = new else {
        return (old.role == Role::Proof && !is_words(old)).then_some(Turn::Lost);
    };
    if old.state != new.state {
        let worse = new.state > old.state;
        return Some(match (worse, is_broken(new.state)) {
            (true, true) => Turn::Broken,
            (true, false) => Turn::Worse,
            (false, _) => Turn::Mended,
        });
    }
    if old.role == Role::Proof && new.role == Role::Mention {
        return Some(Turn::Lost);
    }
    if old.role == Role::Mention && new.role == Role::Proof {
        return Some(Turn::Gained);
    }
    let elsewhere = old.evidence.path != new.evidence.path;
    // A document that moved with its folder is told there.
    let told = old
        .evidence
        .path
        .as_ref()
        .and_then(|path| comparison.pairs.documents.get(path))
        == new.evidence.path.as_ref();
    (elsewhere && !told).then_some(Turn::Moved)
}

/// Words alone and promises: their going takes no proof away.
fn is_words(cited: &Cited) -> bool {
    matches!(
        cited.evidence.kind,
        ReferenceKind::Prose | ReferenceKind::Pending
    )
}

/// Does a claim of done no longer stand with evidence in this state?
pub fn is_broken(state: State) -> bool {
    match state {
        State::Pending
        | State::Hollow
        | State::Untracked
        | State::Outside
        | State::Broken
        | State::Missing => true,
        State::Ok | State::Unchecked | State::Prose | State::Stale => false,
    }
}

/// The later citations, by what they can be known by; each is taken once.
struct Pairing<'a> {
    before: &'a [Cited<'a>],
    by_key: BTreeMap<&'a str, usize>,
    by_path: BTreeMap<&'a RelPath, usize>,
    by_name: BTreeMap<&'a str, usize>,
    by_words: BTreeMap<&'a str, usize>,
    taken: Vec<bool>,
}

impl<'a> Pairing<'a> {
    fn new(before: &'a [Cited<'a>], after: &'a [Cited<'a>]) -> Self {
        let mut pairing = Pairing {
            before,
            by_key: BTreeMap::new(),
            by_path: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_words: BTreeMap::new(),
            taken: vec![false; after.len()],
        };
        for (place, new) in after.iter().enumerate() {
            pairing.by_key.insert(&new.evidence.key, place);
            pairing.by_words.insert(new.written, place);
            if let Some(path) = &new.evidence.path {
                pairing.by_path.insert(path, place);
                pairing.by_name.insert(path.name(), place);
            }
        }
        pairing
    }

    /// Which of the later citations each of the earlier ones is. Those that are the same thing are paired first, so that nothing else
    /// takes their place.
    fn pairs(mut self, comparison: &Comparison) -> Vec<Option<usize>> {
        let mut pairs = Vec::new();
        for old in self.before {
            let same = self.by_key.get(old.evidence.key.as_str()).copied();
            pairs.push(same);
            self.take(same);
        }
        for (old, place) in self.before.iter().zip(&mut pairs) {
            if place.is_none() {
                *place = self.moved(comparison, old);
                self.take(*place);
            }
        }
        pairs
    }

    fn take(&mut self, place: Option<usize>) {
        if let Some(place) = place {
            self.taken[place] = true;
        }
    }

    /// The citation that an earlier one has become: of the place that its document moved to, of the same place, in the same words, else
    /// of a file of its name where the old one is gone. What is missing is known by its words alone.
    fn moved(&self, comparison: &Comparison, old: &Cited) -> Option<usize> {
        let path = old.evidence.path.as_ref();
        let moved_to = path.and_then(|path| comparison.pairs.documents.get(path));
        let known_by = [
            moved_to.and_then(|path| self.by_path.get(path)),
            path.and_then(|path| self.by_path.get(path)),
            self.of_words(old.written),
            path.and_then(|path| self.of_gone(comparison, path)),
        ];
        let mut places = known_by.into_iter().flatten().copied();
        places.find(|&place| !self.taken[place])
    }

    fn of_words(&self, words: &str) -> Option<&usize> {
        match words {
            "" => None,
            words => self.by_words.get(words),
        }
    }

    fn of_gone(&self, comparison: &Comparison, path: &RelPath) -> Option<&usize> {
        let is_there = comparison.after.model.tree.files.contains_key(path);
        match is_there {
            true => None,
            false => self.by_name.get(path.name()),
        }
    }
}

/// Where a thing is now, where that is news.
fn place_now(what: Turn, new: Option<&Cited>) -> Option<String> {
    let new = new?;
    match what {
        Turn::Moved => Some(new.evidence.text.clone()),
        Turn::Broken => new
            .cite
            .moved
            .as_ref()
            .and_then(|moved| moved.only())
            .map(ToString::to_string),
        Turn::Lost | Turn::Worse | Turn::Gained | Turn::Mended => None,
    }
}

fn citer(
    comparison: &Comparison,
    from: RecordIndex,
    to: RecordIndex,
    new: Option<&Cited>,
) -> Citer {
    let linked = &comparison.after.model.records[to];
    let span = new.map_or(linked.record.span, |cited| cited.cite.span);
    Citer {
        key: linked.key.clone(),
        title: linked.record.title.clone(),
        before: told_verdict(comparison.before, from),
        after: told_verdict(comparison.after, to),
        at: json::line(comparison.after, &linked.record.path, span),
    }
}
