//! Entries: rows and items of registers and lists that are open and say that they come before a release.

use super::{Gate, held, record};
use crate::base::kind::DocumentRole;
use crate::records::gates::hold::{self, Place};
use crate::records::values::release::{self, Release};
use crate::records::words::gates;
use crate::records::words::phrase::Searched;
use crate::records::{Kind, Record, Value};
use crate::source::SourceTree;

/// The criteria that open entries of a register or list add which put themselves before a release: `Cap retries | before 7.2 goes live |
/// Open`, `Open, blocks 7.3`.
pub fn entries_before(
    place: &Place,
    own: &[Record],
    gates: &[Gate],
    tree: &SourceTree,
) -> Vec<Record> {
    if place.role != DocumentRole::Operations || place.has_gate {
        return Vec::new();
    }
    let mut found = Vec::new();
    for entry in own.iter().filter(|record| is_open_entry(record)) {
        let written = written(entry, place);
        if let Some(hold) = hold::entry(&written, &entry.title, entry.span) {
            let held = held(&hold, place.path, gates, tree).into_iter();
            found.extend(held.map(|gate| record(&hold, place.path, gate)));
        }
    }
    found
}

/// An entry with what its columns and headings say of the release that it comes before, as clauses.
fn written(entry: &Record, place: &Place) -> String {
    let own = entry.span.of(place.text);
    let clauses = [
        before_by_column(entry),
        before_by_heading(entry, place),
        before_by_grade(entry, own),
    ];
    format!("{own}{}", clauses.concat())
}

/// `Fix version | 2.8` on a row of the gravest severity: it is to be mended in that release.
fn before_by_grade(entry: &Record, written: &str) -> String {
    if !hold::severities(written).contains(&1) {
        return String::new();
    }
    let fields = entry.fields.values().filter_map(|value| match value {
        Value::Text(text) => Some(text.trim()),
        _ => None,
    });
    let is_number = |text: &&str| {
        let mut releases = release::named_within(text).into_iter();
        releases.any(|release| release.text == text.trim_start_matches('v'))
    };
    let clause = |text: &str| format!(" | before release {text}");
    fields.filter(is_number).map(clause).collect()
}

/// `Must be finished before | release 7.2`: what a column that is called so says, as a clause.
fn before_by_column(entry: &Record) -> String {
    let puts_before = |key: &str| {
        let key = key.replace('_', " ");
        gates::holds(&key, |words| words.before) || Searched::new(&key).is(|words| words.blocking)
    };
    let fields = entry.fields.iter().filter(|(key, _)| puts_before(key));
    let clauses = fields.filter_map(|(_, value)| match value {
        Value::Text(text) => Some(format!(" | before release {text}")),
        _ => None,
    });
    clauses.collect()
}

/// `Before 2.8`, `Must be fixed for 2.8`: what a heading around an entry says, or the title of its page, as a clause.
fn before_by_heading(entry: &Record, place: &Place) -> String {
    let title = place.document.title().map(|title| &title.heading.plain);
    let mut headings = entry.section.iter().chain(title);
    let puts_before = |heading: &&String| {
        let leads = gates::holds(heading, |words| words.before)
            || Searched::new(heading).has(|words| words.blockers);
        leads && !release::named_within(heading).is_empty()
    };
    let heading = headings.find(puts_before);
    let numbers = heading.map_or(Vec::new(), |heading| release::named_within(heading));
    let clause = |release: &Release| format!(" | before release {}", release.text);
    numbers.iter().map(clause).collect()
}

/// Is it an entry of its own that says less than done?
fn is_open_entry(record: &Record) -> bool {
    let claim = record.claim.as_ref();
    let is_part = matches!(record.kind, Kind::Criterion | Kind::Gate | Kind::Waiver);
    !is_part && claim.is_some_and(|claim| claim.status.is_below_done())
}
