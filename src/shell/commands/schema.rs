//! `holdpoint schema`: the JSON Schema of `readiness.json`.

use crate::report::schema::json_schema;
use crate::shell::Failure;
use crate::shell::commands::{Outcome, print};

/// Prints the schema.
pub fn run() -> Result<Outcome, Failure> {
    print(&json_schema())?;
    Ok(Outcome::Fine)
}
