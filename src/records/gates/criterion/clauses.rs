//! Clauses of items: a bullet or box that demands several things of others is several criteria.

use crate::parse::{Item, Text};
use crate::records::assembly::part::Part;
use crate::records::gates::sentence;
use crate::records::{Demand, Detail, Record};

/// What an item is, as one criterion or as several.
pub fn of_item(part: Part, item: &Item, whole: Record) -> Vec<Record> {
    if whole.claim.is_none() {
        bare(part, item, whole)
    } else {
        ticked(part, item, whole)
    }
}

/// A bullet that demands several things of others is several criteria; one that is not understood names the part that is not.
fn bare(part: Part, item: &Item, whole: Record) -> Vec<Record> {
    if !matches!(
        whole.detail,
        Detail::Criterion(Demand::Claimed | Demand::Unread(_))
    ) || sentence::asks_for_age(&item.text.plain)
    {
        return vec![whole];
    }
    let unread = matches!(whole.detail, Detail::Criterion(Demand::Unread(_)));
    match &sentence::demands(&item.text, part.context.words, part.context.path)[..] {
        [(_, Demand::Unread(span))] if unread => vec![Record {
            detail: Detail::Criterion(Demand::Unread(*span)),
            ..whole
        }],
        [] | [_] => vec![whole],
        several => several.iter().map(|part| clause(part, &whole)).collect(),
    }
}

/// A claim of several things that a machine can all look up is several criteria; any other is one.
fn ticked(part: Part, item: &Item, whole: Record) -> Vec<Record> {
    if !matches!(whole.detail, Detail::Criterion(Demand::Claimed)) {
        return vec![whole];
    }
    let clauses = sentence::demands(&item.text, part.context.words, part.context.path);
    let is_looked_up =
        |(_, demand): &(Text, Demand)| !matches!(demand, Demand::Unread(_) | Demand::Own { .. });
    if clauses.len() > 1 && clauses.iter().all(is_looked_up) {
        clauses.iter().map(|part| clause(part, &whole)).collect()
    } else {
        vec![over_records(part, item, whole)]
    }
}

/// A claim over records that could deny it is held against them.
fn over_records(part: Part, item: &Item, whole: Record) -> Record {
    let (words, path) = (part.context.words, part.context.path);
    let demand = sentence::claimed_of_records(&item.text.plain, words, path);
    match demand {
        Some(demand) => Record {
            detail: Detail::Criterion(demand),
            ..whole
        },
        None => whole,
    }
}

/// A criterion of one of several demands.
fn clause((text, demand): &(Text, Demand), whole: &Record) -> Record {
    Record {
        title: text.plain.split_whitespace().collect::<Vec<_>>().join(" "),
        detail: Detail::Criterion(demand.clone()),
        ..whole.clone()
    }
}
