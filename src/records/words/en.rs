//! English.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "en",
    spaceless: false,
    proof: Proof {
        result: &["result", "test result", "overall result", "outcome", "verdict", "conclusion", "overall", "assessment", "opinion", "final verdict", "recommendation"],
        granted: &["failed over", "fails over", "failover", "accepted", "favourable", "favorable", "positive", "pass", "granted", "good", "clean", "healthy", "up", "passing"],
        refused: &["fail", "fails", "failed", "failure", "failing", "refused", "refusal", "reject", "declin", "denied", "unfavourable", "unfavorable", "negative", "nok", "not ok", "not passed", "not approved", "not accepted", "unsuccessful", "down", "outage", "unhealthy", "insufficient", "nogo", "no-go", "no go", "aborted", "broken", "errored"],
        none: &["no", "zero", "none", "without", "free of"],
        whole: &["all", "every", "complete", "completed", "closed", "fully", "checklist", "done list", "finished", "both", "no open"],
        equal: &["equal", "equals", "identical", "match", "matches", "matching", "same", "reconciled", "reconcile"],
        attempt: &["run", "attempt", "try", "round", "pass", "iteration", "rerun", "retest"],
        finding: &["finding", "vulnerabilit", "pen test", "pentest", "penetration", "alert", "cve", "weakness", "scan", "defect", "bug", "issue"],
        version: &["version"],
        approve: &["approv", "accept", "sign", "releas", "agree", "clear", "green light", "go-live"],
        mail: ["from", "subject"],
        severities: [&["critical", "blocker", "severe"], &["high", "major"], &["medium", "moderate"], &["low", "minor", "info", "informational"]],
        bounds: [&["below", "under", "less than", "lower than", "fewer than"], &["at most", "no more than", "not more than", "up to", "within", "maximum", "max"], &["above", "over", "more than", "greater than", "higher than", "exceeds"], &["at least", "minimum", "min", "or more", "no less than"]],
    },
    adverse: Adverse {
        not: &["not", "never", "no longer", "cannot", "can't", "isn't", "wasn't", "didn't", "doesn't", "hasn't", "haven't", "won't", "neither"],
        except: &["except", "excluding", "apart from", "other than", "without", "minus"],
        contrast: &["but", "however", "although", "though", "nevertheless", "yet"],
        limit: &["only", "partial", "partially", "partly", "mostly", "nearly", "almost", "staging", "locally", "so far"],
        future: &["tomorrow", "next week", "next month", "next sprint", "will be", "to follow", "to be", "later", "soon", "upcoming", "planned"],
        condition: &["subject to", "provided", "if", "unless", "until", "once", "pending", "conditional", "conditionally", "depends on", "assuming", "awaiting", "waiting"],
        hedge: &["probably", "presumably", "maybe", "perhaps", "should be", "might", "unclear", "unsure", "not sure", "supposedly", "tbd", "tbc", "todo"],
        trouble: &["failed", "fails", "failing", "failure", "failures", "blocked", "blocker", "blockers", "blocks", "blocking", "missing", "broken", "open", "rejected", "refused", "denied",
            "withdrawn", "revoked", "postponed", "deferred", "delayed", "overdue", "expired", "unresolved", "incomplete", "outstanding", "remaining", "hold", "on hold", "stopped", "crashed",
            "regression", "incident", "red", "amber", "draft", "unsigned", "untested", "unverified", "skipped"],
    },
    harmless: &[],
};
