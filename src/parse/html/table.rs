//! Tables of raw HTML as they are written: groups of rows, rows, and cells that may span several of either. A caption is a
//! paragraph above its table.

use super::grid::{self, WrittenCell, WrittenRow};
use super::phrase;
use super::tokens::{Element, Token, What, past_blanks};
use crate::base::Span;
use crate::parse::inline::Run;
use crate::parse::pairs::{self, Lead};
use crate::parse::{Block, Paragraph};

/// The widest and highest span of a cell that is read.
const WIDEST: usize = 1_000;

/// The table whose tag is the token at `at`, below its caption, and the place of the token after it. `None` for one that is nested, hidden,
/// not closed, or has no header that could be told.
pub fn read(source: &str, tokens: &[Token], at: usize) -> Option<(Vec<Block>, usize)> {
    let behind = &tokens[at..];
    let end = at + behind.iter().position(|token| token.closes("table"))?;
    let mut opened = tokens[at..end].iter().filter_map(Token::opened);
    if opened.any(Element::is_hidden) {
        return None;
    }
    let mut reader = TableReader {
        source,
        tokens: &tokens[..end],
        rows: Vec::new(),
        group: 0,
        open: None,
        caption: None,
        start: tokens[at].span.start,
    };
    reader.read(at + 1)?;
    Some((reader.into_blocks(tokens[end].span.end)?, end + 1))
}

struct TableReader<'a> {
    source: &'a str,
    /// Up to the end of the table.
    tokens: &'a [Token],
    rows: Vec<WrittenRow>,
    /// The number of the group of rows: no cell spans rows of two groups.
    group: usize,
    /// `thead`, `tbody` or `tfoot`, where one is open.
    open: Option<&'a str>,
    caption: Option<Paragraph>,
    /// Where the table begins: at its tag, or at the end of its caption.
    start: usize,
}

impl<'a> TableReader<'a> {
    fn read(&mut self, at: usize) -> Option<()> {
        let mut next = at;
        while next < self.tokens.len() {
            next = self.step(next)?;
        }
        self.open.is_none().then_some(())
    }

    fn into_blocks(self, end: usize) -> Option<Vec<Block>> {
        let table = grid::lay_out(Span::new(self.start, end), &self.rows)?;
        let caption = self.caption.map(Block::Paragraph).into_iter();
        Some(caption.chain([Block::Table(table)]).collect())
    }

    /// Reads what begins at a token, and returns the place of the token after it.
    fn step(&mut self, at: usize) -> Option<usize> {
        match &self.tokens[at].what {
            What::Text(text) if text.trim().is_empty() => Some(at + 1),
            What::Open(element) => self.element(element, at),
            What::Close(name) if self.open == Some(name) => {
                self.open = None;
                self.group += 1;
                Some(at + 1)
            }
            What::Close(name) if name == "colgroup" => Some(at + 1),
            What::Void(element) if element.name == "col" => Some(at + 1),
            What::Close(_) | What::Void(_) | What::Text(_) | What::Character(_) => None,
        }
    }

    fn element(&mut self, element: &'a Element, at: usize) -> Option<usize> {
        match element.name.as_str() {
            "tr" => self.row(at),
            "colgroup" => Some(at + 1),
            "caption" if self.rows.is_empty() && self.caption.is_none() => {
                let end = self.end_of(element, at)?;
                self.caption = Some(paragraph(self.words(at, end)?));
                self.start = self.tokens[end].span.start;
                Some(end + 1)
            }
            group @ ("thead" | "tbody" | "tfoot") if self.open.is_none() => {
                self.open = Some(group);
                self.group += 1;
                Some(at + 1)
            }
            _ => None,
        }
    }

    fn row(&mut self, at: usize) -> Option<usize> {
        let mut cells = Vec::new();
        let mut next = past_blanks(self.tokens, at + 1);
        while !self.tokens.get(next)?.closes("tr") {
            let (cell, behind) = self.cell(next)?;
            cells.push(cell);
            next = past_blanks(self.tokens, behind);
        }
        self.rows.push(WrittenRow {
            span: self.tokens[at].span.join(self.tokens[next].span),
            group: self.group,
            in_head: self.open == Some("thead"),
            cells,
        });
        Some(next + 1)
    }

    fn cell(&self, at: usize) -> Option<(WrittenCell, usize)> {
        let opened = self.tokens[at].opened();
        let element = opened.filter(|element| matches!(element.name.as_str(), "td" | "th"))?;
        let end = self.end_of(element, at)?;
        let cell = WrittenCell {
            text: self.words(at, end)?.text,
            is_header: element.name == "th",
            across: count(element, "colspan")?,
            down: count(element, "rowspan")?,
        };
        Some((cell, end + 1))
    }

    /// The words between two tags.
    fn words(&self, at: usize, end: usize) -> Option<Run> {
        let span = Span::new(self.tokens[at].span.end, self.tokens[end].span.start);
        phrase::read(self.source, span, &self.tokens[at + 1..end])
    }

    /// The place of the next tag that closes such an element.
    fn end_of(&self, element: &Element, at: usize) -> Option<usize> {
        let behind = &self.tokens[at..];
        let end = behind.iter().position(|token| token.closes(&element.name));
        end.map(|end| at + end)
    }
}

fn paragraph(run: Run) -> Paragraph {
    Paragraph {
        pairs: pairs::read(&run.text, &run.lines, Lead::Nothing),
        text: run.text,
    }
}

/// How many columns or rows a cell takes. `None` for what no browser agrees on with another.
fn count(element: &Element, attribute: &str) -> Option<usize> {
    let Some(written) = element.value(attribute) else {
        return Some(1);
    };
    let count = written.trim().parse().ok();
    count.filter(|count| (1..=WIDEST).contains(count))
}
