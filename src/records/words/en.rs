//! English.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "en",
    spaceless: false,
    adverse: Adverse {
        not: &[
            "not", "never", "cannot", "can't", "isn't", "aren't", "wasn't", "weren't", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "won't",
            "couldn't", "neither", "nor", "nobody", "no one", "no longer", "hardly", "barely", "unable", "lacks", "lacking", "said no", "says no",
            "voted against", "vote against", "not yet",
        ],
        except: &[
            "except", "excepting", "excluding", "excluded", "apart from", "aside from", "other than", "minus", "all but", "save for", "exception of", "omitted",
            "omitting", "left out", "leaving out",
        ],
        contrast: &["but", "however", "although", "though", "nevertheless", "nonetheless", "yet", "despite", "in spite of", "overruled", "overridden"],
        limit: &[
            "only", "solely", "partial", "partially", "partly", "in part", "mostly", "nearly", "almost", "largely", "halfway", "half", "roughly", "staging",
            "preprod", "pre-production", "in dev", "on dev", "sandbox", "locally", "on my machine", "on my laptop", "so far", "for now", "for the moment",
            "temporarily", "provisional", "provisionally", "verbally", "verbal", "informally", "informal", "in principle", "still", "some of", "most of",
            "a few", "several of", "the rest", "one of", "interim", "workaround", "stubbed", "mocked", "dummy data",
        ],
        future: &[
            "tomorrow", "tonight", "next day", "next week", "next month", "next quarter", "next year", "next sprint", "next release", "next iteration",
            "next time", "will", "will be", "we'll", "it'll", "going to", "to follow", "to come", "to be", "later", "soon", "shortly", "upcoming", "planned",
            "planned for", "scheduled", "scheduled for", "in the future", "after launch", "after go-live", "after the release", "post-launch", "eventually",
            "ongoing", "in progress", "underway", "under way", "wip", "in review", "under review", "for review", "to do", "to-do", "needs to", "need to",
            "have to", "has to", "must be", "remains to", "reopened", "re-opened", "in flight", "in preparation", "by monday", "by tuesday", "by wednesday",
            "by thursday", "by friday", "by saturday", "by sunday", "on monday next", "eta", "target date", "backlog", "follow-up",
        ],
        condition: &[
            "subject to", "provided", "provided that", "providing", "if", "unless", "until", "once", "pending", "conditional", "conditionally", "contingent",
            "depending", "depends on", "dependent on", "as long as", "as soon as", "assuming", "on condition", "awaiting", "waiting", "waits for", "when",
            "requires", "needs", "needed", "prerequisite", "prior to",
        ],
        hedge: &[
            "probably", "presumably", "maybe", "perhaps", "possibly", "likely", "apparently", "allegedly", "might", "may be", "could be", "unclear", "unsure",
            "not sure", "uncertain", "supposedly", "tbd", "tbc", "tba", "todo", "fixme", "assumed", "assumes", "i think", "we think", "we believe", "believed",
            "hopefully", "seems", "seemingly", "appears to", "looks like", "unknown", "unconfirmed", "guess", "questionable", "doubtful", "estimated",
            "more or less", "kind of", "sort of", "should be ok", "should be okay", "should be fine", "should be done", "should be good", "should be ready",
            "should be complete", "should be working", "should be there", "should be enough", "should be in place", "should be possible", "should be safe",
            "should be green", "should be merged", "should be fixed", "should be finished", "should be resolved", "should work", "should pass", "should hold",
            "should suffice", "should do", "should have been", "should have passed",
        ],
        trouble: &[
            "failed", "fails", "fail", "failing", "failure", "failures", "fell short", "blocked", "blocker", "blockers", "blocks", "blocking", "missing",
            "absent", "missed", "broken", "broke", "breaks", "open", "still open", "reopened", "rejected", "rejects", "refused", "denied", "declined",
            "disapproved", "withdrawn", "withdrew", "revoked", "retracted", "rescinded", "postponed", "deferred", "delayed", "late", "overdue", "expired",
            "lapsed", "outdated", "out of date", "stale", "unresolved", "unfixed", "unfinished", "incomplete", "unsatisfied", "unmet", "outstanding",
            "remaining", "remains", "left open", "left to", "hold", "on hold", "put on hold", "stopped", "stuck", "stalled", "halted", "paused", "suspended",
            "aborted", "abandoned", "cancelled", "canceled", "interrupted", "crashed", "crashes", "crash", "timed out", "down", "dead", "lost", "corrupt",
            "corrupted", "wrong", "incorrect", "invalid", "bad", "worse", "regression", "regressed", "reverted", "rolled back", "red", "amber", "yellow",
            "draft", "unsigned", "untested", "unverified", "unreviewed", "unapproved", "unassigned", "unstable", "flaky", "unsafe", "insecure", "unavailable",
            "unreachable", "unusable", "inoperable", "skipped", "skip", "ignored", "disabled", "turned off", "switched off", "waived", "no-go", "no go", "ko",
            "critical", "exceeded", "exceeds", "violated", "violates", "violation", "breach", "breached", "degraded", "too slow", "too high", "too low",
            "too long", "too many", "out of range", "below target", "above target", "over budget", "won't fix", "wontfix", "gave up", "given up", "out of time",
            "no time", "incident", "outage", "escalated", "disputed", "objection", "objections", "objected", "complained", "complaints", "contested", "wip",
            "xfail", "error", "errors", "gap", "gaps", "unhappy", "fatal", "panic", "worsened", "misses", "ng",
        ],
    },
    harmless: &[
        "open source", "open-source", "open api", "open telemetry", "open policy", "open standard", "open format", "open to", "opened", "in the open",
        "not only", "no longer needed", "no longer required", "no longer used", "no longer applies", "no longer applicable", "no longer necessary",
        "no longer present", "not needed", "not required", "not applicable", "not relevant", "not affected", "not necessary", "not just", "not to exceed",
        "not more than", "not less than", "no more than", "no less than", "no later than", "not later than", "nothing missing", "nothing open", "nothing left",
        "nothing outstanding", "nothing to", "nothing failed", "nothing blocked", "none missing", "none open", "none failed", "none left", "none remaining",
        "none outstanding", "if needed", "if necessary", "if any", "if required", "if applicable", "if present", "if possible", "when needed", "as needed",
        "where needed", "as required", "where required", "when required", "needs no", "requires no", "needed no", "fail over", "fail-over", "failover",
        "failed over", "fails over", "fail safe", "fail fast", "fails fast", "fail closed", "fails closed", "failure mode", "failure modes", "failure injection",
        "failure test", "failure tests", "failure scenario", "failure scenarios", "failure handling", "failure domain", "failure domains", "failure drill",
        "failure path", "failure paths", "on failure", "in case of failure", "error handling", "error budget", "error budgets", "error rate", "error rates",
        "error page", "error pages", "error message", "error messages", "error reporting", "error tracking", "error logging", "error code", "error codes",
        "error response", "error responses", "red team", "red teaming", "red hat", "red-black", "incident response", "incident commander", "incident management",
        "incident plan", "incident process", "incident channel", "incident runbook", "incident drill", "incident report", "incident reports",
        "incident playbook", "incident lead", "critical path", "critical section", "critical services", "critical systems", "crash test", "crash reporting",
        "crash recovery", "dead letter", "dead-letter", "dead code", "hot standby", "stop the world", "half-life", "down to", "slowed down", "cool down",
        "shut down", "scale down", "scaled down", "broken down", "drill down", "skip link", "skip links", "gap analysis", "regression test", "regression tests",
        "regression suite", "regression testing", "regression run", "regression pack", "once a", "once per", "once every", "once daily", "once weekly",
        "more than once", "at once", "once more", "not once", "only once", "late night", "late shift", "latest", "later than", "soon after", "still valid",
        "still works", "still working", "still passes", "still passing", "still green", "still applies", "still current", "still in force", "still met",
        "will not", "will no longer", "should not", "on schedule", "as scheduled", "as planned", "scheduled job", "scheduled task", "scheduled backup",
        "scheduled backups", "until today", "until now", "bad request", "no action needed", "due date", "due diligence", "on time", "lost no", "not lost",
        "never failed", "never exceeded", "never missed", "never down", "did not fail", "didn't fail", "does not fail", "doesn't fail", "not a blocker",
        "not blocking", "not failing", "not broken", "not blocked", "not open", "not missing", "not down", "not exceeded", "not delayed", "not critical",
        "not expired", "not overdue", "not stale", "not red", "could not be reproduced", "cannot fail", "without exception", "all without exception",
        "yellow pages", "red button", "if not already", "blocking call", "blocking calls", "non-blocking", "hold music", "hold point", "hold points", "on-call",
        "error-free", "half an hour", "half a day", "half year", "stop-loss", "one of two reviewers", "pull request opened", "must be green", "some of it",
        "only then", "with only", "read only", "write only", "ready when", "gap-free", "back up", "lost update", "removing dead",
    ],
    none: &["no", "none", "zero", "without", "free of", "nil", "neither"],
    wanted: &[
        "evidence", "proof", "approval", "approvals", "sign-off", "signoff", "signature", "signatures", "owner", "owners", "answer", "reply", "response yet",
        "feedback", "confirmation", "test", "tests", "testing", "review", "reviews", "record", "records", "report", "result", "results", "backup", "backups",
        "rollback", "plan", "runbook", "monitoring", "alert", "alerting", "documentation", "archive", "time", "budget", "permission", "consent", "mandate",
        "decision", "agreement", "verification", "measurement", "access", "staff", "contract", "guarantee", "cover", "support", "check", "coverage",
        "replacement",
    ],
    faults: &[
        "issue", "issues", "problem", "problems", "bug", "bugs", "defect", "defects", "error", "errors", "finding", "findings", "vulnerability",
        "vulnerabilities", "cve", "cves", "warning", "warnings", "condition", "conditions", "caveat", "caveats", "limitation", "limitations", "reservation",
        "reservations", "restriction", "restrictions", "deviation", "deviations", "gap", "gaps", "objection", "objections", "incident", "incidents", "outage",
        "outages", "leak", "leaks", "flake", "flakes", "data loss", "regressions", "mismatch", "mismatches", "violation", "violations", "breach", "breaches",
        "blocker", "blockers", "failure", "failures", "crash", "crashes", "anomaly", "anomalies", "discrepancy", "discrepancies", "critical", "criticals",
    ],
    matters: &[
        "exception", "exceptions", "question", "questions", "concern", "concerns", "remark", "remarks", "risk", "risks", "alert", "alerts", "downtime", "loss",
        "interruption", "interruptions", "disruption", "change", "changes", "comment", "comments", "complaint", "complaints", "difference", "differences",
        "alarm", "alarms", "action", "actions", "item", "items", "point", "points", "retries", "timeouts", "ticket", "tickets", "escalation", "escalations",
        "impact", "delay", "delays", "hit", "hits", "conflict", "conflicts", "drift", "rest", "remainder", "threat", "threats", "secrets", "highs", "lows",
        "doubt", "doubts", "todo", "todos",
    ],
    with: &["with", "known", "some", "several", "many", "various", "open", "remaining", "minor", "major", "despite"],
    mended: &[
        "fixed", "resolved", "closed", "mitigated", "addressed", "removed", "remediated", "solved", "repaired", "corrected", "eliminated", "cleared", "replaced",
        "mended", "patched", "cured", "restored", "renewed", "recovered", "reinstated", "retracted since", "answered", "refuted", "unblocked", "added",
        "handled", "worked around and fixed", "dealt with",
    ],
    passed: &[
        "passed", "passes", "pass", "passing", "green", "succeeded", "successful", "successfully", "works", "worked", "ok", "okay", "fine", "clean", "done",
        "completed", "complete", "approved", "accepted", "verified", "confirmed", "closed", "met", "achieved", "signed", "delivered", "good", "ran through",
        "recovered",
    ],
    again: &[
        "then", "now", "again", "repeated", "repeat", "second", "second run", "rerun", "re-run", "re-ran", "reran", "retried", "retry", "retest", "retested",
        "redone", "afterwards", "thereafter", "since", "meanwhile", "later passed", "next run", "finally", "by now", "third",
    ],
    particles: &[
        "on", "in", "by", "with", "for", "at", "via", "per", "from", "to", "of", "as", "into", "over", "under", "across", "through", "against", "during",
        "within", "since", "after", "before", "between", "about", "according to", "and", "using", "see", "cf", "the", "a", "an", "this", "all", "both", "our",
        "each", "every", "its", "is", "are", "was", "were", "has", "have", "been", "it", "we", "they", "that", "which", "who",
    ],
    past: &[
        "yesterday", "today", "last week", "last month", "last night", "last quarter", "last year", "this morning", "this week", "earlier", "already", "now",
        "recently", "ago", "previously", "in time",
    ],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &[
        "release*", "launch*", "go-live", "go", "live", "cutover", "cut-over", "readiness", "ready", "production", "shipping", "ship", "opening", "approval",
        "approvals", "prod",
    ],
    lists: &[
        "checklist*", "check", "list", "readiness", "ready", "review", "approval", "approvals", "status", "sheet", "record", "protocol", "acceptance",
        "items", "blockers",
    ],
    small: &[
        "the", "of", "our", "for", "to", "final", "pre", "pre-", "before", "version", "and", "or", "is", "are", "we", "must", "v", "rc", "in", "go", "live",
        "operational", "criteria",
    ],
    generic: &[
        "a", "an", "each", "every", "any", "new", "per", "next", "all", "upcoming", "how", "your", "process", "policy", "procedure", "guide", "template",
        "notes", "steps", "cadence", "schedule",
    ],
    rules: &["if", "when", "whenever", "every", "each", "any", "always", "must", "should", "shall", "tick", "whoever"],
    signs: &[
        "approved", "approve", "approval", "ready", "released", "release", "launch", "ship", "deploy", "done", "complete", "tested", "signed", "sign-off",
        "signoff", "verified", "passed", "live", "accepted", "cleared", "finished", "confirmed", "covers", "merged", "go", "against",
    ],
    aside: &[
        "after", "later", "optional", "nice-to-have", "nice", "rollback", "back-out", "backout", "no-go", "stop", "template", "history", "agenda",
        "contacts", "contact", "background", "next-release", "post-launch", "post-release", "post", "follow-up", "lessons", "retrospective", "glossary",
        "participants", "attendees", "communication", "example",
    ],
    before: &["before", "until", "prior", "needed", "required", "blocking", "must"],
    held: &["triggered", "tripped", "occurred", "hit", "reached", "exceeded", "happened", "breached", "fired", "present", "true", "yes"],
};
