//! Same file: what is missing is one step, however it is spelt.

use std::collections::BTreeSet;

use crate::base::RelPath;
use crate::link::Model;
use crate::records::ReferenceKind;

/// The first piece of evidence that may lead to the same missing file: `docs/base.md` in code, and a link to `base.md` from a page beside it.
pub fn first_of_file(model: &Model, entry: usize) -> usize {
    let own = places_of(model, entry);
    let name = |entry: usize| model.evidence[entry].text.rsplit('/').next();
    // Only files of one name can be the same: the others need no look at where they would be.
    let mut alike = (0..entry).filter(|&other| name(other) == name(entry));
    let same = alike.find(|&other| !places_of(model, other).is_disjoint(&own));
    same.unwrap_or(entry)
}

/// Where a file that is not there may have to be: from the root, and from the document that cites it first.
fn places_of(model: &Model, entry: usize) -> BTreeSet<RelPath> {
    let evidence = &model.evidence[entry];
    let is_file = matches!(evidence.kind, ReferenceKind::Path | ReferenceKind::Script);
    let Some(cite) = evidence.citations.first() else {
        return BTreeSet::new();
    };
    if !is_file || evidence.path.is_some() {
        return BTreeSet::new();
    }
    let from = [RelPath::root(), model.records[cite.by].record.path.parent()];
    let places = from.iter().filter_map(|folder| folder.join(&evidence.text));
    places.collect()
}
