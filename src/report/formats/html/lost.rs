//! Lost references: what the page of a document shows of them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::RelPath;
use crate::link::LostReference;
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::view::At;

/// So many are listed before the rest is counted.
const MOST: usize = 8;

/// What a document names outside of its records, and is not in this tree.
#[derive(Clone, Default, Serialize)]
pub struct LostView {
    /// The first of them.
    pub items: Vec<LostItem>,
    /// How many more there are.
    pub more: usize,
}

/// One of them.
#[derive(Clone, Serialize)]
pub struct LostItem {
    /// The reference alone.
    pub text: String,
    /// Where it is.
    pub at: At,
    /// Where it is now.
    pub moved_to: Option<String>,
}

impl Portal<'_> {
    /// The lost references of a document.
    pub fn lost_references(&self, path: &RelPath) -> LostView {
        self.references(path, &self.site.model.lost)
    }

    /// The references of a document below folders of this tree, of which nothing was ever here.
    pub fn absent_references(&self, path: &RelPath) -> LostView {
        self.references(path, &self.site.model.absent)
    }

    fn references(&self, path: &RelPath, all: &BTreeMap<RelPath, Vec<LostReference>>) -> LostView {
        let own = all.get(path).map_or(&[][..], Vec::as_slice);
        let item = |lost: &LostReference| LostItem {
            text: lost.citation.text.clone(),
            at: self.at(path, lost.citation.span),
            moved_to: lost
                .moved
                .as_ref()
                .and_then(|moved| moved.only())
                .map(ToString::to_string),
        };
        LostView {
            items: own.iter().take(MOST).map(item).collect(),
            more: own.len().saturating_sub(MOST),
        }
    }
}
