//! Selections: chosen records held against conditions, and counted.

mod companions;
mod dated;
mod results;
mod told;

pub use dated::next_day;
use dated::{expired, fresh, overdue, young};
pub use told::{all_said, said};

use super::hidden::hidden;
use super::judge::{Judge, earliest};
use super::{Blocker, Judgement, Verdict, claim, criterion};
use crate::base::Date;
use crate::base::gates::{Companion, Condition, Quantifier, RiskLevel, Selection};
use crate::link::RecordIndex;
use crate::link::select::narrow;
use crate::records::{Companions, Record, Role, Status, Strength, Value};

/// Judges a criterion that chooses records.
pub fn judge(judge: &Judge, at: RecordIndex, selection: &Selection) -> Judgement {
    let linked = &judge.model.records[at];
    let own = |why: String| Blocker {
        record: at,
        why,
        span: linked.record.span,
    };
    let all: Vec<Held> = linked
        .subjects
        .iter()
        .map(|&subject| meant(judge, subject, selection))
        .collect();
    let differs_on = all.iter().map(|held| held.differs_on).fold(None, earliest);
    let apply: Vec<&Held> = all
        .iter()
        .filter(|held| held.answer != Answer::DoesNotApply)
        .collect();
    let judgement = if apply.is_empty() {
        let why = if all.is_empty() {
            "it chooses no record"
        } else {
            "none of the records that it chooses applies"
        };
        Judgement::new(Verdict::Unknown).blocked(own(why.to_owned()))
    } else {
        let counted_alone = matches!(selection.quantifier, Quantifier::AtLeast(_));
        let judgement = match selection.quantifier {
            Quantifier::None => none(&apply),
            Quantifier::All => counted(&apply, apply.len(), own),
            Quantifier::AtLeast(count) => {
                counted(&apply, usize::try_from(count).unwrap_or(usize::MAX), own)
            }
            Quantifier::AtLeastPercent(share) => {
                let share = usize::try_from(share).unwrap_or(100);
                counted(&apply, (apply.len() * share).div_ceil(100), own)
            }
        };
        match hidden(judge.model, selection.of.path.as_deref()) {
            Some(why)
                if !counted_alone
                    && matches!(judgement.verdict, Verdict::Met | Verdict::Waived) =>
            {
                Judgement::new(Verdict::Unknown).blocked(own(why))
            }
            Some(_) | None => judgement,
        }
    };
    Judgement {
        differs_on,
        ..judgement
    }
}

/// How a record answers to all of its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// It does.
    Yes,
    /// It does not, and a waiver in force excuses it.
    Excused,
    /// Nobody can say.
    Unknown,
    /// It does not.
    No,
    /// It is said not to apply.
    DoesNotApply,
}

/// A record held against conditions.
struct Held {
    answer: Answer,
    blockers: Vec<Blocker>,
    waiver: Option<RecordIndex>,
    differs_on: Option<Date>,
    /// What a cheap record is: few reasons, an early target, then its key.
    cost: (usize, Option<Date>, String),
    /// The record itself, as a reason where it must not be what it is.
    itself: Blocker,
}

/// At least `wanted` records answer yes. What is in the way are the cheapest of the others, as many as are lacking.
fn counted(all: &[&Held], wanted: usize, own: impl Fn(String) -> Blocker) -> Judgement {
    let count = |answer: Answer| all.iter().filter(|held| held.answer == answer).count();
    let (yes, excused, unknown) = (
        count(Answer::Yes),
        count(Answer::Excused),
        count(Answer::Unknown),
    );
    if yes >= wanted {
        return Judgement::new(Verdict::Met);
    }
    if yes + excused >= wanted {
        return Judgement {
            waiver: all.iter().find_map(|held| held.waiver),
            ..Judgement::new(Verdict::Waived)
        };
    }
    let verdict = if yes + excused + unknown >= wanted {
        Verdict::Unknown
    } else {
        Verdict::Unmet
    };
    let mut lacking: Vec<&&Held> = all
        .iter()
        .filter(|held| matches!(held.answer, Answer::Unknown | Answer::No))
        .collect();
    lacking.sort_by(|a, b| cheaper(&a.cost, &b.cost));
    let mut blockers: Vec<Blocker> = Vec::new();
    if all.len() < wanted {
        blockers.push(own(format!(
            "{wanted} records are needed, and it chooses {}",
            all.len()
        )));
    }
    blockers.extend(
        lacking
            .iter()
            .take(wanted - yes - excused)
            .flat_map(|held| held.blockers.clone()),
    );
    Judgement {
        blockers,
        ..Judgement::new(verdict)
    }
}

/// Fewer reasons first, then the earlier target, then the key; a record without a target comes after those with one.
fn cheaper(
    a: &(usize, Option<Date>, String),
    b: &(usize, Option<Date>, String),
) -> std::cmp::Ordering {
    (a.0, a.1.is_none(), a.1, &a.2).cmp(&(b.0, b.1.is_none(), b.1, &b.2))
}

/// No record answers yes.
fn none(all: &[&Held]) -> Judgement {
    let with = |answer: Answer| all.iter().filter(move |held| held.answer == answer);
    let yes: Vec<Blocker> = with(Answer::Yes).map(|held| held.itself.clone()).collect();
    let unknown: Vec<Blocker> = with(Answer::Unknown)
        .flat_map(|held| held.blockers.clone())
        .collect();
    let verdict = match (yes.is_empty(), unknown.is_empty()) {
        (false, _) => Verdict::Unmet,
        (true, false) => Verdict::Unknown,
        (true, true) if with(Answer::Excused).next().is_some() => {
            return Judgement {
                waiver: with(Answer::Excused).find_map(|held| held.waiver),
                ..Judgement::new(Verdict::Waived)
            };
        }
        (true, true) => Verdict::Met,
    };
    Judgement {
        blockers: yes.into_iter().chain(unknown).collect(),
        ..Judgement::new(verdict)
    }
}

/// A record held against the conditions of a selection. One that is not meant denies nothing, and one of which nobody can say whether
/// it is meant denies nothing for sure.
fn meant(judge: &Judge, subject: RecordIndex, selection: &Selection) -> Held {
    let held = held(judge, subject, &selection.conditions);
    let (denies, grants) = match selection.quantifier {
        Quantifier::None => (Answer::Yes, Answer::No),
        Quantifier::All | Quantifier::AtLeast(_) | Quantifier::AtLeastPercent(_) => {
            (Answer::No, Answer::Yes)
        }
    };
    let narrowed = selection.of.narrowed.as_ref();
    match narrowed.map(|narrowed| narrow::is_meant(judge.model, subject, narrowed)) {
        Some(Some(false)) => Held {
            answer: grants,
            blockers: Vec::new(),
            ..held
        },
        Some(None) if held.answer == denies => doubted(held),
        Some(_) | None => held,
    }
}

/// A record that speaks against a sentence, where nobody can say whether the sentence means it.
fn doubted(held: Held) -> Held {
    let told = &held.itself.why;
    let doubt = Blocker {
        why: format!("nobody can say whether the sentence means it ({told})"),
        ..held.itself.clone()
    };
    Held {
        answer: Answer::Unknown,
        blockers: vec![doubt],
        ..held
    }
}

/// Holds one record against every condition. One that says no settles it; else one that nobody can judge.
fn held(judge: &Judge, subject: RecordIndex, conditions: &[Condition]) -> Held {
    let linked = &judge.model.records[subject];
    let parts: Vec<Part> = conditions
        .iter()
        .map(|condition| part(judge, subject, *condition))
        .collect();
    let mut worst = parts
        .iter()
        .map(|part| part.answer)
        .max()
        .unwrap_or(Answer::Unknown);
    let target = judge.target(subject).map(|(day, _)| day);
    let mut blockers: Vec<Blocker> = parts
        .iter()
        .filter(|part| part.answer == worst)
        .flat_map(|part| part.blockers.clone())
        .collect();
    if worst < Answer::Unknown && !judge.model.is_whole(&linked.record.path) {
        worst = Answer::Unknown;
        let why = "its document could not be read whole".to_owned();
        blockers = vec![Blocker {
            record: subject,
            why,
            span: linked.record.span,
        }];
    }
    Held {
        answer: worst,
        waiver: parts.iter().find_map(|part| part.waiver),
        differs_on: parts
            .iter()
            .map(|part| part.differs_on)
            .fold(None, earliest),
        cost: (
            parts.iter().map(|part| part.blockers.len()).sum(),
            target,
            linked.key.clone(),
        ),
        itself: Blocker {
            record: subject,
            why: told::what_it_is(judge, subject, conditions),
            span: linked.record.span,
        },
        blockers,
    }
}

/// What one condition comes to for one record.
struct Part {
    answer: Answer,
    blockers: Vec<Blocker>,
    waiver: Option<RecordIndex>,
    differs_on: Option<Date>,
}

/// How a record answers to one condition.
pub fn answer(judge: &Judge, subject: RecordIndex, condition: Condition) -> Answer {
    part(judge, subject, condition).answer
}

fn part(judge: &Judge, subject: RecordIndex, condition: Condition) -> Part {
    let record = &judge.model.records[subject].record;
    let because = |why: &str| {
        vec![Blocker {
            record: subject,
            why: why.to_owned(),
            span: record.span,
        }]
    };
    let plain = |answer: Answer, why: &str| {
        let blockers = if answer == Answer::Yes {
            Vec::new()
        } else {
            because(why)
        };
        Part {
            answer,
            blockers,
            waiver: None,
            differs_on: None,
        }
    };
    let holds = |holds: bool, why: &str| plain(if holds { Answer::Yes } else { Answer::No }, why);
    match condition {
        Condition::Status(least) => of_judgement(criterion::item(
            judge,
            subject,
            least,
            Companions::default(),
        )),
        Condition::Open => open(
            judge.record(subject),
            because("nobody can say whether it is open"),
        ),
        Condition::With(companion) => companions::with(judge, subject, companion),
        Condition::Without(companion) => companions::without(judge, subject, companion),
        Condition::Strength(least) => strength(judge, subject, least),
        Condition::Result(asked) => results::of_evidence(judge, subject, asked),
        Condition::Fresh => fresh(judge, subject),
        Condition::MaxAgeDays(days) => young(judge, subject, days),
        Condition::Impact(least) => match level(record, "impact") {
            Some(level) => holds(level >= least, &format!("its impact is {}", level.word())),
            None => plain(Answer::Unknown, "its impact is not known"),
        },
        Condition::Level(least) => match levels(record) {
            (Some(a), Some(b)) => holds(
                a.max(b) >= least,
                &format!("its level is {}", a.max(b).word()),
            ),
            (Some(one), None) | (None, Some(one)) if one >= least => plain(Answer::Yes, ""),
            (_, _) => plain(Answer::Unknown, "its level is not known"),
        },
        Condition::Score(least) => match score(record) {
            Some(score) => holds(score >= f64::from(least), &format!("its score is {score}")),
            None => plain(Answer::Unknown, "its score is not known"),
        },
        Condition::Blocked => match record.claim.as_ref().map(|claim| claim.status) {
            Some(Status::Blocked) => plain(Answer::Yes, ""),
            Some(Status::Unknown) | None => plain(Answer::Unknown, "its status is unknown"),
            Some(_) => plain(Answer::No, "it is not blocked"),
        },
        Condition::Overdue => overdue(judge, subject),
        Condition::Expired => expired(judge, subject),
        Condition::Unread => plain(
            Answer::Unknown,
            "nobody can look up what the sentence says of it",
        ),
    }
}

/// The likelihood and the impact of a risk. A register with one column of severity gives that for both.
fn levels(record: &Record) -> (Option<RiskLevel>, Option<RiskLevel>) {
    match (level(record, "likelihood"), level(record, "impact")) {
        (None, None) => (level(record, "severity"), level(record, "severity")),
        known => known,
    }
}

fn score(record: &Record) -> Option<f64> {
    match record.fields.get("score") {
        Some(Value::Integer(score)) => Some(*score as f64),
        Some(Value::Number(score)) => Some(*score),
        _ => None,
    }
}

fn level(record: &Record, field: &str) -> Option<RiskLevel> {
    match record.fields.get(field) {
        Some(Value::Text(word)) => RiskLevel::of(word),
        _ => None,
    }
}

fn of_judgement(judgement: Judgement) -> Part {
    let answer = match judgement.verdict {
        Verdict::Met => Answer::Yes,
        Verdict::Waived => Answer::Excused,
        Verdict::Unknown => Answer::Unknown,
        Verdict::Unmet => Answer::No,
        Verdict::NotApplicable => Answer::DoesNotApply,
    };
    Part {
        answer,
        blockers: judgement.blockers,
        waiver: judgement.waiver,
        differs_on: judgement.differs_on,
    }
}

/// Open is what is neither met nor excused.
fn open(judgement: Judgement, unknown: Vec<Blocker>) -> Part {
    let (answer, blockers) = match judgement.verdict {
        Verdict::Met => (Answer::No, unknown),
        Verdict::Waived => (Answer::Excused, Vec::new()),
        Verdict::Unknown => (
            Answer::Unknown,
            if judgement.blockers.is_empty() {
                unknown
            } else {
                judgement.blockers
            },
        ),
        Verdict::Unmet => (Answer::Yes, Vec::new()),
        Verdict::NotApplicable => (Answer::DoesNotApply, Vec::new()),
    };
    Part {
        answer,
        blockers,
        waiver: judgement.waiver,
        differs_on: judgement.differs_on,
    }
}

/// A proof that stands is strong enough, and no proof is broken.
fn strength(judge: &Judge, subject: RecordIndex, least: Strength) -> Part {
    let stands = companions::with(judge, subject, Companion::Evidence);
    let proofs = judge
        .cites(subject)
        .filter(|(_, cite, state)| cite.role == Role::Proof && claim::stands(*state));
    let best = proofs.map(|(_, cite, _)| cite.strength).max();
    if stands.answer != Answer::Yes || best.is_some_and(|best| best >= least) {
        return stands;
    }
    let span = judge.model.records[subject].record.span;
    let why = format!(
        "its evidence is no stronger than `{}`, `{}` is asked for",
        best.map_or("claimed", Strength::word),
        least.word()
    );
    Part {
        answer: Answer::No,
        blockers: vec![Blocker {
            record: subject,
            why,
            span,
        }],
        ..stands
    }
}
