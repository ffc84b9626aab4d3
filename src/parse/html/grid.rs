//! Grid: the rows of a table of raw HTML laid out in columns, what spans several repeated in each, under one header.
//!
//! A table whose header cannot be told stays HTML: nobody knows which of its columns holds the statuses.

use crate::base::Span;
use crate::parse::{Markup, Row, Table, Text};

/// A row as it is written.
pub struct WrittenRow {
    /// From its tag to its end.
    pub span: Span,
    /// The number of its group.
    pub group: usize,
    /// Does it stand in `<thead>`?
    pub in_head: bool,
    /// Its cells.
    pub cells: Vec<WrittenCell>,
}

/// A cell as it is written.
pub struct WrittenCell {
    /// Its text.
    pub text: Text,
    /// Is it a `<th>`?
    pub is_header: bool,
    /// How many columns it takes.
    pub across: usize,
    /// How many rows it takes.
    pub down: usize,
}

/// How many bytes the cells may have together, each repetition counted.
const MOST: usize = 8_000_000;

/// Lays the rows of the table at `span` out.
pub fn lay_out(span: Span, written: &[WrittenRow]) -> Option<Table> {
    let orientation = orientation(written)?;
    let mut rows = laid_rows(written)?;
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let header = match orientation {
        Orientation::HeaderRow => rows.remove(0).cells,
        Orientation::HeaderColumn => vec![unnamed(span.start); width],
    };
    let titles: Vec<Span> = written
        .iter()
        .filter(|row| is_title(row, width))
        .map(|row| row.span)
        .collect();
    rows.retain(|row| titles.binary_search(&row.span).is_err());
    Some(Table {
        span,
        header,
        rows,
        markup: Markup::Html,
    })
}

/// A cell without words.
fn unnamed(at: usize) -> Text {
    Text {
        span: Span::new(at, at),
        ..Text::default()
    }
}

/// Which cells name the others.
enum Orientation {
    /// The first row.
    HeaderRow,
    /// The first cell of each row: `<tr><th>Owner</th><td>Yard</td></tr>`.
    HeaderColumn,
}

fn orientation(rows: &[WrittenRow]) -> Option<Orientation> {
    let first = rows.first()?;
    let in_head = rows.iter().filter(|row| row.in_head).count();
    let is_named = if in_head > 0 {
        in_head == 1 && first.in_head
    } else {
        names_columns(first) || stresses_columns(rows)
    };
    if is_named {
        // Two rows of names, or a name for two columns, say more than one header can.
        let is_whole = first
            .cells
            .iter()
            .all(|cell| cell.across == 1 && cell.down == 1);
        let is_only = !rows
            .get(1)
            .is_some_and(|row| row.cells.len() > 1 && names_columns(row));
        return (is_whole && is_only).then_some(Orientation::HeaderRow);
    }
    let is_column = in_head == 0 && rows.iter().all(is_led_by_name);
    is_column.then_some(Orientation::HeaderColumn)
}

/// Is every cell a name? The corner above a column of names may be empty.
fn names_columns(row: &WrittenRow) -> bool {
    let corner = row.cells.first().filter(|cell| cell.text.is_empty());
    let named = &row.cells[usize::from(corner.is_some())..];
    !named.is_empty() && named.iter().all(|cell| cell.is_header)
}

/// A first row in bold is what writers make who do not know `<th>`.
fn stresses_columns(rows: &[WrittenRow]) -> bool {
    let knows_names = rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.is_header);
    let is_stressed = |row: &WrittenRow| row.cells.iter().all(|cell| is_bold(&cell.text));
    let [first, others @ ..] = rows else {
        return false;
    };
    !knows_names && is_stressed(first) && !others.is_empty() && !others.iter().any(is_stressed)
}

fn is_bold(text: &Text) -> bool {
    let mut words = text
        .pieces
        .iter()
        .filter(|piece| !piece.text.trim().is_empty());
    !text.is_empty() && words.all(|piece| piece.strong)
}

fn is_led_by_name(row: &WrittenRow) -> bool {
    match row.cells.as_slice() {
        [name, values @ ..] => {
            let are_values = values
                .iter()
                .all(|cell| !cell.is_header && cell.across == 1);
            name.is_header && name.across == 1 && !values.is_empty() && are_values
        }
        [] => false,
    }
}

/// A name across all columns heads the rows below it, and is not a row itself.
fn is_title(row: &WrittenRow, width: usize) -> bool {
    match row.cells.as_slice() {
        [cell] => width > 1 && cell.across >= width && (cell.is_header || is_bold(&cell.text)),
        _ => false,
    }
}

/// The rows with every cell in each column and row that it spans.
fn laid_rows(written: &[WrittenRow]) -> Option<Vec<Row>> {
    let mut grid = Grid::default();
    let mut rows = Vec::new();
    let mut group = None;
    for row in written {
        if group.replace(row.group) != Some(row.group) {
            grid.spanning.clear();
        }
        let cells = grid.lay(row)?;
        rows.push(Row {
            span: row.span,
            cells,
        });
    }
    Some(rows)
}

/// A cell that reaches into rows to come, and how many of them.
struct Spanning {
    text: Text,
    rows: usize,
}

#[derive(Default)]
struct Grid {
    /// By column, what reaches into the next row.
    spanning: Vec<Option<Spanning>>,
    /// The bytes of all cells so far.
    bytes: usize,
}

impl Grid {
    fn lay(&mut self, row: &WrittenRow) -> Option<Vec<Text>> {
        let mut cells: Vec<Text> = Vec::new();
        for cell in &row.cells {
            self.place(cell, &mut cells)?;
        }
        let width = self.spanning.len();
        while (cells.len()..width).any(|column| self.is_spanned(column)) {
            let text = self.take_reaching(cells.len());
            cells.push(text.unwrap_or_else(|| unnamed(row.span.end)));
        }
        Some(cells)
    }

    /// Adds a cell after those that reach into the row from above.
    fn place(&mut self, cell: &WrittenCell, cells: &mut Vec<Text>) -> Option<()> {
        while let Some(text) = self.take_reaching(cells.len()) {
            cells.push(text);
        }
        for _ in 0..cell.across {
            // Two cells in one place are drawn above each other.
            if self.is_spanned(cells.len()) {
                return None;
            }
            self.span(cells.len(), cell);
            cells.push(cell.text.clone());
            self.bytes += cell.text.plain.len() + 1;
        }
        (self.bytes <= MOST).then_some(())
    }

    fn is_spanned(&self, column: usize) -> bool {
        self.spanning.get(column).is_some_and(Option::is_some)
    }

    /// The cell of an earlier row that reaches into this column of the row at hand.
    fn take_reaching(&mut self, column: usize) -> Option<Text> {
        let slot = self.spanning.get_mut(column)?;
        let spanning = slot.as_mut()?;
        spanning.rows -= 1;
        let text = spanning.text.clone();
        if spanning.rows == 0 {
            *slot = None;
        }
        self.bytes += text.plain.len() + 1;
        Some(text)
    }

    /// Remembers a cell for the rows below this one.
    fn span(&mut self, column: usize, cell: &WrittenCell) {
        if cell.down < 2 {
            return;
        }
        while self.spanning.len() <= column {
            self.spanning.push(None);
        }
        self.spanning[column] = Some(Spanning {
            text: cell.text.clone(),
            rows: cell.down - 1,
        });
    }
}
