//! Acceptance: words that a person or a team has declared to take nothing back, and the reading of a document without them.
//!
//! What nobody understands stops a gate. Two things let it go on, without a change of what the document says: a comment on the same
//! line, by somebody and of a day, and a phrase of a whole team in `[synonyms.status]`.
//!
//! ```text
//! - [x] Restore rehearsed (took twice as long) <!-- holdpoint: understood "took twice as long" by Ida on 2026-03-04 -->
//! ```
//!
//! No reader of statuses knows of this. The document is read twice: once as it is, and once as a copy in which one character of
//! private use stands for the accepted words, which every reader passes over as it does a dash. Of the second reading only the
//! claims are taken. If it differs from the first in anything else, the acceptance would have done more than to accept a remark: it
//! is void, and the first reading counts. That is the safeguard against words that carry more than they seem to: the name of an item, a
//! citation, a decision, a companion that a sentence asks for.

mod copy;
mod fault;
mod harmless;
mod phrase;
mod reread;

use crate::base::{Settings, Span};
use crate::parse::Understood;
use crate::records::assembly::context::Context;
use crate::records::{Accepted, Reading, of_document};
use copy::Copied;
pub use fault::{Fault, Void};
pub use harmless::objection_to;
use phrase::Phrase;

/// With more phrases than this in one document, one that does too much voids all of them: each costs a reading.
const MOST_ONE_BY_ONE: usize = 24;

/// Reads a document, with the words that its comments and the settings accept.
pub fn read(context: &Context, settings: &Settings) -> Reading {
    let plain = of_document(context);
    let (phrases, mut void) = asked(context, settings);
    let phrases: Vec<&Phrase> = phrases.iter().collect();
    let reading = if phrases.is_empty() {
        plain
    } else if let Some(reading) = reread(context, &plain, &phrases) {
        reading
    } else {
        let (reading, refused) = one_by_one(context, plain, phrases);
        void.extend(refused);
        reading
    };
    void.sort_by_key(|void| void.span);
    Reading { void, ..reading }
}

/// The phrases that may be accepted in a document, and the comments that accept none.
fn asked(context: &Context, settings: &Settings) -> (Vec<Phrase>, Vec<Void>) {
    let mut void = Vec::new();
    let mut phrases = harmless::phrases_in(context.text, settings);
    for comment in &context.document.understood {
        match of_comment(comment, context, settings) {
            Ok(phrase) => phrases.push(phrase),
            Err(fault) => void.push(Void::new(comment.span, fault)),
        }
    }
    (phrases, void)
}

/// The phrase of a comment, where it has all of its terms and the words are a remark on its line.
fn of_comment(
    comment: &Understood,
    context: &Context,
    settings: &Settings,
) -> Result<Phrase, Fault> {
    let accepted = fault::terms(comment, settings, context.words)?;
    let phrase = Phrase::of_comment(accepted, context);
    copy::fault(context, &phrase).map_or(Ok(phrase), Err)
}

/// The reading of a document without those phrases that are sound together, taken one after the other.
fn one_by_one(context: &Context, plain: Reading, phrases: Vec<&Phrase>) -> (Reading, Vec<Void>) {
    let (mut kept, mut void, mut best) = (Vec::new(), Vec::new(), None);
    let is_costly = phrases.len() > MOST_ONE_BY_ONE;
    for phrase in phrases {
        kept.push(phrase);
        let reading = (!is_costly).then(|| reread(context, &plain, &kept));
        match reading.flatten() {
            Some(reading) => best = Some(reading),
            None => {
                kept.pop();
                void.extend(phrase.voided(Fault::DoesMore));
            }
        }
    }
    (best.unwrap_or(plain), void)
}

/// The reading of a document without some phrases; `None` where more than claims would differ.
fn reread(context: &Context, plain: &Reading, phrases: &[&Phrase]) -> Option<Reading> {
    let copied = Copied::of(context, phrases)?;
    let second = of_document(&copied.context(context));
    let mut reading = reread::with_claims(plain, &second, &copied, context.text)?;
    for phrase in phrases {
        if let Some(accepted) = &phrase.accepted {
            let places = copied.places_of(phrase);
            place(context, &mut reading, accepted, &places);
        }
    }
    Some(reading)
}

/// Notes an acceptance at the record that it is about.
fn place(context: &Context, reading: &mut Reading, accepted: &Accepted, places: &[Span]) {
    let at = subject(reading, accepted, places)
        .or_else(|| reread::gate_around(context, reading, accepted.span));
    if let Some(at) = at {
        reading.records[at].accepted.push(accepted.clone());
    }
}

/// The record that an acceptance is about: what it lets pass, else the innermost around the comment or the words.
fn subject(reading: &Reading, accepted: &Accepted, places: &[Span]) -> Option<usize> {
    let beside = places.iter().find_map(|place| around(reading, *place));
    beside
        .filter(|at| reread::is_let_pass(&reading.records[*at]))
        .or_else(|| around(reading, accepted.span))
        .or(beside)
}

/// The innermost record around a place.
fn around(reading: &Reading, span: Span) -> Option<usize> {
    let records = reading.records.iter().enumerate();
    let holding = records.filter(|(_, record)| record.span.contains(span));
    let innermost = holding.min_by_key(|(_, record)| record.span.end - record.span.start);
    innermost.map(|(at, _)| at)
}
