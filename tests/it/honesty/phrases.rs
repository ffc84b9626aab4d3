//! What people write behind a done, beside a gate and in its evidence, in fourteen languages: each phrase of the tables is put into a
//! small sound tree, and the gate has to stop, or to keep going.
//!
//! The tables beside this file were written without a look at the words that the program knows, so that they ask what people write and
//! not what the program has been told. A run tries a sample, in which each language, class and place occurs, and what is
//! known to be wrong; `HOLDPOINT_ALL=1` tries them all and prints the rates.

mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use holdpoint::base::Date;
use holdpoint::evaluate::GateVerdict;
use holdpoint::link::Known;
use rayon::prelude::*;

use super::sample::is_thorough;
use super::tree::Tree;

/// Where the tables lie.
const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/honesty/phrases");

/// The day of every tree: the Sunday after the last past day of the tables.
const AS_OF: &str = "2026-03-15";

/// The languages that each table has to have.
const LANGUAGES: [&str; 14] = [
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "no", "ru", "ja", "zh", "ko",
];

/// What takes a done back.
const ADVERSE: [&str; 10] = [
    "not",
    "except",
    "contrast",
    "limit",
    "future",
    "condition",
    "hedge",
    "trouble",
    "question",
    "count",
];

/// How many of the cases a debug build tries: one of so many.
const SAMPLE: usize = 47;

/// One line of a table, with one choice of each `{a|b}`.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Its language, as a two-letter code.
    pub language: String,
    /// What kind of phrase it is.
    pub class: String,
    /// What somebody writes.
    pub text: String,
}

/// A small tree, and whether its gate may go.
pub struct Case {
    /// Language, class, place and phrase: what a failure prints, and how a known failure is listed.
    pub name: String,
    /// What it counts as in the rates.
    pub counts_as: [String; 3],
    /// The files of the tree.
    pub files: Vec<(String, String)>,
}

impl Case {
    /// A case named for a phrase and its place.
    pub fn new(kind: &str, phrase: &Phrase, place: &str, files: Vec<(String, String)>) -> Self {
        let Phrase {
            language,
            class,
            text,
        } = phrase;
        Case {
            name: format!("{kind} {language} {class} {place}: {text}").replace('\n', "\\n"),
            counts_as: [
                format!("{kind} in {language}"),
                format!("{kind} {class}"),
                format!("{kind} at {place}"),
            ],
            files,
        }
    }
}

/// The text of a table, without its comments.
pub fn table(name: &str) -> String {
    let text = fs::read_to_string(Path::new(TABLES).join(name)).expect("the table is there");
    let lines = text.lines().filter(|line| !line.starts_with("# "));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The phrases of a table: language, class and text, a line each.
pub fn phrases(name: &str) -> Vec<Phrase> {
    let mut all = Vec::new();
    for line in table(name).lines().filter(|line| !line.is_empty()) {
        let mut parts = line.splitn(3, ' ').map(str::to_owned);
        let mut part = || parts.next().expect("a line has language, class and text");
        let (language, class, text) = (part(), part(), part());
        all.extend(choices(&text).into_iter().map(|text| Phrase {
            language: language.clone(),
            class: class.clone(),
            text,
        }));
    }
    all
}

/// A text with each choice of each `{a|b}` in it.
fn choices(text: &str) -> Vec<String> {
    let Some((before, rest)) = text.split_once('{') else {
        return vec![text.to_owned()];
    };
    let (inner, after) = rest.split_once('}').expect("a brace is closed");
    let ends = choices(after);
    let joined = |choice: &str| -> Vec<String> {
        ends.iter()
            .map(|end| format!("{before}{choice}{end}"))
            .collect()
    };
    inner.split('|').flat_map(joined).collect()
}

/// Judges the cases, or a sample of them, prints the rates, and returns what is wrong: a case that goes where it may not, or the reverse,
/// and a case listed as known that is right today.
fn wrong(all: &[Case], may_go: bool) -> Vec<String> {
    let text = table("known.txt");
    let known: BTreeSet<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let tried = sample(all, &known);
    let as_of: Date = AS_OF.parse().expect("the day is one");
    let shared = Known::default();
    let verdict = |case: &&Case| {
        let judged = Tree::of_files(&case.files).judge_on(as_of, &shared);
        judged.assessment.verdict
    };
    let verdicts: Vec<GateVerdict> = tried.par_iter().map(verdict).collect();
    let is_wrong = |verdict: GateVerdict| {
        may_go != matches!(verdict, GateVerdict::Go | GateVerdict::GoWithWaivers)
    };

    let mut rates: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut complaints = Vec::new();
    for (case, verdict) in tried.iter().zip(verdicts) {
        for name in &case.counts_as {
            let (wrong, all) = rates.entry(name).or_default();
            *wrong += usize::from(is_wrong(verdict));
            *all += 1;
        }
        match (is_wrong(verdict), known.contains(case.name.as_str())) {
            (true, false) => complaints.push(format!("{verdict:?}: {}", case.name)),
            (false, true) => complaints.push(format!("mended, but listed: {}", case.name)),
            _ => {}
        }
    }
    for (name, (wrong, all)) in rates {
        println!("{wrong:5} of {all:5} {name}");
    }
    complaints
}

/// The cases that are tried: one in so many, the first of each language, class and place, and those listed as known, so that the
/// list fails on the day on which one of them is mended.
fn sample<'a>(all: &'a [Case], known: &BTreeSet<&str>) -> Vec<&'a Case> {
    let step = if is_thorough() { 1 } else { SAMPLE };
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut tried = Vec::new();
    for (at, case) in all.iter().enumerate() {
        let count = seen.len();
        seen.extend(case.counts_as.iter().map(String::as_str));
        let is_first_of_some = seen.len() > count;
        if at % step == 0 || is_first_of_some || known.contains(case.name.as_str()) {
            tried.push(case);
        }
    }
    tried
}

fn stops() -> Vec<Case> {
    let mut all = places::tails();
    all.extend(places::notes());
    all.extend(places::neighbours("no"));
    all.extend(places::results("no"));
    all
}

fn goes() -> Vec<Case> {
    let mut all = places::sound();
    all.extend(places::harmless());
    all.extend(places::harmless_notes());
    all.extend(places::neighbours("yes"));
    all.extend(places::results("yes"));
    all
}

#[test]
fn no_phrase_that_takes_a_done_back_leaves_the_gate_open() {
    let wrong = wrong(&stops(), false);
    assert!(
        wrong.is_empty(),
        "{} survive:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn no_harmless_phrase_shuts_the_gate() {
    let wrong = wrong(&goes(), true);
    assert!(
        wrong.is_empty(),
        "{} are stopped:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_language_has_phrases_of_every_class() {
    let tails = phrases("tails.txt");
    for language in LANGUAGES {
        for class in ADVERSE {
            let is_one = |tail: &&Phrase| tail.language == language && tail.class == class;
            let count = tails.iter().filter(is_one).count();
            assert!(count >= 7, "{language} has {count} tails of {class}");
        }
    }

    let adverse = |tail: &&Phrase| ADVERSE.contains(&tail.class.as_str());
    let texts = |all: &[Phrase]| {
        all.iter()
            .map(|one| one.text.clone())
            .collect::<BTreeSet<_>>()
    };
    let tails: Vec<Phrase> = tails.iter().filter(adverse).cloned().collect();
    assert!(texts(&tails).len() >= 2_000, "{}", texts(&tails).len());
    let harmless = texts(&phrases("harmless.txt"));
    assert!(harmless.len() >= 300, "{}", harmless.len());
}

#[test]
fn every_known_failure_is_a_case() {
    let all = stops().into_iter().chain(goes());
    let names: BTreeSet<String> = all.map(|case| case.name).collect();
    for listed in table("known.txt").lines().filter(|line| !line.is_empty()) {
        assert!(names.contains(listed), "no case is called `{listed}`");
    }
}
