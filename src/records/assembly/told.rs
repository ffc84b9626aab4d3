//! What the words of an item tell without a field: who does it and by when, its id in bold, and what stands behind its name.

use crate::parse::{Item, Text};
use crate::records::assembly::naming;
use crate::records::values::{owners, people, when};
use crate::records::words::Vocabulary;
use crate::records::{Record, Target};

/// Fills in the owner and the day that the words of an item name, where no field does. A doer before the task leaves the
/// title in either case.
pub fn complete(record: &mut Record, text: &Text, words: &Vocabulary) {
    let is_led = text.pieces.first().is_some_and(|piece| piece.strong);
    let doer = people::doer(&record.title, words).filter(|_| is_led && record.claim.is_some());
    if let Some((name, at)) = doer {
        if record.owners.is_empty() {
            record.owners = owners::read(name, words);
        }
        record.title = record.title.split_off(at);
    }
    if record.owners.is_empty() {
        record.owners = people::named(text, words);
    }
    if record.target.is_none() {
        due(record, text);
    }
}

/// `due:2026-05-01 - order cables`: a field without a space, as lists of tasks in plain text have it.
fn due(record: &mut Record, text: &Text) {
    const FIELD: &str = "due:";
    let Some(at) = text.plain.find(FIELD).map(|at| at + FIELD.len()) else {
        return;
    };
    let day = text.plain.get(at..at + "YYYY-MM-DD".len());
    let Some(day) = day.filter(|day| when::exact(day).is_some()) else {
        return;
    };
    record.target = when::read(day).map(|when| Target {
        text: day.to_owned(),
        span: text.slice(at, at + day.len()).span,
        when,
    });
    cut_field(&mut record.title, &format!("{FIELD}{day}"));
}

/// Takes a field that a title begins with out of it.
fn cut_field(title: &mut String, field: &str) {
    if let Some(rest) = title.strip_prefix(field) {
        let rest = rest.trim_start_matches([' ', '-', '–', '—', ',', ';']);
        *title = rest.to_owned();
    }
}

/// Ends a title where the name that it begins with ends.
pub fn cut_title(record: &mut Record, name: &str) {
    if let Some(at) = record.title.rfind(name) {
        record.title.truncate(at + name.len());
    }
}

/// A line of text as the item that it would be with a bullet before it.
pub fn item_of_line(text: &Text) -> Item {
    Item {
        span: text.span,
        text: text.clone(),
        ..Item::default()
    }
}

/// `All findings are closed` of `**Audit.** All findings are closed` and of `**Audit** – all findings are closed`: what stands behind a
/// bold name.
pub fn behind_lead(item: &Item, lead: &Text) -> Option<Text> {
    const DASHES: [char; 4] = ['–', '—', '-', ' '];
    let whole = &item.text.plain;
    let behind = whole.strip_prefix(lead.plain.as_str())?;
    let said = behind.trim_start_matches(DASHES);
    let is_parted = lead.plain.trim_end().ends_with('.') || behind.trim_start() != said;
    let is_led = is_parted && item.pairs.is_empty() && !said.is_empty();
    is_led.then(|| {
        item.text
            .slice(whole.len() - said.len(), whole.len())
            .trimmed()
    })
}

/// Is what leads an item in bold a mark in brackets, or an id?
pub fn is_tag(lead: &str) -> bool {
    lead.starts_with('[') && lead.ends_with(']') || naming::looks_like_id(lead)
}

/// The id that leads an item in bold, before its words.
pub fn bold_id(item: &Item) -> Option<String> {
    let pieces = item.text.pieces.iter();
    let bold: String = pieces
        .take_while(|piece| piece.strong)
        .map(|piece| piece.text.as_str())
        .collect();
    let id = bold.trim();
    let leads = bold.len() < item.text.plain.len();
    (leads && naming::looks_like_id(id)).then(|| id.to_owned())
}
