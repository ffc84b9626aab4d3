//! Words of a status: the leading phrase of a value, boxes and scores inside it, and claims that stand around a title.

use super::shortfall::{is_qualified, names_a_shortfall};
use super::{Legend, weaker, written};
use crate::base::text::{fold, is_pictograph};
use crate::parse::Text;
use crate::records::words::vocabulary::{Vocabulary, mark_status};
use crate::records::{Claim, Status};

/// What a phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its status.
    pub status: Status,
    /// What stands beside the status word.
    pub remark: Option<String>,
    /// The word that nobody knows.
    pub unrecognised: Option<String>,
}

/// The status of a value's leading words. What follows is a remark, but a qualification (`with blockers`, `4/6`) weakens it.
pub fn phrase(value: &str, words: &Vocabulary, legend: &Legend) -> Reading {
    let value =
        value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '"' | '\u{fe0f}'));
    let decorated = value.trim_start_matches(|c: char| {
        is_pictograph(c) && c != '→' || matches!(c, ' ' | '\u{fe0f}' | '*')
    });
    let value = if decorated.is_empty() {
        value
    } else {
        decorated
    };
    let (value, approximate) = match value.strip_prefix(['~', '≈']) {
        Some(rest) => (rest, true),
        None => (value, false),
    };
    let Some((status, rest)) = leading_status(value, words, legend) else {
        return unread(value);
    };
    let behind = rest.trim_start();
    if is_negation(value, rest) {
        return unread(value);
    }
    let remark = behind.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | ',' | ';' | '.' | '*' | '→')
    });
    let remark = enclosed(remark);
    let mut status = if approximate {
        weaker(status, Status::InProgress)
    } else {
        status
    };
    if status == Status::Done {
        if is_no_claim(behind) {
            return unread(value);
        }
        if is_qualified(behind, words) {
            status = Status::InProgress;
        }
    }
    Reading {
        status,
        remark: Some(remark.to_owned()).filter(|words| !words.is_empty()),
        unrecognised: None,
    }
}

/// `No violations`: the word belongs to the noun behind it, and is no answer.
fn is_negation(value: &str, rest: &str) -> bool {
    let head = fold(value.get(..value.len() - rest.len()).unwrap_or(""));
    let noun = rest
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    matches!(
        head.as_str(),
        "no" | "zero" | "none" | "kein" | "keine" | "aucun" | "aucune" | "ingen"
    ) && noun
}

/// `[x]`, `[ ] Complete [ ] Pending`, `☐ Yes ☑ No`: boxes inside a value are one choice. `None` without boxes.
pub fn boxes(plain: &str, words: &Vocabulary, legend: &Legend) -> Option<Reading> {
    let mut options: Vec<(bool, String)> = Vec::new();
    let mut rest = plain;
    while let Some((at, length, chosen)) = next_box(rest) {
        if options.is_empty() && at > 0 && !rest.get(..at)?.trim().trim_matches('`').is_empty() {
            return None;
        }
        if let Some(last) = options.last_mut() {
            last.1 = rest.get(..at)?.to_owned();
        }
        options.push((chosen, String::new()));
        rest = rest.get(at + length..)?;
    }
    options.last_mut()?.1 = rest.to_owned();
    let chosen: Vec<&(bool, String)> = options.iter().filter(|(chosen, _)| *chosen).collect();
    let known = |status| {
        Some(Reading {
            status,
            remark: None,
            unrecognised: None,
        })
    };
    match (chosen.as_slice(), options.len()) {
        ([], _) => known(Status::Open),
        ([(_, words)], 1)
            if words
                .trim_matches(|c: char| !c.is_alphanumeric())
                .is_empty() =>
        {
            known(Status::Done)
        }
        ([(_, label)], _) => Some(phrase(
            label.trim_matches(|c: char| {
                c.is_whitespace() || matches!(c, '/' | '|' | '·' | '`') || mark_status(c).is_some()
            }),
            words,
            legend,
        )),
        _ => known(Status::Unknown),
    }
}

/// `100%`, `75 %`, `6/8`, `6 of 8`: done only where nothing is left.
pub fn score(plain: &str) -> Option<Reading> {
    let (part, rest) = leading_number(
        plain.trim_start_matches(['*', '~', ' ', '✅', '🟡', '🔴', '❌', '⚠', '🟢', '\u{fe0f}']),
    )?;
    let rest = rest.trim_start();
    let (whole, behind) = if let Some(behind) = rest.strip_prefix('%') {
        (100.0, behind)
    } else {
        let rest = rest
            .strip_prefix('/')
            .or_else(|| rest.strip_prefix("of "))
            .or_else(|| rest.strip_prefix("von "))?;
        leading_number(rest.trim_start())?
    };
    if whole <= 0.0
        || part > whole
        || behind.starts_with(['/', '-', '.'])
            && behind.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
    {
        return None;
    }
    let marked = plain
        .chars()
        .filter_map(mark_status)
        .min_by_key(|status| status.promise());
    let counted = if part >= whole {
        Status::Done
    } else if part > 0.0 {
        Status::InProgress
    } else {
        Status::Open
    };
    let behind = enclosed(
        behind
            .trim()
            .trim_matches(['*', '-', '—', '–', ':', ',', ' ']),
    );
    let counted = if counted == Status::Done && names_a_shortfall(behind) {
        Status::InProgress
    } else {
        counted
    };
    let status = marked.map_or(counted, |mark| weaker(mark, counted));
    Some(Reading {
        status,
        remark: Some(behind.to_owned()).filter(|words| !words.is_empty()),
        unrecognised: None,
    })
}

/// The first `count` words of a text, folded, without punctuation around them.
pub fn first_words(text: &str, count: usize) -> String {
    let folded: String = fold(&text.chars().take(120).collect::<String>());
    let words: Vec<&str> = folded.split(' ').take(count).collect();
    words
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

/// What is not struck through in a text.
pub fn unstruck(text: &Text) -> String {
    let rest: String = text
        .pieces
        .iter()
        .filter(|piece| !piece.struck)
        .map(|piece| piece.text.as_str())
        .collect();
    rest.trim()
        .trim_matches(['-', '—', '–', ':', ' '])
        .to_owned()
}

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
    // `**Passed**: 152` counts.
    if !rest.plain.chars().any(char::is_alphabetic) || word.len() > 60 {
        return None;
    }
    let whole = whole_status(word, words, legend)?;
    let said = trimmed.slice(0, length);
    Some((
        Claim {
            status: whole,
            text: written(&said),
            span: said.span,
            remark: None,
            unrecognised: None,
        },
        rest,
    ))
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
    (!rest.is_empty()).then(|| {
        (
            Claim {
                status,
                text: word.to_owned(),
                span: said.span,
                remark: None,
                unrecognised: None,
            },
            rest,
        )
    })
}

/// `Deploy ✅ RESOLVED`, `Deploy — **DONE**`, `Deploy ✅`: a claim at the end of a title.
pub fn trailing(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let plain = text.plain.trim_end();
    let mark_at = plain
        .char_indices()
        .rev()
        .take(80)
        .find(|(_, c)| mark_status(*c).is_some());
    if let Some((at, mark)) = mark_at {
        let behind = plain
            .get(at + mark.len_utf8()..)?
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{fe0f}' | '*' | ')' | '('));
        let status = legend.mark(mark).or_else(|| mark_status(mark))?;
        let said = whole_status(behind, words, legend);
        // `⏳ READY TO TEST`: words in capitals that nobody knows are a remark of the mark.
        let remark = status != Status::Done && is_capital(behind) && behind.len() <= 40;
        if at > 0 && (behind.is_empty() || said.is_some() || remark) {
            let status = said.map_or(status, |said| super::combine(status, said));
            return trailing_claim(text, at, plain.len(), status);
        }
    }
    let (at, length) = [" — ", " – ", " - "]
        .iter()
        .filter_map(|dash| Some((plain.rfind(dash)?, dash.len())))
        .max()?;
    let word = plain.get(at + length..)?.trim().trim_matches('*');
    let bold = text
        .slice(at + length, plain.len())
        .pieces
        .iter()
        .all(|piece| piece.strong || piece.text.trim().is_empty());
    let status = whole_status(word, words, legend).filter(|_| is_capital(word) || bold)?;
    trailing_claim(text, at + length, plain.len(), status)
}

/// The longest status phrase that a value begins with, and what follows it.
pub(super) fn leading_status<'a>(
    value: &'a str,
    words: &Vocabulary,
    legend: &Legend,
) -> Option<(Status, &'a str)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut inside = false;
    for (at, c) in value.char_indices().take(80) {
        let joins =
            matches!(c, '/' | '\'' | '’' | '-' | '%') || c == '.' && is_lettered_dot(value, at);
        let wordy = c.is_alphanumeric() || c == '_' || inside && joins;
        if inside && !wordy {
            ends.push(at);
        }
        if !wordy && !matches!(c, ' ' | '*' | '`' | '\u{a0}' | '\u{2011}') || ends.len() >= 4 {
            inside = false;
            break;
        }
        inside = wordy;
    }
    if inside && value.chars().count() <= 80 {
        ends.push(value.len());
    }
    let found = ends.iter().rev().find_map(|end| {
        let (head, rest) = value.split_at_checked(*end)?;
        let folded = fold(head);
        let word = folded.trim_matches(['-', '/', ' ', '\'']);
        let known = legend
            .words
            .get(word)
            .copied()
            .or_else(|| words.status(word))
            .or_else(|| words.status(&word.replace('-', " ")));
        known
            .or_else(|| derived(word, words))
            .map(|status| (status, rest))
    });
    found.or_else(|| hyphenated(value, words))
}

/// `waiting-on-operator` opens with the phrase `waiting on`; a single word before a hyphen (`pass-through`) is none.
fn hyphenated<'a>(value: &'a str, words: &Vocabulary) -> Option<(Status, &'a str)> {
    let token = first_token(value);
    let cuts: Vec<usize> = token
        .match_indices('-')
        .map(|(at, _)| at)
        .skip(1)
        .take(3)
        .collect();
    cuts.into_iter().rev().find_map(|cut| {
        let (head, rest) = value.split_at_checked(cut)?;
        words
            .status(&fold(head).replace('-', " "))
            .map(|status| (status, rest))
    })
}

/// `s.o.` and `n.a.` hold their full stops.
fn is_lettered_dot(value: &str, at: usize) -> bool {
    value
        .get(at + 1..)
        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Phrases built from known words: `not sealed` is open, `partially met` in progress.
pub(super) fn derived(folded: &str, words: &Vocabulary) -> Option<Status> {
    let (first, rest) = folded.split_once(' ')?;
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    match first {
        "not" | "never" | "nicht" | "non" | "ikke" | "не" | "isn't" | "hasn't" | "pas" => words
            .status(rest)
            .or_else(|| words.status(last))
            .filter(|status| matches!(status, Status::Done | Status::InProgress))
            .map(|_| Status::Open),
        "partially" | "partly" | "mostly" | "nearly" | "almost" | "largely" | "teilweise"
        | "partiellement" | "delvis" | "частично" | "parcialmente" => {
            Some(Status::InProgress)
        }
        "fully" | "all" | "now" | "already" | "both" | "still" => words.status(rest),
        _ => None,
    }
}

/// A word nobody knows, shortened to what a reader can find again.
fn unread(value: &str) -> Reading {
    let folded = fold(&value.chars().take(200).collect::<String>());
    let head: String = folded
        .split([',', ';', '(', '.', ':'])
        .next()
        .unwrap_or("")
        .split(" - ")
        .next()
        .unwrap_or("")
        .trim()
        .to_owned();
    let parts: Vec<&str> = head.split(' ').collect();
    let word = if parts.len() <= 4 {
        head.clone()
    } else {
        parts[..3].join(" ")
    };
    let word = if word.is_empty() { folded } else { word };
    Reading {
        status: Status::Unknown,
        remark: None,
        unrecognised: Some(word),
    }
}

/// Words behind `done` that make it a condition or a noun: `done when …`, `pass rate`, `complete the form`.
pub(super) fn is_no_claim(behind: &str) -> bool {
    let next = first_token(behind).to_lowercase();
    let next = next.trim_matches(|c: char| !c.is_alphanumeric());
    const NOUNS: &[&str] = &[
        "when",
        "if",
        "once",
        "the",
        "a",
        "an",
        "rate",
        "criteria",
        "criterion",
        "unless",
        "means",
        "all",
        "each",
        "every",
        "your",
        "this",
        "these",
        "wenn",
        "sobald",
        "si",
        "quand",
        "or",
        "oder",
        "ou",
    ];
    behind.starts_with(char::is_alphabetic) && NOUNS.contains(&next)
        || behind.starts_with('?')
        || behind.starts_with("/ ")
        || is_choice(behind)
}

/// `Pass / Fail` is a blank form's choice.
fn is_choice(behind: &str) -> bool {
    let next = behind.trim_start_matches(['/', '|', ' ']);
    behind.starts_with(['/', '|'])
        && ["fail", "no", "not", "partial", "pending"]
            .iter()
            .any(|word| next.to_lowercase().starts_with(word))
}

/// The status of a text that is a status phrase and nothing else (a remark in parentheses is allowed).
fn whole_status(text: &str, words: &Vocabulary, legend: &Legend) -> Option<Status> {
    let text = text.trim().trim_end_matches([':', '.', '!', ' ']);
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    let (status, rest) = leading_status(text, words, legend)?;
    let rest = rest.trim();
    let dated = rest.starts_with(|c: char| c.is_ascii_digit())
        || rest.starts_with('(')
        || rest.starts_with("on ")
        || rest.starts_with("in ");
    (rest.is_empty() || dated).then(|| {
        if status == Status::Done && is_qualified(rest, words) {
            Status::InProgress
        } else {
            status
        }
    })
}

fn trailing_claim(text: &Text, at: usize, end: usize, status: Status) -> Option<(Claim, Text)> {
    let said = text.slice(at, end).trimmed();
    let kept = text.plain.get(..at)?.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '—' | '–' | ':' | '(' | '|' | '·' | '→')
    });
    if kept.trim().is_empty() {
        return None;
    }
    let rest = text.slice(0, kept.len()).trimmed();
    Some((
        Claim {
            status,
            text: written(&said),
            span: said.span,
            remark: None,
            unrecognised: None,
        },
        rest,
    ))
}

/// A text without the dash or colon that it begins with.
fn after_separator(text: &Text) -> Text {
    let kept = text.plain.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '—' | '–' | ':' | '|' | '·')
    });
    text.slice(text.plain.len() - kept.len(), text.plain.len())
        .trimmed()
}

/// `✅ Pass / ❌ Fail / ⚠️ Partial`, `Pass / Fail`: a form's choices, none of them made.
pub(super) fn is_blank_choice(plain: &str) -> bool {
    let marks: Vec<Status> = plain.chars().filter_map(mark_status).take(8).collect();
    let different = marks.iter().any(|status| *status != marks[0]);
    different && plain.contains(['/', '|']) && plain.chars().count() < 120
}

/// Words in capitals, such as `NOT YET` or `IN_PROGRESS`; one letter is none.
pub(super) fn is_capital(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.clone().all(char::is_uppercase)
}

pub(super) fn first_token(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or("")
}

/// `(text)` without its parentheses, where they hold all of it.
fn enclosed(text: &str) -> &str {
    let inner = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inner
        .filter(|inner| !inner.contains(['(', ')']))
        .unwrap_or(text)
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

/// The number that a text begins with, and what follows.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let (head, rest) = text.split_at_checked(length)?;
    Some((
        head.trim_end_matches('.')
            .parse()
            .ok()
            .filter(|_| length > 0 && length < 12)?,
        rest,
    ))
}
