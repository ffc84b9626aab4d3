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
