//! Labels: the single words that decide inside a longer label, and labels that look like known ones. Every entry is folded text.

use crate::records::words::vocabulary::Label;

/// Words that decide when they stand last: `cleanup owner`, `security exception expiry`.
#[rustfmt::skip]
pub const HEADS: &[(Label, &[&str])] = &[
    (Label::Owner, &["owner", "owners", "dri", "lead", "assignee"]),
    (Label::Status, &["status", "verdict", "статус", "statut"]),
    (Label::Evidence, &["evidence", "proof", "artifact", "artifacts"]),
    (Label::Expires, &["expiry", "expiration", "expires"]),
    (Label::Rationale, &["rationale", "justification"]),
    (Label::Mitigation, &["mitigation", "mitigations"]),
    (Label::Likelihood, &["likelihood", "probability"]),
    (Label::Approver, &["approver", "approvers"]),
    (Label::Target, &["deadline"]),
    (Label::Updated, &["updated", "reviewed"]),
    (Label::Signature, &["signature", "sign-off"]),
];

/// Words that decide when they stand first: `evidence needed`, `owner route`.
#[rustfmt::skip]
pub const LEADS: &[(Label, &[&str])] = &[
    (Label::Owner, &["owner", "responsible"]),
    (Label::Evidence, &["evidence", "proof"]),
    (Label::Expires, &["expiry", "expires"]),
    (Label::Mitigation, &["mitigation"]),
    (Label::Likelihood, &["likelihood", "probability"]),
];

/// Labels that look like known ones and are none.
#[rustfmt::skip]
pub const FALSE_FRIENDS: &[&str] = &[
    "status code", "http status", "http status code", "status page", "git status", "exit status", "status quo", "target state",
    "expected status", "expected state", "target status", "status values", "status legend", "status key", "evidence check",
    "data owner contact", "order status", "response status", "pod status", "job status", "status endpoint", "status field",
    "proof of concept", "owner id", "owner reference", "primary implementation targets", "required status", "allowed status",
    "previous status", "old status", "status before",
];
