//! Fingerprints: what a diagnostic is about, told apart by its words and not by its line, so that text that moves stays known.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, RelPath};

/// How many characters of the line count on either side of the place, so that a line of any length costs little.
const AROUND: usize = 200;

/// How often each fingerprint has come: equal words in one file stay apart by their order.
#[derive(Default)]
pub struct Numbers<'a> {
    seen: BTreeMap<(&'a str, &'a RelPath, String), usize>,
}

impl<'a> Numbers<'a> {
    /// The fingerprint of the next diagnostic, with its number among those of its rule and file that have the same.
    pub fn next(&mut self, found: &'a Diagnostic, text: &str) -> String {
        let print = of(found, text);
        let seen = self
            .seen
            .entry((found.rule, &found.at.path, print.clone()))
            .or_default();
        *seen += 1;
        format!("{print}:{seen}")
    }
}

/// The fingerprint of a diagnostic in the text of its document: 16 hex digits of what it points at and of the line around it.
/// Indentation and the width of gaps do not count. A diagnostic about a file as a whole points at nothing.
pub fn of(found: &Diagnostic, text: &str) -> String {
    let (before, words, after) = line(found, text);
    let mut hasher = blake3::Hasher::new();
    for part in [words, before, after] {
        part.split_whitespace().for_each(|word| {
            hasher.update(word.as_bytes());
            hasher.update(b" ");
        });
        hasher.update(b"\n");
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// What a diagnostic points at, as far as it is on its first line; empty for a file as a whole.
pub fn words<'a>(found: &Diagnostic, text: &'a str) -> &'a str {
    line(found, text).1.trim()
}

/// The first line of a place: what is before it, the place itself, what is after it.
fn line<'a>(found: &Diagnostic, text: &'a str) -> (&'a str, &'a str, &'a str) {
    let span = found.at.span;
    if span.start == span.end {
        return ("", "", "");
    }
    let (Some(head), Some(rest)) = (text.get(..span.start), text.get(span.start..)) else {
        return ("", "", "");
    };
    let near = head.floor_char_boundary(head.len().saturating_sub(AROUND));
    let before = head[near..].rsplit('\n').next().unwrap_or("");
    let rest = &rest[..rest.floor_char_boundary((span.end - span.start).saturating_add(AROUND))];
    let rest = rest.split('\n').next().unwrap_or("");
    let (words, after) = rest.split_at(rest.floor_char_boundary(span.end - span.start));
    (
        before,
        &words[..words.floor_char_boundary(AROUND * 5)],
        after,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Place, RelPath, Severity, Span};

    fn fingerprint(text: &str, words: &str) -> String {
        let start = text.find(words).expect("the text holds the words");
        let at = Place {
            path: RelPath::root(),
            span: Span::new(start, start + words.len()),
        };
        of(
            &Diagnostic {
                rule: "x",
                severity: Severity::Error,
                message: String::new(),
                at,
                help: None,
                fix: None,
                choices: Vec::new(),
            },
            text,
        )
    }

    #[test]
    fn moved_and_indented_lines_keep_their_fingerprint_and_edited_ones_do_not() {
        let first = fingerprint("# A\n\n- Proof: `x.md` now\n", "x.md");
        assert_eq!(
            first,
            fingerprint(
                "# A\r\n\r\nMore.\r\n\r\n  -   Proof:  `x.md` now\r\n",
                "x.md"
            )
        );
        assert_ne!(first, fingerprint("# A\n\n- Proof: `y.md` now\n", "y.md"));
        assert_ne!(
            first,
            fingerprint("# A\n\n- [x] Proof: `x.md` now\n", "x.md")
        );
        assert_ne!(
            fingerprint("`x.md`, `y.md`", "x.md"),
            fingerprint("`x.md`, `y.md`", "y.md")
        );
    }

    #[test]
    fn places_in_lines_of_any_length_have_one() {
        let text = format!("{}X{}", "ä".repeat(70_000), "é".repeat(70_000));
        assert_eq!(fingerprint(&text, "X").len(), 16);
        assert_eq!(fingerprint(&text, &text).len(), 16);
    }
}
