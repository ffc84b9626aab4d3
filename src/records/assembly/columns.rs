//! Columns: what the columns of a table stand for, and which of them names its rows.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::rc::Rc;

use crate::base::text::fold;
use crate::parse::{Piece, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::counted::only_counts;
use crate::records::assembly::fill::is_blank;
use crate::records::assembly::header::{Header, best_column, is_about_a_row, own_column};
use crate::records::assembly::ratings::is_of_ratings;
pub use crate::records::assembly::ratings::names_levels;
use crate::records::assembly::resolutions::is_of_resolutions;
use crate::records::values::when;
use crate::records::words::gates;
use crate::records::words::polarity;
use crate::records::words::vocabulary::{Label, mark_status};
use crate::records::{Kind, Status, When};

/// What each column of a table stands for: `None` for a label that nobody knows.
#[derive(Debug, Default)]
pub struct Columns {
    labels: Vec<Option<Label>>,
    /// Which columns say of each row whether it is over.
    answered: Vec<bool>,
    /// Is one of them a column of resolutions?
    resolves: bool,
    /// How many different filled cells each column has, counted when it is first asked for.
    distinct: Vec<OnceCell<usize>>,
}

impl Deref for Columns {
    type Target = [Option<Label>];

    fn deref(&self) -> &[Option<Label>] {
        &self.labels
    }
}

impl Columns {
    fn new(context: &Context, table: &Table) -> Self {
        let mut labels = labels(context, table);
        let mut answered = vec![false; labels.len()];
        let mut resolves = false;
        let has_no_state = !has_state(context, table);
        for (at, label) in labels.iter_mut().enumerate().skip(1) {
            let resolved = has_no_state && is_of_resolutions(context.words, table, at);
            let is_rated = has_no_state && is_of_ratings(context.words, table, at);
            let is_free = label.is_none() && tells_whether_over(context, table, at);
            answered[at] = resolved || is_rated || is_free;
            resolves |= resolved;
            if answered[at] {
                *label = Some(Label::Status);
            }
        }
        Columns {
            distinct: vec![OnceCell::new(); labels.len()],
            labels,
            answered,
            resolves,
        }
    }

    /// Is this a list to sign off, with a column of resolutions? The links in the names of its rows lead to what each of them means.
    pub fn are_of_resolutions(&self) -> bool {
        self.resolves
    }

    /// Does a column say of each row how it is, whatever its header: `Resolved | yes | no`, `Rating | Green | Red`?
    pub fn is_answered(&self, column: usize) -> bool {
        self.answered.get(column) == Some(&true)
    }

    /// How many different filled cells a column of this table has.
    fn distinct(&self, table: &Table, column: usize) -> usize {
        *self.distinct[column].get_or_init(|| distinct(table, column))
    }
}

/// The columns of a table, read once: each of its rows asks for them, and some are told by all of its cells.
pub fn columns(context: &Context, table: &Table) -> Rc<Columns> {
    context.columns_of(table, || Columns::new(context, table))
}

fn labels(context: &Context, table: &Table) -> Vec<Option<Label>> {
    let labelled = |(at, cell): (usize, &Text)| match context.words.label(&cell.plain) {
        // Italian, Polish and Portuguese days are called what English calls a name: `Data`.
        Some(Label::Title) if is_of_days(table, at) => Some(Label::Updated),
        Some(Label::Status | Label::Decision)
            if is_of_levels(table, at) || polarity::names_goal(&cell.plain) =>
        {
            None
        }
        Some(Label::Evidence) if names_rows(context, table, at) => None,
        None if at == 0 && !cell.is_empty() && numbers_rows(table) => Some(Label::Id),
        None if at > 0 => by_content(context, table, at),
        label => label,
    };
    table.header.iter().enumerate().map(labelled).collect()
}

/// What an unlabelled column stands for by its signs or its votes.
fn by_content(context: &Context, table: &Table, column: usize) -> Option<Label> {
    if is_of_signs(context, table, &table.header[column]) {
        return Some(Label::Status);
    }
    is_of_votes(context, table, column).then_some(Label::Decision)
}

/// `Ref | Test | Result`: a column of tests in plain words, where no other names the rows, is what they are about. What stands below
/// `Evidence` may be a proof that is still to come.
fn names_rows(context: &Context, table: &Table, column: usize) -> bool {
    const TESTS: [&str; 2] = ["test", "tests"];
    let is_of_tests = TESTS.contains(&fold(&table.header[column].plain).as_str());
    is_of_tests && !cites(table, column) && !names_elsewhere(context, table, column)
}

/// Does a cell of a column link something, or name a file or a command? An empty column may.
fn cites(table: &Table, column: usize) -> bool {
    let is_reference = |piece: &Piece| piece.link.is_some() || piece.code;
    let cites_one = |cell: &Text| {
        cell.pieces.iter().any(is_reference) || cell.plain.contains(['/', '#', '_', '.', '@'])
    };
    let mut filled = filled_cells(table, column).peekable();
    filled.peek().is_none() || filled.any(cites_one)
}

/// Does another column than this name the rows, by its header or in words that no label knows?
fn names_elsewhere(context: &Context, table: &Table, column: usize) -> bool {
    let names = |header: &Text| {
        let label = context.words.label(&header.plain);
        !header.is_empty() && !label.is_some_and(is_about_a_row)
    };
    let is_called = |header: &Text| context.words.label(&header.plain) == Some(Label::Title);
    table.header.iter().any(is_called) || table.header.iter().take(column).any(names)
}

/// Does every filled cell of a column say how much something is asked for: `Required`, `Optional`? Such a column says of nothing how it
/// stands.
fn is_of_levels(table: &Table, column: usize) -> bool {
    let mut filled = filled_cells(table, column).peekable();
    filled.peek().is_some() && filled.all(|cell| gates::is_level_of_demand(&cell.plain))
}

/// `序号 | 1 | 2 | 3`: does the first column count the rows, whatever it is called?
fn numbers_rows(table: &Table) -> bool {
    let number = |at: usize| {
        table.rows[at]
            .cells
            .first()?
            .plain
            .trim()
            .parse::<usize>()
            .ok()
    };
    table.rows.len() > 1 && (0..table.rows.len()).all(|at| number(at) == Some(at + 1))
}

/// Is a header itself a word for done: `Met`, `Erfüllt`, `Fait?`
pub fn asks_whether_done(context: &Context, header: &str) -> bool {
    let folded = fold(header);
    let bare = folded.trim_end_matches(['?', '？', ' ']);
    context.words.status(bare) == Some(Status::Done)
}

/// `Resolved | Yes | No`, `Closed | true | false`: a column that says of each row whether it is over, in a table that has no status.
fn tells_whether_over(context: &Context, table: &Table, column: usize) -> bool {
    const OVER: [&str; 26] = [
        "resolved",
        "closed",
        "done",
        "fixed",
        "completed",
        "complete",
        "solved",
        "addressed",
        "finished",
        "erledigt",
        "gelöst",
        "behoben",
        "résolu",
        "fait",
        "terminé",
        "resuelto",
        "cerrado",
        "hecho",
        "resolvido",
        "feito",
        "risolto",
        "fatto",
        "opgelost",
        "løst",
        "已解决",
        "已完成",
    ];
    let header = fold(&table.header[column].plain);
    let is_stated = |cell: &Text| context.words.label(&cell.plain) == Some(Label::Status);
    OVER.contains(&header.trim_end_matches(['?', '？', ' ']))
        && !table.header.iter().any(is_stated)
        && filled_cells(table, column).next().is_some()
        && filled_cells(table, column).all(|cell| is_answer(context, cell))
}

/// `Yes`, `false`, `是`: one word that is a status and nothing else.
fn is_answer(context: &Context, cell: &Text) -> bool {
    let known = context.words.status(&fold(&cell.plain));
    matches!(known, Some(Status::Done | Status::Open))
}

fn filled_cells(table: &Table, column: usize) -> impl Iterator<Item = &Text> {
    let cells = table
        .rows
        .iter()
        .filter_map(move |row| row.cells.get(column));
    cells.filter(|cell| !is_blank(&cell.plain))
}

/// Has a table a column for how its rows stand, or for what was decided of them?
pub fn tells_states(context: &Context, table: &Table) -> bool {
    let columns = columns(context, table);
    columns.contains(&Some(Label::Status)) || columns.contains(&Some(Label::Decision))
}

/// `Call | GO | GO | NO-GO`: is every cell of a column a vote, whatever the column is called, and does no other column say how rows stand?
fn is_of_votes(context: &Context, table: &Table, column: usize) -> bool {
    let mut cells = table.rows.iter().map(|row| row.cells.get(column));
    let are_votes = cells.all(|cell| cell.is_some_and(is_vote));
    let mut others = (1..table.header.len()).filter(|at| *at != column);
    table.rows.len() > 1
        && are_votes
        && may_head_votes(&table.header[column].plain)
        && !others.any(|at| holds_state(context, table, at))
}

/// Does a header say that its column is one of states?
fn has_state(context: &Context, table: &Table) -> bool {
    let label = |header: &Text| context.words.label(&header.plain);
    let mut labels = table.header.iter().filter_map(label);
    labels.any(|label| matches!(label, Label::Status | Label::Decision))
}

/// `✔/✘`: is a header made of signs of state, so that each cell below it is one, and no other column one of states?
fn is_of_signs(context: &Context, table: &Table, header: &Text) -> bool {
    let is_sign = |sign: char| mark_status(sign).is_some() || sign == '\u{fe0f}';
    let mut signs = header
        .plain
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '/')
        .peekable();
    signs.peek().is_some() && signs.all(is_sign) && !has_state(context, table)
}

/// A header of one or two words, and no release: `Call`, not `If the load test passes` or `Release 4.0`.
fn may_head_votes(header: &str) -> bool {
    const LONGEST: usize = 2;
    let is_plain = !header.contains(|c: char| c.is_ascii_digit()) && !polarity::names_goal(header);
    is_plain && header.split_whitespace().count() <= LONGEST
}

/// Does a cell of a column say how its row stands?
fn holds_state(context: &Context, table: &Table, column: usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    cells.any(|cell| context.words.status(&fold(&cell.plain)).is_some() || is_vote(cell))
}

/// Is a cell a vote and nothing else: `Go`, `No-Go`?
pub fn is_vote(cell: &Text) -> bool {
    const VOTES: [&str; 4] = ["go", "no-go", "no go", "nogo"];
    VOTES.contains(&fold(&cell.plain).as_str())
}

/// Is every filled cell of a column a day, and one of them filled?
pub fn is_of_days(table: &Table, column: usize) -> bool {
    let mut filled = filled_cells(table, column).peekable();
    let is_day = |cell: &Text| {
        let plain = cell.plain.trim();
        // `09/03/2026` is a day, though nobody can say which.
        let is_either = matches!(when::read(plain), Some(When::Ambiguous(..)));
        is_either || when::exact(plain).is_some()
    };
    filled.peek().is_some() && filled.all(is_day)
}

/// The first cell of a row in a column that stands for `label`.
pub fn cell<'a>(columns: &[Option<Label>], row: &'a Row, label: Label) -> Option<&'a Text> {
    let labelled = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| **column == Some(label));
    labelled
        .filter_map(|(at, _)| row.cells.get(at))
        .find(|cell| !cell.is_empty())
}

/// How many different filled cells a column has.
fn distinct(table: &Table, column: usize) -> usize {
    let different: BTreeSet<String> = filled_cells(table, column)
        .map(|cell| fold(&cell.plain))
        .collect();
    different.len()
}

/// Which column names a row: the kind's own word first, then any name column, then a description, then the first that is no id.
pub fn title_column(kind: Kind, table: &Table, columns: &Columns) -> usize {
    if kind == Kind::Criterion && is_named_by_first(table, columns) {
        return 0;
    }
    let headers = headers(kind, table, columns);
    let named = own_column(kind, &headers)
        .or_else(|| best_column(&headers))
        .unwrap_or(0);
    let id = headers.iter().position(Header::is_id);
    if let Some(id) = id.filter(|_| !headers[named].is_title() && only_counts(table, named)) {
        return id;
    }
    let beside = distinct_beside(table, columns, &headers, named);
    beside
        .or_else(|| words_beside(kind, table, &headers, named))
        .unwrap_or(named)
}

/// `Milestone | Deliverables` with `Day 14` in each row: where the column that names the rows only counts them or gives their time, the
/// words beside it name them.
fn words_beside(kind: Kind, table: &Table, headers: &[Header], named: usize) -> Option<usize> {
    let is_filled = |at: usize| filled_cells(table, at).next().is_some();
    let counts = |at: usize| {
        is_filled(at) && filled_cells(table, at).all(|cell| when::is_counted(&cell.plain))
    };
    if kind == Kind::Criterion || !counts(named) {
        return None;
    }
    let mut free = (0..headers.len()).filter(|at| *at != named && headers[*at].is_free());
    free.find(|at| is_filled(*at) && !counts(*at))
}

/// `Area | Standard | Status`: where most rows share their name, a free column beside it that is another in each row names them.
fn distinct_beside(
    table: &Table,
    columns: &Columns,
    headers: &[Header],
    named: usize,
) -> Option<usize> {
    const FEWEST_ROWS: usize = 4;
    let rows = table.rows.len();
    if rows < FEWEST_ROWS || 2 * columns.distinct(table, named) > rows {
        return None;
    }
    let mut free = (0..headers.len()).filter(|at| *at != named && headers[*at].is_free());
    free.find(|at| columns.distinct(table, *at) == rows)
}

fn headers(kind: Kind, table: &Table, columns: &Columns) -> Vec<Header> {
    let labelled = columns.iter().zip(&table.header);
    let header = |(label, cell): (&Option<Label>, &Text)| Header::new(kind, *label, &cell.plain);
    labelled.map(header).collect()
}

/// Are the rows of a gate named by an objective (`SLO | Target | Actual`), or by who votes (`Team | Vote`)?
fn is_named_by_first(table: &Table, columns: &[Option<Label>]) -> bool {
    let answers = |header: &Text| gates::holds(&header.plain, |words| words.answers);
    match columns.first().copied().flatten() {
        Some(Label::Objective) => !columns.contains(&Some(Label::Title)),
        Some(Label::Owner) => table.header.iter().skip(1).any(answers),
        _ => false,
    }
}
