//! Dates as people write them: ISO, month names, dotted, slashed, quarters, CJK; an event stays an event.

use crate::base::Date;
use crate::records::When;

/// What a value says about a time; `None` for an empty value. Text behind a date is a remark and does not matter.
pub fn read(text: &str) -> Option<When> {
    let _ = text;
    None
}

/// The single day that a value names, if it names one.
pub fn day(text: &str) -> Option<Date> {
    match read(text) {
        Some(When::Day(date)) => Some(date),
        _ => None,
    }
}

/// Days of a cadence or allowance: `90 days`, `6 months`, `quarterly`, `every two weeks`.
pub fn cadence_days(text: &str) -> Option<u32> {
    let _ = text;
    None
}
