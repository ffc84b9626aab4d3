//! Results: what the cited files of a record say, held against what a criterion of the settings asks of them.

use super::{Answer, Part};
use crate::base::gates::AskedResult;
use crate::base::text::excerpt;
use crate::base::{Date, Span};
use crate::evaluate::Blocker;
use crate::evaluate::claim;
use crate::evaluate::judge::{Judge, earliest};
use crate::link::evidence::result::{EvidenceResult, Outcome};
use crate::link::{Evidence, RecordIndex};
use crate::records::words::proof::Severity;

/// A cited file that was read in the format that is asked for.
struct Report<'a> {
    entry: &'a Evidence,
    span: Span,
    result: &'a EvidenceResult,
    /// When it was made, by its own word or by history.
    day: Option<Date>,
}

/// Each report of the format that a record cites has to say what is asked; without one nobody can say.
pub fn of_evidence(judge: &Judge, subject: RecordIndex, asked: AskedResult) -> Part {
    let reports = reports(judge, subject, asked);
    if reports.is_empty() {
        return nothing_read(judge, subject, asked);
    }
    let mut part = Part {
        answer: Answer::Yes,
        blockers: Vec::new(),
        waiver: None,
        differs_on: judge.answers_change_on(subject),
    };
    for report in reports {
        part.differs_on = earliest(part.differs_on, day_it_ends(judge, &report, asked));
        if let Some((answer, why)) = objection(judge, &report, asked) {
            part.answer = part.answer.max(answer);
            part.blockers.push(Blocker {
                record: subject,
                why: format!("`{}` {why}", excerpt(&report.entry.text)),
                span: report.span,
            });
        }
    }
    part
}

/// The first later day on which a report is too old.
fn day_it_ends(judge: &Judge, report: &Report, asked: AskedResult) -> Option<Date> {
    let last = last_day(report, asked)?;
    (last >= judge.as_of).then(|| last.plus_days(1))
}

fn nothing_read(judge: &Judge, subject: RecordIndex, asked: AskedResult) -> Part {
    let format = asked.format.map_or("a report", |format| format.0);
    let blocker = Blocker {
        record: subject,
        why: format!("nothing that it cites was read as {format}"),
        span: judge.model.records[subject].record.span,
    };
    Part {
        answer: Answer::Unknown,
        blockers: vec![blocker],
        waiver: None,
        differs_on: judge.answers_change_on(subject),
    }
}

fn reports<'a>(judge: &'a Judge, subject: RecordIndex, asked: AskedResult) -> Vec<Report<'a>> {
    let cited = judge.model.records[subject].evidence.iter();
    let reports = cited.flat_map(|(entry, cite)| reports_at(judge, *entry, *cite));
    let is_asked = |report: &Report| {
        let format = asked.format;
        format.is_none_or(|format| format.0 == report.result.format)
    };
    reports.filter(is_asked).collect()
}

/// What the files behind a citation say, where it stands.
fn reports_at<'a>(judge: &'a Judge, at: usize, cite: usize) -> Vec<Report<'a>> {
    let entry = &judge.model.evidence[at];
    let cite = &entry.citations[cite];
    if !claim::stands(cite.state) || cite.retired {
        return Vec::new();
    }
    let dated = judge.evidence_date(at).map(|(day, _)| day);
    let results = judge.model.results.of(entry);
    let report = |(_, result): (_, &'a EvidenceResult)| Report {
        entry,
        span: cite.span,
        result,
        day: result.day.or(dated),
    };
    results.map(report).collect()
}

/// Why a report is not what is asked for; `None` where it is.
fn objection(judge: &Judge, report: &Report, asked: AskedResult) -> Option<(Answer, String)> {
    let found = if asked.bounds().is_empty() {
        of_outcome(report.result)
    } else {
        of_findings(report.result, asked)
    };
    found.or_else(|| of_age(judge, report, asked))
}

/// It has to say yes, or to have looked and found nothing.
fn of_outcome(result: &EvidenceResult) -> Option<(Answer, String)> {
    let told = result.told.as_ref();
    let found = result.findings.iter().find(|finding| finding.count > 0);
    let against = match result.outcome {
        Outcome::Failed => told,
        Outcome::Passed | Outcome::Unproven => found.map(|finding| &finding.told),
    };
    if let Some(told) = against {
        let why = format!("says `{}` on line {}", told.words, told.line);
        return Some((Answer::No, why));
    }
    let found_nothing = !result.findings.is_empty() && !result.is_cut;
    let is_good = result.outcome == Outcome::Passed || found_nothing;
    (!is_good).then(|| {
        let why = "does not say whether it passed".to_owned();
        (Answer::Unknown, why)
    })
}

/// No more may be found than is allowed. Of a file that was cut nobody knows what else was found.
fn of_findings(result: &EvidenceResult, asked: AskedResult) -> Option<(Answer, String)> {
    let bounded = Severity::ALL.into_iter().zip(asked.most());
    let exceeded = bounded.filter_map(|(severity, most)| {
        let (count, most) = (count_of(result, severity), most?);
        (count > most).then(|| format!("finds {count} {}, {} allowed", severity.word(), are(most)))
    });
    let silent = || {
        let says_nothing = result.findings.is_empty() && result.outcome != Outcome::Passed;
        let unknown = if result.is_cut {
            Some("is too long to be read whole")
        } else {
            says_nothing.then_some("does not say what it found")
        };
        unknown.map(|why| (Answer::Unknown, why.to_owned()))
    };
    let first = exceeded.map(|why| (Answer::No, why)).next();
    first.or_else(silent)
}

fn count_of(result: &EvidenceResult, severity: Severity) -> u64 {
    let findings = result.findings.iter();
    let of_severity = findings.filter(|finding| finding.severity == severity);
    of_severity.map(|finding| finding.count).sum()
}

fn are(most: u64) -> String {
    match most {
        1 => "1 is".to_owned(),
        most => format!("{most} are"),
    }
}

fn of_age(judge: &Judge, report: &Report, asked: AskedResult) -> Option<(Answer, String)> {
    asked.max_age_days?;
    let Some((day, last)) = report.day.zip(last_day(report, asked)) else {
        return Some((
            Answer::Unknown,
            "does not say of which day it is".to_owned(),
        ));
    };
    if day > judge.as_of {
        return Some((
            Answer::Unknown,
            format!("is of {day}, which is still to come"),
        ));
    }
    (last < judge.as_of).then(|| (Answer::No, format!("is of {day}, it counts until {last}")))
}

/// The last day on which a report is young enough.
fn last_day(report: &Report, asked: AskedResult) -> Option<Date> {
    let (day, days) = report.day.zip(asked.max_age_days)?;
    Some(day.plus_days(i64::from(days)))
}
