//! Headed criteria: headings below a gate that say by themselves how far their part is.

use crate::records::assembly::part::Part;
use crate::records::values::status;
use crate::records::{Demand, Detail, Kind, Record};

/// A heading below the gate's own that begins or ends with a status is a condition: `### P0.1 Exports are complete: Partial`.
pub fn read(part: Part) -> Vec<Record> {
    (!part.own)
        .then(|| of_heading(part))
        .flatten()
        .into_iter()
        .collect()
}

fn of_heading(part: Part) -> Option<Record> {
    let context = part.context;
    let heading = &context.document.sections[part.section].heading;
    let (claim, words) = status::marked(heading, context.words, &context.legend)?;
    let says_more = words.plain.split_whitespace().count() >= 2;
    let is_word = claim.text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    (says_more && is_word).then(|| Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..context.record(Kind::Criterion, part.section, heading.span, &words.plain)
    })
}
