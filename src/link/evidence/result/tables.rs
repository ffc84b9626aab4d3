//! Tables: CSV with a column of states, and lcov, which is a table of lines.

use crate::base::text::fold;
use crate::link::evidence::result::answer::{Answer, answer_to};
use crate::link::evidence::result::console::lines;
use crate::link::evidence::result::coverage;
use crate::link::evidence::result::gather::Gather;
use crate::records::words::proof::{is_result_label, severity};
use crate::records::words::vocabulary::{Label, Vocabulary};

/// Reads lcov.
pub fn read_lcov(text: &str, _: &Vocabulary) -> Option<Gather> {
    coverage::of_lcov(text)
}

/// Reads a CSV file: every line has as many cells as the first, and at least two.
pub fn read_csv(text: &str, words: &Vocabulary) -> Option<Gather> {
    let filled = lines(text).filter(|(_, line)| !line.trim().is_empty());
    let filled: Vec<(usize, &str)> = filled.collect();
    let (_, first) = filled.first()?;
    let separators = [',', ';', '\t'].into_iter();
    let separator = separators.max_by_key(|separator| first.matches(*separator).count())?;
    let header = cells(first, separator);
    let rows = filled.get(1..)?;
    let as_long = |(_, line): &(usize, &str)| cells(line, separator).len() == header.len();
    if !is_header(&header) || !rows.iter().all(as_long) {
        return None;
    }
    let mut gather = Gather::new("csv", text);
    if rows.is_empty() {
        // A lone line of words between commas may as well be a sentence.
        header.iter().find_map(|cell| words.label(cell))?;
        gather.empty();
        return Some(gather);
    }
    for (at, line) in rows {
        read_row(
            &mut gather,
            &header,
            &cells(line, separator),
            (*at, line),
            words,
        );
    }
    Some(gather)
}

/// Are these cells names of columns?
fn is_header(cells: &[String]) -> bool {
    let is_name = |cell: &String| {
        let short = cell.chars().count() <= 40;
        short && !cell.trim().is_empty() && !cell.contains(". ")
    };
    cells.len() >= 2 && cells.iter().all(is_name)
}

/// A row is what its column of states says.
fn read_row(
    gather: &mut Gather,
    header: &[String],
    row: &[String],
    (at, line): (usize, &str),
    words: &Vocabulary,
) {
    let is_severity = |cell: &String| words.label(cell) == Some(Label::Severity);
    let rated = header.iter().position(is_severity);
    let state = header.iter().position(|cell| is_state(cell, words));
    let said = state
        .and_then(|state| row.get(state))
        .map_or("", String::as_str);
    match answer_to(said, words) {
        Some(Answer::No) => gather.fail(at, line),
        Some(Answer::NotYet) => {
            let severity = rated.and_then(|rated| severity(row.get(rated)?));
            gather.unfinished(at, severity, line);
        }
        Some(Answer::Yes) | None => {}
    }
}

/// Is a column one of states? `success` is that of JMeter.
fn is_state(cell: &str, words: &Vocabulary) -> bool {
    let folded = fold(cell);
    words.label(cell) == Some(Label::Status)
        || is_result_label(&folded)
        || ["success", "passed", "ok"].contains(&folded.as_str())
}

/// The cells of a line; quotes hold a separator together.
fn cells(line: &str, separator: char) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            c if c == separator && !quoted => found.push(String::new()),
            c => {
                if let Some(cell) = found.last_mut() {
                    cell.push(c);
                }
            }
        }
    }
    found
}
