//! English.

use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "en",
    spaceless: false,
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
