//! Statuses: a writer's words, marks and boxes to a canonical status, with the legend that a document declares itself.

mod beside;
mod bounded;
mod boxes;
mod code;
pub mod legend;
mod names;
mod persons;
mod pointer;
mod reason;
mod score;
mod shortfall;
mod tail;
#[cfg(test)]
mod tests;
mod title;
mod words;

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Task, Text};
use crate::records::words::Class;
use crate::records::words::tail::has_class;
use crate::records::words::vocabulary::statuses::{COLOURS, STRESSED};
use crate::records::words::vocabulary::{Vocabulary, mark_status};
use crate::records::{Claim, Status};
pub use beside::remark_behind_name;
pub use boxes::is_left_open;
use boxes::{box_status, boxes};
pub use legend::{Legend, state_name};
pub use pointer::ends_with_pointer;
pub use reason::struck_with_reason;
pub use shortfall::has_incomplete_score;
pub use tail::{is_month, names_people, only_denies_trouble, takes_back};
pub use title::{begins_with_task_word, bracketed, is_task_word, of_heading};
use words::{Reading, phrase};

/// The claim that a status value makes; `None` for an empty value or a blank (`____`, `—`), and for HTTP codes and bare numbers.
/// Boxes nobody chose among (`[ ] Yes [ ] No`) count as open.
pub fn claim(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<Claim> {
    let kept = words::without_struck(text);
    if kept.trim().is_empty() && !text.plain.trim().is_empty() {
        return Some(made(text, sure(Status::Unknown)));
    }
    let said = words::without_citations(text, kept, words);
    let plain = beginning(said.trim());
    read_value(text, plain, words, legend).map(|reading| made(text, reading))
}

/// The weakest of several lines that each say how one part stands: `EU: pass<br>US: fail`.
fn of_lines(plain: &str, words: &Vocabulary, legend: &Legend) -> Option<Status> {
    let lines: Vec<&str> = plain
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    if lines.len() < 2 {
        return None;
    }
    let statuses: Option<Vec<Status>> = lines
        .iter()
        .map(|line| of_part(line, words, legend))
        .collect();
    statuses?.into_iter().min_by_key(|status| status.promise())
}

/// How one part stands: `EU: pass`.
fn of_part(line: &str, words: &Vocabulary, legend: &Legend) -> Option<Status> {
    let said = line.rsplit_once(": ").map_or(line, |(_, said)| said);
    let reading = phrase(said.trim(), words, legend);
    reading.unrecognised.is_none().then_some(reading.status)
}

/// What a value says by its sign, its boxes, its count or its words; `None` where it says nothing of how things stand.
fn read_value(text: &Text, plain: &str, words: &Vocabulary, legend: &Legend) -> Option<Reading> {
    if let Some(status) = legend.sign(plain).or_else(|| cheer(plain)) {
        return Some(sure(status));
    }
    if !says_anything(plain) || code::is_of_protocol(plain) && !score::counts_as_such(plain) {
        return None;
    }
    if let Some(reading) = counted(plain, words, legend) {
        return Some(reading);
    }
    if let Some(status) = of_lines(plain, words, legend) {
        return Some(sure(status));
    }
    let reading = bounded_or(read_words(plain, words, legend), plain, words);
    let status = if is_qualified(&reading, text, plain, words, legend) {
        Status::InProgress
    } else {
        reading.status
    };
    Some(Reading { status, ..reading })
}

/// What a value says by its boxes, its bound or its count.
fn counted(plain: &str, words: &Vocabulary, legend: &Legend) -> Option<Reading> {
    boxes(plain, words, legend)
        .or_else(|| bounded::of_share(plain, words).map(sure))
        .or_else(|| score::score(plain))
}

/// A reading, or what the bound of the value says where nobody knows its words.
fn bounded_or(reading: Reading, plain: &str, words: &Vocabulary) -> Reading {
    let bounded = || bounded::held(plain, words).map(sure);
    if is_unread(&reading) {
        bounded().unwrap_or(reading)
    } else {
        reading
    }
}

/// Is there a word, a mark or a box in a value?
fn says_anything(plain: &str) -> bool {
    plain
        .chars()
        .any(|c| c.is_alphanumeric() || mark_status(c).is_some() || c == '[')
}

/// What the words and marks of a value say together.
fn read_words(plain: &str, words: &Vocabulary, legend: &Legend) -> Reading {
    let (marks, body) = outer_marks(plain);
    let known = marks
        .iter()
        .filter_map(|mark| legend.mark(*mark).or_else(|| mark_status(*mark)));
    let weakest = known.min_by_key(|status| status.promise());
    let reading = phrase(body, words, legend);
    match weakest {
        Some(mark) => beside_mark(mark, body, reading, words),
        None if is_unread(&reading) => inner_marks(plain).map_or(reading, sure),
        None => reading,
    }
}

/// What the words beside a mark say with it; words that nobody knows are its remark.
fn beside_mark(mark: Status, body: &str, reading: Reading, words: &Vocabulary) -> Reading {
    if body.trim().is_empty() {
        return Reading {
            status: mark,
            unrecognised: None,
            ..reading
        };
    }
    if !is_unread(&reading) {
        return Reading {
            status: combine(mark, reading.status),
            ..reading
        };
    }
    let status = if tail::takes_back(body, words) {
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

/// A qualified pass is never done: `done — pending review` promises what is still to come.
fn is_qualified(
    reading: &Reading,
    text: &Text,
    plain: &str,
    words: &Vocabulary,
    legend: &Legend,
) -> bool {
    let takes_back = |remark: &str| tail::takes_back(remark, words);
    let below = plain.split_once('\n').map(|(_, lines)| lines);
    reading.status == Status::Done
        && (reading.remark.as_deref().is_some_and(takes_back)
            || marks_a_shortfall(text, legend)
            || below.is_some_and(takes_back))
}

/// The status that a text opens with, where it opens with a known word.
pub fn said(text: &str, words: &Vocabulary) -> Option<Status> {
    let reading = phrase(text, words, &Legend::default());
    Some(reading.status).filter(|_| reading.unrecognised.is_none())
}

/// What a count such as `186/186` or `93 %` amounts to: done only where nothing is left. `None` for any other value.
pub fn score(text: &Text) -> Option<Status> {
    score::score(beginning(text.plain.trim())).map(|reading| reading.status)
}

/// A reading of a whole value, without a remark.
fn sure(status: Status) -> Reading {
    Reading {
        status,
        remark: None,
        unrecognised: None,
    }
}

/// `🎉`, `💯`: a cell that only cheers.
fn cheer(plain: &str) -> Option<Status> {
    let cheers = |c: char| matches!(c, '🎉' | '💯' | '🏁' | '🥳' | ' ' | '\u{fe0f}');
    (!plain.is_empty() && plain.chars().all(cheers)).then_some(Status::Done)
}

/// The claim of a task box, refined by the words of its item: partial, blocked, not applicable. Only words that say the opposite of
/// the box make it unknown; instructions (`expect PASS`) change nothing.
pub fn boxed(task: &Task, text: &Text, words: &Vocabulary, legend: &Legend) -> Claim {
    let mark = task.mark.trim();
    let shown = format!("[{}]", if mark.is_empty() { " " } else { mark });
    let Some(ticked) = box_status(mark, words, legend) else {
        return Claim {
            unrecognised: Some(fold(mark)).filter(|word| !word.is_empty()),
            ..unremarked(Status::Unknown, shown, task.span)
        };
    };
    let base = unremarked(ticked, shown, task.span);
    let text = &names::without_names_of_files(text);
    let Some((status, remark)) = refined(ticked, text, words, legend) else {
        return base;
    };
    Claim {
        status,
        remark: Some(remark).filter(|words| !words.is_empty()),
        ..base
    }
}

/// What the words of an item make of its box, with the words that do; `None` where they change nothing.
fn refined(
    ticked: Status,
    text: &Text,
    words: &Vocabulary,
    legend: &Legend,
) -> Option<(Status, String)> {
    if let Some(absent) = reason::absent(ticked, text) {
        return Some(absent);
    }
    let denied = beside::denied(text, words, legend).filter(|_| ticked == Status::Done);
    if let Some(said) = denied {
        return Some((refine(ticked, said), text.plain.trim().to_owned()));
    }
    let left = || beside::left_over(text, words).filter(|_| ticked == Status::Done);
    let (said, remark) = beside::said_behind_a_box(text, words, legend).or_else(left)?;
    Some((refined_by(ticked, said, &remark), remark))
}

/// The status that a box has by what is said of it.
fn refined_by(ticked: Status, said: Status, remark: &str) -> Status {
    match ticked {
        Status::Done if is_given_up(said, remark) => Status::InProgress,
        _ => refine(ticked, said),
    }
}

/// `[x] Interpreter (cancelled on us)` is neither done nor needless.
fn is_given_up(said: Status, remark: &str) -> bool {
    said == Status::NotApplicable && has_class(remark, &[Class::Trouble])
}

/// The claim of an item or heading that begins or ends with a status mark or a bold status word: `✅ Backups`, `**DONE** …`.
/// `None` where there is none. The second value is the text without the mark.
pub fn marked(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    if text.plain.len() > 4_000 {
        return None;
    }
    title::leading_bold(text, words, legend)
        .or_else(|| leading_mark(text, words, legend))
        .or_else(|| title::trailing(text, words, legend))
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

/// A claim with nothing written beside it.
fn unremarked(status: Status, text: String, span: Span) -> Claim {
    Claim {
        status,
        text,
        span,
        remark: None,
        unrecognised: None,
    }
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

/// A text without what is struck out.
pub fn without_struck(text: &Text) -> Text {
    let kept = text.pieces.iter().filter(|piece| !piece.struck);
    Text {
        plain: words::without_struck(text),
        pieces: kept.cloned().collect(),
        ..text.clone()
    }
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
    let base = unremarked(status, mark.to_string(), span);
    match title::leading_bold(&rest, words, legend)
        .or_else(|| title::leading_capitals(&rest, words, legend))
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
        None if beside::remarks_take_back(&rest, words) => Some((
            Claim {
                status: weaker(status, Status::InProgress),
                ..base
            },
            rest,
        )),
        None => Some((base, rest)),
    }
}
