//! Records: how each stands before and after, and in which ways that differs.

use std::collections::{BTreeMap, BTreeSet};

use super::{Aspect, Comparison, FieldChange, RecordChange, RecordState};
use crate::evaluate::{Judgement, Standing, Verdict};
use crate::link::{Model, RecordIndex, State};
use crate::records::{Demand, Detail, Kind, Role, Status, Value};
use crate::report::compare::changes::evidence::{standing_proofs, written};
use crate::report::compare::changes::spelling::respelt;
use crate::report::evaluated::Evaluated;
use crate::report::present::plain::one_line;
use crate::report::present::{demand, json, understood};

/// Columns that a record shows in other ways.
const SHOWN_ELSEWHERE: [&str; 8] = [
    "status", "owner", "owners", "target", "title", "evidence", "id", "number",
];

/// Which gates ask for each record.
pub struct Asked(BTreeMap<RecordIndex, BTreeSet<String>>);

impl Asked {
    /// The records that criteria are about or are blocked by, with the keys of the gates.
    pub fn new(site: &Evaluated) -> Asked {
        let mut asked: BTreeMap<RecordIndex, BTreeSet<String>> = BTreeMap::new();
        for gate in &site.assessment.gates {
            for &criterion in &gate.criteria {
                let blockers = site
                    .assessment
                    .records
                    .get(&criterion)
                    .into_iter()
                    .flat_map(|judged| &judged.blockers);
                let about = site.model.records[criterion].subjects.iter().copied();
                for record in about
                    .chain(blockers.map(|blocker| blocker.record))
                    .chain([criterion])
                {
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
    let told = |model: &Model, at: RecordIndex| {
        !matches!(
            model.records[at].record.kind,
            Kind::Gate | Kind::Criterion | Kind::Waiver
        )
    };
    let (before, after) = (comparison.before.model, comparison.after.model);
    let paired = comparison
        .records()
        .filter(|&(from, _)| told(before, from))
        .filter_map(|(from, to)| changed(comparison, from, to));
    let gone = (0..before.records.len())
        .filter(|&at| comparison.pairs.records[at].is_none() && told(before, at));
    let new = (0..after.records.len())
        .filter(|&at| comparison.pairs.records_back[at].is_none() && told(after, at));
    let mut all: Vec<RecordChange> = paired.collect();
    all.extend(gone.map(|at| removed(comparison, at)));
    all.extend(new.map(|at| added(comparison, at)));
    all.sort_by_cached_key(|change| (rank(change), change.state().key.clone()));
    all
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
    let (old, new) = (
        &comparison.before.model.records[from],
        &comparison.after.model.records[to],
    );
    let (judged_before, judged_after) = (
        judged(comparison.before, from),
        judged(comparison.after, to),
    );
    let verdicts = [
        told_verdict(comparison.before, from),
        told_verdict(comparison.after, to),
    ];
    let status = |site: &Evaluated, at: RecordIndex| {
        site.model.records[at]
            .record
            .claim
            .as_ref()
            .map(|claim| claim.status)
    };
    let (claimed, claims) = (
        status(comparison.before, from),
        status(comparison.after, to),
    );
    let mut what = Vec::new();
    let mut differs = |aspect: Aspect, so: bool| what.extend(so.then_some(aspect));
    differs(Aspect::Verdict, verdicts[0] != verdicts[1]);
    differs(Aspect::Claim, claimed != claims);
    let worded = |linked: &crate::link::Linked| {
        linked
            .record
            .claim
            .as_ref()
            .map(|claim| one_line(&claim.text))
    };
    differs(
        Aspect::ClaimWords,
        claimed == claims && worded(old) != worded(new),
    );
    let understood = understood::new_in(&new.record, Some(&old.record));
    differs(Aspect::Understood, !understood.is_empty());
    differs(
        Aspect::Demand,
        asks(comparison.before, from) != asks(comparison.after, to),
    );
    differs(
        Aspect::Standing,
        standing(judged_before) != standing(judged_after),
    );
    differs(
        Aspect::Blockers,
        verdicts[0] == verdicts[1] && obstacles_differ(comparison, judged_before, judged_after),
    );
    differs(
        Aspect::Target,
        target(comparison.before, from) != target(comparison.after, to),
    );
    differs(Aspect::Owners, old.record.owners != new.record.owners);
    let fields = fields(comparison, from, to);
    differs(Aspect::Fields, !fields.is_empty());
    let worded = (old.record.title != new.record.title).then(|| {
        [
            wording(comparison.before, from),
            wording(comparison.after, to),
        ]
    });
    let spelt = worded
        .as_ref()
        .filter(|titles| titles[0] != titles[1])
        .map(|titles| respelt(&titles[0], &titles[1]));
    differs(Aspect::Reworded, spelt == Some(false));
    differs(Aspect::Spelling, spelt == Some(true));
    let home = comparison
        .pairs
        .documents
        .get(&old.record.path)
        .unwrap_or(&old.record.path);
    differs(Aspect::Moved, *home != new.record.path);
    if what.is_empty() {
        return None;
    }
    Some(RecordChange {
        kind: new.record.kind,
        rose_without_evidence: rose(claimed, claims)
            && !is_executed(comparison.after, to)
            && !gained_proof(comparison, from, to),
        with_no_commit: verdicts[1].is_some_and(|verdict| {
            verdicts[0] != Some(verdict) && comparison.is_foreseen(&old.key, verdict.word())
        }),
        what,
        before: Some(state(comparison.before, from)),
        after: Some(state(comparison.after, to)),
        fields,
        understood,
        gates: gates_of(comparison, from, to),
    })
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
    let record = &comparison.after.model.records[at].record;
    let is_done = record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done);
    RecordChange {
        kind: record.kind,
        what: vec![Aspect::Added],
        before: None,
        after: Some(state(comparison.after, at)),
        fields: Vec::new(),
        understood: understood::of(record),
        gates: comparison.asked[1].by(at),
        rose_without_evidence: is_done
            && !is_executed(comparison.after, at)
            && standing_proofs(comparison.after, at).is_empty(),
        with_no_commit: false,
    }
}

fn judged<'a>(site: &Evaluated<'a>, at: RecordIndex) -> Option<&'a Judgement> {
    site.assessment.records.get(&at)
}

fn standing(judged: Option<&Judgement>) -> Standing {
    judged.map_or(Standing::Plain, |judged| judged.standing)
}

/// The verdict of a record; none where it claims nothing and nobody can say anything of it.
pub fn told_verdict(site: &Evaluated, at: RecordIndex) -> Option<Verdict> {
    let record = &site.model.records[at].record;
    let says = record.claim.is_some() || record.kind == Kind::Criterion;
    judged(site, at)
        .map(|judged| judged.verdict)
        .filter(|verdict| says || *verdict != Verdict::Unknown)
}

/// Do other records stand in the way than before? How each of them stands is told where it stands.
fn obstacles_differ(
    comparison: &Comparison,
    before: Option<&Judgement>,
    after: Option<&Judgement>,
) -> bool {
    let of = |judged: Option<&Judgement>| {
        judged
            .into_iter()
            .flat_map(|judged| &judged.blockers)
            .map(|blocker| blocker.record)
            .collect()
    };
    let (before, after): (BTreeSet<RecordIndex>, BTreeSet<RecordIndex>) = (of(before), of(after));
    let mapped: BTreeSet<Option<RecordIndex>> = before
        .iter()
        .map(|&at| comparison.pairs.records[at])
        .collect();
    mapped != after.into_iter().map(Some).collect()
}

/// The words of a target, and the day that they name.
fn target<'a>(
    site: &Evaluated<'a>,
    at: RecordIndex,
) -> Option<(&'a str, Option<crate::base::Date>)> {
    let target = site.model.records[at].record.target.as_ref()?;
    Some((
        target.text.trim(),
        judged(site, at)
            .and_then(|judged| judged.target)
            .map(|(day, _)| day),
    ))
}

/// Does a claim promise more than the one before it? To be held up, or unreadable, promises nothing.
fn rose(before: Option<Status>, after: Option<Status>) -> bool {
    let promise = |status: Option<Status>| {
        status
            .map_or(0, Status::promise)
            .max(Status::Open.promise())
    };
    promise(after) > promise(before)
}

/// Is it the machine that judges a criterion by what it asks, so that a tick claims nothing more?
fn is_executed(site: &Evaluated, at: RecordIndex) -> bool {
    !matches!(
        &site.model.records[at].record.detail,
        Detail::Plain
            | Detail::Recurring(_)
            | Detail::RunbookDemand
            | Detail::Criterion(Demand::Claimed)
    )
}

/// Does a record cite a proof that stands, which it did not cite or which did not stand before?
fn gained_proof(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> bool {
    let before = standing_proofs(comparison.before, from);
    standing_proofs(comparison.after, to)
        .iter()
        .any(|(key, path)| {
            let came = path
                .and_then(|path| comparison.pairs.documents_back.get(path))
                .or(*path);
            !before
                .iter()
                .any(|(old, was)| old == key || (was.is_some() && *was == came))
        })
}

/// Columns that differ. Those that are told as claim, owner, target or evidence are left out.
fn fields(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> Vec<FieldChange> {
    let overdue = |site: &Evaluated, at: RecordIndex| {
        judged(site, at)
            .and_then(|judged| judged.computed.get("overdue"))
            .cloned()
    };
    let own = [
        &comparison.before.model.records[from].record.fields,
        &comparison.after.model.records[to].record.fields,
    ];
    let late = [
        overdue(comparison.before, from),
        overdue(comparison.after, to),
    ];
    if own[0] == own[1] && late[0] == late[1] {
        return Vec::new();
    }
    let all = |fields: &BTreeMap<String, Value>, late: &Option<Value>| -> BTreeMap<String, Value> {
        fields
            .clone()
            .into_iter()
            .chain(late.clone().map(|value| ("overdue".to_owned(), value)))
            .collect()
    };
    let (before, after) = (all(own[0], &late[0]), all(own[1], &late[1]));
    let names: BTreeSet<&String> = before
        .keys()
        .chain(after.keys())
        .filter(|name| !SHOWN_ELSEWHERE.contains(&name.as_str()))
        .collect();
    let value = |fields: &BTreeMap<String, Value>, name: &String| {
        fields.get(name).cloned().unwrap_or(Value::Null)
    };
    let both = names.into_iter().map(|name| FieldChange {
        field: name.clone(),
        before: value(&before, name),
        after: value(&after, name),
    });
    both.filter(|change| change.before != change.after)
        .collect()
}

/// A title without what it cites: that is told as evidence.
fn wording(site: &Evaluated, at: RecordIndex) -> String {
    let title = &site.model.records[at].record.title;
    let cites = site.model.cites(at);
    let cited: BTreeSet<&str> = cites
        .flat_map(|(evidence, cite)| [evidence.text.as_str(), written(site, cite)])
        .collect();
    let is_cited = |word: &&str| {
        cited
            .contains(word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '/' && c != '_'))
    };
    let mut words: Vec<&str> = title
        .split_whitespace()
        .filter(|word| !is_cited(word))
        .collect();
    // A label in front of what is cited goes with it: `Backups run — evidence: …`.
    if words.len() < title.split_whitespace().count() {
        while words.last().is_some_and(|word| {
            word.ends_with(':') || matches!(*word, "-" | "–" | "—" | "->" | "→")
        }) {
            words.pop();
        }
    }
    words.join(" ")
}

/// What a criterion asks for, where its own words are not all.
fn asks(site: &Evaluated, at: RecordIndex) -> Option<String> {
    match &site.model.records[at].record.detail {
        Detail::Criterion(asked) => Some(demand::asked(asked)).filter(|words| !words.is_empty()),
        _ => None,
    }
}

/// How a record stands in its tree.
pub fn state(site: &Evaluated, at: RecordIndex) -> RecordState {
    let linked = &site.model.records[at];
    let (record, judged) = (&linked.record, judged(site, at));
    RecordState {
        key: linked.key.clone(),
        title: record.title.clone(),
        claimed: record.claim.as_ref().map(|claim| claim.status),
        claimed_text: record.claim.as_ref().map(|claim| claim.text.clone()),
        asks: asks(site, at),
        verdict: told_verdict(site, at),
        standing: standing(judged),
        owners: record
            .owners
            .iter()
            .map(|owner| owner.name.clone())
            .collect(),
        target: record.target.as_ref().map(|target| target.text.clone()),
        target_date: judged.and_then(|judged| judged.target).map(|(day, _)| day),
        proofs: site
            .model
            .cites(at)
            .filter(|(_, cite)| cite.role == Role::Proof && cite.state == State::Ok)
            .count(),
        waiver: judged
            .and_then(|judged| judged.waiver)
            .map(|waiver| site.model.records[waiver].key.clone()),
        blockers: judged
            .map(|judged| json::reasons(site, judged))
            .unwrap_or_default(),
        at: json::line(site, &record.path, record.span),
    }
}
