//! Events: the milestone, stage or gate that a target such as `Before public beta` hangs on, and the day of that.
//!
//! A name is joined only to a record of the same name, in its own document first, else in the only one of the tree. What no document
//! dates, `[events]` of settings can. `After Redis HA` is no deadline: it is joined, and has no day of its own.

use std::collections::BTreeMap;

use crate::base::{RelPath, Settings};
use crate::link::{Event, Model, RecordIndex};
use crate::records::words::plan;
use crate::records::{Kind, Record, When};

/// Joins the targets that name an event to what it is.
pub fn events(model: &mut Model, settings: &Settings) {
    let names = names(model);
    let of_settings = |name: &str| {
        let mut dated = settings.events.iter();
        dated
            .find(|(event, _)| plan::named(event) == name)
            .map(|(_, day)| *day)
    };
    for at in 0..model.records.len() {
        let record = &model.records[at].record;
        let Some((relation, name)) = hung(record) else {
            continue;
        };
        let to = names
            .get(&name)
            .and_then(|all| meant(model, all, record, at));
        let day = of_settings(&name);
        model.records[at].joins.event = Some(Event {
            relation,
            name,
            to,
            day,
        });
    }
}

/// The event that the target of a record names.
fn hung(record: &Record) -> Option<(plan::Relation, String)> {
    let target = record.target.as_ref()?;
    match target.when {
        When::Event => plan::event(&target.text),
        _ => None,
    }
}

/// What an event may be, by name.
fn names(model: &Model) -> BTreeMap<String, Vec<RecordIndex>> {
    let mut names: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
    for (at, linked) in model.records.iter().enumerate() {
        if matches!(
            linked.record.kind,
            Kind::Milestone | Kind::Stage | Kind::Gate
        ) {
            let name = plan::named(&linked.record.title);
            names.entry(name).or_default().push(at);
        }
    }
    names
}

/// Of the records of a name the one that is meant: the milestones before stages and gates, those of the own document before others.
fn meant(
    model: &Model,
    all: &[RecordIndex],
    record: &Record,
    at: RecordIndex,
) -> Option<RecordIndex> {
    let rank = |other: RecordIndex| -> (bool, bool) {
        let other = &model.records[other].record;
        let is_own: bool = is_of(&other.path, record);
        (!is_own, other.kind != Kind::Milestone)
    };
    let others = || all.iter().copied().filter(|other| *other != at);
    let best = others().map(rank).min()?;
    let mut first = others().filter(|other| rank(*other) == best);
    first.next().filter(|_| first.next().is_none())
}

fn is_of(path: &RelPath, record: &Record) -> bool {
    *path == record.path
}
