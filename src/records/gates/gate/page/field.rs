//! Fields: what the head of a page says of the page itself: who leads it, and when it happens.
//!
//! ```text
//! # リリース判定　予約システム 3.2        # Production readiness: mailroom
//! 判定者：石井                            Reviewers: Daria Novak, Owen Price
//! ```

use super::day::names_proof;
use super::is_day_of_head;
use super::line::fields_of_line;
use crate::base::text::is_spaceless;
use crate::parse::{Item, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::gates::form::begins_with_state;
use crate::records::words::vocabulary::Label;
use crate::records::words::{polarity, tail};

/// Is an item right below the title a field of the page, or several on a line? It has no box, and nothing below it.
pub fn is_item_of_head(context: &Context, section: usize, item: &Item) -> bool {
    let is_bare = item.task.is_none() && item.children.is_empty();
    let is_field = |field: &Text| {
        let behind = field.plain.len() - split(&field.plain).1.len();
        let value = field.slice(behind, field.plain.len());
        is_day_of_head(context, section, &field.plain)
            || names_somebody(context, split(&field.plain).0, &value)
    };
    is_bare && is_head(context, section) && fields_of_line(&item.text).iter().all(is_field)
}

/// Is every row of a table right below the title a field of the page, and its header no claim: `リリース日 | 2026年3月17日`?
pub fn is_table_of_head(context: &Context, section: usize, table: &Table) -> bool {
    let is_field = |cells: &[Text]| match cells {
        [name, value] => {
            let line = format!("{}: {}", name.plain.trim(), value.plain.trim());
            is_day_of_head(context, section, &line) || names_somebody(context, &name.plain, value)
        }
        _ => false,
    };
    let claims =
        |cell: &Text| begins_with_state(context, cell) || tail::objection(&cell.plain).is_some();
    let mut rows = table.rows.iter();
    is_head(context, section)
        && !table.header.iter().any(claims)
        && rows.all(|row| is_field(&row.cells))
}

/// Does a section stand right below the title?
pub fn is_head(context: &Context, section: usize) -> bool {
    let title = context.document.title().map(|title| title.span);
    title == Some(context.document.sections[section].span)
}

/// `Reviewers: Daria Novak, Owen Price`, `責任者：石井`: a short name, and behind it names of people that say of nothing how it stands.
fn names_somebody(context: &Context, name: &str, value: &Text) -> bool {
    const LONGEST_NAME: usize = 4;
    let is_brief = name.split_whitespace().count() <= LONGEST_NAME;
    let is_status = context.words.label(name) == Some(Label::Status);
    let asks = names_proof(name) || tail::names_trouble(name) || is_status;
    let objects = |text: &str| tail::objection(text).is_some();
    is_brief
        && polarity::names_people(name)
        && !asks
        && are_names(&value.plain)
        && !objects(name)
        && !objects(&value.plain)
        && !begins_with_state(context, value)
}

/// A name, and what stands behind its colon.
fn split(line: &str) -> (&str, &str) {
    let line = line.trim_end();
    let parts = line.split_once([':', '：']);
    parts.map_or((line, ""), |(name, value)| {
        (name.trim(), value.trim_start())
    })
}

/// Are the words of a value written as names are: with a capital, or in a script that has none, and without a number?
fn are_names(value: &str) -> bool {
    /// A longer value in a script without capitals is a sentence.
    const LONGEST: usize = 16;
    /// Words of so many letters stand between names: `and`, `von`.
    const SMALL: usize = 3;
    let value = value.trim();
    let has_digit = value.contains(|c: char| c.is_ascii_digit());
    if has_digit || value.is_empty() {
        return false;
    }
    if value.contains(is_spaceless) {
        return value.chars().count() <= LONGEST && !value.contains(['。', '、', '，']);
    }
    let mut words = value
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty());
    words.all(|word| word.starts_with(char::is_uppercase) || word.chars().count() <= SMALL)
}
