//! Prose: what the sentences of a gate demand.

use crate::parse::{Pair, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::gates::criterion::sentence_criterion;
use crate::records::gates::gate::page;
use crate::records::gates::sentence;
use crate::records::{Demand, Detail, Record};

/// What a sentence of prose demands: what is put as a rule, and directly under the gate what is understood whole. One that says that all
/// of the gate has to hold is kept with the gate.
pub fn demanded(part: Part, text: &Text, gate: &mut Record) -> Vec<Record> {
    if asks_for_all(part.context, text) {
        keep_all_of(text, gate);
        Vec::new()
    } else if page::agrees_on_a_day(&text.plain) {
        Vec::new()
    } else if sentence::is_rule(&text.plain) {
        clauses(part, text)
    } else if part.own {
        understood_clauses(part, text)
    } else {
        Vec::new()
    }
}

/// `No open critical risks.`: a demand without a verb that is understood whole.
fn understood_clauses(part: Part, text: &Text) -> Vec<Record> {
    let records = clauses(part, text);
    let is_unread = |record: &Record| matches!(record.detail, Detail::Criterion(Demand::Unread(_)));
    if records.iter().any(is_unread) {
        Vec::new()
    } else {
        records
    }
}

/// Does a sentence only say that all of its gate has to hold?
fn asks_for_all(context: &Context, text: &Text) -> bool {
    let links = text.pieces.iter().any(|piece| piece.link.is_some());
    let is_executed = || {
        let demands = sentence::demands(text, context.words, context.path);
        let mut demands = demands.iter().map(|(_, demand)| demand);
        demands.any(|demand| !matches!(demand, Demand::Unread(_)))
    };
    sentence::is_all_of(&text.plain)
        || !links && sentence::of_page::asks_for_all(&text.plain, context) && !is_executed()
}

/// A criterion for each clause of a sentence.
fn clauses(part: Part, text: &Text) -> Vec<Record> {
    let demands = sentence::demands(text, part.context.words, part.context.path);
    demands
        .into_iter()
        .map(|(clause, demand)| sentence_criterion(part, &clause, demand))
        .collect()
}

/// Keeps the first sentence that says that all of the gate has to hold.
pub fn note_all_of(context: &Context, text: &Text, gate: &mut Record) {
    if asks_for_all(context, text) {
        keep_all_of(text, gate);
    }
}

fn keep_all_of(text: &Text, gate: &mut Record) {
    if let Detail::Gate(held) = &mut gate.detail {
        held.all_of.get_or_insert(text.span);
    }
}

/// `**Rule:** nobody deploys on a Friday`: a sentence with a name demands as one without.
pub fn named_rule(part: Part, pair: &Pair) -> Vec<Record> {
    let unread = part.own && pair.marked && part.context.words.label(&pair.key).is_none();
    let demands =
        unread && sentence::is_rule(&pair.value.plain) && !asks_for_all(part.context, &pair.value);
    if demands {
        clauses(part, &pair.value)
    } else {
        Vec::new()
    }
}
