//! The English words that say whether a yes, a no or a number is good news.

use crate::records::words::polarity::Polarity;

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "open", "unresolved", "unfixed", "outstanding", "remaining", "pending", "blocking", "failed", "failing", "skipped", "missing",
        "overdue", "unmitigated", "unpatched", "unreviewed", "unanswered", "residual",
        "lost", "waived",
    ],
    severe: &[
        "known", "critical", "high", "severe", "serious", "major", "sev", "severity", "p0", "p1", "s1", "s2", "security", "priority",
        "production", "customer", "hard", "new", "unsafe", "dirty", "default",
    ],
    bad: &[
        "bug", "defect", "issue", "incident", "vulnerabilit", "blocker", "finding", "data loss", "failure", "fault", "regression",
        "error", "problem", "deviation", "nonconformit", "non-conformit", "single point of failure", "single points of failure",
        "leak", "crash", "outage", "violation", "gap", "complaint", "showstopper", "show-stopper", "risk", "cve", "cves", "debt",
        "corruption", "conflict", "threat", "concern", "objection",
        "hazard", "danger", "anomal", "still in use",
    ],
    held: &[
        "reviewed", "triaged", "listed", "tracked", "assigned", "handled", "understood", "communicated", "recorded", "logged",
        "reported", "disclosed", "owned", "analysed", "analyzed", "discussed", "rated", "assessed", "scored", "register", "policy",
        "process", "plan", "list", "log", "procedure", "handling",
    ],
    neutral: &[
        "change", "impact", "migration", "downtime", "dependenc", "limitation", "exception", "waiver", "restriction", "cost",
        "side effect", "follow-up", "action item", "comment", "question", "note", "remark", "condition", "reservation", "objection",
        "assumption", "constraint", "delay", "interruption", "breaking", "deprecation", "caveat", "debt", "deferral", "todo",
        "remaining work", "exclusion", "out of scope", "open point",
    ],
    yes: &["yes", "y", "true", "present", "exists", "exist", "some", "several", "many", "found", "confirmed present"],
    none: &[
        "no", "none", "nil", "zero", "nothing", "n", "false", "absent", "not any", "no known", "no open", "not present", "not found",
        "none found",
    ],
    pending: &[
        "not yet", "yet", "still to", "yet to", "to be done", "still missing", "still open", "still pending", "still waiting",
        "still has to", "still have to", "remains to", "left to do", "to follow", "to come",
    ],
    left: &[
        "open", "next", "next step", "next steps", "remaining", "remaining work", "blocker", "blockers", "blocked by", "to do", "todo",
        "to-do", "left to do", "outstanding", "open issues", "open points", "open items", "open tasks", "open actions", "open questions",
        "still open", "pending", "missing", "left", "still missing", "what is left", "what's left",
    ],
    confirms: &[
        "qa", "approved", "tested", "verified", "reviewed", "confirmed", "checked", "accepted", "signed", "signed off", "tested by",
        "verified by", "reviewed by", "approved by", "checked by", "confirmed by", "accepted by", "second pair of eyes", "peer review",
        "witness", "witnessed by",
    ],
    refused: &[
        "refused", "turned down", "rejected", "declined", "denied", "withdrawn", "revoked", "void", "voided", "cancelled", "canceled", "lapsed",
        "expired", "proposed", "proposal", "proposals", "requested", "draft", "drafts", "past", "former", "historic", "historical",
        "history", "closed", "pending", "undecided", "unapproved", "unsigned", "not approved", "not granted", "not yet", "ended",
        "old", "archive", "archived", "superseded", "retracted", "invalid", "inactive", "candidate",
    ],
    asker: &[
        "requester", "requested by", "requestor", "raised by", "asked by", "applicant", "submitted by", "proposed by", "author",
        "filed by", "opened by", "created by",
    ],
    away: &[
        "holiday", "vacation", "leave", "sick", "absent", "away", "out of office", "abstained", "abstains", "abstain", "abstention",
        "recused", "unavailable", "unreachable", "left the company",
    ],
    measured: &[
        "measured", "count", "number", "qty", "actual", "found", "current", "observed", "value", "reading", "measurement", "achieved",
        "reached", "measured value", "current value", "actual value", "last run", "result value", "today", "we have", "counted",
        "now", "currently", "latest", "latest value", "last value", "last measured",
    ],
    ceiling: &[
        "limit", "limits", "max", "maximum", "allowed", "budget", "ceiling", "at most", "upper limit", "tolerance", "permitted",
        "not above", "max allowed", "cap", "bound", "threshold",
    ],
    floor: &["min", "minimum", "floor", "at least", "lower limit", "needed", "required value", "not below"],
    more: &[
        "availab", "uptime", "coverage", "success", "throughput", "rps", "qps", "tps", "pass rate", "compliance", "conversion",
        "capacity", "retention", "accuracy", "precision", "recall", "hit rate", "apdex", "satisfaction", "reliab", "trained",
        "sustain",
    ],
    less: &[
        "error", "latenc", "failure", "delay", "response time", "lag", "p50", "p90", "p95", "p99", "duration", "loss", "cpu", "memory",
        "rto", "rpo", "mttr", "time to", "restore", "recover", "vulnerab", "defect", "bug", "finding", "crash", "rejected", "cost",
        "downtime", "flak", "age",
    ],
    people: &["review", "lead", "chair", "owner", "manager", "moderator", "author", "attend", "present", "participant", "responsible", "captain", "coordinator", "prepared"],
    goals: &["required", "expected", "target", "desired", "needed", "planned", "goal", "want", "we want", "aim", "aim for", "aimed"],
    instead: &["instead of", "rather than", "in place of"],
    unwritten: &["to be decided", "to be confirmed", "to be named", "todo", "tbd", "tba", "tbc", "fixme", "wip", "placeholder", "coming soon", "to be written", "to be done", "to be added", "to be completed", "to be defined", "to be determined", "to be filled", "work in progress", "not yet written", "lorem ipsum"],
    compare_before: &[
        ("less than", "<"), ("lower than", "<"), ("fewer than", "<"), ("no more than", "<="), ("not more than", "<="),
        ("more than", ">"), ("greater than", ">"), ("higher than", ">"), ("at least", ">="), ("at most", "<="), ("no less than", ">="),
        ("not less than", ">="), ("up to", "<="), ("under", "<"), ("below", "<"), ("above", ">"), ("minimum", ">="), ("min.", ">="),
        ("min", ">="), ("maximum", "<="), ("max.", "<="), ("max", "<="), ("within", "<="), ("exceeds", ">"), ("exceed", ">"),
        ("limit", "<="), ("limit is", "<="), ("allowed", "<="), ("not above", "<="), ("not below", ">="),
    ],
    compare_after: &[
        ("or less", "<="), ("or fewer", "<="), ("or lower", "<="), ("or more", ">="), ("or better", ">="), ("or higher", ">="),
        ("at most", "<="), ("at least", ">="), ("minimum", ">="), ("maximum", "<="), ("max", "<="), ("min", ">="),
    ],
    rates: &[("per second", "rps"), ("per minute", "rpm"), ("requests per second", "rps"), ("requests per minute", "rpm")],
    units: &[
        ("ms", "ms"), ("msec", "ms"), ("millisecond", "ms"), ("s", "s"), ("sec", "s"), ("second", "s"), ("min", "min"),
        ("minute", "min"), ("h", "h"), ("hr", "h"), ("hour", "h"), ("d", "d"), ("day", "d"), ("week", "w"), ("month", "mo"),
        ("year", "y"), ("percent", "%"), ("percentage", "%"), ("pct", "%"), ("rps", "rps"), ("/s", "rps"), ("/sec", "rps"), ("/min", "rpm"), ("rpm", "rpm"), ("kbps", "kbps"), ("mbps", "mbps"), ("gbps", "gbps"), ("req/s", "rps"), ("requests/s", "rps"), ("qps", "rps"),
        ("tps", "rps"), ("us", "us"), ("µs", "us"), ("μs", "us"), ("ns", "ns"), ("kb", "kb"), ("mb", "mb"), ("gb", "gb"), ("tb", "tb"), ("kib", "kb"),
        ("mib", "mb"), ("gib", "gb"),
    ],
    numbers: &["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    asked: &["the", "allowed", "required", "permitted", "accepted", "acceptable", "tolerated"],
    lasting: &["for", "ran", "lasted", "running for", "stable for", "held for"],
    past: &[
        "was", "before", "previously", "formerly", "baseline", "old", "earlier", "from", "limit", "target", "threshold", "objective",
        "goal", "budget", "slo", "over", "per", "every", "last", "during", "window", "initially", "at first", "up from", "down from",
    ],
    links: &[
        "in", "of", "for", "at", "on", "with", "from", "to", "by", "within", "after", "since", "under", "and", "or", "across", "per",
        "against", "is", "are",
    ],
    traits: &[
        "required", "mandatory", "optional", "automated", "automatic", "manual", "applicable", "applies", "needed", "blocking",
        "blocker?", "waivable", "critical", "new", "changed", "in scope", "must", "should", "public", "internal", "external",
        "priority", "type", "category", "phase", "stage", "environment", "severity", "frequency", "effort", "level", "risk", "impact",
        "scope", "breaking", "customer facing", "sensitive", "can be waived", "hard", "go/no-go relevant", "gate", "must have",
        "repeatable", "recurring", "legal", "trend", "change", "weight",
    ],
};
