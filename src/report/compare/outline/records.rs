//! Records and criteria in words: claim and verdict before and after, what else differs, and why.

use super::{Piece, Row, Shift, Tone, code, message, ours, place, said};
use crate::evaluate::{Standing, Verdict};
use crate::records::{Status, Value};
use crate::report::compare::changes::{
    Aspect, Changes, FieldChange, RecordChange, RecordState, Turn,
};
use crate::report::present::schema::Blocker;
use crate::report::present::understood::Understood;

/// How many reasons of one record are told.
const REASONS: usize = 3;

/// Is a record further from met than before, or nearer?
pub fn tone(change: &RecordChange) -> Tone {
    let settled = |state: &Option<RecordState>| {
        let verdict = state.as_ref().and_then(|state| state.verdict)?;
        Some(matches!(
            verdict,
            Verdict::Met | Verdict::Waived | Verdict::NotApplicable
        ))
    };
    match (settled(&change.before), settled(&change.after)) {
        (Some(true), Some(false)) => Tone::Worse,
        _ if change.left_met() => Tone::Worse,
        // What nobody has proven is not a step forward yet.
        (Some(false), Some(true)) if !change.rose_without_evidence => Tone::Better,
        _ => Tone::Plain,
    }
}

/// A record with everything that differs.
pub fn row(change: &RecordChange) -> Row {
    let what = change.what.iter();
    let mut says: Vec<Vec<Piece>> = what.filter_map(|what| aspect(change, *what)).collect();
    says.extend(change.fields.iter().map(field));
    says.extend(change.understood.iter().map(understood));
    says.extend(reasons(change));
    if change.with_no_commit {
        says.push(vec![ours("by time alone")]);
    }
    Row {
        tone: tone(change),
        verdict: verdicts(change),
        says,
        ..bare(change)
    }
}

/// The verdict as it was and as it is.
fn verdicts(change: &RecordChange) -> Option<Shift> {
    let verdict = |state: &Option<RecordState>| Some(state.as_ref()?.verdict?.in_words());
    Shift::between(verdict(&change.before), verdict(&change.after))
}

/// A claim that rose without new evidence.
pub fn rise(change: &RecordChange) -> Row {
    let state = change.state();
    let mut says = vec![match state.proofs {
        0 => vec![ours("cites no valid evidence")],
        1 => vec![ours("cites what it cited before")],
        _ => vec![ours("cites no new valid evidence")],
    }];
    says.extend(state.verdict.map(|verdict| {
        vec![ours(format!(
            "verdict: {}{}",
            verdict.in_words(),
            standing(state.standing)
        ))]
    }));
    Row {
        tone: Tone::Plain,
        says,
        ..bare(change)
    }
}

/// What a criterion asks for, and asked for before.
pub fn demand(change: &RecordChange) -> Row {
    let of_demands = [Aspect::Removed, Aspect::Reworded, Aspect::Demand];
    let told = of_demands
        .into_iter()
        .filter(|what| change.what.contains(what));
    Row {
        says: told.filter_map(|what| aspect(change, what)).collect(),
        verdict: verdicts(change),
        claim: None,
        ..bare(change)
    }
}

fn bare(change: &RecordChange) -> Row {
    let state = change.state();
    let claim = |state: &Option<RecordState>| Some(status_word(state.as_ref()?.claimed?));
    let (before, after) = (claim(&change.before), claim(&change.after));
    Row {
        kind: change.kind.word().replace('_', " "),
        title: vec![said(&state.title)],
        key: Some(state.key.clone()),
        claim: Shift::between(before.as_deref(), after.as_deref()),
        at: change.after.as_ref().map(|after| after.at.clone()),
        ..Row::default()
    }
}

/// Records that differ in words and places alone, and evidence that only moved.
pub fn only_words(changes: &Changes) -> Vec<Row> {
    let gates = changes.gates.iter();
    let reworded = gates.filter(|gate| !gate.touches_readiness() && !gate.what.is_empty());
    let mut rows: Vec<Row> = reworded.flat_map(super::gates::rows).collect();

    let criteria = changes.gates.iter().flat_map(|gate| &gate.criteria);
    let records = criteria.chain(&changes.records);
    rows.extend(
        records
            .filter(|change| !change.touches_readiness())
            .map(row),
    );

    let evidence = changes.evidence.iter();
    let moved = evidence.filter(|change| change.what == Turn::Moved);
    rows.extend(moved.map(super::turns::evidence_row));
    rows
}

/// One way in which a record differs, where that is not told otherwise.
fn aspect(change: &RecordChange, what: Aspect) -> Option<Vec<Piece>> {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    match what {
        Aspect::Added => Some(vec![ours("is new")]),
        Aspect::Removed => Some(vec![ours("is gone")]),
        Aspect::Blockers => Some(vec![ours("other things block it")]),
        Aspect::Standing => Some(agreement(after?.standing)),
        Aspect::Reworded => Some(vec![ours("was worded "), said(&before?.title)]),
        Aspect::Spelling => Some(vec![ours("was spelled "), said(&before?.title)]),
        Aspect::Moved => Some(moved(before?, after?)),
        Aspect::Target => Some(arrow(
            "target",
            before?.target.as_deref(),
            after?.target.as_deref(),
        )),
        Aspect::Owners => Some(arrow(
            "owner",
            owners(&before?.owners).as_deref(),
            owners(&after?.owners).as_deref(),
        )),
        Aspect::Demand => Some(arrow(
            "asks for",
            before?.asks.as_deref(),
            after?.asks.as_deref(),
        )),
        Aspect::ClaimWords => Some(arrow(
            "claimed in other words:",
            before?.claimed_text.as_deref(),
            after?.claimed_text.as_deref(),
        )),
        Aspect::Verdict | Aspect::Claim | Aspect::Fields | Aspect::Aside | Aspect::Understood => {
            None
        }
    }
}

/// Whether claim and evidence agree now.
fn agreement(now: Standing) -> Vec<Piece> {
    match now {
        Standing::Plain => vec![ours("claim and evidence agree")],
        other => {
            let how = standing(other).trim_start_matches(',');
            vec![ours(format!("claim is{how}"))]
        }
    }
}

fn moved(before: &RecordState, after: &RecordState) -> Vec<Piece> {
    vec![
        ours("moved from "),
        code(before.at.file.as_str()),
        ours(" to "),
        code(after.at.file.as_str()),
    ]
}

fn arrow(what: &str, before: Option<&str>, after: Option<&str>) -> Vec<Piece> {
    let word = |text: Option<&str>| text.map_or_else(|| ours("none"), said);
    vec![
        ours(format!("{what} ")),
        word(before),
        ours(" → "),
        word(after),
    ]
}

fn owners(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| names.join(", "))
}

fn field(change: &FieldChange) -> Vec<Piece> {
    let word = |value: &Value| value_text(value).map_or_else(|| ours("none"), |text| said(&text));
    vec![
        said(&change.field),
        ours(" "),
        word(&change.before),
        ours(" → "),
        word(&change.after),
    ]
}

fn value_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Day(day) => Some(day.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::List(texts) => Some(texts.join(", ")),
    }
}

/// Words that somebody has declared to take nothing back.
pub fn understood(understood: &Understood) -> Vec<Piece> {
    vec![
        ours("understood "),
        said(&format!("\u{201c}{}\u{201d}", understood.words)),
        ours(" by "),
        said(&understood.by),
        ours(format!(" on {}", understood.on)),
    ]
}

/// Why something is not met, with owner and place; or the waiver that excuses it.
fn reasons(change: &RecordChange) -> Vec<Vec<Piece>> {
    const TELLING: [Aspect; 4] = [
        Aspect::Verdict,
        Aspect::Blockers,
        Aspect::Added,
        Aspect::Claim,
    ];
    let Some(after) = &change.after else {
        return Vec::new();
    };
    if !TELLING.iter().any(|what| change.what.contains(what)) {
        return Vec::new();
    }
    match after.verdict {
        Some(Verdict::Waived) => {
            let waiver = after.waiver.iter();
            waiver
                .map(|waiver| vec![ours("by waiver "), code(waiver)])
                .collect()
        }
        Some(Verdict::Unmet | Verdict::Unknown) => blockers(after),
        Some(Verdict::Met | Verdict::NotApplicable) | None => Vec::new(),
    }
}

/// The first reasons, and how many more there are.
fn blockers(state: &RecordState) -> Vec<Vec<Piece>> {
    let first = state.blockers.iter().take(REASONS);
    let mut told: Vec<Vec<Piece>> = first.map(|blocker| reason(blocker, state)).collect();
    let left = state.blockers.len().saturating_sub(REASONS);
    if left > 0 {
        told.push(vec![ours(format!("{left} more in its way"))]);
    }
    told
}

fn reason(blocker: &Blocker, of: &RecordState) -> Vec<Piece> {
    let who = if blocker.owners.is_empty() {
        ours("no owner")
    } else {
        said(&blocker.owners.join(", "))
    };
    let place = if blocker.at == of.at {
        vec![ours(")")]
    } else {
        vec![ours("; "), code(&place(&blocker.at)), ours(")")]
    };
    [message(&blocker.why), vec![ours(" ("), who], place].concat()
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Plain => "",
        Standing::ReadyToSign => ", ready to sign",
        Standing::Contradicted => ", contradicted by its evidence",
        Standing::Unproven => ", unproven",
    }
}

fn status_word(status: Status) -> String {
    status.word().replace('_', " ")
}
