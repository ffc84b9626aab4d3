//! The integration tests, in one binary so that they link once.

mod case;
mod cli;
mod expect;
mod fixtures;
mod laws;
mod rust_source;
mod tidy;
