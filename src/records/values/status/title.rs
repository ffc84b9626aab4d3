//! Titles: the claims that stand before or behind the name of an item.

use super::words::{is_capital, judge_claim, leading_status, only_cites};
use super::{Legend, combine, unremarked, written};
use crate::parse::{Piece, Text};
use crate::records::values::status::tail::Tail;
use crate::records::words::vocabulary::{Vocabulary, mark_status};
use crate::records::{Claim, Status};

/// `**DONE** …`, `**PARTIAL:** …`: bold words at the beginning that are a status and nothing else.
pub fn leading_bold(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let trimmed = text.trimmed();
    let piece = trimmed
        .pieces
        .first()
        .filter(|piece| piece.strong && !piece.code && piece.link.is_none())?;
    let length = piece.text.len();
    let rest = after_separator(&trimmed.slice(length, trimmed.plain.len()));
    let word = piece.text.trim();
    // `**Passed**: 152` counts, and `**Resolved** No` is a field and its value.
    if is_answer(&rest.plain) || !rest.plain.chars().any(char::is_alphabetic) || word.len() > 60 {
        return None;
    }
    let status = whole_status(word, words, legend)?;
    let said = trimmed.slice(0, length);
    Some((unremarked(status, written(&said), said.span), rest))
}

fn is_answer(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "yes" | "no" | "true" | "false"
    )
}

/// `DONE — …` behind a mark: capitals that are a status, then a separator.
pub fn leading_capitals(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let at = text
        .plain
        .find([':', '—', '–'])
        .or_else(|| text.plain.find(" - "))?;
    let word = text.plain.get(..at)?.trim();
    if word.len() > 40 || !is_capital(word) {
        return None;
    }
    let status = whole_status(word, words, legend)?;
    let said = text.slice(0, at);
    let rest = after_separator(&text.slice(at, text.plain.len()));
    (!rest.is_empty()).then(|| (unremarked(status, word.to_owned(), said.span), rest))
}

/// `Deploy ✅ RESOLVED`, `Deploy — **DONE**`, `Deploy ✅ passed ([log](run.log))`: a claim at the end of a title.
pub fn trailing(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let plain = text.plain.get(..before_citations(text, words))?.trim_end();
    let (at, status) = trailing_mark(plain, words, legend)
        .or_else(|| trailing_word(text, plain.len(), words, legend))?;
    trailing_claim(text, at, plain.len(), status)
}

/// `TODO`, `DONE`: the words in capitals that people lead the tasks of a list with.
pub fn is_task_word(word: &str) -> bool {
    matches!(word, "TODO" | "FIXME" | "DOING" | "DONE" | "WIP")
}

/// Does a text begin with the word of a task in bold: `**TODO** order cables`?
pub fn begins_with_task_word(text: &Text) -> bool {
    let first = text.pieces.first().filter(|piece| piece.strong);
    first.is_some_and(|piece| is_task_word(piece.text.trim().trim_end_matches(':')))
}

/// The claim of a heading by its sign, its bold word, or the status in brackets that it ends with.
pub fn of_heading(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    super::marked(text, words, legend).or_else(|| bracketed(text, words, legend))
}

/// `Stage 3 (in progress)`: a status in the brackets that a heading ends with, and the heading without them.
pub fn bracketed(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let plain = text.plain.trim_end();
    let inside = plain.strip_suffix(')')?;
    let open = inside.rfind('(')?;
    let status = whole_status(inside.get(open + 1..)?, words, legend)?;
    // `(done)` may be of the heading alone, and of nothing that stands below it.
    let is_below_done = status.is_below_done();
    trailing_claim(text, open, plain.len(), status).filter(|_| is_below_done)
}

/// Where a text ends but for brackets that only cite.
fn before_citations(text: &Text, words: &Vocabulary) -> usize {
    let plain = text.plain.trim_end();
    let opened = plain.strip_suffix(')').and_then(|open| open.rfind('('));
    let only_cites = |at: &usize| cites_alone(&text.slice(at + 1, plain.len() - 1), words);
    opened.filter(only_cites).unwrap_or(plain.len())
}

/// Does a text hold links that only cite, and nothing else?
fn cites_alone(held: &Text, words: &Vocabulary) -> bool {
    let parts = |piece: &Piece| {
        let mut signs = piece.text.chars();
        signs.all(|c| matches!(c, ',' | ';' | ' ' | '&'))
    };
    let mut pieces = held.pieces.iter();
    let cited = held.pieces.iter().any(|piece| piece.link.is_some());
    cited && pieces.all(|piece| parts(piece) || only_cites(piece, words))
}

/// Where the mark at the end of a title stands, and what it says with the words behind it.
fn trailing_mark(plain: &str, words: &Vocabulary, legend: &Legend) -> Option<(usize, Status)> {
    let mut last = plain.char_indices().rev().take(80);
    let (at, mark) = last.find(|(at, c)| *at > 0 && mark_status(*c).is_some())?;
    let behind = plain
        .get(at + mark.len_utf8()..)?
        .trim_matches(is_around_words);
    let status = legend.mark(mark).or_else(|| mark_status(mark))?;
    if let Some(said) = whole_status(behind, words, legend) {
        return Some((at, combine(status, said)));
    }
    // `⏳ READY TO TEST`: words in capitals that nobody knows are a remark of the mark.
    let is_remark = status != Status::Done && is_capital(behind) && behind.len() <= 40;
    (behind.is_empty() || is_remark).then_some((at, status))
}

fn is_around_words(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{fe0f}' | '*' | ')' | '(')
}

/// Where the last words of a title stand that are a status behind a dash, in capitals or in bold, and what they say.
fn trailing_word(
    text: &Text,
    end: usize,
    words: &Vocabulary,
    legend: &Legend,
) -> Option<(usize, Status)> {
    let plain = text.plain.get(..end)?;
    let start = behind_last_dash(plain)?;
    let word = plain.get(start..)?.trim().trim_matches('*');
    let said = text.slice(start, end);
    let is_bold = |piece: &Piece| piece.strong || piece.text.trim().is_empty();
    let status = whole_status(word, words, legend)?;
    let stands_out = is_capital(word) || said.pieces.iter().all(is_bold);
    stands_out.then_some((start, status))
}

/// Where the words behind the last dash of a title begin.
fn behind_last_dash(plain: &str) -> Option<usize> {
    let dashes = [" — ", " – ", " - "].iter();
    let places = dashes.filter_map(|dash| Some((plain.rfind(dash)?, dash.len())));
    places.max().map(|(at, length)| at + length)
}

/// The status of a text that is a status phrase and nothing else (a remark in parentheses is allowed).
fn whole_status(text: &str, words: &Vocabulary, legend: &Legend) -> Option<Status> {
    let text = text.trim().trim_end_matches([':', '.', '!', ' ']);
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    let (status, rest) = leading_status(text, words, legend)?;
    let rest = rest.trim();
    if !rest.is_empty() && !is_dated(rest) {
        return None;
    }
    let head = text.get(..text.len() - rest.len()).unwrap_or("");
    Some(match judge_claim(status, head, rest, words) {
        Tail::TakesBack => Status::InProgress,
        Tail::Unread(_) => Status::Unknown,
        Tail::Harmless => status,
    })
}

/// A day, a place or a remark in parentheses behind a status.
fn is_dated(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit())
        || ["(", "on ", "in "]
            .iter()
            .any(|start| rest.starts_with(start))
}

/// The claim of the end of a title, and the title without it.
fn trailing_claim(text: &Text, at: usize, end: usize, status: Status) -> Option<(Claim, Text)> {
    let said = text.slice(at, end).trimmed();
    let kept = text.plain.get(..at)?.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '—' | '–' | ':' | '(' | '|' | '·' | '→')
    });
    if kept.trim().is_empty() {
        return None;
    }
    let rest = text.slice(0, kept.len()).trimmed();
    Some((unremarked(status, written(&said), said.span), rest))
}

/// A text without the dash or colon that it begins with.
fn after_separator(text: &Text) -> Text {
    let kept = text.plain.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '—' | '–' | ':' | '|' | '·')
    });
    text.slice(text.plain.len() - kept.len(), text.plain.len())
        .trimmed()
}
