//! Footnotes: what a note at the end of a page says of the row or item that refers to it.

use super::said;
use crate::base::Span;
use crate::records::assembly::context::Context;
use crate::records::words::tail;
use crate::records::{Claim, Status};

/// The claim of a row or item that refers to a footnote which takes it back. The tree of a document keeps no references to footnotes,
/// so that they are looked for in its text.
pub fn of_place(context: &Context, place: Span) -> Option<Claim> {
    let named = names(place.of(context.text));
    if named.is_empty() {
        return None;
    }
    let mut own = notes(context.text).filter(|note| named.contains(&note.name));
    let note = own.find(|note| tail::objection(note.words).is_some())?;
    let end = note.start + note.words.len();
    Some(said(
        Status::Unknown,
        note.words,
        Span::new(note.start, end),
    ))
}

/// The names of the footnotes that a text refers to.
fn names(text: &str) -> Vec<&str> {
    let marks = text.split("[^").skip(1);
    let named = marks.filter_map(|rest| rest.split_once(']'));
    named
        .filter(|(_, behind)| !behind.starts_with(':'))
        .map(|(name, _)| name)
        .collect()
}

/// A footnote, and where its words begin.
struct Note<'a> {
    name: &'a str,
    words: &'a str,
    start: usize,
}

/// The footnotes of a text, each as far as its first line goes.
fn notes(text: &str) -> impl Iterator<Item = Note<'_>> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let (name, behind) = line.strip_prefix("[^")?.split_once("]:")?;
        let words = behind.trim();
        let skipped = line.find(words)?;
        Some(Note {
            name,
            words,
            start: start + skipped,
        })
    })
}
