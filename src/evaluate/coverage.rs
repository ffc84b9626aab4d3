//! Coverage: which records the criteria of gates are about, and which none is about.

use std::collections::BTreeSet;

use super::Coverage;
use crate::link::{Linked, Model, RecordIndex};
use crate::records::{Demand, Detail, Kind};

/// The kinds that a release is expected to answer for.
const KINDS: [Kind; 3] = [Kind::Track, Kind::Risk, Kind::Control];

/// Of each kind that the documents hold: the records that some criterion is about, and the others.
pub fn of(model: &Model) -> Vec<Coverage> {
    let governed: BTreeSet<RecordIndex> = model
        .records
        .iter()
        .flat_map(|linked| linked.subjects.iter().copied())
        .collect();
    let of_kind = |kind: Kind| {
        let asked = model
            .records
            .iter()
            .any(|linked| asks_for_all(linked, kind));
        let all = model
            .records
            .iter()
            .enumerate()
            .filter(|(_, linked)| linked.record.kind == kind)
            .map(|(at, _)| at);
        let (governed, ungoverned) = all.partition(|at| asked || governed.contains(at));
        Coverage {
            kind,
            governed,
            ungoverned,
        }
    };
    KINDS
        .into_iter()
        .map(of_kind)
        .filter(|coverage| !(coverage.governed.is_empty() && coverage.ungoverned.is_empty()))
        .collect()
}

/// Is this an expression that looks at every record of a kind?
fn asks_for_all(linked: &Linked, kind: Kind) -> bool {
    let Detail::Criterion(Demand::Expression(text)) = &linked.record.detail else {
        return false;
    };
    let word = kind.word();
    [
        format!("of_kind(\"{word}\")"),
        format!("of_kind('{word}')"),
        format!("counts.{word}"),
    ]
    .iter()
    .any(|part| text.contains(part))
}

/// Tracks that no criterion is about, in documents where some criterion is about others.
pub fn ungated(model: &Model) -> Vec<RecordIndex> {
    let governed: BTreeSet<RecordIndex> = model
        .records
        .iter()
        .flat_map(|linked| linked.subjects.iter().copied())
        .collect();
    let by_number = model.records.iter().filter(|linked| {
        matches!(
            linked.record.detail,
            Detail::Criterion(Demand::Items { .. })
        )
    });
    let governing: BTreeSet<_> = by_number
        .flat_map(|linked| &linked.subjects)
        .map(|&at| &model.records[at].record.path)
        .collect();
    let tracks = model
        .records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind == Kind::Track);
    tracks
        .filter(|(at, linked)| governing.contains(&linked.record.path) && !governed.contains(at))
        .map(|(at, _)| at)
        .collect()
}
