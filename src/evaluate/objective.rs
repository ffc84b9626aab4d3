//! Objectives: a threshold held against what was measured of it. A claim over a miss is contradicted; without a measure, a claim is all
//! that there is. A measure that nobody can compare with it, and a report that misses it, leave a claim unknown: of which release a report
//! speaks nobody can say.

mod stated;

use super::judge::Judge;
use super::{Blocker, Judgement, Standing, Verdict, claim, stage};
use crate::base::text::excerpt;
use crate::link::{Measured, Model, RecordIndex};
use crate::records::values::measured;
use crate::records::{Kind, Record, Status, Value};
pub use stated::against;

/// Judges a record by its claim, and an objective by what was measured of it besides.
pub fn or_claim(judge: &Judge, at: RecordIndex) -> Judgement {
    let record = &judge.model.records[at].record;
    match record.kind {
        Kind::Slo => of_objective(judge, at, record),
        Kind::Stage => stage::judge(judge, at),
        _ => claim::judge(judge, at),
    }
}

fn of_objective(judge: &Judge, at: RecordIndex, record: &Record) -> Judgement {
    let claimed = record.claim.as_ref().map(|claim| claim.status);
    match measured::of_objective(record) {
        Some(measured) if !measured.keeps => missed(at, record, claimed),
        Some(_) if claimed.is_none() => Judgement::new(Verdict::Met),
        Some(_) => claim::judge(judge, at),
        None => doubted(claim::judge(judge, at), doubt(judge.model, at)),
    }
}

fn doubted(own: Judgement, doubt: Option<Blocker>) -> Judgement {
    match doubt {
        Some(doubt) if own.verdict != Verdict::Unmet => Judgement {
            differs_on: own.differs_on,
            ..Judgement::new(Verdict::Unknown).blocked(doubt)
        },
        _ => own,
    }
}

/// Why nobody can say whether an objective is kept, though something was measured.
pub fn doubt(model: &Model, at: RecordIndex) -> Option<Blocker> {
    let record = &model.records[at].record;
    if record.kind != Kind::Slo || measured::of_objective(record).is_some() {
        return None;
    }
    let unlike = measured::incomparable(record).map(|said| {
        let said = excerpt(said);
        format!("measured `{said}`, which nobody can compare with the objective")
    });
    let in_report = || missed_in_report(model, at).map(|missed| says(model, missed));
    Some(Blocker {
        record: at,
        why: unlike.or_else(in_report)?,
        span: record.span,
    })
}

/// The first report that misses an objective, where no other keeps to it.
fn missed_in_report(model: &Model, at: RecordIndex) -> Option<&Measured> {
    let bounds = model.bounds.iter().filter(|bounded| bounded.of == at);
    let mut measured = bounds.flat_map(|bounded| &bounded.measured);
    let keeps = measured.clone().any(|measured| measured.keeps);
    measured.next().filter(|_| !keeps)
}

/// What a report says, and where.
fn says(model: &Model, measured: &Measured) -> String {
    let lines = model.lines(&measured.path);
    let line = lines.map_or(1, |lines| lines.line(measured.span.start));
    let said = excerpt(&measured.said);
    format!("`{}` says `{said}` on line {line}", measured.path)
}

/// What was measured, and the objective that it misses.
pub fn how_missed(record: &Record) -> Option<String> {
    let measured = measured::of_objective(record).filter(|measured| !measured.keeps)?;
    let objective = match record.fields.get("objective") {
        Some(Value::Text(text)) => excerpt(text),
        _ => String::new(),
    };
    let said = excerpt(&measured.said);
    Some(format!(
        "measured `{said}`, and the objective is `{objective}`"
    ))
}

fn missed(at: RecordIndex, record: &Record, claimed: Option<Status>) -> Judgement {
    let blocker = Blocker {
        record: at,
        why: how_missed(record).unwrap_or_default(),
        span: record.span,
    };
    let standing = match claimed {
        Some(Status::Done) => Standing::Contradicted,
        _ => Standing::Plain,
    };
    Judgement::new(Verdict::Unmet)
        .blocked(blocker)
        .standing(standing)
}
