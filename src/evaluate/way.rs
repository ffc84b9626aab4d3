//! The way: the smallest set of changes after which a gate would go.
//!
//! Each criterion that is in the way is a clause: all of some changes, or some of several groups of changes. A clause that counts
//! takes the groups that cost least beside what the others ask for anyway, and nothing is kept that no clause needs. A missing file is added
//! once, however many records cite it.

mod steps;

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Judge;
use super::{GateVerdict, Judgement};
use crate::base::{Date, RelPath, Span};
use crate::link::{Model, RecordIndex, State};
use crate::records::{Decision, Detail, Record, Role, Status};

/// One change that somebody has to make.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The record that it is made to; `None` for a gate that no document has, and for a file, which is the same for all that cite it.
    pub of: Option<RecordIndex>,
    /// What is to be done.
    pub act: Act,
}

/// What is to be done to a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// Reach a status, and say so.
    Reach(Status),
    /// Look again and claim it anew: the claim is older than it may be.
    Affirm,
    /// Sign it.
    Sign,
    /// Decide, or decide otherwise: as it stands, this is what was decided.
    Decide(Decision),
    /// Take the tick away.
    Untick,
    /// Bring a piece of evidence in order, by its index; as it stands, it is in this state.
    Mend(usize, State),
    /// Bring back what its text mentions, by its index; as it stands, it is in this state.
    Restore(usize, State),
    /// Cite something that can be checked.
    Prove,
    /// Name an owner.
    Own,
    /// Set a target.
    Schedule,
    /// Write a mitigation.
    Mitigate,
    /// Review a document, so that its date counts again.
    Review(RelPath),
    /// Hold it again: it recurs.
    Repeat,
    /// Renew it or take it away.
    Renew,
    /// Mend a document so that it can be read whole.
    Read(RelPath),
    /// Write what is not there.
    Write(String),
    /// Say it so that it can be checked.
    Reword,
    /// Make something true.
    Hold(String),
    /// Make something no longer so.
    Avoid(String),
    /// Something that the readers of a copy are not told; evaluation never says it.
    Unsaid,
}

impl Act {
    /// A gate of settings finds its document.
    pub fn bind() -> Act {
        Act::Write("one document that has this gate".to_owned())
    }
}

/// A change, where it is made and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The change.
    pub change: Change,
    /// The records that wait for it, in the order of the criteria; none for a gate that no document has.
    pub records: Vec<RecordIndex>,
    /// Where to look, in the document of the first record.
    pub span: Span,
    /// The criteria that wait for it.
    pub criteria: BTreeSet<RecordIndex>,
}

/// What one criterion waits for.
#[derive(Clone, Debug)]
enum Clause {
    /// Every one of these.
    All(Vec<Change>),
    /// Everything of so many of these groups.
    Some(usize, Vec<Group>),
}

/// The changes that one record needs to count.
#[derive(Clone, Debug)]
struct Group {
    changes: Vec<Change>,
    target: Option<Date>,
    key: String,
}

/// A clause and the criterion that it belongs to.
type Asked = (Option<RecordIndex>, Clause);

/// The smallest set of changes after which a gate goes, in the order of its criteria; empty for one that goes.
pub fn of_gate(
    judge: &Judge,
    records: &BTreeMap<RecordIndex, Judgement>,
    gate: RecordIndex,
    verdict: GateVerdict,
) -> Vec<Step> {
    if matches!(verdict, GateVerdict::Go | GateVerdict::GoWithWaivers) {
        return Vec::new();
    }
    let asked = steps::Survey::new(judge, records).gate(gate);
    let chosen = chosen(judge.model, &asked);
    let mut steps: Vec<Step> = Vec::new();
    let mut places: BTreeMap<Change, usize> = BTreeMap::new();
    for (criterion, clause) in &asked {
        for change in clause.changes() {
            let made = shared(change);
            if !chosen.contains(&made) {
                continue;
            }
            let at = *places.entry(made).or_insert_with_key(|made| {
                steps.push(step(made, span(judge.model, change)));
                steps.len() - 1
            });
            steps[at].add_waiting(change.of, *criterion);
        }
    }
    steps
}

/// A step that nothing waits for yet.
fn step(change: &Change, span: Span) -> Step {
    Step {
        change: change.clone(),
        records: Vec::new(),
        span,
        criteria: BTreeSet::new(),
    }
}

impl Step {
    /// A record waits for it, for the sake of a criterion.
    fn add_waiting(&mut self, record: Option<RecordIndex>, criterion: Option<RecordIndex>) {
        let is_new = |at: &RecordIndex| !self.records.contains(at);
        self.records.extend(record.filter(is_new));
        self.criteria.extend(criterion);
    }
}

/// The change as all who cite a file share it; any other change as it is. A pending proof is pending for each record by itself.
fn shared(change: &Change) -> Change {
    let (Act::Mend(entry, state) | Act::Restore(entry, state)) = change.act else {
        return change.clone();
    };
    let is_of_file = matches!(
        state,
        State::Missing | State::Untracked | State::Outside | State::Hollow | State::Broken
    );
    if !is_of_file {
        return change.clone();
    }
    Change {
        of: None,
        act: Act::Mend(entry, state),
    }
}

/// The way of a gate that settings require and no document has: somebody has to write it.
pub fn of_absent(title: &str) -> Vec<Step> {
    let change = Change {
        of: None,
        act: Act::Write(format!("the gate `{title}`")),
    };
    vec![step(&change, Span::default())]
}

impl Clause {
    fn changes(&self) -> Box<dyn Iterator<Item = &Change> + '_> {
        match self {
            Clause::All(changes) => Box::new(changes.iter()),
            Clause::Some(_, groups) => Box::new(groups.iter().flat_map(|group| &group.changes)),
        }
    }

    fn is_held_by(&self, chosen: &Chosen) -> bool {
        match self {
            Clause::All(changes) => changes.iter().all(|change| chosen.makes(change)),
            Clause::Some(wanted, groups) => {
                let held = groups.iter().filter(|group| group.is_held_by(chosen));
                held.count() >= *wanted
            }
        }
    }
}

impl Group {
    fn is_held_by(&self, chosen: &Chosen) -> bool {
        self.changes.iter().all(|change| chosen.makes(change))
    }

    /// Fewer changes beside those that are made anyway, then the earlier target, then the key.
    fn cost(&self, chosen: &Chosen) -> (usize, bool, Option<Date>, &str) {
        let lacking = self.changes.iter().filter(|change| !chosen.makes(change));
        (
            lacking.count(),
            self.target.is_none(),
            self.target,
            &self.key,
        )
    }
}

/// The changes that are to be made, a file once.
struct Chosen<'m> {
    model: &'m Model,
    changes: BTreeSet<Change>,
}

impl Chosen<'_> {
    /// Is a change made, by itself or by another one?
    fn makes(&self, change: &Change) -> bool {
        self.changes.contains(&shared(change)) || self.implies(change)
    }

    /// Does another change make this one?
    fn implies(&self, change: &Change) -> bool {
        !self.implying(change).is_empty()
    }

    /// The changes that make another one needless: what is done was begun, and a proof that is mended can be checked.
    fn implying(&self, change: &Change) -> Vec<&Change> {
        let of = change.of;
        match (&change.act, of) {
            (Act::Reach(Status::InProgress | Status::Open), _) => {
                let act = Act::Reach(Status::Done);
                self.changes.get(&Change { of, act }).into_iter().collect()
            }
            (Act::Prove, Some(at)) => self.mends_of_proofs(at),
            _ => Vec::new(),
        }
    }

    /// What is done about the proofs that a record cites.
    fn mends_of_proofs(&self, at: RecordIndex) -> Vec<&Change> {
        let model = self.model;
        let cited = model.records[at].evidence.iter();
        let is_proof = |&&(entry, cite): &&(usize, usize)| {
            model.evidence[entry].citations[cite].role == Role::Proof
        };
        let entries = cited.filter(is_proof).map(|(entry, _)| *entry);
        let mends = entries.flat_map(|entry| [None, Some(at)].map(|of| self.mends(of, entry)));
        mends.flatten().collect()
    }

    /// What is done about a piece of evidence, whatever its state.
    fn mends(&self, of: Option<RecordIndex>, entry: usize) -> impl Iterator<Item = &Change> {
        let mend = |state| Change {
            of,
            act: Act::Mend(entry, state),
        };
        self.changes.range(mend(State::Ok)..=mend(State::Missing))
    }

    fn extend<'a>(&mut self, changes: impl Iterator<Item = &'a Change>) {
        self.changes.extend(changes.map(shared));
    }
}

/// The changes that hold every clause, none of which could be left out.
fn chosen(model: &Model, asked: &[Asked]) -> BTreeSet<Change> {
    let clauses = || asked.iter().map(|(_, clause)| clause);
    let all = clauses().filter(|clause| matches!(clause, Clause::All(_)));
    let must: BTreeSet<Change> = all.flat_map(Clause::changes).map(shared).collect();
    let mut chosen = Chosen {
        model,
        changes: must.clone(),
    };
    let counting: Vec<&Clause> = clauses()
        .filter(|clause| matches!(clause, Clause::Some(..)))
        .collect();
    for clause in &counting {
        take_cheapest(clause, &mut chosen);
    }
    leave_out_needless(&counting, &must, &mut chosen);
    let needed = chosen
        .changes
        .iter()
        .filter(|change| !chosen.implies(change));
    needed.cloned().collect()
}

/// Takes as many groups of a clause as it asks for, those that cost least first.
fn take_cheapest(clause: &Clause, chosen: &mut Chosen) {
    let Clause::Some(wanted, groups) = clause else {
        return;
    };
    let mut groups: Vec<&Group> = groups.iter().collect();
    groups.sort_by(|a, b| a.cost(chosen).cmp(&b.cost(chosen)));
    let taken = groups.into_iter().take(*wanted);
    chosen.extend(taken.flat_map(|group| &group.changes));
}

/// What one clause chose may have become needless for what a later one did.
fn leave_out_needless(counting: &[&Clause], must: &BTreeSet<Change>, chosen: &mut Chosen) {
    let asking = asking(counting, chosen);
    let optional: Vec<Change> = chosen.changes.difference(must).cloned().collect();
    for change in optional.into_iter().rev() {
        chosen.changes.remove(&change);
        let is_held = |place: &usize| counting[*place].is_held_by(chosen);
        if !asking[&change].iter().all(is_held) {
            chosen.changes.insert(change);
        }
    }
}

/// The clauses that each change matters to, by their places.
fn asking(counting: &[&Clause], chosen: &Chosen) -> BTreeMap<Change, BTreeSet<usize>> {
    let mut asking: BTreeMap<Change, BTreeSet<usize>> = BTreeMap::new();
    for (place, clause) in counting.iter().enumerate() {
        for change in clause.changes() {
            let implying = chosen.implying(change).into_iter().cloned();
            for made in implying.chain([shared(change)]) {
                asking.entry(made).or_default().insert(place);
            }
        }
    }
    asking
}

/// Where a change is made: at the citation, the claim or the record itself.
fn span(model: &Model, change: &Change) -> Span {
    let Some(at) = change.of else {
        return Span::default();
    };
    let record = &model.records[at].record;
    let cited = |entry: usize| {
        let cites = model.records[at]
            .evidence
            .iter()
            .find(|(held, _)| *held == entry);
        cites.map(|&(entry, cite)| model.evidence[entry].citations[cite].span)
    };
    match &change.act {
        Act::Mend(entry, _) | Act::Restore(entry, _) => cited(*entry).unwrap_or(record.span),
        Act::Reach(_) | Act::Affirm | Act::Untick | Act::Decide(_) => said_at(record),
        _ => record.span,
    }
}

/// Where a record says how it stands: at its claim, or at the decision of a gate.
fn said_at(record: &Record) -> Span {
    let decided = match &record.detail {
        Detail::Gate(gate) => gate.decision.map(|(_, span)| span),
        _ => None,
    };
    let claimed = record.claim.as_ref().map(|claim| claim.span);
    claimed.or(decided).unwrap_or(record.span)
}
