//! Policy: what of a change lets a pipeline fail.

use super::Diff;
use crate::base::Severity;
use crate::report::compare::changes::Loss;

/// What a change must not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailOn {
    /// A gate leaves go, a criterion leaves met, or something that was met loses proof.
    Regression,
    /// Something that was in the way has left sight: a gate, an open criterion, a member of a set.
    Removal,
    /// A diagnostic of severity error is new.
    NewError,
    /// There is a diagnostic of severity error, new or old.
    AnyError,
}

/// Does the change do any of this?
pub fn falls_short(diff: &Diff, policy: &[FailOn]) -> bool {
    let is_error = |severity: Severity| severity == Severity::Error;
    policy.iter().any(|on| match on {
        FailOn::Regression => has_loss(diff, |loss| !loss.is_removal()),
        FailOn::Removal => has_loss(diff, Loss::is_removal),
        FailOn::NewError => diff
            .changes
            .diagnostics
            .new
            .iter()
            .any(|found| is_error(found.severity)),
        FailOn::AnyError => diff
            .after
            .diagnostics
            .iter()
            .any(|found| is_error(found.severity)),
    })
}

fn has_loss(diff: &Diff, counts: fn(Loss) -> bool) -> bool {
    let mut losses = diff
        .changes
        .regressions
        .iter()
        .map(|regression| regression.what);
    losses.any(counts)
}
