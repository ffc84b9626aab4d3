//! Openings: what a line begins with, taken off piece by piece: bullets, numbers, headings, tags, cells.

use crate::base::Span;

/// A piece of a line, and where it begins in the text.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    /// Where it begins in the text.
    pub start: usize,
    /// The piece.
    pub text: &'a str,
}

impl<'a> Piece<'a> {
    /// The rest of this piece from byte `from` on.
    pub fn from(self, from: usize) -> Self {
        Piece {
            start: self.start + from,
            text: &self.text[from..],
        }
    }

    /// The piece without the characters at its start that `skip` accepts.
    pub fn skipping(self, skip: impl Fn(char) -> bool) -> Self {
        let rest = self.text.trim_start_matches(skip);
        self.from(self.text.len() - rest.len())
    }

    /// Where it stands, without white space at its end.
    pub fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.trim_end().len())
    }

    /// The parts between separators, with their places.
    pub fn split(self, is_separator: impl Fn(&str) -> Option<usize>) -> Vec<Piece<'a>> {
        let mut parts = Vec::new();
        let (mut from, mut at) = (0, 0);
        while at < self.text.len() {
            match is_separator(&self.text[at..]) {
                Some(length) => {
                    parts.push(Piece {
                        start: self.start + from,
                        text: &self.text[from..at],
                    });
                    at += length;
                    from = at;
                }
                None => at += self.text[at..].chars().next().map_or(1, char::len_utf8),
            }
        }
        parts.push(self.from(from));
        parts
    }
}

/// What a piece stands in, which decides what counts as a mark at its beginning.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// Anything else.
    Paragraph,
}

/// The length of a `<br>` at the beginning of a text.
pub fn line_break(rest: &str) -> Option<usize> {
    let lower = rest.get(..3)?.to_ascii_lowercase();
    if lower != "<br" {
        return None;
    }
    rest.find('>').map(|end| end + 1).filter(|end| *end <= 8)
}

/// `·`, or `|` between two fields of one line.
pub fn field_separator(rest: &str) -> Option<usize> {
    [" | ", " · ", " • "]
        .iter()
        .find(|separator| rest.starts_with(**separator))
        .map(|separator| separator.len())
}

/// The cells of a row, without the empty ones that its outer pipes make.
pub fn cells(line: Piece) -> Vec<Piece> {
    let line = match line.text.strip_prefix('|') {
        Some(_) => line.from(1),
        None => line,
    };
    let text = line.text;
    line.split(|rest| {
        let at = text.len() - rest.len();
        let is_escaped = text[..at].ends_with('\\');
        (rest.starts_with('|') && !is_escaped).then_some(1)
    })
}

/// What a line is, by what it begins with, and what is behind that: bullets of Markdown and of word processors, numbers,
/// headings and tags.
pub fn opened(line: Piece) -> (Place, Piece) {
    let mut place = Place::Paragraph;
    let mut rest = line.skipping(is_space);
    // `: - [ ] x` has two; nobody writes more than a few.
    for _ in 0..4 {
        let Some((opened, length)) = opening(rest.text) else {
            break;
        };
        if opened != Place::Paragraph {
            place = opened;
        }
        rest = rest.from(length).skipping(is_space);
    }
    (place, rest)
}

pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{a0}' | '\u{200b}' | '\u{feff}')
}

/// One thing that a line can begin with, and its length in bytes.
fn opening(text: &str) -> Option<(Place, usize)> {
    match text.chars().next()? {
        '#' => heading(text),
        '<' if text.starts_with("<!--") => Some((Place::Paragraph, "<!--".len())),
        '<' => tag(text),
        '\\' => {
            let is_bullet = text[1..].starts_with(['-', '*', '+']);
            is_bullet.then_some((Place::Item, 2))
        }
        ':' => text[1..].starts_with(' ').then_some((Place::Paragraph, 1)),
        first if BULLETS.contains(&first) => bullet(text, first),
        _ => numbered(text).map(|length| (Place::Item, length)),
    }
}

/// What begins an item, in Markdown and in word processors.
const BULLETS: [char; 12] = ['-', '*', '+', '–', '—', '•', '·', '◦', '▪', '‣', '●', '○'];

fn heading(text: &str) -> Option<(Place, usize)> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let is_heading = level <= 6 && text[level..].starts_with([' ', '\t']);
    is_heading.then_some((Place::Heading, level))
}

fn tag(text: &str) -> Option<(Place, usize)> {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let is_break = line_break(text).is_some();
    let end = text.find('>').filter(|_| is_tag && !is_break)?;
    Some((Place::Paragraph, end + 1))
}

fn bullet(text: &str, first: char) -> Option<(Place, usize)> {
    let rest = &text[first.len_utf8()..];
    let is_bullet = rest.starts_with(is_space) || rest.starts_with(['[', '☐', '☑', '☒']);
    is_bullet.then(|| (Place::Item, first.len_utf8()))
}

/// The length of `2.`, `2)` or `a)`.
fn numbered(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_letter = digits == 0 && text.starts_with(|c: char| c.is_ascii_alphabetic());
    let length = if is_letter { 1 } else { digits };
    let rest = text.get(length..).filter(|_| (1..=4).contains(&length))?;
    let ends = match rest.chars().next()? {
        '.' => !is_letter,
        ')' => true,
        _ => false,
    };
    (ends && rest[1..].starts_with([' ', '[', '\u{a0}', '☐'])).then_some(length + 1)
}
