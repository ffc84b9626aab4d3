//! Joins: what a record is joined to by its words, among what stays.

use crate::link::{Event, Joins, Service};
use crate::records::Record;
use crate::report::redact::view::View;

/// What a record that stays is joined to.
pub fn joined(joins: &Joins, record: &Record, view: &View) -> Joins {
    let Joins {
        held_by,
        event,
        served_by,
        may_be_served_by,
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
    }
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
