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

/// The signs that a writer puts behind a word and again before a note on it.
const SIGNS: [&str; 9] = ["†", "‡", "¶", "※", "\\*", "¹", "²", "³", "⁴"];

/// The names of the footnotes that a text refers to.
fn names(text: &str) -> Vec<&str> {
    let marks = text.split("[^").skip(1);
    let named = marks.filter_map(|rest| rest.split_once(']'));
    let named = named.filter(|(_, behind)| !behind.starts_with(':'));
    let signs = SIGNS
        .into_iter()
        .filter(|sign| stands_behind_word(text, sign));
    named.map(|(name, _)| name).chain(signs).collect()
}

/// `Pass†`, `Passed ¹`: does a sign stand behind a word or another sign?
fn stands_behind_word(text: &str, sign: &str) -> bool {
    let mut places = text.match_indices(sign);
    places.any(|(at, _)| {
        let before = text[..at].trim_end_matches(' ');
        before.ends_with(|c: char| !c.is_whitespace() && c != '|')
    })
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
        let (name, behind) = named(line).or_else(|| signed(line))?;
        let words = behind.trim();
        let skipped = line.find(words)?;
        Some(Note {
            name,
            words,
            start: start + skipped,
        })
    })
}

/// `[^1]: only in the pilot`: a note by its name.
fn named(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("[^")?.split_once("]:")
}

/// `† only in the pilot`: a note by its sign.
fn signed(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(['>', ' ']);
    let sign = SIGNS.into_iter().find(|sign| line.starts_with(sign))?;
    Some((sign, &line[sign.len()..]))
}
