//! The words of English.

mod adverse;
mod gate;
mod plan;
mod polarity;
mod standing;

use super::{Language, Proof};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use adverse::ADVERSE;
pub use gate::GATE;
use plan::PLAN;
pub use polarity::POLARITY;
use standing::STANDING;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "en",
    spaceless: false,
    own: &["the", "and", "of", "were", "with", "this", "has", "have", "been", "from", "which", "they", "you", "before", "after", "every", "each", "must", "should", "its", "than", "when", "if", "only", "until", "their", "there", "who", "does", "did", "not", "but", "into", "nobody", "nothing", "everything"],
    all: &["all", "every", "each", "both"],
    everything: &["everything", "each"],
    listed: &[
        "these", "them", "below", "following", "row", "rows", "item", "items", "box", "boxes", "line", "lines", "point", "points", "criteria", "criterion", "condition", "conditions", "check", "checks", "gate", "gates", "question", "questions", "figure", "figures", "signature", "signatures", "approval", "approvals", "vote", "votes", "track", "tracks", "stream", "streams",
    ],
    holding: &["hold", "holds", "true", "needed", "met", "go", "needs", "report", "kept"],
    statuses: &[
        (Status::Open, &[
            "sent back", "handed back", "pushed back", "knocked back", "turned down", "returned for rework",
            "open", "reopened", "pending", "not started", "ready to start", "ready to begin", "to do", "todo", "fixme",
            "to-do", "tbd", "tbc", "planned", "scheduled", "proposed", "proposal", "backlog", "open backlog",
            "queued", "new", "not met", "requested", "required", "needed", "missing", "absent", "none", "no", "fail", "fails",
            "failed", "failing", "failure", "ko", "red", "gap", "blocking", "blocker", "gate block", "deferred",
            "postponed", "delayed", "skipped", "waived", "waiver", "rejected", "denied", "declined", "incomplete",
            "unresolved", "unverified", "untested", "unsigned", "unchecked", "unmet", "unproven", "unassigned",
            "awaiting", "waiting", "upcoming", "future", "later", "next", "idea", "outstanding", "overdue", "late",
            "expired", "stale", "disabled", "off", "false", "n", "no-go", "no go", "nogo", "non-compliant",
            "noncompliant", "insecure", "vulnerable", "needs reverification", "needs work", "needs verification",
            "needs review", "needs evidence", "requires deployment", "requires", "needs", "not yet", "not done",
            "not implemented", "weak", "poor", "critical", "demo only", "broken", "regressed", "to be done",
            "to be defined", "to be written",
        ]),
        (Status::InProgress, &[
            "in progress", "in-progress", "inprogress", "progress", "partial", "partially", "partly", "partial pass",
            "partially met", "partially controlled", "wip", "work in progress", "ongoing", "on-going", "started",
            "begun", "active", "doing", "underway", "under way", "in flight", "in-flight", "in review",
            "under review", "review", "reviewing", "in testing", "testing", "in development", "developing",
            "implementing", "investigating", "mitigating", "monitoring", "running", "draft", "drafted", "drafting",
            "in draft", "at risk", "at-risk", "warn", "warning", "yellow", "amber", "orange", "conditional",
            "conditional go", "go with conditions", "conditionally approved", "conditional pass", "lab-only go",
            "degraded", "caution", "mostly", "nearly", "almost", "largely", "code complete", "feature complete",
            "in staging", "staged", "accepted", "mixed", "fair", "adequate", "moderate",
            "ready for review", "in part", "limited", "improving", "rolling out", "beta", "pilot", "on track",
            "operator runbook", "in force",
        ]),
        (Status::Done, &[
            "accepted without reservations", "accepted without reservation", "accepted without conditions", "accepted without remarks",
            "authorised", "authorized", "defined", "appointed", "copied over", 
            "calibrated", "certified", "licensed", "connected", "uploaded", "integrated",
            "labelled", "cleaned",
            "complied",
            "tried", "tried out", "updated", "sent", "retested", "measured", "loaded", "copied", "identical", "equal", "demonstrated", "inspected",
            "renewed", "rotated", "reconciled", "acknowledged", "walked through", "no objection", "no objections", "no deviation", "no deviations",
            "favourable", "favorable", "positive", "correct", "in order",
            "given", "obtained", "informed", "restored", "filled", "practised", "practiced", "briefed", "notified", "exercised", "issued", "staffed",
            "done", "complete", "completed", "fully complete", "pass", "passed", "passes", "passing", "all pass",
            "pass all", "implemented", "fully implemented", "fixed", "resolved", "closed", "verified", "approved",
            "merged", "live", "ready", "production ready", "production-ready", "prod ready", "met", "fully met",
            "green", "ok", "okay", "deployed", "deployed and working", "shipped", "finished", "satisfied", "fulfilled", "nothing found",
            "compliant", "fully compliant", "present", "exists", "signed off", "signed-off", "signed", "released",
            "achieved", "attached", "validated", "confirmed", "tested", "enabled", "automated", "covered", "yes",
            "y", "true", "sealed", "proven", "cleared", "delivered", "published", "retired", "mitigated",
            "fully mitigated", "excellent", "good", "secure", "acceptable", "working", "operational", "installed",
            "configured", "in place", "up to date", "up-to-date", "success", "succeeded", "successful", "landed",
            "rolled out", "go", "addressed", "remediated", "controlled", "on", "checked", "executed", "closed out",
            "all green", "all done",
            "ready for launch", "ready for release", "ready for production", "ready for go-live",
            "ready for go live", "ready for rollout", "ready for use", "ready for live", "ready to go",
            "ready to launch", "ready to release", "ready to ship", "ready to go live", "ready to roll out",
            "good to go", "good to launch", "good to ship", "go for launch", "none open", "no findings", "no issues",
            "nothing open", "nothing outstanding", "nothing missing", "lgtm", "looks good", "looks good to me",
            "all good", "clean", "granted", "received", "agreed", "reviewed", "trained", "in production",
            "documented", "booked", "held", "proceed", "accepted for release", "ran through", "carried out",
            "successfully tested", "rehearsed", "adopted", "ratified", "deployed to production",
        ]),
        (Status::Blocked, &[
            "blocked", "on hold", "hold", "on-hold", "paused", "stalled", "stuck", "halted", "suspended",
            "waiting on", "waiting-on", "waiting for", "blocked by", "blocked on",
            "held up", "held back",
        ]),
        (Status::NotApplicable, &[
            "n/a", "na", "not applicable", "not relevant", "not required", "not needed", "does not apply",
            "no longer needed", "no longer applicable", "won't do", "won't fix", "wont fix", "wontfix",
            "out of scope", "obsolete", "superseded", "cancelled", "canceled", "withdrawn", "dropped", "abandoned",
            "descoped",
        ]),
        (Status::Unknown, &[
            "unknown", "unclear", "unconfirmed", "not assessed", "unassessed", "inconclusive",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "id", "#", "no", "ref", "ref id", "key", "risk id", "waiver id", "exception id", "evidence id",
            "gate id", "control id", "item #", "action id",
        ]),
        (Label::Title, &[
            "item", "name", "title", "gate", "risk", "action", "action item", "check", "requirement", "criterion",
            "criteria", "control", "condition", "success criteria", "acceptance criteria", "pass criteria",
            "exit criteria", "safety gate", "task", "description", "risk description", "deliverable", "milestone",
            "runbook", "drill", "waiver", "exception", "secret", "data", "dimension", "metric", "area", "component",
            "capability", "practice", "workstream", "track", "phase", "stage", "question", "requirement waived",
            "category or finding", "finding", "issue", "topic", "check item", "checklist item", "work item",
            "skipped task", "service", "advisory", "domain", "feature", "subject", "what", "criterion / check",
        ]),
        (Label::Status, &["rag", "rag status", "rag rating", "light", "lights", "traffic light", 
            "status", "result", "current state", "verdict", "current status", "outcome", "state", "stage status",
            "completed", "document status", "doc status", "implemented", "done", "overall status", "review status",
            "audit status", "pass/fail", "pass / fail", "yes/no", "yes / no", "y/n", "approval status", "disposition", "executed", "measured",
            "mitigation quality", "% complete", "completion", "complete", "progress", "passed", "met", "ready",
            "readiness", "done?", "gate status", "overall result", "test result", "live status",
        ]),
        (Label::Owner, &[
            "owner", "owners", "dri", "team", "teams", "lead", "who", "responsible", "responsible party", "assignee",
            "assigned to", "assigned", "operator", "contact", "point of contact", "poc", "document owner",
            "technical lead", "product owner", "owner squad", "owner route", "acting persona", "decision owner",
            "cleanup owner",
        ]),
        (Label::Target, &[
            "target", "targets", "timeline", "when", "target completion", "eta", "target date", "due date", "due",
            "planned", "sprint", "deadline", "launch date", "quarter", "needed by", "target release",
            "target milestone", "release", "cleanup due", "due by", "complete by", "by when", "planned date",
            "planned for",
        ]),
        (Label::Evidence, &[
            "evidence", "location", "source", "verification", "artifact", "artifacts", "artefact", "artefacts",
            "reference", "references", "where", "evidence required", "link", "links", "verification command",
            "required proof", "proof", "proofs", "evidence link", "evidence links", "validated by", "evidence path",
            "file:line", "evidence of clear", "evidence note", "screenshot", "artifact link", "execution artifact",
            "acceptance", "tests", "tests / commands", "tracking link", "implementation reference", "verified by",
            "proven by", "evidence file", "evidence files", "file", "files", "path", "test", "design inputs",
        ]),
        (Label::Folder, &[
            "folder", "directory", "dir", "evidence folder", "evidence root", "evidence directory",
        ]),
        (Label::Scope, &[
            "scope", "in scope", "scope of work",
        ]),
        (Label::Updated, &[
            "last updated", "last update", "last reviewed", "last review", "date", "as of", "updated", "updated at",
            "updated on", "audit date", "modified", "last modified", "last verified", "verified on", "verified",
            "reviewed", "reviewed on", "review completed", "effective date", "generated", "generated on",
            "generated at", "report generated", "last reviewed on", "last tested", "last drill", "last exercised",
            "last reconciled", "last-updated", "last-reviewed", "last rotated", "last rotation", "date updated",
            "revision date", "report date", "revised", "lastmod", "lastupdated", "lastreviewed", "reviewdate",
            "data",
        ]),
        (Label::NextReview, &[
            "next review", "next review date", "review date", "next review due", "next audit", "next update",
            "review by", "review due", "re-review",
        ]),
        (Label::ReviewEvery, &[
            "review in", "review every", "reviewed every", "review schedule", "review cycle", "review interval",
            "review-interval-days", "review interval days", "review frequency", "update frequency", "review cadence",
            "review period", "freshness", "max age", "expiration in days",
        ]),
        (Label::Created, &[
            "created", "created at", "created on", "date created", "first published",
        ]),
        (Label::Expires, &[
            "expiry", "expires", "expires on", "expiry date", "expiration", "expiration date", "valid until",
            "valid through", "valid to", "until", "fresh through", "sunset", "sunset deadline", "sunset date",
            "target removal", "committed removal", "revisit criteria", "revisit trigger", "revisit", "revisit by",
            "re-review trigger", "next review trigger", "end date", "ends", "end",
        ]),
        (Label::Starts, &[
            "start", "starts", "start date", "effective from", "effective", "valid from", "from", "granted",
            "granted on", "approved on", "recorded at",
        ]),
        (Label::Approver, &[
            "approver", "approvers", "approved by", "authority", "authorised by", "authorized by", "accepted by",
            "granted by", "waived by", "approval", "approving authority", "risk accepted by",
        ]),
        (Label::Signature, &[
            "signature", "signatures", "sign-off", "signoff", "sign off", "signed", "signed by", "signed off by",
        ]),
        (Label::Rationale, &[
            "rationale", "reason", "justification", "why", "why deferred", "reason for deferral", "exception reason",
            "reason it was filed", "why it matters",
        ]),
        (Label::Likelihood, &[
            "probability level", "likelihood level", "likelihood", "probability", "prob",
            "probability of occurrence", "l",
        ]),
        (Label::Impact, &[
            "impact level", "impact", "consequence", "consequences", "business impact", "user impact",
            "customer impact", "customer impact if regression", "production impact", "effect",
        ]),
        (Label::Severity, &[
            "priority level", "severity", "level", "risk level", "risk rating", "rating", "sev", "s", "criticality",
        ]),
        (Label::Score, &[
            "score", "index", "rpn", "risk score", "risk index",
        ]),
        (Label::Mitigation, &[
            "mitigation", "mitigations", "response", "controls", "fallback", "remediation", "compensating controls",
            "compensating control", "contingency", "contingency plan", "mitigation strategy",
            "mitigation strategies", "mitigation / fallback", "countermeasure", "countermeasures", "treatment",
            "treatment strategy", "chosen controls / mitigation", "early mitigation", "current control",
            "current controls", "fix plan", "suggested mitigation", "suggested mitigations", "mitigation plan",
            "plan to mitigate risk", "plan to mitigate", "plan to mitigate risks", "how to mitigate", "risk mitigation",
            "avoidance", "avoidance / mitigation", "mitigation / avoidance",
        ]),
        (Label::Objective, &[
            "objective", "slo", "sli", "threshold", "slo target", "target slo", "goal",
        ]),
        (Label::Window, &[
            "window", "period", "time window", "measurement window", "evaluation window",
        ]),
        (Label::Rotation, &[
            "rotation", "rotation policy", "rotation period", "rotation interval", "rotation cadence",
            "rotation frequency", "rotate every",
        ]),
        (Label::Storage, &[
            "storage", "stored in", "store", "storage location",
        ]),
        (Label::Persistence, &[
            "persistence", "persisted in", "durability",
        ]),
        (Label::Recovery, &[
            "recovery path", "recovery", "restore", "restore path", "rpo", "rto", "rpo/rto", "rpo / rto",
            "recovery procedure",
        ]),
        (Label::Cadence, &[
            "frequency", "cadence", "interval", "schedule", "recurrence", "every", "how often",
        ]),
        (Label::Decision, &[
            "decision", "recommendation", "go/no-go", "go / no-go", "go/no go", "go-no-go", "final decision",
            "launch decision", "release decision",
        ]),
        (Label::Blocker, &[
            "blocker", "blockers", "blocked by", "depends on", "dependency", "dependencies", "blocking",
        ]),
        (Label::Priority, &[
            "priority", "prio", "p", "urgency",
        ]),
        (Label::Notes, &[
            "notes", "note", "comment", "comments", "remarks", "remark", "details", "detail", "further action",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "status values", "status legend", "legend", "status key", "status definitions", "status vocabulary",
            "allowed statuses", "status meanings", "key to status", "symbols",
        ]),
        (Topic::Reference, &[
            "change log", "changelog", "revision history", "version history", "document history",
            "table of contents", "contents", "glossary", "navigation", "related documents", "related docs",
            "see also", "further reading", "how to use", "how to fill", "how to read", "how to update",
            "instructions", "template", "templates", "example", "examples", "waiver policy", "exception policy",
            "waiver process", "exception process", "exception workflow", "waiver workflow", "waiver rules",
            "exception rules", "risk matrix", "risk scale", "risk scoring", "scoring method", "scoring",
            "rating scale", "severity definitions", "severity levels", "diagram index", "references",
        ]),
        (Topic::StopConditions, &[
            "stop conditions", "stop condition", "stop criteria", "stop the line", "rollback triggers",
            "rollback trigger", "rollback criteria", "rollback conditions", "roll back if", "rollback if",
            "abort criteria", "abort conditions", "abort triggers", "kill criteria", "kill switch criteria",
            "no-go criteria", "no-go conditions", "no-go triggers", "no go criteria", "no-go if", "no go if",
            "if no-go", "if no go", "no-go when", "no-go reasons", "no-go rules", "hard no-go", "halt conditions",
            "halt criteria", "automatic rollback",
        ]),
        (Topic::Cadence, &[
            "recurring", "cadence", "periodic reviews", "periodic review", "periodic checks", "review schedule",
        ]),
        (Topic::DefinitionOfDone, &[
            "definition of done", "dod", "done definition", "done criteria", "acceptance criteria",
            "definition of ready",
        ]),
        (Topic::Gate, &[
            "gate", "gates", "gating", "gated", "exit criteria", "entry criteria", "release criteria",
            "launch criteria", "go-live criteria", "go live criteria", "go criteria", "go conditions", "promotion criteria",
            "readiness criteria", "cutover criteria", "ship criteria", "graduation criteria", "all pass required",
            "must pass", "must all pass", "mandatory checks", "required checks", "mandatory requirements",
            "launch blockers", "release blockers", "hard blockers", "launch requirements", "release requirements",
            "go-live requirements", "required before launch", "required before go-live", "must be true",
        ]),
        (Topic::SignOff, &[
            "sign-off", "sign-offs", "signoff", "signoffs", "sign off", "approvals", "approvers",
            "required approvals", "signatures",
        ]),
        (Topic::Waivers, &[
            "waiver", "waivers", "exceptions", "exception register", "exception registry", "exception log",
            "exception list", "security exception", "security exceptions", "risk acceptance", "risk acceptances",
            "deviations", "deviation log", "deviation register", "derogations",
        ]),
        (Topic::Deferrals, &[
            "deferred", "deferral", "deferrals", "defer", "postponed",
        ]),
        (Topic::Drills, &[
            "drill", "drills", "game day", "game days", "gameday", "gamedays", "tabletop", "tabletops", "rehearsal",
            "rehearsals", "fire drill", "exercises",
        ]),
        (Topic::Risks, &[
            "risk", "risks", "risk register", "threats",
        ]),
        (Topic::Checklist, &[
            "checklist", "checklists", "check list", "check-list",
        ]),
        (Topic::Procedure, &[
            "procedure", "procedures", "rollback", "rollback plan", "rollback steps", "troubleshooting",
            "quick commands", "commands", "emergency stop", "step by step", "step-by-step", "how-to", "how to",
        ]),
        (Topic::Tracks, &[
            "workstream", "workstreams", "work streams", "tracks", "ops track", "work packages",
        ]),
        (Topic::Slos, &[
            "slo", "slos", "sli", "slis", "service level", "service levels", "service-level", "performance targets",
            "performance budgets",
        ]),
        (Topic::Secrets, &[
            "secret", "secrets", "key rotation", "secret rotation", "credential rotation", "credentials",
            "keys and rotation",
        ]),
        (Topic::Runbooks, &[
            "runbook", "runbooks", "run book", "playbook", "playbooks",
        ]),
        (Topic::Durability, &[
            "durability", "backup", "backups", "disaster recovery", "data retention", "persistence",
        ]),
        (Topic::Observability, &[
            "observability", "monitoring", "telemetry", "logging", "metrics", "alerting", "supervision",
        ]),
        (Topic::Actions, &[
            "actions", "action items", "action item", "action plan", "open actions", "next steps", "next actions",
            "todo", "todos", "to-do", "to-dos", "to do", "follow-up", "follow-ups", "follow ups", "remediation plan",
            "remediation", "open items",
        ]),
        (Topic::Deliverables, &[
            "deliverable", "deliverables", "planned changes", "proposed changes", "repository changes",
            "changes planned",
        ]),
        (Topic::Milestones, &[
            "milestone", "milestones", "timeline", "roadmap",
        ]),
        (Topic::Controls, &[
            "controls", "practices", "safeguards", "security controls",
        ]),
        (Topic::Evidence, &[
            "evidence", "proof", "proofs", "artifacts",
        ]),
    ],
    proof: Proof {
        in_force: &["active", "living", "current", "up to date", "up-to-date", "in force", "in effect", "effective", "canonical", "maintained", "reference"],
        result: &["results", "test results", "result", "test result", "overall result", "outcome", "verdict", "conclusion", "overall", "assessment", "opinion", "final verdict", "recommendation"],
        granted: &["failed over", "fails over", "failover", "accepted", "favourable", "favorable", "positive", "pass", "granted", "good", "clean", "healthy", "up", "passing"],
        refused: &["fail", "fails", "failed", "failure", "failing", "refused", "refusal", "reject", "declin", "denied", "unfavourable", "unfavorable", "negative", "nok", "not ok", "not passed", "not approved", "not accepted", "unsuccessful", "down", "outage", "unhealthy", "out of sync", "outofsync", "insufficient", "nogo", "no-go", "no go", "aborted", "broken", "errored"],
        none: &["no", "zero", "none", "without", "free of", "nothing", "nobody"],
        whole: &["all", "every", "complete", "completed", "closed", "fully", "checklist", "done list", "finished", "both", "no open", "each"],
        equal: &["equal", "equals", "identical", "match", "matches", "matching", "same", "reconciled", "reconcile", "agrees with", "agree with"],
        advice: &["recommend", "suggestion"],
        answering: &["response", "respond", "responds", "reply", "replies", "answer", "acknowledgement", "acknowledgment", "acknowledge", "triage"],
        attempt: &["run", "attempt", "try", "round", "pass", "iteration", "rerun", "retest"],
        finding: &["finding", "vulnerabilit", "pen test", "pentest", "penetration", "alert", "cve", "weakness", "scan", "defect", "bug", "issue"],
        version: &["version"],
        skipped: &["skipped", "ignored"],
        left_open: &["failed", "did not succeed", "was not possible", "not possible to", "refused to start", "inconclusive", "aborted", "had to abort", "has to be repeated", "have to be repeated", "needs to be repeated", "need to be repeated", "must be repeated", "needs repeating", "should be repeated", "second run is planned", "another run is planned", "another run is needed", "new run is needed", "needs a rerun", "was postponed", "were postponed", "is postponed", "was deferred", "were deferred", "is deferred", "been deferred", "been postponed", "deferred to", "postponed to", "deferred until", "postponed until", "will take place", "is scheduled for", "are scheduled for", "will be held", "will be carried out"],
        failed: &["failed", "failing", "=failures"],
        switched_on: &["enabled", "is on", "are on", "turned on", "switched on", "active", "activated"],
        switched_off: &["off", "disabled", "deactivated"],
        decide: &["decid", "decision", "authori", "confirm", "recommend"],
        approve: &["approv", "accept", "signed", "=sign", "signs", "signing", "signature", "sign-off", "sign off", "signoff", "signs off", "released", "agree", "cleared", "clearance", "green light", "greenlight"],
        mail: ["from", "subject"],
        severities: [&["critical", "blocker", "severe"], &["high", "major"], &["medium", "moderate"], &["low", "minor", "info", "informational"]],
        between: &[("between", "and")],
        past: &["baseline", "before", "previous", "old"],
    },
    plan: PLAN,
    standing: STANDING,
    adverse: ADVERSE,
    harmless: &[
        "threat model", "threat models", "threat modelling", "regression results", "regression result", "regression run", "regression passed", "regression green", "open for more than", "open for at least",
        "open source", "open-source", "open api", "open telemetry", "open policy", "open standard", "open format", "open to", "opened", "open from", "open at", "we open", "offices open", "opens", "in the open",
        "not seen again", "not happened again", "not recurred", "did not recur", "has not recurred",
        "need not", "does not need", "do not need", "no need", "does not have to", "do not have to",
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
        "not expired", "not overdue", "not stale", "not red", "cannot fail", "without exception", "all without exception",
        "yellow pages", "red button", "if not already", "blocking call", "blocking calls", "non-blocking", "hold music", "hold point", "hold points", "on-call",
        "error-free", "half an hour", "half a day", "half year", "stop-loss", "one of two reviewers", "pull request opened", "must be green", "some of it",
        "only then", "with only", "read only", "write only", "ready when", "gap-free", "back up", "lost update", "removing dead",
        "without the need", "without the help", "data loss test", "data loss drill", "hanging up",
        "even if", "once in", "error states", "error state", "error event", "error events", "error path", "error paths", "code block", "code blocks",
        "hung up", "hang up", "hangs up", "is provided", "are provided", "was provided", "were provided", "unconditionally",
    ],
    than: &["than"],
    or: &["or"],
    none: &["no", "none", "zero", "without", "free of", "nil", "neither", "nothing"],
    wanted: &[
        "evidence", "proof", "audit", "audits", "approval", "approvals", "sign-off", "signoff", "signature", "signatures", "owner", "owners", "answer", "reply", "response yet",
        "feedback", "confirmation", "test", "tests", "testing", "review", "reviews", "record", "records", "report", "result", "results", "backup", "backups",
        "rollback", "plan", "runbook", "monitoring", "dashboard", "dashboards", "alert", "alerts", "alerting", "documentation", "archive", "time", "budget", "permission", "consent", "mandate",
        "decision", "agreement", "verification", "measurement", "access", "staff", "contract", "guarantee", "cover", "support", "check", "coverage",
        "replacement",
    ],
    faults: &[
        "issue", "issues", "problem", "problems", "bug", "bugs", "defect", "defects", "error", "errors", "finding", "findings", "vulnerability",
        "vulnerabilities", "cve", "cves", "warning", "warnings", "condition", "conditions", "caveat", "caveats", "limitation", "limitations", "reservation",
        "reservations", "restriction", "restrictions", "deviation", "deviations", "gap", "gaps", "objection", "objections", "incident", "incidents", "outage",
        "outages", "leak", "leaks", "flake", "flakes", "data loss", "regressions", "mismatch", "mismatches", "violation", "violations", "breach", "breaches",
        "blocker", "blockers", "failure", "failures", "crash", "crashes", "anomaly", "anomalies", "discrepancy", "discrepancies", "critical", "criticals",
        "left to fix",
    ],
    matters: &[
        "exception", "exceptions", "question", "questions", "concern", "concerns", "remark", "remarks", "risk", "risks", "alert", "alerts", "downtime", "loss",
        "interruption", "interruptions", "disruption", "change", "changes", "comment", "comments", "complaint", "complaints", "difference", "differences",
        "alarm", "alarms", "action", "actions", "item", "items", "point", "points", "retries", "timeouts", "ticket", "tickets", "escalation", "escalations",
        "impact", "delay", "delays", "hit", "hits", "conflict", "conflicts", "drift", "rest", "remainder", "threat", "threats", "secrets", "highs", "lows",
        "doubt", "doubts", "todo", "todos",
    ],
    with: &["with", "known", "some", "several", "many", "various", "open", "remaining", "minor", "major", "despite", "still"],
    mended: &[
        "fixed", "resolved", "closed", "mitigated", "addressed", "removed", "remediated", "solved", "repaired", "corrected", "eliminated", "cleared", "replaced",
        "mended", "patched", "cured", "restored", "renewed", "recovered", "reinstated", "retracted since", "answered", "refuted", "unblocked", "added",
        "handled", "worked around and fixed", "dealt with", "is over", "was over", "are over",
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
    parts: &[
        "eu", "us", "uk", "usa", "emea", "apac", "latam", "dach", "dev", "qa", "uat", "canary", "pilot", "beta", "beta users", "test environment", "test",
        "staging", "preview", "nonprod", "non-prod", "internal", "internally", "one region", "first region", "one site", "main branch", "draft", "europe",
        "asia", "sample", "smoke", "smoke tests",
    ],
    deadline: &["by", "due", "due by", "due on", "eta", "before", "no later than"],
    since: &["from"],
    checks: &["confirm", "ensure", "make sure", "verify that", "verify if", "verify whether", "check that", "check if", "check whether", "test that", "test if", "test whether", "can you", "could you", "do you", "did you", "are you", "have you", "is your", "are your", "does your"],
    promised: &["will be", "is to be", "are to be", "still to be", "going to be", "is going to", "are going to", "yet to be", "remains to be"],
    set_aside: &["remov*", "delet*", "retire*", "retiring*", "renam*", "deprecat*", "decommission*", "supersed*", "obsolete*", "drop", "moved", "archived", "excluded*", "ignored*", "untracked*", "replace*", "drops", "dropped"],
    to_make: &["to create", "to be created", "to write", "to be written", "to add"],
};
