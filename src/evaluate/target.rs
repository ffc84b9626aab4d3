//! Targets: the day that a target names, and the year that its writer left out.

use super::judge::Judge;
use crate::base::{Date, RelPath};
use crate::link::{Event, RecordIndex};
use crate::records::words::plan::Relation;
use crate::records::{Target, Value, When};

impl Judge<'_> {
    /// The day that a record's target names, and whether its year was inferred. What has to be done before an event has the day
    /// of that.
    pub fn target(&self, at: RecordIndex) -> Option<(Date, bool)> {
        let event = self.model.records[at].joins.event.as_ref();
        let before = event.filter(|event| event.relation == Relation::Before);
        let of_event = || Some((self.event_day(before?)?, false));
        self.written_target(at).or_else(of_event)
    }

    /// The first day of an event: as settings say, else as its milestone, stage or gate does.
    pub fn event_day(&self, event: &Event) -> Option<Date> {
        let of_record = || {
            let at = event.to?;
            let start = self.model.records[at].record.fields.get("start");
            match start {
                Some(Value::Day(day)) => Some(*day),
                _ => self.written_target(at).map(|(day, _)| day),
            }
        };
        event.day.or_else(of_record)
    }

    fn written_target(&self, at: RecordIndex) -> Option<(Date, bool)> {
        let record = &self.model.records[at].record;
        record
            .target
            .as_ref()
            .and_then(|target| day(target, self.declared(&record.path)))
    }

    /// The day that a document gives of itself, for what it leaves out of its other dates.
    fn declared(&self, path: &RelPath) -> Option<Date> {
        self.model
            .documents
            .get(path)
            .and_then(|page| page.declared)
            .map(|declared| declared.date)
    }
}

/// The day by which a target is due, and whether its year was inferred. A quarter or month means its last day; without a
/// year it is the occurrence whose last day lies nearest to the document's own date. Events and blanks have no day.
pub fn day(target: &Target, document: Option<Date>) -> Option<(Date, bool)> {
    match target.when {
        When::Day(date) => Some((date, false)),
        When::Month(Some(year), month) => Some((Date::last_of_month(year, month)?, false)),
        When::Quarter(Some(year), quarter) => Some((Date::last_of_quarter(year, quarter)?, false)),
        When::DayOfMonth(..) | When::Month(None, _) | When::Quarter(None, _) => {
            nearest(document?, |year| last_in(year, target.when))
        }
        When::Year(year) => Some((Date::last_of_month(year, 12)?, false)),
        When::Event | When::Ambiguous(..) | When::Placeholder | When::Unreadable => None,
    }
}

/// The last day of a time without its year, in a year.
fn last_in(year: i16, when: When) -> Option<Date> {
    match when {
        When::DayOfMonth(month, day) => Date::new(year, month, day),
        When::Month(_, month) => Date::last_of_month(year, month),
        When::Quarter(_, quarter) => Date::last_of_quarter(year, quarter),
        _ => None,
    }
}

fn nearest(to: Date, of: impl Fn(i16) -> Option<Date>) -> Option<(Date, bool)> {
    let candidates = (to.year() - 1..=to.year() + 1).filter_map(of);
    candidates
        .min_by_key(|date| (date.days_since(to).abs(), *date))
        .map(|date| (date, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    #[test]
    fn a_quarter_without_a_year_is_the_nearest_one() {
        let target = |when| Target {
            text: String::new(),
            span: Span::default(),
            when,
        };
        let written = Date::new(2025, 9, 20);
        let read =
            |when| day(&target(when), written).map(|(date, inferred)| (date.to_string(), inferred));
        assert_eq!(
            read(When::Quarter(None, 3)),
            Some(("2025-09-30".to_owned(), true))
        );
        assert_eq!(
            read(When::Quarter(None, 1)),
            Some(("2025-03-31".to_owned(), true))
                .filter(|_| false)
                .or(Some(("2025-03-31".to_owned(), true)))
        );
        assert_eq!(
            read(When::Month(Some(2026), 2)),
            Some(("2026-02-28".to_owned(), false))
        );
        assert_eq!(day(&target(When::Quarter(None, 3)), None), None);
    }
}
