//! The English words that say how a paper stands: a draft, withdrawn, of which release and environment.

use crate::records::words::Standing;

#[rustfmt::skip]
pub const STANDING: Standing = Standing {
    draft: &["draft", "work in progress", "wip", "preliminary", "not final", "provisional", "for discussion", "not agreed"],
    void: &[
        "withdrawn", "superseded", "replaced by", "obsolete", "revoked", "retracted", "void", "invalid", "invalidated", "cancelled", "canceled",
        "deprecated", "outdated", "do not rely", "do not use", "no longer valid", "no longer current", "discarded",
    ],
    sample: &["template", "example", "sample", "placeholder", "dummy", "demo data", "mock"],
    release_labels: &[
            "object under test", "object of the test", "test object", "test item", "unit under test",
        "software under test", "firmware under test", "version under test", "build under test", "system under test", "app under test",
        "application under test", "product under test",
        "product version", "tested build",
        "release", "version", "tested version", "release candidate", "candidate", "build", "tag", "software version", "app version",
        "application version", "tested release", "version under test", "version tested", "release tested", "build under test", "software", "rc",
    ],
    commit_labels: &["commit", "revision", "sha", "git sha", "git commit", "commit id", "tested commit", "hash", "commit hash"],
    environment_labels: &["environment", "env", "stage", "tested on", "run on", "executed on", "target environment", "test environment", "place of test", "test place", "system", "tier"],
    region_labels: &[
        "region", "site", "location", "country", "cluster", "data centre", "data center", "datacenter", "zone", "tenant", "market", "customer", "plant",
        "store",
    ],
    ends: &[
        "valid until", "valid till", "valid through", "valid to", "valid thru", "expires", "expires on", "expired on", "expires at", "expiry",
        "expiry date", "expiration", "expiration date", "not after", "approved until", "approval until", "granted until", "accepted until", "good until",
        "ends on", "notafter", "lapses on", "runs until", "lapsed on", "end of validity", "effective until", "effective till", "effective through",
        "in force until", "in effect until",
    ],
    recent: &[
        "not older than", "no older than", "within the last", "within the past", "in the last", "in the past", "within", "less than", "at most",
        "no more than", "max", "maximum", "newer than", "younger than", "during the last", "over the last", "not more than", "up to",
    ],
    apart: &["different people", "different persons"],
    since_change: &[
        "after the last change", "since the last change", "after the latest change", "since the latest change", "after its last change",
        "since its last change", "after every change", "since it was changed", "after it was changed", "since it last changed", "since last change",
        "after last change", "after the last modification", "since the last modification", "after the last commit", "since the last commit",
    ],
    blocking: &["blocks", "block", "blocking"],
    blockers: &[
        "blockers", "blocker", "open blockers", "blocking issues", "blocking", "release blockers", "launch blockers", "go-live blockers",
        "deployment blockers", "still missing", "still open", "outstanding", "missing for", "open points", "open issues", "open items", "open actions",
        "showstoppers", "show stoppers", "what is missing", "to do before", "left to do", "remaining work", "not done yet", "unresolved",
    ],
    known_issues: &["known issues", "known problems", "known bugs", "known defects", "known limitations", "open defects", "open bugs"],
    nothing: &[
        "none", "nothing", "no blockers", "none left", "none open", "n/a", "no open", "all closed", "all resolved", "all done", "empty", "no issues",
        "no known", "no outstanding",
    ],
    releases: &[
        "release", "launch", "go-live", "golive", "deployment", "deploy", "rollout", "roll-out", "cutover", "cut-over", "ship", "shipping", "migration",
        "publication", "delivery",
    ],
    holds: &[
            "does not go ahead", "will not go ahead", "not going ahead", "does not take place",
        "on hold", "is blocked", "are blocked", "is stopped", "is frozen", "is halted", "is paused", "is postponed", "is suspended", "is delayed",
        "is cancelled", "is canceled", "has been postponed", "has been stopped", "has been halted", "has been suspended", "has been paused",
        "was postponed", "was stopped", "was halted", "put on hold", "stays blocked", "remains blocked", "is off", "is not approved", "not approved",
        "was rejected", "is rejected", "rejected", "has been cancelled", "called off", "not cleared", "may not go", "must not go", "no go-ahead",
        "postponed to", "postponed until", "postponed", "halted",
        "moved to january", "moved to february", "moved to march", "moved to april", "moved to may", "moved to june", "moved to july",
        "moved to august", "moved to september", "moved to october", "moved to november", "moved to december", "moved to next",
    ],
    stops: &[
        "please hold", "hold the release", "hold the tag", "hold the deployment", "hold the launch",
        "do not release", "don't release", "do not deploy", "don't deploy", "do not ship", "don't ship", "do not launch", "don't launch",
        "nobody deploys", "nobody releases", "no deployment", "no release", "no launch", "not to be released", "must not be released",
        "must not be deployed", "must not ship", "will not ship", "will not be released", "will not launch", "will not go live", "won't ship", "must not launch", "cannot ship", "cannot be released", "cannot launch", "cannot go live",
        "do not go live", "not go live", "blocks the release", "blocks release", "blocks the launch", "blocks launch", "blocks go-live",
        "blocks the go-live", "blocks deployment", "no-go", "no go", "nogo",
    ],
    by_itself: &["by this document", "by this page", "by this report", "under this document"],
    own_status: &["document status", "doc status", "status of this document", "page status"],
    withdraws: &["reopen", "reopens", "reopening", "reopened", "suspends", "suspended", "suspension", 
        "withdraw", "withdraws", "withdrew", "withdrawn", "revoke", "revokes", "revoked", "rescind", "rescinded", "rescinds", "retract", "retracts",
        "retracted", "take back", "takes back", "took back",
    ],
    approvals: &["item", "criterion", "permit", "licence", "license", 
        "approval", "approvals", "sign-off", "signoff", "signature", "consent", "clearance", "authorisation", "authorization", "release approval",
        "permission", "acceptance", "agreement", "decision",
    ],
    over: &[
        "no longer", "lifted", "resolved", "released again", "is over", "was over", "resumed", "unblocked", "cleared", "solved", "fixed", "closed",
        "ended", "not on hold", "withdrawn", "reinstated", "since then", "do not withdraw", "not withdrawn",
    ],
    until: &["until", "till"],
    only_if: &["only if", "only when", "only once", "only after"],
    rules: &[
        "if", "when", "whenever", "unless", "any", "every", "should", "in case", "would", "could", "may", "can", "each", "always", "friday", "fridays",
        "until you", "how to",
    ],
    ongoing: &[
            "not started", "not begun", "pending", "not fixed",
        "ongoing", "investigating", "active", "open", "unresolved", "in progress", "monitoring", "identified", "mitigating", "not resolved",
        "continuing", "degraded", "major outage", "partial outage",
    ],
    incidents: &["incident", "incidents", "outage", "outages", "disruption"],
    reverts: &["revert", "reverts", "reverted", "rolled back", "rollback of", "backed out", "back out", "undo"],
    next_release: &[
        "next release", "upcoming release", "release at hand", "we release", "we are releasing", "we ship", "we are shipping",
        "preparing", "prepare", "planned release", "coming release", "release in preparation", "upcoming version", "next version", "heading for",
        "working towards", "releasing",
    ],
    minutes: &[
        "minutes", "meeting", "go/no-go", "go-no-go", "mail", "mails", "email", "emails", "correspondence", "e-mail", "decision", "standup", "stand-up", "call", "message", "announcement",
        "status", "notice", "letter", "note", "committee", "steering", "board",
    ],
    past: &[
        "post-mortem", "postmortem", "post mortem", "retrospective", "lessons learned", "lessons", "history", "risk", "risks", "risk register",
        "archive", "retro", "risk-register", "runbook", "process", "policy", "handbook", "guide", "how to", "faq", "template", "glossary",
        "contributing", "checklist for",
    ],
    not_days: &[
        "due", "target", "deadline", "expires", "expiry", "expiration", "next", "planned", "launch", "go-live", "release", "until", "eta", "start",
        "review", "scheduled", "end", "valid", "renewal",
    ],
    status_labels: &["status", "state", "document status", "lifecycle", "validity"],
    confirms: &["confirmed", "confirm"],
    this: &["this", "these", "the"],
    without: &["no", "zero", "0", "without", "none", "free of", "not any"],
    severities: &[&["critical", "blocker", "catastrophic", "blocking"], &["high", "major", "serious", "severe"]],
    environments: &[&["production", "prod", "live"], &["staging", "stage", "stg", "preprod", "pre-prod", "pre-production", "preproduction"], &["test", "testing", "qa", "uat", "integration", "lab", "sandbox", "simulator", "simulation", "mock-up", "bench"], &["development", "dev", "local"]],
    units: &[("day", 1), ("days", 1), ("d", 1), ("week", 7), ("weeks", 7), ("month", 31), ("months", 31), ("year", 366), ("years", 366)],
};
