//! Fields: the values of status and decision fields, wherever a line has one.

use crate::records::marks::openings::{Piece, is_space, opened};
use crate::records::marks::signs::{boxed, known_status, whole_status};
use crate::records::marks::{Mark, MarkKind, mark};
use crate::records::words::vocabulary::{Label, Vocabulary};

/// The value of a status or decision field, where it is a known status.
pub fn field_value(field: Piece, words: &Vocabulary) -> Option<Mark> {
    let Some((key, value)) = key_and_value(field) else {
        return dashed_value(field, words);
    };
    let kind = kind_of_field(key, words)?;
    let value = value.skipping(is_dressing);
    let value = match value.text.starts_with('<') {
        true => opened(value).1,
        false => value,
    };
    let boxed = boxed(value.text).map(|(status, _)| status);
    let status = boxed.or_else(|| known_status(value.text, words))?;
    Some(mark(kind, status, value.span()))
}

/// `Status: open`.
fn key_and_value<'a>(field: Piece<'a>) -> Option<(&'a str, Piece<'a>)> {
    const LONGEST_KEY: usize = 60;
    let mut letters = field.text.char_indices();
    let (at, colon) = letters.find(|(_, c)| matches!(c, ':' | '：'))?;
    let key = field
        .text
        .get(..at)
        .filter(|key| key.len() <= LONGEST_KEY)?;
    Some((key, field.from(at + colon.len_utf8())))
}

/// `Status – open`, `Our decision is NO-GO`, where the value is a status and nothing else.
fn dashed_value(field: Piece, words: &Vocabulary) -> Option<Mark> {
    let separators = [" – ", " — ", " - ", " = ", " → ", " is "];
    let separator = separators.iter().find(|by| field.text.contains(**by))?;
    let (key, value) = field.text.split_once(separator)?;
    let kind = kind_of_field(key, words)?;
    let status = whole_status(value, words)?;
    Some(mark(
        kind,
        status,
        field.from(key.len() + separator.len()).span(),
    ))
}

fn is_dressing(c: char) -> bool {
    matches!(c, '*' | '_' | '`' | '~') || is_space(c)
}

/// Which kind of mark the value of a field is, by the name of the field.
pub fn kind_of_field(key: &str, words: &Vocabulary) -> Option<MarkKind> {
    let key = key.split("</").next().unwrap_or(key);
    match words.label(key.trim_matches(is_dressing))? {
        Label::Status => Some(MarkKind::Field),
        Label::Decision => Some(MarkKind::Decision),
        _ => None,
    }
}
