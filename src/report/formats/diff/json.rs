//! For programs: everything that differs, in the shape that `holdpoint schema diff` prints.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Diff, DiffFormat};
use crate::report::compare::changes::Changes;
use crate::report::present::json;
use crate::report::present::schema::{self, Generator};

/// This format.
pub const DIFF_FORMAT: DiffFormat = DiffFormat {
    name: "json",
    write,
};

/// What a change does to readiness: `holdpoint.diff/1`.
#[derive(Serialize, JsonSchema)]
struct File<'a> {
    /// Always `holdpoint.diff/1`.
    schema: &'static str,
    /// The program that wrote this.
    generator: Generator,
    /// What the first tree was called.
    base: &'a str,
    /// What the second tree was called.
    head: &'a str,
    /// Does anything differ that somebody could decide by? Words, places and spelling alone do not.
    touches_readiness: bool,
    /// The keys of records whose claim promises more than before, with no new proof that stands.
    rose_without_evidence: Vec<&'a str>,
    /// What differs.
    changes: &'a Changes,
}

/// The JSON Schema of `holdpoint.diff/1`, ready to print.
pub fn json_schema() -> String {
    schema::printed::<File>()
}

fn write(diff: &Diff) -> String {
    json::text(&File {
        schema: "holdpoint.diff/1",
        generator: Generator {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        base: &diff.telling.base,
        head: &diff.telling.head,
        touches_readiness: diff.changes.touches_readiness(),
        rose_without_evidence: diff
            .changes
            .unproven_rises()
            .into_iter()
            .map(|change| change.state().key.as_str())
            .collect(),
        changes: &diff.changes,
    })
}
