//! Promotions: the stages that releases go through, as sentences and flow charts of operations documents give them, in their order.
//!
//! A promotion makes no records: `25% → 50% → 100%` says how a release goes out, and of no release how far it is. A stage that a record of
//! the same name tells about is joined to it, as the nodes of flow charts are.

mod chart;

use std::collections::BTreeSet;

use super::graphs::{Names, names};
use super::{Model, Page, RecordIndex};
use crate::base::kind::DocumentRole;
use crate::base::text::fold;
use crate::base::{RelPath, Span};
use crate::parse::{Block, Document, Row, Section, Text};
use crate::records::assembly::apply::lines;
use crate::records::gates::criterion::sentences;
use crate::records::promotion;
use crate::records::words::plan::tells_of_promotion;

/// A promotion in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// The document.
    pub path: RelPath,
    /// The sentence, or the fence of the chart.
    pub span: Span,
    /// Its stages, in order.
    pub stages: Vec<PromotionStage>,
}

/// A stage of a promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromotionStage {
    /// What it is called there.
    pub name: String,
    /// The stage, gate, track or milestone of that name.
    pub record: Option<RecordIndex>,
}

/// Every promotion, in order of documents and places. What a document says twice is there once.
pub fn gather(model: &Model) -> Vec<Promotion> {
    let known = names(model);
    let pages = model.documents.iter();
    let of_operations = pages.filter(|(_, page)| page.role == DocumentRole::Operations);
    let found = of_operations.flat_map(|(path, page)| {
        let mut found = in_texts(&page.document);
        found.extend(chart::promotions(model, path, page));
        found.sort_by_key(|found| found.span.start);
        let joined = distinct(found).into_iter();
        joined
            .map(|found| placed(model, &known, path, found))
            .collect::<Vec<_>>()
    });
    found.collect()
}

/// The names of stages in order, and where they stand.
struct Chain {
    span: Span,
    names: Vec<String>,
}

/// Each chain of names once, at its first place, and none that only repeats the end of the first.
fn distinct(mut found: Vec<Chain>) -> Vec<Chain> {
    let folded =
        |chain: &Chain| -> Vec<String> { chain.names.iter().map(|name| fold(name)).collect() };
    let first = found.first().map(folded).unwrap_or_default();
    let mut known: BTreeSet<Vec<String>> = BTreeSet::new();
    found.retain(|chain| {
        let names = folded(chain);
        let is_end = names.len() < first.len() && first.ends_with(&names);
        !is_end && known.insert(names)
    });
    found
}

fn placed(model: &Model, known: &Names, path: &RelPath, chain: Chain) -> Promotion {
    let stage = |name: String| PromotionStage {
        record: known.meant(model, &name, path),
        name,
    };
    Promotion {
        path: path.clone(),
        span: chain.span,
        stages: chain.names.into_iter().map(stage).collect(),
    }
}

fn in_texts(document: &Document) -> Vec<Chain> {
    let mut found = Vec::new();
    for (at, section) in document.sections.iter().enumerate() {
        let is_headed = || headings_tell(document, at);
        for said in said_in(section) {
            let tells = || tells_of_promotion(&said.around) || is_headed();
            let stages = promotion::stages(&said.sentence.plain).filter(|_| tells());
            found.extend(stages.map(|names| Chain {
                span: said.sentence.span,
                names,
            }));
        }
    }
    found
}

/// A sentence, and the text that tells what it speaks of: itself, and the row that it is a cell of.
struct Said {
    sentence: Text,
    around: String,
}

fn said_in(section: &Section) -> Vec<Said> {
    let texts = lines(&section.blocks).into_iter();
    let texts = texts.filter(|text| promotion::may_hold_stages(&text.plain));
    let mut said: Vec<Said> = texts
        .flat_map(sentences)
        .map(|sentence| Said {
            around: sentence.plain.clone(),
            sentence,
        })
        .collect();
    let rows = section.blocks.iter().flat_map(rows_of);
    said.extend(rows.flat_map(said_in_row));
    said
}

fn rows_of(block: &Block) -> &[Row] {
    match block {
        Block::Table(table) => &table.rows,
        _ => &[],
    }
}

/// The cells of a row, where one of them may hold stages.
fn said_in_row(row: &Row) -> Vec<Said> {
    let holds = |cell: &Text| promotion::may_hold_stages(&cell.plain);
    if !row.cells.iter().any(holds) {
        return Vec::new();
    }
    let cells = row.cells.iter().map(|cell| cell.plain.as_str());
    let around = cells.collect::<Vec<_>>().join(" ");
    let cell = |sentence: &Text| Said {
        sentence: sentence.clone(),
        around: around.clone(),
    };
    row.cells.iter().map(cell).collect()
}

/// Does a heading around a section speak of a promotion? The title of the document speaks of all of it, and of no sentence.
fn headings_tell(document: &Document, section: usize) -> bool {
    let around = document.ancestry(section).into_iter();
    let headings = around
        .map(|at| &document.sections[at])
        .filter(|section| section.level > 1);
    let mut headings = headings.map(|section| section.heading.plain.as_str());
    headings.any(tells_of_promotion)
}

/// The section that holds a place.
fn section_of(page: &Page, span: Span) -> Option<usize> {
    let sections = page.document.sections.iter();
    let holding = |section: &Section| {
        let mut blocks = section.blocks.iter();
        blocks.any(|block| block.span().start <= span.start && span.end <= block.span().end)
    };
    sections
        .enumerate()
        .find(|(_, section)| holding(section))
        .map(|(at, _)| at)
}
