//! What blocks, by owner: every record that keeps a release gate from opening, and how long it has waited.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::base::text::count;
use crate::evaluate::{Blocker, ClaimAge, GateVerdict, Judgement};
use crate::link::RecordIndex;
use crate::records::{Kind, Status};

use super::value::{Blocking, Owner, Waiting};
use super::view::View;
use super::{ungated, words};

/// Who has to act, the one with most to do first; what nobody owns stands among them.
pub fn all(view: &View) -> Blocking {
    let mut by_owner: BTreeMap<Option<String>, Vec<Waiting>> = BTreeMap::new();
    let blocked = blocked(view);
    let unowned = blocked
        .keys()
        .filter(|&&at| view.owners(at).is_empty())
        .count();
    for (&at, blocker) in &blocked {
        let owners = view.owners(at);
        let named = owners
            .iter()
            .cloned()
            .map(Some)
            .chain(owners.is_empty().then_some(None));
        named.for_each(|owner| {
            by_owner
                .entry(owner)
                .or_default()
                .push(waiting(view, at, blocker))
        });
    }
    let mut owners: Vec<Owner> = by_owner
        .into_iter()
        .map(|(owner, items)| Owner {
            owner,
            items: sorted(items),
        })
        .collect();
    owners.sort_by_key(|owner| (Reverse(owner.items.len()), owner.owner.is_none()));
    let named = owners.iter().filter(|owner| owner.owner.is_some()).count();
    Blocking {
        says: told(view, blocked.len(), named, unowned),
        owners,
    }
}

fn told(view: &View, all: usize, named: usize, unowned: usize) -> String {
    match view.release_gates().is_empty() {
        true => ungated::says(view),
        false => says(view, all, named, unowned),
    }
}

fn says(view: &View, all: usize, named: usize, unowned: usize) -> String {
    let shut = view
        .release_gates()
        .iter()
        .filter(|gate| is_shut(gate.verdict))
        .count();
    if all == 0 {
        return match shut {
            0 => "Nothing blocks a release gate.".to_owned(),
            _ => {
                "No record is named that blocks a gate: see the reason beside each gate.".to_owned()
            }
        };
    }
    let (things, keep) = (count(all, "item"), if all == 1 { "keeps" } else { "keep" });
    let with = if named > 0 {
        format!(" with {}", count(named, "owner"))
    } else {
        String::new()
    };
    let without = match (unowned, named) {
        (0, _) => String::new(),
        (_, 0) => ", and none has an owner".to_owned(),
        (1, _) => "; 1 has no owner".to_owned(),
        (many, _) => format!("; {many} have no owner"),
    };
    format!(
        "{things}{with} {keep} {} from opening{without}.",
        count(shut, "release gate")
    )
}

/// Every record in the way of a release gate, with the first reason. A gate that waits for another release gate is left out: what blocks
/// that one is told.
fn blocked<'a>(view: &View<'a>) -> BTreeMap<RecordIndex, &'a Blocker> {
    let gates = view.release_gates();
    let release: Vec<RecordIndex> = gates.iter().filter_map(|gate| gate.gate).collect();
    let is_told_itself = |record: &RecordIndex| {
        let kind = view.linked(*record).record.kind;
        kind == Kind::Gate && release.contains(record)
    };
    let mut found = BTreeMap::new();
    for gate in gates.into_iter().filter(|gate| is_shut(gate.verdict)) {
        for criterion in view.now.criteria(gate).filter(|one| !one.is_settled()) {
            for blocker in criterion.blockers() {
                if !is_told_itself(&blocker.record) {
                    found.entry(blocker.record).or_insert(blocker);
                }
            }
        }
    }
    found
}

fn is_shut(verdict: GateVerdict) -> bool {
    matches!(verdict, GateVerdict::NoGo | GateVerdict::Unknown)
}

fn waiting(view: &View, at: RecordIndex, blocker: &Blocker) -> Waiting {
    let judged = view.judged(at);
    let target = judged.and_then(|judged| judged.target).map(|(day, _)| day);
    let days_late = target
        .map(|day| view.now.as_of.days_since(day))
        .filter(|days| *days > 0);
    let claim_age_days = judged.and_then(claim_age);
    Waiting {
        key: view.linked(at).key.clone(),
        title: view.title(at).trim_end_matches('.').to_owned(),
        why: view.why(blocker),
        age: age(view, at, target, days_late, claim_age_days),
        target,
        days_late,
        claim_age_days,
        at: view.line(at, blocker.span),
    }
}

/// How many days a claim has stood, where history tells it.
fn claim_age(judged: &Judgement) -> Option<i64> {
    match judged.claim_age.as_ref()? {
        ClaimAge::Since(_, days) => Some(*days),
        ClaimAge::Later(_) | ClaimAge::Uncommitted | ClaimAge::Boundary | ClaimAge::Unread => None,
    }
}

/// How long something has waited, in words: days past its day, else how long its status has stood; empty where nothing tells.
fn age(
    view: &View,
    at: RecordIndex,
    target: Option<crate::base::Date>,
    late: Option<i64>,
    stood: Option<i64>,
) -> String {
    let done = view
        .linked(at)
        .record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done);
    let due = target.map(|day| words::short(day, view.now.as_of));
    match (late, due, stood) {
        (Some(days), Some(due), _) => format!("{} late (due {due})", words::days(days)),
        (_, Some(due), _) => format!("due {due}"),
        (_, None, Some(days)) if days > 0 => format!(
            "{} for {}",
            if done { "claimed done" } else { "unchanged" },
            words::days(days)
        ),
        (_, None, Some(_)) => "changed that day".to_owned(),
        (_, None, None) => String::new(),
    }
}

/// The latest first, then what has stood longest.
fn sorted(mut items: Vec<Waiting>) -> Vec<Waiting> {
    items.sort_by(|a, b| {
        let rank = |item: &Waiting| {
            (
                Reverse(item.days_late),
                item.target.is_none(),
                item.target,
                Reverse(item.claim_age_days),
            )
        };
        rank(a).cmp(&rank(b)).then_with(|| a.key.cmp(&b.key))
    });
    items
}
