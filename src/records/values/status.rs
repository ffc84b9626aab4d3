//! Statuses: a writer's words, marks and boxes to a canonical status, with the legend that a document declares itself.

mod beside;
pub mod legend;
mod shortfall;
#[cfg(test)]
mod tests;
mod words;

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Task, Text};
use crate::records::words::vocabulary::statuses::{COLOURS, STRESSED};
use crate::records::words::vocabulary::{Vocabulary, mark_status};
use crate::records::{Claim, Status};
pub use legend::Legend;
use words::{Reading, phrase};

/// The claim that a status value makes; `None` for an empty value or a blank (`____`, `—`), and for HTTP codes and bare numbers.
/// Boxes nobody chose among (`[ ] Yes [ ] No`) count as open.
pub fn claim(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<Claim> {
    let plain = beginning(text.plain.trim());
    if !plain
        .chars()
        .any(|c| c.is_alphanumeric() || mark_status(c).is_some() || c == '[')
        || is_code_of_protocol(plain)
    {
        return None;
    }
    if let Some(reading) = words::boxes(plain, words, legend).or_else(|| words::score(plain)) {
        return Some(made(text, reading));
    }
    let (marks, body) = outer_marks(plain);
    let marked = marks
        .iter()
        .filter_map(|mark| legend.mark(*mark).or_else(|| mark_status(*mark)))
        .min_by_key(|status| status.promise());
    let reading = match (marked, phrase(body, words, legend)) {
        (Some(mark), reading) if is_unread(&reading) && !body.trim().is_empty() => {
            let status = if shortfall::names_a_shortfall(body) {
                weaker(mark, Status::InProgress)
            } else {
                mark
            };
            Reading {
                status,
                remark: Some(body.trim().to_owned()),
                unrecognised: None,
            }
        }
        (Some(mark), reading) if body.trim().is_empty() => Reading {
            status: mark,
            unrecognised: None,
            ..reading
        },
        (Some(mark), reading) => Reading {
            status: combine(mark, reading.status),
            ..reading
        },
        (None, reading) if is_unread(&reading) => {
            inner_marks(plain).map_or(reading, |status| Reading {
                status,
                remark: None,
                unrecognised: None,
            })
        }
        (None, reading) => reading,
    };
    // A qualified pass is never done: `done — pending review` promises what is still to come.
    let qualified = reading.status == Status::Done
        && (reading
            .remark
            .as_deref()
            .is_some_and(shortfall::names_a_shortfall)
            || marks_a_shortfall(text, legend)
            || shortfall::later_line_differs(plain, words));
    let status = if qualified {
        Status::InProgress
    } else {
        reading.status
    };
    Some(made(text, Reading { status, ..reading }))
}

/// What a count such as `186/186` or `93 %` amounts to: done only where nothing is left. `None` for any other value.
pub fn score(text: &Text) -> Option<Status> {
    words::score(beginning(text.plain.trim())).map(|reading| reading.status)
}

/// The claim of a task box, refined by the words of its item: partial, blocked, not applicable. Only words that say the opposite of
/// the box make it unknown; instructions (`expect PASS`) change nothing.
pub fn boxed(task: &Task, text: &Text, words: &Vocabulary, legend: &Legend) -> Claim {
    let mark = task.mark.trim();
    let ticked = box_status(mark, words, legend);
    let base = Claim {
        status: ticked.unwrap_or(Status::Unknown),
        text: format!("[{}]", if mark.is_empty() { " " } else { mark }),
        span: task.span,
        remark: None,
        unrecognised: None,
    };
    if ticked.is_none() {
        return Claim {
            unrecognised: Some(fold(mark)).filter(|word| !word.is_empty()),
            ..base
        };
    }
    if is_struck(text) {
        return Claim {
            status: Status::NotApplicable,
            remark: Some(words::unstruck(text)).filter(|rest| !rest.is_empty()),
            ..base
        };
    }
    let left = || beside::left_over(text).filter(|_| base.status == Status::Done);
    let Some((said, remark)) = beside::said_behind_a_box(text, words, legend).or_else(left) else {
        return base;
    };
    Claim {
        status: refine(base.status, said),
        remark: Some(remark).filter(|words| !words.is_empty()),
        ..base
    }
}

/// The claim of an item or heading that begins or ends with a status mark or a bold status word: `✅ Backups`, `**DONE** …`.
/// `None` where there is none. The second value is the text without the mark.
pub fn marked(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    if text.plain.len() > 4_000 {
        return None;
    }
    words::leading_bold(text, words, legend)
        .or_else(|| leading_mark(text, words, legend))
        .or_else(|| words::trailing(text, words, legend))
}

/// The weaker of two statuses.
pub(super) fn weaker(a: Status, b: Status) -> Status {
    if a.promise() <= b.promise() { a } else { b }
}

/// A mark beside words: the words refine it, and a direct opposite is unknown.
fn combine(mark: Status, words: Status) -> Status {
    match (mark, words) {
        (Status::Open | Status::Blocked, Status::Done) => Status::Unknown,
        (_, Status::NotApplicable) => Status::NotApplicable,
        (Status::Unknown, words) => words,
        (mark, words) => weaker(mark, words),
    }
}

/// Words behind a box: they refine it, and a direct opposite is unknown.
fn refine(ticked: Status, said: Status) -> Status {
    match (ticked, said) {
        (Status::Open, Status::Done) | (Status::Done, Status::Open | Status::Unknown) => {
            Status::Unknown
        }
        (Status::Open, Status::Unknown) => Status::Open,
        (_, said) => said,
    }
}

/// What the mark in a box says; `None` where nobody knows.
fn box_status(mark: &str, words: &Vocabulary, legend: &Legend) -> Option<Status> {
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

/// As much of a value as can hold a status; the rest of a long text is prose.
pub(super) fn beginning(plain: &str) -> &str {
    plain
        .get(
            ..plain
                .char_indices()
                .nth(2_000)
                .map_or(plain.len(), |(at, _)| at),
        )
        .unwrap_or("")
}

/// A claim with its writer's words; code keeps its backticks.
fn made(text: &Text, reading: Reading) -> Claim {
    Claim {
        status: reading.status,
        text: written(text),
        span: text.span,
        remark: reading.remark,
        unrecognised: reading.unrecognised,
    }
}

/// The text with its backticks, on one line, shortened where it is long prose.
pub(super) fn written(text: &Text) -> String {
    let joined: String = text
        .pieces
        .iter()
        .map(|piece| {
            if piece.code {
                format!("`{}`", piece.text)
            } else {
                piece.text.clone()
            }
        })
        .collect();
    let joined = if joined.trim().is_empty() {
        text.plain.as_str()
    } else {
        joined.as_str()
    };
    joined
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(300)
        .collect()
}

fn is_unread(reading: &Reading) -> bool {
    reading.status == Status::Unknown && reading.unrecognised.is_some()
}

/// `200`, `403 Forbidden`, `0=connected`, `1.4.2`: a code or number of something else.
fn is_code_of_protocol(plain: &str) -> bool {
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let rest = plain.get(digits..).unwrap_or("").trim_start();
    match digits {
        0 => false,
        3 if plain.as_bytes()[0].is_ascii_digit()
            && (b'1'..=b'5').contains(&plain.as_bytes()[0]) =>
        {
            rest.is_empty()
                || rest.starts_with(char::is_alphabetic)
                || rest.starts_with(['/', ',', '(', '-', '–', '—'])
        }
        _ => {
            rest.is_empty()
                || rest.starts_with('=')
                || rest.starts_with('.') && !rest.contains(['/', '%'])
        }
    }
}

/// Is all of the text (but perhaps a remark behind it) struck through?
fn is_struck(text: &Text) -> bool {
    text.pieces
        .iter()
        .find(|piece| !piece.text.trim().is_empty())
        .is_some_and(|piece| piece.struck)
}

/// The status marks at both ends of a value, and what stands between them.
fn outer_marks(plain: &str) -> (Vec<char>, &str) {
    let mut marks = Vec::new();
    let is_filler = |c: char| c.is_whitespace() || matches!(c, '\u{fe0f}' | '*' | '\u{200d}');
    let mut body = plain.trim_matches(is_filler);
    while let Some(c) = body.chars().next().filter(|c| mark_status(*c).is_some()) {
        marks.push(c);
        body = body
            .get(c.len_utf8()..)
            .unwrap_or("")
            .trim_start_matches(is_filler);
    }
    while let Some(c) = body
        .chars()
        .next_back()
        .filter(|c| mark_status(*c).is_some())
    {
        marks.push(c);
        body = body
            .get(..body.len() - c.len_utf8())
            .unwrap_or("")
            .trim_end_matches(is_filler);
    }
    (marks, body)
}

/// `D1 ✅, D2 ✅ (all parts)`: the weakest of the marks in a short value.
fn inner_marks(plain: &str) -> Option<Status> {
    let short = plain.chars().count() <= 100;
    plain
        .chars()
        .filter_map(mark_status)
        .min_by_key(|status| status.promise())
        .filter(|_| short)
}

/// `🟢 code done; 🔴 secrets`: a mark of what is left, unless it only colours a level (`🔴 High`).
fn marks_a_shortfall(text: &Text, legend: &Legend) -> bool {
    let plain: String = text
        .pieces
        .iter()
        .filter(|piece| !piece.code && !piece.struck)
        .map(|piece| piece.text.as_str())
        .collect();
    plain.char_indices().any(|(at, mark)| {
        let status = legend.mark(mark).or_else(|| mark_status(mark));
        let behind = plain
            .get(at + mark.len_utf8()..)
            .unwrap_or("")
            .trim_start_matches(['\u{fe0f}', ' ']);
        let level = is_stressed(&words::first_words(behind, 1));
        matches!(
            status,
            Some(Status::Open | Status::InProgress | Status::Blocked)
        ) && !level
    })
}

/// Is a word one that a colour before it only stresses? Some write `dont`.
fn is_stressed(word: &str) -> bool {
    word == "dont" || STRESSED.contains(&word)
}

/// `✅ Backups`, `✅ **DONE** — Backups`; a colour before a level (`🔴 Critical`) is none.
fn leading_mark(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let trimmed = text.trimmed();
    let mark = trimmed.plain.chars().next()?;
    let status = legend.mark(mark).or_else(|| mark_status(mark))?;
    let body = trimmed.plain.get(mark.len_utf8()..)?;
    let behind = body.trim_start_matches(|c: char| c == '\u{fe0f}' || c.is_whitespace());
    let rest = trimmed.slice(trimmed.plain.len() - behind.len(), trimmed.plain.len());
    if rest.is_empty()
        || body.len() == behind.len()
            && behind.starts_with(char::is_alphanumeric)
            && mark.is_ascii()
    {
        return None;
    }
    let first = words::first_words(&rest.plain, 1);
    if (COLOURS.contains(&mark) || mark == '⚠' || first.starts_with("do") || first == "never")
        && is_stressed(&first)
    {
        return None;
    }
    let span = Span::new(trimmed.span.start, trimmed.span.start + mark.len_utf8());
    let base = Claim {
        status,
        text: mark.to_string(),
        span,
        remark: None,
        unrecognised: None,
    };
    match words::leading_bold(&rest, words, legend)
        .or_else(|| words::leading_capitals(&rest, words, legend))
    {
        Some((said, rest)) => {
            let claim = Claim {
                status: combine(status, said.status),
                text: format!("{mark} {}", said.text),
                span: span.join(said.span),
                ..said
            };
            Some((claim, rest))
        }
        None if shortfall::names_a_shortfall(&rest.plain) => Some((
            Claim {
                status: weaker(status, Status::InProgress),
                ..base
            },
            rest,
        )),
        None => Some((base, rest)),
    }
}
