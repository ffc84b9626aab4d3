//! Shown: cells, rows and fields of a report as they are quoted.

use crate::base::text::fold;
use crate::link::evidence::result::answer::Answer;
use crate::parse::Text;
use crate::records::words::vocabulary::Vocabulary;

/// What was concluded somewhere.
pub struct Concluded {
    pub answer: Answer,
    pub at: usize,
    pub words: String,
    /// Is it the result of one run of several?
    pub attempt: bool,
    /// Does a label call it the result, rather than a line that only counts?
    pub is_labelled: bool,
}

/// The words of a cell; none where the row is shorter.
pub fn plain_at(cells: &[Text], column: usize) -> &str {
    cells.get(column).map_or("", |cell| cell.plain.as_str())
}

/// A row on one line.
pub fn joined(cells: &[Text]) -> String {
    let cells: Vec<&str> = cells.iter().map(|cell| cell.plain.trim()).collect();
    cells.join(" | ")
}

/// A key with its value.
pub fn shown(key: &str, value: &Text) -> String {
    format!("{}: {}", key.trim(), value.plain.trim())
}

/// Does a key name something done: `Signed`, `Tested on staging`, `Marshals confirmed`?
pub fn is_done(key: &str, words: &Vocabulary) -> bool {
    let folded = fold(key);
    let mut ends = [folded.split(' ').next(), folded.rsplit(' ').next()]
        .into_iter()
        .flatten();
    ends.any(|word| words.status(word) == Some(crate::records::Status::Done))
}
