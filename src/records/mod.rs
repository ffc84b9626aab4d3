//! Floor 3: typed records out of documents, read by the shape of the text. One file per kind; `KINDS` lists them all.

pub mod context;
pub mod fill;
pub mod naming;
pub mod read;
pub mod record;
pub mod reference;
pub mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};

pub use record::*;

use crate::base::{RelPath, Settings};
use crate::parse::Document;
use crate::source::SourceTree;

/// The parsed documents of a tree.
pub type Documents = BTreeMap<RelPath, Document>;

/// The paths that the records cite, as far as they need a look at the disk. The shell reads them, bounded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Candidate paths below the root.
    pub paths: BTreeSet<RelPath>,
}

/// Reads the records of every document, in parallel; the order is that of paths, then of places.
pub fn extract(documents: &Documents, tree: &SourceTree, settings: &Settings) -> Vec<Record> {
    let _ = (documents, tree, settings);
    Vec::new()
}

/// The files to look at before anything can be said about the evidence of `records`.
pub fn wanted(documents: &Documents, records: &[Record], tree: &SourceTree) -> Wanted {
    let _ = (documents, records, tree);
    Wanted::default()
}
