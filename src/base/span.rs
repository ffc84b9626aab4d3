//! Span: a range of bytes in one document, and its translation to lines and columns.

/// A half-open range of byte offsets into the text of one document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset just past the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to `end`; an end before the start gives an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Span {
            start,
            end: end.max(start),
        }
    }

    /// The smallest span that contains both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Is `other` wholly inside this span?
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The text of this span, or an empty string where the offsets do not fall into `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// This span moved right by `offset` bytes.
    pub fn shifted(self, offset: usize) -> Span {
        Span::new(self.start + offset, self.end + offset)
    }
}

/// A place as a reader counts it: line and column from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Where each line of a text begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// How many characters are before each multiple of `STEP` bytes, so that no column costs a walk along a long line.
    marks: Vec<usize>,
}

/// Bytes between two marks.
const STEP: usize = 1024;

impl LineIndex {
    /// Indexes `text`; a line ends with `\n`, so that CRLF counts once.
    pub fn new(text: &str) -> Self {
        let ends = text
            .bytes()
            .enumerate()
            .filter(|&(_, byte)| byte == b'\n')
            .map(|(at, _)| at + 1);
        let chunks = text.as_bytes().chunks(STEP);
        let marks = chunks.scan(0, |seen, chunk| {
            let before = *seen;
            *seen += characters(chunk);
            Some(before)
        });
        LineIndex {
            starts: std::iter::once(0).chain(ends).collect(),
            marks: marks.collect(),
        }
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The lines that a span touches, from 1.
    pub fn lines_of(&self, span: Span) -> std::ops::RangeInclusive<usize> {
        self.line(span.start)..=self.line(span.end.saturating_sub(1).max(span.start))
    }

    /// Line and column of a byte offset into `text`, the text that was indexed.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.line(offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self
            .characters_before(text, offset)
            .saturating_sub(self.characters_before(text, start))
            + 1;
        Position { line, column }
    }

    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let step = offset / STEP;
        match self.marks.get(step) {
            Some(mark) => mark + characters(&text.as_bytes()[step * STEP..offset]),
            // Just past a text whose last chunk is full, or a text that was not indexed.
            None => characters(&text.as_bytes()[..offset]),
        }
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.starts.len()
    }
}

/// A character begins at every byte that continues none.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_far_to_the_right_are_counted_from_the_marks() {
        let text = format!("x\n{}y", "ä€".repeat(5_000));
        let index = LineIndex::new(&text);
        assert_eq!(
            index.position(&text, text.len() - 1),
            Position {
                line: 2,
                column: 10_001
            }
        );
        let full = "é".repeat(STEP / 2);
        assert_eq!(
            LineIndex::new(&full).position(&full, STEP),
            Position {
                line: 1,
                column: STEP / 2 + 1
            }
        );
    }

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let text = "äb\r\ncd\n";
        let index = LineIndex::new(text);
        let at = text.find('d').expect("the text holds a d");
        assert_eq!(index.position(text, at), Position { line: 2, column: 2 });
        assert_eq!(index.position(text, 2), Position { line: 1, column: 2 });
    }
}
