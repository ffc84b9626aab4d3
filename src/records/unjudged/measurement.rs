//! Measurements: what the report of a load test or a benchmark says was measured, row by row and bullet by bullet.
//!
//! Somebody has measured a number on some day, in some place; of the release at hand it proves nothing. So a measurement makes no record:
//! `link::measured` holds it against the objectives that it names, and pages show both beside each other.

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::parse::{Block, Pair, Row, Table};
use crate::records::assembly::context::Context;
use crate::records::assembly::naming::one_line;
use crate::records::assembly::outline;
use crate::records::values::measured::{names_measure, percentiles};
use crate::records::words::plan::tells_of_load_test;
use crate::records::words::proof::is_result_label;

/// At most so many of one document are kept.
const MOST: usize = 200;

/// A number that was measured, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// The row or item.
    pub span: Span,
    /// What was measured.
    pub name: String,
    /// What came out.
    pub said: String,
}

/// The measurements of a document, in order.
pub fn of_document(context: &Context) -> Vec<Measurement> {
    let mut found = Vec::new();
    let counts = match context.role {
        DocumentRole::Template | DocumentRole::Instructions => false,
        DocumentRole::Operations
        | DocumentRole::Reference
        | DocumentRole::Decision
        | DocumentRole::History
        | DocumentRole::Generated => true,
    };
    for at in (0..context.document.sections.len()).filter(|_| counts) {
        if is_of_report(context, at) {
            in_section(&context.document.sections[at].blocks, &mut found);
        }
    }
    found.truncate(MOST);
    found
}

/// Does a heading around a section, or the title, name a load test?
fn is_of_report(context: &Context, section: usize) -> bool {
    let around = context.document.ancestry(section).into_iter();
    let mut headings = around.map(|at| context.document.sections[at].heading.plain.as_str());
    headings.any(tells_of_load_test)
}

fn in_section(blocks: &[Block], found: &mut Vec<Measurement>) {
    for block in blocks {
        if let Block::Table(table) = block {
            found.extend(in_table(table));
        }
    }
    outline::each_item(blocks, 0, &mut |item, _| {
        found.extend(item.pairs.first().and_then(|pair| of_pair(pair, item.span)));
    });
}

fn of_pair(pair: &Pair, span: Span) -> Option<Measurement> {
    let said = one_line(&pair.value.plain);
    has_number(&said).then(|| Measurement {
        span,
        name: one_line(&pair.key),
        said,
    })
}

/// The rows of a table that has a column of what was measured; each column of a percentile is one.
fn in_table(table: &Table) -> Vec<Measurement> {
    let headers = || table.header.iter().enumerate().skip(1);
    let measured = headers().find(|(_, header)| names_measure(&header.plain));
    let result = || headers().find(|(_, header)| is_result_label(&header.plain));
    if let Some((column, _)) = measured.or_else(result) {
        let rows = table.rows.iter();
        return rows.filter_map(|row| of_row(row, column, "")).collect();
    }
    of_percentiles(table)
}

/// The cells below the headers of percentiles.
fn of_percentiles(table: &Table) -> Vec<Measurement> {
    let headers = table.header.iter().map(|header| header.plain.as_str());
    let columns = headers.enumerate().skip(1);
    let columns: Vec<(usize, &str)> = columns.filter(|(_, name)| names_percentile(name)).collect();
    let rows = table.rows.iter();
    let cells = rows.flat_map(|row| columns.iter().map(move |column| (row, column)));
    cells
        .filter_map(|(row, (column, percentile))| of_row(row, *column, percentile))
        .collect()
}

/// `P95`, `p99 (ms)`
fn names_percentile(header: &str) -> bool {
    let name = header.split('(').next().unwrap_or("");
    !percentiles(name).is_empty() && name.split_whitespace().count() == 1
}

/// What a cell of a row says, of a percentile where its column is that of one.
fn of_row(row: &Row, column: usize, percentile: &str) -> Option<Measurement> {
    let said = one_line(&row.cells.get(column)?.plain);
    let name = format!("{} {percentile}", one_line(&row.cells.first()?.plain));
    let name = name.trim().to_owned();
    (has_number(&said) && !name.is_empty()).then_some(Measurement {
        span: row.span,
        name,
        said,
    })
}

fn has_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;
    use crate::base::{RelPath, Settings};
    use crate::parse;
    use crate::records::words::Vocabulary;

    #[test]
    fn reports_of_load_tests_say_what_was_measured() {
        let source = indoc! {"
            # Load test of the quay

            | Metric | Target | Measured |
            |-|-|-|
            | Crane latency p95 | < 90 ms | 84 ms |
            | Ropes | 3 | none |

            - Ships per hour: 12
            - All went well
        "};
        let told = |source: &str| {
            let document = parse::parse_document(source);
            let path = RelPath::new("docs/load.md").expect("a path");
            let words = Vocabulary::new(&Settings::default());
            let context = Context::new(&path, &document, source, &words);
            let found = of_document(&context).into_iter();
            found
                .map(|one| format!("{}: {}", one.name, one.said))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            told(source),
            ["Crane latency p95: 84 ms", "Ships per hour: 12"]
        );
        assert!(told(&source.replace("Load test of the quay", "The quay")).is_empty());
    }
}
