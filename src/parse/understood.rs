//! Comments that accept a remark: `<!-- holdpoint: understood "WORDS" by NAME on DATE -->`.

use super::Understood;
use super::allow::behind_verb;
use crate::base::Span;

/// Opening and closing quotation marks.
const QUOTES: &[(char, char)] = &[
    ('"', '"'),
    ('\u{201c}', '\u{201d}'),
    ('\u{201e}', '\u{201c}'),
    ('\u{201e}', '\u{201d}'),
    ('\u{ab}', '\u{bb}'),
    ('\u{300c}', '\u{300d}'),
];

/// Reads the inside of a comment at `span`; `None` when it is any other comment.
pub(super) fn read(inside: &str, span: Span) -> Option<Understood> {
    let rest = behind_verb(inside, "understood")?;
    let (words, rest) = quoted(rest).unwrap_or(("", rest));
    let (by, on) = name_and_day(rest);
    Some(Understood {
        words: words.to_owned(),
        by: by.to_owned(),
        on: on.to_owned(),
        span,
    })
}

/// The words between quotation marks at the beginning, and what follows them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    let behind = &text[first.len_utf8()..];
    let closings = QUOTES.iter().filter(|(open, _)| *open == first);
    let ends = closings.filter_map(|(_, close)| Some((behind.find(*close)?, close.len_utf8())));
    let (end, length) = ends.min()?;
    Some((behind[..end].trim(), &behind[end + length..]))
}

/// `by NAME on DATE`: a name may hold the word `on`, so that the last one counts.
fn name_and_day(text: &str) -> (&str, &str) {
    let text = text.trim();
    let by = text
        .strip_prefix("by")
        .filter(|rest| rest.starts_with(char::is_whitespace))
        .unwrap_or("");
    match by.rsplit_once(" on ") {
        Some((name, day)) => (name.trim(), day.trim()),
        None => (by.trim(), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(inside: &str) -> Option<(String, String, String)> {
        let read = read(inside, Span::default())?;
        Some((read.words, read.by, read.on))
    }

    fn told(words: &str, by: &str, on: &str) -> Option<(String, String, String)> {
        Some((words.to_owned(), by.to_owned(), on.to_owned()))
    }

    #[test]
    fn words_name_and_day_are_read() {
        assert_eq!(
            parts(" holdpoint: understood \"attachments archived\" by Ida on Rota on 2026-03-04 "),
            told("attachments archived", "Ida on Rota", "2026-03-04")
        );
        assert_eq!(
            parts("holdpoint: understood \u{201e}Anlagen liegen bei\u{201c} by Ida on 2026-03-04"),
            told("Anlagen liegen bei", "Ida", "2026-03-04")
        );
    }

    #[test]
    fn what_is_missing_is_empty() {
        assert_eq!(
            parts("holdpoint: understood \"two words\" by Ida"),
            told("two words", "Ida", "")
        );
        assert_eq!(
            parts("holdpoint: understood \"two words\" on 2026-03-04"),
            told("two words", "", "")
        );
        assert_eq!(parts("holdpoint: understood"), told("", "", ""));
        assert_eq!(
            parts("holdpoint: understood \"open by Ida"),
            told("", "", "")
        );
        assert_eq!(parts("holdpoint: understoodish \"two words\""), None);
        assert_eq!(parts("understood \"two words\" by Ida on 2026-03-04"), None);
    }
}
