//! Lines: what a page says line by line, in paragraphs, items without a box and fields of tables.

use std::borrow::Cow;

use crate::parse::{Block, Item, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::gates::decision;

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
            Block::List(list) if decision::tells_consequences(list) => {}
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

/// The lines of a text: as its writer broke them where each is a field, else where Markdown breaks them. Several fields on one line are
/// as many lines.
fn lines_of<'a>(context: &Context, text: &Text) -> Vec<Line<'a>> {
    let written = text.lines(context.text);
    let lines = if written.len() > 1 && written.iter().all(|line| is_field(&line.plain)) {
        written
    } else {
        cut_behind(text, "\n")
    };
    lines
        .iter()
        .flat_map(fields_of_line)
        .map(Line::of)
        .collect()
}

/// `Owner: Mia Wolf. Window: 14 May 2026`, `Owner: Mia Wolf · Window: 14 May 2026`: the fields of a line, where it is made of several.
pub fn fields_of_line(line: &Text) -> Vec<Text> {
    const MARKS: [&str; 4] = [" · ", " | ", "\u{3000}", ". "];
    let cut = |mark: &&str| cut_behind(line, mark);
    let is_made_of_fields =
        |fields: &Vec<Text>| fields.len() > 1 && fields.iter().all(|field| is_field(&field.plain));
    let fields = MARKS.iter().map(cut).find(is_made_of_fields);
    fields.map_or_else(
        || vec![line.clone()],
        |fields| fields.iter().map(without_mark).collect(),
    )
}

/// The parts of a line that marks of their own part: `Captain: Noor · Build 6.8.0 · Submission planned for 12 March`.
pub fn parts_of_line(line: &Text) -> Vec<Text> {
    const MARKS: [&str; 2] = [" · ", "\u{3000}"];
    let cut = |mark: &&str| cut_behind(line, mark);
    let parts = MARKS.iter().map(cut).find(|parts| parts.len() > 1);
    let parts = parts.unwrap_or_else(|| vec![line.clone()]);
    let parts = parts.iter().map(without_mark);
    parts.filter(|part| !part.plain.is_empty()).collect()
}

/// A field without the mark that parts it from the next.
fn without_mark(field: &Text) -> Text {
    let length = field
        .plain
        .trim_end_matches([' ', '·', '|', '.', '\u{3000}'])
        .len();
    field.slice(0, length).trimmed()
}

/// A text, cut behind each mark.
fn cut_behind(text: &Text, mark: &str) -> Vec<Text> {
    let marks = text
        .plain
        .match_indices(mark)
        .map(|(at, mark)| at + mark.len());
    let cuts: Vec<usize> = [0]
        .into_iter()
        .chain(marks)
        .chain([text.plain.len()])
        .collect();
    text.cut(&cuts)
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
