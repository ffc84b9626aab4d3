//! Written bounds: tables whose headers nobody knows, in which one column bounds what another one measures.
//!
//! `Patch size | under 4 GB | 3.1 GB` tells by its signs and words which cell is the bound. A column bounds where most of its cells
//! do; the one column of numbers beside it was measured. A column of wishes bounds nothing.

use super::super::tally::{self, Fact};
use super::{RowSeen, quantity};
use crate::base::Span;
use crate::base::text::{fold, words};
use crate::parse::Text;
use crate::records::assembly::fill;
use crate::records::values::measure::{self, Bound, Quantity};
use crate::records::words::polarity;
use crate::records::words::vocabulary::Label;

/// The bounds of a row in the columns that bound by what is written in them.
pub fn bounds(seen: &RowSeen) -> Vec<Quantity> {
    let columns = bounding(seen);
    let bounds = columns.iter().filter_map(|at| {
        let cell = seen.row.cells.get(*at)?;
        let bound = quantity(&cell.plain)?;
        let meant = bound.bound.or_else(|| bound_of_bare(seen, &bound));
        Some(bound.bounding(meant))
    });
    bounds.collect()
}

/// What was measured of a row, in the only column of numbers beside those that bound.
pub fn measured(seen: &RowSeen) -> Vec<(Quantity, Span)> {
    let bounding = bounding(seen);
    if bounding.is_empty() {
        return Vec::new();
    }
    let width = seen.table.header.len();
    let columns: Vec<usize> = (0..width)
        .filter(|at| !bounding.contains(at) && holds_numbers(seen, *at))
        .collect();
    let [column] = columns[..] else {
        return Vec::new();
    };
    let cell = seen.row.cells.get(column);
    let value = cell.and_then(|cell| Some((quantity(&cell.plain)?, cell.span)));
    value.into_iter().collect()
}

/// The columns of a table that bound. Where there are several, wishes are left out.
fn bounding(seen: &RowSeen) -> Vec<usize> {
    let width = seen.table.header.len();
    let mut columns: Vec<usize> = (0..width).filter(|at| is_bounding(seen, *at)).collect();
    if columns.len() > 1 {
        columns.retain(|at| !is_wish(&seen.table.header[*at].plain));
    }
    columns
}

/// Do most cells of a column hold a bound and nothing else?
fn is_bounding(seen: &RowSeen, at: usize) -> bool {
    may_tell(seen, at) && is_most(seen, at, Fact::Bound, |cell| is_bound(&cell.plain))
}

/// Do the cells of a column hold a number each, none of them a bound?
fn holds_numbers(seen: &RowSeen, at: usize) -> bool {
    let is_number =
        |cell: &Text| measure::quantities(&cell.plain).len() == 1 && !is_bound(&cell.plain);
    may_tell(seen, at) && is_most(seen, at, Fact::Number, is_number)
}

/// Does a fact hold of one filled cell of a column, and of half of them?
fn is_most(seen: &RowSeen, at: usize, fact: Fact, holds: impl Fn(&Text) -> bool) -> bool {
    let of_filled = |cell: &Text| (!fill::is_blank(&cell.plain)).then(|| holds(cell));
    let tally = tally::of_column(seen, at, fact, of_filled);
    tally.holds > 0 && tally.holds * 2 >= tally.of
}

/// May a column tell a bound or a value: is it under a header that nobody knows, or one of statuses or targets?
fn may_tell(seen: &RowSeen, at: usize) -> bool {
    let label = seen.columns.get(at).copied().flatten();
    let is_free = matches!(
        label,
        None | Some(Label::Status | Label::Objective | Label::Target)
    );
    at != seen.title_at && is_free
}

/// Is a text one quantity that bounds?
fn is_bound(plain: &str) -> bool {
    let quantities = measure::quantities(plain);
    matches!(quantities.as_slice(), [one] if one.bound.is_some())
}

/// How a number without a sign bounds in a column of bounds: none of something bad, else as its name says.
fn bound_of_bare(seen: &RowSeen, bound: &Quantity) -> Option<Bound> {
    let is_ill = polarity::names_ill(seen.title).is_some();
    if bound.value == 0.0 {
        return is_ill.then_some(Bound::AtMost);
    }
    let is_all = bound.dimension == "%" && bound.value == 100.0;
    measure::implied(seen.title).or(is_all.then_some(Bound::AtLeast))
}

/// Words that head a column of what would be nice.
#[rustfmt::skip]
const WISHES: &[&str] = &[
    "wish", "wishes", "desired", "stretch", "nice", "aspiration", "ideal", "wunsch", "wünschenswert", "souhait", "souhaité", "deseado", "deseable",
    "desejado", "desejável", "desiderato", "auspicato", "wens", "gewenst", "życzenie", "pożądane", "önskemål", "önskat", "ønske", "ønsket", "желательно",
    "желаемое", "希望", "期望", "희망",
];

fn is_wish(header: &str) -> bool {
    let folded = fold(header);
    let mut all = words(&folded);
    all.any(|word| WISHES.contains(&word))
}
