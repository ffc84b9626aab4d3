//! Rows that have more cells than their header: Markdown drops the surplus, a reader of records must not.

use crate::base::Span;

/// The cells of the row at `span`, white space around each left out. A pipe behind `\` or inside a code span parts nothing.
pub(super) fn split(source: &str, span: Span) -> Vec<Span> {
    parts(source, span, &code_spans(span.of(source)))
}

/// The cells as Markdown counts them: pipes inside code spans part cells too.
pub(super) fn split_as_markdown(source: &str, span: Span) -> Vec<Span> {
    parts(source, span, &[])
}

fn parts(source: &str, span: Span, code: &[(usize, usize)]) -> Vec<Span> {
    let row = span.of(source);
    let mut cells = Vec::new();
    let mut from = 0;
    let mut escaped = false;
    let mut code = code.iter().peekable();
    for (at, byte) in row.bytes().enumerate() {
        while code.next_if(|&&(_, end)| end <= at).is_some() {}
        let within = code.peek().is_some_and(|&&(start, _)| start <= at);
        if byte == b'|' && !escaped && !within {
            cells.push((from, at));
            from = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.push((from, row.len()));
    if cells
        .first()
        .is_some_and(|&(a, b)| row[a..b].trim().is_empty())
    {
        cells.remove(0);
    }
    if cells
        .last()
        .is_some_and(|&(a, b)| row[a..b].trim().is_empty())
    {
        cells.pop();
    }
    cells
        .into_iter()
        .map(|(a, b)| trimmed(source, Span::new(a, b).shifted(span.start)))
        .collect()
}

/// The span without white space at either end.
pub(super) fn trimmed(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}

/// The code spans of a text, by their bytes, with their backticks: runs of one length, in pairs.
pub fn code_spans(line: &str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.match_indices('`') {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == at => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    let mut next_of_length = std::collections::BTreeMap::new();
    let mut closing = vec![None; runs.len()];
    for (index, &(_, length)) in runs.iter().enumerate().rev() {
        closing[index] = next_of_length.insert(length, index);
    }
    let mut spans = Vec::new();
    let mut index = 0;
    while index < runs.len() {
        match closing[index] {
            Some(close) => {
                spans.push((runs[index].0, runs[close].0 + runs[close].1));
                index = close + 1;
            }
            None => index += 1,
        }
    }
    spans
}
