//! Alike: numbers of one report that belong together: of one unit beside each other, or a share and the two counts that make it.

use super::range;
use crate::link::evidence::result::Number;
use crate::records::values::measure::unit;

/// `Average lag` and `Maximum lag`: numbers of one unit and of different names, none of which is of before.
pub fn is_sibling(number: &Number, first: &Number) -> bool {
    let dimension = |number: &Number| {
        let written = number.unit.as_deref()?;
        Some(unit::unit(written, 0).dimension)
    };
    let is_alike = dimension(first).is_some() && dimension(number) == dimension(first);
    let is_listed = number.column.is_none() && first.column.is_none();
    is_alike && is_listed && number.name != first.name && !range::is_of_the_past(&number.name)
}

/// Is a unit that of a share?
pub fn is_share(unit: Option<&str>) -> bool {
    unit == Some("%")
}

/// Is a number the share that two counts make?
pub fn is_share_of(share: &Number, one: &Number, other: &Number) -> bool {
    let (part, all) = (one.value.min(other.value), one.value.max(other.value));
    other.unit.is_none() && all > 0.0 && (100.0 * part / all - share.value).abs() < 1.0
}
