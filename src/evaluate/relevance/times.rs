//! Times: proofs of a day that is still to come, of another year than the claim names, and those that have to be reviewed again.

use super::{Finding, Proof};
use crate::base::Date;
use crate::base::text::{excerpt, fold, words};
use crate::evaluate::Verdict;
use crate::evaluate::judge::{Judge, earliest};
use crate::link::RecordIndex;
use crate::records::words::Class;
use crate::records::words::{proof, tail};

/// Proofs that are still to come, of another year, or due to be reviewed.
pub fn of_other_time(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let mut findings = to_come(judge, at, proofs, differs_on);
    findings.extend(of_other_year(judge, at, proofs));
    findings.extend(review_due(judge, at, proofs, differs_on));
    findings
}

/// Proofs that say that they are of a day which is still to come. What is planned may be.
fn to_come(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let title = &judge.model.records[at].record.title;
    let mut findings = Vec::new();
    for proof in proofs {
        let is_last = |day: Date| proof.subject.ends.is_some_and(|(last, _)| last == day);
        let day = day_of(judge, at, proof).filter(|day| *day > judge.as_of);
        let Some(day) = day.filter(|day| !is_last(*day)) else {
            continue;
        };
        if !tail::has_class(title, &[Class::Future]) {
            *differs_on = earliest(*differs_on, Some(day));
            findings.push(finding(
                proof,
                format!("is of {day}, which is still to come"),
            ));
        }
    }
    findings
}

/// The day that a report gives of itself behind a label, or on which it says that something was approved.
fn day_of(judge: &Judge, at: RecordIndex, proof: &Proof) -> Option<Date> {
    let cited = judge.model.cites(at);
    let mut results = cited.flat_map(|(entry, _)| judge.model.results.of(entry));
    let own = results.find(|(path, _)| *path == proof.path);
    own.and_then(|(_, result)| result.day)
        .or(proof.subject.times.granted)
}

/// Proofs of a year before the one that the claim names, which is this one: `Access review 2026`, and a report of 2025 in which no word is of
/// 2026.
fn of_other_year(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<Finding> {
    let year = judge.as_of.year();
    let title = fold(&judge.model.records[at].record.title);
    if !words(&title).any(|word| word == year.to_string()) {
        return Vec::new();
    }
    let told = proofs.iter().filter_map(|proof| {
        let times = &proof.subject.times;
        let last = times.own_years.last().filter(|last| **last < year)?;
        let says = format!("is of {last}, and the claim names {year}");
        (!times.years.contains(&year)).then(|| finding(proof, says))
    });
    told.collect()
}

/// Proofs whose next review was due, where the claim says that they were reviewed or are current.
fn review_due(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let title = fold(&judge.model.records[at].record.title);
    let mut findings = Vec::new();
    for proof in proofs {
        let Some((label, day)) = &proof.subject.times.next_review else {
            continue;
        };
        if !speaks_of_review(&title, label) {
            continue;
        }
        if *day >= judge.as_of {
            *differs_on = earliest(*differs_on, Some(day.plus_days(1)));
            continue;
        }
        findings.push(finding(
            proof,
            format!("says `{label}` {day}, which is over"),
        ));
    }
    findings
}

/// Does a claim hold a word of the stem of one in the label, `reviewed` for `next review`, or say that something is in force?
fn speaks_of_review(title: &str, label: &str) -> bool {
    const STEM: usize = 5;
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let is_long = |word: &&str| word.chars().count() >= STEM;
    let label = fold(&label.replace('_', " "));
    let mut said = words(&label).filter(is_long);
    said.any(|one| words(title).any(|word| stem(word) == stem(one))) || proof::names_in_force(title)
}

fn finding(proof: &Proof, says: String) -> Finding {
    Finding {
        verdict: Verdict::Unknown,
        why: format!("evidence `{}` {says}", excerpt(proof.text)),
        span: proof.span,
    }
}
