//! Records: the state of each before and after, and in which ways it differs.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::fields;
use super::{Aspect, Comparison, RecordChange, RecordState, differing};
use crate::base::{Date, RelPath};
use crate::evaluate::Verdict;
use crate::link::{Model, RecordIndex, State};
use crate::records::{Demand, Detail, Kind, Record, Role, Status};
use crate::report::compare::changes::evidence::{standing_proofs, written};
use crate::report::compare::changes::spelling::respelt;
use crate::report::evaluated::Evaluated;
use crate::report::present::judged::Judged;
use crate::report::present::plain::one_line;
use crate::report::present::{demand, json, understood};

/// Which gates ask for each record.
pub struct Asked(BTreeMap<RecordIndex, BTreeSet<String>>);

impl Asked {
    /// The records that criteria are about or are blocked by, with the keys of the gates.
    pub fn new(site: &Evaluated) -> Asked {
        let mut asked: BTreeMap<RecordIndex, BTreeSet<String>> = BTreeMap::new();
        for gate in &site.assessment.gates {
            for criterion in site.criteria(gate) {
                let about = criterion.linked.subjects.iter().copied();
                let blockers = criterion.blockers().iter().map(|blocker| blocker.record);
                for record in about.chain(blockers).chain([criterion.index]) {
                    asked.entry(record).or_default().insert(gate.key.clone());
                }
            }
        }
        Asked(asked)
    }

    fn by(&self, record: RecordIndex) -> Vec<String> {
        self.0.get(&record).into_iter().flatten().cloned().collect()
    }
}

/// Every record that differs and is told nowhere else.
pub fn changes(comparison: &Comparison) -> Vec<RecordChange> {
    let (before, after) = (comparison.before.model, comparison.after.model);
    let paired = comparison
        .records()
        .filter(|&(from, _)| is_told_here(before, from))
        .filter_map(|(from, to)| changed(comparison, from, to));
    let gone = unpaired(before, &comparison.pairs.records);
    let new = unpaired(after, &comparison.pairs.records_back);

    let mut all: Vec<RecordChange> = paired.collect();
    all.extend(gone.map(|at| removed(comparison, at)));
    all.extend(new.map(|at| added(comparison, at)));
    all.sort_by_cached_key(|change| (rank(change), change.state().key.clone()));
    all
}

/// Gates, criteria and waivers are told as such.
fn is_told_here(model: &Model, at: RecordIndex) -> bool {
    let kind = model.records[at].record.kind;
    !matches!(kind, Kind::Gate | Kind::Criterion | Kind::Waiver)
}

/// The records of one tree that the other does not have.
fn unpaired(model: &Model, pairs: &[Option<RecordIndex>]) -> impl Iterator<Item = RecordIndex> {
    let all = 0..model.records.len();
    all.filter(|&at| pairs[at].is_none() && is_told_here(model, at))
}

/// What can stop a launch first: 0 is what matters most.
fn rank(change: &RecordChange) -> (u8, bool) {
    let verdict = |state: &Option<RecordState>| state.as_ref().and_then(|state| state.verdict);
    let (before, after) = (verdict(&change.before), verdict(&change.after));
    let place = if change.left_met() {
        0
    } else if change.rose_without_evidence {
        1
    } else if before != after && matches!(after, Some(Verdict::Unmet | Verdict::Unknown)) {
        2
    } else if change.what.contains(&Aspect::Removed) {
        3
    } else if change.touches_readiness() && !change.what.contains(&Aspect::Added) {
        4
    } else if change.what.contains(&Aspect::Added) {
        5
    } else {
        6
    };
    (place, change.gates.is_empty())
}

/// A record of both trees, if it differs.
pub fn changed(
    comparison: &Comparison,
    from: RecordIndex,
    to: RecordIndex,
) -> Option<RecordChange> {
    let both = Both {
        comparison,
        before: comparison.before.judged(from),
        after: comparison.after.judged(to),
    };
    let fields = fields(comparison, from, to);
    let understood = understood::new_in(both.after.record(), Some(both.before.record()));
    let what = both.aspects(!fields.is_empty(), !understood.is_empty());
    if what.is_empty() {
        return None;
    }

    Some(RecordChange {
        kind: both.after.kind(),
        what,
        before: Some(state(comparison.before, from)),
        after: Some(state(comparison.after, to)),
        fields,
        understood,
        gates: gates_of(comparison, from, to),
        rose_without_evidence: both.rose_without_evidence(),
        with_no_commit: both.is_due_to_time(),
    })
}

/// A record as it was and as it is.
struct Both<'a> {
    comparison: &'a Comparison<'a>,
    before: Judged<'a>,
    after: Judged<'a>,
}

impl Both<'_> {
    /// In which ways it differs, the weightiest first.
    fn aspects(&self, has_other_fields: bool, is_understood_now: bool) -> Vec<Aspect> {
        let rewording = self.rewording();
        let written = differing([
            (Aspect::Target, self.has_other_target()),
            (Aspect::Owners, self.has_other_owners()),
            (Aspect::Fields, has_other_fields),
            (Aspect::Reworded, rewording == Some(Aspect::Reworded)),
            (Aspect::Spelling, rewording == Some(Aspect::Spelling)),
            (Aspect::Moved, self.is_moved()),
        ]);
        [self.judged_aspects(is_understood_now), written].concat()
    }

    fn judged_aspects(&self, is_understood_now: bool) -> Vec<Aspect> {
        differing([
            (Aspect::Verdict, self.has_other_verdict()),
            (Aspect::Claim, self.has_other_claim()),
            (Aspect::ClaimWords, self.is_claimed_in_other_words()),
            (Aspect::Understood, is_understood_now),
            (Aspect::Demand, self.asks_for_something_else()),
            (Aspect::Standing, self.has_other_standing()),
            (Aspect::Blockers, self.has_other_obstacles()),
        ])
    }

    fn asks_for_something_else(&self) -> bool {
        asks(self.before) != asks(self.after)
    }

    fn has_other_standing(&self) -> bool {
        self.before.standing() != self.after.standing()
    }

    fn has_other_target(&self) -> bool {
        target(self.before) != target(self.after)
    }

    fn has_other_owners(&self) -> bool {
        self.before.record().owners != self.after.record().owners
    }

    /// The verdicts that are told of it, before and after.
    fn verdicts(&self) -> [Option<Verdict>; 2] {
        let Comparison { before, after, .. } = self.comparison;
        [
            told_verdict(before, self.before.index),
            told_verdict(after, self.after.index),
        ]
    }

    fn has_other_verdict(&self) -> bool {
        let [before, after] = self.verdicts();
        before != after
    }

    fn has_other_claim(&self) -> bool {
        self.before.claimed() != self.after.claimed()
    }

    fn is_claimed_in_other_words(&self) -> bool {
        let words = |one: Judged| {
            one.record()
                .claim
                .as_ref()
                .map(|claim| one_line(&claim.text))
        };
        !self.has_other_claim() && words(self.before) != words(self.after)
    }

    /// Do other records stand in the way than before, though the verdict is the same? How each of them stands is told where it stands.
    fn has_other_obstacles(&self) -> bool {
        if self.has_other_verdict() {
            return false;
        }
        let pairs = &self.comparison.pairs.records;
        let before = self.before.blockers().iter();
        let before: BTreeSet<Option<RecordIndex>> =
            before.map(|blocker| pairs[blocker.record]).collect();
        let after = self.after.blockers().iter();
        before != after.map(|blocker| Some(blocker.record)).collect()
    }

    /// Whether its title has other words, or the same ones in another spelling. What it cites there is told as evidence.
    fn rewording(&self) -> Option<Aspect> {
        if self.before.record().title == self.after.record().title {
            return None;
        }
        let before = wording(self.comparison.before, self.before.index);
        let after = wording(self.comparison.after, self.after.index);
        let aspect = match respelt(&before, &after) {
            true => Aspect::Spelling,
            false => Aspect::Reworded,
        };
        (before != after).then_some(aspect)
    }

    /// Is it in another document, which is not its own under a new path?
    fn is_moved(&self) -> bool {
        let path = &self.before.record().path;
        let now = self.comparison.pairs.documents.get(path);
        *now.unwrap_or(path) != self.after.record().path
    }

    fn rose_without_evidence(&self) -> bool {
        let (from, to) = (self.before.index, self.after.index);
        rose(self.before.claimed(), self.after.claimed())
            && !is_executed(self.after.record())
            && !gained_proof(self.comparison, from, to)
    }

    /// Did its verdict change because days have passed, as was foreseen?
    fn is_due_to_time(&self) -> bool {
        let [before, after] = self.verdicts();
        let is_foreseen = |verdict: Verdict| {
            let key = &self.before.linked.key;
            self.comparison.is_foreseen(key, verdict.word())
        };
        before != after && after.is_some_and(is_foreseen)
    }
}

/// The keys of the gates that ask for a record, before or after.
fn gates_of(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> Vec<String> {
    let [before, after] = &comparison.asked;
    let gates: BTreeSet<String> = before.by(from).into_iter().chain(after.by(to)).collect();
    gates.into_iter().collect()
}

/// A record that is gone.
pub fn removed(comparison: &Comparison, at: RecordIndex) -> RecordChange {
    RecordChange {
        kind: comparison.before.model.records[at].record.kind,
        what: vec![Aspect::Removed],
        before: Some(state(comparison.before, at)),
        after: None,
        fields: Vec::new(),
        understood: Vec::new(),
        gates: comparison.asked[0].by(at),
        rose_without_evidence: false,
        with_no_commit: false,
    }
}

/// A record that is new. One that comes with a claim of done and nothing to prove it has risen from nothing.
pub fn added(comparison: &Comparison, at: RecordIndex) -> RecordChange {
    let one = comparison.after.judged(at);
    let is_unproven = || standing_proofs(comparison.after, at).is_empty();
    RecordChange {
        kind: one.kind(),
        what: vec![Aspect::Added],
        before: None,
        after: Some(state(comparison.after, at)),
        fields: Vec::new(),
        understood: understood::of(one.record()),
        gates: comparison.asked[1].by(at),
        rose_without_evidence: one.claimed() == Some(Status::Done)
            && !is_executed(one.record())
            && is_unproven(),
        with_no_commit: false,
    }
}

/// The verdict of a record; none where it claims nothing and nobody can say anything of it.
pub fn told_verdict(site: &Evaluated, at: RecordIndex) -> Option<Verdict> {
    let one = site.judged(at);
    let verdict = one.judgement?.verdict;
    let says = one.record().claim.is_some() || one.kind() == Kind::Criterion;
    (says || verdict != Verdict::Unknown).then_some(verdict)
}

/// The words of a target, and the day that they name.
fn target(one: Judged<'_>) -> Option<(&str, Option<Date>)> {
    let target = one.linked.record.target.as_ref()?;
    Some((target.text.trim(), one.target_day()))
}

/// Does a claim promise more than the one before it? To be held up, or unreadable, promises nothing.
fn rose(before: Option<Status>, after: Option<Status>) -> bool {
    let promise = |status: Option<Status>| {
        let promise = status.map_or(0, Status::promise);
        promise.max(Status::Open.promise())
    };
    promise(after) > promise(before)
}

/// Is it the machine that judges a criterion by what it asks, so that a tick claims nothing more?
fn is_executed(record: &Record) -> bool {
    !matches!(
        record.detail,
        Detail::Plain
            | Detail::Recurring(_)
            | Detail::RunbookDemand
            | Detail::Criterion(Demand::Claimed)
    )
}

/// Does a record cite a proof that is there, which it did not cite or which was not there before?
fn gained_proof(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> bool {
    let before = standing_proofs(comparison.before, from);
    let documents = &comparison.pairs.documents_back;
    let is_new = |(key, path): &(&str, Option<&RelPath>)| {
        // Under another path it is the same proof, where its document has moved.
        let came = path.and_then(|path| documents.get(path)).or(*path);
        !before
            .iter()
            .any(|(old, was)| old == key || (was.is_some() && *was == came))
    };
    standing_proofs(comparison.after, to).iter().any(is_new)
}

/// A title without what it cites: that is told as evidence.
fn wording(site: &Evaluated, at: RecordIndex) -> String {
    let title = &site.model.records[at].record.title;
    let cites = site.model.cites(at);
    let cited: BTreeSet<&str> = cites
        .flat_map(|(evidence, cite)| [evidence.text.as_str(), written(site, cite)])
        .collect();
    let all: Vec<&str> = title.split_whitespace().collect();
    let mut words = all.clone();
    words.retain(|word| !cited.contains(bare_word(word)));

    // A label in front of what is cited goes with it: `Backups run — evidence: …`.
    if words.len() < all.len() {
        let kept = words.iter().rposition(|word| !is_label_or_dash(word));
        words.truncate(kept.map_or(0, |last| last + 1));
    }
    words.join(" ")
}

/// A word without the punctuation around it, which is not part of a path.
fn bare_word(word: &str) -> &str {
    word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '/' && c != '_')
}

fn is_label_or_dash(word: &str) -> bool {
    word.ends_with(':') || matches!(word, "-" | "–" | "—" | "->" | "→")
}

/// What a criterion asks for, where its own words are not all.
fn asks(one: Judged<'_>) -> Option<String> {
    match &one.linked.record.detail {
        Detail::Criterion(asked) => Some(demand::asked(asked)).filter(|words| !words.is_empty()),
        _ => None,
    }
}

/// The state of a record in its tree.
pub fn state(site: &Evaluated, at: RecordIndex) -> RecordState {
    let one = site.judged(at);
    let record = one.record();
    let waiver = one.judgement.and_then(|judgement| judgement.waiver);
    let blockers = one
        .judgement
        .map(|judgement| json::reasons(site, judgement));
    let proofs = site
        .model
        .cites(at)
        .filter(|(_, cite)| cite.role == Role::Proof && cite.state == State::Ok);
    RecordState {
        key: one.linked.key.clone(),
        title: record.title.clone(),
        claimed: one.claimed(),
        claimed_text: record.claim.as_ref().map(|claim| claim.text.clone()),
        asks: asks(one),
        verdict: told_verdict(site, at),
        standing: one.standing(),
        owners: one.owners().map(str::to_owned).collect(),
        target: record.target.as_ref().map(|target| target.text.clone()),
        target_date: one.target_day(),
        proofs: proofs.count(),
        waiver: waiver.map(|waiver| site.judged(waiver).linked.key.clone()),
        blockers: blockers.unwrap_or_default(),
        at: json::line(site, &record.path, record.span),
    }
}
