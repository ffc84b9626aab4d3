//! Gates: what decides a release, with its criteria, its sentences, its signatures and its decision.

pub mod criterion;
pub mod decision;
pub mod gate;
pub mod gate_table;
pub mod hold;
mod quorum;
pub mod sentence;
pub mod signature;
pub mod states;
