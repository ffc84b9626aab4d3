//! Present: what every output shares: the words of values, where everything has its place, and what is told of gates and records.

pub mod address;
pub mod alike;
pub mod badge;
pub mod beside;
pub mod cell;
pub mod clock;
pub mod demand;
pub mod findings;
pub mod fingerprint;
pub mod json;
pub mod judged;
pub mod leftovers;
pub mod named;
pub mod places;
pub mod plain;
pub mod registers;
pub mod said;
pub mod schema;
pub mod state;
pub mod theme;
pub mod understood;
pub mod values;
pub mod way;
pub mod why;
pub mod words;
pub mod workflow;
