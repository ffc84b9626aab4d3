//! Kinds of records: one file each, which says by what shape it is known; `KINDS` lists them all.

pub mod action;
pub mod alert;
pub mod cadence;
pub mod checklist_item;
pub mod control;
pub mod deliverable;
pub mod drill;
pub mod durability;
pub mod gantt;
pub mod item;
pub mod milestone;
pub mod observability;
pub mod risk;
pub mod runbook;
pub mod runbook_demand;
pub mod secret;
pub mod slo;
pub mod stage;
pub mod track;
pub mod waiver;
pub mod waiver_register;

use crate::base::kind::{DocumentRole, Kind};
use crate::records::assembly::context::KindReader;
use crate::records::gates::gate;

/// Every kind of record that is read by itself, in the order in which kinds are tried: the first that matches a text has it.
/// Criteria are read with their gates, steps with their stages.
pub static KINDS: &[&KindReader] = &[
    &gate::READER,
    &waiver::READER,
    &risk::READER,
    &slo::READER,
    &secret::READER,
    &durability::READER,
    &observability::READER,
    &action::READER,
    &runbook::READER,
    &drill::READER,
    &milestone::READER,
    &deliverable::READER,
    &track::READER,
    &stage::READER,
    &checklist_item::READER,
    &control::READER,
    &cadence::READER,
    &runbook_demand::READER,
    &item::READER,
];

/// Is a kind read in documents of a role? Kinds that carry no state of their own are made by a stray bullet, and headings with
/// a status are options and sections of a proposal: both are read only where documents say what is to be done.
pub fn is_read_in(kind: Kind, role: DocumentRole) -> bool {
    match kind {
        Kind::Gate
        | Kind::Criterion
        | Kind::ChecklistItem
        | Kind::Risk
        | Kind::Waiver
        | Kind::Slo
        | Kind::Secret
        | Kind::Item => true,
        Kind::Action | Kind::Runbook => role != DocumentRole::Template,
        Kind::Stage | Kind::Step => {
            matches!(role, DocumentRole::Operations | DocumentRole::Decision)
        }
        Kind::Track
        | Kind::Drill
        | Kind::Durability
        | Kind::Observability
        | Kind::RunbookDemand
        | Kind::Milestone
        | Kind::Control
        | Kind::Deliverable
        | Kind::Cadence => role == DocumentRole::Operations,
    }
}
