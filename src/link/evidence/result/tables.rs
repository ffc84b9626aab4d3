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
    let filled: Vec<(usize, &str)> = lines(text)
        .filter(|(_, line)| !line.trim().is_empty())
        .collect();
    let (_, first) = filled.first()?;
    let separator = [',', ';', '\t']
        .into_iter()
        .max_by_key(|separator| first.matches(*separator).count())?;
    let header = cells(first, separator);
    let is_table = header.len() >= 2
        && header.iter().all(|cell| {
            cell.chars().count() <= 40 && !cell.trim().is_empty() && !cell.contains(". ")
        })
        && filled
            .iter()
            .skip(1)
            .all(|(_, line)| cells(line, separator).len() == header.len());
    if !is_table {
        return None;
    }
    let mut gather = Gather::new("csv", text);
    if filled.len() == 1 {
        // A lone line of words between commas may as well be a sentence.
        let named = header
            .iter()
            .filter(|cell| words.label(cell).is_some())
            .count();
        return (named > 0).then(|| {
            gather.empty();
            gather
        });
    }
    let named =
        |wanted: fn(&str, &Vocabulary) -> bool| header.iter().position(|cell| wanted(cell, words));
    let rated = named(|cell, words| words.label(cell) == Some(Label::Severity));
    if let Some(state) = named(is_state) {
        for (at, line) in filled.iter().skip(1) {
            let row = cells(line, separator);
            let said = row.get(state).map_or("", String::as_str);
            let severity = rated.and_then(|rated| severity(row.get(rated)?));
            match answer_to(said, words) {
                Some(Answer::No) => gather.fail(*at, line),
                Some(Answer::NotYet) => gather.unfinished(*at, severity, line),
                Some(Answer::Yes) | None => {}
            }
        }
    }
    Some(gather)
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
