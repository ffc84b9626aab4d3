//! Objectives: a threshold held against what was measured of it. A claim over a miss is contradicted; without a measure, a claim is all
//! that there is.

use super::judge::Judge;
use super::{Blocker, Judgement, Standing, Verdict, claim, stage};
use crate::base::text::excerpt;
use crate::link::RecordIndex;
use crate::records::values::measured;
use crate::records::{Kind, Record, Status, Value};

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
        Some(_) | None => claim::judge(judge, at),
    }
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
