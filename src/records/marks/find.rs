//! Finding marks: line by line in the raw text, whatever Markdown makes of the lines.

use std::rc::Rc;

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::parse::code_spans;
use crate::parse::{Block, Markup, Table, Text};
use crate::records::Status;
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::marks::fields::{field_value, kind_of_field};
use crate::records::marks::openings::{
    Piece, Place, cells, field_separator, is_behind_cell_tag, is_space, opened, part_break,
};
use crate::records::marks::signs::{
    boxed, boxed_amid, decided, known_status, signed, signed_behind, task_word, whole_status,
};
use crate::records::marks::{Mark, MarkKind, mark};
use crate::records::words::polarity::{Answer, answer, is_no, is_yes};
use crate::records::words::vocabulary::{Label, Vocabulary};

/// What is longer holds prose, or data: only the beginning of such a line is looked at.
const LONGEST_LINE: usize = 4_000;

/// Every mark of a document, by its place; nothing has become of any yet.
pub fn marks(context: &Context) -> Vec<Mark> {
    let mut finder = Finder {
        context,
        tables: tables(context),
        found: Vec::new(),
        awaited: None,
    };
    let mut start = 0;
    for line in context.text.split_inclusive(ends_line) {
        finder.line(start, beginning_of(line.trim_end()));
        start += line.len();
    }
    finder.found
}

/// Line ends of every system and word processor.
fn ends_line(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn beginning_of(line: &str) -> &str {
    let mut end = line.len().min(LONGEST_LINE);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

/// A table as Markdown sees it, with what its columns are called.
struct SeenTable<'a> {
    table: &'a Table,
    columns: Rc<fill::Columns>,
    /// The columns of states under a name that nobody knows: `Phase`, with `in progress` in a row.
    unnamed: Vec<usize>,
}

/// Every table of the document, wherever it is nested, by its place.
fn tables<'a>(context: &'a Context) -> Vec<SeenTable<'a>> {
    let mut found = Vec::new();
    for section in &context.document.sections {
        collect_tables(context, &section.blocks, &mut found);
    }
    found
}

fn collect_tables<'a>(context: &Context, blocks: &'a [Block], found: &mut Vec<SeenTable<'a>>) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                let columns = fill::columns(context, table);
                let unnamed = unnamed_states(context, table, &columns);
                found.push(SeenTable {
                    table,
                    columns,
                    unnamed,
                });
            }
            Block::Quote(quote) => collect_tables(context, &quote.blocks, found),
            Block::List(list) => {
                for item in &list.items {
                    collect_tables(context, &item.children, found);
                }
            }
            Block::Paragraph(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

/// What a column may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    /// Statuses.
    Status,
    /// Anything: Markdown sees no table here.
    Unseen,
    /// Something else.
    Other,
}

impl SeenTable<'_> {
    /// What the cell of a table of HTML may hold that a piece stands in; `None` for a cell of the header.
    fn html_column(&self, piece: Piece) -> Option<Column> {
        let at = self.html_cell(piece);
        let label = at.and_then(|at| self.columns.get(at).copied().flatten());
        if let (Some(at), Some(_)) = (at, label) {
            return Some(self.column(at));
        }
        // A column without a known name may hold statuses, and so may a title amid the rows.
        let header_end = self.table.header.last().map_or(0, |cell| cell.span.end);
        (piece.start >= header_end).then_some(Column::Unseen)
    }

    /// The column of the cell that a piece stands in, in the row where it is written.
    fn html_cell(&self, piece: Piece) -> Option<usize> {
        let holds = |cell: &Text| (cell.span.start..cell.span.end).contains(&piece.start);
        let rows = &self.table.rows;
        let after = rows.partition_point(|row| row.span.start <= piece.start);
        let row = rows.get(after.checked_sub(1)?)?;
        row.cells.iter().position(holds)
    }

    fn is_header(&self, line: Piece) -> bool {
        let first = self.table.rows.first();
        first.is_none_or(|row| line.start < row.span.start)
    }

    fn column(&self, at: usize) -> Column {
        match self.columns.get(at).copied().flatten() {
            Some(Label::Status | Label::Decision) => Column::Status,
            _ if self.unnamed.contains(&at) => Column::Status,
            _ => Column::Other,
        }
    }
}

/// The columns of a table without a known column of states that hold nothing but words of states, one below done among them. `Yes` and
/// `No` answer whatever the header asks.
fn unnamed_states(context: &Context, table: &Table, columns: &fill::Columns) -> Vec<usize> {
    let is_of_states = |label: &Option<Label>| {
        let states = [Label::Status, Label::Decision];
        label.is_some_and(|label| states.contains(&label))
    };
    if columns.iter().any(is_of_states) {
        return Vec::new();
    }
    // `Phase` may name what a row is about, too.
    let may_hold = |label: Option<Label>| matches!(label, None | Some(Label::Title));
    let unknown = (1..columns.len()).filter(|at| may_hold(columns[*at]));
    let states = unknown.filter(|at| holds_states(context.words, table, *at));
    states.collect()
}

fn holds_states(words: &Vocabulary, table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let mut filled = cells.filter(|cell| !fill::is_blank(&cell.plain));
    let state = |cell: &Text| whole_status(&cell.plain, words).filter(|_| !answers(&cell.plain));
    let are_states = filled.clone().all(|cell| state(cell).is_some());
    are_states && filled.any(|cell| is_below_done(state(cell), &cell.plain))
}

/// Is a state one below done? Valves and doors are `open` too.
fn is_below_done(state: Option<Status>, said: &str) -> bool {
    match state {
        Some(Status::InProgress | Status::Blocked) => true,
        Some(Status::Open) => !whole_word(said, Status::Open.word()),
        Some(Status::Done | Status::NotApplicable | Status::Unknown) | None => false,
    }
}

fn whole_word(said: &str, word: &str) -> bool {
    said.trim_matches(|c: char| !c.is_alphanumeric())
        .eq_ignore_ascii_case(word)
}

/// `Yes`, `none`, `3`: an answer to what its header asks.
fn answers(cell: &str) -> bool {
    is_yes(cell) || is_no(cell) || answer(cell) != Answer::Other
}

struct Finder<'a> {
    context: &'a Context<'a>,
    tables: Vec<SeenTable<'a>>,
    found: Vec<Mark>,
    /// A field of this kind was named, and its value may stand in the next line.
    awaited: Option<MarkKind>,
}

impl Finder<'_> {
    fn line(&mut self, start: usize, line: &str) {
        let line = Piece { start, text: line };
        let line = line.skipping(|c| is_space(c) || c == '>');
        if self.is_row(line) {
            self.row(line);
            return;
        }
        let mut place = Place::Paragraph;
        for part in line.split(part_break) {
            let (inner, part) = opened(part);
            if inner != Place::Paragraph {
                place = inner;
            }
            if part.text.starts_with('|') {
                self.row(part);
            } else if let Some(column) = self.column_of(part) {
                let found = self.cell(part, column);
                self.found.extend(found);
            } else {
                self.part(place, part);
            }
        }
    }

    fn is_row(&self, line: Piece) -> bool {
        let is_in_table = || self.table_at(line, Markup::Markdown).is_some();
        line.text.starts_with('|') || (line.text.contains('|') && is_in_table())
    }

    /// What the cell of HTML may hold that a part stands in.
    fn column_of(&self, part: Piece) -> Option<Column> {
        let table = self.table_at(part, Markup::Html);
        let read = table.and_then(|seen| seen.html_column(part));
        let is_cell = || is_behind_cell_tag(self.context.text, part.start);
        read.or_else(|| is_cell().then_some(Column::Unseen))
    }

    /// The marks of one item, heading or line: one at its beginning or its end, its status and decision fields, and its other boxes.
    fn part(&mut self, place: Place, part: Piece) {
        let mut found: Vec<Mark> = beginning(place, part, self.context).into_iter().collect();
        if found.is_empty() {
            let fields = part.split(field_separator).into_iter();
            let values = fields.filter_map(|field| field_value(field, self.context.words));
            found.extend(values);
        }
        if found.is_empty() {
            found.extend(cell_amid(part, self.context.words));
            found.extend(self.awaited_value(part));
        }
        if found.is_empty() {
            found.extend(sign_behind(place, part));
        }
        add_boxes_amid(part, &mut found);
        self.found.append(&mut found);
    }

    /// The value of a field that the line before named: `Status:`, and below it `open`.
    fn awaited_value(&mut self, part: Piece) -> Option<Mark> {
        const LONGEST_NAME: usize = 24;
        if part.text.trim().is_empty() {
            return None;
        }
        let words = self.context.words;
        let name = part.text.trim_end().trim_end_matches(':');
        let named = kind_of_field(name, words).filter(|_| name.len() <= LONGEST_NAME);
        let kind = std::mem::replace(&mut self.awaited, named)?;
        let status = whole_status(part.text, words)?;
        Some(mark(kind, status, part.span()))
    }

    fn row(&mut self, line: Piece) {
        let table = self.table_at(line, Markup::Markdown);
        if table.is_some_and(|seen| seen.is_header(line)) {
            return;
        }
        let mut found = Vec::new();
        for (at, cell) in cells(line).into_iter().enumerate() {
            let column = match table {
                Some(seen) => seen.column(at),
                // Markdown sees no table here, so nobody knows which column holds the statuses.
                None if at > 0 => Column::Unseen,
                None => Column::Other,
            };
            found.extend(self.cell(cell, column));
        }
        self.found.extend(found);
    }

    fn cell(&self, cell: Piece, column: Column) -> Vec<Mark> {
        let mut found = Vec::new();
        for part in cell.split(part_break) {
            let (_, part) = opened(part);
            let mark = beginning(Place::Cell, part, self.context);
            let mark = mark.or_else(|| self.word(part, column));
            let mut of_part: Vec<Mark> = mark.into_iter().collect();
            add_boxes_amid(part, &mut of_part);
            found.append(&mut of_part);
        }
        // What stands in a column of statuses is one status, whatever it begins with.
        if column == Column::Status {
            for mark in &mut found {
                mark.kind = MarkKind::Cell;
            }
        }
        found
    }

    /// The mark that a word of status in a cell is.
    fn word(&self, part: Piece, column: Column) -> Option<Mark> {
        let status = known_status(part.text, self.context.words)?;
        let counts = match column {
            Column::Status => true,
            Column::Unseen => part.text.split_whitespace().count() <= 3,
            Column::Other => false,
        };
        counts.then(|| mark(MarkKind::Cell, status, part.span()))
    }

    fn table_at(&self, line: Piece, markup: Markup) -> Option<&SeenTable<'_>> {
        let after = self
            .tables
            .partition_point(|seen| seen.table.span.start <= line.start);
        let seen = self.tables.get(after.checked_sub(1)?)?;
        (seen.table.markup == markup && line.start < seen.table.span.end).then_some(seen)
    }
}

/// The mark that a piece begins with.
fn beginning(place: Place, part: Piece, context: &Context) -> Option<Mark> {
    let bare = part.skipping(|c| matches!(c, '*' | '_' | '~' | '`') || is_space(c));
    // A code span is no box; emphasis around one is.
    if part.text.starts_with('`') {
        return None;
    }
    if let Some((status, length)) = boxed(bare.text) {
        let span = Span::new(bare.start, bare.start + length);
        return Some(mark(MarkKind::Box, status, span));
    }
    let signed = sign(place, bare, context).or_else(|| task(place, part, context));
    if let Some((status, span)) = signed {
        return Some(mark(MarkKind::Sign, status, span));
    }
    let decided = decided(bare.text)?;
    Some(mark(MarkKind::Decision, decided, bare.span()))
}

/// The sign that a piece begins with, and where it stands.
fn sign(place: Place, bare: Piece, context: &Context) -> Option<(Status, Span)> {
    let (status, length) = signed(place, bare.text, context)?;
    Some((status, Span::new(bare.start, bare.start + length)))
}

/// The word of a task that an item or a line of a document of operations begins with.
fn task(place: Place, part: Piece, context: &Context) -> Option<(Status, Span)> {
    let is_kept = matches!(place, Place::Item | Place::Paragraph);
    let is_of_operations = context.role == DocumentRole::Operations;
    let (status, length) = task_word(part.text, context.words)?;
    let span = Span::new(part.start, part.start + length);
    (is_kept && is_of_operations).then_some((status, span))
}

/// The one status among the parts of `valve | open`, a row that Markdown sees no table in.
fn cell_amid(part: Piece, words: &Vocabulary) -> Option<Mark> {
    let cells = part.split(|rest| rest.starts_with(" | ").then_some(3));
    let statuses = cells.into_iter().skip(1).filter_map(|cell| {
        let status = whole_status(cell.text.trim_end_matches(['|', ' ']), words)?;
        Some(mark(MarkKind::Cell, status, cell.span()))
    });
    let found: Vec<Mark> = statuses.collect();
    match found.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The sign at the end of a line: `valve: ❌`.
fn sign_behind(place: Place, part: Piece) -> Option<Mark> {
    if part.text.starts_with('`') {
        return None;
    }
    let (status, at) = signed_behind(place, part.text)?;
    Some(mark(MarkKind::Sign, status, part.from(at).span()))
}

/// Adds the boxes of a piece that stand outside its code spans and the marks that were found.
fn add_boxes_amid(part: Piece, found: &mut Vec<Mark>) {
    let code = code_spans(part.text);
    let is_in_code = |at: usize| code.iter().any(|(start, end)| (*start..*end).contains(&at));
    let may_begin = |(at, c): &(usize, char)| !c.is_alphanumeric() && !is_in_code(*at);
    for (at, _) in part.text.char_indices().filter(may_begin) {
        let amid = box_amid(part, at);
        let is_new = |amid: &Mark| !found.iter().any(|known| known.span.contains(amid.span));
        found.extend(amid.filter(is_new));
    }
    found.sort_by_key(|mark| mark.span);
}

fn box_amid(part: Piece, at: usize) -> Option<Mark> {
    let (before, rest) = part.text.split_at(at);
    let (status, length) = boxed_amid(before, rest)?;
    let span = Span::new(part.start + at, part.start + at + length);
    Some(mark(MarkKind::Box, status, span))
}
