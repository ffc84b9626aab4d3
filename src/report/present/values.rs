//! Values: every value of the lists that are counted for machines, in the order in which they are told.

use crate::base::Severity;
use crate::evaluate::{FreshnessState, GateVerdict, Verdict};
use crate::link::State;

/// Every verdict of a gate.
pub const GATE_VERDICTS: [GateVerdict; 4] = [
    GateVerdict::Go,
    GateVerdict::GoWithWaivers,
    GateVerdict::NoGo,
    GateVerdict::Unknown,
];

/// Every verdict of a record.
pub const VERDICTS: [Verdict; 5] = [
    Verdict::Met,
    Verdict::Waived,
    Verdict::Unmet,
    Verdict::Unknown,
    Verdict::NotApplicable,
];

/// Every freshness.
pub const FRESHNESS: [FreshnessState; 4] = [
    FreshnessState::Fresh,
    FreshnessState::DueSoon,
    FreshnessState::Stale,
    FreshnessState::Unknown,
];

/// Every severity.
pub const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

/// Every state of a waiver.
pub const WAIVER_STATES: [&str; 5] = ["active", "expiring", "expired", "upcoming", "open_ended"];

/// Every state of evidence.
pub const STATES: [State; 10] = [
    State::Ok,
    State::Unchecked,
    State::Prose,
    State::Stale,
    State::Pending,
    State::Hollow,
    State::Untracked,
    State::Outside,
    State::Broken,
    State::Missing,
];
