//! States: what a verdict is called for a record of each kind, and the tone in which it is said.
//!
//! Evaluation knows five verdicts; people speak of a risk that is open, a waiver that is void, a runbook that is stale. Each kind
//! has its own words here, and no number or page uses others. Where nobody has said anything of a thing of which nothing has to
//! be said, it is *not assessed*: *unknown* is what should be known and is not.

use crate::evaluate::{Freshness, Judgement, Verdict};
use crate::link::{Linked, RecordIndex};
use crate::records::{Kind, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::judged::{is_true, judgement};
use crate::report::present::words::{self, Badge};

/// How the day of a record stands to the day of judgement.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It has passed, and the record is not done.
    Past,
    /// It is to come, or there is none.
    Ahead,
}

/// What a waiver does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It excuses what it names.
    Excuses,
    /// It excuses nothing.
    Nothing,
}

/// The state of a record; `None` where it is not judged.
pub fn of(site: &Evaluated, index: RecordIndex) -> Option<Badge> {
    let linked = &site.model.records[index];
    let judged = judgement(site, index)?;
    let due = match is_true(judged.computed.get("overdue")) {
        true => Due::Past,
        false => Due::Ahead,
    };
    Some(match linked.record.kind {
        Kind::Waiver => of_waiver(judged),
        Kind::Runbook => of_runbook(site, linked, judged),
        _ => named(linked, judged.verdict, due),
    })
}

/// What a verdict is called for a record.
pub fn named(linked: &Linked, verdict: Verdict, due: Due) -> Badge {
    let kind = linked.record.kind;
    if verdict == Verdict::Unknown && is_silent(linked) {
        return Badge::new("quiet", "not assessed");
    }
    let work = is_work(kind).then(|| of_work(verdict, due)).flatten();
    own(kind, verdict)
        .or(work)
        .unwrap_or_else(|| words::verdict(verdict))
}

/// The words that a kind has for itself.
fn own(kind: Kind, verdict: Verdict) -> Option<Badge> {
    let (tone, word) = match (kind, verdict) {
        (Kind::Risk, Verdict::Unmet) => ("bad", "open"),
        (Kind::Risk, Verdict::Met) => ("good", "mitigated"),
        (Kind::Risk, Verdict::Waived) => ("warn", "accepted"),
        (Kind::Slo, Verdict::Unmet) => ("bad", "missed"),
        (Kind::RunbookDemand, Verdict::Met) => ("good", "there"),
        (Kind::RunbookDemand, Verdict::Unmet) => ("bad", "missing"),
        (Kind::Control, Verdict::Met) => ("good", "in place"),
        (Kind::Control, Verdict::Unmet) => ("bad", "not in place"),
        (Kind::Secret | Kind::Cadence | Kind::Drill, Verdict::Met) => ("good", "up to date"),
        _ => return None,
    };
    Some(Badge::new(tone, word))
}

/// What is to be done is open, overdue or done.
fn of_work(verdict: Verdict, due: Due) -> Option<Badge> {
    match (verdict, due) {
        (Verdict::Met, _) => Some(Badge::new("good", "done")),
        (Verdict::Unmet | Verdict::Unknown, Due::Past) => Some(overdue()),
        (Verdict::Unmet, Due::Ahead) => Some(Badge::new("info", "open")),
        (Verdict::Unknown | Verdict::Waived | Verdict::NotApplicable, _) => None,
    }
}

/// The badge of what is past its day.
pub fn overdue() -> Badge {
    Badge::new("bad", "overdue")
}

/// Does nobody say how a record stands, and does nobody have to?
pub fn is_silent(linked: &Linked) -> bool {
    linked.record.claim.is_none() && !has_to_say(linked.record.kind)
}

/// Has a thing of this kind to say how it stands?
fn has_to_say(kind: Kind) -> bool {
    match kind {
        Kind::Gate
        | Kind::Criterion
        | Kind::Track
        | Kind::ChecklistItem
        | Kind::Action
        | Kind::Waiver
        | Kind::RunbookDemand => true,
        Kind::Runbook
        | Kind::Risk
        | Kind::Slo
        | Kind::Secret
        | Kind::Durability
        | Kind::Observability
        | Kind::Drill
        | Kind::Milestone
        | Kind::Stage
        | Kind::Step
        | Kind::Control
        | Kind::Deliverable
        | Kind::Cadence
        | Kind::Item => false,
    }
}

/// Is it something to be done by a day?
pub fn is_work(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Action
            | Kind::Milestone
            | Kind::Stage
            | Kind::Step
            | Kind::Deliverable
            | Kind::Secret
            | Kind::Cadence
            | Kind::Drill
    )
}

/// A waiver is in force only while it excuses something.
fn of_waiver(judged: &Judgement) -> Badge {
    let state = match judged.computed.get("state") {
        Some(Value::Text(state)) => state.as_str(),
        _ => "",
    };
    waiver(state, effect(judged))
}

/// What a waiver does on the day of judgement.
pub fn effect(judged: &Judgement) -> Effect {
    match is_true(judged.computed.get("excuses")) {
        true => Effect::Excuses,
        false => Effect::Nothing,
    }
}

/// The state of a waiver by its dates, as evaluation names it, and by what it does.
pub fn waiver(state: &str, effect: Effect) -> Badge {
    match (state, effect) {
        ("upcoming", _) => Badge::new("quiet", "upcoming"),
        ("expired", _) => Badge::new("bad", "expired"),
        (_, Effect::Nothing) => Badge::new("bad", "void"),
        ("expiring", Effect::Excuses) => Badge::new("warn", "in force, ends soon"),
        (_, Effect::Excuses) => Badge::new("good", "in force"),
    }
}

/// A runbook is as fresh as its document, where nobody claims a state for it.
fn of_runbook(site: &Evaluated, linked: &Linked, judged: &Judgement) -> Badge {
    if linked.record.claim.is_some() {
        return words::verdict(judged.verdict);
    }
    let document = site.assessment.documents.get(&linked.record.path);
    let Some(Freshness { state, updated, .. }) = document else {
        return Badge::new("quiet", "not assessed");
    };
    match state {
        Some(state) => words::freshness(*state),
        None if updated.is_none() => Badge::new("unknown", "undated"),
        None => Badge::new("quiet", "dated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_that_excuses_nothing_is_never_green() {
        for state in ["active", "expiring", "expired", "upcoming", "open_ended"] {
            assert_ne!(waiver(state, Effect::Nothing).tone, "good", "{state}");
        }
        assert_eq!(waiver("active", Effect::Excuses).word, "in force");
        assert_eq!(waiver("active", Effect::Nothing).word, "void");
    }
}
