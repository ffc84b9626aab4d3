//! Timelines: stretches of days as bars on one drawing.

use serde::Serialize;

use crate::base::Date;

/// The width of a drawing in its own units; templates draw on as much.
const WIDTH: i64 = 1000;

/// The least width of a bar, so that a single day is seen.
const LEAST: i64 = 6;

/// A stretch of days as it is drawn.
#[derive(Serialize)]
pub struct Bar {
    x: i64,
    width: i64,
}

/// The time that a drawing spans.
#[derive(Clone, Copy)]
pub struct Scale {
    first: Date,
    days: i64,
}

impl Scale {
    /// From the first day to the day after the last.
    pub fn new(first: Date, end: Date) -> Scale {
        Scale {
            first,
            days: end.days_since(first).max(1),
        }
    }

    /// Where a day is; `None` outside the drawing.
    pub fn place(self, day: Date) -> Option<i64> {
        Some(self.x(day)).filter(|x| (0..=WIDTH).contains(x))
    }

    /// From the first day to the day after the last.
    pub fn bar(self, start: Date, end: Date) -> Bar {
        let x = self.x(start).min(WIDTH - LEAST);
        Bar {
            x,
            width: (self.x(end) - x).max(LEAST),
        }
    }

    fn x(self, day: Date) -> i64 {
        day.days_since(self.first) * WIDTH / self.days
    }
}
