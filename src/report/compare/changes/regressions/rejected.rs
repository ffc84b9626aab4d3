//! Rejected: candidates that settings have newly said to be nothing. That may be right, and what they held is in nobody's way now.

use crate::base::RelPath;
use crate::base::text::fold;
use crate::records::{Candidate, CandidateFate};
use crate::report::compare::changes::{Comparison, Loss, Regression};
use crate::report::present::json;
use crate::report::present::plain::one_line;

/// The candidates that are rejected now, and were there before and not rejected.
pub fn newly(comparison: &Comparison) -> Vec<Regression> {
    let documents = comparison.after.model.documents.iter();
    let all = documents.flat_map(|(path, page)| {
        let candidates = page.left.candidates.iter();
        candidates.map(move |candidate| (path, candidate))
    });
    all.filter_map(|(path, candidate)| of_candidate(comparison, path, candidate))
        .collect()
}

fn of_candidate(
    comparison: &Comparison,
    path: &RelPath,
    candidate: &Candidate,
) -> Option<Regression> {
    let CandidateFate::Rejected(reason) = &candidate.fate else {
        return None;
    };
    if !was_open(comparison, path, candidate) {
        return None;
    }
    let title = one_line(&candidate.title);
    let how = format!("is rejected now: {}", one_line(reason));
    Some(Regression {
        what: Loss::CandidateRejected,
        key: format!("{path}#{}", fold(&candidate.title)),
        title: candidate.title.clone(),
        gate: None,
        says: format!("candidate {title} {how}"),
        how,
        lost: None,
        at: Some(json::line(comparison.after, path, candidate.span)),
    })
}

/// Was there a candidate of this name in the document, for people to say what it is or read as what it seems?
fn was_open(comparison: &Comparison, path: &RelPath, candidate: &Candidate) -> bool {
    let renamed = comparison.pairs.documents.iter();
    let earlier = renamed.filter(|(_, now)| *now == path).map(|(was, _)| was);
    let mut pages = earlier
        .chain([path])
        .filter_map(|was| comparison.before.model.documents.get(was));
    let is_same = |other: &Candidate| {
        let is_rejected = matches!(other.fate, CandidateFate::Rejected(_));
        !is_rejected && fold(&other.title) == fold(&candidate.title)
    };
    pages.any(|page| page.left.candidates.iter().any(is_same))
}
