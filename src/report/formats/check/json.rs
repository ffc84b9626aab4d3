//! JSON of `check`: the diagnostics as `readiness.json` has them, each with its fingerprint and whether it is known.

use serde::Serialize;

use super::{CheckFormat, Checked, Entry};
use crate::base::Severity;
use crate::report::present::{fingerprint, json, schema};

/// This format.
pub const CHECK_FORMAT: CheckFormat = CheckFormat {
    name: "json",
    write,
};

/// The name and version of the format.
const SCHEMA: &str = "holdpoint.diagnostics/1";

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    generator: schema::Generator,
    as_of: crate::base::Date,
    counts: Counts,
    denied: Option<Severity>,
    falls_short: bool,
    diagnostics: Vec<Found>,
    fixed: &'a [Entry],
}

/// How many are new, by severity; how many are in the baseline; how many entries of it are gone.
#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    info: usize,
    known: usize,
    fixed: usize,
}

#[derive(Serialize)]
struct Found {
    #[serde(flatten)]
    diagnostic: schema::Diagnostic,
    fingerprint: String,
    known: bool,
}

fn write(checked: &Checked) -> String {
    let model = checked.evaluated.model;
    let found = json::diagnostics(&checked.evaluated)
        .into_iter()
        .zip(checked.all())
        .map(|(diagnostic, mark)| Found {
            diagnostic,
            fingerprint: fingerprint::of(mark.found, model.text(&mark.found.at.path)),
            known: mark.known,
        });
    let report = Report {
        schema: SCHEMA,
        generator: schema::Generator {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        as_of: checked.evaluated.as_of,
        counts: Counts {
            error: checked.news_of(Severity::Error),
            warning: checked.news_of(Severity::Warning),
            info: checked.news_of(Severity::Info),
            known: checked.known(),
            fixed: checked.fixed.iter().map(|entry| entry.count).sum(),
        },
        denied: checked.terms.denied,
        falls_short: checked.falls_short(),
        diagnostics: found.collect(),
        fixed: &checked.fixed,
    };
    let mut value =
        serde_json::to_value(report).expect("plain structs with text keys always serialise");
    value.sort_all_objects();
    format!("{value:#}\n")
}
