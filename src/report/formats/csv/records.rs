//! Records as rows: what the writer claims beside what was decided, with the columns of the register and the place.

use std::collections::BTreeSet;

use crate::evaluate::{ClaimAge, Freshness};
use crate::link::{Linked, RecordIndex};
use crate::records::{Detail, Kind, Value};
use crate::report::formats::Given;
use crate::report::present::judged::{Judged, judgement, text_of, titled};
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
    let mut listed = Vec::new();
    for index in rows(register, &given.places.by_kind, &given.site) {
        listed.push(index);
        if register.kind == Kind::Stage {
            listed.extend(&given.site.model.records[index].children);
        }
    }
    let in_rows = listed.into_iter().map(|index| {
        let own = fields.iter().map(|field| value(given, index, field));
        row(given, index, own.collect(), &fields)
    });
    in_rows.collect()
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
    let runbooks = given.places.kind(Kind::Runbook).iter();
    let in_rows = runbooks.map(|&index| {
        let judgement = judgement(&given.site, index);
        let freshness = judgement.and_then(|judgement| judgement.freshness);
        let own = age_cells(&freshness.unwrap_or_default());
        row(given, index, own, OF_RUNBOOK)
    });
    in_rows.collect()
}

fn age_cells(freshness: &Freshness) -> Vec<String> {
    vec![
        shown(freshness.updated),
        freshness
            .from
            .map_or_else(String::new, |from| plain::name(&from)),
        shown(freshness.age_days),
        shown(freshness.allowed_days),
        freshness
            .state
            .map_or_else(String::new, |state| plain::name(&state)),
    ]
}

/// A cell that is empty where there is nothing.
fn shown<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The criteria of every gate, in their order.
pub fn criteria(given: &Given) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for gate in &given.site.assessment.gates {
        for criterion in given.site.criteria(gate) {
            let asks = match &criterion.record().detail {
                Detail::Criterion(asked) => demand::asked(asked),
                _ => String::new(),
            };
            let own = vec![gate.key.clone(), gate.title.clone(), asks];
            all.push(row(given, criterion.index, own, &[]));
        }
    }
    all
}

/// A record as a row: `own` are the cells of its own columns, which hold `fields`.
fn row(given: &Given, index: RecordIndex, own: Vec<String>, fields: &[&str]) -> Vec<String> {
    let one = given.site.judged(index);
    let record = one.record();
    let parent = one.linked.parent.map(|parent| key(given, parent));
    let mut cells = vec![
        one.linked.key.clone(),
        record.kind.word().to_owned(),
        record.id.clone().unwrap_or_default(),
        titled(one.linked),
        parent.unwrap_or_default(),
    ];
    cells.extend(own);
    cells.push(joined(one.owners()));
    cells.extend(target_cells(one));
    cells.extend(claim_cells(one));
    cells.extend(verdict_cells(given, one));
    cells.extend([
        cited(given, one.linked),
        joined(record.refs.iter().map(String::as_str)),
        other(given, index, fields),
        record.path.to_string(),
        one.linked.line.to_string(),
        address_of(given, index),
    ]);
    cells
}

fn key(given: &Given, index: RecordIndex) -> String {
    given.site.judged(index).linked.key.clone()
}

/// The target as it is written, its day, and whether that is inferred.
fn target_cells(one: Judged) -> [String; 3] {
    let written = one.record().target.as_ref();
    let (day, inferred) = one.judgement.and_then(|judgement| judgement.target).unzip();
    [
        shown(written.map(|target| &target.text)),
        shown(day),
        inferred.map_or_else(String::new, yes),
    ]
}

/// The status that is claimed, the words for it, and the day since when.
fn claim_cells(one: Judged) -> [String; 3] {
    let claim = one.record().claim.as_ref();
    let age = one
        .judgement
        .and_then(|judgement| judgement.claim_age.as_ref());
    [
        shown(claim.map(|claim| claim.status.word())),
        shown(claim.map(|claim| &claim.text)),
        age.map_or_else(String::new, since),
    ]
}

/// What was decided, whether it is overdue, what excuses it and what is in the way.
fn verdict_cells(given: &Given, one: Judged) -> [String; 5] {
    let standing = one
        .judgement
        .map(|judgement| plain::name(&judgement.standing));
    let waiver = one.judgement.and_then(|judgement| judgement.waiver);
    let blockers = one.blockers().iter();
    [
        one.verdict().word().to_owned(),
        standing.unwrap_or_default(),
        value(given, one.index, "overdue"),
        waiver.map_or_else(String::new, |waiver| key(given, waiver)),
        joined(blockers.map(|blocker| blocker.why.as_str())),
    ]
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

/// A field as a cell; empty where there is nothing.
fn value(given: &Given, index: RecordIndex, field: &str) -> String {
    let value = given.site.judged(index).field(field);
    value.map(text_of).unwrap_or_default()
}

/// The fields that have no column of their own.
fn other(given: &Given, index: RecordIndex, fields: &[&str]) -> String {
    let one = given.site.judged(index);
    let written = one.record().fields.keys();
    let judgement = one.judgement.into_iter();
    let computed = judgement.flat_map(|judgement| judgement.computed.keys());
    let names: BTreeSet<&String> = written.chain(computed).collect();

    let mut told = Vec::new();
    for name in names {
        if *name == "overdue" || fields.contains(&name.as_str()) {
            continue;
        }
        let text = value(given, index, name);
        if !text.is_empty() {
            told.push(format!("{}: {}", plain::line(name), plain::line(&text)));
        }
    }
    told.join("; ")
}
