//! A count of boxes that knows nothing of how they are read: line by line, by what a box looks like and what stands before it.

use holdpoint::base::Span;

/// Where each box of a text begins: `[ ]`, `[x]` and drawn ones that begin a line, an item, a cell or what is behind a tag.
pub fn starts(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let shown = without_code(line);
        for (at, _) in shown.char_indices() {
            if is_box(&shown[at..]) && begins_something(&shown[..at]) {
                found.push(start + at);
            }
        }
        start += line.len();
    }
    found
}

/// The line with as many blanks in place of its code spans.
fn without_code(line: &str) -> String {
    let parts: Vec<&str> = line.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let hide = |(at, part): (usize, &&str)| match is_paired && at % 2 == 1 {
        true => ".".repeat(part.len()),
        false => (*part).to_owned(),
    };
    parts
        .iter()
        .enumerate()
        .map(hide)
        .collect::<Vec<_>>()
        .join("`")
}

fn is_box(text: &str) -> bool {
    let bracketed = ["[ ]", "[x]", "[X]"]
        .iter()
        .find_map(|shape| text.strip_prefix(shape));
    let is_link = bracketed.is_some_and(|behind| behind.starts_with(['(', '[', ':']));
    (bracketed.is_some() && !is_link) || text.starts_with(['☐', '☑', '☒'])
}

/// Is there nothing between a place and the beginning of its line, cell or tag but bullets, numbers and stress?
fn begins_something(before: &str) -> bool {
    let near = before.rsplit(['|', '>']).next().unwrap_or(before);
    let is_bullet =
        |c: char| c.is_whitespace() || c.is_ascii_digit() || "-–—*+•·#.)_\\".contains(c);
    near.chars().all(is_bullet)
}

/// The fences of a text that begin at the margin, with their marks.
pub fn fences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let length = line.chars().take_while(|c| matches!(c, '`' | '~')).count();
        let mark = &line[..length];
        match open {
            None if length >= 3 && !line[length..].contains('`') => open = Some((start, mark)),
            Some((from, opening))
                if mark.starts_with(opening) && line[length..].trim().is_empty() =>
            {
                found.push(Span::new(from, start + line.len()));
                open = None;
            }
            None | Some(_) => {}
        }
        start += line.len();
    }
    found
}
