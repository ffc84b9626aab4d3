//! What changed after somebody had looked at it, in the shape of `readiness.json`.

use super::Collector;
use crate::base::RelPath;
use crate::evaluate::ChangedTarget;
use crate::report::present::schema;
use crate::source::history::Commit;

/// What a document is about that changed after its review.
pub fn review(of: &Collector, path: &RelPath) -> Vec<schema::ChangedTarget> {
    let changed = &of.evaluated.assessment.changed.reviews;
    let targets = changed.get(path).into_iter().flatten();
    targets.map(|held| target(of, path, held)).collect()
}

fn target(of: &Collector, path: &RelPath, held: &ChangedTarget) -> schema::ChangedTarget {
    schema::ChangedTarget {
        named: held.named.clone(),
        ground: held.ground,
        at: of.line(path, held.span),
        path: held.path.clone(),
        by: by(&held.commit),
    }
}

/// A change of a proof after the claim of a record that cites it.
pub fn claim(of: &Collector, record: usize, entry: usize) -> Option<schema::ChangedBy> {
    let changed = &of.evaluated.assessment.changed.claims;
    changed.get(&(record, entry)).map(by)
}

fn by(commit: &Commit) -> schema::ChangedBy {
    schema::ChangedBy {
        commit: commit.id.clone(),
        date: commit.date,
        author: commit.author.clone(),
    }
}
