//! Answers: what a value of a report says, through the reader of statuses and the words of verdicts.

use crate::base::text::fold;
use crate::link::evidence::result::counts::{self, Counts};
use crate::parse::{Piece, Text};
use crate::records::Status;
use crate::records::values::cover;
use crate::records::values::status::{self, Legend};
use crate::records::words::Class;
use crate::records::words::polarity::says_open;
use crate::records::words::proof::{Verdict, names_refusal, says_none, verdict};
use crate::records::words::tail::objection;
use crate::records::words::vocabulary::Vocabulary;

/// What a value says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is as it should be.
    Yes,
    /// It is not.
    No,
    /// It is not yet, or only in part.
    NotYet,
}

/// Signs of a yes.
const GOOD_SIGNS: [char; 5] = ['✅', '✔', '✓', '☑', '🟢'];

/// Signs of a no.
const BAD_SIGNS: [char; 7] = ['❌', '✗', '✘', '✖', '⛔', '🛑', '🔴'];

/// What the sign that a text begins with says, where it begins with one.
pub fn signed(text: &str) -> Option<Answer> {
    let text = text.trim_start();
    if text.starts_with(GOOD_SIGNS) {
        Some(Answer::Yes)
    } else {
        text.starts_with(BAD_SIGNS).then_some(Answer::No)
    }
}

/// Is a value a plain no: refused, or a denial before a word for done?
pub fn is_plain_no(value: &Text, words: &Vocabulary) -> bool {
    let plain = value.plain.trim();
    answer(value, words) == Some(Answer::No)
        && (verdict(plain) == Some(Verdict::Refused) || denies_done(plain, words))
}

/// What a value says; `None` where nobody knows. A word that only says *not done yet* is no refusal.
pub fn answer(value: &Text, words: &Vocabulary) -> Option<Answer> {
    let plain = value.plain.trim();
    if names_decision(plain) {
        return None;
    }
    let has_good_sign = plain.starts_with(GOOD_SIGNS);
    match verdict(plain) {
        // `✅ no script is left`: the sign says yes, and the words deny something else.
        Some(Verdict::Refused) if has_good_sign => return None,
        Some(Verdict::Refused) => return Some(Answer::No),
        Some(Verdict::Granted) => return Some(granted(plain)),
        None => {}
    }
    let claim = status::claim(value, words, &Legend::default())?;
    match claim.status {
        Status::Done => Some(granted(plain)),
        Status::Open | Status::InProgress | Status::Blocked => Some(Answer::NotYet),
        Status::NotApplicable => None,
        Status::Unknown => begins_with_objection(plain),
    }
}

/// Is a value filled in, and no `n/a`?
pub fn applies(value: &Text, words: &Vocabulary) -> bool {
    let claim = status::claim(value, words, &Legend::default());
    claim.is_some_and(|claim| claim.status != Status::NotApplicable)
}

/// What a value says behind any label, else its last clause.
pub fn of_line(value: &Text, words: &Vocabulary) -> Option<Answer> {
    answer(value, words).or_else(|| at_end(value))
}

/// What is said of an entry: a longer value that puts it off, or denies it, in its first words says no more than that it is open.
pub fn of_entry(value: &Text, words: &Vocabulary) -> Option<Answer> {
    let clause = first_clause(value.plain.trim());
    let opens = || match objection(clause)?.class {
        Class::Not | Class::Trouble | Class::Future | Class::Condition | Class::Hedge => {
            Some(Answer::NotYet)
        }
        Class::Except | Class::Contrast | Class::Limit => None,
    };
    let is_short = clause.split_whitespace().count() <= 4;
    of_line(value, words).or_else(|| opens().filter(|_| is_short && applies(value, words)))
}

/// `filter leaks, failed`: a refusal that is the last clause of a value.
fn at_end(value: &Text) -> Option<Answer> {
    const LONGEST: usize = 3;
    let plain = value.plain.trim().trim_end_matches(['.', '。']);
    let (_, last) = plain.rsplit_once([',', ';', '—', '–', '，', '；', '、'])?;
    let last = last.trim();
    let is_brief = last.split_whitespace().count() <= LONGEST;
    (is_brief && verdict(last) == Some(Verdict::Refused)).then_some(Answer::No)
}

/// What a value says behind the label of a result: there, a word of refusal counts wherever it stands in the first words.
pub fn concluded(value: &Text, words: &Vocabulary) -> Option<Answer> {
    if is_share(value.plain.trim()) {
        return is_refused_beside(&value.plain).then_some(Answer::No);
    }
    let clause = first_clause(value.plain.trim());
    let short = clause.split_whitespace().count() <= 8;
    let refused = short
        && names_refusal(clause)
        && !says_none(clause)
        && !clause.starts_with('0')
        && !names_decision(clause)
        && !clause.starts_with(GOOD_SIGNS);
    match answer(value, words) {
        Some(Answer::Yes) => Some(Answer::Yes),
        _ if refused => Some(Answer::No),
        said => said,
    }
}

/// `77 % fewer checks`, `~69 %`, `87/100`: a share or a score says how much, and a claim that asks for more bounds it.
fn is_share(plain: &str) -> bool {
    share(plain).is_some_and(|share| share >= 1.0) && objection(plain).is_none()
}

/// What a state says; a share of less than all is not yet done.
pub fn of_state(value: &Text, words: &Vocabulary) -> Option<Answer> {
    let is_partial = is_partial(&value.plain);
    concluded(value, words).or(is_partial.then_some(Answer::NotYet))
}

/// Does a value begin with a share or a score of less than all?
pub fn is_partial(plain: &str) -> bool {
    share(plain).is_some_and(|share| share < 100.0)
}

/// The share or score that a value begins with, of a hundred.
fn share(plain: &str) -> Option<f64> {
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let bare = plain.trim().trim_start_matches(['~', '≈', '%']);
    let behind = bare.trim_start_matches(number);
    let digits = bare.strip_suffix(behind)?.replace(',', ".");
    let is_share = behind.trim_start().starts_with(['%', '％']) || behind.starts_with("/100");
    digits.parse().ok().filter(|_| is_share)
}

/// `41/100 - failed`: does a part of a value that is no number of its own refuse?
fn is_refused_beside(plain: &str) -> bool {
    let parts = plain.split([',', ';', '(', ')', '–', '—']);
    let mut parts = parts.flat_map(|part| part.split(" - ")).map(str::trim);
    parts.any(|part| !part.starts_with(|c: char| c.is_ascii_digit()) && names_refusal(part))
}

/// `15 passed / 0 failed`: what counts say, where no other word says that it is not so.
pub fn of_counts(value: &Text, words: &Vocabulary) -> Option<Answer> {
    let counted = Counts::of(&value.plain)?.answer();
    let rest = counts::without_counts(&value.plain);
    let is_refused = matches!(
        concluded(&text(&rest), words),
        Some(Answer::No | Answer::NotYet)
    );
    let objects = is_refused || objection(&rest).is_some();
    Some(counted).filter(|counted| *counted == Answer::No || !objects)
}

/// `Verdict GO/NO-GO`: it names the decision and makes none.
fn names_decision(clause: &str) -> bool {
    let folded = fold(clause).replace([' ', '-'], "");
    folded.contains("go/nogo") || folded.contains("pass/fail")
}

fn first_clause(plain: &str) -> &str {
    let plain = plain.split(" - ").next().unwrap_or("");
    plain
        .split([',', ';', '(', '.', '–', '—', '，', '。', '、'])
        .next()
        .unwrap_or("")
}

/// `postponed to 16 March`, `deferred`: does a value begin with a word of trouble, and with none that only says that it is open or a draft?
pub fn is_put_off(plain: &str) -> bool {
    let clause = first_clause(plain.trim());
    let first = clause.split_whitespace().next().unwrap_or("");
    let is_trouble = objection(first).is_some_and(|found| found.class == Class::Trouble);
    is_trouble && !says_open(&fold(first)) && cover::starting(first).is_none()
}

/// The same of words without any mark in them.
pub fn answer_to(value: &str, words: &Vocabulary) -> Option<Answer> {
    answer(&text(value), words)
}

/// Words as an inline text.
pub fn text(value: &str) -> Text {
    let plain = value.trim().to_owned();
    let piece = Piece {
        text: plain.clone(),
        ..Piece::default()
    };
    Text {
        plain,
        pieces: vec![piece],
        ..Text::default()
    }
}

/// `not tested, no access`: a word that denies, and then one that would say done. What is merely *not started* is no refusal.
pub fn denies_done(plain: &str, words: &Vocabulary) -> bool {
    let mut first = first_clause(plain).split_whitespace();
    let (Some(denial), Some(done)) = (first.next(), first.next()) else {
        return false;
    };
    let denied = objection(denial).is_some_and(|objection| objection.class == Class::Not);
    denied && words.status(&fold(done)) == Some(Status::Done)
}

/// What is granted under a condition, later, or but for a part, is not granted yet.
fn granted(plain: &str) -> Answer {
    match objection(plain).map(|objection| objection.class) {
        Some(Class::Condition | Class::Future | Class::Except | Class::Hedge) => Answer::NotYet,
        Some(Class::Not | Class::Contrast | Class::Limit | Class::Trouble) | None => Answer::Yes,
    }
}

/// `not tested, no access to the cage`: the first words deny, fail, or put it off.
fn begins_with_objection(plain: &str) -> Option<Answer> {
    let clause = first_clause(plain);
    if clause.split_whitespace().count() > 6 || clause.chars().count() > 60 {
        return None;
    }
    let words: Vec<&str> = clause.split_whitespace().collect();
    let head = words.get(..words.len().min(2))?.join(" ");
    match objection(&head)?.class {
        Class::Not | Class::Trouble => Some(Answer::No),
        Class::Future | Class::Condition => Some(Answer::NotYet),
        Class::Except | Class::Contrast | Class::Limit | Class::Hedge => None,
    }
}
