//! Tables: CSV with a column of states, and lcov, which is a table of lines.

use std::collections::BTreeMap;

use crate::base::text::{fold, words};
use crate::link::evidence::result::answer::{Answer, answer_to};
use crate::link::evidence::result::blank::is_placeholder;
use crate::link::evidence::result::console::lines;
use crate::link::evidence::result::coverage;
use crate::link::evidence::result::figure::figure;
use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::ranges::{self, is_range};
use crate::records::values::when;
use crate::records::words::classes::is_class_label;
use crate::records::words::proof::is_result_label;
use crate::records::words::vocabulary::{Label, Vocabulary};

/// Reads lcov.
pub fn read_lcov(text: &str, _: &Vocabulary) -> Option<Gather> {
    coverage::of_lcov(text)
}

/// A longer list whose rows are named by numbers is a series of values.
const FEW_ROWS: usize = 20;

/// Reads a CSV file: every line has as many cells as the first, and at least two.
pub fn read_csv(text: &str, words: &Vocabulary) -> Option<Gather> {
    let table = Table::of(text)?;
    let mut gather = Gather::new("csv", text);
    if table.rows.is_empty() {
        header_alone(text, &table, words)?;
        gather.empty();
        return Some(gather);
    }
    let mut columns = Columns::of(&table.header, words);
    for &(at, line) in &table.rows {
        let row = cells(line, table.separator);
        read_row(&mut gather, &mut columns, &row, (at, line));
        if table.names_by(row.first()) {
            read_numbers(&mut gather, &table.header, &row, at);
        }
    }
    note_open_rows(&mut gather, &mut columns, &table);
    compare(&mut gather, &table);
    Some(gather)
}

/// A header that names a known column. A lone line of words between commas may as well be a sentence, and one with numbers is.
fn header_alone(text: &str, table: &Table, words: &Vocabulary) -> Option<Label> {
    let is_sentence = first_line(text).contains(|c: char| c.is_ascii_digit());
    let mut labels = table.header.iter();
    labels
        .find_map(|cell| words.label(cell))
        .filter(|_| !is_sentence)
}

fn first_line(text: &str) -> &str {
    text.lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("")
}

/// The lines of a CSV file, each with its place.
struct Table<'a> {
    separator: char,
    header: Vec<String>,
    rows: Vec<(usize, &'a str)>,
}

impl<'a> Table<'a> {
    /// A text whose first line names columns, and whose other lines have as many cells.
    fn of(text: &'a str) -> Option<Self> {
        let mut filled = lines(text).filter(|(_, line)| !line.trim().is_empty());
        let (_, first) = filled.next()?;
        let separator = separator_of(first)?;
        let header = cells(first, separator);
        let rows: Vec<(usize, &str)> = filled.collect();
        let as_long = |(_, line): &(usize, &str)| cells(line, separator).len() == header.len();
        let is_table = is_header(&header) && rows.iter().all(as_long);
        is_table.then_some(Table {
            separator,
            header,
            rows,
        })
    }
}

impl Table<'_> {
    /// Does the first cell of a row name it? A number does in a short table: that of a build.
    fn names_by(&self, first: Option<&String>) -> bool {
        let few = self.rows.len() <= FEW_ROWS;
        first.is_some_and(|name| names_row(name) || few && !is_time(name))
    }
}

/// What parts the cells of a line: the mark that it has most of.
fn separator_of(line: &str) -> Option<char> {
    let separators = [',', ';', '\t'].into_iter();
    separators.max_by_key(|separator| line.matches(*separator).count())
}

/// Are these cells names of columns?
fn is_header(cells: &[String]) -> bool {
    let is_name = |cell: &String| {
        let short = cell.chars().count() <= 40;
        short && !cell.trim().is_empty() && !cell.contains(". ")
    };
    cells.len() >= 2 && cells.iter().all(is_name)
}

/// The columns that say something of a row.
struct Columns<'a> {
    states: Vec<usize>,
    class: Option<usize>,
    words: &'a Vocabulary,
    /// What the states so far say: a column has few that differ.
    known: BTreeMap<String, Option<Answer>>,
}

/// So many states that differ are read of a column; what has more is no column of states.
const MOST_STATES: usize = 1_000;

impl<'a> Columns<'a> {
    fn of(header: &[String], words: &'a Vocabulary) -> Self {
        let is_class = |cell: &String| {
            words.label_of_program(cell) == Some(Label::Severity) || is_class_label(cell)
        };
        let is_one = |at: &usize| is_state(&header[*at], words);
        Columns {
            states: (0..header.len()).filter(is_one).collect(),
            class: header.iter().position(is_class),
            words,
            known: BTreeMap::new(),
        }
    }

    /// What a state says.
    fn answer(&mut self, state: &str) -> Option<Answer> {
        if let Some(known) = self.known.get(state) {
            return *known;
        }
        if self.known.len() >= MOST_STATES {
            return None;
        }
        let answer = answer_to(state, self.words);
        self.known.insert(state.to_owned(), answer);
        answer
    }
}

/// A row is what its columns of states say.
fn read_row(gather: &mut Gather, columns: &mut Columns, row: &[String], place: (usize, &str)) {
    for state in columns.states.clone() {
        if let Some(said) = row.get(state) {
            read_state(gather, columns, (said, row), place);
        }
    }
    ranges::note_out_of_range(gather, row, place);
}

/// What one state of a row says.
fn read_state(
    gather: &mut Gather,
    columns: &mut Columns,
    (said, row): (&str, &[String]),
    (at, line): (usize, &str),
) {
    // A program that writes whether something succeeded has tried it.
    if said.trim().eq_ignore_ascii_case("false") {
        gather.fail(at, line);
        return;
    }
    match columns.answer(said) {
        Some(Answer::No) => gather.fail(at, line),
        Some(Answer::NotYet) => {
            let class = columns.class.and_then(|class| row.get(class));
            gather.unfinished(at, class.map(String::as_str), line);
        }
        Some(Answer::Yes) | None => {}
    }
}

/// Notes what is not understood of a table, and what is still to be filled in.
fn note_open_rows(gather: &mut Gather, columns: &mut Columns, table: &Table) {
    note_unread_state(gather, columns, table);
    note_placeholders(gather, columns, table);
}

/// Notes the first row whose state nobody knows, where those of most others are known.
fn note_unread_state(gather: &mut Gather, columns: &mut Columns, table: &Table) {
    for column in columns.states.clone() {
        let mut unread = Vec::new();
        for &(at, line) in &table.rows {
            let row = cells(line, table.separator);
            let state = row.get(column).map_or("", |state| state.trim());
            if !state.is_empty() && columns.answer(state).is_none() {
                unread.push((at, line));
            }
        }
        if let Some((at, line)) = unread
            .first()
            .filter(|_| unread.len() * 2 < table.rows.len())
        {
            gather.odd(*at, line);
        }
    }
}

/// A row with a cell that somebody has still to fill in is not done. Where a column says how a row stands, a gap beside it is one of its notes.
fn note_placeholders(gather: &mut Gather, columns: &Columns, table: &Table) {
    if !columns.states.is_empty() {
        return;
    }
    let is_to_fill = |(_, line): &&(usize, &str)| {
        let row = cells(line, table.separator);
        row.iter().any(|cell| is_placeholder(cell))
    };
    if let Some((at, line)) = table.rows.iter().find(is_to_fill) {
        gather.half_done(*at, line);
    }
}

/// The numbers of a row that begins with a name, each by that name; of several, with the name of its column.
fn read_numbers(gather: &mut Gather, header: &[String], row: &[String], at: usize) {
    let Some((name, values)) = row.split_first() else {
        return;
    };
    let numbers = values.iter().zip(&header[1..]);
    let numbers: Vec<_> = numbers
        .filter_map(|(value, column)| Some((figure(value)?, column)))
        .collect();
    let is_only = numbers.len() == 1;
    for ((value, unit), column) in numbers {
        let named = if is_only {
            name.clone()
        } else {
            format!("{name} {column}")
        };
        gather.number_below(column, (at, &named), (value, unit.as_deref()));
    }
}

/// Is a cell a name, or a group such as `18-40` and `76+`, rather than a number or a time?
fn names_row(cell: &str) -> bool {
    let is_number = || cell.trim().replace(',', ".").parse::<f64>().is_ok();
    let is_name = cell.contains(char::is_alphabetic);
    is_name || !cell.trim().is_empty() && !is_number() && !is_time(cell)
}

fn is_time(cell: &str) -> bool {
    cell.contains(':') || when::day(cell).is_some()
}

/// Rows with columns that should be equal.
fn compare(gather: &mut Gather, table: &Table) {
    compare_sides(gather, table);
    compare_twins(gather, table);
}

/// The first row whose two numbers differ. That they ought to be equal is shown by another row in which they are; else it is for the
/// claim to name both columns.
fn compare_sides(gather: &mut Gather, table: &Table) {
    let rows: Vec<Sides> = table
        .rows
        .iter()
        .filter_map(|row| Sides::of(table, *row))
        .collect();
    let some_agree = rows.iter().any(|sides| !sides.differ);
    let has_property = is_same_in_all(&rows, 0) || is_same_in_all(&rows, 1);
    if let Some(sides) = rows.into_iter().find(|sides| sides.differ) {
        if some_agree {
            gather.unequal(sides.at, sides.line, sides.columns);
        } else if !has_property {
            gather.unequal_for_claim(sides.at, sides.line, sides.columns);
        }
    }
}

/// Has one side the same number in each of several rows, and is it no count, as the version that runs at each site is?
fn is_same_in_all(rows: &[Sides], side: usize) -> bool {
    let first = rows.first().map_or(0.0, |sides| sides.numbers[side]);
    let is_same = rows.iter().all(|sides| sides.numbers[side] == first);
    rows.len() > 1 && is_same && first.fract() != 0.0
}

/// The first row in which two columns of one thing differ, where they are equal in most others: `checksum_source,checksum_target`.
fn compare_twins(gather: &mut Gather, table: &Table) {
    for [one, other] in twins(&table.header) {
        let differs = |(_, line): &&(usize, &str)| {
            let row = cells(line, table.separator);
            row[one].trim() != row[other].trim()
        };
        let differing: Vec<_> = table.rows.iter().filter(differs).collect();
        let is_exception = differing.len() * 2 < table.rows.len();
        if let Some((at, line)) = differing.first().filter(|_| is_exception) {
            let columns = [one, other].map(|column| table.header[column].clone());
            gather.unequal(*at, line, columns);
        }
    }
}

/// The pairs of columns whose names differ in one word: `rows_source` and `rows_target`.
fn twins(header: &[String]) -> Vec<[usize; 2]> {
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    let names: Vec<Vec<&str>> = folded.iter().map(|name| words(name).collect()).collect();
    let pairs = (0..names.len()).flat_map(|at| (at + 1..names.len()).map(move |next| [at, next]));
    let twins = pairs.filter(|[one, other]| are_twins(&names[*one], &names[*other]));
    twins.collect()
}

fn are_twins(one: &[&str], other: &[&str]) -> bool {
    let alike = one.iter().zip(other).filter(|(a, b)| a == b).count();
    one.len() == other.len() && alike > 0 && alike + 1 == one.len()
}

/// The two numbers of a row behind its name: those of a source and its target.
struct Sides<'a> {
    at: usize,
    line: &'a str,
    columns: [String; 2],
    numbers: [f64; 2],
    differ: bool,
}

impl<'a> Sides<'a> {
    /// `None` where a row has no two numbers, or more. A third may be their difference.
    fn of(table: &Table, (at, line): (usize, &'a str)) -> Option<Self> {
        let row = cells(line, table.separator);
        let named = row.first()?.contains(char::is_alphabetic);
        let numbers = numbers_behind_name(&table.header, &row);
        let [(one, first), (other, second), rest @ ..] = &numbers[..] else {
            return None;
        };
        let is_pair = match rest {
            [] => true,
            [(difference, _)] => (one - other).abs() == difference.abs(),
            _ => false,
        };
        (named && is_pair).then(|| Sides {
            at,
            line,
            columns: [first.to_string(), second.to_string()],
            numbers: [*one, *other],
            differ: one != other,
        })
    }
}

/// The numbers of a row behind its first cell, each with the name of its column.
fn numbers_behind_name<'a>(header: &'a [String], row: &[String]) -> Vec<(f64, &'a str)> {
    let cells = row.iter().zip(header).skip(1);
    let cells = cells.filter(|(cell, _)| !is_range(cell));
    let numbers = cells.filter_map(|(cell, column)| Some((figure(cell)?.0, column.as_str())));
    numbers.collect()
}

/// Is a column one of states? `success` is that of JMeter.
fn is_state(cell: &str, words: &Vocabulary) -> bool {
    let folded = fold(cell);
    words.label_of_program(cell) == Some(Label::Status)
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
