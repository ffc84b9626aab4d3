//! Standing: whether a cell below a word for states says how its row stands, or holds a day or a measure.

use crate::parse::Text;
use crate::records::values::{measure, when};
use crate::records::words::polarity::is_label;
use crate::records::words::vocabulary::mark_status;
use crate::records::{Kind, Record, When};

/// Does a cell under a word for status say how its row stands, rather than when or how much?
pub fn says_how_it_stands(record: &Record, header: &str, cell: &Text) -> bool {
    // `Completed | 2025-10-01` says when, where another column says how it stands.
    let says_when =
        record.claim.is_some() && matches!(when::read(&cell.plain), Some(When::Day(..)));
    // `Measured | 99.8 %` is a value, and no progress towards a hundred.
    !is_measurement(header, cell) && !says_when && !is_measure_of_objective(record, cell)
}

/// `Result | 900 ms` of an objective: is a cell a number with its unit?
fn is_measure_of_objective(record: &Record, cell: &Text) -> bool {
    let values = || measure::values(&cell.plain);
    record.kind == Kind::Slo
        && !is_marked(cell)
        && values().iter().any(|value| !value.dimension.is_empty())
}

/// Does a cell hold a number that was measured, without a mark that says how it is judged?
fn is_measurement(header: &str, cell: &Text) -> bool {
    is_label(header, |polarity| polarity.measured)
        && !is_marked(cell)
        && cell.plain.contains(|c: char| c.is_ascii_digit())
}

fn is_marked(cell: &Text) -> bool {
    cell.plain.chars().any(|c| mark_status(c).is_some())
}
