//! Faults that are seen in the raw text: control characters, and fences that nothing closes.

use super::{Fault, FaultKind};
use crate::base::Span;

/// More faults of one kind than this say nothing new.
const MOST: usize = 20;

/// One fault for each run of control characters.
pub(super) fn control_characters(text: &str) -> Vec<Fault> {
    let mut runs: Vec<Span> = Vec::new();
    for (at, c) in text
        .char_indices()
        .filter(|&(_, c)| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
    {
        let span = Span::new(at, at + c.len_utf8());
        if let Some(last) = runs.last_mut().filter(|last| last.end == at) {
            last.end = span.end;
        } else if runs.len() == MOST {
            break;
        } else {
            runs.push(span);
        }
    }
    runs.into_iter()
        .map(|span| Fault {
            kind: FaultKind::ControlCharacters,
            span,
        })
        .collect()
}

/// The markers of a merge conflict that somebody has committed, from the first to the last.
///
/// All three are asked for, each at the beginning of a line, since `=======` alone underlines a heading.
pub(super) fn conflict_markers(text: &str) -> Option<Span> {
    let at_line = |marker: &str, from: usize| {
        let found = text
            .get(from..)?
            .match_indices(marker)
            .map(|(at, _)| from + at);
        found
            .into_iter()
            .find(|at| *at == 0 || text.as_bytes()[at - 1] == b'\n')
    };
    let ours = at_line("<<<<<<< ", 0)?;
    let between = at_line("=======", ours)?;
    let theirs = at_line(">>>>>>> ", between)?;
    Some(Span::new(ours, theirs))
}

/// The fault of a conflict, at the first of its markers.
pub(super) fn of_conflict(conflict: Span) -> Fault {
    Fault {
        kind: FaultKind::ConflictMarkers,
        span: Span::new(conflict.start, conflict.start + "<<<<<<<".len()),
    }
}

/// The fault of a fenced block at `span` that hides what follows it, if it does: it reaches the end of the text,
/// or its list item ends it just before a closing fence that stands too far left and so opens another.
pub(super) fn unclosed(text: &str, span: Span) -> Option<Fault> {
    let block = span.of(text);
    let opening = block.lines().next().unwrap_or("");
    let mark = opening.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = run(opening, mark);
    let last = block
        .lines()
        .skip(1)
        .last()
        .unwrap_or("")
        .trim_start_matches([' ', '\t', '>'])
        .trim_end();
    if run(last, mark) >= length && last.chars().all(|c| c == mark) {
        return None;
    }
    let rest = text.get(span.end..).unwrap_or("").trim_start();
    let hides = rest.is_empty() || run(rest, mark) >= length;
    hides.then(|| Fault {
        kind: FaultKind::FenceUnclosed,
        span: Span::new(span.start, span.start + opening.trim_end().len()),
    })
}

fn run(text: &str, mark: char) -> usize {
    text.chars().take_while(|&c| c == mark).count()
}
