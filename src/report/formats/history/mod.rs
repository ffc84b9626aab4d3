//! Formats of `history`: readiness over past days as JSON and as a table.

pub mod csv;
pub mod json;
