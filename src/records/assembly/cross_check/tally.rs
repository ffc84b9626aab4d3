//! Tallies: what the rows of a table say in one column, counted once. Every row asks how the others stand, and a register has thousands.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::RowSeen;
use crate::parse::Text;

/// What is counted of the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// They are filled.
    Filled,
    /// They hold a status and nothing else.
    StatusAlone,
    /// They say yes.
    Consent,
    /// They say that there is none.
    Nothing,
    /// They hold a bound.
    Bound,
    /// They hold a number that bounds nothing.
    Number,
}

/// How many cells of a column a fact holds of, of those that it could hold of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that it holds of.
    pub holds: usize,
    /// All.
    pub of: usize,
}

impl Tally {
    /// What one cell adds; `None` for one that the fact could not hold of.
    fn of_cell(holds: Option<bool>) -> Tally {
        Tally {
            holds: usize::from(holds == Some(true)),
            of: usize::from(holds.is_some()),
        }
    }
}

/// The tallies of a document, by table, column and fact.
#[derive(Default)]
pub struct Tallies(RefCell<BTreeMap<(usize, usize, Fact), Tally>>);

/// The tally of a column over all rows. `holds` tells of a cell whether the fact holds of it, and nothing where it could not.
pub fn of_column(
    seen: &RowSeen,
    at: usize,
    fact: Fact,
    holds: impl Fn(&Text) -> Option<bool>,
) -> Tally {
    let key = (seen.table.span.start, at, fact);
    let known = &seen.context.tallies.0;
    if let Some(tally) = known.borrow().get(&key) {
        return *tally;
    }
    let cells = seen.table.rows.iter().filter_map(|row| row.cells.get(at));
    let tally = cells.fold(Tally::default(), |tally, cell| {
        let own = Tally::of_cell(holds(cell));
        Tally {
            holds: tally.holds + own.holds,
            of: tally.of + own.of,
        }
    });
    known.borrow_mut().insert(key, tally);
    tally
}

/// The same over all rows but the one that is seen.
pub fn of_others(
    seen: &RowSeen,
    at: usize,
    fact: Fact,
    holds: impl Fn(&Text) -> Option<bool>,
) -> Tally {
    let all = of_column(seen, at, fact, &holds);
    let own = seen
        .row
        .cells
        .get(at)
        .map_or(Tally::default(), |cell| Tally::of_cell(holds(cell)));
    Tally {
        holds: all.holds.saturating_sub(own.holds),
        of: all.of.saturating_sub(own.of),
    }
}
