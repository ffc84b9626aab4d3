//! Days: what is older than a claim allows, or older than the change that it proves.

use super::{Finding, Proof};
use crate::base::settings::StaleEvidence;
use crate::base::text::excerpt;
use crate::base::{Date, RelPath};
use crate::evaluate::Verdict;
use crate::evaluate::judge::{Judge, earliest};
use crate::evaluate::requirement;
use crate::link::evidence::result::Outcome;
use crate::link::{Evidence, RecordIndex};
use crate::records::reference::is_source;
use crate::records::values::when;
use crate::records::words::LANGUAGES;
use crate::records::words::phrase::{Phrase, Searched};
use crate::records::words::{polarity, proof};
use crate::records::{ReferenceKind, Role};

/// Proofs that are older than the claim's own words allow.
pub fn too_old(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let Some(allowed) = allowed_days(&requirement::stated(&judge.model.records[at].record)) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for proof in proofs {
        let Some(day) = proof.day else { continue };
        let age = judge.as_of.days_since(day);
        if age <= i64::from(allowed) {
            *differs_on = earliest(*differs_on, Some(day.plus_days(i64::from(allowed) + 1)));
            continue;
        }
        findings.push(Finding {
            verdict: Verdict::Unmet,
            why: format!(
                "evidence `{}` is of {day}, {age} days ago, {allowed} are allowed",
                excerpt(proof.text)
            ),
            span: proof.span,
        });
    }
    findings
}

/// How old a proof may be by the words of a claim: `within the last 7 days`, `nicht älter als 30 Tage`, `7日以内`.
pub fn allowed_days(title: &str) -> Option<u32> {
    let searched = Searched::new(title);
    let text = searched.text();
    let phrases = searched.all(|words| words.recent);
    let recent: Vec<Phrase> = phrases
        .filter(|phrase| !is_promise(text, phrase.start))
        .collect();
    let is_recent = |count: &DayCount| recent.iter().any(|phrase| count.is_beside(phrase, text));
    let counted = day_counts(text).into_iter().find(is_recent);
    // `within` alone may be how long something takes.
    let strong = recent.iter().filter(|phrase| phrase.word.contains(' '));
    let mut behind = strong.map(|phrase| text.get(phrase.end..).unwrap_or(""));
    counted
        .map(|count| count.days)
        .or_else(|| behind.find_map(days_of_unit))
}

/// The days of what stands behind `within the`: a unit, or so many hours.
fn days_of_unit(behind: &str) -> Option<u32> {
    let behind = behind.trim_start();
    lone_unit(behind).or_else(|| hours_in_days(behind))
}

/// `within the last month`, `no older than one week`: a unit without a number is one of it.
fn lone_unit(behind: &str) -> Option<u32> {
    let (first, rest) = behind.split_once(' ').unwrap_or((behind, ""));
    let unit = if polarity::is_one(first) {
        rest
    } else {
        behind
    };
    unit_of(unit).map(|(_, days)| days)
}

/// `24 hours`: so many days, begun ones included.
fn hours_in_days(behind: &str) -> Option<u32> {
    const HOURS_OF_DAY: u32 = 24;
    let (number, rest) = behind.split_once(' ')?;
    let unit = rest.split(' ').next().unwrap_or("");
    let hours: u32 = number.parse().ok().filter(|_| when::counts_hours(unit))?;
    Some(hours.div_ceil(HOURS_OF_DAY))
}

/// `Response within 14 days`: how long an answer may take.
fn is_promise(text: &str, start: usize) -> bool {
    proof::ends_in_answering(text.get(..start).unwrap_or(""))
}

/// So many letters may stand between the words and the number.
const MOST_BETWEEN: usize = 12;

/// A larger number is none of days.
const MOST_UNITS: u32 = 5_000;

/// A number with a unit of days or more.
pub struct DayCount {
    start: usize,
    end: usize,
    /// The number in days.
    pub days: u32,
}

impl DayCount {
    /// Does a phrase stand right before it, but for a few letters, or right behind it?
    fn is_beside(&self, phrase: &Phrase, text: &str) -> bool {
        let before = phrase.end <= self.start
            && text[phrase.end..self.start].trim().chars().count() <= MOST_BETWEEN;
        before || phrase.start >= self.end && text[self.end..phrase.start].trim().is_empty()
    }
}

/// The numbers of days, weeks and longer that a text gives, each in days.
pub fn day_counts(text: &str) -> Vec<DayCount> {
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() && !before.is_ascii_alphanumeric() {
            found.extend(day_count_at(text, at));
        }
        before = c;
    }
    found.extend(words_counted(text));
    found
}

/// `six months`: numbers in words, with a unit of days or more behind them.
fn words_counted(text: &str) -> Vec<DayCount> {
    let mut at = 0;
    let counts = text.split(' ').filter_map(|word| {
        let start = at;
        at += word.len() + 1;
        let number = polarity::number_in_words(word)?;
        let unit = text.get(at..)?;
        let (length, days) = unit_of(unit)?;
        Some(DayCount {
            start,
            end: at + length,
            days: number.saturating_mul(days),
        })
    });
    counts.collect()
}

fn day_count_at(text: &str, start: usize) -> Option<DayCount> {
    let rest = &text[start..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = rest[..digits].parse().ok()?;
    let unit = rest[digits..].trim_start_matches([' ', '-']);
    let (length, days) = unit_of(unit).filter(|_| number < MOST_UNITS)?;
    Some(DayCount {
        start,
        end: start + rest.len() - unit.len() + length,
        days: number.saturating_mul(days),
    })
}

/// Does a text end in a unit of days or more: `for two weeks`?
pub fn ends_in_unit(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or("");
    unit_of(last).is_some_and(|(length, _)| length == last.len())
}

/// The unit that a text begins with: its length and its days.
fn unit_of(rest: &str) -> Option<(usize, u32)> {
    let units = LANGUAGES.iter().flat_map(|language| {
        let spaceless = language.spaceless;
        language
            .standing
            .units
            .iter()
            .map(move |unit| (unit, spaceless))
    });
    let fits = |(unit, days): &(&str, u32), spaceless: bool| {
        let behind = rest.strip_prefix(unit)?;
        let ends = !behind.starts_with(char::is_alphanumeric) || (spaceless && !unit.is_ascii());
        ends.then_some((unit.len(), *days))
    };
    units
        .filter_map(|(unit, spaceless)| fits(unit, spaceless))
        .max_by_key(|(length, _)| *length)
}

/// Proofs that are older than the last change of what they prove, where the claim asks for younger ones or settings do.
pub fn before_change(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<Finding> {
    let record = &judge.model.records[at].record;
    let asks = Searched::new(&record.title).has(|words| words.since_change);
    if !asks && judge.settings.stale_evidence != StaleEvidence::Block {
        return Vec::new();
    }
    let changes = changes(judge, at);
    let is_proof = |proof: &&Proof| !changes.iter().any(|(path, _)| *path == proof.path);
    proofs
        .iter()
        .filter(is_proof)
        .filter_map(|proof| overtaken(proof, &changes))
        .collect()
}

/// A proof that one of these changes has overtaken.
fn overtaken(proof: &Proof, changes: &[(&RelPath, Date)]) -> Option<Finding> {
    let own = proof.day?;
    let later = changes
        .iter()
        .filter(|(path, day)| *path != proof.path && own < *day);
    let (path, day) = later.max_by_key(|(_, day)| *day)?;
    let name = excerpt(proof.text);
    Some(Finding {
        verdict: Verdict::Unmet,
        why: format!("evidence `{name}` of {own} is a stale proof: `{path}` changed on {day}"),
        span: proof.span,
    })
}

/// The files that a record names besides its proofs, with the days of their last change: programs where it names some, else what does
/// not tell a result itself.
fn changes<'a>(judge: &'a Judge, at: RecordIndex) -> Vec<(&'a RelPath, Date)> {
    let Some(history) = judge.model.tree.history.as_ref() else {
        return Vec::new();
    };
    let named = named_beside_proofs(judge, at);
    let names_program = named.iter().any(|evidence| is_program(evidence));
    let is_changed = |evidence: &&&Evidence| {
        is_program(evidence) || !names_program && !tells_result(judge, evidence)
    };
    let changed = |evidence: &&'a Evidence| {
        let path = evidence.path.as_ref()?;
        Some((path, history.last_change(path)?.date))
    };
    named
        .iter()
        .filter(is_changed)
        .filter_map(changed)
        .collect()
}

/// What a record cites as no proof: mentions, and scripts, which are what is tested.
fn named_beside_proofs<'a>(judge: &'a Judge, at: RecordIndex) -> Vec<&'a Evidence> {
    let is_subject = |evidence: &&'a Evidence, role: Role| {
        role == Role::Mention || evidence.kind == ReferenceKind::Script
    };
    let cited = judge.model.cites(at);
    let named = cited.filter(|(evidence, cite)| is_subject(evidence, cite.role));
    named.map(|(evidence, _)| evidence).collect()
}

fn is_program(evidence: &Evidence) -> bool {
    evidence.kind == ReferenceKind::Script || evidence.path.as_ref().is_some_and(is_source)
}

fn tells_result(judge: &Judge, evidence: &Evidence) -> bool {
    let mut results = judge.model.results.of(evidence);
    results.any(|(_, result)| result.outcome != Outcome::Unproven)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_age_is_read_in_many_languages() {
        for (text, days) in [
            ("Scan within the last 7 days", Some(7)),
            ("Vulnerability scan not older than 2 weeks", Some(14)),
            ("Penetrationstest nicht älter als 30 Tage", Some(30)),
            ("Audit datant de moins de 30 jours", Some(30)),
            ("7日以内の脆弱性診断", Some(7)),
            ("最近30天内完成扫描", Some(30)),
            ("Restore takes 3 days", None),
            ("Scan of 12 hosts", None),
        ] {
            assert_eq!(allowed_days(text), days, "{text}");
        }
    }
}
