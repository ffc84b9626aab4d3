//! Evidence: what records cite before and after, paired through moves, and how its state differs.

use std::collections::{BTreeMap, BTreeSet};

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
    /// The reference as it stands in its document.
    written: &'a str,
}

/// What tells one change of evidence from another; those who cite it are gathered.
type Mark = (Turn, String, bool, Option<State>, Option<State>);

/// Every change of evidence, by who cites it. What a record brings along or takes with it is told with the record.
pub fn changes(comparison: &Comparison) -> Vec<EvidenceChange> {
    let mut found: BTreeMap<Mark, EvidenceChange> = BTreeMap::new();
    for (from, to) in comparison.records() {
        let has_none =
            |site: &Evaluated, at: RecordIndex| site.model.records[at].evidence.is_empty();
        if !(has_none(comparison.before, from) && has_none(comparison.after, to)) {
            of_record(comparison, from, to, &mut found);
        }
    }
    let mut all: Vec<EvidenceChange> = found.into_values().collect();
    let was_met = |change: &EvidenceChange| {
        change
            .by
            .iter()
            .any(|citer| citer.before == Some(Verdict::Met))
    };
    all.sort_by_cached_key(|change| {
        (
            change.what,
            change.role != Role::Proof,
            !was_met(change),
            change.key.clone(),
        )
    });
    all
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
            Some(&place) => {
                let known = &mut all[place];
                let stronger = known.role != Role::Proof && one.role == Role::Proof;
                if stronger || (known.role == one.role && one.state > known.state) {
                    *known = one;
                }
            }
        }
    }
    all
}

/// The reference of a citation as its writer put it.
pub fn written<'a>(site: &Evaluated<'a>, cite: &Cite) -> &'a str {
    cite.span
        .of(site.model.text(&site.model.records[cite.by].record.path))
        .trim_matches(['`', ' '])
}

fn of_record(
    comparison: &Comparison,
    from: RecordIndex,
    to: RecordIndex,
    found: &mut BTreeMap<Mark, EvidenceChange>,
) {
    let (before, after) = (cited(comparison.before, from), cited(comparison.after, to));
    let pairs = pairs(comparison, &before, &after);
    let mut add = |what: Turn, old: Option<&Cited>, new: Option<&Cited>| {
        let told = old.or(new).expect("a change has a side");
        let role = new.map_or(told.role, |cited| cited.role);
        let states = (old.map(|cited| cited.state), new.map(|cited| cited.state));
        let mark = (
            what,
            told.evidence.key.clone(),
            role == Role::Proof,
            states.0,
            states.1,
        );
        let change = found.entry(mark).or_insert_with(|| EvidenceChange {
            what,
            key: told.evidence.key.clone(),
            kind: told.evidence.kind,
            text: told
                .evidence
                .path
                .as_ref()
                .map_or_else(|| told.evidence.text.clone(), |path| path.to_string()),
            role,
            before: states.0,
            after: states.1,
            to: place_now(what, new),
            by: Vec::new(),
        });
        change.by.push(citer(comparison, from, to, new));
    };
    for (old, place) in before.iter().zip(&pairs) {
        let new = place.map(|place| &after[place]);
        if let Some(what) = turn(comparison, old, new) {
            add(what, Some(old), new);
        }
    }
    let known: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
    for (place, new) in after
        .iter()
        .enumerate()
        .filter(|(_, new)| new.role == Role::Proof)
    {
        if !known.contains(&place) {
            add(Turn::Gained, None, Some(new));
        }
    }
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

/// Which of the later citations each of the earlier ones is: the same thing, the same place, the place that its document moved to, the
/// same words, else a file of its name where the old one is gone. What is missing is known by its words alone.
fn pairs(comparison: &Comparison, before: &[Cited], after: &[Cited]) -> Vec<Option<usize>> {
    let mut by_key: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_path: BTreeMap<&RelPath, usize> = BTreeMap::new();
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_words: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, new) in after.iter().enumerate() {
        by_key.insert(&new.evidence.key, place);
        by_words.insert(new.written, place);
        if let Some(path) = &new.evidence.path {
            by_path.insert(path, place);
            by_name.insert(path.name(), place);
        }
    }
    let mut pairs: Vec<Option<usize>> = before
        .iter()
        .map(|old| by_key.get(old.evidence.key.as_str()).copied())
        .collect();
    let mut taken = vec![false; after.len()];
    pairs
        .iter()
        .flatten()
        .for_each(|&place| taken[place] = true);
    for (old, place) in before
        .iter()
        .zip(&mut pairs)
        .filter(|(_, place)| place.is_none())
    {
        let free = |found: Option<&usize>| found.copied().filter(|&found| !taken[found]);
        let path = old.evidence.path.as_ref();
        let moved = || path.map(|path| comparison.pairs.documents.get(path).unwrap_or(path));
        let is_gone = |path: &&RelPath| !comparison.after.model.tree.files.contains_key(*path);
        let found = free(moved().and_then(|path| by_path.get(path)))
            .or_else(|| free(path.and_then(|path| by_path.get(path))))
            .or_else(|| {
                free(
                    by_words
                        .get(old.written)
                        .filter(|_| !old.written.is_empty()),
                )
            })
            .or_else(|| {
                free(
                    path.filter(is_gone)
                        .and_then(|path| by_name.get(path.name())),
                )
            });
        if let Some(found) = found {
            taken[found] = true;
            *place = Some(found);
        }
    }
    pairs
}

/// Where a thing lies now, where that is news.
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
