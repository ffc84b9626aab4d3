//! Code spans: what they cite: a path, a command, or a list of them.

use crate::base::Span;
use crate::records::Role;
use crate::records::reference::links::decoded;
use crate::records::reference::shape::{self, Shape, Standing};
use crate::records::reference::{Found, command, continues_lines, known};

/// What a code span cites: one thing, or several between commas.
pub fn in_code(code: &str, start: usize, span: Span, role: Role, found: &mut Vec<Found>) {
    if continues_lines(code, found) {
        return;
    }
    let end = start + code.len();
    if let Some(shape) = of_code(code.trim(), role) {
        found.push(Found::unlinked(shape, start..end, span));
        return;
    }
    for (shape, own) in of_list(code, span, role) {
        found.push(Found::unlinked(shape, start..end, own));
    }
}

/// The shapes of a list between commas, with where each stands; none unless every part of it has one.
fn of_list(code: &str, span: Span, role: Role) -> Vec<(Shape, Span)> {
    let parts = parts_of_list(code);
    let is_exact = span.end - span.start == code.len();
    let read = |(from, part): &(usize, &str)| {
        let own = Span::new(*from, from + part.len()).shifted(span.start);
        Some((of_code(part, role)?, if is_exact { own } else { span }))
    };
    let shapes: Vec<(Shape, Span)> = parts.iter().filter_map(read).collect();
    if parts.len() < 2 || shapes.len() < parts.len() {
        return Vec::new();
    }
    shapes
}

/// The parts between commas and semicolons, with where each begins.
fn parts_of_list(code: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for part in code.split([',', ';']) {
        let from = at + part.len() - part.trim_start().len();
        parts.push((from, part.trim()));
        at += part.len() + 1;
    }
    parts
}

/// The shape of one code span.
fn of_code(code: &str, role: Role) -> Option<Shape> {
    if code.is_empty() || code.len() > 1_000 {
        return None;
    }
    if let Some(shape) = shape::url(code).filter(|_| !code.contains(' ')) {
        return Some(shape);
    }
    if !code.contains(char::is_whitespace) {
        let escaped = || {
            Some(decoded(code))
                .filter(|plain| *plain != code && !plain.chars().any(char::is_control))
        };
        return shape::path(code, Standing::Code, role)
            .or_else(|| shape::path(&escaped()?, Standing::Code, role));
    }
    command::read(code, role).or_else(|| spaced_path(code, role))
}

/// `docs/runbook.md v1`, `scripts/check.sh --all`, `docs/My Runbook.md`.
fn spaced_path(code: &str, role: Role) -> Option<Shape> {
    let (first, rest) = code.split_once(char::is_whitespace)?;
    if !shape::has_extension(first) && is_one_name(code, rest) {
        return shape::path(code, Standing::Code, role);
    }
    if first.contains('/') || shape::has_extension(first) {
        let bare = first.trim_end_matches([',', ';']);
        if let Some(shape) = shape::path(bare, Standing::Code, role) {
            return decorated(shape, rest);
        }
    }
    let is_whole = code.contains('/')
        && shape::has_extension(code)
        && !code.contains(" /")
        && code.split_whitespace().count() <= 8;
    is_whole
        .then(|| shape::path(code, Standing::Code, role))
        .flatten()
}

/// A path with the words behind it, unless one of them is a path as well. `hr/sqft/cu yd/day` are units.
fn decorated(shape: Shape, rest: &str) -> Option<Shape> {
    let first = shape.text.split('/').next().unwrap_or("");
    let is_of_units = !shape::has_extension(&shape.text) && !known::FOLDERS.contains(&first);
    let is_path = |word: &str| {
        let is_named = shape::path(word, Standing::Code, Role::Mention).is_some();
        is_named || is_of_units && word.contains('/')
    };
    if rest.split_whitespace().any(is_path) {
        return None;
    }
    let words = rest.trim();
    let decoration = match &shape.decoration {
        Some(known) => format!("{known} {words}"),
        None => words.to_owned(),
    };
    Some(Shape {
        decoration: Some(decoration),
        ..shape
    })
}

/// A name with spaces and its ending: nothing in it is an option, a path of its own, or a program's.
fn is_one_name(code: &str, rest: &str) -> bool {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let begins = |word: &str| {
        word.split_once('/')
            .is_some_and(|(first, _)| known::FOLDERS.contains(&first))
    };
    let own = |word: &&str| {
        word.starts_with(['-', '/', '.', '"', '\'', '$', '<', '>', '|', '&']) || begins(word)
    };
    let ends_early = words
        .iter()
        .rev()
        .skip(1)
        .any(|word| shape::has_extension(word));
    code.contains('/')
        && shape::has_extension(code)
        && !code.contains([',', ';'])
        && words.len() < 8
        && !ends_early
        && !words.iter().any(own)
}
