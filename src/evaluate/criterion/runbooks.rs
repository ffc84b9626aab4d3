//! Runbooks: whether those that a criterion means are there, and were reviewed lately.

use crate::base::text::excerpt;
use crate::base::{Date, RelPath};
use crate::evaluate::judge::{Judge, earliest};
use crate::evaluate::{Blocker, Freshness, Judgement, Verdict, claim};
use crate::link::{RecordIndex, RunbookMeant};
use crate::records::Kind;

/// Every runbook that is meant is there, and can be read whole.
pub fn there(judge: &Judge, at: RecordIndex) -> Judgement {
    of_all(judge, at, |runbook| Finding {
        objection: match runbook {
            RunbookMeant::Missing(text) => Some(missing(&excerpt(text))),
            RunbookMeant::Nowhere(text) => Some(nowhere(&excerpt(text))),
            RunbookMeant::Document(path) => unusable(judge, path),
        },
        differs_on: None,
    })
}

/// Every runbook that is meant is there, and was reviewed within so many days.
pub fn reviewed(judge: &Judge, at: RecordIndex, days: Option<u32>) -> Judgement {
    of_all(judge, at, |runbook| match runbook {
        RunbookMeant::Missing(text) => objection(missing(text)),
        RunbookMeant::Nowhere(text) => objection(nowhere(text)),
        RunbookMeant::Document(path) => review(judge, path, days),
    })
}

/// How old a runbook may be: as the criterion says, else as the runbook itself says, else as settings say of all.
pub fn allowed_days(judge: &Judge, days: Option<u32>, freshness: &Freshness) -> Option<u32> {
    let of_runbooks = || {
        let by_kind = &judge.settings.freshness_days;
        by_kind.get(Kind::Runbook.word()).copied()
    };
    days.or(freshness.allowed_days).or_else(of_runbooks)
}

/// What speaks against a runbook, with the verdict that follows.
type Objection = (Verdict, String);

/// What is found of one runbook.
struct Finding {
    objection: Option<Objection>,
    /// The first later day on which that may differ.
    differs_on: Option<Date>,
}

fn objection(objection: Objection) -> Finding {
    Finding {
        objection: Some(objection),
        differs_on: None,
    }
}

/// The findings of all runbooks that a criterion means, as one judgement.
fn of_all(
    judge: &Judge,
    at: RecordIndex,
    finding_of: impl Fn(&RunbookMeant) -> Finding,
) -> Judgement {
    let linked = &judge.model.records[at];
    let because = |why: String| Blocker {
        record: at,
        why,
        span: linked.record.span,
    };
    if linked.runbooks.is_empty() {
        let why = "the document names no runbook".to_owned();
        return Judgement::new(Verdict::Unknown).blocked(because(why));
    }
    let mut sum = Judgement::new(Verdict::Met);
    for finding in linked.runbooks.iter().map(finding_of) {
        sum.differs_on = earliest(sum.differs_on, finding.differs_on);
        if let Some((verdict, why)) = finding.objection {
            sum.verdict = sum.verdict.worse(verdict);
            sum.blockers.push(because(why));
        }
    }
    sum
}

fn missing(text: &str) -> Objection {
    (Verdict::Unmet, format!("the runbook `{text}` is missing"))
}

fn nowhere(text: &str) -> Objection {
    let why = format!("the link `{text}` leads nowhere, and may have led to a runbook");
    (Verdict::Unknown, why)
}

fn uncommitted(path: &RelPath) -> Objection {
    let why = format!("the runbook `{path}` is not in this revision");
    (Verdict::Unmet, why)
}

/// Why nobody could work with a runbook, if so.
fn unusable(judge: &Judge, path: &RelPath) -> Option<Objection> {
    if !judge.model.is_whole(path) {
        let why = format!("the runbook `{path}` could not be read whole");
        return Some((Verdict::Unknown, why));
    }
    if !judge.model.tree.is_committed(path) {
        return Some(uncommitted(path));
    }
    let is_empty = judge.model.text(path).trim().is_empty();
    is_empty.then(|| (Verdict::Unmet, format!("the runbook `{path}` is empty")))
}

/// The age of a runbook against the age that is allowed.
fn review(judge: &Judge, path: &RelPath, days: Option<u32>) -> Finding {
    if !judge.model.tree.is_committed(path) {
        return objection(uncommitted(path));
    }
    let freshness = judge.freshness(path);
    let Some(days) = allowed_days(judge, days, &freshness) else {
        let why = format!("nothing says how old the runbook `{path}` may be");
        return objection((Verdict::Unknown, why));
    };
    match freshness.age_days.filter(|_| judge.model.is_whole(path)) {
        None => undated(judge, path),
        Some(age) if age > i64::from(days) => {
            let why =
                format!("the runbook `{path}` was reviewed {age} days ago, {days} are allowed");
            objection((Verdict::Unmet, why))
        }
        Some(_) => Finding {
            objection: claim::objection(judge, path),
            differs_on: first_day_after(&freshness, days),
        },
    }
}

/// The first day on which something is older than so many days.
fn first_day_after(freshness: &Freshness, days: u32) -> Option<Date> {
    let last = freshness.updated?.plus_days(i64::from(days));
    Some(last.plus_days(1))
}

/// A runbook whose last review nobody can tell today. A day still to come settles it then.
fn undated(judge: &Judge, path: &RelPath) -> Finding {
    let why = format!("nobody can say when the runbook `{path}` was reviewed");
    Finding {
        objection: Some((Verdict::Unknown, why)),
        differs_on: judge.dated(path).filter(|day| *day > judge.as_of),
    }
}
