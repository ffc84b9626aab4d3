//! Freezes: times in which nothing goes to production, by a calendar or a notice beside the gate. A freeze of code or features comes before
//! a release, and keeps none.
//!
//! ```text
//! Change freeze from 9 March to 16 March 2026        from its first day to its last
//! | Quarter end | 2026-03-09 | 2026-03-16 |          a row below `Freeze windows`
//! We are in a change freeze.                         as long as it says so
//! ```

use super::statements::is_news_of_now;
use super::texts::{sentences, texts, unstruck};
use super::{Held, Hold, Neighbour, ends};
use crate::base::text::{fold, words};
use crate::base::{Date, Span};
use crate::parse::{Block, Section};
use crate::records::values::cover::spans::spans;
use crate::records::words::phrase::Searched;
use crate::records::words::{LANGUAGES, gates, tail};

/// The freezes of a document that holds no gate of its own.
pub fn freezes(neighbour: &Neighbour) -> Vec<Hold> {
    if neighbour.has_gate {
        return Vec::new();
    }
    let title = names_freeze(&neighbour.cover.title);
    let sections = neighbour.document.sections.iter();
    let of_sections = sections.flat_map(|section| {
        let is_headed = title || names_freeze(&section.heading.plain);
        let of_lines = lines(section).into_iter();
        of_lines.filter_map(move |(line, span)| freeze(neighbour, &line, span, is_headed))
    });
    of_sections.collect()
}

/// The sentences and rows of a section.
fn lines(section: &Section) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for (text, span) in texts(&section.blocks) {
        found.extend(sentences(&text).map(|sentence| (sentence.to_owned(), span)));
    }
    for block in &section.blocks {
        let Block::Table(table) = block else { continue };
        for row in &table.rows {
            let cells: Vec<String> = row.cells.iter().map(unstruck).collect();
            found.push((cells.join(" | "), row.span));
        }
    }
    found
}

/// The freeze that a line tells of: with its days, or now.
fn freeze(neighbour: &Neighbour, line: &str, span: Span, is_headed: bool) -> Option<Hold> {
    let is_named = names_freeze(line);
    if !(is_named || is_headed) || !is_news_of_now(&Searched::new(line), line) {
        return None;
    }
    let hold = neighbour.hold(Held::OnHold, line, span);
    if let Some((first, last)) = days_of(line) {
        return Some(Hold {
            since: first,
            until: Some(last.plus_days(1)),
            ..hold
        });
    }
    let is_now = is_named && says_that_it_is_on(line) || is_headed && is_status_in_force(line);
    is_now.then_some(hold)
}

/// The first day, where a line names one, and the last.
fn days_of(line: &str) -> Option<(Option<Date>, Date)> {
    match spans(line)[..] {
        [(first, last)] => Some((Some(first), last)),
        _ => ends(line).map(|last| (None, last)),
    }
}

/// `We are in a change freeze`, `Deployment freeze in force`.
fn says_that_it_is_on(line: &str) -> bool {
    const LONGEST: usize = 6;
    let folded = fold(line);
    let said: Vec<&str> = words(&folded).collect();
    let is_ours = said
        .first()
        .is_some_and(|first| gates::holds(first, |words| words.ours));
    let ends = said.last().is_some_and(|last| names_freeze(last));
    let is_brief = said.len() <= LONGEST && tail::denial(line).is_none();
    is_brief && (is_ours && ends || is_in_force(&folded))
}

/// `Status: active` below the heading of a freeze.
fn is_status_in_force(line: &str) -> bool {
    let labelled = line.split_once([':', '：']);
    labelled.is_some_and(|(label, value)| {
        Searched::new(label).is(|words| words.status_labels) && is_in_force(&fold(value))
    })
}

fn is_in_force(folded: &str) -> bool {
    let states = LANGUAGES
        .iter()
        .flat_map(|language| language.proof.in_force);
    let mut near = states.filter(|state| folded.trim_end_matches('.').ends_with(**state));
    near.next().is_some()
}

/// Does a text name a freeze of what is in production?
fn names_freeze(text: &str) -> bool {
    gates::freeze_in(&fold(text))
}
