//! Since: what changed after somebody had looked at it, as pages show it.

use serde::Serialize;

use crate::base::RelPath;
use crate::evaluate::ChangedTarget;
use crate::link::{RecordIndex, TargetGround};
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::view::{At, Day};

/// So many targets of one document are listed before the rest is counted.
const MOST: usize = 8;

/// What a document is about that changed after its review.
#[derive(Clone, Default, Serialize)]
pub struct ChangedView {
    /// The newest changes.
    pub items: Vec<TargetView>,
    /// How many more there are.
    pub more: usize,
}

/// One of them.
#[derive(Clone, Serialize)]
pub struct TargetView {
    /// The path or pattern as the document writes it.
    pub named: String,
    /// The file, where that is another.
    pub file: Option<String>,
    /// Does front matter say that the document is about it?
    pub watched: bool,
    /// Where it is written.
    pub at: At,
    /// The day of the change.
    pub day: Day,
}

impl Portal<'_> {
    /// What a document is about that changed after its review.
    pub fn changed_since_review(&self, path: &RelPath) -> ChangedView {
        let changed = self.site.assessment.changed.reviews.get(path);
        let all = changed.map_or(&[][..], Vec::as_slice);
        let shown = all.iter().take(MOST);
        ChangedView {
            items: shown.map(|target| self.target(path, target)).collect(),
            more: all.len().saturating_sub(MOST),
        }
    }

    fn target(&self, path: &RelPath, target: &ChangedTarget) -> TargetView {
        let file = target.path.to_string();
        TargetView {
            named: target.named.clone(),
            watched: target.ground == TargetGround::Watched,
            at: self.at(path, target.span),
            day: self.day(target.commit.date),
            file: Some(file).filter(|file| !file.ends_with(&target.named)),
        }
    }

    /// The day on which a proof changed after the claim of a record that cites it.
    pub fn changed_since_claim(&self, record: RecordIndex, entry: usize) -> Option<Day> {
        let changed = &self.site.assessment.changed.claims;
        let commit = changed.get(&(record, entry))?;
        Some(self.day(commit.date))
    }
}
