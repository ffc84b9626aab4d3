//! Assembly: how records are put together, whatever their kind: fields filled, parts found, names given, duplicates merged.

pub mod apply;
pub mod codeowners;
pub mod columns;
pub mod context;
mod counted;
pub mod cross_check;
pub mod fill;
mod footer;
mod header;
pub mod known;
pub mod machine;
pub mod merge;
pub mod naming;
pub mod of_tree;
pub mod options;
pub mod outline;
pub mod own_name;
pub mod part;
pub mod place;
pub mod ratings;
pub mod remains;
pub mod resolutions;
#[cfg(test)]
pub mod sample;
mod standing;
pub mod told;
mod topics;
pub mod wanted;
