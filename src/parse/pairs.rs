//! `Key: value` pairs of a paragraph or item: one to a line, or several between `|`, `·`, `•` or the wide space of a script in signs.

use super::inline::Line;
use super::{Pair, Piece, Text};
use crate::base::Span;

/// What is before a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing.
    Nothing,
    /// A list marker, which marks a key as much as bold does.
    ListMarker,
}

/// More pairs than this in one paragraph are no metadata.
const MOST: usize = 200;
/// What parts the pairs of one line.
const SEPARATORS: [char; 4] = ['|', '·', '•', '\u{3000}'];
const KEY_CHARS: usize = 60;
/// So many dots lead from a key to its value: `Branch cut ....... done`.
const LEADER: &str = "....";
const KEY_WORDS: usize = 6;

/// The pairs of a text whose further lines begin at `lines`.
pub(super) fn read(text: &Text, lines: &[Line], lead: Lead) -> Vec<Pair> {
    if !may_hold_key(&text.plain) {
        return Vec::new();
    }
    let reader = Reader::new(text);
    let keys = reader.keys(lines);
    let led = lead == Lead::ListMarker
        && keys
            .first()
            .is_some_and(|key| text.plain[..key.from].trim().is_empty());
    let mut pairs = Vec::new();
    for (index, key) in keys.iter().enumerate() {
        let next = keys
            .get(index + 1)
            .map_or(text.plain.len(), |next| next.from);
        let wrap = lines.partition_point(|line| line.at <= key.value);
        let hard = lines[wrap..]
            .iter()
            .find(|line| line.hard)
            .map_or(text.plain.len(), |line| line.at);
        pairs.push(reader.pair(key, next.min(hard), led));
    }
    pairs
}

fn may_hold_key(plain: &str) -> bool {
    plain.contains([':', '\u{ff1a}']) || plain.contains(LEADER)
}

/// A key that was found: where it begins and ends in `plain`, and where its value begins.
#[derive(Clone, Copy)]
struct Key {
    from: usize,
    to: usize,
    value: usize,
    styled: bool,
}

struct Reader<'a> {
    text: &'a Text,
    starts: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a Text) -> Self {
        let starts = text.pieces.iter().scan(0, |at, piece| {
            let start = *at;
            *at += piece.text.len();
            Some(start)
        });
        Reader {
            text,
            starts: starts.collect(),
        }
    }

    /// The piece that contains the byte at `offset`.
    fn piece(&self, offset: usize) -> &'a Piece {
        &self.text.pieces[self
            .starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1)]
    }

    fn keys(&self, lines: &[Line]) -> Vec<Key> {
        let mut keys = Vec::new();
        let starts = std::iter::once(Line { at: 0, hard: true }).chain(lines.iter().copied());
        let ends = lines
            .iter()
            .map(|line| line.at)
            .chain([self.text.plain.len()]);
        for (line, end) in starts.zip(ends) {
            self.keys_of_line(line, end, &mut keys);
            if keys.len() >= MOST {
                break;
            }
        }
        keys
    }

    fn keys_of_line(&self, line: Line, end: usize, keys: &mut Vec<Key>) {
        let before = keys.len();
        for (from, separated) in self.beginnings(line.at, end) {
            let leads_line = from == line.at;
            if keys.len() >= MOST || keys[before..].last().is_some_and(|last| from < last.value) {
                continue;
            }
            let Some(key) = self.key_from(from, end) else {
                continue;
            };
            let fits = match (leads_line, separated) {
                (true, _) => key.styled || line.hard || !self.is_wrapped_prose(&key, keys.last()),
                (false, true) => true,
                (false, false) => {
                    key.styled && keys.len() > before && self.piece(key.to - 1).strong
                }
            };
            if fits {
                keys.push(key);
            }
        }
    }

    /// Where a key may begin on a line: at its start, after a separator (true), and at bold text.
    fn beginnings(&self, from: usize, to: usize) -> Vec<(usize, bool)> {
        let line = &self.text.plain[from..to];
        let separators = line
            .match_indices(SEPARATORS)
            .map(|(at, mark)| (from + at, mark.len()));
        let separators = separators
            .filter(|&(at, _)| !self.piece(at).code)
            .map(|(at, length)| (at + length, true));
        let first = self.starts.partition_point(|&start| start <= from);
        let last = self.starts.partition_point(|&start| start < to);
        let bold = (first..last)
            .filter(|&index| self.text.pieces[index].strong && !self.text.pieces[index - 1].strong);
        let mut all: Vec<(usize, bool)> = std::iter::once((from, false))
            .chain(separators)
            .chain(bold.map(|index| (self.starts[index], false)))
            .collect();
        all.sort();
        all
    }

    /// A plain `word: rest` at the start of a wrapped line continues the sentence or value before it.
    fn is_wrapped_prose(&self, key: &Key, previous: Option<&Key>) -> bool {
        self.text.plain[key.from..].starts_with(|c: char| c.is_ascii_lowercase())
            && previous.is_none_or(|key| key.styled)
    }

    fn key_from(&self, from: usize, end: usize) -> Option<Key> {
        self.key_at(from, end)
            .or_else(|| self.key_before_leader(from, end))
    }

    fn key_at(&self, from: usize, end: usize) -> Option<Key> {
        let span = &self.text.plain[from..end];
        let from = from + (span.len() - span.trim_start().len());
        let line = &self.text.plain[from..end];
        let mut words = 0;
        let mut previous = ' ';
        for (at, c) in line.char_indices().take(KEY_CHARS + 1) {
            let next = line[at + c.len_utf8()..].chars().next();
            if matches!(c, ':' | '\u{ff1a}')
                && !self.piece(from + at).code
                && self.piece(from + at).link.is_none()
            {
                match self.colon(from, from + at, previous, next) {
                    Colon::Key(key) => return Some(key),
                    Colon::Part => {}
                    Colon::Never => return None,
                }
            }
            words += usize::from(previous.is_whitespace() && !c.is_whitespace());
            if words > KEY_WORDS || self.ends_sentence(c, from, from + at, next) {
                return None;
            }
            previous = c;
        }
        None
    }

    /// A key in front of a row of dots.
    fn key_before_leader(&self, from: usize, end: usize) -> Option<Key> {
        let line = &self.text.plain[from..end];
        let (key, rest) = line.split_once(LEADER)?;
        let value = rest.trim_start_matches('.');
        let is_key = key.ends_with(' ') && key.chars().any(char::is_alphabetic);
        let skipped = key.len() - key.trim_start().len();
        (is_key && !value.trim().is_empty()).then(|| Key {
            from: from + skipped,
            to: from + key.trim_end().len(),
            value: end - value.len(),
            styled: false,
        })
    }

    fn colon(&self, from: usize, at: usize, previous: char, next: Option<char>) -> Colon {
        if matches!(next, Some(':' | '/' | '\\')) || previous == ':' {
            return Colon::Never;
        }
        let full_width = self.text.plain[at..].starts_with('\u{ff1a}');
        let length = if full_width { 3 } else { 1 };
        let raw = &self.text.plain[from..at];
        let key = raw.trim_end();
        if !key.chars().any(char::is_alphabetic) {
            return Colon::Part;
        }
        let last = key
            .char_indices()
            .next_back()
            .map_or(from, |(offset, _)| from + offset);
        let style = |piece: &Piece| (piece.strong, piece.emphasis);
        let inside = self.piece(last);
        let styled = inside.strong || inside.emphasis;
        let behind = next.map(|_| self.piece(at + length));
        let boundary =
            styled && behind.is_some_and(|behind| style(behind) != style(inside) || behind.code);
        if full_width || boundary || next.is_none_or(char::is_whitespace) {
            return Colon::Key(Key {
                from,
                to: from + key.len(),
                value: at + length,
                styled,
            });
        }
        Colon::Part
    }

    /// Does this character end or part a sentence, so that what precedes it is not a key?
    fn ends_sentence(&self, c: char, from: usize, at: usize, next: Option<char>) -> bool {
        match c {
            '!' | ';' | '\n' | '。' => true,
            '|' | '·' | '•' => !self.piece(at).code,
            ',' => !self.piece(at).strong,
            '?' => !self.piece(at).strong && !matches!(next, Some(':' | '\u{ff1a}')),
            '.' => next.is_none_or(char::is_whitespace) && at - from > 3,
            _ => false,
        }
    }

    fn pair(&self, key: &Key, end: usize, led: bool) -> Pair {
        let separators = |c: char| c.is_whitespace() || matches!(c, '|' | '·' | '•');
        let raw = &self.text.plain[key.value..end.max(key.value)];
        let from = key.value + (raw.len() - raw.trim_start().len());
        let to = key.value + raw.trim_end_matches(separators).len();
        let key_span = self.text.slice(key.from, key.to).span;
        let mut value = self.text.slice(from, to.max(from));
        if value.pieces.is_empty() {
            value.span = Span::new(key_span.end, key_span.end);
        }
        let span = key_span.join(value.span);
        Pair {
            key: self.text.plain[key.from..key.to].to_owned(),
            key_span,
            value,
            span,
            marked: key.styled || led,
        }
    }
}

enum Colon {
    Key(Key),
    Part,
    Never,
}
