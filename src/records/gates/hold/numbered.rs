//! Numbered: what is said of the release with a number, in lines and rows that may call nothing a release: `#311 … (blocks 2.8), open`.

use super::statements::sets_rule;
use super::texts::{holds_digit, is_long, unstruck};
use super::{Held, Hold, Neighbour, acts, issues};
use crate::base::Span;
use crate::base::text::{fold, words};
use crate::parse::{Block, Row, Section};
use crate::records::values::release;
use crate::records::words::gates;
use crate::records::words::phrase::Searched;

/// What a paragraph or item says is in the way of the release with a number: `#311 … (blocks 2.8), open`; in news also what somebody has
/// to do before it: `Jo must rehearse the migration before 2.8 goes out`.
pub fn blocker(neighbour: &Neighbour, text: &str, span: Span) -> Option<Hold> {
    if !holds_digit(text) || is_long(text) {
        return None;
    }
    let mut releases = issues::releases_blocked(text);
    if releases.is_empty() && neighbour.is_news && (is_demand(text) || says_open(text)) {
        releases = issues::releases_before(text);
    }
    let counts = !releases.is_empty() && !neighbour.has_gate && issues::is_open(text);
    let is_rule = || sets_rule(&Searched::new(text));
    (counts && !is_rule()).then(|| {
        neighbour
            .hold(Held::Blocker, text, span)
            .of_numbers(releases)
    })
}

fn is_demand(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).any(gates::is_demand)
}

/// `Action for Jo: rehearse the migration before 2.8 goes out. Open.`
fn says_open(text: &str) -> bool {
    const LONGEST_STATE: usize = 3;
    let mut parts = text.split([':', ',', '–', '—', '(', '.']);
    parts.any(|part| {
        let is_brief = part.split_whitespace().count() <= LONGEST_STATE;
        is_brief && Searched::new(part).has(|words| words.ongoing)
    })
}

/// The rows of tables that begin with the number of a release and say that it is held: `2.8 | on hold`.
pub fn held_rows(neighbour: &Neighbour, section: &Section) -> Vec<Hold> {
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows = tables.flat_map(|table| &table.rows);
    rows.filter_map(|row| held_row(neighbour, row)).collect()
}

fn held_row(neighbour: &Neighbour, row: &Row) -> Option<Hold> {
    let cells: Vec<String> = row.cells.iter().map(unstruck).collect();
    let (name, rest) = cells.split_first()?;
    let is_held = acts::said_of_release(name).is_some_and(|behind| behind.is_empty())
        && rest.iter().any(|cell| acts::keeps_back(cell));
    let text = cells.join(" | ");
    is_held.then(|| {
        let hold = neighbour.hold(Held::OnHold, &text, row.span);
        hold.of_numbers(release::named_within(name))
    })
}
