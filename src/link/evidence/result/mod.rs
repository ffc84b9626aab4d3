//! Results: what a cited file says itself. That a report is there proves little; what it says may be the opposite of the claim.
//!
//! A reader looks at the shape of the content, never at the name of the file, and takes from it what a person would look for: did it
//! pass, how much of what was counted, of which version, on which day. What it does not understand is *unproven*, and changes nothing.
//! Nothing is run, nothing is followed, and a text is read once from front to back; a file that was cut where reading ends may say no,
//! but never yes.

mod aligned;
mod answer;
mod blank;
mod console;
mod counts;
mod coverage;
mod data;
pub mod figure;
mod findings;
mod gather;
mod load;
mod mail;
mod odd;
mod plain;
mod prose;
mod ranges;
mod tables;
#[cfg(test)]
mod tests;
mod xml;

use std::collections::BTreeMap;

use serde::Serialize;

pub use coverage::LINES as LINE_COVERAGE;

use crate::base::{Date, RelPath};
use crate::parse::Document;
use crate::records::words::proof::Severity;
use crate::records::words::tail::says_done;
use crate::records::words::vocabulary::Vocabulary;
use gather::Gather;

/// What a file says.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceResult {
    /// The format that it was read by: `junit`, `trivy`, `text`.
    pub format: &'static str,
    /// What it says of what was tried.
    pub outcome: Outcome,
    /// Was the file longer than what is read, so that more may stand in it?
    pub is_cut: bool,
    /// The first place that says so.
    pub told: Option<Told>,
    /// Does a line that is labelled as its result say so, or the format itself?
    pub is_concluded: bool,
    /// What is counted or measured.
    pub numbers: Vec<Number>,
    /// What was found and is not mended, by how bad it is.
    pub findings: Vec<Finding>,
    /// Where it says of itself that it is not finished: `Status: draft`.
    pub pending: Option<Told>,
    /// Where it says of itself that it is in force, which of something bad means that it goes on: `Status: Active`.
    pub in_force: Option<Told>,
    /// Where it denies something, and nobody can say what that means for a claim: `The generator did not start`.
    pub doubt: Option<Told>,
    /// The first entry that is understood as neither yes nor no, on which no claim of all of them rests.
    pub odd: Option<Told>,
    /// Does it say so of one of its parts alone?
    pub is_of_part: bool,
    /// Is it a list of boxes in which some are ticked and others are not?
    pub is_begun: bool,
    /// Entries of its lists that are not done.
    pub unfinished: Vec<Unfinished>,
    /// Its settings that are on or off.
    pub switches: Vec<Switch>,
    /// The first row whose sides are not equal.
    pub unequal: Option<Unequal>,
    /// Is it a list in which nothing stands?
    pub empty: bool,
    /// What it is about: `version`, `commit`, `environment` with their values as written, and where they stand.
    pub subject: BTreeMap<&'static str, Told>,
    /// The day that it gives of itself.
    pub day: Option<Date>,
}

/// What a file says of what was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It says yes.
    Passed,
    /// It says neither, or nobody understands it.
    Unproven,
    /// It says no.
    Failed,
}

/// Words of a file and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The line, from 1.
    pub line: usize,
    /// What stands there, in short.
    pub words: String,
}

/// A number of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// What it is the number of, as written.
    pub name: String,
    /// How much.
    pub value: f64,
    /// In which unit, where one is written.
    pub unit: Option<String>,
    /// The header of its column, where it stands in a table of several rows.
    pub column: Option<String>,
    /// The line, from 1.
    pub line: usize,
}

impl Number {
    /// The number with its name, its unit and its place.
    pub fn told(&self) -> Told {
        let unit = self.unit.as_deref().unwrap_or("");
        let rounded = (self.value * 1000.0).round() / 1000.0;
        let words = format!("{}: {rounded} {unit}", self.name);
        Told {
            line: self.line,
            words: words.trim().to_owned(),
        }
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// How often it was found: none, where a table says so.
    pub count: u64,
    /// Where.
    pub told: Told,
}

/// An entry of a list that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// How bad it is, where a cell says so.
    pub severity: Option<Severity>,
    /// The class by which the list sorts it: `P2`, `A`.
    pub class: Option<String>,
    /// Below what it says so, where that is no column of states.
    pub below: Option<Below>,
    /// Where.
    pub told: Told,
}

/// What the header or label says below which an entry is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    /// The words, as written; those of another entry that says yes, where there is no header.
    pub words: String,
    /// Are they what another entry says?
    pub is_answer: bool,
    /// Do they say that something is done: `Closed on`, `Fixed in`?
    pub is_of_done: bool,
}

impl Below {
    /// Below a header or behind a label.
    pub fn header(words: &str) -> Self {
        Below {
            words: words.to_owned(),
            is_answer: false,
            is_of_done: says_done(words),
        }
    }

    /// Beside another entry that says yes, in this word.
    pub fn beside(yes: &str) -> Self {
        Below {
            words: yes.to_owned(),
            is_answer: true,
            is_of_done: true,
        }
    }
}

/// How something is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// On, true, yes.
    On,
    /// Off, false, no.
    Off,
}

/// A setting that is on or off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// What it is called, with what stands around it: `backup success`.
    pub name: String,
    /// How it is set.
    pub setting: Setting,
    /// Where.
    pub told: Told,
}

/// A row whose two sides are not equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unequal {
    /// Where.
    pub told: Told,
    /// The two columns.
    pub columns: [String; 2],
    /// Does nothing but a claim that names both of them say that they ought to be equal?
    pub is_for_claim: bool,
}

impl EvidenceResult {
    /// Is there anything in it that a reader could use?
    fn says_something(&self) -> bool {
        self.outcome != Outcome::Unproven
            || self.empty
            || self.pending.is_some()
            || self.in_force.is_some()
            || self.doubt.is_some()
            || self.odd.is_some()
            || self.unequal.is_some()
            || self.day.is_some()
            || !self.numbers.is_empty()
            || !self.findings.is_empty()
            || !self.unfinished.is_empty()
            || !self.switches.is_empty()
            || !self.subject.is_empty()
    }
}

impl Outcome {
    /// Its name in `readiness.json`.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Passed => "passed",
            Outcome::Unproven => "unproven",
            Outcome::Failed => "failed",
        }
    }
}

/// A file as it was read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Its text, or the beginning of it.
    pub text: &'a str,
    /// Is that all of it?
    pub whole: bool,
    /// Its tree, where it is a document of the portal.
    pub document: Option<&'a Document>,
    /// What it is for.
    pub purpose: Purpose,
}

/// What a document is for, which decides what of it can speak against a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// It tells how something went, or how far something is.
    Report,
    /// It describes what to do: its boxes are steps, and its words are of what may come.
    Procedure,
    /// It is data or settings by its name: what it says of a result counts, and the sentences in it are of what may come.
    Data,
}

/// Reads one format; `None` for a text of another.
type Reader = fn(&str, &Vocabulary) -> Option<Gather>;

/// The readers of machine formats, by the shape of the content. The first that knows it counts.
const READERS: [Reader; 10] = [
    xml::read,
    data::read_json,
    load::of_console,
    findings::grype_table,
    aligned::read,
    console::read,
    console::read_crosses,
    tables::read_lcov,
    tables::read_csv,
    read_yaml,
];

/// A log whose lines all have a colon is a YAML map by chance: `04:52:31 ERROR: restore failed`.
fn read_yaml(text: &str, words: &Vocabulary) -> Option<Gather> {
    if console::is_log(text) || console::ends_in_error(text) {
        None
    } else {
        data::read_yaml(text, words)
    }
}

/// What a file says; `None` where nobody understands anything of it.
pub fn read(reading: Reading, words: &Vocabulary) -> Option<EvidenceResult> {
    let text = reading.text.trim_start_matches('\u{feff}');
    if let Some(document) = reading.document {
        let gathered = prose::read(text, document, reading.purpose, words);
        return finished(gathered, reading.whole, words);
    }
    let known = READERS.iter().find_map(|read| read(text, words));
    let gathered = known.unwrap_or_else(|| {
        let document = crate::parse::parse_document(text);
        plain::read(text, &document, reading.purpose, words)
    });
    finished(gathered, reading.whole, words)
}

/// A file that was cut may say no, but never yes: what would have said no may stand behind the cut.
fn finished(gathered: Gather, whole: bool, words: &Vocabulary) -> Option<EvidenceResult> {
    let mut result = gathered.result();
    let short = odd::short_count(&result.numbers, words).map(Number::told);
    result.odd = result.odd.or(short);
    result.is_cut = !whole;
    if !whole && result.outcome == Outcome::Passed {
        result.outcome = Outcome::Unproven;
        result.told = None;
    }
    Some(result).filter(EvidenceResult::says_something)
}

/// Is a path one of test data, which a report only resembles?
pub fn is_test_data(path: &RelPath) -> bool {
    const FOLDERS: [&str; 7] = [
        "fixtures",
        "fixture",
        "testdata",
        "test-data",
        "__snapshots__",
        "samples",
        "examples",
    ];
    path.parts().any(|part| FOLDERS.contains(&part))
}
