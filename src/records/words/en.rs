//! The words of English.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "en",
    statuses: &[
        (Status::Open, &[
            "open", "reopened", "pending", "not started", "ready to start", "ready to begin", "to do", "todo",
            "to-do", "tbd", "tbc", "planned", "scheduled", "proposed", "proposal", "backlog", "open backlog",
            "queued", "new", "requested", "required", "needed", "missing", "absent", "none", "no", "fail", "fails",
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
            "in staging", "staged", "accepted", "documented", "mixed", "fair", "adequate", "moderate",
            "ready for review", "in part", "limited", "improving", "rolling out", "beta", "pilot", "on track",
            "operator runbook", "in force",
        ]),
        (Status::Done, &[
            "done", "complete", "completed", "fully complete", "pass", "passed", "passes", "passing", "all pass",
            "pass all", "implemented", "fully implemented", "fixed", "resolved", "closed", "verified", "approved",
            "merged", "live", "ready", "production ready", "production-ready", "prod ready", "met", "fully met",
            "green", "ok", "okay", "deployed", "deployed and working", "shipped", "finished", "satisfied",
            "compliant", "fully compliant", "present", "exists", "signed off", "signed-off", "signed", "released",
            "achieved", "attached", "validated", "confirmed", "tested", "enabled", "automated", "covered", "yes",
            "y", "true", "sealed", "proven", "cleared", "delivered", "published", "retired", "mitigated",
            "fully mitigated", "excellent", "good", "secure", "acceptable", "working", "operational", "installed",
            "configured", "in place", "up to date", "up-to-date", "success", "succeeded", "successful", "landed",
            "rolled out", "go", "addressed", "remediated", "controlled", "on", "checked", "executed", "closed out",
            "all green", "all done",
        ]),
        (Status::Blocked, &[
            "blocked", "on hold", "hold", "on-hold", "held", "paused", "stalled", "stuck", "halted", "suspended",
            "waiting on", "waiting-on", "waiting for", "blocked by", "blocked on",
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
        (Label::Status, &[
            "status", "result", "current state", "verdict", "current status", "outcome", "state", "stage status",
            "completed", "document status", "doc status", "implemented", "done", "overall status", "review status",
            "audit status", "pass/fail", "pass / fail", "approval status", "disposition", "executed", "measured",
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
            "launch criteria", "go-live criteria", "go live criteria", "go criteria", "promotion criteria",
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
};
