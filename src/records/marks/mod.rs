//! Marks: every sign of state in the text of a document, whatever kind of record it may belong to, and what became of it.
//!
//! Readers of records know what they look for, and a text that none of them looks for is dropped without a trace: a box
//! behind an en dash, a row behind a blank line, a status under a heading that nobody expected. So the marks are found
//! first and apart from the readers, line by line in the raw text, and afterwards each is accounted for. It is either
//! *taken* by a record, *explained* by one reason of a closed list, or *unread*; never two of them and never none.
//!
//! ```text
//! - [x] pump ready          taken: the criterion `pump ready`
//! – [ ] valve shut          unread: Markdown sees a line of the item above, and no reader sees a box
//! `- [ ] like this`         explained: code
//! ```
//!
//! An unread mark that could stop a gate stops it: every gate whose document holds one, in the gate's own section or in a
//! section of no other record, gets a criterion that nobody can judge. That is why finding errs on the side of too many
//! marks, and explaining on the side of too few.

mod explain;
mod fields;
mod find;
mod openings;
mod signs;

use std::collections::BTreeSet;

use crate::base::Span;
use crate::records::assembly::context::Context;
use crate::records::assembly::naming;
use crate::records::gates::decision;
use crate::records::{Demand, Detail, Gate, Kind, Record, Status};
pub use explain::is_legend;

/// A sign of state in the text of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it looks like.
    pub kind: MarkKind,
    /// The status that it stands for by itself, whatever it belongs to.
    pub status: Status,
    /// Where it stands.
    pub span: Span,
    /// What became of it.
    pub fate: Fate,
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// `[ ]`, `[x]`, `☐`.
    Box,
    /// A sign such as ✅ or ❌ that begins an item or a cell.
    Sign,
    /// The value of a status field.
    Field,
    /// A status cell.
    Cell,
    /// GO, NO-GO, and the value of a decision field.
    Decision,
}

fn mark(kind: MarkKind, status: Status, span: Span) -> Mark {
    Mark {
        kind,
        status,
        span,
        fate: Fate::Unread,
    }
}

/// What became of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A record or criterion has read it.
    Taken,
    /// It tells of nobody's state, for this reason.
    Explained(Reason),
    /// Nobody knows what it belongs to.
    Unread,
}

/// Why a mark tells of nobody's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It stands in a code span or a fence.
    Code,
    /// It stands in an HTML comment.
    Comment,
    /// It is part of the document's metadata.
    FrontMatter,
    /// It stands in a diagram.
    Diagram,
    /// It says what a status stands for.
    Legend,
    /// It is part of a rule that says when to stop.
    Rule,
    /// It is one of several to choose from, and nobody has chosen.
    Choice,
    /// It is struck out.
    Struck,
    /// It is a line of a table of contents.
    Contents,
    /// What it belongs to is still to be filled in.
    Placeholder,
    /// It is the status of the document itself.
    Document,
    /// The document or section says of itself that it is a template, an example, a guide or history.
    OutOfScope,
    /// People say of the candidate that it belongs to that it is nothing.
    Rejected,
}

impl Mark {
    /// Could a gate be shut because of this mark? One that says done can open a gate at most.
    pub fn may_stop(&self) -> bool {
        match self.status {
            Status::Done | Status::NotApplicable => false,
            Status::Open | Status::InProgress | Status::Blocked | Status::Unknown => true,
        }
    }
}

/// Does a document have a mark at all, other than in code, comments and the like?
pub fn has_any(context: &Context) -> bool {
    let found = find::marks(context);
    let explain = explain::Explain::new(context);
    found
        .iter()
        .any(|mark| explain.unconditional(mark).is_none())
}

/// Finds the marks of a document and accounts for each, given the records that were read of it and the places of what people reject.
pub fn account(context: &Context, records: &[Record], rejected: &[Span]) -> Vec<Mark> {
    let mut found = find::marks(context);
    if found.is_empty() {
        return found;
    }
    let taken = Taken::by(records, context.text);
    let explain = explain::Explain::new(context);
    for mark in &mut found {
        mark.fate = match explain.unconditional(mark) {
            Some(reason) => Fate::Explained(reason),
            None if taken.holds(mark) => Fate::Taken,
            None => explain
                .reason(mark)
                .or_else(|| overlaps_any(rejected, mark.span).then_some(Reason::Rejected))
                .map_or(Fate::Unread, Fate::Explained),
        };
    }
    found
}

/// The parts of a text that records have read as a state.
struct Taken {
    /// Claims, decisions, scores, and what a criterion says that it could not read; by their starts.
    spans: Vec<Span>,
    /// Rows with a claim: all of their status cells were weighed for it.
    rows: Vec<Span>,
}

impl Taken {
    fn by(records: &[Record], text: &str) -> Self {
        let is_row = |span: &Span| is_row(span.of(text).trim_end());
        let mut taken = Taken {
            spans: Vec::new(),
            rows: Vec::new(),
        };
        for record in records {
            if let Some(claim) = &record.claim {
                taken.spans.extend(lines_of_decision(text, claim.span));
                taken.rows.extend(Some(record.span).filter(is_row));
            }
            taken.spans.extend(&record.repeats);
            taken
                .rows
                .extend(record.places.iter().filter(|place| is_row(place)));
            for span in read_as_state(record) {
                taken.spans.extend(lines_of_decision(text, span));
            }
        }
        taken.spans.sort();
        taken.rows.sort();
        taken
    }

    fn holds(&self, mark: &Mark) -> bool {
        // A sign of done in another cell of a row was weighed with the others: `Gas tight | ✅ | ✅`.
        let is_weighed = mark.kind == MarkKind::Cell || !mark.may_stop();
        overlaps_any(&self.spans, mark.span) || (is_weighed && overlaps_any(&self.rows, mark.span))
    }
}

/// A row is one line, or a `<tr>`; an item and a section may hold rows of something else.
fn is_row(written: &str) -> bool {
    let tag = written.get(.."<tr".len());
    let is_html = tag.is_some_and(|tag| tag.eq_ignore_ascii_case("<tr"));
    is_html || !written.contains('\n')
}

/// What a record has read as a state beside its claim.
fn read_as_state(record: &Record) -> Vec<Span> {
    match &record.detail {
        Detail::Gate(Gate {
            decision,
            overtaken,
            score,
            ..
        }) => {
            let decision = decision.map(|(_, span)| span);
            let score = score.map(|(_, span)| span);
            let overtaken = overtaken.iter().copied();
            decision.into_iter().chain(score).chain(overtaken).collect()
        }
        Detail::Criterion(Demand::Unread(span)) => vec![*span],
        Detail::Criterion(Demand::Decision | Demand::Signature | Demand::Stop) => vec![record.span],
        Detail::Criterion(_)
        | Detail::Plain
        | Detail::Waiver(_)
        | Detail::Recurring(_)
        | Detail::RunbookDemand => Vec::new(),
    }
}

/// The lines of what was read as a state that tell of it: the first, and below it further options to choose from. A claim or decision is
/// often the first line of a paragraph, and what follows it is something else.
fn lines_of_decision(text: &str, span: Span) -> Vec<Span> {
    let mut start = span.start;
    let mut lines = Vec::new();
    for line in span.of(text).split_inclusive('\n') {
        let place = Span::new(start, start + line.len());
        start = place.end;
        if lines.is_empty() || is_option(line) {
            lines.push(place);
        }
    }
    lines
}

/// Is a line one of several decisions: `- [ ] No-Go`?
fn is_option(line: &str) -> bool {
    const LONGEST: usize = 8;
    let (_, words) = openings::opened(openings::Piece {
        start: 0,
        text: line,
    });
    let behind_box = signs::boxed(words.text).map_or(0, |(_, length)| length);
    let words = words.text[behind_box..].trim();
    let is_short = words.split_whitespace().count() <= LONGEST;
    behind_box > 0 && is_short && decision::read(words).is_some()
}

/// Does any of the sorted spans share a byte with `span`?
fn overlaps_any(sorted: &[Span], span: Span) -> bool {
    let before = sorted.partition_point(|other| other.start < span.end);
    sorted[..before].iter().any(|other| span.start < other.end)
}

/// The criteria by which unread marks keep the gates of their document from going. A mark in one of the `confirmed` gates keeps those
/// from going as well that it would keep without that gate.
pub fn criteria(
    context: &Context,
    records: &[Record],
    marks: &[Mark],
    confirmed: &BTreeSet<usize>,
) -> Vec<Record> {
    let stopping = |mark: &&Mark| mark.fate == Fate::Unread && mark.may_stop();
    let mut criteria = Vec::new();
    for mark in marks.iter().filter(stopping) {
        let section = section_of(context, mark.span);
        for gate in gates_concerned(context, records, section, confirmed) {
            let title = format!("Not read: {}", line(context.text, mark));
            let place = line_around(context.text, mark.span);
            let mut criterion = context.record(Kind::Criterion, section, place, &title);
            criterion.detail = Detail::Criterion(Demand::Unread(place));
            criterion.parent = Some(gate);
            criteria.push(criterion);
        }
    }
    criteria
}

/// The line of a mark in the words of its writer, on one line and bounded.
pub fn line(text: &str, mark: &Mark) -> String {
    const LONGEST: usize = 200;
    let line = naming::one_line(line_around(text, mark.span).of(text));
    line.chars().take(LONGEST).collect()
}

/// The section that a place belongs to, an index into `Document::sections`.
fn section_of(context: &Context, span: Span) -> usize {
    let sections = &context.document.sections;
    let after = sections.partition_point(|section| section.span.start <= span.start);
    after.saturating_sub(1)
}

/// The line around a place, without white space at its ends.
fn line_around(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.start..]
        .find('\n')
        .map_or(text.len(), |at| span.start + at);
    let line = &text[start..end];
    let indent = line.len() - line.trim_start().len();
    Span::new(start + indent, start + line.trim_end().len())
}

/// The gates that an unread mark in a section may belong to: those whose section holds it, else, where it stands in no
/// section of another record, all gates of the document.
fn gates_concerned(
    context: &Context,
    records: &[Record],
    section: usize,
    confirmed: &BTreeSet<usize>,
) -> Vec<usize> {
    let around = context.document.ancestry(section);
    let gates = gates_of(records);
    let holds = |at: &&usize| {
        let own = records[**at].section_index;
        own == section || around.contains(&own)
    };
    let holding: Vec<usize> = gates.iter().filter(holds).copied().collect();
    if holding.iter().any(|at| !confirmed.contains(at)) {
        return holding;
    }
    match is_of_another_record(context, records, &around) {
        true => holding,
        false => gates,
    }
}

fn gates_of(records: &[Record]) -> Vec<usize> {
    let is_gate = |at: &usize| records[*at].kind == Kind::Gate;
    (0..records.len()).filter(is_gate).collect()
}

/// Do records that are no gate, criterion or checklist item stand in a section, or head it or one around it?
fn is_of_another_record(context: &Context, records: &[Record], around: &[usize]) -> bool {
    let title = context.document.title().map(|title| title.span);
    let below_title = |at: &&usize| Some(context.document.sections[**at].span) != title;
    let sections: Vec<usize> = around.iter().filter(below_title).copied().collect();
    records.iter().any(|record| {
        let is_own_kind = !matches!(
            record.kind,
            Kind::Gate | Kind::Criterion | Kind::ChecklistItem
        );
        is_own_kind && sections.contains(&record.section_index)
    })
}

#[cfg(test)]
mod tests;
