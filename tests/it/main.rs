//! The integration tests, in one binary so that they link once.

mod case;
mod cli;
mod expect;
mod fixtures;
mod laws;
mod portal;
mod rust_source;
mod tidy;
mod history;
mod repository;
mod scripted;
