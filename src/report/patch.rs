//! Patches: fixes made in a text, and the unified diff that says the same, as git and patch apply it.

use std::fmt::Write;

use crate::base::Span;

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// One replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// The edits that can be made together, in their order: each once, and of two that overlap the first.
pub fn settle(text: &str, mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort();
    edits.dedup();
    let mut end = 0;
    edits.retain(|edit| {
        let free = edit.span.start >= end
            && text
                .get(edit.span.start..edit.span.end)
                .is_some_and(|old| old != edit.replacement);
        if free {
            end = edit.span.end.max(edit.span.start + 1);
        }
        free
    });
    edits
}

/// The text with settled edits made; everything else stays byte for byte.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The unified diff of settled edits in the file at `path`, with git's header; empty where there is none.
pub fn unified(path: &str, text: &str, edits: &[Edit]) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let changes = changes(text, &lines, edits);
    let mut hunks: Vec<Vec<&Change>> = Vec::new();
    for change in &changes {
        match hunks.last_mut() {
            Some(hunk)
                if hunk
                    .last()
                    .is_some_and(|last| change.first <= last.end + 2 * CONTEXT) =>
            {
                hunk.push(change)
            }
            _ => hunks.push(vec![change]),
        }
    }
    let mut out = String::new();
    if !hunks.is_empty() {
        let (old, new) = (named("a/", path), named("b/", path));
        let tab = if path.contains(' ') && !old.starts_with('"') {
            "\t"
        } else {
            ""
        };
        let _ = write!(
            out,
            "diff --git {old} {new}\n--- {old}{tab}\n+++ {new}{tab}\n"
        );
    }
    let mut shift = 0;
    for hunk in hunks {
        shift += write_hunk(&lines, &hunk, shift, &mut out);
    }
    out
}

/// Whole lines that others replace.
struct Change {
    /// The first line, from 0.
    first: usize,
    /// The line just past the last one.
    end: usize,
    new: String,
}

/// The edits as changes of whole lines; several in one line are one change.
fn changes(text: &str, lines: &[&str], edits: &[Edit]) -> Vec<Change> {
    let starts: Vec<usize> = std::iter::once(0)
        .chain(lines.iter().scan(0, |at, line| {
            *at += line.len();
            Some(*at)
        }))
        .collect();
    let line_of = |offset: usize| {
        starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1)
            .min(lines.len().saturating_sub(1))
    };
    let mut found: Vec<(usize, usize, Vec<Edit>)> = Vec::new();
    for edit in edits {
        let (first, end) = (
            line_of(edit.span.start),
            line_of(edit.span.end.saturating_sub(1).max(edit.span.start)) + 1,
        );
        match found.last_mut() {
            Some((_, last, inside)) if first < *last => {
                *last = end.max(*last);
                inside.push(edit.clone());
            }
            _ => found.push((first, end, vec![edit.clone()])),
        }
    }
    let change = |(first, end, inside): (usize, usize, Vec<Edit>)| {
        let (from, to) = (starts[first], starts[end.min(starts.len() - 1)]);
        let moved = |edit: Edit| Edit {
            span: Span::new(edit.span.start - from, edit.span.end - from),
            ..edit
        };
        let inside: Vec<Edit> = inside.into_iter().map(moved).collect();
        Change {
            first,
            end,
            new: apply(&text[from..to], &inside),
        }
    };
    found.into_iter().map(change).collect()
}

/// Writes one hunk; `shift` is how many lines the earlier ones have added. Gives how many this one adds.
fn write_hunk(lines: &[&str], hunk: &[&Change], shift: isize, out: &mut String) -> isize {
    let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
        return 0;
    };
    let from = first.first.saturating_sub(CONTEXT);
    let to = (last.end + CONTEXT).min(lines.len());
    let mut body = String::new();
    let (mut at, mut added) = (from, 0);
    for change in hunk {
        lines[at..change.first]
            .iter()
            .for_each(|line| push(' ', line, &mut body));
        lines[change.first..change.end]
            .iter()
            .for_each(|line| push('-', line, &mut body));
        change
            .new
            .split_inclusive('\n')
            .for_each(|line| push('+', line, &mut body));
        added += change.new.split_inclusive('\n').count() as isize
            - (change.end - change.first) as isize;
        at = change.end;
    }
    lines[at..to]
        .iter()
        .for_each(|line| push(' ', line, &mut body));
    let old = to - from;
    let _ = write!(
        out,
        "@@ -{},{old} +{},{} @@\n{body}",
        from + 1,
        from as isize + 1 + shift,
        old as isize + added
    );
    added
}

fn push(mark: char, line: &str, out: &mut String) {
    out.push(mark);
    out.push_str(line);
    if !line.ends_with('\n') {
        out.push_str("\n\\ No newline at end of file\n");
    }
}

/// A name in a header, quoted as git does where it holds what would break the line.
fn named(side: &str, path: &str) -> String {
    if !path.contains(|letter: char| letter.is_ascii_control() || matches!(letter, '"' | '\\')) {
        return format!("{side}{path}");
    }
    let mut out = format!("\"{side}");
    for letter in path.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_ascii_control() => {
                let _ = write!(out, "\\{:03o}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(text: &str, old: &str, new: &str) -> Edit {
        let start = text.find(old).expect("the text holds the words");
        Edit {
            span: Span::new(start, start + old.len()),
            replacement: new.to_owned(),
        }
    }

    #[test]
    fn edits_are_made_once_and_overlapping_ones_are_left() {
        let text = "see a/b.md and c.md";
        let edits = vec![
            edit(text, "c.md", "d/c.md"),
            edit(text, "a/b.md", "x.md"),
            edit(text, "b.md", "y.md"),
            edit(text, "c.md", "d/c.md"),
        ];
        let settled = settle(text, edits);
        assert_eq!(apply(text, &settled), "see x.md and d/c.md");
        assert!(settle(text, vec![edit(text, "c.md", "c.md")]).is_empty());
        assert!(
            settle(
                text,
                vec![Edit {
                    span: Span::new(5, 99),
                    replacement: String::new()
                }]
            )
            .is_empty()
        );
    }

    #[test]
    fn a_patch_has_three_lines_around_each_change() {
        let text =
            "1\r\n2\r\n3\r\n4\r\nold and old too\r\n6\r\n7\r\n8\r\n9\r\n10\r\n11\r\n12\r\nlast old";
        let second = Edit {
            span: Span::new(text.len() - 3, text.len()),
            replacement: "new".to_owned(),
        };
        let settled = settle(
            text,
            vec![
                edit(text, "old", "new"),
                edit(text, "old too", "new too"),
                second,
            ],
        );
        let want = "diff --git a/My \u{e9}.md b/My \u{e9}.md\n--- a/My \u{e9}.md\t\n+++ b/My \u{e9}.md\t\n@@ -2,7 +2,7 @@\n 2\r\n 3\r\n 4\r\n-old and old too\r\n+new and new too\r\n 6\r\n 7\r\n 8\r\n\
            @@ -10,4 +10,4 @@\n 10\r\n 11\r\n 12\r\n-last old\n\\ No newline at end of file\n+last new\n\\ No newline at end of file\n";
        assert_eq!(unified("My \u{e9}.md", text, &settled), want);
        assert_eq!(unified("a.md", text, &[]), "");
        assert_eq!(named("a/", "x\"\n.md"), "\"a/x\\\"\\012.md\"");
    }
}
