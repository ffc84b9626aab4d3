//! What serves a practice, in the shape of `readiness.json`.

use super::Collector;
use crate::link::Linked;
use crate::records::Kind;
use crate::report::present::schema;

/// What serves a control; nothing of other kinds.
pub fn service(of: &Collector, linked: &Linked) -> Option<schema::Service> {
    if linked.record.kind != Kind::Control {
        return None;
    }
    let key = |at: usize| of.linked(at).key.clone();
    let joins = &linked.joins;
    let services = joins.served_by.iter();
    Some(schema::Service {
        by: services
            .map(|service| schema::ServedBy {
                record: key(service.by),
                ground: service.ground,
            })
            .collect(),
        candidates: joins.may_be_served_by.iter().map(|&at| key(at)).collect(),
    })
}
