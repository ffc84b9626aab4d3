//! Apart: a sentence which asks that two things be done by different people, held against the people that the document names:
//! `The owner and the approver must be different people`
//!
//! It is settled where the document names them and they differ. Where one of them did both, or nobody can tell, the sentence stays, and
//! keeps the gate from going.

use crate::base::text::{fold, words};
use crate::parse::{Block, Row, Table};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::quorum;
use crate::records::values::status;
use crate::records::words::gates;
use crate::records::words::phrase::Searched;
use crate::records::words::vocabulary::Label;
use crate::records::{Demand, Detail, Record};

/// The criteria of a gate at a section, without the sentences about different people that are kept.
pub fn settled(context: &Context, gate: usize, mut found: Vec<Record>) -> Vec<Record> {
    found.retain(|record| !asks(record) || !is_kept(context, gate, &record.title));
    found
}

/// Is it an unread sentence that asks for different people, and for nothing else?
fn asks(record: &Record) -> bool {
    let is_unread = matches!(record.detail, Detail::Criterion(Demand::Unread(_)));
    let sentence = record.title.trim_end_matches(['.', '!']);
    is_unread
        && !sentence.contains([',', ';', ':'])
        && Searched::new(sentence).ends_with(|words| words.apart)
}

/// Does a table of the gate name who did what, and are they different people in it?
fn is_kept(context: &Context, gate: usize, sentence: &str) -> bool {
    let mut compared = tables(context, gate)
        .filter_map(|table| compared(context, table, sentence))
        .peekable();
    compared.peek().is_some() && compared.all(|are_apart| are_apart)
}

/// Are the people of a table different people, where it has a column for each of two that the sentence speaks of, or lists those who sign?
fn compared(context: &Context, table: &Table, sentence: &str) -> Option<bool> {
    let columns = columns_of_people(context, table);
    match columns.as_slice() {
        [signer] if quorum::counts_votes(sentence) && table.rows.len() > 1 => {
            let rows = table.rows.iter();
            let signers = rows.flat_map(|row| people_in(row, &[*signer]));
            Some(are_apart(&signers.collect::<Vec<String>>()))
        }
        [one, other] if are_named(table, [*one, *other], sentence) => {
            let mut rows = table.rows.iter().map(|row| people_in(row, &columns));
            Some(rows.all(|people| are_apart(&people)))
        }
        _ => None,
    }
}

fn columns_of_people(context: &Context, table: &Table) -> Vec<usize> {
    let columns = 0..table.header.len();
    columns
        .filter(|column| names_people(context, table, *column))
        .collect()
}

/// The people in some columns of a row, folded.
fn people_in(row: &Row, columns: &[usize]) -> Vec<String> {
    let cells = columns.iter().filter_map(|column| row.cells.get(*column));
    cells.map(|cell| fold(cell.plain.trim())).collect()
}

/// Does a sentence speak of those of both columns?
fn are_named(table: &Table, columns: [usize; 2], sentence: &str) -> bool {
    let mut headers = columns.iter().map(|column| &table.header[*column].plain);
    headers.all(|header| is_named(header, sentence))
}

/// Does a sentence speak of those of a column: of the approver, where it is headed `Approved by`?
fn is_named(header: &str, sentence: &str) -> bool {
    const STEM: usize = 5;
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let (header, sentence) = (fold(header), fold(sentence));
    let named = words(&header).next().map(stem);
    words(&sentence).any(|word| Some(stem(word)) == named)
}

/// Has nobody a name, or a part of one, that another has?
fn are_apart(people: &[String]) -> bool {
    let shares =
        |one: &str, other: &str| words(one).any(|name| words(other).any(|part| part == name));
    let mut pairs = people.iter().enumerate();
    pairs.all(|(at, one)| !people[at + 1..].iter().any(|other| shares(one, other)))
}

/// The tables of a gate.
fn tables<'a>(context: &'a Context, gate: usize) -> impl Iterator<Item = &'a Table> {
    let own = [gate].into_iter().chain(outline::below(context, gate));
    let blocks = own.flat_map(|at| &context.document.sections[at].blocks);
    blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
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
