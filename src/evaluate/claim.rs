//! Claims: what a writer put, held against what the record cites. The rules of contradiction live here alone.

mod below_done;
mod put_off;
mod since;

use super::judge::{Judge, earliest};
use super::proof::CitingClaim;
use super::{Blocker, FreshnessState, Judgement, Standing, Verdict, age, proof, relevance};
use crate::base::Date;
use crate::base::settings::{StaleEvidence, Unproven};
use crate::base::text::{excerpt, fold, is_small_word};
use crate::link::evidence::lacking::lacking;
use crate::link::{Cite, Evidence, RecordIndex, State};
use crate::records::values::when;
use crate::records::words::LANGUAGES;
use crate::records::words::phrase::Searched;
use crate::records::{Claim, Kind, Record, ReferenceKind, Role, Status, Value};
use crate::source::links_lock::Answered;
use put_off::PutOff;
pub use since::{ChangedSince, ChangedTarget, changed_since, objection};

/// A longer text is more than a day.
const LONGEST_DAY: usize = 24;

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
    match claim.status {
        Status::Done => done(judge, at, claim),
        _ => below_done::judge(judge, at, claim),
    }
}

/// What is cited beside the criteria of a gate holds unless it speaks against it.
pub fn judge_beside(judge: &Judge, at: RecordIndex) -> Judgement {
    let judgement = disproved(judge, at).unwrap_or_else(|| Judgement::new(Verdict::Met));
    until_stale(judge, at, relevance::of_this_release(judge, at, judgement))
}

/// A judgement that differs on the day on which something cited is stale, at the latest.
fn until_stale(judge: &Judge, at: RecordIndex, judgement: Judgement) -> Judgement {
    let stale_on = if age_counts(judge) {
        first_stale_day(judge, at)
    } else {
        None
    };
    let differs_on = earliest(judgement.differs_on, stale_on);
    Judgement {
        differs_on,
        ..judgement
    }
}

/// A claim of done holds unless something that it cites speaks against it.
fn done(judge: &Judge, at: RecordIndex, claim: &Claim) -> Judgement {
    if let Some(day) = day_to_come(judge, at) {
        let why = format!("done on {day}, which is still to come");
        return unknown_until(at, claim, why, Some(day));
    }
    if let Some(PutOff { why, until }) = put_off::put_off(judge, at, claim) {
        return unknown_until(at, claim, why, until);
    }
    let judgement = relevance::of_this_release(judge, at, proven(judge, at, claim));
    age::aged(judge, at, until_stale(judge, at, judgement))
}

/// A claim of which nobody can say before a day whether it holds, or ever where none is named.
fn unknown_until(at: RecordIndex, claim: &Claim, why: String, day: Option<Date>) -> Judgement {
    let unknown = Judgement::new(Verdict::Unknown).blocked(Blocker {
        record: at,
        why,
        span: claim.span,
    });
    Judgement {
        differs_on: day,
        ..unknown
    }
}

/// The day on which something is said to have been done, where that day has not come.
fn day_to_come(judge: &Judge, at: RecordIndex) -> Option<Date> {
    let record = &judge.model.records[at].record;
    if record.kind == Kind::Waiver {
        return None;
    }
    let claim = record.claim.iter();
    let signed = claim
        .clone()
        .filter_map(|claim| when::exact(claim.text.trim()));
    let remarked = claim.filter_map(|claim| {
        let remark = claim.remark.as_deref()?;
        day_behind(remark).or_else(|| begins_on(remark))
    });
    let to_come = signed.chain(remarked).filter(|day| *day > judge.as_of);
    days_after(record, judge.as_of).chain(to_come).max()
}

/// `Done 20 March 2026`, `Done on 20 March 2026`: the day that a remark begins with, before or behind one small word. The day that
/// something is done *for* is another.
fn day_behind(remark: &str) -> Option<Date> {
    let (first, rest) = remark.split_once(' ').unwrap_or((remark, ""));
    let is_aim = matches!(first, "for" | "für" | "à" | "to" | "bis" | "by");
    let behind = || when::exact(rest).filter(|_| is_small_word(first) && !is_aim);
    when::exact(remark).or_else(behind)
}

/// `od 20 marca 2026`, `from 20 March 2026`: the day on which what is done began, or will.
fn begins_on(remark: &str) -> Option<Date> {
    let folded = format!(" {} ", fold(remark));
    let mut words = LANGUAGES.iter().flat_map(|language| language.since);
    words.find_map(|word| {
        let at = folded.find(&format!(" {word} "))?;
        let rest = folded.get(at + word.len() + 2..)?;
        let next: Vec<&str> = rest.split(' ').take(3).collect();
        let mut counts = (1..=next.len()).rev();
        counts.find_map(|count| when::exact(&next[..count].join(" ")))
    })
}

/// The days after one which fields say that something was done on.
fn days_after(record: &Record, as_of: Date) -> impl Iterator<Item = Date> {
    // A label such as `Target` or `Valid until` is that of another day.
    let is_of_past = |key: &str| !Searched::new(key).has(|words| words.not_days);
    let fields = record.fields.iter();
    let dated = fields.filter_map(|(key, value)| Some((key, day_of(value)?)));
    dated
        .filter(move |(key, day)| *day > as_of && is_of_past(key))
        .map(|(_, day)| day)
}

/// The day that a value is, if it is no more than that.
fn day_of(value: &Value) -> Option<Date> {
    match value {
        Value::Day(day) => Some(*day),
        Value::Text(text) if text.chars().count() <= LONGEST_DAY => when::exact(text.trim()),
        _ => None,
    }
}

/// A claim of done against what it cites.
fn proven(judge: &Judge, at: RecordIndex, claim: &Claim) -> Judgement {
    if let Some(judgement) = disproved(judge, at) {
        return judgement;
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

/// What the citations make of a claim of done, where any of them stands in its way: the gravest reason first.
fn disproved(judge: &Judge, at: RecordIndex) -> Option<Judgement> {
    let claim = CitingClaim::new(judge.model, at);
    let mut against = contradictions(judge, &claim);
    if against.is_empty() {
        against = stale_proofs(judge, at);
    }
    if !against.is_empty() {
        let contradicted = Judgement::new(Verdict::Unmet).standing(Standing::Contradicted);
        return Some(contradicted.blocked_by(against));
    }
    let lost = lost_proofs(judge, at);
    if !lost.is_empty() {
        let unproven = Judgement::new(Verdict::Unknown).standing(Standing::Unproven);
        return Some(unproven.blocked_by(lost));
    }
    let unclear = unclear_proofs(judge, &claim);
    (!unclear.is_empty()).then(|| Judgement::new(Verdict::Unknown).blocked_by(unclear))
}

/// Proofs of which nobody can say how old they are, or what they say of the claim.
fn unclear_proofs(judge: &Judge, claim: &CitingClaim) -> Vec<Blocker> {
    [
        undated_proofs(judge, claim.at),
        since::outdated_proofs(judge, claim.at),
        doubtful_proofs(judge, claim),
    ]
    .concat()
}

/// Proofs of which nobody can say whether they speak against the claim.
fn doubtful_proofs(judge: &Judge, claim: &CitingClaim) -> Vec<Blocker> {
    let cites = judge.cites(claim.at).map(|(entry, cite, _)| (entry, cite));
    let doubts = proof::doubts(claim, cites).into_iter();
    let blocker = |(why, span)| Blocker {
        record: claim.at,
        why,
        span,
    };
    doubts.map(blocker).collect()
}

fn contradictions(judge: &Judge, claim: &CitingClaim) -> Vec<Blocker> {
    let blocker = |(why, span)| Blocker {
        record: claim.at,
        why,
        span,
    };
    let cites = judge.cites(claim.at);
    cites
        .filter_map(|(entry, cite, state)| {
            Some((contradiction(judge, claim, entry, cite, state)?, cite.span))
        })
        .map(blocker)
        .collect()
}

/// The citations that would speak against a claim of done, whether it is made yet or not.
pub fn against<'a>(
    judge: &'a Judge,
    at: RecordIndex,
) -> impl Iterator<Item = (&'a Evidence, &'a Cite, State)> {
    let stale_blocks = age_counts(judge);
    let lost: Vec<_> = lost_proofs(judge, at)
        .into_iter()
        .map(|blocker| blocker.span)
        .collect();
    let claim = CitingClaim::new(judge.model, at);
    judge.cites(at).filter(move |(entry, cite, state)| {
        let stale = stale_blocks && cite.role == Role::Proof && *state == State::Stale;
        stale
            || lost.contains(&cite.span)
            || contradiction(judge, &claim, entry, cite, *state).is_some()
    })
}

/// Does a record cite a proof that stands?
pub fn is_shown(judge: &Judge, at: RecordIndex) -> bool {
    judge
        .cites(at)
        .any(|(_, cite, state)| cite.role == Role::Proof && stands(state))
}

/// Is there a proof that stands, or need there be none?
pub fn is_proven(judge: &Judge, at: RecordIndex) -> bool {
    let stands =
        |(_, cite, state): (&Evidence, &Cite, State)| cite.role == Role::Proof && stands(state);
    judge.settings.unproven == Unproven::Count || judge.cites(at).any(stands)
}

/// Why a citation contradicts a claim of done, if it does: by its state, else by what the file says.
fn contradiction(
    judge: &Judge,
    claim: &CitingClaim,
    entry: &Evidence,
    cite: &Cite,
    state: State,
) -> Option<String> {
    let contradicts = match (cite.role, state) {
        (Role::Proof, state) => is_against(state),
        // A path named in passing proves nothing by being there, but a finished item that names a file which is not there is in doubt.
        // One that only this disk has is gone for every other reader, one that is empty says nothing, and an address may not answer.
        (Role::Mention, State::Missing | State::Untracked | State::Hollow | State::Broken) => {
            !cite.retired
        }
        (Role::Mention, _) => false,
    };
    let by_state = || contradicts.then(|| why_against(judge, entry, cite, state));
    by_state().or_else(|| claim.objection(entry, cite))
}

/// What is wrong with a citation: the part of a file that it names in vain, else its state.
fn why_against(judge: &Judge, entry: &Evidence, cite: &Cite, state: State) -> String {
    let part = lacking(judge.model, entry, cite).filter(|_| state == State::Missing);
    part.unwrap_or_else(|| format!("evidence `{}` is {}", excerpt(&entry.text), word(state)))
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

/// Do settings let the age of a proof stand in the way of a claim?
fn age_counts(judge: &Judge) -> bool {
    judge.settings.stale_evidence == StaleEvidence::Block
}

/// Proofs that are too old, where settings let that stand in the way of a claim.
fn stale_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    if !age_counts(judge) {
        return Vec::new();
    }
    let stale = judge
        .cites(at)
        .filter(|(_, cite, state)| cite.role == Role::Proof && *state == State::Stale);
    stale
        .map(|(entry, cite, _)| Blocker {
            record: at,
            why: format!("evidence `{}` is stale", excerpt(&entry.text)),
            span: cite.span,
        })
        .collect()
}

/// Proofs that may only be so old, and of which nobody can say how old they are, where settings let that stand in the way.
fn undated_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    if !age_counts(judge) {
        return Vec::new();
    }
    let is_undated =
        |entry: usize| judge.evidence_age(entry).state == Some(FreshnessState::Unknown);
    let current = proofs(judge, at).filter(|(_, cite)| cite.state == State::Ok);
    let undated = current.filter(|(entry, _)| is_undated(*entry));
    let blocker = |(entry, cite): (usize, &Cite)| {
        let text = excerpt(&judge.model.evidence[entry].text);
        Blocker {
            record: at,
            why: format!("nobody can say how old evidence `{text}` is"),
            span: cite.span,
        }
    };
    undated.map(blocker).collect()
}

/// Does an address that fails to answer contradict the claim that cites it? As a proof always; as a mention unless it is said to be removed.
pub fn contradicts_when_broken(cite: &Cite) -> bool {
    cite.role == Role::Proof || !cite.retired
}

/// Addresses that were broken when they were last asked, too long ago to count: that time passes makes nothing whole.
fn lost_proofs(judge: &Judge, at: RecordIndex) -> Vec<Blocker> {
    let unchecked = judge
        .cites(at)
        .filter(|(_, cite, state)| contradicts_when_broken(cite) && *state == State::Unchecked);
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
                excerpt(&entry.text),
                answer.checked
            ),
            span: cite.span,
        });
    blockers.collect()
}

/// The first day on which the age of something that is cited as proof may make a difference.
fn first_stale_day(judge: &Judge, at: RecordIndex) -> Option<Date> {
    proofs(judge, at)
        .map(|(entry, _)| judge.evidence_age_changes(entry).first().copied())
        .fold(None, earliest)
}

/// What a record cites as proof, with the states that the model gives it.
pub fn proofs<'a>(judge: &'a Judge, at: RecordIndex) -> impl Iterator<Item = (usize, &'a Cite)> {
    let model = judge.model;
    let cited = model.records[at].evidence.iter();
    let cites = cited.map(|&(entry, cite)| (entry, &model.evidence[entry].citations[cite]));
    cites.filter(|(_, cite)| cite.role == Role::Proof)
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
