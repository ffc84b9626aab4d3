//! Understood: the words of a record that somebody has declared to take nothing back, as every output shows them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Date;
use crate::records::{Accepted, Record};

/// Words that somebody has declared to take nothing back, by a comment beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Understood {
    /// The words.
    pub words: String,
    /// Who says so.
    pub by: String,
    /// From which day on.
    pub on: Date,
}

/// What is understood of a record.
pub fn of(record: &Record) -> Vec<Understood> {
    let one = |accepted: &Accepted| Understood {
        words: accepted.words.clone(),
        by: accepted.by.clone(),
        on: accepted.on,
    };
    record.accepted.iter().map(one).collect()
}

/// What is understood of a record, and was not of the one that it was before.
pub fn new_in(record: &Record, before: Option<&Record>) -> Vec<Understood> {
    let known = before.map(of).unwrap_or_default();
    let mut all = of(record);
    all.retain(|one| !known.contains(one));
    all
}
