//! Ink: a text in which stretches are blanked, so that every other character keeps its place and every line its number.

use crate::base::Span;

/// What stands where a word or a cell was taken out.
pub const DOTS: &str = "…";

/// What stands where a block was taken out.
const WORDS: &str = "*Left out.*";

/// What marks a row of a table that is not to be drawn: it is there so that the rows after it stay in the table.
pub const NO_ROW: &str = "\u{2060}";

/// Does the place say that something was taken out of it?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It does, where there is room.
    Said,
    /// The place before it says so already.
    Unsaid,
}

/// A text of which parts are blanked.
pub struct Ink<'a> {
    text: &'a str,
    bytes: Vec<u8>,
}

impl<'a> Ink<'a> {
    /// A text of which nothing is blanked yet.
    pub fn new(text: &'a str) -> Self {
        Ink {
            text,
            bytes: text.as_bytes().to_vec(),
        }
    }

    /// A stretch as it was written.
    pub fn original(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// Blanks a stretch; line ends stay.
    pub fn blank(&mut self, span: Span) {
        self.blank_but(span, b'\n');
    }

    /// Blanks a stretch, but for line ends and this character.
    pub fn blank_but(&mut self, span: Span, kept: u8) {
        let (mut start, mut end) = (
            span.start.min(self.text.len()),
            span.end.min(self.text.len()),
        );
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        for byte in self.bytes.get_mut(start..end).into_iter().flatten() {
            if !matches!(*byte, b'\n' | b'\r') && *byte != kept {
                *byte = b' ';
            }
        }
    }

    /// Writes over blanks, from `at` on, as far as the line has room; was there room?
    pub fn put(&mut self, at: usize, text: &str) -> bool {
        let room = self
            .bytes
            .get_mut(at..at + text.len())
            .filter(|room| room.iter().all(|byte| *byte == b' '));
        room.map(|room| room.copy_from_slice(text.as_bytes()))
            .is_some()
    }

    /// Is nothing but white space left of a stretch?
    pub fn is_blank(&self, span: Span) -> bool {
        self.bytes
            .get(span.start..span.end)
            .is_none_or(|bytes| bytes.iter().all(u8::is_ascii_whitespace))
    }

    /// Takes a word, a value or a cell out, with the footnotes that stand right after it.
    pub fn take(&mut self, span: Span) {
        let span = Span::new(span.start, self.behind_notes(span.end));
        if !self.is_blank(span) {
            self.blank(span);
            self.put(span.start, DOTS);
        }
    }

    fn behind_notes(&self, mut at: usize) -> usize {
        while let Some(length) = note(self.text.get(at..).unwrap_or_default()) {
            at += length;
        }
        at
    }

    /// Takes a block out, and says so at its beginning where there is room.
    pub fn take_block(&mut self, span: Span) {
        let from = self
            .bytes
            .get(span.start..span.end)
            .and_then(|bytes| bytes.iter().position(|byte| !byte.is_ascii_whitespace()));
        self.blank(span);
        if let Some(from) = from {
            let _ = self.put(span.start + from, WORDS) || self.put(span.start + from, DOTS);
        }
    }

    /// Takes a row of a table out; of a run of rows the first one says so.
    pub fn take_row(&mut self, span: Span, said: Mark) {
        self.blank_but(span, b'|');
        let mark = if said == Mark::Said { DOTS } else { NO_ROW };
        let line = self.bytes.get(span.start..span.end).unwrap_or_default();
        let room = line
            .windows(mark.len())
            .position(|window| window.iter().all(|byte| *byte == b' '));
        room.map(|at| self.put(span.start + at, mark));
    }

    /// Takes a list item out; of a run of items the first one says so. Numbers stay, so that those after it keep theirs.
    pub fn take_item(&mut self, span: Span, said: Mark) {
        let marker = marker(self.bytes.get(span.start..span.end).unwrap_or_default());
        let numbered = self.bytes.get(span.start).is_some_and(u8::is_ascii_digit);
        self.blank(Span::new(span.start + marker, span.end));
        let told = (said == Mark::Said || numbered) && self.put(span.start + marker + 1, DOTS);
        if !told {
            self.blank(span);
        }
    }

    /// The text as it is now.
    pub fn into_text(self) -> String {
        String::from_utf8(self.bytes).unwrap_or_else(|_| {
            self.text
                .chars()
                .map(|c| if c == '\n' { '\n' } else { ' ' })
                .collect()
        })
    }
}

/// How long the reference to a footnote is that a text begins with.
fn note(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("[^")?;
    let end = inside.find([']', '\n'])?;
    inside[end..].starts_with(']').then_some(end + 3)
}

/// How long the marker of an item is: `-`, `12.`.
fn marker(item: &[u8]) -> usize {
    let digits = item.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match item.get(digits) {
        Some(b'.' | b')') if digits > 0 => digits + 1,
        Some(b'-' | b'*' | b'+') if digits == 0 => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, taken: &str, take: fn(&mut Ink, Span), left: &str) {
        let start = text.find(taken).expect("the text holds what is taken");
        let mut ink = Ink::new(text);
        take(&mut ink, Span::new(start, start + taken.len()));
        let out = ink.into_text();
        assert_eq!(out.len(), text.len());
        assert_eq!(out.replace(NO_ROW, "~"), left);
    }

    #[test]
    fn what_is_taken_leaves_its_room() {
        check(
            "a secret b",
            "secret",
            |ink, span| ink.take(span),
            "a …    b",
        );
        check("a x b", "x", |ink, span| ink.take(span), "a   b");
        check(
            "One paragraph\nof two lines",
            "One paragraph\nof two lines",
            |ink, span| ink.take_block(span),
            "*Left out.*  \n            ",
        );
        check(
            "| secret | é |",
            "| secret | é |",
            |ink, span| ink.take_row(span, Mark::Said),
            "|…     |    |",
        );
        check(
            "| secret | é |",
            "| secret | é |",
            |ink, span| ink.take_row(span, Mark::Unsaid),
            "|~     |    |",
        );
        check(
            "2. [ ] secret\n   more",
            "2. [ ] secret\n   more",
            |ink, span| ink.take_item(span, Mark::Unsaid),
            "2. …       \n       ",
        );
        check(
            "- secret",
            "- secret",
            |ink, span| ink.take_item(span, Mark::Unsaid),
            "        ",
        );
        check(
            "- a",
            "- a",
            |ink, span| ink.take_item(span, Mark::Said),
            "   ",
        );
    }

    #[test]
    fn a_span_within_a_character_takes_the_whole_of_it() {
        let mut ink = Ink::new("aéb");
        ink.blank(Span::new(2, 3));
        assert_eq!(ink.into_text(), "a  b");
    }
}
