//! Apart: a sentence which asks that two things be done by different people, held against the people that the document names:
//! `Whoever approves must not be the author.`
//!
//! It is settled where the document names them and they differ. Where one of them did both, or nobody can tell, the sentence stays, and
//! keeps the gate from going.

use crate::base::text::{fold, words};
use crate::parse::{Block, Pair, Row, Table};
use crate::records::assembly::context::Context;
use crate::records::gates::quorum;
use crate::records::values::status;
use crate::records::words::gates;
use crate::records::words::phrase::Searched;
use crate::records::words::vocabulary::Label;
use crate::records::{Demand, Detail, Record};

/// The criteria of a gate, without the sentences about different people that are kept.
pub fn settled(context: &Context, mut found: Vec<Record>) -> Vec<Record> {
    found.retain(|record| !asks(record) || !is_kept(context, &record.title));
    found
}

/// Is it an unread sentence which asks for different people?
fn asks(record: &Record) -> bool {
    let is_unread = matches!(record.detail, Detail::Criterion(Demand::Unread(_)));
    is_unread && (names_pair(&record.title) || names_oneself(&record.title))
}

/// `different people`, `not the same person`.
fn names_pair(sentence: &str) -> bool {
    Searched::new(sentence).has(|words| words.apart)
}

/// `must not be the author`, `that they requested themselves`.
fn names_oneself(sentence: &str) -> bool {
    Searched::new(sentence).has(|words| words.oneself)
}

/// Does the document name who did what, and are they different people everywhere?
fn is_kept(context: &Context, sentence: &str) -> bool {
    let tables: Vec<Rows> = tables(context)
        .map(|table| people(context, table))
        .collect();
    let rows = tables.iter().flatten();
    let of_rows = rows.filter(|row| row.len() >= 2).map(|row| are_apart(row));
    let signers: Vec<Vec<String>> = tables.iter().filter_map(signers).collect();
    let of_signers = match names_pair(sentence) && quorum::counts_votes(sentence) {
        true => among_themselves(&signers),
        false => from_authors(&signers, &named_in(context, sentence)),
    };
    let mut compared = of_rows.chain(of_signers).peekable();
    compared.peek().is_some() && compared.all(|is_apart| is_apart)
}

/// The people of the rows of a table.
type Rows = Vec<Vec<String>>;

/// The people of a table that names one in each row.
fn signers(rows: &Rows) -> Option<Vec<String>> {
    let is_list = !rows.is_empty() && rows.iter().all(|row| row.len() == 1);
    is_list.then(|| rows.concat())
}

/// Do the signers of each list differ from one another?
fn among_themselves(lists: &[Vec<String>]) -> Vec<bool> {
    let several = lists.iter().filter(|list| list.len() >= 2);
    several.map(|list| are_apart(list)).collect()
}

/// Does nobody in each list bear the name of one of some authors? Without authors nobody knows.
fn from_authors(lists: &[Vec<String>], authors: &[String]) -> Vec<bool> {
    let is_none_of = |list: &Vec<String>| !authors.iter().any(|author| list.contains(author));
    let held = lists.iter().filter(|_| !authors.is_empty());
    held.map(is_none_of).collect()
}

fn are_apart(people: &[String]) -> bool {
    let mut behind = people.iter().enumerate();
    behind.all(|(at, one)| !people[at + 1..].contains(one))
}

fn tables<'a>(context: &'a Context) -> impl Iterator<Item = &'a Table> {
    let blocks = context
        .document
        .sections
        .iter()
        .flat_map(|section| &section.blocks);
    blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// The people that each row of a table names, folded.
fn people(context: &Context, table: &Table) -> Rows {
    let is_of_people = |column: &usize| names_people(context, table, *column);
    let columns: Vec<usize> = (0..table.header.len()).filter(is_of_people).collect();
    let of_row = |row: &Row| {
        let cells = columns.iter().filter_map(|column| row.cells.get(*column));
        cells.map(|cell| fold(cell.plain.trim())).collect()
    };
    table
        .rows
        .iter()
        .map(of_row)
        .filter(|row: &Vec<String>| !row.is_empty())
        .collect()
}

/// Is a column headed as one of people, and does every cell of it name somebody?
fn names_people(context: &Context, table: &Table, column: usize) -> bool {
    let header = &table.header[column].plain;
    let label = context.words.label(header);
    let is_headed = matches!(
        label,
        Some(Label::Owner | Label::Approver | Label::Signature)
    ) || gates::holds(header, |words| words.by_whom);
    let mut cells = table.rows.iter().map(|row| row.cells.get(column));
    is_headed && cells.all(|cell| cell.is_some_and(|cell| status::names_people(&cell.plain)))
}

/// The people of the fields that a sentence names: those of `Author: Jo Lund`, where it speaks of the author.
fn named_in(context: &Context, sentence: &str) -> Vec<String> {
    let folded = fold(sentence);
    let said: Vec<&str> = words(&folded).collect();
    let is_named = |pair: &&Pair| {
        let key = fold(&pair.key);
        let first = words(&key).next().unwrap_or("").to_owned();
        said.contains(&first.as_str()) && status::names_people(&pair.value.plain)
    };
    let sections = context.document.sections.iter();
    let pairs = sections.flat_map(|section| section.blocks.iter().flat_map(pairs_of));
    pairs
        .filter(is_named)
        .map(|pair| fold(pair.value.plain.trim()))
        .collect()
}

/// The fields of a paragraph or list.
fn pairs_of(block: &Block) -> Vec<&Pair> {
    match block {
        Block::Paragraph(paragraph) => paragraph.pairs.iter().collect(),
        Block::List(list) => list.items.iter().flat_map(|item| &item.pairs).collect(),
        Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => Vec::new(),
    }
}
