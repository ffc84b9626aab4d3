//! The English words that take a claim back, by class.

use crate::records::words::Adverse;

#[rustfmt::skip]
pub const ADVERSE: Adverse = Adverse {
    not: &[
        "not", "never", "cannot", "can't", "isn't", "aren't", "wasn't", "weren't", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "won't",
        "couldn't", "neither", "nor", "nobody", "no one", "no longer", "hardly", "barely", "unable", "lacks", "lacking", "said no", "says no",
        "voted against", "vote against", "against the release", "against the launch", "against going", "not yet",
    ],
    except: &[
        "except", "excepting", "excluding", "excluded", "apart from", "aside from", "other than", "minus", "all but", "save for", "exception of", "omitted",
        "omitting", "left out", "leaving out",
        "without the",
    ],
    contrast: &["but", "however", "although", "though", "nevertheless", "nonetheless", "yet", "despite", "in spite of", "overruled", "overridden"],
    limit: &[
        "only", "solely", "partial", "partially", "partly", "in part", "mostly", "nearly", "almost", "largely", "halfway", "half", "roughly", "staging",
        "preprod", "pre-production", "in dev", "on dev", "sandbox", "locally", "on my machine", "on my laptop", "so far", "for now", "for the moment",
        "temporarily", "provisional", "provisionally", "verbally", "verbal", "informally", "informal", "in principle", "still", "some of", "most of",
        "a few", "several of", "the rest", "one of", "interim", "workaround", "stubbed", "mocked", "dummy data",
        "just in", "just on", "just for", "just the", "just one", "limited to", "in the test environment", "in a test environment",
        "on the test system", "on the test cluster", "for the most part", "two thirds", "three quarters", "a third of", "on one node",
    ],
    future: &[
        "takes place", "take place", "will take place", "is to take place",
        "tomorrow", "tonight", "next day", "next week", "next month", "next quarter", "next year", "next sprint", "next release", "next iteration",
        "next time", "will", "will be", "we'll", "it'll", "going to", "to follow", "to come", "to be", "later", "soon", "shortly", "upcoming", "planned",
        "planned for", "scheduled", "scheduled for", "in the future", "after launch", "after go-live", "after the release", "post-launch", "eventually",
        "ongoing", "in progress", "underway", "under way", "wip", "in review", "under review", "for review", "to do", "to-do", "needs to", "need to",
        "have to", "has to", "must be", "remains to", "reopened", "re-opened", "in flight", "in preparation", "by monday", "by tuesday", "by wednesday",
        "by thursday", "by friday", "by saturday", "by sunday", "on monday next", "eta", "target date", "backlog", "follow-up",
        "next monday", "next tuesday", "next wednesday", "next thursday", "next friday", "by the end of", "by end of", "rerun after", "re-run after",
        "after the launch", "after the freeze", "after the go-live",
    ],
    condition: &[
        "subject to", "provided", "provided that", "providing", "if", "unless", "until", "once", "pending", "conditional", "conditionally", "contingent",
        "depending", "depends on", "dependent on", "as long as", "as soon as", "assuming", "on condition", "awaiting", "waiting", "waits for", "when",
        "requires", "needs", "needed", "prerequisite", "prior to",
        "waiting for", "waits on", "waiting on",
    ],
    hedge: &[
        "probably", "presumably", "maybe", "perhaps", "possibly", "likely", "apparently", "allegedly", "might", "may be", "could be", "unclear", "unsure",
        "not sure", "uncertain", "supposedly", "tbd", "tbc", "tba", "todo", "fixme", "assumed", "assumes", "i think", "we think", "we believe", "believed",
        "hopefully", "seems", "seemingly", "appears to", "looks like", "unknown", "unconfirmed", "guess", "questionable", "doubtful", "estimated",
        "more or less", "kind of", "sort of", "should be ok", "should be okay", "should be fine", "should be done", "should be good", "should be ready",
        "should be complete", "should be working", "should be there", "should be enough", "should be in place", "should be possible", "should be safe",
        "should be green", "should be merged", "should be fixed", "should be finished", "should be resolved", "should work", "should pass", "should hold",
        "should suffice", "should do", "should have been", "should have passed",
        "as far as i know", "as far as we know", "as far as i can tell", "as far as we can tell", "afaik", "to my knowledge", "to our knowledge",
        "to the best of",
    ],
    trouble: &[
        "not enough", "not sufficient", "does not suffice",
        "failed", "fails", "fail", "failing", "failure", "failures", "fell short", "blocked", "blocker", "blockers", "blocks", "blocking", "missing",
        "absent", "missed", "broken", "broke", "breaks", "open", "still open", "reopened", "rejected", "rejects", "refused", "denied", "declined",
        "disapproved", "withdrawn", "withdrew", "revoked", "retracted", "rescinded", "postponed", "deferred", "delayed", "late", "overdue", "expired",
        "lapsed", "outdated", "out of date", "stale", "unresolved", "unfixed", "unfinished", "incomplete", "unsatisfied", "unmet", "outstanding",
        "remaining", "remains", "left open", "left to", "hold", "on hold", "put on hold", "stopped", "stuck", "stalled", "halted", "paused", "suspended",
        "aborted", "abandoned", "cancelled", "canceled", "interrupted", "crashed", "crashes", "crash", "timed out", "down", "dead", "lost", "corrupt",
        "corrupted", "wrong", "incorrect", "invalid", "bad", "worse", "regression", "regressed", "reverted", "rolled back", "red", "amber", "yellow",
        "draft", "unsigned", "untested", "unverified", "unreviewed", "unapproved", "unassigned", "unstable", "flaky", "unsafe", "insecure", "unavailable",
        "unreachable", "unusable", "inoperable", "skipped", "skip", "ignored", "disabled", "turned off", "switched off", "waived", "no-go", "no go", "ko",
        "charged twice", "billed twice", "booked twice", "paid twice", "irreversible", "critical", "exceeded", "exceeds", "violated", "violates", "violation", "breach", "breached", "degraded", "too slow", "too high", "too low",
        "too long", "too many", "out of range", "below target", "above target", "over budget", "won't fix", "wontfix", "gave up", "given up", "out of time",
        "no time", "incident", "outage", "escalated", "disputed", "objection", "objections", "objected", "complained", "complaints", "contested", "wip",
        "xfail", "error", "errors", "gap", "gaps", "unhappy", "fatal", "panic", "worsened", "misses", "ng",
        "hung", "hangs", "hanging", "data loss", "memory leak", "memory leaks", "leaks memory", "deadlock", "deadlocked", "deadlocks", "held up",
        "mismatch", "mismatched", "mismatches", "exception in", "exceptions in",
        "node left", "nodes left", "tables left", "checks left", "items left", "steps left", "tests left", "node to go", "nodes to go", "tables to go",
        "checks to go", "items to go", "steps to go", "more to go",
    ],
};
