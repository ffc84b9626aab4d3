//! Columns: which fields of a record differ, apart from those that are told otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::{Comparison, FieldChange};
use crate::link::RecordIndex;
use crate::records::{Record, Value};

/// Columns that a record shows in other ways.
const SHOWN_ELSEWHERE: [&str; 8] = [
    "status", "owner", "owners", "target", "title", "evidence", "id", "number",
];

/// Columns that differ. Those that are told as claim, owner, target or evidence are left out.
pub fn fields(comparison: &Comparison, from: RecordIndex, to: RecordIndex) -> Vec<FieldChange> {
    let (before, after) = (comparison.before.judged(from), comparison.after.judged(to));
    let is_late_before = before.computed("overdue");
    let is_late_after = after.computed("overdue");
    if before.record().fields == after.record().fields && is_late_before == is_late_after {
        return Vec::new();
    }
    let before = Columns::of(before.record(), is_late_before);
    let after = Columns::of(after.record(), is_late_after);
    before.changes(&after)
}

/// The columns of a record: those that are written, and whether it is overdue.
struct Columns<'a>(BTreeMap<&'a str, &'a Value>);

impl<'a> Columns<'a> {
    fn of(record: &'a Record, overdue: Option<&'a Value>) -> Self {
        let written = record.fields.iter();
        let mut columns: BTreeMap<&str, &Value> = written
            .map(|(name, value)| (name.as_str(), value))
            .collect();
        columns.extend(overdue.map(|value| ("overdue", value)));
        Columns(columns)
    }

    fn changes(&self, after: &Columns<'a>) -> Vec<FieldChange> {
        let names: BTreeSet<&str> = self.names().chain(after.names()).collect();
        let both = names.into_iter().map(|name| FieldChange {
            field: name.to_owned(),
            before: self.value(name),
            after: after.value(name),
        });
        both.filter(|change| change.before != change.after)
            .collect()
    }

    fn names(&self) -> impl Iterator<Item = &'a str> {
        let names = self.0.keys().copied();
        names.filter(|name| !SHOWN_ELSEWHERE.contains(name))
    }

    fn value(&self, name: &str) -> Value {
        let value = self.0.get(name).copied();
        value.cloned().unwrap_or(Value::Null)
    }
}
