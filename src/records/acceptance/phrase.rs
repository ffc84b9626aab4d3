//! Phrases: words that are accepted, and where they stand alone in a text.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::Text;
use crate::records::acceptance::fault::{Fault, Void};
use crate::records::assembly::context::Context;
use crate::records::words::vocabulary::{Vocabulary, mark_status};
use crate::records::{Accepted, Status};

/// Words that are accepted in one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub words: String,
    /// The only line on which they are; `None` for those of a team.
    pub line: Option<usize>,
    /// Who has accepted them, and when; `None` for those of a team.
    pub accepted: Option<Accepted>,
}

impl Phrase {
    /// The words that a comment accepts on its own line.
    pub fn of_comment(accepted: Accepted, context: &Context) -> Phrase {
        Phrase {
            words: accepted.words.clone(),
            line: Some(context.document.line(accepted.span.start)),
            accepted: Some(accepted),
        }
    }

    /// The words that a team accepts everywhere.
    pub fn of_team(words: &str) -> Phrase {
        Phrase {
            words: words.to_owned(),
            line: None,
            accepted: None,
        }
    }

    /// The comment as one that does nothing; nothing for the phrase of a team, which may well do nothing in a document.
    pub fn voided(&self, fault: Fault) -> Option<Void> {
        let accepted = self.accepted.as_ref()?;
        Some(Void::new(accepted.span, fault))
    }

    /// Where the words stand in a text, as bytes of `plain`.
    pub fn places(&self, text: &Text, context: &Context) -> Vec<(usize, usize)> {
        let mut places: Vec<(usize, usize)> = Vec::new();
        for (from, _) in text.plain.char_indices() {
            let is_behind = places.last().is_none_or(|(_, end)| *end <= from);
            let length = begins_with(&text.plain[from..], &self.words);
            places.extend(
                length
                    .filter(|_| is_behind)
                    .map(|length| (from, from + length)),
            );
        }
        places.retain(|(from, to)| self.is_on_line(text.slice(*from, *to).span, context));
        places
    }

    /// Is a place on the line of the comment? Those of a team are on any.
    fn is_on_line(&self, span: Span, context: &Context) -> bool {
        let lines = [span.start, span.end].map(|at| context.document.line(at));
        self.line.is_none_or(|line| lines == [line, line])
    }
}

/// How many bytes of a text the words take that it begins with: without regard to case, and to how they are spaced.
fn begins_with(text: &str, words: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in words.chars() {
        let found = rest.next()?;
        let alike = found == wanted
            || found.is_whitespace() && wanted.is_whitespace()
            || found.to_lowercase().eq(wanted.to_lowercase());
        if !alike {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

/// Do words stand between marks, so that nothing before or behind them goes on with them? `not yet` in `not yet done` does not.
pub fn stands_alone(plain: &str, from: usize, to: usize, words: &Vocabulary) -> bool {
    begins_clause(&plain[..from], words) && ends_clause(&plain[to..])
}

/// What stands before a clause: nothing, a mark, or a word for done.
fn begins_clause(before: &str, words: &Vocabulary) -> bool {
    let head = before.trim_end();
    let Some(last) = head.chars().next_back() else {
        return true;
    };
    let spaced = head.len() < before.len();
    let is_mark = parts(last) || matches!(last, ':' | '：' | '.' | '(' | '（' | '[');
    let is_dash = spaced && matches!(last, '-' | '\u{2013}' | '\u{2014}');
    is_mark || is_dash || spaced && ends_with_done(head, words)
}

fn ends_with_done(head: &str, words: &Vocabulary) -> bool {
    let last = head.rsplit(char::is_whitespace).next().unwrap_or("");
    words.status(&fold(last)) == Some(Status::Done)
}

/// What stands behind a clause: nothing, or a mark that does not ask.
fn ends_clause(behind: &str) -> bool {
    let rest = behind.trim_start();
    let spaced = rest.len() < behind.len();
    let is_new_line = behind[..behind.len() - rest.len()].contains('\n');
    let Some(first) = rest.chars().next() else {
        return true;
    };
    let is_dash = spaced && matches!(first, '-' | '\u{2013}' | '\u{2014}');
    let stops = first == '.' && !rest[1..].starts_with(char::is_alphanumeric);
    is_new_line
        || is_dash
        || stops
        || parts(first)
        || matches!(first, ')' | '）' | ']' | '(' | '（')
}

/// What parts two clauses, on either side.
fn parts(c: char) -> bool {
    const MARKS: &[char] = &[
        ',', ';', '|', '·', '!', '，', '、', '；', '。', '！', '\u{201c}', '\u{201d}', '"',
    ];
    MARKS.contains(&c) || crate::base::text::stands_for_words(c) || mark_status(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;

    fn alone(plain: &str, words: &str) -> bool {
        let from = plain.find(words).expect("the words are there");
        let vocabulary = Vocabulary::new(&Settings::default());
        stands_alone(plain, from, from + words.len(), &vocabulary)
    }

    #[test]
    fn words_stand_alone_between_marks() {
        for plain in [
            "took longer",
            "Done, took longer",
            "Done took longer",
            "Restore (took longer), by Ida",
            "Restore - took longer - by Ida",
            "Restore: took longer.",
            "took longer (run 4)",
        ] {
            assert!(alone(plain, "took longer"), "{plain}");
        }
    }

    #[test]
    fn words_that_go_on_do_not() {
        for plain in [
            "it never took longer",
            "took longer than allowed",
            "took longer?",
            "took longer-ish",
            "took longer.md",
            "no took longer",
        ] {
            assert!(!alone(plain, "took longer"), "{plain}");
        }
    }

    #[test]
    fn case_and_spaces_make_no_difference() {
        assert_eq!(begins_with("Took\nLonger, by", "took longer"), Some(11));
        assert_eq!(begins_with("took", "took longer"), None);
    }
}
