//! Texts: the stretches of a text that are read by themselves.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Item, Piece, Text};
use crate::records::gates::criterion;
use crate::records::words::gates;
use crate::records::words::vocabulary::{Label, Topic, Vocabulary};

/// A sentence without the brief names of what it links: `See [rejected records](rejected.md)` says nothing of how many there are.
pub fn without_names_of_links(text: &Text) -> String {
    const LONGEST_NAME: usize = 3;
    let is_name = |piece: &&Piece| {
        let is_brief = piece.text.split_whitespace().count() <= LONGEST_NAME;
        piece.link.is_some() && is_brief && !piece.text.contains(|c: char| c.is_ascii_digit())
    };
    let kept = text.pieces.iter().filter(|piece| !is_name(piece));
    let said: String = kept.map(|piece| piece.text.as_str()).collect();
    if text.pieces.is_empty() {
        text.plain.clone()
    } else {
        said
    }
}

/// The value of a field, and the sentences that go on behind it: `Captain: Ines. The tag is planned for Thursday.`
pub fn first_sentence(value: &Text) -> (Text, Vec<Text>) {
    let mut sentences = criterion::sentences(value).into_iter();
    match sentences.next() {
        Some(first) if first.plain.len() < value.plain.len() => (first, sentences.collect()),
        _ => (value.clone(), Vec::new()),
    }
}

/// The name of the footnote that a stretch stands in, as in `[^1]: Fails on ARM.`
pub fn footnote(text: &str, span: Span) -> Option<&str> {
    let line = text.get(..span.start)?.rsplit('\n').next()?;
    line.trim_end().strip_prefix("[^")?.strip_suffix("]:")
}

/// The line of an item, without what is nested below it.
pub fn item_line(item: &Item) -> Span {
    if item.text.span.start < item.text.span.end {
        item.text.span
    } else {
        item.span
    }
}

/// `Purpose`, `Description`, `Summary`: what the work is, and not how it stands.
fn describes(key: &str) -> bool {
    const NAMES: &[&str] = &[
        "purpose",
        "description",
        "summary",
        "rule",
        "policy",
        "zweck",
        "objet",
        "objetivo",
        "目的",
        "目标",
        "목적",
    ];
    let folded = fold(key);
    NAMES.contains(&folded.as_str())
}

/// Is a text nothing but links?
pub fn only_links(value: &Text) -> bool {
    let is_link =
        |piece: &Piece| piece.link.is_some() || !piece.text.contains(char::is_alphanumeric);
    !value.pieces.is_empty() && value.pieces.iter().all(is_link)
}

/// A few words, and not only numbers: `new colours in the web client, static files only` tells what the work is, and `20 %` how far it is out.
pub fn is_state(value: &str) -> bool {
    value.split_whitespace().count() <= 6 && value.contains(char::is_alphabetic)
}

/// Fields that say what the work is, how bad something would be, or when: no word of theirs is a state.
pub fn only_names(words: &Vocabulary, key: &str) -> bool {
    let label = words.label(key);
    let names = matches!(
        label,
        Some(
            Label::Scope
                | Label::Id
                | Label::Title
                | Label::Target
                | Label::Updated
                | Label::NextReview
                | Label::ReviewEvery
                | Label::Created
                | Label::Expires
                | Label::Starts
                | Label::Rationale
                | Label::Likelihood
                | Label::Impact
                | Label::Severity
                | Label::Score
                | Label::Mitigation
                | Label::Objective
                | Label::Window
                | Label::Rotation
                | Label::Storage
                | Label::Cadence
                | Label::Priority
        )
    );
    let topic = words.topic(key);
    let explains = matches!(topic, Some(Topic::Legend | Topic::Reference));
    let is_told = explains || gates::is_told(key) || describes(key);
    // A dot within a name makes it that of a host or a file: `harbour.example` gives no example.
    names || is_told && !key.trim_end_matches('.').contains('.')
}
