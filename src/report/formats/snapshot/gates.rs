//! The gates of a snapshot: each with its verdict, how that moved, and the one reason for it; and the answer over all of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::count;
use crate::evaluate::{GateResult, GateVerdict, Verdict};
use crate::link::RecordIndex;
use crate::records::{Detail, Kind};
use crate::report::compare::changes::GateChange;
use crate::report::present::beside;
use crate::report::present::judged::is_settled;
use crate::report::present::words::release_gates;

use super::value::{Answer, Gate, Movement, Next};
use super::view::View;
use super::words;

/// The gates that decide a release, worst first.
pub fn all(view: &View) -> Vec<Gate> {
    let gates = view.release_gates();
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    gates
        .iter()
        .for_each(|gate| *named.entry(&gate.title).or_default() += 1);
    let alike = |gate: &GateResult| {
        named
            .get(gate.title.as_str())
            .is_some_and(|number| *number > 1)
    };
    let changes: BTreeMap<&str, &GateChange> = view
        .past()
        .into_iter()
        .flat_map(|past| past.changes.gates.iter().filter_map(changed))
        .collect();
    gates
        .iter()
        .map(|gate| Gate {
            title: title(view, gate, alike(gate)),
            ..one(view, gate, changes.get(gate.key.as_str()).copied())
        })
        .collect()
}

/// A gate that differs, by the key that it has now.
fn changed(change: &GateChange) -> Option<(&str, &GateChange)> {
    change
        .after
        .as_ref()
        .map(|after| (after.key.as_str(), change))
}

/// What a gate is called. Behind one that is called like another stands what its document is called.
fn title(view: &View, gate: &GateResult, shared: bool) -> String {
    let page = gate
        .gate
        .and_then(|at| view.now.model.documents.get(&view.linked(at).record.path))
        .filter(|_| shared);
    let title = words::clean(&gate.title);
    page.map_or_else(
        || title.clone(),
        |page| format!("{title} ({})", words::clean(&page.title)),
    )
}

fn one(view: &View, gate: &GateResult, changed: Option<&GateChange>) -> Gate {
    let (movement, was, change) = moved(view, gate, changed);
    let settled = gate
        .criteria
        .iter()
        .filter(|&&at| is_settled(view.verdict(at)))
        .count();
    Gate {
        key: gate.key.clone(),
        title: words::clean(&gate.title),
        verdict: gate.verdict,
        word: gate.verdict.to_string(),
        was,
        movement,
        change,
        reason: reason(view, gate),
        settled,
        criteria: gate.criteria.len(),
        claimed: gate
            .claimed
            .filter(|claimed| *claimed != gate.verdict)
            .map(|claimed| claimed.to_string()),
        next: gate.changes_on.first().map(|change| Next {
            date: change.date,
            to: change.to,
            says: format!(
                "{} on {}",
                change.to,
                words::short(change.date, view.now.as_of)
            ),
        }),
        at: gate.gate.map(|at| view.at(at)),
    }
}

/// How the verdict of a gate moved, what it was, and both in words.
fn moved(
    view: &View,
    gate: &GateResult,
    changed: Option<&GateChange>,
) -> (Movement, Option<GateVerdict>, String) {
    if view.past().is_none() {
        return (Movement::Unknown, None, "no data".to_owned());
    }
    let was = match changed.map(|change| (&change.before, change.with_no_commit)) {
        None => return (Movement::Same, Some(gate.verdict), "unchanged".to_owned()),
        Some((None, _)) => return (Movement::New, None, "new".to_owned()),
        Some((Some(before), alone)) => (before.verdict, alone),
    };
    match was {
        (was, _) if was == gate.verdict => (Movement::Same, Some(was), "unchanged".to_owned()),
        (was, alone) => {
            let by = if alone { ", by date alone" } else { "" };
            (
                toward(was, gate.verdict),
                Some(was),
                format!("was {}{by}", was),
            )
        }
    }
}

/// Is it better or worse to go from one verdict to another?
pub fn toward<T: Ord>(from: T, to: T) -> Movement {
    match to.cmp(&from) {
        std::cmp::Ordering::Less => Movement::Worse,
        std::cmp::Ordering::Equal => Movement::Same,
        std::cmp::Ordering::Greater => Movement::Better,
    }
}

/// The one reason for a verdict.
fn reason(view: &View, gate: &GateResult) -> String {
    let Some(at) = gate.gate else {
        return "Required, and in no document".to_owned();
    };
    let of = |verdict| first_of(view, gate, verdict);
    let found = match gate.verdict {
        GateVerdict::NoGo => of(Verdict::Unmet).map(|at| blocked(view, at)),
        GateVerdict::Unknown => of(Verdict::Unknown).map(|at| blocked(view, at)),
        GateVerdict::GoWithWaivers => of(Verdict::Waived).map(|at| waived(view, at)),
        GateVerdict::Go => Some(all_hold(gate.criteria.len())),
    };
    let whole = view.now.model.is_whole(&view.linked(at).record.path);
    found.unwrap_or_else(|| match (whole, gate.verdict, gate.criteria.is_empty()) {
        (false, ..) => "Its document could not be read whole".to_owned(),
        (true, GateVerdict::NoGo, _) => "Its document decides no-go".to_owned(),
        (true, _, true) => "It has no criterion".to_owned(),
        (true, _, false) => "None of its criteria applies".to_owned(),
    })
}

fn all_hold(criteria: usize) -> String {
    match criteria {
        1 => "Its one criterion holds".to_owned(),
        many => format!("All {many} criteria hold"),
    }
}

/// The first criterion with a verdict, one that a change is needed for before any other.
fn first_of(view: &View, gate: &GateResult, verdict: Verdict) -> Option<RecordIndex> {
    let needed: BTreeSet<RecordIndex> = gate
        .way
        .iter()
        .flat_map(|step| step.criteria.iter().copied())
        .collect();
    let these = || {
        gate.criteria
            .iter()
            .copied()
            .filter(|&at| view.verdict(at) == verdict)
    };
    these()
        .find(|at| needed.contains(at))
        .or_else(|| these().next())
}

/// Why a criterion does not hold: its words, and the worst that stands in its way.
fn blocked(view: &View, at: RecordIndex) -> String {
    let title = view.title(at);
    let title = title.trim_end_matches(['.', ':']);
    let blockers = view
        .judged(at)
        .map_or(&[][..], |judged| &judged.blockers[..]);
    let Some(first) = blockers.first() else {
        return words::capital(title);
    };
    let why = view.why(first);
    let more = blockers.len() - 1;
    let more = if more > 0 {
        format!(", and {more} more")
    } else {
        String::new()
    };
    if first.record != at && view.linked(first.record).record.kind == Kind::Gate {
        return format!(
            "Waits for “{}”, which does not go{more}",
            words::clip(&view.title(first.record), 60)
        );
    }
    match first.record == at {
        true if why.contains(title) => words::capital(&why) + &more,
        true => format!("{}: {why}{more}", words::capital(title)),
        false => format!(
            "{}: “{}” {}{more}",
            words::capital(title),
            words::clip(&view.title(first.record), 60),
            of_another(&why)
        ),
    }
}

/// What is said of something, after its name.
fn of_another(why: &str) -> String {
    let verbless = ["not started", "still in progress", "said to be blocked"].contains(&why);
    if verbless {
        format!("is {why}")
    } else {
        format!("({why})")
    }
}

/// Which waiver excuses a criterion, and how long.
fn waived(view: &View, at: RecordIndex) -> String {
    let waiver = view.judged(at).and_then(|judged| judged.waiver);
    let terms = waiver.and_then(|waiver| terms(view, waiver));
    let title = view.title(at);
    let title = words::capital(title.trim_end_matches('.'));
    format!("{title}: excused{}", terms.unwrap_or_default())
}

/// ` through 3 March, approved by Ann`: as far as the waiver says so.
fn terms(view: &View, waiver: RecordIndex) -> Option<String> {
    let Detail::Waiver(terms) = &view.linked(waiver).record.detail else {
        return None;
    };
    let mut said = String::new();
    if let Some(day) = terms.expires {
        said += &format!(" through {}", words::short(day, view.now.as_of));
    }
    let approvers = terms.approvers.iter();
    let approvers: Vec<String> = approvers.map(|name| words::clean(name)).collect();
    let by = words::row(&approvers);
    if !by.is_empty() {
        said += &format!(", approved by {by}");
    }
    Some(said)
}

/// The answer over all release gates.
pub fn answer(view: &View, gates: &[Gate]) -> Answer {
    let verdict = view.now.assessment.verdict;
    Answer {
        verdict,
        word: verdict.to_string(),
        says: format!(
            "{} {}",
            says(gates),
            beside::sentence(&beside::gates(view.now))
        )
        .trim_end()
        .to_owned(),
        change: change(view, gates),
        next: next(view, gates),
    }
}

fn says(gates: &[Gate]) -> String {
    let verdicts: Vec<GateVerdict> = gates.iter().map(|gate| gate.verdict).collect();
    release_gates(&verdicts).unwrap_or_else(|| {
        "No document has a gate that decides a release, so nobody can say whether one may go ahead."
            .to_owned()
    })
}

/// What the answer was, and which gates moved.
fn change(view: &View, gates: &[Gate]) -> String {
    let Some(past) = view.past() else {
        return view.since().says;
    };
    let (day, was, is) = (
        view.since_words(),
        past.evaluated.assessment.verdict,
        view.now.assessment.verdict,
    );
    let moved = |movement| {
        gates
            .iter()
            .filter(|gate| gate.movement == movement)
            .count()
    };
    let gone = super::moved::gates_gone(past);
    let parts: Vec<String> = [
        (moved(Movement::Worse), "is worse", "are worse"),
        (moved(Movement::Better), "is better", "are better"),
        (moved(Movement::New), "is new", "are new"),
        (gone, "is gone", "are gone"),
    ]
    .iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| {
        format!(
            "{} {}",
            count(*number, "gate"),
            if *number == 1 { one } else { many }
        )
    })
    .collect();
    let answer = if was == is {
        format!("Same answer as on {day}")
    } else {
        format!("On {day} it was {}", was)
    };
    match parts.is_empty() {
        true => format!("{answer}; no gate’s verdict has moved."),
        false => format!("{answer}; {}.", words::row(&parts)),
    }
}

/// The first day on which a gate differs with no commit.
fn next(view: &View, gates: &[Gate]) -> Option<String> {
    let coming = gates
        .iter()
        .filter_map(|gate| Some((gate.next.as_ref()?, gate)));
    let (next, gate) = coming.min_by_key(|(next, gate)| (next.date, next.to, &gate.key))?;
    let day = words::short(next.date, view.now.as_of);
    let (title, to) = (words::clip(&gate.title, 60), next.to);
    Some(format!("If nobody acts, “{title}” becomes {to} on {day}."))
}
