//! The integration tests, in one binary so that they link once.

mod addresses;
mod case;
mod claims;
mod cli;
mod cli_check;
mod cli_external;
mod cli_fix;
mod cli_gate;
mod cli_search;
mod clock;
mod expect;
mod fixtures;
mod history;
mod honesty;
mod laws;
mod lines;
mod moves;
mod portal;
mod repository;
mod reviews;
mod rust_source;
mod scripted;
mod settings_gates;
mod theming;
mod tidy;
mod web;
