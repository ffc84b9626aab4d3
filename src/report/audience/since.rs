//! Since: what changed after somebody had looked at it, of what stays.

use crate::base::RelPath;
use crate::evaluate::{ChangedSince, ChangedTarget};
use crate::report::audience::model::commit;
use crate::report::audience::view::View;

/// The changes of documents and proofs that a copy has.
pub fn changed(changed: &ChangedSince, view: &View) -> ChangedSince {
    let ChangedSince { reviews, claims } = changed;
    let reviews = reviews
        .iter()
        .filter(|(path, _)| view.texts.contains_key(path));
    let claims = claims.iter().filter_map(|(&(record, entry), by)| {
        let of = (view.records.place(record)?, view.evidence.place(entry)?);
        Some((of, commit(by, view)))
    });
    ChangedSince {
        reviews: reviews
            .map(|(path, held)| (path.clone(), targets(path, held, view)))
            .filter(|(_, held)| !held.is_empty())
            .collect(),
        claims: claims.collect(),
    }
}

/// The targets whose place and path a copy may know.
fn targets(path: &RelPath, held: &[ChangedTarget], view: &View) -> Vec<ChangedTarget> {
    let text = view.texts.get(path).map_or("", |kept| kept.text.as_str());
    let is_told = |held: &&ChangedTarget| {
        let is_written = held.span.of(text) == held.span.of(view.model.text(path));
        is_written && !view.choice.paths.leave_out(&held.path)
    };
    let told = held.iter().filter(is_told);
    told.map(|held| {
        let ChangedTarget {
            named,
            span,
            ground,
            path,
            commit: by,
        } = held;
        ChangedTarget {
            named: view.said(named),
            span: *span,
            ground: *ground,
            path: path.clone(),
            commit: commit(by, view),
        }
    })
    .collect()
}
