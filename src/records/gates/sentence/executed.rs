//! Executed: sentences about drills, checklists, objectives, registers and files that a machine can look up, and that people tick.
//!
//! `Failover drill performed within the last 90 days` asks for a drill of that name, `Latency SLO met (p95 < 250 ms)` for the row with
//! that threshold, `At least 3 evidence files in docs/*.md` for files. What is asked of whole registers stands in the word files. Each
//! sentence is understood whole or not at all.

use super::files;
use crate::base::gates::{
    About, Companion, Condition, Quantifier, RiskLevel, Selection, Selector, UNMITIGATED,
};
use crate::base::text::{fold, words};
use crate::records::values::{rehearsal, threshold};
use crate::records::words::plan::{Predicate, Relation, event, is_drill, predicate, without_done};
use crate::records::{Demand, Kind, Status};

/// The longest name of a drill, checklist or objective, in words.
const LONGEST: usize = 3;

/// Words in a name that make its sentence another one.
const REFUSES: &[&str] = &[
    "no", "not", "never", "without", "if", "unless", "all", "every", "each",
];

/// What is said of an objective that is kept.
const MET: &[&str] = &["met", "achieved", "kept", "holds", "hold", "green"];

/// What is asked of a waiver.
const APPROVED: Condition = Condition::With(Companion::Approval);

/// Words that add nothing to a name.
const SMALL: &[&str] = &["the", "our", "is", "are"];

/// What such a sentence asks for.
pub fn demand(sentence: &str) -> Option<Demand> {
    let selection = checklist(sentence)
        .or_else(|| drill(sentence))
        .or_else(|| objective(sentence))
        .or_else(|| register(sentence));
    selection
        .map(|selection| Demand::Select(Box::new(selection)))
        .or_else(|| files::demand(sentence))
}

/// A selection of records by what they are about, each of which is held against one condition.
fn about(
    kind: Option<Kind>,
    about: About,
    condition: Condition,
    quantifier: Quantifier,
) -> Selection {
    let of = Selector {
        kind,
        about: Some(about),
        ..Selector::default()
    };
    Selection {
        of,
        conditions: vec![condition],
        quantifier,
    }
}

/// Is a name neither empty nor a sentence?
fn is_name(name: &[&str]) -> bool {
    (1..=LONGEST).contains(&name.len()) && !name.iter().any(|word| REFUSES.contains(word))
}

/// `Security checklist complete (or explicit, approved waiver)`: every box of the document of that name.
fn checklist(sentence: &str) -> Option<Selection> {
    const CLOSED: [&str; 4] = ["complete", "completed", "done", "closed"];
    let folded = fold(without_waiver(sentence)?);
    let said: Vec<&str> = words(&folded)
        .filter(|word| !matches!(*word, "the" | "is"))
        .collect();
    let [name @ .., "checklist", state] = &said[..] else {
        return None;
    };
    let names = name.iter().map(|word| (*word).to_owned()).collect();
    let done = Condition::Status(Status::Done);
    (is_name(name) && CLOSED.contains(state))
        .then(|| about(None, About::Checklist(names), done, Quantifier::All))
}

/// A sentence without `(or explicit, approved waiver)`; `None` where something else stands in brackets.
fn without_waiver(sentence: &str) -> Option<&str> {
    let Some((head, rest)) = sentence.split_once('(') else {
        return Some(sentence);
    };
    let rest = fold(rest.trim_end_matches([')', '.', ' ']));
    (rest.starts_with("or ") && rest.ends_with("waiver")).then_some(head)
}

/// `Failover drill performed within the last 90 days`, `Restore rehearsed within 14 days`, `Rollback drill evidence available and not
/// stale`: one drill of that name was held lately enough.
fn drill(sentence: &str) -> Option<Selection> {
    let folded = fold(sentence);
    if !folded.chars().all(is_plain) {
        return None;
    }
    let said: Vec<&str> = words(&folded).collect();
    let last = said.iter().rposition(|word| is_drill(word))?;
    let (name, behind) = said.split_at(last + 1);
    let condition = held(behind)?;
    let topic = topic(name)?;
    let once = Quantifier::AtLeast(1);
    Some(about(
        Some(Kind::Drill),
        About::Rehearsed(topic),
        condition,
        once,
    ))
}

/// A letter, or a mark that makes no other sentence of it.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || " -/&'.".contains(c)
}

/// What a drill of this name rehearses, where that is a name.
fn topic(name: &[&str]) -> Option<Vec<String>> {
    let refuses = name.iter().any(|word| REFUSES.contains(word));
    let topic: Vec<String> = rehearsal::topic(&name.join(" ")).into_iter().collect();
    let is_name = (1..=LONGEST).contains(&topic.len());
    (is_name && !refuses).then_some(topic)
}

/// How lately something was to be held, in the words behind the name of a drill.
fn held(behind: &[&str]) -> Option<Condition> {
    const VERBS: &[&str] = &[
        "was",
        "is",
        "has",
        "been",
        "performed",
        "executed",
        "held",
        "run",
        "conducted",
        "done",
        "completed",
        "carried",
        "out",
        "passed",
        "evidence",
        "report",
        "record",
        "records",
        "are",
        "available",
        "exists",
        "exist",
        "present",
        "and",
    ];
    let verbs = behind
        .iter()
        .take_while(|word| VERBS.contains(word))
        .count();
    match &behind[verbs..] {
        ["not", "stale"] | ["fresh"] | ["current"] => Some(Condition::Fresh),
        rest => within(rest).map(Condition::MaxAgeDays),
    }
}

/// `within the last 90 days`, `in the last 2 weeks`.
fn within(said: &[&str]) -> Option<u32> {
    const LEAD: &[&str] = &["within", "in", "during", "the", "last", "past", "previous"];
    const UNITS: &[(&str, u32)] = &[("day", 1), ("week", 7), ("month", 30), ("quarter", 91)];
    let lead = said.iter().take_while(|word| LEAD.contains(word)).count();
    let [count, unit] = &said[lead..] else {
        return None;
    };
    let unit = unit.strip_suffix('s').unwrap_or(unit);
    let (_, days) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let count: u32 = count.parse().ok()?;
    count.checked_mul(*days).filter(|_| lead > 0)
}

/// `Latency SLO met (p95 decision latency <250ms internal)`: the objectives with that threshold, else with those words.
fn objective(sentence: &str) -> Option<Selection> {
    let (head, rest) = sentence.split_once('(').unwrap_or((sentence, ""));
    let folded = fold(head);
    let said: Vec<&str> = words(&folded)
        .filter(|word| !SMALL.contains(word))
        .collect();
    let [name @ .., "slo" | "slos" | "objective", state] = &said[..] else {
        return None;
    };
    let words = name.iter().map(|word| (*word).to_owned()).collect();
    let bound = bound(rest);
    let meant = About::Objective { words, bound };
    (is_name(name) && MET.contains(state))
        .then(|| about(Some(Kind::Slo), meant, Condition::Open, Quantifier::None))
}

/// The threshold that stands in brackets.
fn bound(text: &str) -> Option<String> {
    let found = threshold::read(text)?;
    found.comparator.map(|_| found.in_words())
}

/// What is asked of all records of a register: `All secrets rotated`, `No stale runbooks`, `Every drill within 90 days`.
fn register(sentence: &str) -> Option<Selection> {
    let (predicate, behind) = predicate(sentence)?;
    match predicate {
        Predicate::MilestonesDone => milestones(&behind),
        Predicate::DrillsWithin => drills_within(&behind),
        _ if !behind.is_empty() => None,
        Predicate::AlertsServed => Some(alerts()),
        Predicate::RisksMitigated => Some(mitigated(None)),
        Predicate::HighRisksMitigated => Some(mitigated(Some(RiskLevel::High))),
        Predicate::CriticalRisksMitigated => Some(mitigated(Some(RiskLevel::Critical))),
        plain => asked(plain).map(|(kind, asked, quantifier)| of_register(kind, asked, quantifier)),
    }
}

/// `Every drill within 90 days`
fn drills_within(behind: &str) -> Option<Selection> {
    let days = within(&words(behind).collect::<Vec<_>>())?;
    let young = Condition::MaxAgeDays(days);
    Some(of_register(Kind::Drill, young, Quantifier::All))
}

/// Every alert of a table names a runbook that is there.
fn alerts() -> Selection {
    let served = Condition::With(Companion::Runbook);
    let kind = Some(Kind::Observability);
    about(kind, About::Alerts, served, Quantifier::All)
}

/// All records of a kind, each held against a condition.
fn of_register(kind: Kind, condition: Condition, quantifier: Quantifier) -> Selection {
    let of = Selector {
        kind: Some(kind),
        ..Selector::default()
    };
    Selection {
        of,
        conditions: vec![condition],
        quantifier,
    }
}

/// No risk of a level is open without a mitigation.
fn mitigated(least: Option<RiskLevel>) -> Selection {
    let risks = of_register(Kind::Risk, UNMITIGATED, Quantifier::None);
    let level = least.map(Condition::Level).into_iter();
    Selection {
        conditions: level.chain(risks.conditions).collect(),
        ..risks
    }
}

/// Every milestone before an event is done: `All milestones before GA are done`.
fn milestones(behind: &str) -> Option<Selection> {
    let (relation, name) = event(without_done(behind)?)?;
    let words = name.split(' ').map(str::to_owned).collect();
    let done = Condition::Status(Status::Done);
    (relation == Relation::Before).then(|| {
        about(
            Some(Kind::Milestone),
            About::Before(words),
            done,
            Quantifier::All,
        )
    })
}

/// The records that a predicate is about, and what is asked of them.
fn asked(predicate: Predicate) -> Option<(Kind, Condition, Quantifier)> {
    let (all, none) = (Quantifier::All, Quantifier::None);
    Some(match predicate {
        Predicate::SecretsInTime => none_overdue(Kind::Secret),
        Predicate::DrillsInTime => none_overdue(Kind::Drill),
        Predicate::DutiesInTime => none_overdue(Kind::Cadence),
        Predicate::ActionsInTime => none_overdue(Kind::Action),
        Predicate::WaiversApproved => (Kind::Waiver, APPROVED, all),
        Predicate::TracksUnblocked => (Kind::Track, Condition::Blocked, none),
        Predicate::ObjectivesMet => (Kind::Slo, Condition::Open, none),
        Predicate::RunbooksFresh => (Kind::Runbook, Condition::Fresh, all),
        Predicate::RunbooksThere => (Kind::RunbookDemand, Condition::Status(Status::Done), all),
        Predicate::DrillsWithin
        | Predicate::AlertsServed
        | Predicate::MilestonesDone
        | Predicate::RisksMitigated
        | Predicate::HighRisksMitigated
        | Predicate::CriticalRisksMitigated => return None,
    })
}

fn none_overdue(kind: Kind) -> (Kind, Condition, Quantifier) {
    (kind, Condition::Overdue, Quantifier::None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selection(sentence: &str) -> Option<Selection> {
        match demand(sentence) {
            Some(Demand::Select(selection)) => Some(*selection),
            _ => None,
        }
    }

    #[test]
    fn drills_are_asked_for_by_name_and_age() {
        let asked = |sentence| selection(sentence).map(|asked| (asked.of.about, asked.conditions));
        let topic = |words: &[&str]| {
            Some(About::Rehearsed(
                words.iter().map(|word| (*word).to_owned()).collect(),
            ))
        };
        assert_eq!(
            asked("Flood gate drill performed within the last 90 days."),
            Some((topic(&["flood", "gate"]), vec![Condition::MaxAgeDays(90)]))
        );
        assert_eq!(
            asked("Restore rehearsed within 2 weeks"),
            Some((topic(&["restore"]), vec![Condition::MaxAgeDays(14)]))
        );
        assert_eq!(
            asked("Flood drill evidence available and not stale"),
            Some((topic(&["flood"]), vec![Condition::Fresh]))
        );
        for sentence in [
            "No flood drill within the last 90 days",
            "Flood drill performed",
            "Flood drill performed within the last 90 days, or a waiver",
            "Drill held within 90 days",
            "Backups tested within the last 90 days",
        ] {
            assert_eq!(asked(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn objectives_are_asked_for_by_words_and_threshold() {
        let asked = selection("Latency SLO met (p95 reading latency <250ms at the gate)")
            .and_then(|asked| asked.of.about);
        let words = vec!["latency".to_owned()];
        let bound = Some("< 250 ms".to_owned());
        assert_eq!(asked, Some(About::Objective { words, bound }));
        assert_eq!(selection("SLO document written"), None);
    }

    #[test]
    fn registers_are_asked_as_a_whole() {
        let asked = |sentence| {
            let asked = selection(sentence)?;
            Some((asked.of.kind?, asked.quantifier, asked.conditions))
        };
        let late = Some((Kind::Secret, Quantifier::None, vec![Condition::Overdue]));
        assert_eq!(asked("All secrets are rotated."), late);
        assert_eq!(asked("No secrets overdue for rotation"), late);
        assert_eq!(
            asked("Alle SLOs sind eingehalten"),
            asked("All SLOs are met")
        );
        let young = vec![Condition::MaxAgeDays(90)];
        assert_eq!(
            asked("Every drill within 90 days"),
            Some((Kind::Drill, Quantifier::All, young))
        );
        let actions = Some((Kind::Action, Quantifier::None, vec![Condition::Overdue]));
        assert_eq!(asked("No action is overdue"), actions);
        assert_eq!(asked("Keine Maßnahme ist überfällig"), actions);
        let approved = vec![APPROVED];
        assert_eq!(
            asked("All waivers are approved"),
            Some((Kind::Waiver, Quantifier::All, approved))
        );
        assert_eq!(asked("All secrets are stored in the vault"), None);
        assert_eq!(
            asked("All high risks are mitigated"),
            asked("Alle hohen Risiken sind gemindert")
        );
        assert!(asked("Every alert has a runbook").is_some());
        let before = selection("All milestones before the open day are done");
        let event = About::Before(vec!["open".to_owned(), "day".to_owned()]);
        assert_eq!(before.and_then(|asked| asked.of.about), Some(event));
        assert_eq!(asked("All milestones after the open day are done"), None);
    }

    #[test]
    fn files_are_counted() {
        let asked = demand("At least 3 evidence files in `docs/*.md`.");
        let text = "files(\"docs/*.md\") >= 3".to_owned();
        assert_eq!(asked, Some(Demand::Expression(text)));
        assert_eq!(demand("At least 3 files in the safe"), None);
    }
}
