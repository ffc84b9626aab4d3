//! About: the records that a sentence means by what they are about, wherever they stand.

use std::collections::BTreeSet;

use super::is_box;
use crate::base::gates::{About, Selector};
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::base::{Date, RelPath};
use crate::link::graphs::names;
use crate::link::{Model, RecordIndex};
use crate::records::kinds::alert;
use crate::records::values::rehearsal;
use crate::records::{Kind, Record, Value, When};

/// The records that a criterion means by what they are about; `None` where it says nothing of that.
pub fn chosen(model: &Model, at: RecordIndex, selector: &Selector) -> Option<Vec<RecordIndex>> {
    let own = &model.records[at].record.path;
    Some(match selector.about.as_ref()? {
        About::Checklist(names) => boxes(model, names, own),
        About::Rehearsed(topic) | About::Tested(topic) => rehearsals(model, topic),
        About::Alerts => alerts(model),
        About::Before(words) => milestones_before(model, &words.join(" "), own),
        About::Objective { words, bound } => objectives(model, words, bound.as_deref()),
    })
}

fn of_kind(model: &Model, kind: Kind) -> impl Iterator<Item = RecordIndex> {
    let records = model.records.iter().enumerate();
    let of_kind = records.filter(move |(_, linked)| linked.record.kind == kind);
    of_kind.map(|(at, _)| at)
}

/// The rows of tables that say of each alert which runbook to open.
fn alerts(model: &Model) -> Vec<RecordIndex> {
    let has_column = |at: &RecordIndex| {
        model.records[*at]
            .record
            .fields
            .contains_key(alert::RUNBOOK)
    };
    of_kind(model, Kind::Observability)
        .filter(has_column)
        .collect()
}

/// All milestones but the one of a name and those whose day is after it: one without a day may have to be done before.
fn milestones_before(model: &Model, name: &str, own: &RelPath) -> Vec<RecordIndex> {
    let meant = names(model).meant(model, name, own);
    let Some((event, last)) = meant.and_then(|at| Some((at, day_of(model, at)?))) else {
        return Vec::new();
    };
    let others = of_kind(model, Kind::Milestone).filter(|&at| at != event);
    others
        .filter(|&at| day_of(model, at).is_none_or(|day| day <= last))
        .collect()
}

fn day_of(model: &Model, at: RecordIndex) -> Option<Date> {
    match model.records[at].record.target.as_ref()?.when {
        When::Day(day) => Some(day),
        _ => None,
    }
}

/// The drills that rehearse a topic.
fn rehearsals(model: &Model, topic: &[String]) -> Vec<RecordIndex> {
    let topic: BTreeSet<String> = topic.iter().cloned().collect();
    let drills = of_kind(model, Kind::Drill);
    let title = |at: RecordIndex| &model.records[at].record.title;
    drills
        .filter(|&at| rehearsal::is_same(&topic, &rehearsal::topic(title(at))))
        .collect()
}

/// The boxes of the only document of operations that is called a checklist of these words: `Release security checklist`.
fn boxes(model: &Model, names: &[String], own: &RelPath) -> Vec<RecordIndex> {
    let is_meant = |title: &str| {
        let said = words_of(title);
        said.contains("checklist") && names.iter().all(|name| said.contains(name))
    };
    let pages = model.documents.iter();
    let pages = pages.filter(|(_, page)| page.role == DocumentRole::Operations);
    let mut meant = pages.filter(|(path, page)| *path != own && is_meant(&page.title));
    match (meant.next(), meant.next()) {
        (Some((path, _)), None) => boxes_of(model, path),
        (_, _) => Vec::new(),
    }
}

fn boxes_of(model: &Model, path: &RelPath) -> Vec<RecordIndex> {
    let records = model.records_of(path);
    records
        .filter(|&at| is_box(&model.records[at].record))
        .collect()
}

fn words_of(title: &str) -> BTreeSet<String> {
    words(&fold(title)).map(str::to_owned).collect()
}

/// The objectives with a bound and one of the words; where none has the bound, those with all of the words.
fn objectives(model: &Model, names: &[String], bound: Option<&str>) -> Vec<RecordIndex> {
    let said = |at: &RecordIndex| words_of(&model.records[*at].record.title);
    let has_one = |at: &RecordIndex| names.iter().any(|name| said(at).contains(name));
    let has_all = |at: &RecordIndex| names.iter().all(|name| said(at).contains(name));
    let bounded = of_kind(model, Kind::Slo).filter(|at| is_bound(model, *at, bound));
    let bounded: Vec<RecordIndex> = bounded.filter(has_one).collect();
    match bounded.is_empty() {
        true => of_kind(model, Kind::Slo).filter(has_all).collect(),
        false => bounded,
    }
}

fn is_bound(model: &Model, at: RecordIndex, bound: Option<&str>) -> bool {
    let own = bound_of(&model.records[at].record);
    bound.is_some() && own.as_deref() == bound
}

/// The bound of an objective as sentences give theirs: `< 250 ms`.
fn bound_of(record: &Record) -> Option<String> {
    let text = |name: &str| match record.fields.get(name)? {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let unit = text("unit").unwrap_or_default();
    let bound = format!("{} {} {unit}", text("comparator")?, text("value")?);
    Some(bound.trim_end().to_owned())
}
