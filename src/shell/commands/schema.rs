//! `holdpoint schema`: the JSON Schemas of what Holdpoint writes for machines.

use crate::report::formats::history;
use crate::report::formats::{diff, gate, read, snapshot};
use crate::report::present::{schema, why};
use crate::shell::Failure;
use crate::shell::cli::{Schema, SchemaName};
use crate::shell::commands::{Outcome, print};

/// Prints the schema.
pub fn run(args: &Schema) -> Result<Outcome, Failure> {
    print(&match args.name {
        SchemaName::Readiness => schema::json_schema(),
        SchemaName::Gate => gate::json_schema(),
        SchemaName::Why => why::json_schema(),
        SchemaName::Read => read::json_schema(),
        SchemaName::Diff => diff::json_schema(),
        SchemaName::Snapshot => snapshot::json_schema(),
        SchemaName::GateStatement => gate::statement_schema(),
        SchemaName::SnapshotStatement => snapshot::statement_schema(),
        SchemaName::History => history::json::json_schema(),
    })?;
    Ok(Outcome::Fine)
}
