//! States: what a gate demands of items, held against the list of states that its document declares.

use crate::base::Span;
use crate::records::assembly::context::Context;
use crate::records::values::status::state_name;
use crate::records::{Demand, Detail, Record};

/// A demand for a state in code that the list of the document does not have is not understood: nobody can say which of them it means.
pub fn hold_to_legend(context: &Context, records: &mut [Record]) {
    if context.legend.states.is_empty() {
        return;
    }
    for record in records {
        if let Detail::Criterion(Demand::Items { .. }) = record.detail
            && let Some(strange) = undeclared(context, record.span)
        {
            record.detail = Detail::Criterion(Demand::Unread(strange));
        }
    }
}

/// The first state in code within a place that the document does not declare.
fn undeclared(context: &Context, place: Span) -> Option<Span> {
    let is_strange = |span: &Span| {
        let name = state_name(span.of(context.text));
        context.words.status(&name).is_some() && !context.legend.states.contains_key(&name)
    };
    code_in(context.text, place).find(is_strange)
}

/// What stands between backticks in a place.
fn code_in(text: &str, place: Span) -> impl Iterator<Item = Span> + '_ {
    let mut start = place.start;
    let parts = place.of(text).split('`').map(move |part| {
        let span = Span {
            start,
            end: start + part.len(),
        };
        start = span.end + 1;
        span
    });
    parts.skip(1).step_by(2)
}
