//! The way: the smallest set of changes after which a gate would go.
//!
//! Each criterion that is in the way is a clause: all of some changes, or some of several groups of changes. A clause that counts
//! takes the groups that cost least beside what the others ask for anyway, and nothing is kept that no clause needs.

mod steps;

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Judge;
use super::{GateVerdict, Judgement};
use crate::base::{Date, RelPath, Span};
use crate::link::{Model, RecordIndex, State};
use crate::records::Status;

/// One change that somebody has to make.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The record that it is made to; `None` for a gate that no document has.
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
    /// Decide otherwise than no-go.
    Decide,
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
    /// Where to look, in the record's document.
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
    let chosen = chosen(&asked);
    let mut steps: Vec<Step> = Vec::new();
    let mut places: BTreeMap<&Change, usize> = BTreeMap::new();
    for (criterion, clause) in &asked {
        for change in clause.changes().filter(|change| chosen.contains(change)) {
            let at = *places.entry(change).or_insert_with(|| {
                steps.push(Step {
                    change: change.clone(),
                    span: span(judge.model, change, gate),
                    criteria: BTreeSet::new(),
                });
                steps.len() - 1
            });
            steps[at].criteria.extend(criterion);
        }
    }
    steps
}

/// The way of a gate that settings require and no document has: somebody has to write it.
pub fn of_absent(title: &str) -> Vec<Step> {
    let change = Change {
        of: None,
        act: Act::Write(format!("the gate `{title}`")),
    };
    vec![Step {
        change,
        span: Span::default(),
        criteria: BTreeSet::new(),
    }]
}

impl Clause {
    fn changes(&self) -> Box<dyn Iterator<Item = &Change> + '_> {
        match self {
            Clause::All(changes) => Box::new(changes.iter()),
            Clause::Some(_, groups) => Box::new(groups.iter().flat_map(|group| &group.changes)),
        }
    }

    fn is_held_by(&self, chosen: &BTreeSet<&Change>) -> bool {
        match self {
            Clause::All(changes) => changes.iter().all(|change| is_made(change, chosen)),
            Clause::Some(wanted, groups) => {
                groups
                    .iter()
                    .filter(|group| group.is_held_by(chosen))
                    .count()
                    >= *wanted
            }
        }
    }
}

impl Group {
    fn is_held_by(&self, chosen: &BTreeSet<&Change>) -> bool {
        self.changes.iter().all(|change| is_made(change, chosen))
    }

    /// Fewer changes beside those that are made anyway, then the earlier target, then the key.
    fn cost(&self, chosen: &BTreeSet<&Change>) -> (usize, bool, Option<Date>, &str) {
        let more = self
            .changes
            .iter()
            .filter(|change| !is_made(change, chosen))
            .count();
        (more, self.target.is_none(), self.target, &self.key)
    }
}

/// The changes that hold every clause, none of which could be left out.
fn chosen(asked: &[Asked]) -> BTreeSet<&Change> {
    let all = asked
        .iter()
        .filter(|(_, clause)| matches!(clause, Clause::All(_)));
    let must: BTreeSet<&Change> = all.flat_map(|(_, clause)| clause.changes()).collect();
    let mut chosen = must.clone();
    let counting: Vec<&Clause> = asked
        .iter()
        .map(|(_, clause)| clause)
        .filter(|clause| matches!(clause, Clause::Some(..)))
        .collect();
    for clause in &counting {
        let Clause::Some(wanted, groups) = clause else {
            continue;
        };
        let mut groups: Vec<&Group> = groups.iter().collect();
        groups.sort_by(|a, b| a.cost(&chosen).cmp(&b.cost(&chosen)));
        chosen.extend(
            groups
                .into_iter()
                .take(*wanted)
                .flat_map(|group| &group.changes),
        );
    }
    // What one clause chose may have become needless for what a later one did.
    let mut asking: BTreeMap<Option<RecordIndex>, BTreeSet<usize>> = BTreeMap::new();
    for (place, clause) in counting.iter().enumerate() {
        clause
            .changes()
            .for_each(|change| _ = asking.entry(change.of).or_default().insert(place));
    }
    let optional: Vec<&Change> = chosen.difference(&must).copied().collect();
    for change in optional.into_iter().rev() {
        chosen.remove(change);
        if !asking[&change.of]
            .iter()
            .all(|place| counting[*place].is_held_by(&chosen))
        {
            chosen.insert(change);
        }
    }
    chosen
        .iter()
        .copied()
        .filter(|change| !is_implied(change, &chosen))
        .collect()
}

fn is_made(change: &Change, chosen: &BTreeSet<&Change>) -> bool {
    chosen.contains(change) || is_implied(change, chosen)
}

/// What is done was begun, and a proof that is mended can be checked.
fn is_implied(change: &Change, chosen: &BTreeSet<&Change>) -> bool {
    match change.act {
        Act::Reach(Status::InProgress | Status::Open) => chosen.contains(&Change {
            of: change.of,
            act: Act::Reach(Status::Done),
        }),
        Act::Prove => {
            let least = Change {
                of: change.of,
                act: Act::Untick,
            };
            let later = chosen
                .range::<&Change, _>(&least..)
                .take_while(|later| later.of == change.of);
            later
                .into_iter()
                .any(|later| matches!(later.act, Act::Mend(..)))
        }
        _ => false,
    }
}

/// Where a change is made: at the citation, the claim or the record itself.
fn span(model: &Model, change: &Change, gate: RecordIndex) -> Span {
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
    let decided = || steps::decision_of(model, gate).map(|(_, span)| span);
    match &change.act {
        Act::Mend(entry, _) | Act::Restore(entry, _) => cited(*entry).unwrap_or(record.span),
        Act::Reach(_) | Act::Affirm | Act::Untick => record
            .claim
            .as_ref()
            .map_or(record.span, |claim| claim.span),
        Act::Decide => decided().unwrap_or(record.span),
        _ => record.span,
    }
}
