//! Requirements: what has to be so for a claim to hold: its name, and the cell beside a brief one.
//!
//! `Backups | Restore tested within the last 90 days | met` is named by its first cell; what has to be so stands in the second. A bold
//! name is as brief: `**Audit.** All findings are closed`.

use std::borrow::Cow;

use crate::records::{Kind, Record, Value};

/// The longest name that leaves open what it asks for, and the shortest cell that says it, in words.
const BRIEF: usize = 3;

/// The words of a record that say what has to be so.
pub fn stated(record: &Record) -> Cow<'_, str> {
    match beside_name(record).or_else(|| behind_name(record)) {
        Some(cell) => Cow::Owned(format!("{}: {cell}", record.title)),
        None => Cow::Borrowed(&record.title),
    }
}

/// The longest cell of words beside a brief name; remarks tell how it went, and ask for nothing.
fn beside_name(record: &Record) -> Option<&str> {
    const REMARKS: [&str; 6] = ["notes", "note", "remarks", "remark", "comments", "comment"];
    if record.kind != Kind::Criterion || count(&record.title) > BRIEF {
        return None;
    }
    let cells = record.fields.iter();
    let cells = cells.filter(|(key, _)| !REMARKS.contains(&key.as_str()));
    let texts = cells.filter_map(|(_, value)| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    });
    texts
        .filter(|text| count(text) >= BRIEF)
        .max_by_key(|text| count(text))
}

/// What stands behind the brief name of a ticked box.
fn behind_name(record: &Record) -> Option<&str> {
    let claim = record.claim.as_ref()?;
    let is_box = claim.text.starts_with('[');
    let is_brief = record.kind == Kind::Criterion && count(&record.title) <= BRIEF;
    let remark = claim.remark.as_deref().filter(|_| is_box && is_brief)?;
    (count(remark) >= BRIEF).then_some(remark)
}

/// The words of a text; signs of languages that write no spaces count three to a word.
fn count(text: &str) -> usize {
    const SIGNS_A_WORD: usize = 3;
    let signs = text.chars().filter(|c| (*c as u32) >= 0x2e80).count();
    text.split_whitespace().count() + signs / SIGNS_A_WORD
}
