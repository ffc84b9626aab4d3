//! Records as rows: what the writer claims beside what was decided, with the columns of the register and the place.

use std::collections::BTreeSet;

use crate::evaluate::ClaimAge;
use crate::link::{Linked, RecordIndex};
use crate::records::{Detail, Kind, Value};
use crate::report::formats::Given;
use crate::report::present::judged::{judgement, text_of, titled};
use crate::report::present::registers::{Register, rows};
use crate::report::present::{address, demand, plain};

/// The columns before those of a register, and after them.
const BEFORE: &[&str] = &["key", "kind", "id", "title", "parent"];
const AFTER: &[&str] = &[
    "owners",
    "target",
    "target_date",
    "target_inferred",
    "claimed",
    "claimed_text",
    "claimed_since",
    "verdict",
    "standing",
    "overdue",
    "waiver",
    "blockers",
    "evidence",
    "refs",
    "other_fields",
    "file",
    "line",
    "page",
];

/// What a criterion has besides.
const OF_CRITERION: &[&str] = &["gate", "gate_title", "asks_for"];

/// What a runbook has besides.
const OF_RUNBOOK: &[&str] = &[
    "updated",
    "updated_from",
    "age_days",
    "allowed_days",
    "freshness",
];

/// The columns of records with these fields.
pub fn columns(fields: &[&'static str]) -> Vec<&'static str> {
    BEFORE.iter().chain(fields).chain(AFTER).copied().collect()
}

/// The columns of a register. `target` and `overdue` stand with the others.
pub fn register_columns(register: &Register) -> Vec<&'static str> {
    columns(&register_fields(register))
}

fn register_fields(register: &Register) -> Vec<&'static str> {
    register
        .always
        .iter()
        .chain(register.columns)
        .copied()
        .collect()
}

/// The columns of criteria.
pub fn criterion_columns() -> Vec<&'static str> {
    columns(OF_CRITERION)
}

/// The columns of runbooks.
pub fn runbook_columns() -> Vec<&'static str> {
    columns(OF_RUNBOOK)
}

/// The rows of a register, in the order of its page; each stage with its steps after it.
pub fn register(given: &Given, register: &Register) -> Vec<Vec<String>> {
    let fields = register_fields(register);
    let mut indices = Vec::new();
    for index in rows(register, &given.places.by_kind, &given.site) {
        indices.push(index);
        if register.kind == Kind::Stage {
            indices.extend(&given.site.model.records[index].children);
        }
    }
    let own = |index: RecordIndex| {
        fields
            .iter()
            .map(|field| value(given, index, field).map(text_of).unwrap_or_default())
            .collect()
    };
    indices
        .into_iter()
        .map(|index| row(given, index, own(index), &fields))
        .collect()
}

/// The tracks.
pub fn tracks(given: &Given) -> Vec<Vec<String>> {
    of_kind(given, Kind::Track)
}

/// The items of checklists.
pub fn checklist_items(given: &Given) -> Vec<Vec<String>> {
    of_kind(given, Kind::ChecklistItem)
}

fn of_kind(given: &Given, kind: Kind) -> Vec<Vec<String>> {
    given
        .places
        .kind(kind)
        .iter()
        .map(|&index| row(given, index, Vec::new(), &[]))
        .collect()
}

/// The runbooks, with their age.
pub fn runbooks(given: &Given) -> Vec<Vec<String>> {
    let own = |index: RecordIndex| {
        let freshness = judgement(&given.site, index)
            .and_then(|judged| judged.freshness)
            .unwrap_or_default();
        vec![
            freshness
                .updated
                .map(|day| day.to_string())
                .unwrap_or_default(),
            freshness
                .from
                .map(|from| plain::name(&from))
                .unwrap_or_default(),
            freshness
                .age_days
                .map(|days| days.to_string())
                .unwrap_or_default(),
            freshness
                .allowed_days
                .map(|days| days.to_string())
                .unwrap_or_default(),
            freshness
                .state
                .map(|state| plain::name(&state))
                .unwrap_or_default(),
        ]
    };
    given
        .places
        .kind(Kind::Runbook)
        .iter()
        .map(|&index| row(given, index, own(index), OF_RUNBOOK))
        .collect()
}

/// The criteria of every gate, in their order.
pub fn criteria(given: &Given) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for gate in &given.site.assessment.gates {
        for &index in &gate.criteria {
            let asks = match &given.site.model.records[index].record.detail {
                Detail::Criterion(asked) => demand::asked(asked),
                _ => String::new(),
            };
            all.push(row(
                given,
                index,
                vec![gate.key.clone(), gate.title.clone(), asks],
                &[],
            ));
        }
    }
    all
}

/// A record as a row: `own` are the cells of its own columns, which hold `fields`.
fn row(given: &Given, index: RecordIndex, own: Vec<String>, fields: &[&str]) -> Vec<String> {
    let linked = &given.site.model.records[index];
    let record = &linked.record;
    let judged = judgement(&given.site, index);
    let key = |index: RecordIndex| given.site.model.records[index].key.clone();
    let day = judged.and_then(|judged| judged.target);
    let before = [
        linked.key.clone(),
        record.kind.word().to_owned(),
        record.id.clone().unwrap_or_default(),
        titled(linked),
        linked.parent.map(key).unwrap_or_default(),
    ];
    let after = [
        joined(record.owners.iter().map(|owner| owner.name.as_str())),
        record
            .target
            .as_ref()
            .map(|target| target.text.clone())
            .unwrap_or_default(),
        day.map(|(day, _)| day.to_string()).unwrap_or_default(),
        day.map(|(_, inferred)| yes(inferred)).unwrap_or_default(),
        record
            .claim
            .as_ref()
            .map(|claim| claim.status.word().to_owned())
            .unwrap_or_default(),
        record
            .claim
            .as_ref()
            .map(|claim| claim.text.clone())
            .unwrap_or_default(),
        judged
            .and_then(|judged| judged.claim_age.as_ref())
            .map(since)
            .unwrap_or_default(),
        given.site.judged(index).verdict().word().to_owned(),
        judged
            .map(|judged| plain::name(&judged.standing))
            .unwrap_or_default(),
        value(given, index, "overdue")
            .map(text_of)
            .unwrap_or_default(),
        judged
            .and_then(|judged| judged.waiver)
            .map(key)
            .unwrap_or_default(),
        joined(
            judged
                .iter()
                .flat_map(|judged| &judged.blockers)
                .map(|blocker| blocker.why.as_str()),
        ),
        cited(given, linked),
        joined(record.refs.iter().map(String::as_str)),
        other(given, index, fields),
        record.path.to_string(),
        linked.line.to_string(),
        address_of(given, index),
    ];
    before.into_iter().chain(own).chain(after).collect()
}

/// The address of a page: in full where the site has one, else from the root of the portal.
pub fn page(given: &Given, path: &str) -> String {
    address::absolute(given.site.settings, path)
        .unwrap_or_else(|| crate::report::present::places::encode(path))
}

/// The address of a record.
fn address_of(given: &Given, index: RecordIndex) -> String {
    let spot = given.places.address(index);
    page(given, &spot.page) + &spot.fragment()
}

/// Texts as one cell.
pub fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(plain::line).collect::<Vec<_>>().join("; ")
}

/// Yes or no.
fn yes(yes: bool) -> String {
    text_of(&Value::Bool(yes))
}

/// The day since when a claim stands, else why nobody can say.
fn since(age: &ClaimAge) -> String {
    match age {
        ClaimAge::Since(commit, _) | ClaimAge::Later(commit) => commit.date.to_string(),
        ClaimAge::Uncommitted => "not committed".to_owned(),
        ClaimAge::Boundary => "before this shallow clone".to_owned(),
        ClaimAge::Unread => "unknown".to_owned(),
    }
}

/// What a record cites, with the state of each citation.
fn cited(given: &Given, linked: &Linked) -> String {
    let model = given.site.model;
    let mut seen = BTreeSet::new();
    let cited = linked.evidence.iter().filter_map(|&(entry, cite)| {
        let evidence = model.evidence.get(entry)?;
        let state = given
            .site
            .assessment
            .cite_state(entry, evidence.citations.get(cite)?);
        let text = format!("{} ({})", plain::line(&evidence.text), plain::name(&state));
        seen.insert(text.clone()).then_some(text)
    });
    cited.collect::<Vec<_>>().join("; ")
}

fn value<'a>(given: &Given<'a>, index: RecordIndex, field: &str) -> Option<&'a Value> {
    given.site.judged(index).field(field)
}

/// The fields that have no column of their own.
fn other(given: &Given, index: RecordIndex, fields: &[&str]) -> String {
    let written = given.site.model.records[index].record.fields.keys();
    let computed = judgement(&given.site, index)
        .into_iter()
        .flat_map(|judgement| judgement.computed.keys());
    let names: BTreeSet<&String> = written.chain(computed).collect();
    let told = names
        .into_iter()
        .filter(|name| *name != "overdue" && !fields.contains(&name.as_str()));
    let told = told.filter_map(|name| {
        let text = value(given, index, name)
            .map(text_of)
            .filter(|text| !text.is_empty())?;
        Some(format!("{}: {}", plain::line(name), plain::line(&text)))
    });
    told.collect::<Vec<_>>().join("; ")
}
