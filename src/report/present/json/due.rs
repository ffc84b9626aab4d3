//! What has to be done by when: targets, the events that they hang on, and due days, in the shape of `readiness.json`.

use super::Collector;
use crate::evaluate::Judgement;
use crate::link::{Event, Linked};
use crate::report::present::schema;

/// When a record is to be done, where something is said of it.
pub fn target(
    of: &Collector,
    linked: &Linked,
    judged: Option<&Judgement>,
) -> Option<schema::Target> {
    let target = linked.record.target.as_ref()?;
    let day = judged.and_then(|judged| judged.target);
    let event = linked.joins.event.as_ref();
    Some(schema::Target {
        text: target.text.clone(),
        date: day.map(|(date, _)| date),
        inferred: day.is_some_and(|(_, inferred)| inferred),
        event: event.map(|found| hung(of, found, judged)),
    })
}

fn hung(of: &Collector, event: &Event, judged: Option<&Judgement>) -> schema::Event {
    schema::Event {
        relation: event.relation,
        name: event.name.clone(),
        record: event.to.map(|to| of.linked(to).key.clone()),
        date: judged.and_then(|judged| judged.event_day),
    }
}

/// The day by which a record is due, where anybody can say.
pub fn due(of: &Collector, judged: Option<&Judgement>) -> Option<schema::Due> {
    let due = judged?.due?;
    Some(schema::Due {
        date: due.day,
        overdue: due.late,
        days_late: due.days_late(of.evaluated.as_of),
    })
}
