//! Finding marks: line by line in the raw text, whatever Markdown makes of the lines.

use crate::base::Span;
use crate::parse::{Block, Table};
use crate::records::context::Context;
use crate::records::marks::openings::{
    Piece, Place, cells, field_separator, is_space, line_break, opened,
};
use crate::records::marks::signs::{boxed, decided, known_status, signed};
use crate::records::marks::{Fate, Mark, MarkKind};
use crate::records::vocabulary::{Label, Vocabulary};
use crate::records::{Status, fill};

/// A line that is longer holds prose, or data.
const LONGEST_LINE: usize = 4_000;

/// Every mark of a document, by its place; nothing has become of any yet.
pub fn marks(context: &Context) -> Vec<Mark> {
    let mut finder = Finder {
        context,
        tables: tables(context),
        found: Vec::new(),
    };
    let mut start = 0;
    for line in context.text.split_inclusive('\n') {
        if line.len() <= LONGEST_LINE {
            finder.line(start, line.trim_end());
        }
        start += line.len();
    }
    finder.found
}

/// A table as Markdown sees it, with what its columns are called.
struct SeenTable<'a> {
    table: &'a Table,
    columns: Vec<Option<Label>>,
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
                found.push(SeenTable { table, columns });
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
    fn is_header(&self, line: Piece) -> bool {
        let first = self.table.rows.first();
        first.is_none_or(|row| line.start < row.span.start)
    }

    fn column(&self, at: usize) -> Column {
        match self.columns.get(at).copied().flatten() {
            Some(Label::Status | Label::Decision) => Column::Status,
            _ => Column::Other,
        }
    }
}

struct Finder<'a> {
    context: &'a Context<'a>,
    tables: Vec<SeenTable<'a>>,
    found: Vec<Mark>,
}

impl Finder<'_> {
    fn line(&mut self, start: usize, line: &str) {
        let line = Piece { start, text: line };
        let line = line.skipping(|c| c.is_whitespace() || c == '>' || c == '\u{feff}');
        if line.text.starts_with('|') || (line.text.contains('|') && self.table_at(line).is_some())
        {
            self.row(line);
            return;
        }
        let (place, body) = opened(line);
        for part in body.split(line_break) {
            let (inner, part) = opened(part);
            let place = if inner == Place::Paragraph {
                place
            } else {
                inner
            };
            self.part(place, part);
        }
    }

    /// The marks of one item, heading or line: one at its beginning, and its status and decision fields.
    fn part(&mut self, place: Place, part: Piece) {
        if let Some(mark) = beginning(place, part, self.context) {
            self.found.push(mark);
            return;
        }
        for field in part.split(field_separator) {
            let value = field_value(field, self.context.words);
            self.found.extend(value);
        }
    }

    fn row(&mut self, line: Piece) {
        let table = self.table_at(line);
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
        for part in cell.split(line_break) {
            let (_, part) = opened(part);
            let mark = beginning(Place::Cell, part, self.context);
            found.extend(mark.or_else(|| self.word(part, column)));
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

    fn table_at(&self, line: Piece) -> Option<&SeenTable<'_>> {
        let after = self
            .tables
            .partition_point(|seen| seen.table.span.start <= line.start);
        let seen = self.tables.get(after.checked_sub(1)?)?;
        (line.start < seen.table.span.end).then_some(seen)
    }
}

fn mark(kind: MarkKind, status: Status, span: Span) -> Mark {
    Mark {
        kind,
        status,
        span,
        fate: Fate::Unread,
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
    if let Some((status, length)) = signed(place, bare.text, context) {
        let span = Span::new(bare.start, bare.start + length);
        return Some(mark(MarkKind::Sign, status, span));
    }
    let decided = decided(bare.text)?;
    Some(mark(MarkKind::Decision, decided, bare.span()))
}

/// The value of a status or decision field, where it is a known status.
fn field_value(field: Piece, words: &Vocabulary) -> Option<Mark> {
    let mut letters = field.text.char_indices();
    let (at, colon) = letters.find(|(_, c)| matches!(c, ':' | '：'))?;
    let key = field.text.get(..at).filter(|key| key.len() <= 60)?;
    let kind = kind_of_field(key.trim_matches(['*', '_', '`', ' ']), words)?;

    let value = field
        .from(at + colon.len_utf8())
        .skipping(|c| matches!(c, '*' | '_' | '`' | '~') || is_space(c));
    let boxed = boxed(value.text).map(|(status, _)| status);
    let status = boxed.or_else(|| known_status(value.text, words))?;
    Some(mark(kind, status, value.span()))
}

fn kind_of_field(key: &str, words: &Vocabulary) -> Option<MarkKind> {
    match words.label(key)? {
        Label::Status => Some(MarkKind::Field),
        Label::Decision => Some(MarkKind::Decision),
        _ => None,
    }
}
