//! Boxes in a value: a choice that a writer has made, or not.

use super::words::{Reading, phrase};
use super::{Legend, sure};
use crate::base::text::fold;
use crate::records::Status;
use crate::records::words::vocabulary::{Vocabulary, mark_status};

/// A box with the words behind it.
struct Choice<'a> {
    chosen: bool,
    label: &'a str,
}

/// `[x]`, `[ ] Complete [ ] Pending`, `☐ Yes ☑ No`: boxes inside a value are one choice. `None` without boxes.
pub fn boxes(plain: &str, words: &Vocabulary, legend: &Legend) -> Option<Reading> {
    let choices = choices(plain)?;
    let chosen: Vec<&Choice> = choices.iter().filter(|choice| choice.chosen).collect();
    let reading = match chosen.as_slice() {
        [] => sure(Status::Open),
        [only] if choices.len() == 1 && !only.label.contains(char::is_alphanumeric) => {
            sure(Status::Done)
        }
        [only] => phrase(bare_label(only.label), words, legend),
        _ => sure(Status::Unknown),
    };
    Some(reading)
}

/// The boxes of a value; `None` where it has none, or words before the first.
fn choices(plain: &str) -> Option<Vec<Choice<'_>>> {
    let (first, _, _) = next_box(plain)?;
    if !plain.get(..first)?.trim().trim_matches('`').is_empty() {
        return None;
    }
    let mut choices = Vec::new();
    let mut rest = plain;
    while let Some((at, length, chosen)) = next_box(rest) {
        rest = rest.get(at + length..)?;
        let end = next_box(rest).map_or(rest.len(), |(next, _, _)| next);
        let label = rest.get(..end)?;
        choices.push(Choice { chosen, label });
    }
    Some(choices)
}

/// Does a text have boxes, and none that is ticked?
pub fn is_left_open(plain: &str) -> bool {
    let mut rest = plain;
    let mut found = false;
    while let Some((at, length, chosen)) = next_box(rest) {
        if chosen {
            return false;
        }
        found = true;
        rest = rest.get(at + length..).unwrap_or("");
    }
    found
}

/// The words of a choice, without what parts it from the others.
fn bare_label(label: &str) -> &str {
    label.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '/' | '|' | '·' | '`') || mark_status(c).is_some()
    })
}

/// The next box: its offset, its length and whether it is ticked.
fn next_box(text: &str) -> Option<(usize, usize, bool)> {
    for (at, c) in text.char_indices() {
        match c {
            '☐' | '▢' => return Some((at, c.len_utf8(), false)),
            '☑' | '☒' | '🗹' => return Some((at, c.len_utf8(), true)),
            '[' => {
                let rest = text.get(at + 1..)?;
                let close = rest.bytes().take(9).position(|byte| byte == b']');
                let inside = close.and_then(|close| rest.get(..close)).unwrap_or("-");
                match inside.trim() {
                    "" => return Some((at, inside.len() + 2, false)),
                    "x" | "X" | "✓" | "✔" | "✅" => return Some((at, inside.len() + 2, true)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    None
}

/// What the mark in a box says; `None` where nobody knows.
pub fn box_status(mark: &str, words: &Vocabulary, legend: &Legend) -> Option<Status> {
    let single = mark.chars().find(|c| *c != '\u{fe0f}');
    match mark.to_lowercase().as_str() {
        "" | "☐" | "▢" | "□" | "⬜" | "p" | "_" | "✓/✗" | "✅/❌" => {
            Some(Status::Open)
        }
        "x" | "х" | "v" | "*" => Some(Status::Done),
        "~" | "/" => Some(Status::InProgress),
        "!" => Some(Status::Blocked),
        ">" => Some(Status::Open),
        "-" | "?" | "☒" => None,
        word => single
            .and_then(|c| legend.mark(c).or_else(|| mark_status(c)))
            .or_else(|| words.status(&fold(word))),
    }
}
