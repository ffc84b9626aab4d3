//! Covers: what a text says of itself before it begins: its title, its labelled lines, its banner, and the days in them.
//!
//! Everything is read line by line, so that reports, logs and letters are read like documents. Only the head counts: what stands
//! further below is what the text is about, and no word about the text.

mod days;
mod further_days;
mod last_day;
mod row_ends;
pub mod spans;
pub mod things;

use std::collections::BTreeMap;

use crate::base::{Date, RelPath};
use crate::records::values::release::{self, Release};
use crate::records::values::when;
use crate::records::words::phrase::{Phrase, Searched};
use crate::records::words::polarity;
use crate::records::words::proof::{speaks_of_approval, speaks_of_version};
pub use days::days_in;
pub use last_day::{UnreadEnd, end_of_line, ends, unread_end};
pub use row_ends::{RowEnd, ends_of_rows};

/// So many lines are the head of a text.
const HEAD_LINES: usize = 40;

/// So many of its first lines that are not empty can be a banner.
const BANNER_LINES: usize = 8;

/// A longer key is a sentence with a colon.
const LONGEST_KEY: usize = 40;

/// The head of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Its first heading, or the title of its metadata.
    pub title: String,
    /// Its labelled lines, in order.
    pub labels: Vec<(String, String)>,
    /// The lines that can be a banner, as they are written.
    pub banner: Vec<String>,
}

/// What a text calls itself that makes it count for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// Not agreed yet.
    Draft,
    /// Withdrawn, replaced, no longer in force.
    Void,
    /// A template or an example.
    Sample,
}

/// What a text calls itself, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// What that comes to.
    pub what: Calls,
    /// The word.
    pub word: &'static str,
}

/// Reads the head of a text.
pub fn read(text: &str) -> Cover {
    let mut cover = Cover::default();
    for line in text.lines().take(HEAD_LINES).map(str::trim_end) {
        let is_fence = matches!(line.trim(), "" | "---" | "+++");
        if is_fence || line.starts_with("    ") || line.starts_with("```") {
            continue;
        }
        match heading(line) {
            // What stands below a second heading is no head.
            Some(_) if !cover.title.is_empty() => break,
            Some(heading) => heading.clone_into(&mut cover.title),
            None => cover.add(line),
        }
    }
    if let Some((_, title)) = cover.labels.iter().find(|(key, _)| key == "title")
        && cover.title.is_empty()
    {
        cover.title = title.clone();
    }
    cover
}

fn heading(line: &str) -> Option<&str> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = line.get(level..)?;
    ((1..=6).contains(&level) && rest.starts_with(' '))
        .then(|| rest.trim().trim_end_matches('#').trim())
}

/// What is set around keys and values.
const MARKS: [char; 14] = [
    '*', '_', '-', '>', '|', '`', '"', ' ', '\t', '{', '}', '•', ',', '+',
];

/// `Key: value`, `**Key:** value`, `| Key | value |`, `"key": "value",`, several on a line between ` · ` or ` | `.
pub fn labels(line: &str) -> Vec<(String, String)> {
    if line.trim_start().starts_with('|') {
        return label_of_row(line).into_iter().collect();
    }
    let assigned = assignments(line);
    if assigned.len() > 1 && !line.contains('<') {
        return assigned;
    }
    let is_data = line.trim_start().starts_with(['{', '"']);
    // `**Type:** normal  **Window:** Monday` is two.
    let bare = line.trim_start_matches(MARKS).replace("  **", " | **");
    let parts = bare.split(|c| matches!(c, '|' | '·' | '•') || is_data && c == ',');
    parts.filter_map(label_of_part).collect()
}

/// `service=ledger environment=staging`: the pairs that a line of a log assigns.
fn assignments(line: &str) -> Vec<(String, String)> {
    let is_name = |name: &str| {
        name.chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
    };
    let pairs = line
        .split_whitespace()
        .filter_map(|word| word.split_once('='));
    let named = pairs.filter(|(name, value)| is_key(name) && is_name(name) && !value.is_empty());
    named
        .map(|(name, value)| (name.to_lowercase(), value.trim_matches(MARKS).to_owned()))
        .collect()
}

/// A row of two cells.
fn label_of_row(line: &str) -> Option<(String, String)> {
    let (key, value) = line.trim().trim_matches('|').split_once('|')?;
    let key = key.trim_matches(MARKS).trim_end_matches([':', '：']);
    let is_pair = is_key(key) && !value.contains('|');
    is_pair.then(|| (key.to_lowercase(), value.trim_matches(MARKS).to_owned()))
}

fn label_of_part(part: &str) -> Option<(String, String)> {
    let (key, value) = part.split_once([':', '：', '='])?;
    let (key, value) = (key.trim_matches(MARKS), value.trim_matches(MARKS));
    // `https://…` is no key with a value.
    let is_pair = is_key(key) && !value.is_empty() && !value.starts_with("//");
    is_pair.then(|| (key.to_lowercase(), value.to_owned()))
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.chars().count() <= LONGEST_KEY && key.chars().any(char::is_alphabetic)
}

/// `sample,analyte,value`, and `  template:` above what is nested: a line of a file of data is no banner.
fn is_row_of_data(line: &str) -> bool {
    const FEWEST: usize = 2;
    let is_row = line.matches([',', ';', '\t']).count() >= FEWEST && !line.contains([' ', '.']);
    is_row || line.starts_with(' ') && line.trim_end().ends_with(':')
}

impl Cover {
    fn add(&mut self, line: &str) {
        self.labels.extend(labels(line));
        if self.banner.len() < BANNER_LINES && !is_row_of_data(line) {
            self.banner.push(line.to_owned());
        }
    }

    /// What the text calls itself: by a line on its state, in its title, or in its banner.
    pub fn calls_itself(&self) -> Option<Called> {
        let by_status = self.values(|words| words.status_labels).find_map(starting);
        by_status
            .or_else(|| in_title(&self.title))
            .or_else(|| self.banner.iter().find_map(|line| in_banner(line)))
    }

    /// The releases in its title and behind a label that announces one.
    pub fn releases(&self) -> Vec<Release> {
        let mut found = release::named_in(&self.title);
        for (key, value) in &self.labels {
            let key = Searched::new(key);
            let is_plain = key.is(|_| &["version"]);
            if is_label(&key, |words| words.release_labels) || is_plain || is_tested_version(&key) {
                // The version of a page itself is written like that of the thing it is about.
                let behind = format!("{} {value}", if is_plain { "" } else { "version" });
                let called = release::named_within(&behind);
                found.extend(called);
            } else if key.starts_with(|words| words.release_labels).is_some() {
                found.extend(candidate_of(&found, value));
            }
        }
        found
    }

    /// The values behind labels of a list.
    pub fn values(
        &self,
        list: fn(&crate::records::words::Standing) -> crate::records::words::Words,
    ) -> impl Iterator<Item = &str> {
        let labelled = self
            .labels
            .iter()
            .filter(move |(key, _)| is_label(&Searched::new(key), list));
        labelled.map(|(_, value)| value.as_str())
    }

    /// The day that it is of: the newest behind a label that speaks of no other day, else that of its title.
    pub fn day(&self) -> Option<Date> {
        let is_of_past = |key: &str| !Searched::new(key).has(|words| words.not_days);
        // A label that stands there twice has the older of its days.
        let mut days: BTreeMap<&str, Date> = BTreeMap::new();
        for (key, value) in self.labels.iter().filter(|(key, _)| is_of_past(key)) {
            if let Some(day) = when::day(value) {
                let known = days.entry(key).or_insert(day);
                *known = day.min(*known);
            }
        }
        days.into_values()
            .max()
            .or_else(|| days_in(&self.title).into_iter().map(|(_, day)| day).max())
    }
}

/// `Version soumise: 5.2.0-rc3` below a title that names 5.2.0: the candidate of a release that is known.
fn candidate_of(known: &[Release], value: &str) -> Option<Release> {
    let mut named = release::named_in(&format!("version {value}")).into_iter();
    named.find(|one| one.is_ahead() && known.iter().any(|release| release.is_same(one)))
}

/// `Version de la bibliothèque testée`, `Version of the client under test`: the version of what was looked at, whatever that is.
fn is_tested_version(key: &Searched) -> bool {
    let mut said = key.text().split_whitespace();
    let first = said.next().unwrap_or("");
    let last = said.last().unwrap_or("");
    speaks_of_version(first) && (polarity::is_tried(last) || last == "test")
}

/// Is a key a label of a list, alone or with a word for the release beside it: `commit`, `release commit`, `version released`?
fn is_label(key: &Searched, list: List) -> bool {
    let of_release = || key.starts_with(|words| words.releases).is_some() && key.ends_with(list);
    let of_act = || key.starts_with(list).is_some() && speaks_of_approval(key.text());
    key.is(list) || of_release() || of_act()
}

type List = fn(&crate::records::words::Standing) -> crate::records::words::Words;

const LISTS: [(Calls, List); 3] = [
    (Calls::Void, |words| words.void),
    (Calls::Draft, |words| words.draft),
    (Calls::Sample, |words| words.sample),
];

/// A value that begins with such a word.
pub fn starting(value: &str) -> Option<Called> {
    let searched = Searched::new(value);
    LISTS.iter().find_map(|(what, list)| {
        let found = searched.starts_with(*list)?;
        Some(called(*what, found))
    })
}

fn called(what: Calls, found: Phrase) -> Called {
    Called {
        what,
        word: found.word,
    }
}

/// What stands between the parts of a title.
const TITLE_MARKS: [char; 14] = [
    '(', ')', '[', ']', ':', '：', '|', '–', '—', ',', '（', '）', '【', '】',
];

/// A part of a title that is such a word: `Gate 4.1 (draft)`, `Example: Go / No-Go`, `Template for a gate`.
pub fn in_title(title: &str) -> Option<Called> {
    let parts = title.split(TITLE_MARKS);
    let mut parts = parts.flat_map(|part| part.split(" - "));
    parts.find_map(whole).or_else(|| opening_of_title(title))
}

/// Such a word at the beginning of a title, with what joins it to the rest.
fn opening_of_title(title: &str) -> Option<Called> {
    let searched = Searched::new(title);
    LISTS.iter().find_map(|(what, list)| {
        let found = searched.starts_with(*list)?;
        goes_on(&searched, found).then(|| called(*what, found))
    })
}

/// A line at the top that begins with such a word, or with one that means the text itself and has such a word behind it.
fn in_banner(line: &str) -> Option<Called> {
    let sentence = first_sentence(line);
    let (clause, _) = sentence.split_once(',').unwrap_or((sentence, ""));
    [sentence, clause]
        .iter()
        .find_map(|first| opening(line, first))
}

/// The first words of a banner, where they call the text something.
fn opening(line: &str, first: &str) -> Option<Called> {
    let searched = Searched::new(first);
    let is_loud = line.trim_start().starts_with(LOUD_MARKS);
    let itself = speaks_of_itself(first, &searched);
    LISTS.iter().find_map(|(what, list)| {
        let found = searched.find(*list)?;
        let is_whole = goes_on(&searched, found);
        let starts = found.start <= 1 && (is_loud || is_in_capitals(first, found) || is_whole);
        let tells = itself && is_near_beginning(&searched, found) && is_whole;
        (starts || tells).then(|| called(*what, found))
    })
}

/// What a line begins with that is to be seen.
const LOUD_MARKS: [char; 9] = ['>', '*', '_', '⚠', '🛑', '⛔', '❗', '!', '<'];

/// The first sentence of a banner.
fn first_sentence(line: &str) -> &str {
    let bare = line.trim_start_matches(['>', ' ', '*', '_']);
    // The dots of `11.03.2026` end nothing.
    let first = bare.split(". ").next().unwrap_or("");
    first.split(['。', '!', ';']).next().unwrap_or("")
}

fn is_in_capitals(sentence: &str, found: Phrase) -> bool {
    found.word.is_ascii() && sentence.contains(&found.word.to_uppercase())
}

/// A word far behind is what the text is about.
fn is_near_beginning(searched: &Searched, found: Phrase) -> bool {
    searched.text()[..found.start].split_whitespace().count() <= 8
}

/// Does a sentence begin with a word that means the text itself: `This report is …`?
fn speaks_of_itself(sentence: &str, searched: &Searched) -> bool {
    let is_sentence = sentence.trim_start().starts_with(char::is_uppercase);
    searched.starts_with(|words| words.this).is_some() || is_sentence && says_this(searched)
}

fn says_this(searched: &Searched) -> bool {
    let first = searched.text().trim_start().split(' ').next().unwrap_or("");
    let mut spaceless = crate::records::words::LANGUAGES
        .iter()
        .filter(|language| language.spaceless);
    spaceless.any(|language| {
        language
            .standing
            .this
            .iter()
            .any(|word| first.starts_with(word))
    })
}

/// Words that join such a word to what a text says of it, in many languages: `superseded by`, `Entwurf zur Abstimmung`.
#[rustfmt::skip]
const JOINS: &[&str] = &[
    "for", "by", "on", "since", "see", "and", "because", "as", "of", "zur", "zum", "für", "von", "durch", "am", "seit", "siehe", "weil", "par", "pour", "le", "voir",
    "por", "para", "el", "ver", "da", "per", "vedi", "door", "voor", "op", "av", "för", "den", "se", "dla", "przez", "dnia", "zob", "for", "для", "от", "с", "см", "em", "il",
];

/// Is the word all, or does what follows tell of it: a date, a reason, what took its place?
fn goes_on(searched: &Searched, found: Phrase) -> bool {
    let behind = searched.text()[found.end..].trim();
    let next = behind.split(' ').next().unwrap_or("");
    // `remplacée par` brings its own.
    let joins = |word: &str| JOINS.contains(&word) || word == "durch";
    behind.is_empty()
        || found.word.rsplit(' ').next().is_some_and(joins) && found.word.contains(' ')
        || !next.is_ascii() && !found.word.is_ascii()
        || next.starts_with(|c: char| c.is_ascii_digit())
        || JOINS.contains(&next)
}

/// What the path of a text calls it: a folder of drafts, a file named as one.
pub fn in_path(path: &RelPath) -> Option<Called> {
    let parent = path.parent();
    let folders = parent.parts().filter_map(|part| {
        let singular = part.trim_end_matches('s');
        [part, singular].into_iter().find_map(whole)
    });
    let stem = path.stem().replace('_', "-");
    let tokens: Vec<&str> = stem.split('-').collect();
    let ends = [tokens.first(), tokens.last()].into_iter().flatten();
    let named = ends
        .filter(|_| tokens.len() > 1)
        .filter_map(|token| whole(token));
    folders.chain(named).next()
}

/// A name that is such a word and nothing else.
fn whole(name: &str) -> Option<Called> {
    let searched = Searched::new(name);
    LISTS.iter().find_map(|(what, list)| {
        let found = searched.find(*list).filter(|_| searched.is(*list))?;
        Some(called(*what, found))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls(text: &str) -> Option<Calls> {
        read(text).calls_itself().map(|called| called.what)
    }

    #[test]
    fn texts_that_count_for_nothing_say_so_at_the_top() {
        for text in [
            "# Load test\n\n> **WITHDRAWN 9 March 2026** — wrong data.\n",
            "---\nstatus: superseded\n---\n# Load test\n",
            "# Load test\n\nSuperseded by [the new one](b.md).\n",
            "# Lasttest\n\nDieser Bericht ist überholt, siehe Lauf 12.\n",
            "# 負荷試験\n\nこの報告は撤回されました。\n",
        ] {
            assert_eq!(calls(text), Some(Calls::Void), "{text}");
        }
        for text in [
            "# Gate 4.1 (draft)\n",
            "# Gate\n\n**Status:** Entwurf\n",
            "# Gate\n\nDraft for discussion.\n",
        ] {
            assert_eq!(calls(text), Some(Calls::Draft), "{text}");
        }
        assert_eq!(calls("# Example: Go / No-Go\n"), Some(Calls::Sample));
        for text in [
            "# Withdrawals\n\nWithdrawn orders were tested.\n",
            "# Gate\n\nStatus: final\n\nThe draft law does not concern us.\n",
            "# Load test\n\nCancelled orders were kept.\n",
        ] {
            assert_eq!(calls(text), None, "{text}");
        }
    }

    #[test]
    fn last_days_are_read_in_many_forms() {
        let end = |text: &str| ends(text).map(|(day, _)| day.to_string());
        assert_eq!(
            end("Not After : Mar 15 23:59:59 2026 GMT").as_deref(),
            Some("2026-03-15")
        );
        assert_eq!(
            end("notAfter=May  4 12:00:00 2026 GMT").as_deref(),
            Some("2026-05-04")
        );
        assert_eq!(
            end("**Valable jusqu'au :** 28 février 2026").as_deref(),
            Some("2026-02-28")
        );
        assert_eq!(end("Gültig bis 31.12.2026").as_deref(), Some("2026-12-31"));
        assert_eq!(end("有効期限：2026年3月1日").as_deref(), Some("2026-03-01"));
        assert_eq!(end("2026年3月1日まで有効").as_deref(), Some("2026-03-01"));
        assert_eq!(
            end("Valid until February 2026").as_deref(),
            Some("2026-02-28")
        );
        assert_eq!(end("Tested on 1 March 2026"), None);
    }

    #[test]
    fn a_last_day_that_nobody_can_read_for_certain_is_told() {
        let unread = |text: &str| {
            unread_end(text).map(|end| end.earliest.map(|day| day.to_string()).unwrap_or_default())
        };
        assert_eq!(
            unread("Valid until 04/02/2026").as_deref(),
            Some("2026-02-04")
        );
        assert_eq!(unread("Expires: 20260201").as_deref(), Some(""));
        assert_eq!(unread("Valid until 14 February 2026"), None);
        assert_eq!(unread("A session expires in 2 hours"), None);
    }

    #[test]
    fn a_text_is_of_the_newest_day_that_it_gives() {
        let day = |text: &str| read(text).day().map(|day| day.to_string());
        assert_eq!(
            day("# Scan\n\nScanned: 2026-02-19\n").as_deref(),
            Some("2026-02-19")
        );
        assert_eq!(
            day("# Smoke tests, 11 March 2026\n").as_deref(),
            Some("2026-03-11")
        );
        assert_eq!(day("# Scan\n\nNext scan: 2026-06-01\n"), None);
    }
}
