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

/// The length of what ends one part of a line and begins another: `<br>`, the tag of a block, the end of a comment.
pub fn part_break(rest: &str) -> Option<usize> {
    if !matches!(rest.as_bytes(), [b'<' | b'-', ..]) {
        return None;
    }
    let comment = ["<!--", "-->"].iter().find(|end| rest.starts_with(**end));
    comment.map(|end| end.len()).or_else(|| block_tag(rest))
}

/// Tags of HTML behind which a browser begins a new line, or a cell.
const BLOCK_TAGS: [&str; 24] = [
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "td",
    "th",
    "tr",
    "dt",
    "dd",
    "dl",
    "table",
    "tbody",
    "thead",
    "details",
    "summary",
    "section",
    "center",
    "hr",
    "blockquote",
    "label",
    "h3",
    "h4",
];

fn block_tag(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('<')?.trim_start_matches('/');
    let length = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let name = name[..length].to_ascii_lowercase();
    let is_block = BLOCK_TAGS.contains(&name.as_str());
    rest.find('>').map(|end| end + 1).filter(|_| is_block)
}

/// A tag and the white space behind it are no longer than this; the whole text before each line is not to be searched.
const LONGEST_TAG: usize = 1_000;

/// Does a place lie right behind the tag that opens a cell or a definition?
pub fn is_behind_cell_tag(text: &str, at: usize) -> bool {
    let near = text.floor_char_boundary(at.saturating_sub(LONGEST_TAG));
    let before = text[near..at].trim_end();
    if !before.ends_with('>') {
        return false;
    }
    let tag = before.rfind('<').map(|open| &before[open..]);
    tag.is_some_and(|tag| {
        let tag = tag.to_ascii_lowercase();
        ["<td", "<dd"].iter().any(|open| tag.starts_with(open))
    })
}

/// What stands between two fields of one line, or before a field in parentheses.
pub fn field_separator(rest: &str) -> Option<usize> {
    let may_part = match *rest.as_bytes() {
        [b' ', next, ..] => !next.is_ascii() || matches!(next, b'|' | b'-'),
        [b',' | b';' | b'.', next, ..] => next == b' ',
        [b'(' | b'[', ..] => true,
        _ => false,
    };
    if !may_part {
        return None;
    }
    let is_bracket = rest.starts_with(['(', '[']);
    // `[x]` and `[ ]` are boxes, which belong to their field.
    let mut letters = rest.chars().skip(1);
    let encloses_words = is_bracket && letters.by_ref().take(2).all(char::is_alphabetic);
    [" | ", " · ", " • ", ", ", "; ", ". "]
        .iter()
        .find(|separator| rest.starts_with(**separator))
        .map(|separator| separator.len())
        .or_else(|| encloses_words.then_some(1))
        .or_else(|| dash_before_key(rest))
}

/// The dash of `Owner: Yard — Status: open`, behind which another field begins.
fn dash_before_key(rest: &str) -> Option<usize> {
    const LONGEST_KEY: usize = 24;
    let dash = [" — ", " – ", " - "]
        .iter()
        .find(|dash| rest.starts_with(**dash))?;
    let colon = rest[dash.len()..].find(':')?;
    (colon <= LONGEST_KEY).then_some(dash.len())
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

/// White space, and what is as invisible.
pub fn is_space(c: char) -> bool {
    let is_invisible = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    c.is_whitespace() || c.is_control() || is_invisible
}

/// One thing that a line can begin with, and its length in bytes.
fn opening(text: &str) -> Option<(Place, usize)> {
    match text.chars().next()? {
        '#' => heading(text),
        '<' => tag(text),
        '&' => text.starts_with("&nbsp;").then_some((Place::Paragraph, 6)),
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
const BULLETS: [char; 22] = [
    '-', '*', '+', '‐', '‑', '–', '—', '−', '•', '·', '◦', '▪', '■', '‣', '●', '○', '➤', '►', '→',
    '»', '\u{f0b7}', '\u{f0a7}',
];

fn heading(text: &str) -> Option<(Place, usize)> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let is_heading = level <= 6 && text[level..].starts_with([' ', '\t']);
    is_heading.then_some((Place::Heading, level))
}

fn tag(text: &str) -> Option<(Place, usize)> {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let is_box = text
        .get(..6)
        .is_some_and(|tag| tag.eq_ignore_ascii_case("<input"));
    let end = text.find('>').filter(|_| is_tag && !is_box)?;
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
