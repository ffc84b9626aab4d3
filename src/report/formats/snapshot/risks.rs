//! The risks of a snapshot: those that weigh most, and how their scores moved.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::base::text::count;
use crate::evaluate::Verdict;
use crate::link::RecordIndex;
use crate::records::{Kind, Status, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::judged::Judged;

use super::value::{Movement, Risk, Risks};
use super::view::View;
use super::words;

/// The open risks, the heaviest first.
pub fn all(view: &View) -> Risks {
    let open: Vec<RecordIndex> = open(view.now);
    let scored = open
        .iter()
        .filter_map(|&at| Some((at, score(view.now, at)?)));
    let before = before(view);
    let mut top: Vec<Risk> = scored
        .map(|(at, score)| risk(view, &before, at, score))
        .collect();
    top.sort_by(|a, b| {
        (Reverse(a.score), a.movement, &a.key).cmp(&(Reverse(b.score), b.movement, &b.key))
    });
    let unscored = open.len() - top.len();
    Risks {
        says: says(view, open.len(), unscored, &top),
        open: open.len(),
        unscored,
        top,
    }
}

/// Every risk that is not closed, in the order of the model.
pub fn open(evaluated: &Evaluated) -> Vec<RecordIndex> {
    let is_closed = |risk: &Judged| {
        matches!(risk.claimed(), Some(Status::Done | Status::NotApplicable))
            && matches!(risk.verdict(), Verdict::Met | Verdict::NotApplicable)
    };
    let risks = evaluated.of_kind(Kind::Risk);
    risks
        .filter(|risk| !is_closed(risk))
        .map(|risk| risk.index)
        .collect()
}

/// Likelihood times impact, where both are known.
fn score(evaluated: &Evaluated, at: RecordIndex) -> Option<i64> {
    match evaluated.model.records[at].record.fields.get("score") {
        Some(Value::Integer(score)) => Some(*score),
        _ => None,
    }
}

/// The score of every risk of the earlier tree by the key that the risk has now.
fn before(view: &View) -> Option<BTreeMap<String, Option<i64>>> {
    let past = view.past()?;
    let renamed: BTreeMap<&str, &str> = past
        .changes
        .records
        .iter()
        .filter_map(|change| {
            Some((
                change.before.as_ref()?.key.as_str(),
                change.after.as_ref()?.key.as_str(),
            ))
        })
        .collect();
    let all = past
        .evaluated
        .model
        .records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind == Kind::Risk);
    let scores = all.map(|(at, linked)| {
        let key = renamed
            .get(linked.key.as_str())
            .copied()
            .unwrap_or(&linked.key);
        (key.to_owned(), score(&past.evaluated, at))
    });
    Some(scores.collect())
}

fn risk(
    view: &View,
    before: &Option<BTreeMap<String, Option<i64>>>,
    at: RecordIndex,
    score: i64,
) -> Risk {
    let key = view.linked(at).key.clone();
    let was = before.as_ref().map(|before| before.get(&key).copied());
    let (movement, was, change) = match was {
        None => (Movement::Unknown, None, "no data".to_owned()),
        Some(None) => (Movement::New, None, "new".to_owned()),
        Some(Some(None)) => (Movement::Other, None, "had no score".to_owned()),
        Some(Some(Some(was))) if was == score => {
            (Movement::Same, Some(was), "unchanged".to_owned())
        }
        Some(Some(Some(was))) if was < score => {
            (Movement::Worse, Some(was), format!("up from {was}"))
        }
        Some(Some(Some(was))) => (Movement::Better, Some(was), format!("down from {was}")),
    };
    let title = view.title(at).trim_end_matches('.').to_owned();
    Risk {
        key,
        title,
        score,
        was,
        movement,
        change,
        owners: view.owners(at),
        at: view.at(at),
    }
}

fn says(view: &View, open: usize, unscored: usize, top: &[Risk]) -> String {
    if view
        .now
        .model
        .records
        .iter()
        .all(|linked| linked.record.kind != Kind::Risk)
    {
        return "No document has a risk register.".to_owned();
    }
    if open == 0 {
        return "Every risk in the registers is closed.".to_owned();
    }
    let moved = |movement| top.iter().filter(|risk| risk.movement == movement).count();
    let (up, down, new) = (
        moved(Movement::Worse),
        moved(Movement::Better),
        moved(Movement::New),
    );
    let parts = [(up, "up"), (down, "down"), (new, "new")];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| format!("{number} {word}"))
        .collect();
    let moved = match (view.past().is_some(), parts.is_empty(), top.is_empty()) {
        (_, _, true) | (false, ..) => String::new(),
        (true, true, false) => format!("; no score has moved since {}", view.since_words()),
        (true, false, false) => format!("; since {}: {}", view.since_words(), words::row(&parts)),
    };
    let without = match unscored {
        0 => String::new(),
        many => format!(", {many} of them without a score"),
    };
    format!("{}{without}{moved}.", count(open, "open risk"))
}
