//! Expressions of settings: their values, what they read of what nobody knows, and the first day they may differ.

pub mod facts;
mod files;
mod values;

use std::sync::Arc;

use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind};
use values::{Day, Root};

use super::judge::Judge;
use super::{Blocker, Judgement, Verdict};
use crate::base::text::excerpt;
use crate::base::{Date, expression};
use crate::link::RecordIndex;

/// Judges a criterion that is an expression: one change, named by its text.
pub fn judge(judge: &Judge, at: RecordIndex, text: &str) -> Judgement {
    let day = Arc::new(Day::new(judge, text));
    let result = run(&day, text);
    let span = judge.model.records[at].record.span;
    let because = |why: String| Blocker {
        record: at,
        why,
        span,
    };
    let judgement = match (day.unknown(), result) {
        (Some(why), _) | (None, Err(why)) => Judgement::new(Verdict::Unknown).blocked(because(why)),
        (None, Ok(true)) => Judgement::new(Verdict::Met),
        (None, Ok(false)) => Judgement::new(Verdict::Unmet)
            .blocked(because(format!("`{}` is not true", excerpt(text)))),
    };
    Judgement {
        differs_on: day.differs_on(),
        ..judgement
    }
}

/// What an expression may call on a day.
fn environment(day: &Arc<Day>) -> Environment<'static> {
    let mut environment = expression::environment();
    let kinds = Arc::clone(day);
    environment.add_function("of_kind", move |kind: &str| Day::of_kind(&kinds, kind));
    let since = Arc::clone(day);
    environment.add_function("days_since", move |date: &str| distance(&since, date));
    let until = Arc::clone(day);
    environment.add_function("days_until", move |date: &str| {
        distance(&until, date).map(|days| -days)
    });
    let tree = Arc::clone(day);
    environment.add_function("files", move |pattern: &str| {
        files::count(&tree.files, pattern)
    });
    environment
}

fn run(day: &Arc<Day>, text: &str) -> Result<bool, String> {
    let environment = environment(day);
    let compiled = environment
        .compile_expression(text)
        .map_err(|error| said(&error))?;
    let value = compiled
        .eval(Value::from_object(Root(Arc::clone(day))))
        .map_err(|error| said(&error))?;
    match value.kind() {
        ValueKind::Bool => Ok(value.is_true()),
        other => Err(format!(
            "the expression gives a {other}, and not true or false"
        )),
    }
}

/// Days from a day in the form YYYY-MM-DD to the day of judgement.
fn distance(day: &Day, date: &str) -> Result<i64, Error> {
    let date: Date = date
        .parse()
        .map_err(|why: String| Error::new(ErrorKind::InvalidOperation, why))?;
    day.differs_daily();
    Ok(day.as_of.days_since(date))
}

fn said(error: &Error) -> String {
    match (error.kind(), error.detail()) {
        (ErrorKind::OutOfFuel, _) => format!(
            "the expression did not end within {} steps",
            expression::STEPS
        ),
        (kind, Some(detail)) => format!(
            "the expression cannot be judged: {kind}: {}",
            excerpt(detail)
        ),
        (kind, None) => format!("the expression cannot be judged: {kind}"),
    }
}
