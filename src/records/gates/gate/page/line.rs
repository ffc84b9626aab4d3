//! Lines: what a page says line by line, in paragraphs, items without a box and fields of tables.

use std::borrow::Cow;

use crate::parse::{Block, Item, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;

/// A line of a text, or a field of a table with its label.
pub struct Line<'a> {
    /// The label of a field.
    pub label: Option<&'a Text>,
    /// Does it stand below a heading that grants by itself?
    pub is_granted: bool,
    /// Does it stand below a heading such as `Decision`, or call itself one?
    pub decides: bool,
    /// Its words.
    pub text: Text,
}

impl<'a> Line<'a> {
    fn of(text: Text) -> Line<'a> {
        Line {
            label: None,
            is_granted: false,
            decides: false,
            text,
        }
    }

    /// Its words; those of a field behind its label.
    pub fn plain(&self) -> Cow<'_, str> {
        let words = self.text.plain.as_str();
        match self.label {
            Some(label) => Cow::Owned(format!("{}: {words}", label.plain.trim())),
            None => Cow::Borrowed(words),
        }
    }
}

/// The lines of paragraphs and of items without a box, and the fields of tables of attributes.
pub fn lines<'a>(context: &Context, blocks: &'a [Block]) -> Vec<Line<'a>> {
    let unboxed = |item: &&Item| item.task.is_none();
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(lines_of(context, &paragraph.text)),
            Block::List(list) => {
                let items = list.items.iter().filter(unboxed);
                found.extend(items.flat_map(|item| lines_of(context, &item.text)));
            }
            Block::Table(table) => found.extend(fields_of(context, table)),
            Block::Fence(_) | Block::Quote(_) | Block::Html(_) => {}
        }
    }
    found
}

/// The lines of a text: as its writer broke them where each is a field, else where Markdown breaks them.
fn lines_of<'a>(context: &Context, text: &Text) -> Vec<Line<'a>> {
    let written = text.lines(context.text);
    if written.len() > 1 && written.iter().all(|line| is_field(&line.plain)) {
        return written.into_iter().map(Line::of).collect();
    }
    let breaks = text.plain.match_indices('\n').map(|(at, _)| at + 1);
    let cuts: Vec<usize> = [0]
        .into_iter()
        .chain(breaks)
        .chain([text.plain.len()])
        .collect();
    text.cut(&cuts).into_iter().map(Line::of).collect()
}

/// `Author: Mia Wolf`: a brief name, and a value behind it.
fn is_field(line: &str) -> bool {
    const LONGEST_NAME: usize = 5;
    let field = line.split_once(": ").or_else(|| line.split_once('：'));
    field.is_some_and(|(name, _)| name.split_whitespace().count() <= LONGEST_NAME)
}

fn fields_of<'a>(context: &Context, table: &'a Table) -> Vec<Line<'a>> {
    let fields = fill::attributes(context, table).unwrap_or_default();
    let line = |(label, of): (&'a Text, &'a Text)| Line {
        label: Some(label),
        ..Line::of(of.clone())
    };
    fields.into_iter().map(line).collect()
}
