//! Ways: the smallest set of changes after which a gate goes, in words, by owner and by day.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Date;
use crate::evaluate::{self, Act, Change, GateResult};
use crate::link::evidence::lacking::file_of;
use crate::link::{Event, Linked, Model, RecordIndex, State};
use crate::records::values::status;
use crate::records::{Decision, Demand, Detail, Kind, Owner, Record, Status};
use crate::report::audience;
use crate::report::evaluated::Evaluated;
use crate::report::present::schema::Line;

/// The smallest set of changes after which a gate goes; empty where it does.
#[derive(Serialize, JsonSchema)]
pub struct Way {
    /// The changes, in the order of the criteria that wait for them.
    pub steps: Vec<Step>,
    /// Who has to make which, by their places among the steps; null for those that nobody owns.
    pub by_owner: Vec<StepsOfOwner>,
    /// Which are promised for which day, by their places among the steps; null for those without a day.
    pub by_target: Vec<StepsOfTarget>,
}

/// One change that somebody has to make.
#[derive(Default, Serialize, JsonSchema)]
pub struct Step {
    /// Key of the record that it is made to, the first that waits for a file; null for a gate that no document has.
    pub record: Option<String>,
    /// What that is called.
    pub title: String,
    /// Keys of the other records that wait for the same file.
    pub also: Vec<String>,
    /// Who owns the records that wait for it.
    pub owners: Vec<String>,
    /// The first day that the targets of these name.
    pub target: Option<Date>,
    /// What is to be done, in words.
    pub what: String,
    /// Where to look.
    pub at: Option<Line>,
    /// Keys of the criteria that wait for it.
    pub criteria: Vec<String>,
}

/// The changes that one owner has to make.
#[derive(Serialize, JsonSchema)]
pub struct StepsOfOwner {
    /// Who; null where nobody is named.
    pub owner: Option<String>,
    /// Places among the steps, from 0.
    pub steps: Vec<usize>,
}

/// The changes that are promised for one day, or for one event.
#[derive(Serialize, JsonSchema)]
pub struct StepsOfTarget {
    /// The day; null where none is named.
    pub target: Option<Date>,
    /// The event that they wait for where nobody knows its day, in the words of the first of them.
    pub event: Option<String>,
    /// Places among the steps, from 0.
    pub steps: Vec<usize>,
}

/// Which records of a kind gates ask for.
#[derive(Serialize, JsonSchema)]
pub struct Coverage {
    /// The kind.
    pub kind: Kind,
    /// How many some criterion is about.
    pub governed: usize,
    /// Keys of those that none is about.
    pub ungoverned: Vec<String>,
}

/// The way of a gate as data.
pub fn of(evaluated: &Evaluated, gate: &GateResult) -> Way {
    let steps: Vec<Step> = gate
        .way
        .iter()
        .map(|step| told(evaluated, gate, step))
        .collect();
    let mut owners: BTreeMap<(bool, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, step) in steps.iter().enumerate() {
        if step.owners.is_empty() {
            owners.entry((true, None)).or_default().push(at);
        }
        for owner in &step.owners {
            owners
                .entry((false, Some(owner.clone())))
                .or_default()
                .push(at);
        }
    }
    Way {
        by_owner: owners
            .into_iter()
            .map(|((_, owner), steps)| StepsOfOwner { owner, steps })
            .collect(),
        by_target: by_target(evaluated, gate, &steps),
        steps,
    }
}

/// The steps by the days that they are promised for, then by the events that nobody knows the day of, in the order in which the plan
/// names them; last those that say nothing.
fn by_target(evaluated: &Evaluated, gate: &GateResult, steps: &[Step]) -> Vec<StepsOfTarget> {
    let mut shares: Vec<(Option<&Event>, StepsOfTarget)> = Vec::new();
    for (at, (held, step)) in gate.way.iter().zip(steps).enumerate() {
        let linked = held.records.first().map(|&of| &evaluated.model.records[of]);
        share_of(&mut shares, step.target, linked).steps.push(at);
    }
    shares.sort_by_key(|(event, share)| (share.target.is_none(), share.target, event.is_none()));
    shares.into_iter().map(|(_, share)| share).collect()
}

/// The share of a day, else of the event that a record hangs on: that which is there, or a new one.
fn share_of<'s, 'm>(
    shares: &'s mut Vec<(Option<&'m Event>, StepsOfTarget)>,
    target: Option<Date>,
    linked: Option<&'m Linked>,
) -> &'s mut StepsOfTarget {
    let undated = linked.filter(|_| target.is_none());
    let event = undated.and_then(|linked| linked.joins.event.as_ref());
    let is_same = |(other, share): &(Option<&Event>, StepsOfTarget)| {
        share.target == target && *other == event
    };
    let place = shares.iter().position(is_same).unwrap_or(shares.len());
    if place == shares.len() {
        shares.push((event, share(target, event.and(undated))));
    }
    &mut shares[place].1
}

/// A share without steps: of a day, or of the event that a record hangs on.
fn share(target: Option<Date>, hung: Option<&Linked>) -> StepsOfTarget {
    let words = hung.and_then(|linked| linked.record.target.as_ref());
    StepsOfTarget {
        target,
        event: words.map(|target| target.text.clone()),
        steps: Vec::new(),
    }
}

/// A step in words.
pub fn told(evaluated: &Evaluated, gate: &GateResult, step: &evaluate::Step) -> Step {
    let model = evaluated.model;
    let linked = step.records.first().map(|&at| &model.records[at]);
    let title = linked.map_or(&gate.title, |linked| &linked.record.title);
    let mut keys = keys(model, &step.records).into_iter();
    let owners = owners(model, step).map(|owner| owner.name.clone());
    Step {
        record: keys.next(),
        also: keys.collect(),
        title: title.clone(),
        owners: owners.collect(),
        target: target(evaluated, step),
        what: words(evaluated, &step.change),
        at: linked.map(|linked| place(model, linked, step)),
        criteria: self::keys(model, &step.criteria),
    }
}

fn keys<'r>(model: &Model, records: impl IntoIterator<Item = &'r RecordIndex>) -> Vec<String> {
    let records = records.into_iter();
    records.map(|&at| model.records[at].key.clone()).collect()
}

/// Where the step is to be taken: its own line, else that of its record.
fn place(model: &Model, linked: &Linked, step: &evaluate::Step) -> Line {
    let path = &linked.record.path;
    let lines = model.lines(path);
    Line {
        file: path.clone(),
        line: lines.map_or(linked.line, |lines| lines.line(step.span.start)),
    }
}

/// Those who own the records that wait for a step, each once.
pub fn owners<'a>(
    model: &'a Model,
    step: &'a evaluate::Step,
) -> impl Iterator<Item = &'a Owner> + use<'a> {
    let records = step.records.iter().map(|&at| &model.records[at].record);
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let owners = records.flat_map(|record| &record.owners);
    owners.filter(move |owner| named.insert(&owner.name))
}

/// The first day that the targets of these records name.
pub fn target(evaluated: &Evaluated, step: &evaluate::Step) -> Option<Date> {
    let judged = |at| evaluated.assessment.records.get(at);
    let targets = step.records.iter().filter_map(judged);
    let days = targets.filter_map(|judged| judged.target.map(|(day, _)| day));
    days.min()
}

/// What is to be done.
fn words(evaluated: &Evaluated, change: &Change) -> String {
    let of = change.of.map(|at| &evaluated.model.records[at].record);
    match &change.act {
        Act::Reach(Status::Done) => completed(of).to_owned(),
        Act::Reach(status) => format!("bring it to `{}` at least", status.word()),
        Act::Decide(choice) => to_decide(*choice).to_owned(),
        Act::Mend(entry, state) | Act::Restore(entry, state) => mended(evaluated, *entry, *state),
        Act::Review(path) => format!("review `{path}` and date it"),
        Act::Read(path) => format!("fix `{path}` so that all of it can be read"),
        Act::Write(what) => format!("write {what}"),
        Act::Reword => reworded(evaluated, of).to_owned(),
        Act::Hold(what) => format!("make it true: `{what}`"),
        Act::Avoid(what) if is_beside(of) => format!("make plain whether it still holds: {what}"),
        Act::Avoid(what) => format!("see that it is no longer so: {what}"),
        fixed => in_fixed_words(fixed).to_owned(),
    }
}

/// What is to be done where the words are always the same.
fn in_fixed_words(act: &Act) -> &'static str {
    match act {
        Act::Affirm => "look again, and claim it anew",
        Act::Sign => "sign it",
        Act::Untick => "take the tick away once it no longer holds",
        Act::Prove => "cite evidence that can be checked",
        Act::Own => "name an owner",
        Act::Schedule => "set a target",
        Act::Mitigate => "write a mitigation",
        Act::Repeat => "hold it again and record the day",
        Act::Renew => "renew it, or take it away",
        _ => audience::LEFT_OUT,
    }
}

/// Is a criterion no more than what is cited beside the others?
fn is_beside(of: Option<&Record>) -> bool {
    of.is_some_and(|record| matches!(record.detail, Detail::Criterion(Demand::Beside)))
}

/// How a record is brought to its end: a box is ticked, a word is written.
fn completed(of: Option<&Record>) -> &'static str {
    match of.and_then(|record| record.claim.as_ref()) {
        Some(claim) if status::is_left_open(&claim.text) => "complete it and tick it",
        Some(_) => "complete it and set its status to done",
        None => "write its status: none is given",
    }
}

/// What is to be done about words that nobody could read: an open box beside the criteria is ticked, a sentence is written anew.
fn reworded(evaluated: &Evaluated, of: Option<&Record>) -> &'static str {
    let text = of.map(|record| record.span.of(evaluated.model.text(&record.path)));
    match text.is_some_and(status::is_left_open) {
        true => "complete it and tick it, or say that the release does not wait for it",
        false => "say it as a condition that can be checked",
    }
}

/// What is to be done about a choice, as it stands.
fn to_decide(choice: Decision) -> &'static str {
    match choice {
        Decision::Open => "decide, and record the decision: nobody has yet",
        Decision::NoGo => "decide again: a written no-go holds",
        Decision::ConditionalGo => "meet its conditions, then decide again",
        Decision::Go => "decide again",
    }
}

/// What is to be done about a piece of evidence. A file may be there, and the part that is named not.
fn mended(evaluated: &Evaluated, entry: usize, state: State) -> String {
    let evidence = &evaluated.model.evidence[entry];
    let text = evidence
        .text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    match file_of(evaluated.model, evidence) {
        Some(path) if state == State::Missing => format!("name a part of `{path}` that is there"),
        _ => mended_text(&text, state),
    }
}

fn mended_text(text: &str, state: State) -> String {
    match state {
        State::Missing => format!("add `{text}`, which is missing"),
        State::Untracked => format!("commit `{text}`"),
        State::Outside => format!("bring `{text}` into the repository"),
        State::Hollow => format!("fill `{text}`, which is empty"),
        State::Pending => format!("deliver `{text}`, which is pending"),
        State::Stale => format!("refresh `{text}`, which is stale"),
        State::Broken | State::Unchecked => format!("fix `{text}`, which did not answer"),
        State::Ok | State::Prose => format!("show `{text}`"),
    }
}
