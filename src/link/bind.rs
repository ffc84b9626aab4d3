//! Binding: which record belongs to, names, excuses or governs which other.

mod events;
mod likeness;
mod practices;
mod rounds;
mod runbooks;

use std::collections::{BTreeMap, BTreeSet};

use super::{Linked, Model, RecordIndex};
use crate::base::{RelPath, text::fold};
use crate::records::{Demand, Detail, Kind, Record};
pub use events::events;
pub use practices::{practices, practices_called, servers_called};
pub use rounds::rounds;
pub use runbooks::runbooks;

/// Turns parents within a document into parents within the model.
pub fn parents(model: &mut Model) {
    for at in 0..model.records.len() {
        let record = &model.records[at].record;
        let Some(local) = record.parent else { continue };
        let parent = model.records_of(&record.path).start + local;
        model.records[at].parent = Some(parent);
        model.records[parent].children.push(at);
    }
}

/// Ids named in one record become links to another: in its own document, else where the tree has it once.
pub fn mentions(model: &mut Model) {
    let ids = Ids::new(model);
    for at in 0..model.records.len() {
        let record = &model.records[at].record;
        let named: BTreeSet<RecordIndex> = record
            .refs
            .iter()
            .filter_map(|id| ids.resolve(id, &record.path))
            .filter(|&to| to != at)
            .collect();
        for &to in &named {
            model.records[to].backlinks.push(at);
        }
        model.records[at].mentions = named.into_iter().collect();
    }
}

/// The records that a criterion's numbers mean.
pub fn subjects(model: &mut Model) {
    for at in 0..model.records.len() {
        let Detail::Criterion(Demand::Items { of, numbers, .. }) = &model.records[at].record.detail
        else {
            continue;
        };
        let wanted: BTreeSet<u32> = numbers
            .iter()
            .flat_map(|&(first, last)| first..=last.min(first.saturating_add(999)))
            .collect();
        let mut by_kind = numbered_records(model, &model.records[at].record.path);
        let criteria = by_kind.remove(&Kind::Criterion).unwrap_or_default();
        let numbered = match of {
            Some(Kind::Criterion) => criteria,
            Some(kind) => by_kind.remove(kind).unwrap_or_default(),
            None => meant(by_kind, &wanted),
        };
        let found: Vec<RecordIndex> = wanted
            .iter()
            .filter_map(|number| numbered.get(number))
            .flatten()
            .copied()
            .collect();
        let absent = wanted
            .iter()
            .filter(|number| !numbered.contains_key(number))
            .copied()
            .collect();
        model.records[at].subjects = found;
        model.records[at].absent_numbers = absent;
    }
}

/// Records by number. Two with one number are both meant.
type Numbered = BTreeMap<u32, Vec<RecordIndex>>;

/// The numbered records of a document, by kind.
fn numbered_records(model: &Model, path: &RelPath) -> BTreeMap<Kind, Numbered> {
    let mut by_kind: BTreeMap<Kind, Numbered> = BTreeMap::new();
    for at in model.records_of(path) {
        let record = &model.records[at].record;
        let governed =
            !matches!(record.kind, Kind::Gate | Kind::Waiver) && !speaks_of_others(record);
        if let Some(number) = record.number.filter(|_| governed) {
            by_kind
                .entry(record.kind)
                .or_default()
                .entry(number)
                .or_default()
                .push(at);
        }
    }
    fill_gaps(model, &mut by_kind);
    by_kind
}

/// A numbered section with a state that is called by what it is about (`1) Restore`) is an item, and one of the tracks beside it.
fn fill_gaps(model: &Model, by_kind: &mut BTreeMap<Kind, Numbered>) {
    let section = |at: &RecordIndex| &model.records[*at].record.section;
    let items = by_kind.get(&Kind::Item).cloned().unwrap_or_default();
    let Some(tracks) = by_kind.get_mut(&Kind::Track) else {
        return;
    };
    let around: BTreeSet<&Vec<String>> = tracks.values().flatten().map(section).collect();
    for (number, items) in items {
        if items.iter().all(|item| around.contains(section(item))) {
            tracks.entry(number).or_insert(items);
        }
    }
}

/// A criterion about other records is never among those that another is about, so that none can be about itself.
pub fn speaks_of_others(record: &Record) -> bool {
    match &record.detail {
        Detail::Criterion(demand) => match demand {
            Demand::Items { .. }
            | Demand::Select(_)
            | Demand::Own { .. }
            | Demand::Expression(_)
            | Demand::Gates(_)
            | Demand::Held { .. }
            | Demand::Waivers(_)
            | Demand::Unbound(_) => true,
            Demand::Claimed
            | Demand::RunbookFresh { .. }
            | Demand::RunbookThere
            | Demand::Stop
            | Demand::Signature
            | Demand::Beside
            | Demand::Decision
            | Demand::Accepted
            | Demand::Unread(_) => false,
        },
        Detail::Plain
        | Detail::Gate(_)
        | Detail::Waiver(_)
        | Detail::Recurring(_)
        | Detail::RunbookDemand => false,
    }
}

/// The criteria of its own gate that a count is about: those within its list, else those under the same heading. Signatures and
/// choices are no items, and what speaks of others is none either.
pub fn counted(model: &mut Model) {
    for at in 0..model.records.len() {
        let linked = &model.records[at];
        let Detail::Criterion(Demand::Own { within, .. }) = &linked.record.detail else {
            continue;
        };
        let meant = |other: &&RecordIndex| {
            let record = &model.records[**other].record;
            let item = !speaks_of_others(record)
                && !matches!(
                    record.detail,
                    Detail::Criterion(
                        Demand::Signature | Demand::Decision | Demand::Stop | Demand::Unread(_)
                    )
                );
            let here = match within {
                Some(list) => list.start <= record.span.start && record.span.end <= list.end,
                None => record.section == linked.record.section,
            };
            **other != at && item && here && record.path == linked.record.path
        };
        let gate = linked
            .parent
            .map_or(&[][..], |gate| &model.records[gate].children);
        model.records[at].subjects = gate.iter().filter(meant).copied().collect();
    }
}

/// The kind that the numbers mean: tracks where they have them all, else the only kind that has them all. Where several
/// could be meant nobody can say which, and no record is.
fn meant(mut by_kind: BTreeMap<Kind, Numbered>, wanted: &BTreeSet<u32>) -> Numbered {
    let covers = |numbered: &Numbered| wanted.iter().all(|number| numbered.contains_key(number));
    let complete: Vec<Kind> = by_kind
        .iter()
        .filter(|(_, numbered)| covers(numbered))
        .map(|(kind, _)| *kind)
        .collect();
    let kind = match complete[..] {
        [only] => Some(only),
        [] if by_kind.contains_key(&Kind::Track) => Some(Kind::Track),
        [] => by_kind
            .iter()
            .max_by_key(|(_, numbered)| numbered.len())
            .map(|(kind, _)| *kind),
        [..] => complete.contains(&Kind::Track).then_some(Kind::Track),
    };
    kind.and_then(|kind| by_kind.remove(&kind))
        .unwrap_or_default()
}

/// What each waiver names: by key, id or exact title. More than one match is kept: such a waiver excuses nothing.
pub fn waivers(model: &mut Model) {
    let ids = Ids::new(model);
    let titles = titles(model);
    for at in 0..model.records.len() {
        let record = &model.records[at].record;
        let Detail::Waiver(waiver) = &record.detail else {
            continue;
        };
        let mut named = BTreeSet::new();
        for name in &waiver.excuses {
            named.extend(called(model, &ids, &titles, name, record));
        }
        named.remove(&at);
        model.records[at].excuses = named.into_iter().collect();
    }
    let names = Names {
        ids,
        titles,
        issues: issues(model),
    };
    for at in 0..model.records.len() {
        let Detail::Waiver(waiver) = &model.records[at].record.detail else {
            continue;
        };
        model.records[at].ended_by = ending(model, &names, at, &waiver.ends_with);
    }
}

/// The actions of the same document whose names are like that of a waiver which no action is known to end.
pub fn ends_of_waivers(model: &mut Model) {
    let is_open = |linked: &Linked| {
        matches!(linked.record.detail, Detail::Waiver(_)) && linked.ended_by.is_empty()
    };
    let open: Vec<RecordIndex> = (0..model.records.len())
        .filter(|&at| is_open(&model.records[at]))
        .collect();
    if open.is_empty() {
        return;
    }
    let actions = likeness::Names::of(model, |kind| kind == Kind::Action);
    for at in open {
        let record = &model.records[at].record;
        let is_elsewhere = |other: &RecordIndex| model.records[*other].record.path != record.path;
        let like = actions.like(&record.title, is_elsewhere);
        model.records[at].joins.may_be_ended_by = like;
    }
}

/// What an action may be called.
struct Names {
    ids: Ids,
    titles: BTreeMap<String, Vec<RecordIndex>>,
    /// Actions by the issues that they name.
    issues: BTreeMap<String, Vec<RecordIndex>>,
}

fn issues(model: &Model) -> BTreeMap<String, Vec<RecordIndex>> {
    let mut issues: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
    for (at, linked) in model
        .records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind == Kind::Action)
    {
        for issue in linked
            .record
            .refs
            .iter()
            .filter(|name| name.starts_with('#'))
        {
            issues.entry(issue.clone()).or_default().push(at);
        }
    }
    issues
}

/// The actions that end a waiver: those that it names, else those that name it or the one thing that it excuses.
fn ending(
    model: &Model,
    names: &Names,
    waiver: RecordIndex,
    ends_with: &[String],
) -> Vec<RecordIndex> {
    let linked = &model.records[waiver];
    let kind = |at: RecordIndex| model.records[at].record.kind;
    let is_work = |at: &RecordIndex| {
        matches!(
            kind(*at),
            Kind::Action
                | Kind::ChecklistItem
                | Kind::Deliverable
                | Kind::Milestone
                | Kind::Track
                | Kind::Step
        )
    };
    let by_name = ends_with
        .iter()
        .flat_map(|name| called(model, &names.ids, &names.titles, name, &linked.record));
    let by_issue = ends_with
        .iter()
        .filter_map(|name| names.issues.get(name))
        .flatten()
        .copied();
    let named: BTreeSet<RecordIndex> = by_name.filter(is_work).chain(by_issue).collect();
    if !named.is_empty() {
        return named.into_iter().collect();
    }
    let subject = linked.excuses.first().filter(|_| linked.excuses.len() == 1);
    let titled = subject
        .and_then(|&at| names.titles.get(&fold(&model.records[at].record.title)))
        .into_iter()
        .flatten();
    let naming = linked.backlinks.iter().chain(
        subject
            .into_iter()
            .flat_map(|&at| &model.records[at].backlinks),
    );
    let found: BTreeSet<RecordIndex> = titled
        .chain(naming)
        .copied()
        .filter(|&at| kind(at) == Kind::Action)
        .collect();
    found.into_iter().collect()
}

/// The records that a name means. A title shared by records of several documents means those of the waiver's own document first.
fn called(
    model: &Model,
    ids: &Ids,
    titles: &BTreeMap<String, Vec<RecordIndex>>,
    name: &str,
    waiver: &Record,
) -> Vec<RecordIndex> {
    if let Some(&at) = model.by_key.get(name.trim()) {
        return vec![at];
    }
    if let Some(at) = linked(model, name.trim(), &waiver.path) {
        return vec![at];
    }
    let name = name.trim().trim_start_matches('#');
    if let Some(at) = ids.resolve(name.trim(), &waiver.path) {
        return vec![at];
    }
    let all = titles.get(&fold(name)).cloned().unwrap_or_default();
    let own: Vec<RecordIndex> = all
        .iter()
        .copied()
        .filter(|&at| model.records[at].record.path == waiver.path)
        .collect();
    if own.is_empty() { all } else { own }
}

/// The record that a link leads to: the one that the named section is the heading of, in the document itself or in another.
fn linked(model: &Model, destination: &str, from: &RelPath) -> Option<RecordIndex> {
    let (file, anchor) = destination
        .split_once('#')
        .filter(|(_, anchor)| !anchor.is_empty())?;
    let path = match file {
        "" => from.clone(),
        _ => file
            .strip_prefix('/')
            .map_or_else(|| from.parent().join(file), RelPath::new)?,
    };
    let sections = &model.documents.get(&path)?.document.sections;
    let named = sections.iter().find(|section| {
        section.level > 0 && (section.anchor == anchor || section.id.as_deref() == Some(anchor))
    })?;
    let mut headed = model.records_of(&path).filter(|&at| {
        let record = &model.records[at].record;
        record.span.start == named.span.start && !matches!(record.kind, Kind::Waiver | Kind::Gate)
    });
    headed.next().filter(|_| headed.next().is_none())
}

/// What can be excused, by folded title.
fn titles(model: &Model) -> BTreeMap<String, Vec<RecordIndex>> {
    let mut titles: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
    for (at, linked) in model.records.iter().enumerate() {
        if !matches!(linked.record.kind, Kind::Waiver | Kind::Gate) {
            let bare = without_citations(&linked.record.title);
            for name in BTreeSet::from([fold(&linked.record.title), fold(&bare)]) {
                titles.entry(name).or_default().push(at);
            }
        }
    }
    titles
}

/// A title without what it cites behind its words: `Restore (report)` is called `Restore`.
fn without_citations(title: &str) -> String {
    let cut = title.find(" (");
    let bare = cut.and_then(|at| title.get(..at)).unwrap_or(title);
    bare.trim().to_owned()
}

/// Ids of the tree: in their own document and in the whole tree, each only where one record alone has it.
pub struct Ids {
    own: BTreeMap<(RelPath, String), Option<RecordIndex>>,
    unique: BTreeMap<String, Option<RecordIndex>>,
}

impl Ids {
    /// The ids of a model.
    pub fn new(model: &Model) -> Self {
        let mut ids = Ids {
            own: BTreeMap::new(),
            unique: BTreeMap::new(),
        };
        for (at, linked) in model.records.iter().enumerate() {
            let Some(id) = &linked.record.id else {
                continue;
            };
            let own = ids.own.entry((linked.record.path.clone(), id.clone()));
            own.and_modify(|only| *only = None).or_insert(Some(at));
            ids.unique
                .entry(id.clone())
                .and_modify(|only| *only = None)
                .or_insert(Some(at));
        }
        ids
    }

    /// The only record with an id in a document.
    pub fn resolve_in(&self, id: &str, own: &RelPath) -> Option<RecordIndex> {
        let key = (own.clone(), id.to_owned());
        self.own.get(&key).copied().flatten()
    }

    /// The only record with an id in a document, else in the tree.
    pub fn resolve(&self, id: &str, from: &RelPath) -> Option<RecordIndex> {
        match self.own.get(&(from.clone(), id.to_owned())) {
            Some(own) => *own,
            None => self.unique.get(id).copied().flatten(),
        }
    }
}
