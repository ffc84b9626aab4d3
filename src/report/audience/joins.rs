//! Joins: what a record is joined to by its words, among what stays.

use crate::link::{
    Event, Joins, Named, NamedPlace, PlacedGraph, Promotion, PromotionStage, Service,
};
use crate::records::Record;
use crate::report::audience::view::View;

/// What a record that stays is joined to.
pub fn joined(joins: &Joins, record: &Record, view: &View) -> Joins {
    let Joins {
        held_by,
        event,
        served_by,
        may_be_served_by,
        may_be_ended_by,
    } = joins;
    let hides_target = view.fields.leaves_out(record.kind, "target");
    let event = event.as_ref().filter(|_| !hides_target);
    Joins {
        held_by: view.records.all(held_by),
        event: event.map(|event| hung(event, view)),
        served_by: served_by
            .iter()
            .filter_map(|service| kept(*service, view))
            .collect(),
        may_be_served_by: view.records.all(may_be_served_by),
        may_be_ended_by: view.records.all(may_be_ended_by),
    }
}

/// What is named in several places.
pub fn all_named(all: &[Named], view: &View) -> Vec<Named> {
    all.iter()
        .filter_map(|named| named_in(named, view))
        .collect()
}

/// The flow charts.
pub fn all_graphs(all: &[PlacedGraph], view: &View) -> Vec<PlacedGraph> {
    all.iter()
        .filter_map(|placed| graph(placed, view))
        .collect()
}

/// The promotions.
pub fn all_promotions(all: &[Promotion], view: &View) -> Vec<Promotion> {
    let kept = all.iter().filter_map(|placed| promotion(placed, view));
    kept.collect()
}

/// What is named in several places, with those that stay as they were.
fn named_in(named: &Named, view: &View) -> Option<Named> {
    let Named {
        name,
        record,
        places,
    } = named;
    let record = match record {
        Some(record) => Some(view.records.place(*record)?),
        None => None,
    };
    let places: Vec<NamedPlace> = places.iter().filter_map(|held| place(held, view)).collect();
    (places.len() > 1).then(|| Named {
        name: name.clone(),
        record,
        places,
    })
}

/// A flow chart that stays as it was, with the records that stay.
fn graph(placed: &PlacedGraph, view: &View) -> Option<PlacedGraph> {
    let PlacedGraph {
        path,
        span,
        graph,
        records,
    } = placed;
    let text = &view.texts.get(path)?.text;
    let is_whole = span.of(text) == span.of(view.model.text(path));
    let kept = |record: &Option<usize>| record.and_then(|record| view.records.place(record));
    is_whole.then(|| PlacedGraph {
        path: path.clone(),
        span: *span,
        graph: graph.clone(),
        records: records.iter().map(kept).collect(),
    })
}

/// A promotion whose text stays as it was, with the records that stay.
fn promotion(placed: &Promotion, view: &View) -> Option<Promotion> {
    let Promotion { path, span, stages } = placed;
    let text = &view.texts.get(path)?.text;
    let is_whole = span.of(text) == span.of(view.model.text(path));
    let stages = stages
        .iter()
        .map(|PromotionStage { name, record }| PromotionStage {
            name: name.clone(),
            record: record.and_then(|record| view.records.place(record)),
        });
    is_whole.then(|| Promotion {
        path: path.clone(),
        span: *span,
        stages: stages.collect(),
    })
}

fn place(place: &NamedPlace, view: &View) -> Option<NamedPlace> {
    let NamedPlace {
        path,
        span,
        by,
        called,
    } = place;
    let text = &view.texts.get(path)?.text;
    let is_whole = span.of(text) == span.of(view.model.text(path));
    let by = match by {
        Some(by) => Some(view.records.place(*by)?),
        None => None,
    };
    is_whole.then(|| NamedPlace {
        path: path.clone(),
        span: *span,
        by,
        // These words are in the text itself, which stays as it was.
        called: called.clone(),
    })
}

/// A record that serves a practice, if it stays.
fn kept(service: Service, view: &View) -> Option<Service> {
    let by = view.records.place(service.by)?;
    Some(Service { by, ..service })
}

/// The event that a target hangs on, joined to what stays.
fn hung(event: &Event, view: &View) -> Event {
    let Event {
        relation,
        name,
        to,
        day,
    } = event;
    Event {
        relation: *relation,
        name: view.said(name),
        to: to.and_then(|to| view.records.place(to)),
        day: *day,
    }
}
