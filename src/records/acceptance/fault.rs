//! Faults: what is wrong with a comment that accepts words, so that it accepts none.

use crate::base::text::fold;
use crate::base::{Date, Settings, Span};
use crate::parse::{Piece, Text, Understood};
use crate::records::gates::decision;
use crate::records::values::status::has_incomplete_score;
use crate::records::values::{approval, owners};
use crate::records::words::own::languages_of;
use crate::records::words::vocabulary::Vocabulary;
use crate::records::{Accepted, Role, Status, reference};

/// A comment that accepts nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Void {
    /// The comment.
    pub span: Span,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Void {
    /// A comment with its fault.
    pub fn new(span: Span, fault: Fault) -> Self {
        Void { span, fault }
    }
}

/// What is wrong with a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It quotes no words.
    NoWords,
    /// It quotes so little that it may stand anywhere.
    TooFew(String),
    /// It names nobody.
    NoName,
    /// It names somebody who may not approve.
    Stranger(String),
    /// It has no day.
    NoDay,
    /// What stands for its day is none.
    NotADay(String),
    /// The words are a status or a decision, and not a remark.
    Status(String),
    /// The words name a file, an address or an id, or are code.
    Reference(String),
    /// The words are not on its line.
    Absent(String),
    /// The sentence goes on before or behind the words.
    GoesOn(String),
    /// The words are the name of an item, or a label.
    Name(String),
    /// Without the words more than a claim would be read in another way.
    DoesMore,
}

/// The terms of a comment, where it has them all.
pub fn terms(
    comment: &Understood,
    settings: &Settings,
    vocabulary: &Vocabulary,
) -> Result<Accepted, Fault> {
    let fault = words_fault(&comment.words, vocabulary)
        .or_else(|| name_fault(&comment.by, settings, vocabulary));
    if let Some(fault) = fault {
        return Err(fault);
    }
    if comment.on.is_empty() {
        return Err(Fault::NoDay);
    }
    let day: Result<Date, _> = comment.on.parse();
    Ok(Accepted {
        words: comment.words.clone(),
        by: comment.by.clone(),
        on: day.map_err(|_| Fault::NotADay(comment.on.clone()))?,
        span: comment.span,
    })
}

/// What is wrong with the words themselves, wherever they stand.
pub fn words_fault(words: &str, vocabulary: &Vocabulary) -> Option<Fault> {
    if words.is_empty() {
        Some(Fault::NoWords)
    } else if is_too_little(words) {
        Some(Fault::TooFew(words.to_owned()))
    } else if is_status(words, vocabulary) || has_incomplete_score(&fold(words)) {
        Some(Fault::Status(words.to_owned()))
    } else if refers(words) {
        Some(Fault::Reference(words.to_owned()))
    } else {
        None
    }
}

/// One word may stand in many sentences: `not`. Without spaces between words, three letters are as much as two words.
fn is_too_little(words: &str) -> bool {
    const LETTERS: usize = 3;
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    let mut languages = languages_of(&fold(words)).into_iter();
    let is_spaceless = languages.any(|language| language.spaceless);
    let is_long = is_spaceless && letters >= LETTERS;
    words.split_whitespace().filter(is_word).count() < 2 && !is_long
}

/// Are the words a status or a decision by themselves?
pub fn is_status(words: &str, vocabulary: &Vocabulary) -> bool {
    let status = vocabulary.status(&fold(words));
    let is_known = status.is_some_and(|status| status != Status::Unknown);
    is_known || decision::stated(&plain_text(words)).is_some()
}

/// Do the words name a file, an address, an issue or an id?
pub fn refers(words: &str) -> bool {
    !reference::cite(&plain_text(words), Role::Mention).is_empty()
        || !reference::refs(words).is_empty()
}

/// Words as a text without marks.
fn plain_text(words: &str) -> Text {
    let piece = Piece {
        text: words.to_owned(),
        ..Piece::default()
    };
    Text {
        plain: words.to_owned(),
        pieces: vec![piece],
        span: Span::default(),
    }
}

/// What is wrong with the name, if it names nobody who may accept words.
fn name_fault(by: &str, settings: &Settings, vocabulary: &Vocabulary) -> Option<Fault> {
    if owners::is_placeholder(by) || approval::read(by, vocabulary).is_empty() {
        return Some(Fault::NoName);
    }
    let allowed = &settings.waiver_approvers;
    let is_same = |one: &String| approval::plain(one) == approval::plain(by);
    let may = allowed.is_empty() || allowed.iter().any(is_same);
    (!may).then(|| Fault::Stranger(by.to_owned()))
}
