//! Signs: boxes, pictographs and words that stand for a status by themselves.

use crate::base::text::fold;
use crate::records::context::Context;
use crate::records::marks::openings::{Place, is_space};
use crate::records::vocabulary::statuses::COLOURS;
use crate::records::vocabulary::{Vocabulary, mark_status};
use crate::records::{Status, decision};

/// How many boxes a line holds, and how many of them are ticked.
pub fn boxes_in(line: &str) -> (usize, usize) {
    let starts = line
        .char_indices()
        .filter(|(_, c)| matches!(c, '[' | '☐' | '☑' | '☒'));
    let boxes = starts.filter_map(|(at, _)| boxed(&line[at..]));
    boxes.fold((0, 0), |(all, ticked), (status, _)| {
        (all + 1, ticked + usize::from(status == Status::Done))
    })
}

/// The status and the length of a box: `[ ]`, `[x]`, `[✓]`, `☐`.
pub fn boxed(text: &str) -> Option<(Status, usize)> {
    drawn(text).or_else(|| bracketed(text))
}

fn drawn(text: &str) -> Option<(Status, usize)> {
    let first = text.chars().next()?;
    let status = match first {
        '☐' => Status::Open,
        '☑' => Status::Done,
        '☒' => Status::Unknown,
        _ => return None,
    };
    Some((status, first.len_utf8()))
}

fn bracketed(text: &str) -> Option<(Status, usize)> {
    let inside = text.strip_prefix('[')?;
    let close = inside.find(']').filter(|close| *close <= 8)?;
    let (inside, behind) = (&inside[..close], &inside[close + 1..]);
    let status = match inside.trim() {
        "" => Status::Open,
        "x" | "X" => Status::Done,
        "~" | "/" | "-" | "!" | "?" => Status::Unknown,
        other => other.chars().next().and_then(mark_status)?,
    };
    (!is_link(inside, behind)).then_some((status, close + 2))
}

/// `[x](address)`, `[x][reference]` and `[x]: address` are links; an empty `[]` before a word is an index.
fn is_link(inside: &str, behind: &str) -> bool {
    let is_definition = behind.starts_with(':') && !inside.trim().is_empty();
    let is_index = inside.is_empty() && !behind.starts_with(is_space);
    behind.starts_with(['(', '[']) || is_definition || is_index
}

/// The status and the length of a sign that begins an item or a cell.
pub fn signed(place: Place, text: &str, context: &Context) -> Option<(Status, usize)> {
    let sign = text.chars().next()?;
    let status = context.legend.mark(sign).or_else(|| mark_status(sign))?;
    let counts = match place {
        // Headings and paragraphs are decorated; of their signs only those count that are hardly decoration.
        Place::Heading => false,
        Place::Paragraph => matches!(sign, '✅' | '❌' | '✗' | '✘' | '⬜' | '⛔'),
        Place::Item | Place::Cell => true,
    };
    let behind = &text[sign.len_utf8()..];
    (counts && !stresses(sign, behind)).then_some((status, sign.len_utf8()))
}

/// `🔴 Critical`, `⚠ Note`, `❌ Never …`: a sign that only stresses the word behind it.
fn stresses(sign: char, behind: &str) -> bool {
    let behind = behind.trim_start_matches(|c| c == '\u{fe0f}' || is_space(c));
    let word = fold(behind.split_whitespace().next().unwrap_or(""));
    let word = word.trim_end_matches([':', ',', '.']);
    let is_order = matches!(word, "do" | "don't" | "never" | "always");
    let colours = COLOURS.contains(&sign) || sign == '⚠' || is_order;
    colours && LEVELS.contains(&word)
}

/// Words that a colour before them only stresses.
const LEVELS: &[&str] = &[
    "critical",
    "high",
    "medium",
    "low",
    "important",
    "warning",
    "note",
    "caution",
    "danger",
    "info",
    "p0",
    "p1",
    "p2",
    "p3",
    "p4",
    "do",
    "don't",
    "never",
    "always",
    "must",
    "should",
];

/// `NO-GO`, `GO WITH CONDITIONS`, `GO: all is well`: a decision in capitals at the beginning of a line. `GO only if …` is a rule.
pub fn decided(text: &str) -> Option<Status> {
    let rest = ["NO-GO", "NO GO", "NOGO", "CONDITIONAL GO", "GO"]
        .iter()
        .find_map(|opening| text.strip_prefix(opening))?;
    let behind = rest.trim_start_matches(['*', '_', '`', ' ']);
    let ends = behind.is_empty()
        || behind.starts_with([':', '.', ',', '!', '(', '—', '–', '-'])
        || behind.starts_with("WITH ");
    let is_choice = text.contains('/') || text.contains('|');
    if !ends || is_choice || text.split_whitespace().count() > 12 {
        return None;
    }
    decision::read(text).map(decision::status)
}

/// The status that a text begins with: a sign, or up to four words that are known.
pub fn known_status(text: &str, words: &Vocabulary) -> Option<Status> {
    let text = text.trim_matches(|c| matches!(c, '*' | '_' | '`' | '~') || is_space(c));
    if let Some(status) = text.chars().next().and_then(mark_status) {
        return Some(status);
    }
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(' ').take(4).collect();
    (1..=parts.len()).rev().find_map(|length| {
        words.status(parts[..length].join(" ").trim_end_matches([',', ';', '.']))
    })
}
