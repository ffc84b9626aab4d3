//! Practices: the tracks, criteria and runbooks that serve each practice of a catalogue.
//!
//! Three things are known: an id that one names of the other, a link from one to the other, and a criterion about the practice. Settings
//! say what else does. What only has words in common with a practice is never joined to it: it is a candidate, which somebody confirms in
//! `site.toml`. `Environment parity` and the track `Environment parity and config` are likely the same; `Patch management` and `Secrets
//! management` are not, and no list of words tells the two pairs apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::practices::Named;
use crate::base::text::{fold, words};
use crate::base::{RelPath, Settings};
use crate::link::{LinkTo, Model, RecordIndex, Service, ServiceGround};
use crate::parse::{Document, Section};
use crate::records::words::LANGUAGES;
use crate::records::{Kind, Record};

/// So many candidates are kept of each practice.
const CANDIDATES: usize = 3;

/// A word that so many names have tells none of them apart.
const RARE: usize = 3;

/// Joins every practice to what serves it.
pub fn practices(model: &mut Model, settings: &Settings) {
    let all: Vec<RecordIndex> = of_kinds(model, |kind| kind == Kind::Control).collect();
    if all.is_empty() {
        return;
    }
    let mut served = known(model, &all);
    let apart = by_settings(model, settings, &mut served);
    add_candidates(model, &all, &served, &apart);
    for (at, services) in served {
        model.records[at].joins.served_by = services.into_iter().collect();
    }
}

/// Finds what is alike among what neither documents nor settings speak of.
fn add_candidates(
    model: &mut Model,
    practices: &[RecordIndex],
    served: &Served,
    apart: &BTreeSet<(RecordIndex, RecordIndex)>,
) {
    let names = Names::of(model);
    for &at in practices {
        let serves = |other: RecordIndex| {
            let mut services = served.get(&at).into_iter().flatten();
            services.any(|service| service.by == other)
        };
        let is_settled = |other: &RecordIndex| serves(*other) || apart.contains(&(at, *other));
        let candidates = names.like(&model.records[at].record, is_settled);
        model.records[at].joins.may_be_served_by = candidates;
    }
}

/// What documents say serves each practice.
fn known(model: &Model, all: &[RecordIndex]) -> Served {
    let mut served = Served::new();
    by_ids(model, all, &mut served);
    by_links(model, all, &mut served);
    by_criteria(model, &mut served);
    served
}

/// What can serve a practice.
fn may_serve(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Track | Kind::Criterion | Kind::Gate | Kind::Runbook
    )
}

fn of_kinds(model: &Model, is_wanted: fn(Kind) -> bool) -> impl Iterator<Item = RecordIndex> {
    let all = model.records.iter().enumerate();
    all.filter(move |(_, linked)| is_wanted(linked.record.kind))
        .map(|(at, _)| at)
}

type Served = BTreeMap<RecordIndex, BTreeSet<Service>>;

fn add(served: &mut Served, practice: RecordIndex, by: RecordIndex, ground: ServiceGround) {
    let services = served.entry(practice).or_default();
    if !services.iter().any(|service| service.by == by) {
        services.insert(Service { by, ground });
    }
}

fn by_ids(model: &Model, practices: &[RecordIndex], served: &mut Served) {
    for &at in practices {
        let linked = &model.records[at];
        let others = linked.mentions.iter().chain(&linked.backlinks);
        for &by in others.filter(|by| may_serve(model.records[**by].record.kind)) {
            add(served, at, by, ServiceGround::Id);
        }
    }
}

fn by_links(model: &Model, practices: &[RecordIndex], served: &mut Served) {
    let paths: BTreeSet<&RelPath> = practices
        .iter()
        .map(|&at| &model.records[at].record.path)
        .collect();
    for path in paths {
        for link in model
            .documents
            .get(path)
            .map_or(&[][..], |page| &page.links)
        {
            let from = model.innermost(path, link.span, |record| record.kind == Kind::Control);
            let to = leads_to(model, &link.to);
            if let (Some(practice), Some(by)) = (from, to) {
                add(served, practice, by, ServiceGround::Link);
            }
        }
    }
}

/// What a link leads to: the record of the section that it names, or the runbook that its document is.
fn leads_to(model: &Model, to: &LinkTo) -> Option<RecordIndex> {
    let LinkTo::Document(path, anchor) = to else {
        return None;
    };
    let document = &model.documents.get(path)?.document;
    let section = match anchor {
        Some(anchor) => named_section(document, anchor),
        None => document.title(),
    }?;
    let headed = |at: &RecordIndex| {
        let record = &model.records[*at].record;
        may_serve(record.kind) && record.span.start == section.span.start
    };
    let mut all = model.records_of(path).filter(headed);
    all.next().filter(|_| all.next().is_none())
}

fn named_section<'a>(document: &'a Document, anchor: &str) -> Option<&'a Section> {
    let is_named = |section: &&Section| {
        section.level > 0 && (section.anchor == anchor || section.id.as_deref() == Some(anchor))
    };
    document.sections.iter().find(is_named)
}

fn by_criteria(model: &Model, served: &mut Served) {
    for by in of_kinds(model, |kind| kind == Kind::Criterion) {
        for &subject in &model.records[by].subjects {
            if model.records[subject].record.kind == Kind::Control {
                add(served, subject, by, ServiceGround::Criterion);
            }
        }
    }
}

/// What settings say serves a practice. Gives what they say does not.
fn by_settings(
    model: &Model,
    settings: &Settings,
    served: &mut Served,
) -> BTreeSet<(RecordIndex, RecordIndex)> {
    let mut apart = BTreeSet::new();
    for choice in &settings.practices {
        for practice in practices_called(model, &choice.practice) {
            for by in choice
                .served_by
                .iter()
                .flat_map(|name| servers_called(model, name))
            {
                add(served, practice, by, ServiceGround::Settings);
            }
            let others = choice.apart_from.iter();
            let others = others.flat_map(|name| servers_called(model, name));
            apart.extend(others.map(|by| (practice, by)));
        }
    }
    apart
}

/// The practices of this key, id or title.
pub fn practices_called(model: &Model, name: &Named) -> Vec<RecordIndex> {
    called(model, name, |kind| kind == Kind::Control)
}

/// The records of this key, id or title that can serve a practice.
pub fn servers_called(model: &Model, name: &Named) -> Vec<RecordIndex> {
    called(model, name, |kind| kind != Kind::Control)
}

fn called(model: &Model, name: &Named, is_wanted: fn(Kind) -> bool) -> Vec<RecordIndex> {
    let is_called = |at: &RecordIndex| {
        let id = model.records[*at].record.id.as_ref();
        id == Some(&name.name) || model.is_called(*at, &name.name)
    };
    of_kinds(model, is_wanted).filter(is_called).collect()
}

/// The names of what can serve a practice, by their words.
struct Names {
    by_word: BTreeMap<String, Vec<RecordIndex>>,
    kinds: BTreeMap<RecordIndex, Kind>,
}

impl Names {
    fn of(model: &Model) -> Self {
        let mut names = Names {
            by_word: BTreeMap::new(),
            kinds: BTreeMap::new(),
        };
        for at in of_kinds(model, may_serve) {
            let record = &model.records[at].record;
            names.kinds.insert(at, record.kind);
            for word in telling(&record.title) {
                names.by_word.entry(word).or_default().push(at);
            }
        }
        names
    }

    /// What has words in common with a practice: two, or one that few names have. The likest first.
    fn like(
        &self,
        practice: &Record,
        is_settled: impl Fn(&RecordIndex) -> bool,
    ) -> Vec<RecordIndex> {
        let shared = self.shared(practice).into_iter();
        let mut like: Vec<(usize, Kind, RecordIndex)> = shared
            .filter(|(at, counts)| is_like(counts) && !is_settled(at))
            .map(|(at, counts)| (usize::MAX - weight(&counts), self.kinds[&at], at))
            .collect();
        like.sort();
        like.truncate(CANDIDATES);
        like.into_iter().map(|(_, _, at)| at).collect()
    }

    /// What shares words with a practice, with how many names have each of these.
    fn shared(&self, practice: &Record) -> BTreeMap<RecordIndex, Vec<usize>> {
        let mut shared: BTreeMap<RecordIndex, Vec<usize>> = BTreeMap::new();
        for word in telling(&practice.title) {
            let having = self.by_word.get(&word).map_or(&[][..], Vec::as_slice);
            for &at in having {
                shared.entry(at).or_default().push(having.len());
            }
        }
        shared
    }
}

fn is_like(counts: &[usize]) -> bool {
    counts.len() > 1 || counts.iter().any(|&many| many <= RARE)
}

/// A word weighs more the fewer names have it.
fn weight(counts: &[usize]) -> usize {
    counts.iter().map(|many| 1000 / many).sum()
}

/// The words of a name that tell it from others, by their stems.
fn telling(title: &str) -> BTreeSet<String> {
    let folded = fold(title);
    let kept = words(&folded).filter(|word| word.chars().count() > 1 && !is_small(word));
    kept.map(stem).collect()
}

/// `alerting` and `alerts` are `alert`.
fn stem(word: &str) -> String {
    const SHORTEST: usize = 3;
    let endings = ["ing", "es", "s"].iter();
    let mut stems = endings.filter_map(|ending| word.strip_suffix(ending));
    let stem = stems.find(|stem| stem.chars().count() >= SHORTEST);
    stem.unwrap_or(word).to_owned()
}

fn is_small(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| language.particles.contains(&word) || language.own.contains(&word))
}
