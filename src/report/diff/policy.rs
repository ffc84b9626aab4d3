//! Policy: what of a change lets a pipeline fail.

use super::Diff;
use crate::base::Severity;

/// What a change must not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailOn {
    /// A gate leaves go, a criterion leaves met, or something that was met loses proof.
    Regression,
    /// A diagnostic of severity error is new.
    NewError,
    /// There is a diagnostic of severity error, new or old.
    AnyError,
}

/// Does the change do any of this?
pub fn falls_short(diff: &Diff, policy: &[FailOn]) -> bool {
    let is_error = |severity: Severity| severity == Severity::Error;
    policy.iter().any(|on| match on {
        FailOn::Regression => !diff.changes.regressions.is_empty(),
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
