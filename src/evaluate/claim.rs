//! Claims: what a writer put, held against what the record cites. The rules of contradiction live here alone.

use super::judge::{Judge, earliest};
use super::{Blocker, FreshnessState, Judgement, Standing, Verdict, age, evidence_age};
use crate::base::Date;
use crate::base::settings::{StaleEvidence, Unproven};
use crate::link::{Cite, Evidence, RecordIndex, State};
use crate::records::values::when;
use crate::records::{Claim, ReferenceKind, Role, Status, Value, When};
use crate::source::links_lock::Answered;

/// Judges a record by its own claim.
pub fn judge(judge: &Judge, at: RecordIndex) -> Judgement {
    let record = &judge.model.records[at].record;
    match &record.claim {
        None => Judgement::new(Verdict::Unknown).blocked(Blocker {
            record: at,
            why: "no status is written".to_owned(),
            span: record.span,
        }),
        Some(claim) => judge_claim(judge, at, claim),
    }
}

/// Judges a written claim.
pub fn judge_claim(judge: &Judge, at: RecordIndex, claim: &Claim) -> Judgement {
    let because = |why: String| Blocker {
        record: at,
        why,
        span: claim.span,
    };
    match claim.status {
        Status::Done => done(judge, at, claim),
        Status::Open | Status::InProgress | Status::Blocked => Judgement::new(Verdict::Unmet)
            .blocked(because(format!("claimed `{}`", claim.status.word()))),
        Status::NotApplicable if claim.remark.is_some() => Judgement::new(Verdict::NotApplicable),
        Status::NotApplicable => Judgement::new(Verdict::Unknown)
            .blocked(because("said not to apply, without a reason".to_owned())),
        Status::Unknown => Judgement::new(Verdict::Unknown).blocked(because(format!(
            "the status `{}` is not understood",
            one_line(&claim.text)
        ))),
    }
}

/// A claim of done holds unless something that it cites speaks against it.
fn done(judge: &Judge, at: RecordIndex, claim: &Claim) -> Judgement {
    if let Some(day) = day_to_come(judge, at) {
        let why = format!("done on {day}, which is still to come");
        let unknown = Judgement::new(Verdict::Unknown).blocked(Blocker {
            record: at,
            why,
            span: claim.span,
        });
        return Judgement {
            differs_on: Some(day),
            ..unknown
        };
    }
    let judgement = proven(judge, at, claim);
    let blocks = judge.settings.stale_evidence == StaleEvidence::Block;
    let stale_on = if blocks {
        first_stale_day(judge, at)
    } else {
        None
    };
    let differs_on = earliest(judgement.differs_on, stale_on);
    age::aged(
        judge,
        at,
        Judgement {
            differs_on,
            ..judgement
        },
    )
}

/// The day on which something is said to have been done, where that day has not come.
fn day_to_come(judge: &Judge, at: RecordIndex) -> Option<Date> {
    const DAYS: [&str; 10] = [
        "completed",
        "completed_on",
        "completion_date",
        "done_on",
        "date",
        "verified_on",
        "tested_on",
        "closed_on",
        "signed_on",
        "updated",
    ];
    let fields = &judge.model.records[at].record.fields;
    let days = DAYS.iter().filter_map(|field| match fields.get(*field) {
        Some(Value::Day(day)) => Some(*day),
        Some(Value::Text(text)) => match when::read(text) {
            Some(When::Day(day)) => Some(day),
            _ => None,
        },
        _ => None,
    });
    days.filter(|day| *day > judge.as_of).max()
}

/// A claim of done against what it cites.
fn proven(judge: &Judge, at: RecordIndex, claim: &Claim) -> Judgement {
    let against: Vec<Blocker> = judge
        .cites(at)
        .filter_map(|(entry, cite, state)| contradiction(at, entry, cite, state))
        .collect();
    if !against.is_empty() {
        return Judgement {
            blockers: against,
            ..Judgement::new(Verdict::Unmet).standing(Standing::Contradicted)
        };
    }
    let stale = stale_proofs(judge, at);
    if !stale.is_empty() && judge.settings.stale_evidence == StaleEvidence::Block {
        return Judgement {
            blockers: stale,
            ..Judgement::new(Verdict::Unmet).standing(Standing::Contradicted)
        };
    }
    let lost = lost_proofs(judge, at);
    if !lost.is_empty() {
        return Judgement {
            blockers: lost,
            ..Judgement::new(Verdict::Unknown).standing(Standing::Unproven)
        };
    }
    let undated = undated_proofs(judge, at);
    if !undated.is_empty() && judge.settings.stale_evidence == StaleEvidence::Block {
        return Judgement {
            blockers: undated,
            ..Judgement::new(Verdict::Unknown)
        };
    }
    let proven = judge
        .cites(at)
        .any(|(_, cite, state)| cite.role == Role::Proof && stands(state));
    match (proven, judge.settings.unproven) {
        (true, _) => Judgement::new(Verdict::Met),
        (false, Unproven::Count) => Judgement::new(Verdict::Met).standing(Standing::Unproven),
        (false, Unproven::Reject) => {
            let why = "claimed done, and nothing cited can be checked".to_owned();
            Judgement::new(Verdict::Unknown)
                .standing(Standing::Unproven)
                .blocked(Blocker {
                    record: at,
                    why,
                    span: claim.span,
                })
        }
    }
}

/// The citations that would speak against a claim of done, whether it is made yet or not.
pub fn against<'a>(
    judge: &'a Judge,
    at: RecordIndex,
) -> impl Iterator<Item = (&'a Evidence, &'a Cite, State)> {
    let stale_blocks = judge.settings.stale_evidence == StaleEvidence::Block;
    let lost: Vec<_> = lost_proofs(judge, at)
        .into_iter()
        .map(|blocker| blocker.span)
        .collect();
    judge.cites(at).filter(move |(entry, cite, state)| {
        let stale = stale_blocks && cite.role == Role::Proof && *state == State::Stale;
        stale || lost.contains(&cite.span) || contradiction(at, entry, cite, *state).is_some()
    })
}

/// Is there a proof that stands, or need there be none?
pub fn is_proven(judge: &Judge, at: RecordIndex) -> bool {
    let stands =
        |(_, cite, state): (&Evidence, &Cite, State)| cite.role == Role::Proof && stands(state);
    judge.settings.unproven == Unproven::Count || judge.cites(at).any(stands)
}

/// Why a citation contradicts a claim of done, if it does.
fn contradiction(at: RecordIndex, entry: &Evidence, cite: &Cite, state: State) -> Option<Blocker> {
    let contradicts = match (cite.role, state) {
        (Role::Proof, state) => is_against(state),
        // A path named in passing proves nothing by being there, but a finished item that names a file which is not there is in doubt.
        // One that only this disk has is gone for every other reader.
        (Role::Mention, State::Missing | State::Untracked) => !cite.retired,
        (Role::Mention, _) => false,
    };
    contradicts.then(|| Blocker {
        record: at,
        why: format!("evidence `{}` is {}", one_line(&entry.text), word(state)),
        span: cite.span,
    })
}

/// States of a proof that stand for something which a machine has seen: what is old is still there.
pub fn stands(state: State) -> bool {
    matches!(state, State::Ok | State::Stale)
}

/// States of a proof that contradict the claim which cites it.
pub fn is_against(state: State) -> bool {
    match state {
        State::Missing
        | State::Untracked
        | State::Outside
        | State::Hollow
        | State::Pending
        | State::Broken => true,
        State::Ok | State::Unchecked | State::Prose | State::Stale => false,
    }
}

fn stale_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    let stale = judge
        .cites(at)
        .filter(|(_, cite, state)| cite.role == Role::Proof && *state == State::Stale);
    stale
        .map(|(entry, cite, _)| Blocker {
            record: at,
            why: format!("evidence `{}` is stale", one_line(&entry.text)),
            span: cite.span,
        })
        .collect()
}

/// Proofs that may only be so old, and of which nobody can say how old they are.
fn undated_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    let cited = judge.model.records[at]
        .evidence
        .iter()
        .map(|&(entry, cite)| (entry, &judge.model.evidence[entry].citations[cite]));
    let proofs = cited.filter(|(_, cite)| cite.role == Role::Proof && cite.state == State::Ok);
    let undated = proofs.filter(|(entry, _)| {
        evidence_age::of(judge, *entry).state == Some(FreshnessState::Unknown)
    });
    let why = |entry: usize| {
        format!(
            "nobody can say how old evidence `{}` is",
            one_line(&judge.model.evidence[entry].text)
        )
    };
    undated
        .map(|(entry, cite)| Blocker {
            record: at,
            why: why(entry),
            span: cite.span,
        })
        .collect()
}

/// Addresses that were broken when they were last asked, too long ago to count: that time passes makes nothing whole.
fn lost_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    let unchecked = judge
        .cites(at)
        .filter(|(_, cite, state)| cite.role == Role::Proof && *state == State::Unchecked);
    let last = |entry: &Evidence| {
        judge
            .model
            .tree
            .links
            .last_answer(&entry.text, judge.as_of)
            .filter(|_| entry.kind == ReferenceKind::Url)
    };
    let lost = unchecked.filter_map(|(entry, cite, _)| Some((entry, cite, last(entry)?)));
    let blockers = lost
        .filter(|(_, _, answer)| answer.state == Answered::Broken)
        .map(|(entry, cite, answer)| Blocker {
            record: at,
            why: format!(
                "evidence `{}` was broken when it was last asked, on {}",
                one_line(&entry.text),
                answer.checked
            ),
            span: cite.span,
        });
    blockers.collect()
}

/// The first day on which the age of something that is cited as proof may make a difference.
fn first_stale_day(judge: &Judge, at: RecordIndex) -> Option<crate::base::Date> {
    let proofs = judge.model.records[at]
        .evidence
        .iter()
        .filter(|&&(entry, cite)| judge.model.evidence[entry].citations[cite].role == Role::Proof);
    proofs
        .map(|&(entry, _)| evidence_age::days(judge, entry).first().copied())
        .fold(None, earliest)
}

/// A state in a sentence.
pub fn word(state: State) -> &'static str {
    match state {
        State::Ok => "in order",
        State::Unchecked => "unchecked",
        State::Prose => "words alone",
        State::Stale => "stale",
        State::Pending => "still pending",
        State::Hollow => "hollow",
        State::Untracked => "not in this revision",
        State::Outside => "outside the repository",
        State::Broken => "broken",
        State::Missing => "missing",
    }
}

/// A writer's words on one line, cut where they run long.
pub fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(80) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line,
    }
}
