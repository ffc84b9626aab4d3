//! Waivers: which came and went, which end sooner or later, and which no longer excuse.

use super::{Comparison, WaiverChange, WaiverTerms, WaiverTurn, differing};
use crate::link::RecordIndex;
use crate::records::{Detail, Kind, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::json;
use crate::report::present::judged::is_true;

/// Every waiver that differs, those first that no longer excuse.
pub fn changes(comparison: &Comparison) -> Vec<WaiverChange> {
    let (before, after) = (comparison.before, comparison.after);
    let mut all = Vec::new();
    for waiver in before.of_kind(Kind::Waiver) {
        let from = waiver.index;
        let now = comparison.pairs.records[from].map(|to| terms(after, to));
        all.extend(change(comparison, Some(terms(before, from)), now));
    }
    for waiver in after.of_kind(Kind::Waiver) {
        let to = waiver.index;
        if comparison.pairs.records_back[to].is_none() {
            all.extend(change(comparison, None, Some(terms(after, to))));
        }
    }
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
    let becomes = |state: &str| before.state != after.state && after.state == state;
    let is_expired = becomes("expired");
    let is_ended = before.excuses && !after.excuses && !is_expired;
    let covered: Vec<String> = before
        .covers
        .iter()
        .map(|key| key_now(comparison, key))
        .collect();
    differing([
        (WaiverTurn::Expired, is_expired),
        (WaiverTurn::Ended, is_ended),
        (WaiverTurn::TookEffect, !before.excuses && after.excuses),
        (WaiverTurn::Extended, is_extended(before, after)),
        (WaiverTurn::Shortened, is_extended(after, before)),
        (WaiverTurn::Reworded, is_end_reworded(before, after)),
        (WaiverTurn::Expiring, becomes("expiring")),
        (WaiverTurn::Approvers, before.approvers != after.approvers),
        (WaiverTurn::Subject, covered != after.covers),
        (WaiverTurn::Reworded, before.title != after.title),
    ])
}

/// Does a waiver end later than it did? One without a day has no end.
fn is_extended(before: &WaiverTerms, after: &WaiverTerms) -> bool {
    match (before.expires, after.expires) {
        (Some(old), Some(new)) => new > old,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Do other words than before stand where no day can be read?
fn is_end_reworded(before: &WaiverTerms, after: &WaiverTerms) -> bool {
    let has_no_day = before.expires.is_none() && after.expires.is_none();
    has_no_day && before.expires_text != after.expires_text
}

/// The key that a record of the first tree has in the second; its own where it is gone.
fn key_now(comparison: &Comparison, key: &String) -> String {
    let from = comparison.before.model.by_key.get(key);
    let to = from.and_then(|&from| comparison.pairs.records[from]);
    match to {
        Some(to) => comparison.after.model.records[to].key.clone(),
        None => key.clone(),
    }
}

/// The terms of a waiver in its tree.
fn terms(site: &Evaluated, at: RecordIndex) -> WaiverTerms {
    let one = site.judged(at);
    let text = |name: &str| match one.computed(name) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let held = match &one.record().detail {
        Detail::Waiver(held) => held.clone(),
        _ => crate::records::Waiver::default(),
    };
    let covered = one.linked.excuses.iter();
    WaiverTerms {
        key: one.linked.key.clone(),
        title: one.record().title.clone(),
        state: text("state"),
        excuses: is_true(one.computed("excuses")),
        because: text("because"),
        covers: covered
            .map(|&at| site.judged(at).linked.key.clone())
            .collect(),
        expires: held.expires,
        expires_text: held.expires_text,
        approvers: held.approvers,
        owners: one.owners().map(str::to_owned).collect(),
        at: json::line(site, &one.record().path, one.record().span),
    }
}
