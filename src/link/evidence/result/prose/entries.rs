//! Entries: what the items of a list, and lines under the same label, say of one thing each: `Admin manual — accepted`, `Review: not started`.
//! Beside others that say yes, one that does not is still open, and a claim of all of them does not rest on it.

use super::shown::shown;
use crate::base::text::fold;
use crate::link::evidence::result::answer::{self, Answer};
use crate::link::evidence::result::gather::{Below, Gather};
use crate::parse::{Item, List, Text};
use crate::records::values::when;
use crate::records::words::vocabulary::Vocabulary;

/// A name with what is said of it.
pub struct Entry {
    at: usize,
    key: String,
    /// How it is quoted.
    shown: String,
    /// The first word of what is said.
    first: String,
    answer: Option<Answer>,
    /// Is it a part of the text of an item, and no field?
    is_loose: bool,
}

impl Entry {
    /// A field.
    pub fn of(key: &str, value: &Text, at: usize, words: &Vocabulary) -> Self {
        let plain = value.plain.trim();
        let is_day = || when::exact(plain).is_some();
        let is_blank = !plain.contains(char::is_alphanumeric);
        let said = match is_blank {
            true => Some(Answer::NotYet),
            false => answer::of_entry(value, words).or(is_day().then_some(Answer::Yes)),
        };
        Entry {
            at,
            key: fold(key.trim()),
            shown: shown(key, value),
            first: fold(plain.split_whitespace().next().unwrap_or("")),
            answer: said,
            is_loose: false,
        }
    }

    /// Notes that it says no, or not yet, beside another that says yes.
    fn note_beside(&self, yes: &Entry, gather: &mut Gather) {
        match self.answer {
            Some(Answer::No) if self.is_loose => gather.fail(self.at, &self.shown),
            Some(Answer::No | Answer::NotYet) => {
                gather.unfinished_below(self.at, None, Below::beside(&yes.first), &self.shown);
            }
            Some(Answer::Yes) | None => {}
        }
    }

    /// An item: its only field, else a short end behind a dash or in parentheses.
    fn of_item(item: &Item, words: &Vocabulary) -> Option<Self> {
        if let [pair] = &item.pairs[..] {
            return Some(Entry::of(
                &pair.key,
                &pair.value,
                pair.key_span.start,
                words,
            ));
        }
        let (name, said) = parted(&item.text.plain)?;
        Some(Entry {
            is_loose: true,
            ..Entry::of(name, &answer::text(said), item.text.span.start, words)
        })
    }
}

/// `API reference — rejected, second draft due`, `Buy (failed)`: a name and what is said of it.
fn parted(plain: &str) -> Option<(&str, &str)> {
    const LONGEST_NAME: usize = 8;
    const DASHES: [&str; 3] = [" — ", " – ", " - "];
    let plain = plain.trim();
    let by_dash = || DASHES.iter().find_map(|dash| plain.split_once(dash));
    let in_brackets = || plain.strip_suffix(')')?.rsplit_once(" (");
    let (name, said) = by_dash().or_else(in_brackets)?;
    (name.split_whitespace().count() <= LONGEST_NAME).then_some((name, said))
}

/// Notes the items of a list that say no, or not yet, beside others that say yes, by sign or in words.
pub fn note_of_list(list: &List, words: &Vocabulary, gather: &mut Gather) {
    note_signs(list, gather);
    let items = list.items.iter().filter(|item| item.task.is_none());
    let entries: Vec<Entry> = items
        .filter_map(|item| Entry::of_item(item, words))
        .collect();
    let is_yes = |entry: &&Entry| entry.answer == Some(Answer::Yes);
    if let Some(yes) = entries.iter().find(is_yes) {
        entries
            .iter()
            .for_each(|entry| entry.note_beside(yes, gather));
    }
}

/// `✅ Browse` above `❌ Buy`: of several signed items one says no.
fn note_signs(list: &List, gather: &mut Gather) {
    let signed = list.items.iter().filter_map(|item| {
        let said = answer::signed(&item.text.plain)?;
        Some((said, item))
    });
    let signed: Vec<(Answer, &Item)> = signed.collect();
    let one_is = |wanted: Answer| signed.iter().find(|(said, _)| *said == wanted);
    if let (Some(_), Some((_, item))) = (one_is(Answer::Yes), one_is(Answer::No)) {
        gather.doubt(item.text.span.start, &item.text.plain);
    }
}

/// Notes the fields that say not yet, or nothing, where the same field says yes elsewhere.
pub fn note_fields(fields: &[Entry], gather: &mut Gather) {
    let is_yes = |entry: &&Entry| entry.answer == Some(Answer::Yes);
    for yes in fields.iter().filter(is_yes) {
        let mut same = fields.iter().filter(|entry| entry.key == yes.key);
        let open = same.find(|entry| entry.answer == Some(Answer::NotYet));
        if let Some(open) = open {
            gather.unfinished_below(open.at, None, Below::header(&open.key), &open.shown);
            return;
        }
    }
}
