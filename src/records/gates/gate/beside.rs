//! Beside: what a document that holds a gate cites outside the gate's criteria. A sentence such as `All figures are from the
//! [evaluation](eval.json)` sets no condition, and an item that was ticked below another heading belongs to no gate; but what they cite
//! was shown to those who decide. So was what the rows of a table cite that claim nothing by themselves. It must not speak against the
//! release.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::base::text::words;
use crate::parse::{Block, Item, Row, Text};
use crate::records::assembly::context::Context;
use crate::records::gates::criterion::sentences;
use crate::records::gates::gate::left_open::{is_gate_of_release, shuts_nothing};
use crate::records::reference::cite;
use crate::records::values::cover::days_in;
use crate::records::values::status;
use crate::records::words::gates;
use crate::records::words::vocabulary::Topic;
use crate::records::{Citation, Claim, Demand, Detail, Kind, Record, ReferenceKind, Role, Status};

/// A criterion for each sentence, row and done item beside the criteria that cites a file, of each gate of a release that it stands
/// below; of all of them where it stands below none.
pub fn criteria(context: &Context, records: &[Record]) -> Vec<Record> {
    let gates: Vec<usize> = (0..records.len())
        .filter(|at| is_gate_of_release(&records[*at]))
        .collect();
    if gates.is_empty() {
        return Vec::new();
    }
    let beside = sentences_beside(context, records).into_iter();
    let beside = beside.chain(items_beside(context, records));
    beside
        .flat_map(|record| shown_to(context, records, &gates, record))
        .collect()
}

/// A record as a criterion of each gate to whose readers it was shown.
fn shown_to(context: &Context, records: &[Record], gates: &[usize], record: Record) -> Vec<Record> {
    let around = context.document.ancestry(record.section_index);
    let is_around = |gate: &&usize| around.contains(&records[**gate].section_index);
    let below: Vec<usize> = gates.iter().filter(is_around).copied().collect();
    let shown = if below.is_empty() { gates } else { &below };
    let of_gate = |gate: &usize| Record {
        parent: Some(*gate),
        ..record.clone()
    };
    shown.iter().map(of_gate).collect()
}

/// The sentences of paragraphs and the rows of tables that cite a file and are part of no record.
fn sentences_beside(context: &Context, records: &[Record]) -> Vec<Record> {
    let claims = records.iter().filter(|record| is_claim(record));
    let read = Covered::by(claims.map(|record| record.span).collect());
    let is_read = |text: &Text| read.meets(text.span);
    let sections = 0..context.document.sections.len();
    let told = sections.filter(|at| !is_aside(context, *at));
    told.flat_map(|at| sentences_below(context, at))
        .filter(|(_, text)| !is_read(text))
        .filter_map(|(at, text)| citing(context, at, &text))
        .collect()
}

/// The sentences and rows of a section, each with the section.
fn sentences_below(context: &Context, section: usize) -> Vec<(usize, Text)> {
    let blocks = context.document.sections[section].blocks.iter();
    let sentences = blocks.flat_map(sentences_of);
    sentences.map(|text| (section, text)).collect()
}

fn is_claim(record: &Record) -> bool {
    let is_held = matches!(record.kind, Kind::Criterion | Kind::Waiver);
    is_held || record.kind != Kind::Gate && record.claim.is_some()
}

/// What some spans cover: where each begins, and the furthest end of it and those before it.
struct Covered(Vec<(usize, usize)>);

impl Covered {
    fn by(mut spans: Vec<Span>) -> Covered {
        spans.sort_unstable_by_key(|span| span.start);
        let mut furthest = 0;
        let covers = spans.iter().map(|span| {
            furthest = span.end.max(furthest);
            (span.start, furthest)
        });
        Covered(covers.collect())
    }

    /// Does one of them overlap with another span?
    fn meets(&self, span: Span) -> bool {
        let begun = self.0.partition_point(|(start, _)| *start < span.end);
        let last = begun.checked_sub(1).and_then(|at| self.0.get(at));
        last.is_some_and(|(_, furthest)| *furthest > span.start)
    }
}

fn sentences_of(block: &Block) -> Vec<Text> {
    match block {
        Block::Paragraph(paragraph) => sentences(&paragraph.text),
        Block::Table(table) => table.rows.iter().map(joined).collect(),
        Block::List(list) => list.items.iter().flat_map(texts_of).collect(),
        Block::Fence(_) | Block::Quote(_) | Block::Html(_) => Vec::new(),
    }
}

/// The text of an item without a box, and those below it.
fn texts_of(item: &Item) -> Vec<Text> {
    let own = item.task.is_none().then(|| item.text.clone());
    let below = item.children.iter().flat_map(sentences_of);
    own.into_iter().chain(below).collect()
}

/// The cells of a row as one text.
fn joined(row: &Row) -> Text {
    let pieces = row.cells.iter().flat_map(|cell| cell.pieces.clone());
    Text {
        plain: row.in_one_line(),
        span: row.span,
        pieces: pieces.collect(),
    }
}

/// A sentence or row as a criterion, if it cites a file, sets no rule, and does not only point to a runbook.
fn citing(context: &Context, section: usize, text: &Text) -> Option<Record> {
    // Few sentences have a link, and only those are weighed.
    let has_link = text.pieces.iter().any(|piece| piece.link.is_some());
    if !has_link || names_runbook(context, &text.plain) {
        return None;
    }
    let citations = cite(text, Role::Mention);
    // A rule cites what it is laid down in, unless that is a file of data: `Every number is from [the run](run.json)`.
    if gates::is_rule(&text.plain) && !citations.iter().any(is_data) {
        return None;
    }
    let title = text.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    citations.iter().any(is_file).then(|| Record {
        claim: state_below_done(context, text),
        detail: Detail::Criterion(Demand::Beside),
        citations,
        ..context.record(Kind::Criterion, section, text.span, &title)
    })
}

/// `In progress on 4 March, see the [report](report.md)`: the state that a sentence begins with, where it says less than done.
fn state_below_done(context: &Context, text: &Text) -> Option<Claim> {
    let end = text.plain.find([',', ';', '(', '.']);
    let first = text.slice(0, end.unwrap_or(text.plain.len())).trimmed();
    let claim = status::claim(&first, context.words, &context.legend)?;
    // `Open the dashboard` tells what to do.
    let is_state = claim.remark.is_none() || !days_in(&first.plain).is_empty();
    (claim.status.is_below_done() && is_state).then_some(claim)
}

fn names_runbook(context: &Context, sentence: &str) -> bool {
    let mut named = words(sentence).filter_map(|word| context.words.topic(word));
    named.any(|topic| matches!(topic, Topic::Runbooks | Topic::Procedure))
}

/// A link to a file of the tree: a path that is only written may be that of a server.
fn is_file(citation: &Citation) -> bool {
    citation.linked && citation.kind == ReferenceKind::Path && !citation.pending
}

fn is_data(citation: &Citation) -> bool {
    let data = [".json", ".yaml", ".yml", ".csv", ".xml", ".log"];
    data.iter().any(|ending| citation.text.ends_with(ending))
}

/// The items that are done and cite a file, and are criteria of no gate.
fn items_beside(context: &Context, records: &[Record]) -> Vec<Record> {
    let is_criterion = |record: &&Record| record.kind == Kind::Criterion;
    let criteria = records.iter().filter(is_criterion);
    let read: BTreeSet<usize> = criteria.map(|record| record.span.start).collect();
    let items = records.iter().filter(|record| proves_something(record));
    let beside = items.filter(|record| {
        !read.contains(&record.span.start) && !is_aside(context, record.section_index)
    });
    beside.cloned().map(as_criterion).collect()
}

/// Is it an item that is done and cites a file?
fn proves_something(record: &Record) -> bool {
    let is_item = matches!(record.kind, Kind::ChecklistItem | Kind::Item);
    let claim = record.claim.as_ref();
    let is_done = claim.is_some_and(|claim| claim.status == Status::Done);
    is_item && is_done && record.citations.iter().any(is_file)
}

fn as_criterion(item: Record) -> Record {
    Record {
        kind: Kind::Criterion,
        id: None,
        target: None,
        detail: Detail::Criterion(Demand::Beside),
        ..item
    }
}

/// Does a heading around a section say that what stands there shuts nothing?
fn is_aside(context: &Context, section: usize) -> bool {
    let mut around = context.document.ancestry(section).into_iter();
    around.any(|at| shuts_nothing(context, at))
}
