//! Waivers: which came and went, which end sooner or later, and which no longer excuse.

use super::{Comparison, WaiverChange, WaiverTerms, WaiverTurn};
use crate::link::RecordIndex;
use crate::records::{Detail, Kind, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::json;

/// Every waiver that differs, those first that no longer excuse.
pub fn changes(comparison: &Comparison) -> Vec<WaiverChange> {
    let is_waiver =
        |site: &Evaluated, at: RecordIndex| site.model.records[at].record.kind == Kind::Waiver;
    let (before, after) = (comparison.before, comparison.after);
    let both = comparison
        .records()
        .filter(|&(from, _)| is_waiver(before, from));
    let mut all: Vec<WaiverChange> = both
        .filter_map(|(from, to)| {
            change(
                comparison,
                Some(terms(before, from)),
                Some(terms(after, to)),
            )
        })
        .collect();
    let gone = (0..before.model.records.len())
        .filter(|&at| comparison.pairs.records[at].is_none() && is_waiver(before, at));
    all.extend(gone.filter_map(|at| change(comparison, Some(terms(before, at)), None)));
    let new = (0..after.model.records.len())
        .filter(|&at| comparison.pairs.records_back[at].is_none() && is_waiver(after, at));
    all.extend(new.filter_map(|at| change(comparison, None, Some(terms(after, at)))));
    all.sort_by_cached_key(|change| (rank(change), change.key.clone()));
    all
}

fn rank(change: &WaiverChange) -> u8 {
    let excuses = |side: &Option<WaiverTerms>| side.as_ref().is_some_and(|terms| terms.excuses);
    match (excuses(&change.before), excuses(&change.after)) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    }
}

fn change(
    comparison: &Comparison,
    before: Option<WaiverTerms>,
    after: Option<WaiverTerms>,
) -> Option<WaiverChange> {
    let what = match (&before, &after) {
        (Some(before), Some(after)) => turns(comparison, before, after),
        (None, _) => vec![WaiverTurn::Added],
        (_, None) => vec![WaiverTurn::Removed],
    };
    let told = after.as_ref().or(before.as_ref())?;
    let by_time = |(old, new): (&WaiverTerms, &WaiverTerms)| {
        old.expires == new.expires && comparison.is_foreseen(&old.key, &new.state)
    };
    let with_no_commit = before.as_ref().zip(after.as_ref()).is_some_and(by_time);
    let (key, title) = (told.key.clone(), told.title.clone());
    (!what.is_empty()).then_some(WaiverChange {
        key,
        title,
        what,
        before,
        after,
        with_no_commit,
    })
}

fn turns(comparison: &Comparison, before: &WaiverTerms, after: &WaiverTerms) -> Vec<WaiverTurn> {
    let mut what = Vec::new();
    let mut add = |turn: WaiverTurn, so: bool| what.extend(so.then_some(turn));
    let expired = before.state != after.state && after.state == "expired";
    add(WaiverTurn::Expired, expired);
    add(
        WaiverTurn::Ended,
        before.excuses && !after.excuses && !expired,
    );
    add(WaiverTurn::TookEffect, !before.excuses && after.excuses);
    match (before.expires, after.expires) {
        (Some(old), Some(new)) => {
            add(WaiverTurn::Extended, new > old);
            add(WaiverTurn::Shortened, new < old);
        }
        (Some(_), None) => add(WaiverTurn::Extended, true),
        (None, Some(_)) => add(WaiverTurn::Shortened, true),
        (None, None) => add(
            WaiverTurn::Reworded,
            before.expires_text != after.expires_text,
        ),
    }
    add(
        WaiverTurn::Expiring,
        before.state != after.state && after.state == "expiring",
    );
    add(WaiverTurn::Approvers, before.approvers != after.approvers);
    let covered = |key: &String| {
        let at = comparison
            .before
            .model
            .by_key
            .get(key)
            .and_then(|&at| comparison.pairs.records[at]);
        at.map_or_else(
            || key.clone(),
            |at| comparison.after.model.records[at].key.clone(),
        )
    };
    add(
        WaiverTurn::Subject,
        before.covers.iter().map(covered).collect::<Vec<_>>() != after.covers,
    );
    add(WaiverTurn::Reworded, before.title != after.title);
    what
}

/// The terms of a waiver in its tree.
fn terms(site: &Evaluated, at: RecordIndex) -> WaiverTerms {
    let linked = &site.model.records[at];
    let computed = |name: &str| {
        site.assessment
            .records
            .get(&at)
            .and_then(|judged| judged.computed.get(name))
    };
    let text = |name: &str| match computed(name) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let held = match &linked.record.detail {
        Detail::Waiver(held) => held.clone(),
        _ => crate::records::Waiver::default(),
    };
    WaiverTerms {
        key: linked.key.clone(),
        title: linked.record.title.clone(),
        state: text("state"),
        excuses: computed("excuses") == Some(&Value::Bool(true)),
        because: text("because"),
        covers: linked
            .excuses
            .iter()
            .map(|&at| site.model.records[at].key.clone())
            .collect(),
        expires: held.expires,
        expires_text: held.expires_text,
        approvers: held.approvers,
        owners: linked
            .record
            .owners
            .iter()
            .map(|owner| owner.name.clone())
            .collect(),
        at: json::line(site, &linked.record.path, linked.record.span),
    }
}
