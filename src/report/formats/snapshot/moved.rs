//! What moved since: gates, their criteria, tracks and evidence, the gravest first; of all else, how much.

use std::collections::BTreeMap;

use crate::base::text::count;
use crate::evaluate::{GateVerdict, Verdict};
use crate::link::State;
use crate::records::{Kind, Scope, Status};
use crate::report::compare::changes::{
    Changes, EvidenceChange, GateChange, GateState, RecordChange, RecordState, Turn, Unreadable,
};

use super::Past;
use super::gates::toward;
use super::value::{Move, Moved, Movement};
use super::view::View;
use super::words;

/// What moved.
pub fn all(view: &View) -> Moved {
    let Some(past) = view.past() else {
        let says = format!(
            "Not known. There is no data for {}, which does not mean that nothing changed.",
            view.since_words()
        );
        return Moved {
            says,
            items: Vec::new(),
        };
    };
    let mut items = moves(&past.changes);
    items.sort_by(|a, b| {
        let order = |item: &Move| (is_good(item), rank(&item.kind), item.movement);
        order(a).cmp(&order(b)).then_with(|| a.key.cmp(&b.key))
    });
    items.dedup();
    Moved {
        says: says(view, &items),
        items,
    }
}

/// Gates, the criteria of those of the release, tracks, evidence, and documents that can no longer be read.
fn moves(changes: &Changes) -> Vec<Move> {
    let gates = changes.gates.iter();
    let mut items: Vec<Move> = gates.filter_map(gate).collect();
    for change in changes
        .gates
        .iter()
        .filter(|change| change.scope == Scope::Release)
    {
        let criteria = change.criteria.iter();
        items.extend(criteria.filter_map(|change| record(change, "criterion")));
    }
    for change in changes
        .records
        .iter()
        .filter(|change| change.kind == Kind::Track)
    {
        items.extend(record(change, "track"));
    }
    items.extend(rejoined(&changes.evidence).iter().filter_map(evidence));
    let unreadable = changes.documents.unreadable.iter();
    items.extend(unreadable.map(no_longer_read));
    items
}

fn no_longer_read(document: &Unreadable) -> Move {
    Move {
        movement: Movement::Worse,
        kind: "document".to_owned(),
        title: words::clean(document.path.as_str()),
        says: format!("can no longer be read: {}", words::clean(&document.why)),
        key: document.path.to_string(),
    }
}

/// How many release gates are gone.
pub fn gates_gone(past: &Past) -> usize {
    past.changes
        .gates
        .iter()
        .filter(|change| change.scope == Scope::Release && change.after.is_none())
        .count()
}

/// What is worse or gone is told before all else.
fn is_good(item: &Move) -> bool {
    !matches!(item.movement, Movement::Worse | Movement::Gone)
}

fn rank(kind: &str) -> usize {
    ["gate", "document", "criterion", "track", "evidence"]
        .iter()
        .position(|known| *known == kind)
        .unwrap_or(usize::MAX)
}

fn says(view: &View, items: &[Move]) -> String {
    const NOUNS: [(&str, &str); 5] = [
        ("gate", "gate"),
        ("document", "document"),
        ("criterion", "criterion"),
        ("track", "track"),
        ("evidence", "piece of evidence"),
    ];
    const DIRECTIONS: [(Movement, &str); 5] = [
        (Movement::Worse, "for the worse"),
        (Movement::Better, "for the better"),
        (Movement::New, "new"),
        (Movement::Gone, "gone"),
        (Movement::Other, "by words alone"),
    ];
    let day = view.since_words();
    if items.is_empty() {
        return format!(
            "Nothing has moved since {day}: every gate, track and piece of evidence is as it was."
        );
    }

    let mut kinds = Vec::new();
    for (kind, noun) in NOUNS {
        let number = items.iter().filter(|item| item.kind == kind).count();
        kinds.extend((number > 0).then(|| counted(number, noun)));
    }
    let mut directions = Vec::new();
    for (movement, words) in DIRECTIONS {
        let number = items
            .iter()
            .filter(|item| item.movement == movement)
            .count();
        directions.extend((number > 0).then(|| format!("{number} {words}")));
    }
    format!(
        "Since {day}: {}; {}.",
        words::row(&kinds),
        words::row(&directions)
    )
}

fn counted(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "criterion") => format!("{number} criteria"),
        (_, "piece of evidence") => format!("{number} pieces of evidence"),
        _ => count(number, noun),
    }
}

fn gate(change: &GateChange) -> Option<Move> {
    let verdict = |state: &Option<GateState>| state.as_ref().map(|state| state.verdict);
    let (movement, says) = match (verdict(&change.before), verdict(&change.after)) {
        (Some(was), Some(is)) if was != is => (
            toward(was, is),
            verdicts(is.in_words(), was.in_words(), change.with_no_commit),
        ),
        (None, Some(is)) => (Movement::New, format!("new gate: {}", is)),
        (Some(was), None) => (Movement::Gone, gone(was)),
        (Some(_), Some(_)) | (None, None) => return None,
    };
    Some(Move {
        movement,
        kind: "gate".to_owned(),
        title: words::clean(&change.title),
        says,
        key: change.key.clone(),
    })
}

fn gone(was: GateVerdict) -> String {
    format!("no document has this gate any more; it was {}", was)
}

fn verdicts(is: &str, was: &str, alone: bool) -> String {
    let by = if alone { ", by date alone" } else { "" };
    format!("now {is}, was {was}{by}")
}

fn record(change: &RecordChange, kind: &str) -> Option<Move> {
    let held = change.after.as_ref().or(change.before.as_ref())?;
    let (movement, says) = match (&change.before, &change.after) {
        (None, Some(is)) => (Movement::New, format!("new {kind}: {}", stands(is))),
        (Some(was), None) => (
            Movement::Gone,
            format!("this {kind} is gone; it was {}", stands(was)),
        ),
        (Some(was), Some(is)) => both(was, is, change.with_no_commit)?,
        (None, None) => return None,
    };
    let title = words::clean(held.title.trim_end_matches('.'));
    Some(Move {
        movement,
        kind: kind.to_owned(),
        title,
        says,
        key: held.key.clone(),
    })
}

/// How a record differs in verdict or claim; `None` where in neither.
fn both(was: &RecordState, is: &RecordState, alone: bool) -> Option<(Movement, String)> {
    let (before, after) = (goodness(was.verdict), goodness(is.verdict));
    if was.verdict != is.verdict {
        let movement = if before == after {
            Movement::Other
        } else {
            toward(before, after)
        };
        return Some((movement, verdicts(stands(is), stands(was), alone)));
    }
    let (from, to) = (was.claimed?, is.claimed?);
    if from == to {
        return None;
    }
    // A claim by itself makes nothing better: it is told, and counted for neither side.
    Some((
        Movement::Other,
        format!(
            "claimed {}, was {}; still {}",
            status(to),
            status(from),
            stands(is)
        ),
    ))
}

fn stands(state: &RecordState) -> &'static str {
    state.verdict.map_or("without a verdict", Verdict::in_words)
}

/// A verdict as a height: the more, the better.
fn goodness(verdict: Option<Verdict>) -> usize {
    match verdict {
        Some(Verdict::Unmet) => 0,
        Some(Verdict::Unknown) | None => 1,
        Some(Verdict::Waived) => 2,
        Some(Verdict::Met | Verdict::NotApplicable) => 3,
    }
}

fn status(status: Status) -> String {
    status.word().replace('_', " ")
}

/// Evidence by who cites it and what it is called.
type Named<'a> = BTreeMap<(&'a str, &'a str), &'a EvidenceChange>;

/// What one record no longer cites under one path and cites under another of the same name is one thing: a file that went away is cited
/// by the words of its writer from then on.
fn rejoined(changes: &[EvidenceChange]) -> Vec<EvidenceChange> {
    let lost = named(changes, Turn::Lost);
    let gained = named(changes, Turn::Gained);
    let mut joined = Vec::new();
    for change in changes {
        match change.what {
            Turn::Lost if counterpart(change, &gained).is_some() => {}
            Turn::Gained => joined.push(match counterpart(change, &lost) {
                Some(other) => EvidenceChange {
                    what: turn(other.before, change.after),
                    before: other.before,
                    ..change.clone()
                },
                None => change.clone(),
            }),
            _ => joined.push(change.clone()),
        }
    }
    joined
}

/// The changes of one sort, by who cites the thing and by its name.
fn named(changes: &[EvidenceChange], what: Turn) -> Named<'_> {
    let mut named = Named::new();
    for change in changes.iter().filter(|change| change.what == what) {
        for citer in &change.by {
            named.insert((citer.key.as_str(), name(&change.text)), change);
        }
    }
    named
}

/// The change of a thing of the same name that the same record cites.
fn counterpart<'c>(change: &EvidenceChange, named: &Named<'c>) -> Option<&'c EvidenceChange> {
    let name = name(&change.text);
    let mut citers = change.by.iter();
    citers.find_map(|citer| named.get(&(citer.key.as_str(), name)).copied())
}

/// From one state to another. A later state is a worse one.
fn turn(before: Option<State>, after: Option<State>) -> Turn {
    match after.cmp(&before) {
        std::cmp::Ordering::Greater => Turn::Broken,
        std::cmp::Ordering::Equal => Turn::Moved,
        std::cmp::Ordering::Less => Turn::Mended,
    }
}

/// The name of a file without its folders; any other reference whole.
fn name(text: &str) -> &str {
    let is_path = !text.contains([' ', ':', '*']);
    text.trim_end_matches('/')
        .rsplit('/')
        .next()
        .filter(|name| is_path && !name.is_empty())
        .unwrap_or(text)
}

/// A state of evidence, for people who do not know the words of this program.
fn state_says(state: State) -> &'static str {
    match state {
        State::Ok => "in order",
        State::Unchecked => "not checked",
        State::Prose => "words alone",
        State::Stale => "older than allowed",
        State::Pending => "still to come",
        State::Hollow => "empty",
        State::Untracked => "in no commit",
        State::Outside => "outside the repository",
        State::Broken => "broken",
        State::Missing => "missing",
    }
}

fn evidence(change: &EvidenceChange) -> Option<Move> {
    let by = change.by.len();
    let by = if by > 1 {
        format!(", cited {by} times")
    } else {
        String::new()
    };
    let state = |state: Option<State>| state.map_or("unknown", state_says);
    let (movement, says) = match change.what {
        Turn::Broken => (
            Movement::Worse,
            format!(
                "is {}, was {}{by}",
                state(change.after),
                state(change.before)
            ),
        ),
        Turn::Worse => (
            Movement::Worse,
            format!(
                "is {}, was {}{by}",
                state(change.after),
                state(change.before)
            ),
        ),
        Turn::Lost => (Movement::Gone, "is no longer cited".to_owned()),
        Turn::Gained if change.after.is_some_and(|state| state >= State::Pending) => (
            Movement::Worse,
            format!("is cited now, and {}{by}", state(change.after)),
        ),
        Turn::Gained => (
            Movement::New,
            format!("is cited now, and {}{by}", state(change.after)),
        ),
        Turn::Mended => (
            Movement::Better,
            format!(
                "is {}, was {}{by}",
                state(change.after),
                state(change.before)
            ),
        ),
        Turn::Moved => return None,
    };
    Some(Move {
        movement,
        kind: "evidence".to_owned(),
        title: words::clean(name(&change.text)),
        says,
        key: change.key.clone(),
    })
}
