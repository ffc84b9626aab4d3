//! What the tests share: places and repositories to run in, servers on loopback, and readers of what came out.

pub mod forge;
pub mod place;
pub mod pulls;
pub mod random;
pub mod readiness;
pub mod repository;
pub mod rust_source;
pub mod scripted;
pub mod shared;
pub mod sources;
pub mod web;
