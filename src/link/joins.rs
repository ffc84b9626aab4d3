//! Joins: what a record is joined to by its words, beyond ids and links.

use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::words::plan::Relation;

/// What a record is joined to by its words.
#[derive(Clone, Debug, Default)]
pub struct Joins {
    /// For something that recurs: the drills that show when it was last done.
    pub held_by: Vec<RecordIndex>,
    /// The event that its target hangs on.
    pub event: Option<Event>,
    /// For a practice: the records that serve it.
    pub served_by: Vec<Service>,
    /// For a practice: the records whose names are like its own, the likest first. Somebody has to confirm them.
    pub may_be_served_by: Vec<RecordIndex>,
    /// For a waiver that no action is known to end: the actions whose names are like its own, the likest first.
    pub may_be_ended_by: Vec<RecordIndex>,
}

/// A record that serves a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Service {
    /// The record.
    pub by: RecordIndex,
    /// How that is known.
    pub ground: ServiceGround,
}

/// How it is known that a record serves a practice.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ServiceGround {
    /// One of them names the id of the other.
    Id,
    /// One of them links to the other.
    Link,
    /// A criterion is about the practice.
    Criterion,
    /// Settings say so.
    Settings,
}

/// The event that a target hangs on: `Before public beta`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// How the target lies to it.
    pub relation: Relation,
    /// Its name in lower case, without small words.
    pub name: String,
    /// The milestone, stage or gate that it is.
    pub to: Option<RecordIndex>,
    /// The day that settings give it.
    pub day: Option<Date>,
}
