//! Signs: boxes, pictographs and words that stand for a status by themselves.

use crate::base::text::fold;
use crate::parse::shortcode;
use crate::records::Status;
use crate::records::assembly::context::Context;
use crate::records::gates::decision;
use crate::records::marks::openings::{Place, is_space};
use crate::records::values::status;
use crate::records::words::vocabulary::statuses::{COLOURS, STRESSED};
use crate::records::words::vocabulary::{Vocabulary, mark_status};

/// How many boxes a line holds, and how many of them are ticked.
pub fn boxes_in(line: &str) -> (usize, usize) {
    let starts = line
        .char_indices()
        .filter(|(_, c)| matches!(c, '[' | '☐' | '☑' | '☒' | '□'));
    let boxes = starts.filter_map(|(at, _)| boxed(&line[at..]));
    boxes.fold((0, 0), |(all, ticked), (status, _)| {
        (all + 1, ticked + usize::from(status == Status::Done))
    })
}

/// The status and the length of a box that a piece begins with: `[ ]`, `[x]`, `[✓]`, `［ ］`, `( )`, `☐`, `<input type="checkbox">`.
pub fn boxed(text: &str) -> Option<(Status, usize)> {
    let may_open = |first: &u8| !first.is_ascii() || b"[(<{&\\".contains(first);
    text.as_bytes().first().filter(|first| may_open(first))?;
    drawn(text)
        .or_else(|| input(text))
        .or_else(|| BRACKETS.iter().find_map(|pair| bracketed(text, *pair)))
}

/// The status and the length of a box amid a line: only one that is empty or ticked beyond doubt.
pub fn boxed_amid(before: &str, text: &str) -> Option<(Status, usize)> {
    let (status, length) = boxed(text)?;
    let inside = &text[..length];
    let is_plain = drawn(text).is_some()
        || input(text).is_some()
        || (inside.starts_with('[')
            && matches!(
                inside.trim_matches(['[', ']']).trim_matches(is_space),
                "" | "x" | "X"
            ));
    // `int[ ]`, `a(b)[x]`, `(☐)` and `"☐"` are no boxes to be ticked.
    let is_part = before.ends_with(|c: char| {
        c.is_alphanumeric() || matches!(c, ')' | ']' | '(' | '"' | '“' | '„' | '«' | '\'')
    });
    (is_plain && !is_part && length > "[]".len()).then_some((status, length))
}

/// Boxes of fonts and of HTML's entities, empty, ticked and crossed.
const DRAWN: &[(&str, Status)] = &[
    ("☐", Status::Open),
    ("□", Status::Open),
    ("◻", Status::Open),
    ("▢", Status::Open),
    ("❏", Status::Open),
    ("❑", Status::Open),
    ("❒", Status::Open),
    ("🔲", Status::Open),
    ("🗆", Status::Open),
    ("\u{f0a8}", Status::Open),
    ("&#9744;", Status::Open),
    ("&#x2610;", Status::Open),
    ("☑", Status::Done),
    ("&#9745;", Status::Done),
    ("&#x2611;", Status::Done),
    ("☒", Status::Unknown),
    ("&#9746;", Status::Unknown),
    ("&#x2612;", Status::Unknown),
];

fn drawn(text: &str) -> Option<(Status, usize)> {
    let mut drawn = DRAWN.iter();
    let (sign, status) = drawn.find(|(sign, _)| text.starts_with(sign))?;
    Some((*status, sign.len()))
}

/// `<input type="checkbox">`.
fn input(text: &str) -> Option<(Status, usize)> {
    let end = text.starts_with('<').then(|| text.find('>'))??;
    let tag = text[..=end].to_ascii_lowercase();
    let is_box = tag.starts_with("<input") && tag.contains("checkbox");
    let is_ticked = tag.replace("checkbox", "").contains("checked");
    let status = if is_ticked {
        Status::Done
    } else {
        Status::Open
    };
    is_box.then_some((status, end + 1))
}

/// What boxes are drawn with on keyboards, and what converters make of them.
const BRACKETS: &[(&str, &str)] = &[
    ("[", "]"),
    ("\\[", "\\]"),
    ("\\[", "]"),
    ("[", "\\]"),
    ("［", "］"),
    ("【", "】"),
    ("〔", "〕"),
    ("⟦", "⟧"),
    ("&#91;", "&#93;"),
    ("&#x5B;", "&#x5D;"),
    ("&lbrack;", "&rbrack;"),
    ("(", ")"),
    ("（", "）"),
    ("{", "}"),
];

fn bracketed(text: &str, (open, close): (&str, &str)) -> Option<(Status, usize)> {
    const WIDEST: usize = 24;
    let inside = text.strip_prefix(open)?;
    let end = inside.find(close).filter(|end| *end <= WIDEST)?;
    let (inside, behind) = (&inside[..end], &inside[end + close.len()..]);
    // In other brackets stand words, too.
    let is_square = !matches!(open, "(" | "（" | "{");
    let is_empty = !inside.is_empty() && inside.chars().all(is_space);
    let status = match is_square || is_empty {
        true => status_inside(inside)?,
        false => return None,
    };
    (!is_link(inside, behind)).then_some((status, open.len() + end + close.len()))
}

/// What stands inside a box.
fn status_inside(inside: &str) -> Option<Status> {
    let inside = inside.replace("&nbsp;", " ");
    let inside = inside.trim_matches(|c| is_space(c) || c == '*');
    let status = match inside.to_lowercase().as_str() {
        "" | "open" | "todo" | "to do" | "tbd" | "pending" | "no" => Status::Open,
        "x" => Status::Done,
        "wip" => Status::InProgress,
        "blocked" => Status::Blocked,
        "~" | "/" | "-" | "–" | "!" | "?" | "+" | ">" => Status::Unknown,
        blank if blank.chars().all(|c| matches!(c, '_' | '.' | '…')) => Status::Open,
        other => other.chars().next().and_then(mark_status)?,
    };
    Some(status)
}

/// `[x](address)`, `[x][reference]` and `[x]: address` are links, `[ ](address)` is none that a reader could follow; an empty `[]`
/// before a word is an index.
fn is_link(inside: &str, behind: &str) -> bool {
    if inside.is_empty() {
        return !behind.starts_with(is_space);
    }
    let is_blank = inside.chars().all(is_space);
    !is_blank && behind.starts_with(['(', '[', ':'])
}

/// The status and the length of a sign that begins an item or a cell.
pub fn signed(place: Place, text: &str, context: &Context) -> Option<(Status, usize)> {
    let (sign, length) = first_sign(text)?;
    let status = context.legend.mark(sign).or_else(|| mark_status(sign))?;
    let counts = match place {
        Place::Heading => false,
        Place::Paragraph => is_seldom_decoration(sign),
        Place::Item | Place::Cell => true,
    };
    (counts && !stresses(sign, &text[length..])).then_some((status, length))
}

/// The status and the length of a word in bold that people keep lists of tasks with: `**TODO** order cables`, `**DONE**: order cables`.
pub fn task_word(text: &str, words: &Vocabulary) -> Option<(Status, usize)> {
    const BOLD: &str = "**";
    let inside = text.strip_prefix(BOLD)?;
    let (word, behind) = inside.split_once(BOLD)?;
    let bare = word.trim_end_matches(':');
    let is_led = behind.chars().any(char::is_alphabetic) && status::is_task_word(bare);
    let status = words.status(&fold(bare)).filter(|_| is_led)?;
    Some((status, BOLD.len() * 2 + word.len()))
}

/// The first character of a text, or what its shortcode stands for; and how long it is.
fn first_sign(text: &str) -> Option<(char, usize)> {
    if let Some((0, length, sign)) = shortcode::first(text) {
        return Some((sign.chars().next()?, length));
    }
    let sign = text.chars().next()?;
    Some((sign, sign.len_utf8()))
}

/// Headings and paragraphs are decorated; of their signs only those count that are hardly decoration.
fn is_seldom_decoration(sign: char) -> bool {
    matches!(sign, '✅' | '❌' | '✗' | '✘' | '⬜' | '⛔')
}

/// The status and the place of a sign at the end of a short line: `valve: ❌`.
pub fn signed_behind(place: Place, text: &str) -> Option<(Status, usize)> {
    const LONGEST: usize = 12;
    let text = text.trim_end_matches(|c| is_space(c) || matches!(c, '\u{fe0f}' | '*' | '_' | '|'));
    let sign = text.chars().next_back()?;
    let is_short = || text.split_whitespace().count() <= LONGEST;
    let counts = place != Place::Heading && is_seldom_decoration(sign) && is_short();
    let status = mark_status(sign).filter(|_| counts)?;
    Some((status, text.len() - sign.len_utf8()))
}

/// `🔴 Critical`, `⚠ Note`, `❌ Never …`: a sign that only stresses the word behind it.
fn stresses(sign: char, behind: &str) -> bool {
    let behind = behind.trim_start_matches(|c| c == '\u{fe0f}' || is_space(c));
    let word = fold(behind.split_whitespace().next().unwrap_or(""));
    let word = word.trim_end_matches([':', ',', '.']);
    let is_order = matches!(word, "do" | "don't" | "never" | "always");
    let colours = COLOURS.contains(&sign) || sign == '⚠' || is_order;
    colours && (STRESSED.contains(&word) || word == "p4")
}

/// `NO-GO`, `GO WITH CONDITIONS`, `GO: all is well`: a decision in capitals at the beginning of a line, or as the line. `GO only if …`
/// is a rule.
pub fn decided(text: &str) -> Option<Status> {
    let text = text.split("</").next().unwrap_or(text);
    if is_refusal(text) {
        return Some(Status::Open);
    }
    let rest = ["NO-GO", "NO GO", "NOGO", "CONDITIONAL GO", "GO"]
        .iter()
        .find_map(|opening| text.strip_prefix(opening))?;
    let behind = rest.trim_start_matches(['*', '_', '`', ' ']);
    let ends = behind.is_empty()
        || behind.starts_with([':', '.', ',', '!', '(', '—', '–', '-'])
        || behind.starts_with("WITH ")
        || behind.starts_with("until ");
    let is_choice = text.contains('/') || text.contains('|');
    if !ends || is_choice || text.split_whitespace().count() > 12 {
        return None;
    }
    decision::read(text).map(decision::status)
}

/// `NOT APPROVED`, `Rejected: the valve`, `TODO: the valve`: a refusal as the line, or one or an open status with words behind it.
fn is_refusal(text: &str) -> bool {
    let text = text.trim_matches(is_stress);
    let end = text.find([':', '—', '–', '(', '.']).unwrap_or(text.len());
    let (said, behind) = text.split_at(end);
    let said = said.trim_matches(is_stress);
    let refuses = |said: &str| REFUSALS.contains(&said);
    let has_words = behind.chars().any(char::is_alphanumeric);
    refuses(said)
        || (has_words && UNDONE.contains(&said))
        || (behind.starts_with(':') && refuses(&said.to_uppercase()))
}

/// What says no by itself.
const REFUSALS: [&str; 7] = [
    "NOT APPROVED",
    "NOT READY",
    "NOT DONE",
    "REJECTED",
    "DO NOT LAUNCH",
    "DO NOT SHIP",
    "HOLD",
];

/// What in capitals says that the words behind it are still to be done.
const UNDONE: [&str; 8] = [
    "OPEN", "TODO", "FIXME", "PENDING", "BLOCKED", "FAIL", "FAILED", "WIP",
];

fn is_stress(c: char) -> bool {
    matches!(c, '*' | '_' | '`' | ' ')
}

/// The status that a text as a whole is.
pub fn whole_status(text: &str, words: &Vocabulary) -> Option<Status> {
    let text =
        text.trim_matches(|c| matches!(c, '*' | '_' | '`' | '~' | '.' | ')' | ']') || is_space(c));
    words.status(&fold(text))
}

/// Four words that say how something stands are no longer than this, in characters.
const LONGEST_STATUS: usize = 200;

/// The beginning of a text, as far as a status can reach: a whole document may stand behind each sign.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST_STATUS);
    end.map_or(text, |(end, _)| &text[..end])
}

/// The status that a text begins with: a sign, or up to four words that are known.
pub fn known_status(text: &str, words: &Vocabulary) -> Option<Status> {
    let text = beginning(text)
        .trim_matches(|c| matches!(c, '*' | '_' | '`' | '~' | ')' | ']') || is_space(c));
    if let Some(status) = text.chars().next().and_then(mark_status) {
        return Some(status);
    }
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(' ').take(4).collect();
    (1..=parts.len()).rev().find_map(|length| {
        words.status(parts[..length].join(" ").trim_end_matches([',', ';', '.']))
    })
}
