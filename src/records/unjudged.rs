//! Unjudged: what a document says that makes no record and that no verdict depends on: incidents, who is called in which order, what was
//! measured, and the tables and lists that were read as text alone.

pub mod escalation;
pub mod measurement;
pub mod plain_block;

use crate::records::assembly::context::Context;
use crate::records::incident_log::{self, Incident};
use crate::records::{Mark, Record};
use escalation::Escalation;
use measurement::Measurement;
use plain_block::PlainBlock;

/// What a document says beside its records.
#[derive(Clone, Debug, Default)]
pub struct Unjudged {
    /// What it says of incidents.
    pub incidents: Vec<Incident>,
    /// Who is called in which order.
    pub escalations: Vec<Escalation>,
    /// What was measured.
    pub measurements: Vec<Measurement>,
    /// The tables and lists that nothing was read from.
    pub plain_blocks: Vec<PlainBlock>,
}

/// What a document says beside these records and signs of state.
pub fn of_document(context: &Context, records: &[Record], marks: &[Mark]) -> Unjudged {
    let mut unjudged = Unjudged {
        incidents: incident_log::of_document(context),
        escalations: escalation::of_document(context),
        measurements: measurement::of_document(context),
        plain_blocks: Vec::new(),
    };
    unjudged.plain_blocks = plain_block::of_document(context, records, marks, &unjudged);
    unjudged
}
