//! Columns: which columns of a report's table say how its rows stand.

use super::shown::{joined, plain_at};
use crate::base::text::fold;
use crate::link::evidence::result::answer::{Answer, answer, applies};
use crate::link::evidence::result::gather::Gather;
use crate::parse::{Row, Table, Text};
use crate::records::words::classes::is_class_label;
use crate::records::words::polarity;
use crate::records::words::proof::{is_result_label, severity};
use crate::records::words::tail::says_done;
use crate::records::words::vocabulary::{Label, Vocabulary};

/// What the columns of a table are.
pub struct Columns {
    /// Those that say how a row stands.
    pub states: Vec<usize>,
    /// Those of them that are headed as results.
    pub results: Vec<usize>,
    /// Are they known by what stands below them alone, and not by their headers?
    pub states_are_inferred: bool,
    /// Those of them in which most cells are understood.
    mostly_known: Vec<usize>,
    /// The one that says how bad it is.
    pub severity: Option<usize>,
    /// The one by which rows are sorted: that of how bad, or of classes.
    pub class: Option<usize>,
    /// Those of a difference between two others.
    pub differences: Vec<usize>,
    /// Those of what is still open.
    left: Vec<usize>,
}

impl Columns {
    /// The columns of a table, by its header.
    pub fn of(table: &Table, words: &Vocabulary) -> Self {
        let is_rating = |header: &str| words.label(header) == Some(Label::Severity);
        let severity = headed(table, is_rating).first().copied();
        let headed_states = states(table, words);
        let are_told = headed_states.is_empty();
        let states = match are_told {
            true => columns_of_answers(table, words),
            false => headed_states,
        };
        let is_known = |column: &usize| is_mostly_known(table, *column, words);
        Columns {
            results: headed(table, is_result_label),
            mostly_known: states.iter().copied().filter(is_known).collect(),
            states,
            states_are_inferred: are_told,
            severity,
            class: severity.or_else(|| headed(table, is_class_label).first().copied()),
            differences: headed(table, names_difference),
            left: of_what_is_left(table),
        }
    }

    /// Is a number in a column one of what is wrong? Where columns tell what was found and what of it is open, only what is open counts.
    pub fn is_of_findings(&self, column: usize) -> bool {
        self.left.is_empty() || self.left.contains(&column)
    }

    /// Is a state that nobody knows one among others that are known? `n/a` is known.
    pub fn is_odd(&self, column: usize, state: &Text, words: &Vocabulary) -> bool {
        self.mostly_known.contains(&column) && applies(state, words)
    }

    /// Does a no below its states say that what the table is about failed? In a list of findings it is that of one of them, and where only
    /// cells tell what a column is, nobody knows what was asked.
    pub fn no_means_failure(&self) -> bool {
        self.severity.is_none() && !self.states_are_inferred
    }
}

/// `Δ`, `Difference`.
fn names_difference(header: &str) -> bool {
    header.contains('Δ') || fold(header).starts_with("diff")
}

/// Are more than half of the cells of a column understood?
fn is_mostly_known(table: &Table, column: usize, words: &Vocabulary) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let known = cells.clone().filter(|cell| answer(cell, words).is_some());
    known.count() * 2 > cells.count()
}

/// The columns of what is still open of what others count as found; none where they count anything else.
fn of_what_is_left(table: &Table) -> Vec<usize> {
    let columns = 1..table.header.len();
    let (left, others): (Vec<usize>, Vec<usize>) =
        columns.partition(|at| names_what_is_left(&table.header[*at].plain));
    let are_found = others
        .iter()
        .map(|at| table.header[*at].plain.as_str())
        .all(|header| names_what_was_found(header) || says_done(header));
    let are_counted = left.iter().all(|at| is_counted(table, *at));
    if are_found && !others.is_empty() && are_counted {
        left
    } else {
        Vec::new()
    }
}

/// Is every cell of a column a number?
fn is_counted(table: &Table, column: usize) -> bool {
    let mut cells = table.rows.iter().map(|row| plain_at(&row.cells, column));
    cells.all(|cell| cell.trim().parse::<u64>().is_ok())
}

/// `Open`, `Open after retest`, `Remaining`.
fn names_what_is_left(header: &str) -> bool {
    const LONGEST: usize = 3;
    let folded = fold(header);
    let first = folded.split(' ').next().unwrap_or("");
    let is_open = polarity::names_rest(first) || polarity::holds_stem(first, |words| words.open);
    let is_brief = folded.split(' ').count() <= LONGEST;
    is_open && is_brief && !folded.contains(|c: char| c.is_ascii_digit())
}

/// `Found`, `Total`: what was found at all.
fn names_what_was_found(header: &str) -> bool {
    const FOUND: [&str; 14] = [
        "found",
        "reported",
        "identified",
        "initial",
        "total",
        "gefunden",
        "gemeldet",
        "trouvé",
        "encontrad",
        "trovat",
        "gevonden",
        "hittade",
        "funnet",
        "найден",
    ];
    let folded = fold(header);
    FOUND.iter().any(|found| folded.starts_with(found))
}

/// So many of a severity, by the name of the row or of the column.
pub fn count(gather: &mut Gather, header: &str, cells: &[Text], (at, number): (usize, f64)) {
    if let Some(severity) = severity(plain_at(cells, 0)).or_else(|| severity(header)) {
        let count = number as u64;
        gather.finding(at, severity, count, joined(cells));
    }
}

/// Two sides of a row, each with the name of its column, that should be equal.
pub fn compare(gather: &mut Gather, sides: &[(f64, &str)], cells: &[Text], at: usize) {
    if let [(one, first), (other, second), ..] = sides
        && one != other
    {
        let columns = [*first, *second].map(str::to_owned);
        gather.unequal(at, joined(cells), columns);
    }
}

/// The columns whose headers are as wanted.
fn headed(table: &Table, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
    let headers = table.header.iter().enumerate();
    let found = headers.filter(|(_, header)| wanted(&header.plain));
    found.map(|(at, _)| at).collect()
}

fn states(table: &Table, words: &Vocabulary) -> Vec<usize> {
    let is_state =
        |header: &str| words.label(header) == Some(Label::Status) || is_result_label(header);
    let mut states = headed(table, is_state);
    if states.is_empty() {
        states.extend(column_of_progress(table, words));
    }
    let rates = |header: &Text| words.label(&header.plain) == Some(Label::Severity);
    if states.is_empty() && table.header.iter().any(rates) {
        states.extend(column_of_answers(table, words));
    }
    states
}

/// The last column of a list of findings, where every cell says how its row stands: `Retest`, `Nachprüfung`.
fn column_of_answers(table: &Table, words: &Vocabulary) -> Option<usize> {
    let last = table.header.len().checked_sub(1)?;
    is_answered(table, last, words).then_some(last)
}

/// Behind the first, the columns in which every cell says how its row stands, and one of them that it is as it should be.
fn columns_of_answers(table: &Table, words: &Vocabulary) -> Vec<usize> {
    let is_yes = |row: &Row, at: usize| {
        let cell = row.cells.get(at);
        cell.is_some_and(|cell| answer(cell, words) == Some(Answer::Yes))
    };
    let is_trait = |at: usize| polarity::names_trait(&table.header[at].plain);
    let columns = (1..table.header.len()).filter(|at| !is_trait(*at));
    let answered = columns.filter(|at| is_answered(table, *at, words));
    let told = answered.filter(|at| table.rows.iter().any(|row| is_yes(row, *at)));
    told.collect()
}

/// Does every cell of a column say how its row stands?
fn is_answered(table: &Table, column: usize, words: &Vocabulary) -> bool {
    let says = |row: &Row| {
        let cell = row.cells.get(column);
        cell.is_some_and(|cell| answer(cell, words).is_some())
    };
    table.rows.iter().all(says)
}

/// A column of days by its header, `Stand`, in which every cell says how its row stands.
fn column_of_progress(table: &Table, words: &Vocabulary) -> Option<usize> {
    let mut headers = table.header.iter();
    let column = headers.position(|header| words.label(&header.plain) == Some(Label::Updated))?;
    is_answered(table, column, words).then_some(column)
}

/// What a number of a row is called: by its row, and in a table of several columns by its column too.
pub fn name_of_figure(table: &Table, row: &str, header: &str) -> String {
    match table.header.len() {
        2 => row.to_owned(),
        _ => format!("{row} {header}"),
    }
}
