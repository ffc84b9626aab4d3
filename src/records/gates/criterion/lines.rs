//! Lines: a paragraph whose lines each begin with a mark is a list of criteria; one written in HTML is not read.

use super::{is_lone_mark, is_mark, sentence_criterion};
use crate::base::Span;
use crate::parse::Text;
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::values::status;
use crate::records::words::vocabulary::mark_status;
use crate::records::{Claim, Demand, Detail, Kind, Record};

/// The criteria of a paragraph whose lines each begin with a mark: `✅ **Tests**: green`, line by line, is a list.
pub fn marked_lines(part: Part, text: &Text) -> Option<Vec<Record>> {
    let context = part.context;
    let mut cuts = line_marks(context, text);
    if cuts.first() != Some(&0) {
        return None;
    }
    cuts.push(text.plain.len());
    let lines = text.cut(&cuts);
    let claims: Vec<(Claim, Text)> = lines
        .iter()
        .map_while(|line| status::marked(line, context.words, &context.legend))
        .collect();
    let marks = claims
        .iter()
        .zip(&lines)
        .all(|((claim, _), line)| claim.span.start == line.span.start && is_mark(&claim.text));
    if lines.len() < 2 || claims.len() != lines.len() || !marks || part.procedure {
        return None;
    }
    let records = claims.into_iter().zip(lines).map(|((claim, rest), line)| {
        let mut record = sentence_criterion(part, &rest, Demand::Claimed);
        record.span = line.span;
        record.claim = Some(claim).filter(|claim| !(part.expects && is_lone_mark(&claim.text)));
        record
    });
    Some(records.collect())
}

/// Where in a paragraph the marks stand that begin a line of the file.
fn line_marks(context: &Context, text: &Text) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in &text.pieces {
        let exact = piece.span.end - piece.span.start == piece.text.len();
        for (offset, _) in piece
            .text
            .char_indices()
            .filter(|(_, c)| exact && mark_status(*c).is_some())
        {
            let before = context
                .text
                .get(..piece.span.start + offset)
                .unwrap_or("")
                .trim_end_matches([' ', '>', '\t']);
            if before.is_empty() || before.ends_with('\n') {
                found.push(at + offset);
            }
        }
        at += piece.text.len();
    }
    found
}

/// A table, list or box written in HTML under a gate is not read, so that nobody knows whether it holds.
pub fn unread_html(part: Part, span: Span) -> Option<Record> {
    let text = span.of(part.context.text).to_ascii_lowercase();
    let holds = ["<tr", "<li", "<input"]
        .iter()
        .any(|tag| text.contains(tag));
    let record = part.context.record(
        Kind::Criterion,
        part.section,
        span,
        "Conditions written in HTML",
    );
    holds.then_some(Record {
        detail: Detail::Criterion(Demand::Unread(span)),
        ..record
    })
}
