//! Words of a status: the leading phrase of a value, and what the words behind it do to it.

use super::{Legend, sure, weaker};
use crate::base::text::{self, fold, is_pictograph};
use crate::parse::{Piece, Text};
use crate::records::Status;
use crate::records::values::status::pointer::drop_pointer;
use crate::records::values::status::tail::{Tail, judge, objects, says_all_is_well};
use crate::records::words::polarity::names_ill;
use crate::records::words::vocabulary::{Vocabulary, mark_status};
use crate::records::words::{Class, tail};

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
    let value = undecorated(value);
    let (value, is_approximate) = match value.strip_prefix(['~', '≈']) {
        Some(rest) => (rest, true),
        None => (value, false),
    };
    // `i. O.` holds its full stops.
    let whole = || words.status(&fold(value)).filter(|_| value.contains(". "));
    match leading_status(value, words, legend).or_else(|| Some((whole()?, ""))) {
        Some((status, rest)) if !is_negation(value, rest) => {
            let status = if is_approximate {
                weaker(status, Status::InProgress)
            } else {
                status
            };
            held_against_tail(status, value, rest, words)
        }
        _ if says_all_is_well(value, words) || says_done_later(value, words) => sure(Status::Done),
        _ => unread(value),
    }
}

/// `feature flag new_map, tested on 16 February`: a clause of description, one that says done, and nothing that takes it back.
fn says_done_later(value: &str, words: &Vocabulary) -> bool {
    let Some((first, rest)) = value.split_once(", ") else {
        return false;
    };
    let is_brief = first.split_whitespace().count() <= 4;
    let claims = leading_status(rest, words, &Legend::default());
    let is_done = claims.is_some_and(|(status, _)| status == Status::Done);
    is_brief && is_done && judge("", value, words) == Tail::Harmless
}

/// The reading of a value that begins with a status, as far as its rest lets it stand.
fn held_against_tail(status: Status, value: &str, rest: &str, words: &Vocabulary) -> Reading {
    let behind = rest.trim_start();
    if status == Status::Done && is_no_claim(behind) {
        return unread(value);
    }
    let head = value.get(..value.len() - rest.len()).unwrap_or("");
    let remark = bare_remark(behind);
    let status = match judge_claim(status, head, behind, words) {
        Tail::Harmless => status,
        Tail::TakesBack => Status::InProgress,
        Tail::Unread(said) => return unread_tail(remark, &said),
    };
    Reading {
        status,
        remark: Some(remark.to_owned()).filter(|words| !words.is_empty()),
        unrecognised: None,
    }
}

/// What a tail does to the status before it: only a claim of done can be taken back.
pub fn judge_claim(status: Status, head: &str, behind: &str, words: &Vocabulary) -> Tail {
    if status == Status::Done {
        judge(head, behind, words)
    } else {
        Tail::Harmless
    }
}

/// A value without the pictures and marks around it; one of pictures alone stays.
fn undecorated(value: &str) -> &str {
    let value =
        value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '"' | '\u{fe0f}'));
    let bare = value.trim_start_matches(|c: char| {
        is_pictograph(c) && c != '→' || matches!(c, ' ' | '\u{fe0f}' | '*')
    });
    if bare.is_empty() { value } else { bare }
}

/// The words behind a status, without what parts or encloses them.
fn bare_remark(behind: &str) -> &str {
    enclosed(behind.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | ',' | ';' | '.' | '*' | '→')
    }))
}

/// A word for done with a tail that nobody understands.
fn unread_tail(remark: &str, said: &str) -> Reading {
    Reading {
        status: Status::Unknown,
        remark: Some(remark.to_owned()),
        unrecognised: Some(fold(said)),
    }
}

/// `No violations`, `N. Brophy`: the word belongs to the noun or name behind it, and is no answer.
fn is_negation(value: &str, rest: &str) -> bool {
    let written = value.get(..value.len() - rest.len()).unwrap_or("");
    if is_initial(written, rest) {
        return true;
    }
    let head = fold(written);
    let noun = rest
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    matches!(
        head.as_str(),
        "no" | "zero" | "none" | "kein" | "keine" | "aucun" | "aucune" | "ingen"
    ) && noun
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

/// A text without what is struck out; code spans and links are kept.
pub fn without_struck(text: &Text) -> String {
    if !text.pieces.iter().any(|piece| piece.struck) {
        return text.plain.clone();
    }
    let kept = text.pieces.iter().filter(|piece| !piece.struck);
    kept.map(|piece| piece.text.as_str()).collect()
}

/// A text without the names of what it links behind its first words: `passed ([log](run.log))` passes, whatever the log is called. A
/// longer name, a status (`[failed](run.log)`) and what takes the claim back stay.
pub fn without_citations(text: &Text, unstruck: String, words: &Vocabulary) -> String {
    if text.pieces.iter().all(|piece| piece.link.is_none()) {
        return unstruck;
    }
    let mut kept = String::new();
    for piece in text.pieces.iter().filter(|piece| !piece.struck) {
        let is_behind = kept.contains(|c: char| c.is_alphanumeric() || mark_status(c).is_some());
        if is_behind && (only_cites(piece, words) || is_pointed_at(&kept, piece, words)) {
            drop_pointer(&mut kept);
        } else {
            kept.push_str(&piece.text);
        }
    }
    kept
}

/// `see [open defects](defects.md)`, `见 [缺陷清单](bugs.md)`: behind a word that only points, the name of a register is one, whatever it lists.
fn is_pointed_at(kept: &str, piece: &Piece, words: &Vocabulary) -> bool {
    const SEE: [&str; 8] = [
        "see", "siehe", "voir", "véase", "参照", "参见", "详见", "见",
    ];
    const REGISTERS: [&str; 14] = [
        "list",
        "register",
        "log",
        "registre",
        "registro",
        "liste",
        "lista",
        "lijst",
        "rejestr",
        "реестр",
        "список",
        "清单",
        "一覧",
        "목록",
    ];
    let folded = fold(kept);
    let bare = folded.trim_end_matches([' ', '.', ':', '：']);
    let last = text::words(bare).last().unwrap_or("");
    let points = SEE
        .iter()
        .any(|see| last == *see || !see.is_ascii() && last.ends_with(see));
    let name = fold(&piece.text);
    let is_register = REGISTERS
        .iter()
        .any(|register| name.trim_end().ends_with(register));
    piece.link.is_some() && points && is_register && is_bare_name(piece, words)
}

/// Is a piece a link with a short name that says nothing of how things stand?
pub fn only_cites(piece: &Piece, words: &Vocabulary) -> bool {
    let is_harmless = || !objects(&piece.text) || is_called_as_its_file(piece);
    piece.link.is_some() && is_bare_name(piece, words) && is_harmless()
}

/// Is it a short name that is no status?
fn is_bare_name(piece: &Piece, words: &Vocabulary) -> bool {
    const LONGEST_NAME: usize = 3;
    let name = piece.text.as_str();
    let is_short = name.split_whitespace().count() <= LONGEST_NAME;
    is_short && leading_status(name, words, &Legend::default()).is_none()
}

/// `[regression](qa/regression.md)`, `[freeze calendar](freezes.md)`: is a link called by the words of its file, and does it name something
/// else than what is wrong, as `[test gaps](gaps.md)` does?
fn is_called_as_its_file(piece: &Piece) -> bool {
    const ROOT: usize = 5;
    let name = fold(&piece.text);
    let target = piece.link.as_deref().unwrap_or("");
    let file = fold(target.rsplit('/').next().unwrap_or("")).replace('-', " ");
    let said: Vec<&str> = text::words(&name).collect();
    let is_in_file = |word: &&str| {
        let root: String = word.chars().take(ROOT).collect();
        !objects(word) || text::has_word_from(&file, &root)
    };
    names_other(&name, &file) && said.iter().all(is_in_file)
}

/// Does a folded name speak of something else than what is wrong? `[known issues](known-issues.md)` names a list, `[test gaps](gaps.md)` what
/// is wrong.
fn names_other(name: &str, file: &str) -> bool {
    let said: Vec<&str> = text::words(name).collect();
    match said[..] {
        [only] => !only.ends_with('s'),
        [first, ..] if file.starts_with(name) => !tail::has_class(first, &[Class::Trouble]),
        [.., last] => !objects(last) && names_ill(name).is_none(),
        [] => false,
    }
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

/// `N. Brophy` is somebody's name, and no `n` for no.
fn is_initial(head: &str, rest: &str) -> bool {
    let name = rest.strip_prefix(". ").or_else(|| rest.strip_prefix('.'));
    head.chars().count() == 1
        && head.chars().all(char::is_uppercase)
        && name.is_some_and(|name| name.starts_with(char::is_uppercase))
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
pub(super) fn enclosed(text: &str) -> &str {
    let inner = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inner
        .filter(|inner| !inner.contains(['(', ')']))
        .unwrap_or(text)
}
