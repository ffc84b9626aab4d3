//! Practices: the tracks, criteria and runbooks that serve each practice of a catalogue.
//!
//! Three things are known: an id that one names of the other, a link from one to the other, and a criterion about the practice. Settings
//! say what else does. What only has words in common with a practice is never joined to it: it is a candidate, which somebody confirms in
//! `site.toml`. `Environment parity` and the track `Environment parity and config` are likely the same; `Patch management` and `Secrets
//! management` are not, and no list of words tells the two pairs apart.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::Names;
use crate::base::practices::Named;
use crate::base::{RelPath, Settings};
use crate::link::{LinkTo, Model, RecordIndex, Service, ServiceGround};
use crate::parse::{Document, Section};
use crate::records::Kind;

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
    let names = Names::of(model, may_serve);
    for &at in practices {
        let serves = |other: RecordIndex| {
            let mut services = served.get(&at).into_iter().flatten();
            services.any(|service| service.by == other)
        };
        let is_settled = |other: &RecordIndex| serves(*other) || apart.contains(&(at, *other));
        let candidates = names.like(&model.records[at].record.title, is_settled);
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
