//! Neighbours: what the documents beside a gate say against its release becomes a criterion of that gate, in the neighbour's words.

mod entries;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use entries::entries_before;

use super::{Linked, Model, RecordIndex, aside};
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::base::{Date, RelPath, Settings};
use crate::parse::Document;
use crate::records::gates::hold::{self, Held, Hold, Neighbour, Place};
use crate::records::values::cover::{self, days_in};
use crate::records::values::release::Release;
use crate::records::words::phrase::Searched;
use crate::records::{Demand, Detail, Documents, Kind, Record, Scope, Status, role};
use crate::source::SourceTree;

/// At most so many statements are held against gates.
const MOST: usize = 200;

/// A gate, as far as its neighbours have to know it.
struct Gate {
    path: RelPath,
    start: usize,
    releases: Vec<Release>,
    /// The day of its last change, by its own word or by history.
    day: Option<Date>,
    /// The days in its title.
    days: Vec<Date>,
    /// The numbers of changes and issues that its document names.
    issues: Rc<[String]>,
    /// Its criteria.
    criteria: Vec<Criterion>,
}

struct Criterion {
    title: String,
    is_done: bool,
    span: crate::base::Span,
}

/// The criteria that neighbours add, as records of their own documents. `asides` are the places of gates that are set aside.
pub fn criteria(
    records: &[Record],
    documents: &Documents,
    tree: &SourceTree,
    settings: &Settings,
    asides: &BTreeSet<(RelPath, usize)>,
) -> Vec<Record> {
    let gates = gates(records, documents, tree, settings, asides);
    if gates.is_empty() {
        return Vec::new();
    }
    let homes: BTreeSet<&RelPath> = gates.iter().map(|gate| &gate.path).collect();
    let added = documents.iter().flat_map(|(path, document)| {
        let place = Place {
            has_gate: homes.contains(path),
            ..place_of(path, document, tree, settings)
        };
        criteria_of(place, records, &gates, tree)
    });
    added.take(MOST).collect()
}

/// A document as it is searched, as if no gate stood in it.
fn place_of<'a>(
    path: &'a RelPath,
    document: &'a Document,
    tree: &'a SourceTree,
    settings: &Settings,
) -> Place<'a> {
    let text = tree.text(path);
    let (role, _) = role::decide(path, document, text, settings);
    Place {
        path,
        document,
        text,
        role,
        has_gate: false,
    }
}

/// The criteria that one document adds. Each gate has a criterion of its own: a record belongs to one gate.
fn criteria_of(place: Place, records: &[Record], gates: &[Gate], tree: &SourceTree) -> Vec<Record> {
    let path = place.path;
    let own = of_path(records, path);
    let mut found = entries_before(&place, own, gates, tree);
    let Some(neighbour) = Neighbour::new(place) else {
        return found;
    };
    for hold in hold::of_document(&neighbour) {
        if is_settled(&hold, own) {
            continue;
        }
        let held = held(&hold, path, gates, tree);
        found.extend(held.into_iter().map(|gate| record(&hold, path, gate)));
    }
    without_repeated(found)
}

/// One criterion for each thing that a document says: a freeze may be a sentence that forbids, and an entry one below a heading of blockers.
fn without_repeated(found: Vec<Record>) -> Vec<Record> {
    let mut kept: Vec<Record> = Vec::new();
    for record in found {
        let says_same = |other: &Record| {
            (other.span.contains(record.span) || record.span.contains(other.span))
                && other.title.trim_end_matches('.') == record.title.trim_end_matches('.')
                && gate_of(other) == gate_of(&record)
        };
        if !kept.iter().any(says_same) {
            kept.push(record);
        }
    }
    kept
}

/// The place of the gate that a criterion holds.
fn gate_of(record: &Record) -> Option<&(RelPath, usize)> {
    match &record.detail {
        Detail::Criterion(Demand::Held { gate, .. }) => Some(gate),
        _ => None,
    }
}

/// The gates of releases that decide.
fn gates(
    records: &[Record],
    documents: &Documents,
    tree: &SourceTree,
    settings: &Settings,
    asides: &BTreeSet<(RelPath, usize)>,
) -> Vec<Gate> {
    let mut homes: BTreeMap<&RelPath, Option<Home>> = BTreeMap::new();
    let mut gates = Vec::new();
    for record in records.iter().filter(|record| decides(record, asides)) {
        let path = &record.path;
        let home = homes.entry(path).or_insert_with(|| {
            let is_read = is_of_operations(path, documents, tree, settings);
            is_read.then(|| Home::of(path, records, tree))
        });
        gates.extend(home.as_ref().map(|home| gate(record, home, tree)));
    }
    gates
}

/// Is it a gate of a release that is not set aside?
fn decides(record: &Record, asides: &BTreeSet<(RelPath, usize)>) -> bool {
    let of_release = matches!(&record.detail, Detail::Gate(gate) if gate.scope == Scope::Release);
    of_release && !asides.contains(&(record.path.clone(), record.span.start))
}

/// What the gates of a document share, read once however many they are.
struct Home<'a> {
    records: &'a [Record],
    day: Option<Date>,
    issues: Rc<[String]>,
}

impl<'a> Home<'a> {
    fn of(path: &RelPath, records: &'a [Record], tree: &SourceTree) -> Home<'a> {
        let text = tree.text(path);
        Home {
            records: of_path(records, path),
            day: day_of(path, cover::read(text).day(), tree),
            issues: hold::issues_in(text).into(),
        }
    }
}

/// The records of a document: all records are sorted by their paths.
fn of_path<'a>(records: &'a [Record], path: &RelPath) -> &'a [Record] {
    let start = records.partition_point(|other| other.path < *path);
    let end = records.partition_point(|other| other.path <= *path);
    &records[start..end]
}

fn is_of_operations(
    path: &RelPath,
    documents: &Documents,
    tree: &SourceTree,
    settings: &Settings,
) -> bool {
    documents.get(path).is_some_and(|document| {
        let (role, _) = role::decide(path, document, tree.text(path), settings);
        role == DocumentRole::Operations
    })
}

/// A gate with the criteria that its document gives it.
fn gate(record: &Record, home: &Home, tree: &SourceTree) -> Gate {
    Gate {
        path: record.path.clone(),
        start: record.span.start,
        releases: aside::releases_of(record, tree),
        day: home.day,
        issues: Rc::clone(&home.issues),
        days: days_in(&record.title)
            .into_iter()
            .map(|(_, day)| day)
            .collect(),
        criteria: criteria_of_gate(record, home.records),
    }
}

/// The criteria of a gate, among the records of its document.
fn criteria_of_gate(gate: &Record, own: &[Record]) -> Vec<Criterion> {
    let place = own.iter().position(|other| std::ptr::eq(other, gate));
    let belongs = |other: &&Record| place.is_some() && other.parent == place;
    let criteria = own.iter().filter(belongs).map(|record| Criterion {
        title: record.title.clone(),
        is_done: claims_done(record),
        span: record.span,
    });
    criteria.collect()
}

fn claims_done(record: &Record) -> bool {
    record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Done)
}

/// The later of the day that a document gives of itself and of its last commit. A day after that commit is one that is to come, such as
/// that of the launch.
fn day_of(path: &RelPath, own: Option<Date>, tree: &SourceTree) -> Option<Date> {
    let history = tree.history.as_ref();
    let committed = history
        .and_then(|history| history.last_change(path))
        .map(|commit| commit.date);
    let is_past = |own: &Date| committed.is_none_or(|committed| *own <= committed);
    own.filter(is_past).max(committed)
}

/// The places of the gates that a statement holds.
fn held(hold: &Hold, path: &RelPath, gates: &[Gate], tree: &SourceTree) -> Vec<(RelPath, usize)> {
    let day = day_of(path, hold.day, tree);
    let holds = |gate: &&Gate| {
        let overtaken = is_overtaken(hold, day, gate);
        let is_meant = !hold.is_own || gate.path == *path;
        is_meant
            && !overtaken
            && may_be_of(hold, gate)
            && (!hold.by_number || names_release_of(hold, gate))
            && (is_near(path, &gate.path) || names_release_of(hold, gate))
            && !is_read(hold, path, gate)
            && concerns(hold, gate)
    };
    let gates = gates.iter().filter(holds);
    gates.map(|gate| (gate.path.clone(), gate.start)).collect()
}

/// Is what counts for a day older than the gate?
fn is_overtaken(hold: &Hold, day: Option<Date>, gate: &Gate) -> bool {
    hold.what.is_of_a_day() && day.zip(gate.day).is_some_and(|(day, own)| day < own)
}

/// Can a statement be of what a gate decides about, as far as both name releases and days?
fn may_be_of(hold: &Hold, gate: &Gate) -> bool {
    is_of_one_release(hold, gate) && is_of_one_day(hold, gate)
}

/// Can both be of one release, as far as they name any?
fn is_of_one_release(hold: &Hold, gate: &Gate) -> bool {
    hold.releases.is_empty() || gate.releases.is_empty() || names_release_of(hold, gate)
}

/// Does a statement about what takes place on some days speak of the day of the gate?
fn is_of_one_day(hold: &Hold, gate: &Gate) -> bool {
    let mut days = hold.of_days.iter();
    hold.of_days.is_empty() || days.any(|day| gate.days.contains(day))
}

/// Does a statement name a release of the gate?
fn names_release_of(hold: &Hold, gate: &Gate) -> bool {
    let is_own = |release: &Release| gate.releases.iter().any(|own| own.is_same(release));
    hold.releases.iter().any(is_own)
}

/// So many folders lie between documents that speak of one release without naming it: `docs/minutes/2026` and `releases/shop/4.1` are six
/// apart.
const FARTHEST: usize = 6;

/// Do two documents lie near each other? In a repository of many projects, the minutes of one say nothing of the releases of the next.
fn is_near(one: &RelPath, other: &RelPath) -> bool {
    let (one, other) = (one.parent(), other.parent());
    let shared = one.parts().zip(other.parts());
    let shared = shared.take_while(|(a, b)| a == b).count();
    one.parts().count() + other.parts().count() - 2 * shared <= FARTHEST
}

/// Is the statement a criterion of the gate already?
fn is_read(hold: &Hold, path: &RelPath, gate: &Gate) -> bool {
    let holds = |criterion: &Criterion| {
        criterion.span.start <= hold.span.start && hold.span.end <= criterion.span.end
    };
    gate.path == *path && gate.criteria.iter().any(holds)
}

/// Is what a statement is about a matter of the gate?
fn concerns(hold: &Hold, gate: &Gate) -> bool {
    match &hold.what {
        Held::NoGo | Held::OnHold | Held::Blocker | Held::Withdrawn | Held::Incident => true,
        Held::Declined => {
            let mut declined = hold::issues_in(&hold.text).into_iter();
            declined.any(|issue| gate.issues.contains(&issue))
        }
        Held::Reverted => gate
            .criteria
            .iter()
            .any(|criterion| criterion.is_done && is_reverted(&criterion.title, &hold.text)),
        Held::KnownIssue(severity) => gate
            .criteria
            .iter()
            .any(|criterion| excludes(&criterion.title, *severity)),
    }
}

/// Does a revert speak of what a criterion ticks: by the number of an issue, else by its words?
fn is_reverted(criterion: &str, revert: &str) -> bool {
    if hold::shares_issue(criterion, revert) {
        return true;
    }
    let told = fold(revert);
    let told: BTreeSet<&str> = words(&told).collect();
    let own = fold(criterion);
    let own: Vec<&str> = words(&own)
        .filter(|word| word.chars().count() > 3)
        .collect();
    own.len() >= 2 && own.iter().all(|word| told.contains(word))
}

/// `No open severity 1 issues` excludes an issue of severity 1.
fn excludes(criterion: &str, severity: hold::Severity) -> bool {
    Searched::new(criterion).has(|words| words.without)
        && hold::severities(criterion).contains(&severity)
}

/// Has a record of the same place, among those of its document, a claim that settles it?
fn is_settled(hold: &Hold, own: &[Record]) -> bool {
    let here = own
        .iter()
        .filter(|record| record.span.start <= hold.span.start && hold.span.end <= record.span.end);
    let mut claims = here
        .filter(|record| record.kind != Kind::Gate)
        .filter_map(|record| record.claim.as_ref());
    claims.any(|claim| matches!(claim.status, Status::Done | Status::NotApplicable))
}

fn record(hold: &Hold, path: &RelPath, gate: (RelPath, usize)) -> Record {
    let why = format!("`{path}` {}", hold.what.says());
    Record {
        detail: Detail::Criterion(Demand::Held {
            why,
            gate,
            since: hold.since,
            until: hold.until,
        }),
        ..Record::bare(Kind::Criterion, path.clone(), hold.span, &hold.text)
    }
}

/// Gives each of these criteria to its gates.
pub fn bind(model: &mut Model) {
    let mut places: BTreeMap<(RelPath, usize), RecordIndex> = BTreeMap::new();
    for (at, linked) in model.records.iter().enumerate() {
        if linked.record.kind == Kind::Gate {
            places.insert((linked.record.path.clone(), linked.record.span.start), at);
        }
    }
    for at in 0..model.records.len() {
        let Detail::Criterion(Demand::Held { gate, .. }) = &model.records[at].record.detail else {
            continue;
        };
        if let Some(&gate) = places.get(gate) {
            model.records[at].parent = Some(gate);
            model.records[gate].children.push(at);
        }
    }
}

/// Puts records behind those of the same document, so that places among the others stay.
pub fn insert(records: Vec<Record>, added: Vec<Record>) -> Vec<Record> {
    let mut all: Vec<(RelPath, usize, Record)> = records
        .into_iter()
        .map(|record| (record.path.clone(), 0, record))
        .chain(
            added
                .into_iter()
                .map(|record| (record.path.clone(), 1, record)),
        )
        .collect();
    all.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    all.into_iter().map(|(_, _, record)| record).collect()
}

/// The places of gates that are set aside.
pub fn places(
    records: &[Linked],
    asides: &BTreeMap<RecordIndex, String>,
) -> BTreeSet<(RelPath, usize)> {
    let place = |at: &RecordIndex| {
        let record = &records[*at].record;
        (record.path.clone(), record.span.start)
    };
    asides.keys().map(place).collect()
}
