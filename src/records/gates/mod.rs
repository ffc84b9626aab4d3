//! Gates: what decides a release, with its criteria, its sentences, its signatures and its decision.

mod apart;
pub mod criterion;
pub mod decision;
pub mod form;
pub mod gate;
pub mod gate_table;
pub mod hold;
mod options;
pub mod quorum;
mod ruled;
pub mod sentence;
pub mod signature;
pub mod stated;
pub mod states;
mod ticked_no_go;
