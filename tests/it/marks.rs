//! Marks are conserved: whatever sign of state stands in a document is taken by a record, explained or told as unread, and a box that
//! somebody adds anywhere is seen.
//!
//! The documents are those of the fixtures, of the pages of the rules, of the trees and audiences of tests, and of the demo. A folder in
//! `HOLDPOINT_DOCUMENTS` adds its own. A debug build adds a box at a sample of their lines; `HOLDPOINT_ALL=1` does so at each.

mod boxes;
mod documents;

use documents::Sample;
use holdpoint::base::{RelPath, Settings, Span};
use holdpoint::parse::{Document, parse_document};
use holdpoint::records::assembly::context::Context;
use holdpoint::records::words::Vocabulary;
use holdpoint::records::{Fate, Mark, of_document};
use rayon::prelude::*;

/// The box that is added.
const BOX: &str = "- [ ] an inserted valve is shut\n";

/// Boxes are added at this many lines, more or less, unless all are asked for.
const SAMPLED_LINES: usize = 200;

/// How many marks of a document ended in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ends {
    taken: usize,
    explained: usize,
    unread: usize,
}

impl Ends {
    fn of(marks: &[Mark]) -> Self {
        let mut ends = Ends::default();
        for mark in marks {
            match mark.fate {
                Fate::Taken => ends.taken += 1,
                Fate::Explained(_) => ends.explained += 1,
                Fate::Unread => ends.unread += 1,
            }
        }
        ends
    }

    fn plus(self, other: Self) -> Self {
        Ends {
            taken: self.taken + other.taken,
            explained: self.explained + other.explained,
            unread: self.unread + other.unread,
        }
    }

    fn all(self) -> usize {
        self.taken + self.explained + self.unread
    }
}

/// What was read of a text.
struct Read {
    document: Document,
    marks: Vec<Mark>,
}

fn read(text: &str, words: &Vocabulary) -> Read {
    let path = RelPath::new("ops/a.md").expect("a path below the root");
    let document = parse_document(text);
    let marks = of_document(&Context::new(&path, &document, text, words)).marks;
    Read { document, marks }
}

fn words() -> Vocabulary {
    Vocabulary::new(&Settings::default())
}

#[test]
fn every_box_of_every_document_is_one_mark() {
    let words = words();
    let checked = |sample: &Sample| {
        let marks = read(&sample.text, &words).marks;
        let found = boxes::starts(&sample.text);
        (
            complaints(sample, &marks, &found),
            Ends::of(&marks),
            found.len(),
        )
    };
    let results: Vec<_> = documents::all().par_iter().map(checked).collect();
    let complaints: Vec<&str> = results
        .iter()
        .flat_map(|(told, ..)| told)
        .map(String::as_str)
        .collect();
    let ends = results
        .iter()
        .fold(Ends::default(), |sum, (_, ends, _)| sum.plus(*ends));
    let boxes: usize = results.iter().map(|(.., boxes)| boxes).sum();
    println!(
        "{} documents, {boxes} boxes, {} marks: {ends:?}",
        results.len(),
        ends.all()
    );
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    assert!(boxes >= 100, "only {boxes} boxes");
}

/// Boxes that are no mark, marks that overlap, and marks of a fence that a record has taken.
fn complaints(sample: &Sample, marks: &[Mark], boxes: &[usize]) -> Vec<String> {
    let told =
        |at: usize, what: &str| format!("{}: {what}: {}", sample.name, line(&sample.text, at));
    let is_mark = |at: &usize| marks.iter().any(|mark| covers(mark, *at));
    let missed = boxes.iter().filter(|at| !is_mark(at));
    let mut complaints: Vec<String> = missed.map(|at| told(*at, "no mark")).collect();

    let mut sorted: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    sorted.sort();
    let twice = sorted.windows(2).filter(|pair| pair[1].start < pair[0].end);
    complaints.extend(twice.map(|pair| told(pair[1].start, "two marks")));

    let fences = boxes::fences(&sample.text);
    let is_fenced = |mark: &&Mark| fences.iter().any(|fence| fence.contains(mark.span));
    let taken = marks.iter().filter(|mark| mark.fate == Fate::Taken);
    complaints.extend(
        taken
            .filter(is_fenced)
            .map(|mark| told(mark.span.start, "taken in a fence")),
    );
    complaints
}

fn covers(mark: &Mark, at: usize) -> bool {
    mark.span.start <= at && at < mark.span.end
}

fn line(text: &str, at: usize) -> String {
    let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let number = text[..start].matches('\n').count() + 1;
    format!("{number}: {}", text[start..].lines().next().unwrap_or(""))
}

#[test]
fn a_box_that_is_added_at_any_line_is_seen() {
    let documents = documents::all();
    let lines: Vec<(usize, usize)> = documents
        .iter()
        .enumerate()
        .filter(|(_, sample)| !sample.is_fixture)
        .flat_map(|(at, sample)| starts_of_lines(&sample.text).map(move |start| (at, start)))
        .collect();
    let step = match std::env::var_os("HOLDPOINT_ALL").is_some_and(|value| value == "1") {
        true => 1,
        false => (lines.len() / SAMPLED_LINES).max(1),
    };
    let words = words();
    let before: Vec<Read> = documents
        .par_iter()
        .map(|sample| read(&sample.text, &words))
        .collect();
    let tried: Vec<(usize, usize)> = lines.iter().copied().step_by(step).collect();
    let hidden =
        |(at, start): &(usize, usize)| hides(&documents[*at], *start, &before[*at], &words);
    let hidden: Vec<String> = tried.par_iter().filter_map(hidden).collect();
    println!(
        "{} of {} lines, {} hide a box",
        tried.len(),
        lines.len(),
        hidden.len()
    );
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

fn starts_of_lines(text: &str) -> impl Iterator<Item = usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0)
        .chain(ends)
        .filter(|start| *start < text.len())
}

/// A complaint, if a box before a line is no mark, is taken inside a fence, or leaves the counts as they were with nothing told.
fn hides(sample: &Sample, start: usize, before: &Read, words: &Vocabulary) -> Option<String> {
    let (above, below) = sample.text.split_at(start);
    let text = format!("{above}{BOX}{below}");
    let after = read(&text, words);
    let at = start + BOX.find('[').expect("the box has a bracket");
    let Some(mark) = after.marks.iter().find(|mark| covers(mark, at)) else {
        return Some(format!(
            "{}: no mark before {}",
            sample.name,
            line(&sample.text, start)
        ));
    };
    let is_fenced = boxes::fences(&text)
        .iter()
        .any(|fence| fence.contains(mark.span));
    let is_told = Ends::of(&after.marks) != Ends::of(&before.marks)
        || after.document.faults.len() != before.document.faults.len();
    if is_fenced && mark.fate == Fate::Taken {
        Some(format!(
            "{}: taken in a fence before {}",
            sample.name,
            line(&sample.text, start)
        ))
    } else if !is_told {
        Some(format!(
            "{}: nothing told before {}",
            sample.name,
            line(&sample.text, start)
        ))
    } else {
        None
    }
}
