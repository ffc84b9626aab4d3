//! Hollow: headings of gates with nothing below them that could be met, and bare ones, with conditions that nobody has answered.

use crate::base::text::fold;
use crate::records::assembly::context::Context;
use crate::records::assembly::{outline, part};
use crate::records::gates::gate::heading::{names_gates, stands_alone};
use crate::records::gates::gate::signals::GateSeen;
use crate::records::gates::gate::{
    decision, heads_gate, is_signature, is_title, release_list, scope,
};
use crate::records::words::gates;
use crate::records::{Demand, Detail, Record};

/// Is there nothing below a heading that can be met, signed or decided? Where it explains gates, or only names a list that decides,
/// nothing but a claim counts: a readiness checklist without boxes is advice, unless a line above it asks for it before the release.
pub fn is_hollow(context: &Context, section: usize, gate: &Record, found: &[Record]) -> bool {
    let claims = || {
        let mut all = found.iter();
        all.any(|record| record.claim.is_some() || is_signature(record))
    };
    let explains = part::explains(&context.document.sections[section].heading.plain);
    let is_asked_for = || release_list::is_asked_for_before(context, section);
    let nothing = if explains || !heads_gate(context, section) && !is_asked_for() {
        !claims()
    } else {
        found.is_empty()
    };
    nothing && decision(gate).is_none() || is_chapter_of_gates(context, section, gate, found)
}

/// `# Release gates`, a chapter with nothing but prose, and gates under the headings below it: those decide.
fn is_chapter_of_gates(context: &Context, section: usize, gate: &Record, found: &[Record]) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    let holds = || outline::below(context, section).any(|at| stands_alone(context, at, section));
    names_gates(&fold(heading))
        && is_title(context, section)
        && holds()
        && found.iter().all(is_told)
        && is_bare(context, section, gate, found)
}

/// Is it a sentence that nobody has read as a condition and that says nothing must be so?
fn is_told(record: &Record) -> bool {
    let is_unread = matches!(record.detail, Detail::Criterion(Demand::Unread(_)));
    is_unread && !gates::is_rule(&record.title)
}

/// A bare gate is of a release only where something around it speaks of one.
pub fn narrow_bare(context: &Context, section: usize, gate: &mut Record, found: &[Record]) {
    if is_bare(context, section, gate, found) {
        scope::narrow(context, section, gate);
    }
}

fn is_bare(context: &Context, section: usize, gate: &Record, found: &[Record]) -> bool {
    let seen = GateSeen {
        context,
        heading: &context.document.sections[section].heading.plain,
        gate,
        found,
        is_gate_table: false,
        promises: false,
    };
    seen.is_bare()
}
