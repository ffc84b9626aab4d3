//! Spells: the stretches of days over which something was seen to stay as it was.

use crate::base::Date;
use crate::report::compare::trend::Trend;

/// What was seen of a thing on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<T> {
    /// Nobody can say.
    Gap,
    /// It was not there.
    Absent,
    /// It stood so.
    So(T),
}

/// A stretch of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell<T> {
    /// What was seen on all of its days.
    pub value: Seen<T>,
    /// The first of the days on which it was seen.
    pub from: Date,
    /// The first day on which something else was seen, else the last day of all. What happened between two days that were looked
    /// at is not known, so that it counts for the earlier.
    pub until: Date,
    /// Does it last to the end?
    pub open: bool,
}

impl<T> Spell<T> {
    /// How many days it lasted, as far as was looked.
    pub fn days(&self) -> i64 {
        self.until.days_since(self.from)
    }
}

/// The stretches of what was seen on the days of a trend.
pub fn spells<T: Clone + PartialEq>(trend: &Trend, seen: &[Seen<T>]) -> Vec<Spell<T>> {
    let mut spells: Vec<Spell<T>> = Vec::new();
    for (point, value) in trend.points.iter().zip(seen) {
        if let Some(last) = spells.last_mut() {
            last.until = point.day;
            if last.value == *value {
                continue;
            }
            last.open = false;
        }
        spells.push(Spell {
            value: value.clone(),
            from: point.day,
            until: point.day,
            open: true,
        });
    }
    spells
}
