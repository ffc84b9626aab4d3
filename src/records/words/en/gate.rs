//! What gates and their lists are called in English.

use crate::records::words::GateWords;

#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "en",
    spaceless: false,
    acts: &[
        "release*", "launch*", "go-live", "go", "live", "cutover", "cut-over", "readiness", "ready", "production", "shipping", "ship", "opening", "approval",
        "approvals", "prod", "releasing", "publication", "authorisation", "authorization", "uplink",
    ],
    lists: &[
        "checklist*", "check", "list", "readiness", "ready", "review", "approval", "approvals", "status", "sheet", "record", "protocol", "acceptance",
        "items", "blockers",
        "decision", "gate", "vote", "criteria", "clearance",
        "tracks", "matrix", "card", "board", "form", "certificate", "questionnaire", "ballot", "assessment", "preflight", "go-ahead", "exit",
    ],
    changes: &["change", "chg", "crq", "cr", "rfc"],
    moves: &["deploy*", "deployment*", "rollout*", "upgrade*", "migration*", "switch", "switchover", "exit", "promotion*", "promote", "implementation", "activation", "commissioning"],
    small: &[
        "the", "of", "our", "for", "to", "final", "pre", "pre-", "before", "version", "and", "or", "is", "are", "we", "must", "v", "rc", "in", "go", "live",
        "operational", "criteria", "pilot",
    ],
    generic: &[
        "a", "an", "each", "every", "any", "new", "per", "next", "all", "upcoming", "how", "your", "process", "policy", "procedure", "guide", "template",
        "notes", "steps", "cadence", "schedule",
    ],
    ifs: &["if", "when"],
    levels: &["required", "recommended", "optional", "mandatory"],
    papers: &["notes", "playbook", "runbook", "changelog", "log", "report", "retrospective", "postmortem", "roadmap", "team", "teams", "index", "announcement", "archive", "plan", "plans", "planning", "timeline", "calendar", "manager", "engineering", "signal", "branch", "branches", "blog", "guide", "guides", "suite", "instructions", "summary", "handbook", "manual", "tutorial", "whitepaper", "specification", "spec", "specs", "methodology"],
    rules: &["if", "when", "whenever", "every", "each", "any", "always", "must", "should", "shall", "tick", "whoever"],
    earliest: &["earliest", "no earlier than", "not earlier than"],
    freezes: &["freeze", "blackout", "frozen"],
    frozen_before: &["code", "feature", "features", "string", "content", "text", "api", "schema", "scope", "design", "doc", "docs", "dependency"],
    have: &["has", "have", "had", "was", "were", "did", "hasn't", "haven't"],
    signs: &[
        "approved", "approve", "approval", "ready", "released", "release", "launch", "ship", "deploy", "done", "complete", "tested", "signed", "sign-off",
        "signoff", "verified", "passed", "live", "accepted", "cleared", "finished", "confirmed", "cover", "covers", "merged", "go", "against", "count",
        "counts",
    ],
    consent: &["approved", "released", "proceeds", "granted", "proceed", "cleared", "authorised", "authorized", "go-ahead", "accepted", "agreed"],
    answers: &["value", "answer", "answers", "vote", "votes", "response", "verdict", "poll"],
    aside: &["later", "fallback", "afterwards", "optional", "nice-to-have", "nice", "rollback", "back-out", "backout", "no-go", "next-release", "follow-up"],
    afterwards: &["after", "post"],
    shown: &["template", "history", "example"],
    demands: &["must", "requires", "require", "required", "shall", "mandatory", "never", "blocks", "block", "needs", "cannot"],
    ours: &["we"],
    asks: &["please", "kindly"],
    by_whom: &["by", "name"],
    told: &["scenario", "log", "timeline", "agenda", "contacts", "contact", "background", "lessons", "retrospective", "glossary", "participants", "attendees", "communication"],
    in_operation: &["within # of operation", "within # of operating", "within # after", "first # of operation", "first # after"],
    reasons: &["reasons", "rationale", "justification"],
    guides: &["instructions", "usage"],
    conditions: &["criteria", "criterion", "condition*", "requirement*", "must", "required", "precondition*", "prerequisite*"],
    checks: &["checklist", "gate", "gates", "checks", "blockers"],
    expected: &["expected", "expect", "should", "target", "targets", "acceptance", "goals"],
    stopping: &["stop*", "hold", "abort*", "cancel*", "rollback", "revert*", "prevent*", "postpon*", "halt*"],
    affirmed: &["open", "opens", "opening", "shipping", "releasing", "start", "starts", "begins", "goes", "launch*", "ship", "ships", "deploy*", "publish*", "promote*", "migrate*", "switch*", "activate*", "fly", "flies", "move", "moves", "cut", "roll", "rolls", "release", "released"],
    before: &["before", "until", "prior", "needed", "required", "blocking", "must"],
    held: &["triggered", "tripped", "occurred", "hit", "reached", "exceeded", "happened", "breached", "fired", "present", "true", "yes"],
};
