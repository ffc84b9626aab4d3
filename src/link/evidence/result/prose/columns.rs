//! Columns: which columns of a report's table say how its rows stand.

use crate::base::text::fold;
use crate::parse::Table;
use crate::records::words::proof::is_result_label;
use crate::records::words::vocabulary::{Label, Vocabulary};

/// What the columns of a table are.
pub struct Columns {
    /// Those that say how a row stands.
    pub states: Vec<usize>,
    /// The one that says how bad it is.
    pub severity: Option<usize>,
    /// Those of a difference between two others.
    pub differences: Vec<usize>,
}

impl Columns {
    /// The columns of a table, by its header.
    pub fn of(table: &Table, words: &Vocabulary) -> Self {
        let at = |wanted: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let headers = table.header.iter().enumerate();
            headers
                .filter(|(_, header)| wanted(&header.plain))
                .map(|(at, _)| at)
                .collect()
        };
        Columns {
            states: at(&|header| {
                words.label(header) == Some(Label::Status) || is_result_label(header)
            }),
            severity: at(&|header| words.label(header) == Some(Label::Severity))
                .first()
                .copied(),
            differences: at(&|header| header.contains('Δ') || fold(header).starts_with("diff")),
        }
    }
}
