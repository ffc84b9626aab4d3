//! Running text: what it cites: URLs, bare paths, and as proof issues.

use crate::base::Span;
use crate::records::reference::shape::{self, Shape, Standing};
use crate::records::reference::{Found, continues_lines, words};
use crate::records::{ReferenceKind, Role};

/// What running text cites: URLs, bare paths, issues (as proof).
pub fn in_running_text(stretch: &Stretch, role: Role, found: &mut Vec<Found>) {
    let mut issues = issues(stretch.text, role).into_iter().peekable();
    for (at, token) in tokens(stretch.text) {
        let end = at + token.len();
        while let Some((name, from, to)) = issues.next_if(|(_, from, _)| *from < end) {
            found.push(stretch.issue(&name, from, to));
        }
        if continues_lines(token, found) || stretch.is_version(token, at, found) {
            continue;
        }
        found.extend(stretch.reference(token, at, role));
    }
    found.extend(issues.map(|(name, from, to)| stretch.issue(&name, from, to)));
}

/// The issues of a text with their places; only a proof cites them.
fn issues(text: &str, role: Role) -> Vec<(String, usize, usize)> {
    if role == Role::Proof {
        words::issues(text)
    } else {
        Vec::new()
    }
}

/// A stretch of running text, and where it stands.
pub struct Stretch<'a> {
    /// The text.
    pub text: &'a str,
    /// Where it begins in the plain text.
    pub start: usize,
    /// Where it stands in the document.
    pub span: Span,
}

impl Stretch<'_> {
    /// A reference between two places of this stretch.
    fn found(&self, shape: Shape, from: usize, to: usize) -> Found {
        let is_exact = self.span.end - self.span.start == self.text.len();
        let span = if is_exact {
            Span::new(self.span.start + from, self.span.start + to)
        } else {
            self.span
        };
        Found::unlinked(shape, self.start + from..self.start + to, span)
    }

    fn issue(&self, name: &str, from: usize, to: usize) -> Found {
        self.found(shape::plain(ReferenceKind::Issue, name), from, to)
    }

    /// The URL or path that a token is.
    fn reference(&self, token: &str, at: usize, role: Role) -> Option<Found> {
        let trimmed = token.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', '”', '*']);
        let bare_path = || shape::path(trimmed, Standing::Bare, role);
        let shape = shape::url(trimmed).or_else(|| bare_path().filter(|_| trimmed.len() > 3))?;
        Some(self.found(shape, at, at + trimmed.len()))
    }

    /// `v1` right behind a path belongs to it.
    fn is_version(&self, token: &str, at: usize, found: &mut [Found]) -> bool {
        let Some(version) = version_of(token) else {
            return false;
        };
        let Some(last) = found.last_mut().filter(|last| takes_version(last)) else {
            return false;
        };
        let gap = last.end.saturating_sub(self.start)..at;
        let is_adjacent = last.end <= self.start + at
            && self.text.get(gap).is_some_and(|gap| gap.trim().is_empty());
        if is_adjacent {
            last.shape.decoration = Some(version.to_owned());
            last.end = self.start + at + version.len();
        }
        is_adjacent
    }
}

/// The version that a token is: `v1.2`.
fn version_of(token: &str) -> Option<&str> {
    let version = token.trim_end_matches([',', ';', '.']);
    let number = version.strip_prefix(['v', 'V'])?;
    let is_inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let is_number =
        number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(is_inner);
    is_number.then_some(version)
}

/// Is it a path without a decoration?
fn takes_version(reference: &Found) -> bool {
    let is_path = !matches!(
        reference.shape.kind,
        ReferenceKind::Issue | ReferenceKind::Url | ReferenceKind::Command
    );
    is_path && reference.shape.decoration.is_none()
}

/// What parts the tokens of running text beside white space.
const SEPARATORS: [char; 20] = [
    '(', ')', '（', '）', ';', '、', '，', '；', '。', '<', '>', '|', '→', '【', '】', '“', '”',
    '「', '」', '"',
];

fn is_separator(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (c.is_whitespace() || SEPARATORS.contains(&c))
}

/// The tokens of running text with their offsets. Braces hold commas together.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let (mut start, mut depth) = (0, 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if is_separator(c) || c == ',' && depth == 0 {
            out.push((start, text.get(start..at).unwrap_or("")));
            start = at + c.len_utf8();
            depth = if c.is_whitespace() { 0 } else { depth };
        }
    }
    out.push((start, text.get(start..).unwrap_or("")));
    out.retain(|(_, token)| !token.is_empty());
    out
}
