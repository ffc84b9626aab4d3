//! Corruptions that hide a mark: an open box, status or row where no reader of records looks, in every spelling and behind every markup.
//!
//! A careful reader of the raw text would say of each that something is open. So a gate in whose section it stands may not go. Below a
//! heading that some reader of records knows, the mark may instead be a record of its own; then it is seen all the same.
//!
//! Each spelling, markup and heading is tried at one place, so that a debug build takes seconds; `HOLDPOINT_ALL=1` tries them at more.

use holdpoint::base::{Settings, Span};
use holdpoint::link::RecordIndex;
use holdpoint::records::Fate;
use holdpoint::records::words::vocabulary::{Topic, Vocabulary, by_meaning, topics};

use super::Corruption;
use super::documents::documents_of;
use super::facts::{Facts, insert, line};
use super::sample::is_thorough;
use super::spellings::{ABOUT, BOXES, HIDDEN, PLAIN, WORDS};
use super::tree::{Judged, Tree};
use super::{is_open, named};

/// What stands below a heading, or behind markup.
const OPEN: [&str; 3] = ["- [ ] V", "- Status: open", "| V | open |"];

/// A table of its own, below a heading.
const TABLE: &str = "| Part | Status |\n|------|--------|\n| V | open |";

/// A mark below a heading that readers of records know: the gate is closed, or a record has taken the mark.
pub struct Claimed {
    /// What was inserted.
    pub corruption: Corruption,
    /// The tree after it.
    pub spoilt: Tree,
    path: String,
    inserted: Span,
}

impl Claimed {
    /// Has a record taken a mark of what was inserted?
    pub fn is_taken(&self, judged: &Judged) -> bool {
        let inserted = self.inserted;
        let is_inside = |span: Span| span.start < inserted.end && inserted.start < span.end;
        let page = judged.model.documents.iter();
        let page = page.filter(|(path, _)| path.as_str() == self.path);
        let mut marks = page.flat_map(|(_, page)| &page.left.marks);
        marks.any(|mark| mark.fate == Fate::Taken && is_inside(mark.span))
    }
}

/// Where a mark is put for a gate.
struct Site {
    /// What the gate depends on.
    tree: Tree,
    path: String,
    gate: String,
    /// The gate's heading.
    heading: usize,
    /// Behind the gate's last line, which ends the document in each of the tree's.
    end: usize,
    /// The beginning of the line behind the gate's first criterion.
    between: usize,
}

impl Site {
    fn insert(&self, at: usize, text: &str, kind: &'static str) -> (Corruption, Tree) {
        let corruption = insert(&self.tree, &self.path, at, text, kind, &self.gate);
        let spoilt = self.tree.with(&corruption.edits);
        (corruption, spoilt)
    }
}

fn sites(tree: &Tree, facts: &Facts) -> Vec<Site> {
    let site = |(gate, at): (String, RecordIndex)| {
        let path = facts.path(at).to_owned();
        let own = tree.of_documents(&documents_of(facts, at));
        let judged = own.judge();
        assert!(
            named(&judged, &gate).all(|gate| is_open(gate.verdict)),
            "{gate} does not go by itself"
        );
        let text = tree.text(&path);
        let heading = text.find(&format!("## {gate}\n"));
        let heading = heading.expect("the gate has a heading");
        let criteria = facts.linked(at).children.iter();
        let starts = criteria.map(|&at| facts.linked(at).record.span.start);
        let first = starts.filter(|&start| start > heading).min();
        Site {
            heading,
            end: text.len(),
            between: line(text, first.expect("the gate has criteria")).end + 1,
            tree: own,
            path,
            gate,
        }
    };
    facts.gates().map(site).collect()
}

/// `V` replaced by what the mark is about.
fn about(text: &str) -> String {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut told = String::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let alone = c == 'V' && !is_letter(before) && !is_letter(text[at + 1..].chars().next());
        match alone {
            true => told.push_str(ABOUT),
            false => told.push(c),
        }
        before = Some(c);
    }
    told
}

/// Every hidden mark that has to close its gate, with the tree after it.
pub fn corruptions(tree: &Tree, facts: &Facts) -> Vec<(Corruption, Tree)> {
    let mut all = Vec::new();
    for (number, site) in sites(tree, facts).iter().enumerate() {
        spelled(site, number, &mut all);
        behind_markup(site, number, &mut all);
        below_plain_headings(site, number, &mut all);
    }
    all
}

/// Of many, those whose turn it is for a gate: each is tried with one of the eight gates, or with `most` of them.
fn turns<T>(all: &[T], gate: usize, most: usize) -> impl Iterator<Item = (usize, &T)> {
    let share = if is_thorough() { most } else { 1 };
    let is_due = move |(at, _): &(usize, &T)| (at + gate) % 8 < share;
    all.iter().enumerate().filter(is_due)
}

/// A mark in each spelling: apart from the criteria, right behind the last, and between the first two.
fn spelled(site: &Site, number: usize, all: &mut Vec<(Corruption, Tree)>) {
    for (spellings, kind) in [
        (BOXES, "mark in another spelling"),
        (WORDS, "open in other words"),
    ] {
        for (_, spelling) in turns(spellings, number, 3) {
            let text = about(spelling);
            all.push(site.insert(site.end, &format!("\n{text}\n"), kind));
            if is_thorough() {
                all.push(site.insert(site.end, &format!("{text}\n"), kind));
                all.push(site.insert(site.between, &format!("\n{text}\n\n"), kind));
            }
        }
    }
}

fn behind_markup(site: &Site, number: usize, all: &mut Vec<(Corruption, Tree)>) {
    for (_, (before, after)) in turns(HIDDEN, number, 3) {
        for mark in OPEN {
            let text = format!("\n{before}{}{after}\n", about(mark));
            all.push(site.insert(site.end, &text, "mark hidden behind markup"));
        }
    }
    let long = format!("\n- [ ] {ABOUT}{}\n", " and tight".repeat(500));
    all.push(site.insert(site.end, &long, "mark in a long line"));
}

fn below_plain_headings(site: &Site, number: usize, all: &mut Vec<(Corruption, Tree)>) {
    for (at, heading) in turns(PLAIN, number, 2) {
        for (turn, mark) in [OPEN[0], OPEN[1], TABLE].into_iter().enumerate() {
            if is_thorough() || turn == at % 3 {
                let text = format!("\n### {heading}\n\n{}\n", about(mark));
                all.push(site.insert(site.end, &text, "mark below a heading of the gate"));
            }
        }
    }
}

/// Every mark below a heading that readers of records know, and in a section of its own beside the gate: before and behind it.
pub fn claimed(tree: &Tree, facts: &Facts) -> Vec<Claimed> {
    let words = Vocabulary::new(&Settings::default());
    let sites = sites(tree, facts);
    let mut all = Vec::new();
    for (number, heading) in known_headings().into_iter().enumerate() {
        let site = &sites[number % sites.len()];
        let marks = marks_below(heading, &words).iter();
        let variants: Vec<(&str, &&str)> = marks
            .flat_map(|mark| [("##", mark), ("###", mark)])
            .collect();
        let turn = number % variants.len().max(1);
        for (at, (level, mark)) in variants.into_iter().enumerate() {
            if is_thorough() || at == turn && number % 3 == 0 {
                let text = format!("\n{level} {heading}\n\n{}\n", about(mark));
                all.push(claim(site, site.end, &text));
            }
        }
    }
    for (number, heading) in PLAIN.iter().chain(&OTHER_TITLES).enumerate() {
        let site = &sites[number % sites.len()];
        let mark = about([OPEN[0], OPEN[1], TABLE][number % 3]);
        all.push(claim(
            site,
            site.end,
            &format!("\n## {heading}\n\n{mark}\n"),
        ));
        let above = format!("## {heading}\n\n{mark}\n\n");
        all.push(claim(site, site.heading, &above));
    }
    all
}

/// What begins another document, or another part of it, without saying so plainly.
const OTHER_TITLES: [&str; 3] = ["\n# ", "\nNight\n====", "\n---\nnight: yes\n---"];

fn claim(site: &Site, at: usize, text: &str) -> Claimed {
    let (corruption, spoilt) = site.insert(at, text, "mark below a known heading");
    Claimed {
        corruption,
        spoilt,
        path: site.path.clone(),
        inserted: Span::new(at, at + text.len()),
    }
}

/// Every word that makes a topic of a heading, and the English ones that make a field of it.
fn known_headings() -> Vec<&'static str> {
    let topics = by_meaning(|language| language.topics).into_iter();
    let labels = by_meaning(|language| language.labels).into_iter();
    let topics = topics
        .map(|(_, phrase)| phrase)
        .chain(topics::DECISIONS.iter().copied());
    let labels = labels.map(|(_, label)| label);
    topics
        .chain(labels.filter(|label| label.is_ascii()))
        .collect()
}

/// What a careful reader calls open below a heading. A legend says what a sign means, and a rule when to stop; a template, an
/// example and instructions are about nothing real; in a change log and a glossary a word of status is of the past, or defined.
fn marks_below(heading: &str, words: &Vocabulary) -> &'static [&'static str] {
    const UNREAL: [&str; 5] = ["template", "example", "how to", "instructions", "modèle"];
    match words.topic(heading) {
        Some(Topic::Legend | Topic::StopConditions) => &[],
        Some(Topic::Reference) if UNREAL.iter().any(|word| heading.contains(word)) => &[],
        Some(Topic::Reference) => &[OPEN[0], OPEN[1]],
        _ => &[OPEN[0], OPEN[1], TABLE],
    }
}
